package org.kedang.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * What a killed application leaves in the cluster: a server that still runs, or only its
 * {@code postmaster.pid}, whose number may meanwhile be somebody else's.
 */
final class LeftOver {

	enum State {

		NOTHING, RUNNING, STALE

	}

	private final Path cluster;

	private final Path file;

	LeftOver(Path cluster) {
		this.cluster = cluster;
		this.file = cluster.resolve("postmaster.pid");
	}

	State state() throws IOException {
		if (!Files.exists(this.file)) {
			return State.NOTHING;
		}
		List<String> lines = Files.readAllLines(this.file);
		if (lines.isEmpty() || !lines.get(0).strip().matches("\\d+")) {
			return State.STALE;
		}
		return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
			.map((process) -> isOurs(process.info()) ? State.RUNNING : State.STALE)
			// PostgreSQL itself sees that nobody has the number, and looks for orphans
			.orElse(State.NOTHING);
	}

	/** Removes the file, which would make the next server believe it is the second. */
	void forget() throws IOException {
		Files.deleteIfExists(this.file);
	}

	private boolean isOurs(ProcessHandle.Info process) {
		boolean postgres = process.command()
			.map((command) -> Path.of(command).getFileName().toString().startsWith("postgres"))
			.orElse(false);
		return postgres && process.arguments()
			.map((words) -> Arrays.asList(words).contains(this.cluster.toString()))
			.orElse(true);
	}

}
