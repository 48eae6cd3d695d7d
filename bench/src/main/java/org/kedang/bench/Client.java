package org.kedang.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Speaks to a running application over REST, and as a browser does.
 */
final class Client {

	private static final String BOUNDARY = "kedang-bench-boundary";

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)");

	private final HttpClient http = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

	private final URI address;

	private final String token;

	Client(URI address, String token) {
		this.address = address;
		this.token = token;
	}

	/** What a page answers to somebody whom it does not know. */
	int statusOfPage(String path) throws IOException, InterruptedException {
		return status(page(path));
	}

	/** What the interface for programs answers. */
	int statusOfRequest(String path) throws IOException, InterruptedException {
		return status(request(path));
	}

	private int status(HttpRequest.Builder request) throws IOException, InterruptedException {
		return this.http.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
	}

	/**
	 * Imports a workbook of orders with minimal archives for unknown customers.
	 * @return seconds from the beginning of the upload until everything is stored
	 */
	double importOrders(Path file, PrintStream out) throws IOException, InterruptedException {
		return importWorkbook(file, "DONE",
				"type=transactions unknownCustomers=create missingCustomers=skip confirm=true", out);
	}

	/**
	 * Imports a workbook of individual customers.
	 * @param until the state to wait for: READY when it is to be looked at only, DONE
	 * when it is to be stored
	 * @return seconds from the beginning of the upload until then
	 */
	double importCustomers(Path file, String until, PrintStream out) throws IOException, InterruptedException {
		return importWorkbook(file, until, "type=individuals confirm=" + until.equals("DONE"), out);
	}

	private double importWorkbook(Path file, String until, String order, PrintStream out)
			throws IOException, InterruptedException {
		long start = System.nanoTime();
		String id = upload(file, order);
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
			if (state.equals(until)) {
				return BareParts.seconds(start);
			}
			Thread.sleep(state.equals("READING") ? 1000 : 100);
		}
	}

	/** Signs the administrator in as a browser does, and changes the first password. */
	void signIn() throws IOException, InterruptedException {
		post("/login", "/login", "username=admin&password=" + RunningApplication.PASSWORD);
		String wanted = RunningApplication.PASSWORD + "-changed";
		post("/password", "/password",
				"current=" + RunningApplication.PASSWORD + "&wanted=" + wanted + "&again=" + wanted);
		// who changes a password signs in anew
		post("/login", "/login", "username=admin&password=" + wanted);
	}

	private void post(String from, String path, String form) throws IOException, InterruptedException {
		String page = this.http.send(page(from).build(), HttpResponse.BodyHandlers.ofString()).body();
		Matcher token = CSRF.matcher(page);
		if (!token.find()) {
			throw new IllegalStateException("No form at " + from + ": " + page);
		}
		HttpRequest request = page(path).header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers
				.ofString(form + "&_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8)))
			.build();
		HttpResponse<Void> answer = this.http.send(request, HttpResponse.BodyHandlers.discarding());
		if (answer.statusCode() >= 400) {
			throw new IllegalStateException(path + " answers " + answer.statusCode());
		}
	}

	/** Downloads a file of somebody who has signed in. */
	void download(String path, Path to) throws IOException, InterruptedException {
		int status = this.http.send(page(path).build(), HttpResponse.BodyHandlers.ofFile(to)).statusCode();
		if (status != 200) {
			throw new IllegalStateException(path + " answers " + status);
		}
	}

	private HttpRequest.Builder page(String path) {
		return HttpRequest.newBuilder(this.address.resolve(path));
	}

	/**
	 * Calls off the search that follows the first large import, as soon as it is asked
	 * for.
	 */
	void callSearchOff() throws IOException, InterruptedException {
		signIn();
		post("/customers", "/duplicates/scans/1/cancellation", "");
	}

	/**
	 * Uploads a file that may be anything, and waits for what becomes of it.
	 * @return the code of the refusal, or the state the import has come to
	 */
	String answer(Path file) throws IOException, InterruptedException {
		HttpResponse<String> response = send(file, "type=individuals confirm=false");
		JsonNode answer = JSON.readTree(response.body());
		if (response.statusCode() != 202) {
			return response.statusCode() + " " + answer.path("code").asString();
		}
		String path = "/api/v1/imports/" + answer.get("id").asString();
		String state = answer.get("state").asString();
		while (List.of("QUEUED", "READING", "CHECKING").contains(state)) {
			Thread.sleep(20);
			answer = get(path);
			state = answer.get("state").asString();
		}
		return state + " " + answer.path("problem").path("code").asString();
	}

	private String upload(Path file, String order) throws IOException, InterruptedException {
		HttpResponse<String> response = send(file, order);
		if (response.statusCode() != 202) {
			throw new IllegalStateException(response.statusCode() + " " + response.body());
		}
		String location = response.headers().firstValue("Location").orElseThrow();
		return location.substring(location.lastIndexOf('/') + 1);
	}

	private HttpResponse<String> send(Path file, String order) throws IOException, InterruptedException {
		String fields = Stream.of(order.split(" "))
			.map((field) -> field(field.substring(0, field.indexOf('=')), field.substring(field.indexOf('=') + 1)))
			.collect(Collectors.joining());
		String head = fields + "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
				+ file.getFileName() + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
		return this.http
			.send(request("/api/v1/imports").header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
				.POST(HttpRequest.BodyPublishers.ofInputStream(() -> body(head, file)))
				.build(), HttpResponse.BodyHandlers.ofString());
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

	/**
	 * Scores all customers.
	 * @param day as of which
	 * @return seconds
	 */
	double score(String day) throws IOException, InterruptedException {
		long start = System.nanoTime();
		HttpRequest order = request("/api/v1/scoring-runs").header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString("{\"asOf\":\"" + day + "\"}"))
			.build();
		String run = this.http.send(order, HttpResponse.BodyHandlers.ofString())
			.headers()
			.firstValue("Location")
			.orElseThrow();
		String state = "QUEUED";
		while (List.of("QUEUED", "RUNNING").contains(state)) {
			Thread.sleep(200);
			state = get(run).get("state").asString();
		}
		if (!state.equals("DONE")) {
			throw new IllegalStateException(run + " is " + state);
		}
		return BareParts.seconds(start);
	}

	/**
	 * Counts sales by all dimensions, as the administrator whose password is not the
	 * first one any more.
	 * @return seconds
	 */
	double countSales() throws IOException, InterruptedException {
		post("/login", "/login", "username=admin&password=" + RunningApplication.PASSWORD);
		long start = System.nanoTime();
		post("/explore", "/explore/counts", "");
		HttpRequest progress = page("/explore/counts").build();
		while (this.http.send(progress, HttpResponse.BodyHandlers.ofString()).body().contains("hx-get")) {
			Thread.sleep(200);
		}
		return BareParts.seconds(start);
	}

	private HttpRequest.Builder request(String path) {
		return page(path).header("Authorization", "Bearer " + this.token);
	}

}
