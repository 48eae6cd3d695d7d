package org.kedang.web.security;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;

import static org.assertj.core.api.Assertions.assertThat;

class HeadersValveTests {

	@ParameterizedTest
	@ValueSource(strings = { "GET /a|b HTTP/1.1", "GET /%00 HTTP/1.1", "GET /../../x HTTP/1.1", "TRACE / HTTP/1.1",
			"GET /nothing HTTP/1.1", "what" })
	void what_tomcat_itself_refuses_tells_the_browser_what_to_refuse_too(String firstLine) throws Exception {
		TomcatServletWebServerFactory tomcat = new TomcatServletWebServerFactory(0);
		tomcat.setAddress(InetAddress.getLoopbackAddress());
		tomcat.addEngineValves(new HeadersValve());
		WebServer server = tomcat.getWebServer();
		server.start();
		try {
			String answer = answer(server.getPort(), firstLine + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");
			assertThat(answer).matches("(?s)HTTP/1.1 4\\d\\d .*")
				.contains("Content-Security-Policy: default-src 'self'; script-src 'self';")
				.contains("X-Content-Type-Options: nosniff", "X-Frame-Options: DENY", "Referrer-Policy: same-origin");
		}
		finally {
			server.stop();
			server.destroy();
		}
	}

	private static String answer(int port, String request) throws IOException {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
			socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
