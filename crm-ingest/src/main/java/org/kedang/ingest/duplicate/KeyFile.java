package org.kedang.ingest.duplicate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

import org.jspecify.annotations.Nullable;
import org.kedang.shared.NamelessFile;

/**
 * Pairs of numbers in a file, which come back in the order they were added. Few are in
 * memory until they do.
 */
final class KeyFile implements AutoCloseable {

	private static final int BUFFER = 2_048 * 2 * Long.BYTES;

	private @Nullable FileChannel file;

	private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);

	/** Adds a pair. */
	void add(long first, long second) {
		this.buffer.putLong(first).putLong(second);
		if (!this.buffer.hasRemaining()) {
			write();
		}
	}

	private FileChannel write() {
		try {
			FileChannel to = (this.file != null) ? this.file : NamelessFile.open("kedang-keys");
			this.file = to;
			this.buffer.flip();
			NamelessFile.write(to, this.buffer);
			this.buffer.clear();
			return to;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** All that were added, the first and the second number of each by turns. */
	long[] read() {
		FileChannel from = write();
		try {
			long[] read = new long[(int) (from.size() / Long.BYTES)];
			from.position(0);
			for (int i = 0; i < read.length;) {
				while (this.buffer.hasRemaining() && from.read(this.buffer) >= 0) {
					// until the buffer is full, or nothing is left of the file
				}
				this.buffer.flip();
				while (this.buffer.hasRemaining()) {
					read[i++] = this.buffer.getLong();
				}
				this.buffer.clear();
			}
			return read;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Forgets all that were added. */
	void empty() {
		this.buffer.clear();
		try {
			if (this.file != null) {
				this.file.truncate(0);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		try {
			if (this.file != null) {
				this.file.close();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
