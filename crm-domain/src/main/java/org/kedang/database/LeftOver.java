package org.kedang.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

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
		if (number() < 0) {
			return State.STALE;
		}
		return ProcessHandle.of(number())
			.map((process) -> isOurs(process.info()) ? State.RUNNING : State.STALE)
			// PostgreSQL itself sees that nobody has the number, and looks for orphans
			.orElse(State.NOTHING);
	}

	/** The server that runs. */
	Optional<ProcessHandle> process() {
		try {
			return (state() == State.RUNNING) ? ProcessHandle.of(number()) : Optional.empty();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The number in the file; -1 where it holds none. */
	private long number() throws IOException {
		List<String> lines = Files.readAllLines(this.file);
		boolean legible = !lines.isEmpty() && lines.get(0).strip().matches("\\d{1,18}");
		return legible ? Long.parseLong(lines.get(0).strip()) : -1;
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
