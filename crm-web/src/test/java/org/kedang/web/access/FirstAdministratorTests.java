package org.kedang.web.access;

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
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@SpringBootTest(classes = KedangApplication.class, properties = "kedang.api.token=the token of the first start")
@AutoConfigureMockMvc
@WithDatabase
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
		this.first.run(new DefaultApplicationArguments());
		assertThat(this.users.count()).as("the second start makes nobody").isEqualTo(1);
	}

}
