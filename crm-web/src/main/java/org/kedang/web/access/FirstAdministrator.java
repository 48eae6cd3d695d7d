package org.kedang.web.access;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;

import org.kedang.access.ApiToken;
import org.kedang.access.ApiTokens;
import org.kedang.access.AppUser;
import org.kedang.access.Role;
import org.kedang.access.Users;
import org.kedang.audit.Actor;
import org.kedang.audit.AuditTrail;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the first administrator where there are no users yet. The password is
 * {@code KEDANG_ADMIN_PASSWORD}, or a random one printed to the console; either must be
 * changed. {@code KEDANG_API_TOKEN} becomes that administrator's token.
 */
@Component
@Order(0)
class FirstAdministrator implements ApplicationRunner {

	static final String NAME = "admin";

	private final Users users;

	private final ApiTokens tokens;

	private final AuditTrail audit;

	private final PasswordEncoder passwords;

	private final MessageSource messages;

	private final Environment environment;

	private final Clock clock;

	FirstAdministrator(Users users, ApiTokens tokens, AuditTrail audit, PasswordEncoder passwords,
			MessageSource messages, Environment environment, Clock clock) {
		this.users = users;
		this.tokens = tokens;
		this.audit = audit;
		this.passwords = passwords;
		this.messages = messages;
		this.environment = environment;
		this.clock = clock;
	}

	@Override
	@Transactional
	public void run(ApplicationArguments arguments) {
		if (this.users.count() == 0) {
			create();
		}
		String token = this.environment.getProperty("kedang.api.token", "").strip();
		if (!token.isEmpty() && this.tokens.withHash(ApiToken.sha256(token)).isEmpty()) {
			this.users.administrators().stream().findFirst().ifPresent((first) -> register(token, first));
		}
	}

	private void create() {
		String given = this.environment.getProperty("kedang.admin.password", "").strip();
		String password = given.isEmpty() ? Secrets.password() : given;
		AppUser administrator = new AppUser(NAME, text("first.administrator", Locale.SIMPLIFIED_CHINESE),
				String.valueOf(this.passwords.encode(password)), Role.ADMIN, this.clock.instant());
		this.users.save(administrator);
		this.audit.record(Actor.SYSTEM, "user-created", "user", NAME, administrator.standing());
		if (given.isEmpty()) {
			print(password);
		}
	}

	private void print(String password) {
		String port = this.environment.getProperty("local.server.port",
				this.environment.getProperty("server.port", "8080"));
		String line = "=".repeat(72);
		StringBuilder block = new StringBuilder("%n%s%n%n   http://localhost:%s%n%n".formatted(line, port));
		for (Locale locale : new Locale[] { Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH }) {
			block.append("   %s%n".formatted(text("first.printed", locale)));
		}
		block.append("%n      %s%n      %s%n%n%s%n%n".formatted(NAME, password, line));
		// as bytes, like the log: a console without a locale would turn Chinese into
		// question marks
		System.out.writeBytes(block.toString().getBytes(StandardCharsets.UTF_8));
		System.out.flush();
	}

	private void register(String token, AppUser administrator) {
		this.tokens.save(new ApiToken(administrator, "KEDANG_API_TOKEN", token, this.clock.instant(), null));
		this.audit.record(Actor.SYSTEM, "token-created", "user", administrator.username(),
				Map.of("name", "KEDANG_API_TOKEN"));
	}

	private String text(String code, Locale locale) {
		return this.messages.getMessage(code, null, locale);
	}

}
