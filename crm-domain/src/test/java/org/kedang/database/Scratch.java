package org.kedang.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where tests put what need not outlive them. A database is some thousand files: to copy
 * one takes half a second on a disk, and next to nothing in memory.
 */
public final class Scratch {

	private static final Path MEMORY = Path.of("/dev/shm");

	/** Of a server, its logs and its databases, several times over. */
	private static final long ENOUGH = 6L << 30;

	private Scratch() {
	}

	/**
	 * A new folder, in memory where there is plenty of it; whoever makes it removes it.
	 */
	static Path folder(String prefix) {
		try {
			return Files.createTempDirectory(place(), prefix);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The folder of such folders. Containers often have 64 MB of it, some systems none.
	 */
	public static Path place() {
		boolean roomy = Files.isWritable(MEMORY) && MEMORY.toFile().getUsableSpace() > ENOUGH;
		return roomy ? MEMORY : Path.of(System.getProperty("java.io.tmpdir"));
	}

}
