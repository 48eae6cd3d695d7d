package org.kedang.ingest.duplicate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kedang.shared.NamelessFile;

/**
 * What of customers is compared, as it was at one moment. Pairs ask for it again and
 * again in any order, which costs a fraction of asking the database.
 */
final class CustomerFile implements AutoCloseable {

	private static final int NOTHING = -1;

	private final FileChannel file;

	private final int fields;

	private long[] ids = new long[1024];

	/** Where each begins, and where the last one ends. */
	private long[] places = new long[1024 + 1];

	private int size;

	private ByteBuffer buffer = ByteBuffer.allocate(1 << 16);

	/**
	 * Without customers yet.
	 * @param fields how many values each has
	 */
	CustomerFile(int fields) {
		this.fields = fields;
		try {
			this.file = NamelessFile.open("kedang-customers");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Adds a customer, in ascending order of ids. All are added before the first is read.
	 */
	void add(long id, @Nullable String[] values) {
		if (this.size == this.ids.length) {
			this.ids = Arrays.copyOf(this.ids, this.size * 2);
			this.places = Arrays.copyOf(this.places, this.size * 2 + 1);
		}
		this.ids[this.size++] = id;
		long length = 0;
		for (String value : values) {
			length += write((value != null) ? value.getBytes(StandardCharsets.UTF_8) : null);
		}
		this.places[this.size] = this.places[this.size - 1] + length;
	}

	private int write(byte @Nullable [] value) {
		int length = Integer.BYTES + ((value != null) ? value.length : 0);
		room(length);
		this.buffer.putInt((value != null) ? value.length : NOTHING);
		if (value != null) {
			this.buffer.put(value);
		}
		return length;
	}

	private void room(int length) {
		if (this.buffer.remaining() < length) {
			flush();
			if (this.buffer.capacity() < length) {
				this.buffer = ByteBuffer.allocate(length);
			}
		}
	}

	private void flush() {
		this.buffer.flip();
		try {
			NamelessFile.write(this.file, this.buffer);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.buffer.clear();
	}

	/** How many there are. */
	int size() {
		return this.size;
	}

	/** How many were added before a customer; negative for one that was not added. */
	int place(long id) {
		return Arrays.binarySearch(this.ids, 0, this.size, id);
	}

	/** Hands over some customers; who is not among those added is left out. */
	void read(List<Long> some, StoredCustomers.Taker taker) {
		flush();
		for (long id : some) {
			int at = place(id);
			if (at >= 0) {
				taker.take(id, values(at));
			}
		}
	}

	private @Nullable String[] values(int at) {
		ByteBuffer bytes = ByteBuffer.allocate((int) (this.places[at + 1] - this.places[at]));
		try {
			while (bytes.hasRemaining() && this.file.read(bytes, this.places[at] + bytes.position()) >= 0) {
				// until all of it is there
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		bytes.flip();
		@Nullable String[] values = new @Nullable String[this.fields];
		for (int i = 0; i < this.fields; i++) {
			int length = bytes.getInt();
			if (length != NOTHING) {
				values[i] = new String(bytes.array(), bytes.position(), length, StandardCharsets.UTF_8);
				bytes.position(bytes.position() + length);
			}
		}
		return values;
	}

	@Override
	public void close() {
		try {
			this.file.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
