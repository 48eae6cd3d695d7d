package org.kedang.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * Somebody at the pages of a running application: signs in by the form, keeps the
 * cookies, and asks for compressed answers as browsers do.
 */
final class Browser {

	private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)");

	private static final Pattern ASSET = Pattern
		.compile("<(?:script|link|img|source)\\b[^>]*?\\s(?:src|href)=\"([^\"]+)\"");

	private static final Pattern STYLED = Pattern.compile("(?:@import\\s+|url\\()(?:url\\()?[\"']?([^\"')]+)[\"')]");

	private static final Pattern NEXT = Pattern.compile("href=\"([^\"]*[?&;]after=[^\"]*)\"");

	private final HttpClient http = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.cookieHandler(new CookieManager())
		.build();

	private final URI application;

	Browser(URI application) {
		this.application = application;
	}

	void signIn(String username, String password) throws IOException, InterruptedException {
		Matcher token = CSRF.matcher(read("/login"));
		if (!token.find()) {
			throw new IllegalStateException("No form at /login");
		}
		String form = "username=" + username + "&password=" + password + "&_csrf="
				+ URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
		HttpResponse<Void> answer = this.http.send(HttpRequest.newBuilder(this.application.resolve("/login"))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(form))
			.build(), HttpResponse.BodyHandlers.discarding());
		String to = answer.headers().firstValue("Location").orElse("");
		if (answer.statusCode() >= 400 || to.contains("/login") || to.contains("/password")) {
			throw new IllegalStateException(username + " is not let in: " + answer.statusCode() + " " + to);
		}
	}

	/**
	 * Asks for a page.
	 * @return its bytes as they came over the wire
	 * @throws IOException if the answer is anything but a page, the sign-in form included
	 */
	byte[] get(String path) throws IOException, InterruptedException {
		return send(path).body();
	}

	private HttpResponse<byte[]> send(String path) throws IOException, InterruptedException {
		HttpResponse<byte[]> answer = this.http.send(HttpRequest.newBuilder(this.application.resolve(path))
			.header("Accept-Encoding", "gzip")
			.header("Accept-Language", "zh-CN")
			.header("Accept", "text/html,*/*;q=0.8")
			.build(), HttpResponse.BodyHandlers.ofByteArray());
		if (answer.statusCode() != 200) {
			throw new IOException(path + " answers " + answer.statusCode());
		}
		return answer;
	}

	/** The text of a page or a style sheet. */
	String read(String path) throws IOException, InterruptedException {
		return text(send(path));
	}

	private static String text(HttpResponse<byte[]> answer) throws IOException {
		boolean packed = answer.headers().firstValue("Content-Encoding").filter("gzip"::equals).isPresent();
		try (GZIPInputStream unpacked = packed ? new GZIPInputStream(new ByteArrayInputStream(answer.body())) : null) {
			return new String((unpacked != null) ? unpacked.readAllBytes() : answer.body(), StandardCharsets.UTF_8);
		}
	}

	/** The address of a roster's next page, if there is one. */
	Optional<String> next(String path) throws IOException, InterruptedException {
		Matcher next = NEXT.matcher(read(path));
		return next.find() ? Optional.of(next.group(1).replace("&amp;", "&")) : Optional.empty();
	}

	/**
	 * What a first visit loads: the page, its scripts, styles and pictures, and what the
	 * styles import, each once.
	 */
	Weight weigh(String path) throws IOException, InterruptedException {
		HttpResponse<byte[]> page = send(path);
		Set<String> assets = new HashSet<>();
		long bytes = page.body().length;
		Matcher asset = ASSET.matcher(text(page));
		while (asset.find()) {
			bytes += weighAsset(URI.create(asset.group(1).replace("&amp;", "&")), assets);
		}
		return new Weight(page.body().length, bytes, assets.size());
	}

	private long weighAsset(URI asset, Set<String> seen) throws IOException, InterruptedException {
		if (asset.isAbsolute() && !asset.toString().startsWith(this.application.toString())) {
			throw new IllegalStateException("Leaves the host: " + asset);
		}
		if (!seen.add(asset.toString())) {
			return 0;
		}
		HttpResponse<byte[]> answer = send(asset.toString());
		long bytes = answer.body().length;
		if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/css")) {
			Matcher styled = STYLED.matcher(text(answer));
			while (styled.find()) {
				if (!styled.group(1).startsWith("data:")) {
					bytes += weighAsset(
							this.application.relativize(this.application.resolve(asset).resolve(styled.group(1))),
							seen);
				}
			}
		}
		return bytes;
	}

	/**
	 * Bytes over the wire.
	 *
	 * @param page of the page alone
	 * @param all of the page and its assets
	 * @param assets how many those are
	 */
	record Weight(long page, long all, int assets) {
	}

}
