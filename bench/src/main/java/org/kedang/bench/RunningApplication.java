package org.kedang.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The packaged application in a process of its own.
 */
final class RunningApplication implements AutoCloseable {

	private static final Pattern STEPS = Pattern.compile("(Import|Search) \\d+ .*");

	private static final String TOKEN = "kdt_bench_0123456789abcdef0123456789abcdef";

	private static final int PATIENCE = 600;

	/** The administrator's first password. */
	static final String PASSWORD = "bench-4f0c1e7a-first";

	private final List<String> command;

	private final Path folder;

	private final int port;

	private final Client client;

	private final Process process;

	private final double secondsToStart;

	private final double secondsToWork;

	private final double processorSecondsToStart;

	private RunningApplication(List<String> command, Path folder, int port) throws IOException, InterruptedException {
		this.command = command;
		this.folder = folder;
		this.port = port;
		this.client = new Client(address(), TOKEN);
		long start = System.nanoTime();
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()));
		builder.environment().put("KEDANG_API_TOKEN", TOKEN);
		builder.environment().put("KEDANG_ADMIN_PASSWORD", PASSWORD);
		this.process = builder.start();
		await(() -> this.client.statusOfPage("/login") == 200);
		this.secondsToStart = BareParts.seconds(start);
		this.processorSecondsToStart = this.process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1000.0;
		// the token's owner is made at the first start
		await(() -> this.client.statusOfRequest("/api/v1/imports/0") == 404);
		this.secondsToWork = BareParts.seconds(start);
	}

	private void await(Answer wanted) throws IOException, InterruptedException {
		long begun = System.nanoTime();
		while (!isGiven(wanted)) {
			if (!this.process.isAlive() || BareParts.seconds(begun) > PATIENCE) {
				this.process.destroy();
				throw new IllegalStateException(Files.readString(this.folder.resolve("log")));
			}
			Thread.sleep(50);
		}
	}

	static RunningApplication start(Path jar, Path folder, String heap, String... options)
			throws IOException, InterruptedException {
		Files.createDirectories(folder);
		int port = freePort();
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx" + heap, "-jar",
						jar.toString(), "--kedang.data=" + folder.resolve("data"), "--server.address=127.0.0.1",
						"--server.port=" + port,
						// rosters of any length are downloaded at once
						"--kedang.exports.at-once=10000"));
		command.addAll(List.of(options));
		return new RunningApplication(List.copyOf(command), folder, port);
	}

	/** Who speaks to it. */
	Client client() {
		return this.client;
	}

	/** Where it is spoken to. */
	URI address() {
		return URI.create("http://127.0.0.1:" + this.port);
	}

	/** Starts it once more on the same data; it must have been closed. */
	RunningApplication again() throws IOException, InterruptedException {
		return new RunningApplication(this.command, this.folder, this.port);
	}

	/** Until it shows its first page. */
	double secondsToStart() {
		return this.secondsToStart;
	}

	/** Until it answers somebody it knows. */
	double secondsToWork() {
		return this.secondsToWork;
	}

	/**
	 * What its start took of the processors; without the database, which is no part of
	 * the process.
	 */
	double processorSecondsToStart() {
		return this.processorSecondsToStart;
	}

	/** What the log says of the steps of imports and searches so far. */
	List<String> steps() throws IOException {
		try (Stream<String> lines = Files.lines(this.folder.resolve("log"))) {
			return lines.map(STEPS::matcher).filter(Matcher::find).map(Matcher::group).toList();
		}
	}

	/**
	 * Waits for the search among all customers that follows a large import.
	 * @return seconds
	 */
	double search() throws IOException, InterruptedException {
		long start = System.nanoTime();
		while (!Files.readString(this.folder.resolve("log")).contains(": Search 1 among ")) {
			if (BareParts.seconds(start) > PATIENCE) {
				throw new IllegalStateException("No search follows");
			}
			Thread.sleep(200);
		}
		return BareParts.seconds(start);
	}

	private static boolean isGiven(Answer wanted) throws InterruptedException {
		try {
			return wanted.given();
		}
		catch (IOException ex) {
			return false;
		}
	}

	/** An answer of the application that is waited for. */
	private interface Answer {

		boolean given() throws IOException, InterruptedException;

	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	@Override
	public void close() {
		this.process.destroy();
		try {
			if (!this.process.waitFor(30, TimeUnit.SECONDS)) {
				this.process.destroyForcibly();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
