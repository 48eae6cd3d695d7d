package org.kedang.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The packaged application in a process of its own, spoken to over REST.
 */
final class RunningApplication implements AutoCloseable {

	private static final String TOKEN = "kdt_bench_0123456789abcdef0123456789abcdef";

	private static final String BOUNDARY = "kedang-bench-boundary";

	private static final JsonMapper JSON = JsonMapper.shared();

	private final HttpClient http = HttpClient.newHttpClient();

	private final List<String> command;

	private final Path folder;

	private final int port;

	private final Process process;

	private final double secondsToStart;

	private final double processorSecondsToStart;

	private RunningApplication(List<String> command, Path folder, int port) throws IOException, InterruptedException {
		this.command = command;
		this.folder = folder;
		this.port = port;
		long start = System.nanoTime();
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()));
		builder.environment().put("KEDANG_API_TOKEN", TOKEN);
		this.process = builder.start();
		while (!answers()) {
			if (!this.process.isAlive()) {
				throw new IllegalStateException(Files.readString(folder.resolve("log")));
			}
			Thread.sleep(50);
		}
		this.secondsToStart = BareParts.seconds(start);
		this.processorSecondsToStart = this.process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1000.0;
	}

	static RunningApplication start(Path jar, Path folder, String heap) throws IOException, InterruptedException {
		Files.createDirectories(folder);
		int port = freePort();
		return new RunningApplication(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Xmx" + heap, "-jar", jar.toString(), "--kedang.data=" + folder.resolve("data"),
				"--server.address=127.0.0.1", "--server.port=" + port), folder, port);
	}

	/** Starts it once more on the same data; it must have been closed. */
	RunningApplication again() throws IOException, InterruptedException {
		return new RunningApplication(this.command, this.folder, this.port);
	}

	double secondsToStart() {
		return this.secondsToStart;
	}

	/**
	 * What its start took of the processors; without the database, which is no part of
	 * the process.
	 */
	double processorSecondsToStart() {
		return this.processorSecondsToStart;
	}

	/**
	 * Imports a workbook of orders with minimal archives for unknown customers.
	 * @return seconds from the beginning of the upload until everything is stored
	 */
	double importOrders(Path file, PrintStream out) throws IOException, InterruptedException {
		long start = System.nanoTime();
		String id = upload(file);
		String state = "";
		while (true) {
			JsonNode batch = get("/api/v1/imports/" + id);
			JsonNode progress = batch.get("progress");
			if (!state.equals(batch.get("state").asString())) {
				state = batch.get("state").asString();
				out.printf("  %5.1f s %s %s%n", BareParts.seconds(start), state, batch.get("ledger"));
			}
			else if (state.equals("READING")) {
				out.printf("  %5.1f s %s%n", BareParts.seconds(start), progress);
			}
			if (state.equals("FAILED") || state.equals("CANCELLED")) {
				throw new IllegalStateException(batch.toString());
			}
			if (state.equals("DONE")) {
				return BareParts.seconds(start);
			}
			Thread.sleep(250);
		}
	}

	private String upload(Path file) throws IOException, InterruptedException {
		String fields = field("type", "transactions") + field("unknownCustomers", "create")
				+ field("missingCustomers", "skip") + field("confirm", "true");
		String head = fields + "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
				+ file.getFileName() + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
		HttpRequest request = request("/api/v1/imports")
			.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
			.POST(HttpRequest.BodyPublishers.ofInputStream(() -> body(head, file)))
			.build();
		HttpResponse<String> response = this.http.send(request, HttpResponse.BodyHandlers.ofString());
		if (response.statusCode() != 202) {
			throw new IllegalStateException(response.statusCode() + " " + response.body());
		}
		String location = response.headers().firstValue("Location").orElseThrow();
		return location.substring(location.lastIndexOf('/') + 1);
	}

	private static String field(String name, String value) {
		return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
	}

	private static InputStream body(String head, Path file) {
		try {
			return new SequenceInputStream(Collections
				.enumeration(List.of(bytes(head), Files.newInputStream(file), bytes("\r\n--" + BOUNDARY + "--\r\n"))));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static InputStream bytes(String text) {
		return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
	}

	private JsonNode get(String path) throws IOException, InterruptedException {
		return JSON.readTree(this.http.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofString()).body());
	}

	/**
	 * Takes an import back.
	 * @param id its number: the first import of an application has 1
	 * @return seconds for the preview, and until it is taken back
	 */
	double[] undo(long id, PrintStream out) throws IOException, InterruptedException {
		String path = "/api/v1/imports/" + id;
		long start = System.nanoTime();
		out.printf("  would do %s%n", get(path + "/undo").get("ledger"));
		double preview = BareParts.seconds(start);
		start = System.nanoTime();
		this.http.send(request(path + "/undo").POST(HttpRequest.BodyPublishers.noBody()).build(),
				HttpResponse.BodyHandlers.discarding());
		JsonNode undo = get(path).get("undo");
		while (!undo.get("state").asString().equals("UNDONE")) {
			if (undo.get("state").asString().equals("FAILED")) {
				throw new IllegalStateException(undo.toString());
			}
			Thread.sleep(100);
			undo = get(path).get("undo");
		}
		out.printf("  did %s%n", undo.get("ledger"));
		return new double[] { preview, BareParts.seconds(start) };
	}

	/**
	 * Gets the workbook back with its notes.
	 * @return seconds
	 */
	double workbook(long id, Path to) throws IOException, InterruptedException {
		long start = System.nanoTime();
		this.http.send(request("/api/v1/imports/" + id + "/workbook").GET().build(),
				HttpResponse.BodyHandlers.ofFile(to));
		return BareParts.seconds(start);
	}

	private boolean answers() throws InterruptedException {
		try {
			return this.http
				.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + "/login")).build(),
						HttpResponse.BodyHandlers.discarding())
				.statusCode() == 200;
		}
		catch (IOException ex) {
			return false;
		}
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path))
			.header("Authorization", "Bearer " + TOKEN);
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
