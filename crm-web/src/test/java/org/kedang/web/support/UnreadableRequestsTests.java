package org.kedang.web.support;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kedang.KedangApplication;
import org.kedang.database.WithDatabase;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Addresses that the server itself cannot read. */
@SpringBootTest(classes = KedangApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "kedang.admin.password=first password", "kedang.jobs.enabled=false" })
@WithDatabase
class UnreadableRequestsTests {

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	@Value("${local.server.port}")
	private int port;

	@ParameterizedTest
	@ValueSource(strings = { "/customers/%00", "/customers/%FF", "/customers/%C0%80", "/customers/a%2fb", "/css/%00" })
	void an_address_that_holds_no_letters_is_answered_by_our_own_page(String address) throws Exception {
		HttpResponse<String> answer = get(address, "zh-CN");
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).contains("请求无法处理", "/style/app.css", "回到首页", "客档")
			.doesNotContain("HTTP Status", "Tomcat", "<style");
		assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
		assertThat(get(address, "en").body()).contains("This request cannot be handled", "lang=\"en\"");
	}

	@Test
	void programs_get_a_problem() throws Exception {
		HttpResponse<String> answer = get("/api/v1/customers/%00", "en");
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
		assertThat(answer.body()).contains("\"status\":400", "malformed");
	}

	private HttpResponse<String> get(String address, String language) throws Exception {
		return HTTP.send(HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + address))
			.header("Accept-Language", language)
			.build(), HttpResponse.BodyHandlers.ofString());
	}

}
