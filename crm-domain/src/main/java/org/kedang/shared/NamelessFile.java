package org.kedang.shared;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/**
 * Temporary files that have no name any more once they are open: whatever ends the
 * program, they are gone.
 */
public final class NamelessFile {

	private NamelessFile() {
	}

	/**
	 * Opens an empty one for writing and reading.
	 * @param prefix what its name begins with as long as it has one
	 */
	public static FileChannel open(String prefix) throws IOException {
		return FileChannel.open(Files.createTempFile(prefix, null), StandardOpenOption.READ, StandardOpenOption.WRITE,
				StandardOpenOption.DELETE_ON_CLOSE);
	}

	/** Writes all that a buffer has left, from where the file stands. */
	public static void write(FileChannel file, ByteBuffer buffer) throws IOException {
		while (buffer.hasRemaining()) {
			file.write(buffer);
		}
	}

}
