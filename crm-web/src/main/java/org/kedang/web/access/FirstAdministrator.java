package org.kedang.web.access;

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

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.MessageSource;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the first administrator where there are no users yet, before the web server
 * answers its first request. The password is {@code KEDANG_ADMIN_PASSWORD}, or a random
 * one that is {@link FirstPassword printed}; either must be changed.
 * {@code KEDANG_API_TOKEN} becomes that administrator's token.
 */
@Component
class FirstAdministrator implements SmartInitializingSingleton {

	static final String NAME = "admin";

	private final Users users;

	private final ApiTokens tokens;

	private final AuditTrail audit;

	private final PasswordEncoder passwords;

	private final FirstPassword first;

	private final MessageSource messages;

	private final Environment environment;

	private final Clock clock;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	FirstAdministrator(Users users, ApiTokens tokens, AuditTrail audit, PasswordEncoder passwords, FirstPassword first,
			MessageSource messages, Environment environment, Clock clock, JdbcClient jdbc,
			PlatformTransactionManager transactions) {
		this.users = users;
		this.tokens = tokens;
		this.audit = audit;
		this.passwords = passwords;
		this.first = first;
		this.messages = messages;
		this.environment = environment;
		this.clock = clock;
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(transactions);
	}

	@Override
	public void afterSingletonsInstantiated() {
		String token = this.environment.getProperty("kedang.api.token", "").strip();
		// asked without Hibernate, which a later start need not wait for here
		boolean anybody = exists("select exists (select from app_user)");
		boolean missing = !token.isEmpty()
				&& !exists("select exists (select from api_token where sha256 = ?)", ApiToken.sha256(token));
		if (!anybody || missing) {
			this.transaction.executeWithoutResult((status) -> make(!anybody, missing ? token : ""));
		}
	}

	private boolean exists(String query, Object... parameters) {
		return this.jdbc.sql(query).params(parameters).query(Boolean.class).single();
	}

	private void make(boolean user, String token) {
		if (user) {
			create();
		}
		if (!token.isEmpty()) {
			this.users.administrators()
				.stream()
				.findFirst()
				.ifPresent((administrator) -> register(token, administrator));
		}
	}

	private void create() {
		String given = this.environment.getProperty("kedang.admin.password", "").strip();
		String password = given.isEmpty() ? Secrets.password() : given;
		AppUser administrator = new AppUser(NAME,
				this.messages.getMessage("first.administrator", null, Locale.SIMPLIFIED_CHINESE),
				String.valueOf(this.passwords.encode(password)), Role.ADMIN, this.clock.instant());
		this.users.save(administrator);
		this.audit.record(Actor.SYSTEM, "user-created", "user", NAME, administrator.standing());
		if (given.isEmpty()) {
			this.first.printLater(password);
		}
	}

	private void register(String token, AppUser administrator) {
		this.tokens.save(new ApiToken(administrator, "KEDANG_API_TOKEN", token, this.clock.instant(), null));
		this.audit.record(Actor.SYSTEM, "token-created", "user", administrator.username(),
				Map.of("name", "KEDANG_API_TOKEN"));
	}

}
