package org.kedang.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The server's log: only warnings and errors, kept small. */
final class ServerLog {

	private static final long LARGE = 10L << 20;

	private static final int TAIL = 20;

	private ServerLog() {
	}

	/** Sets a log that has become large aside, in the place of the one before it. */
	static void rotate(Path log) throws IOException {
		if (Files.exists(log) && Files.size(log) > LARGE) {
			Files.move(log, log.resolveSibling(log.getFileName() + ".old"), StandardCopyOption.REPLACE_EXISTING);
		}
	}

	static String tail(Path log) throws IOException {
		if (!Files.exists(log)) {
			return "";
		}
		List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines().toList();
		return String.join(System.lineSeparator(), lines.subList(Math.max(0, lines.size() - TAIL), lines.size()));
	}

}
