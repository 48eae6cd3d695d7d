package org.kedang.web.access;

import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kedang.KedangApplication;
import org.kedang.access.AppUser;
import org.kedang.access.Role;
import org.kedang.access.Users;
import org.kedang.database.WithDatabase;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@SpringBootTest(classes = KedangApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = "kedang.api.token=the token of the first start")
@AutoConfigureMockMvc
@WithDatabase
@Import(FirstAdministratorTests.Early.class)
@ExtendWith(OutputCaptureExtension.class)
class FirstAdministratorTests {

	@Autowired
	private Users users;

	@Autowired
	private PasswordEncoder passwords;

	@Autowired
	private FirstAdministrator first;

	@Autowired
	private MockMvc mvc;

	@LocalServerPort
	private int port;

	@Autowired
	private Early early;

	@Test
	void the_first_start_makes_an_administrator_who_must_change_the_printed_password(CapturedOutput output)
			throws Exception {
		AppUser admin = this.users.named("ADMIN").orElseThrow();
		assertThat(admin.role()).isEqualTo(Role.ADMIN);
		assertThat(admin.mustChangePassword()).isTrue();
		Matcher printed = Pattern.compile("\\badmin\\R\\s+(\\w{16})\\R").matcher(output.getAll());
		assertThat(printed.find()).isTrue();
		assertThat(this.passwords.matches(printed.group(1), admin.passwordHash())).isTrue();
		// a program needs no password, and the token of the start is good at once
		this.mvc.perform(get("/api/v1/no-such-thing").header("Authorization", "Bearer the token of the first start"))
			.andExpect(status().isNotFound());
		assertThat(output.getAll()).contains("http://localhost:" + this.port);
		this.first.afterSingletonsInstantiated();
		assertThat(this.users.count()).as("the second start makes nobody").isEqualTo(1);
	}

	@Test
	void the_administrator_is_there_when_the_first_request_can_come() {
		assertThat(this.early.users).hasValue(1);
	}

	@Test
	void a_start_that_fails_still_prints_the_password_once(CapturedOutput output) {
		StaticMessageSource messages = new StaticMessageSource();
		messages.setUseCodeAsDefaultMessage(true);
		FirstPassword first = new FirstPassword(messages, new MockEnvironment());
		first.printLater("known to nobody");
		first.destroy();
		first.destroy();
		assertThat(output).containsOnlyOnce("known to nobody");
	}

	/** Counts the users when the web server is about to begin. */
	static class Early implements SmartLifecycle {

		private final AtomicLong users = new AtomicLong();

		private final Users known;

		Early(Users known) {
			this.known = known;
		}

		@Override
		public void start() {
			this.users.set(this.known.count());
		}

		@Override
		public void stop() {
			this.users.set(0);
		}

		@Override
		public boolean isRunning() {
			return this.users.get() > 0;
		}

		@Override
		public int getPhase() {
			return 0;
		}

	}

}
