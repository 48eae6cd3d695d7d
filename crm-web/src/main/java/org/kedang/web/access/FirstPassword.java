package org.kedang.web.access;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Prints a new administrator's random password to the console, once: when everything has
 * started, so that nothing follows it and the port is known; or at the end of a start
 * that fails, for nobody would ever learn it then.
 */
@Component
@Order(0)
class FirstPassword implements ApplicationRunner, DisposableBean {

	private final MessageSource messages;

	private final Environment environment;

	private @Nullable String password;

	FirstPassword(MessageSource messages, Environment environment) {
		this.messages = messages;
		this.environment = environment;
	}

	void printLater(String password) {
		this.password = password;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		printOnce();
	}

	@Override
	public void destroy() {
		printOnce();
	}

	private void printOnce() {
		if (this.password != null) {
			print(this.password);
			this.password = null;
		}
	}

	private void print(String password) {
		String port = this.environment.getProperty("local.server.port",
				this.environment.getProperty("server.port", "8080"));
		String line = "=".repeat(72);
		StringBuilder block = new StringBuilder("%n%s%n%n   http://localhost:%s%n%n".formatted(line, port));
		for (Locale locale : new Locale[] { Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH }) {
			block.append("   %s%n".formatted(this.messages.getMessage("first.printed", null, locale)));
		}
		block.append("%n      %s%n      %s%n%n%s%n%n".formatted(FirstAdministrator.NAME, password, line));
		// as bytes, like the log: a console without a locale would turn Chinese into
		// question marks
		System.out.writeBytes(block.toString().getBytes(StandardCharsets.UTF_8));
		System.out.flush();
	}

}
