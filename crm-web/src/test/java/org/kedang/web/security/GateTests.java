package org.kedang.web.security;

import java.time.Clock;

import org.junit.jupiter.api.Test;
import org.kedang.access.AppUser;
import org.kedang.access.Role;
import org.kedang.access.Users;
import org.kedang.audit.AuditQuery;
import org.kedang.audit.AuditReadings;
import org.kedang.web.People;
import org.kedang.web.WebTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@WebTest
class GateTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private People people;

	@Autowired
	private Users users;

	@Autowired
	private AuditReadings audit;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void whoever_knows_the_password_comes_in_and_the_trail_says_so() throws Exception {
		AppUser user = this.people.somebody(Role.MANAGER, null);
		MockHttpSession session = new MockHttpSession();
		String before = session.getId();
		signIn(user.username(), People.PASSWORD, session).andExpect(redirectedUrl("/"));
		assertThat(session.getId()).as("a session known before signing in must not go on").isNotEqualTo(before);
		this.mvc.perform(get("/").session(session)).andExpect(status().isOk());
		this.mvc.perform(post("/logout").session(session).with(csrf())).andExpect(redirectedUrl("/login?bye"));
		assertThat(actions(user)).containsExactly("sign-out", "sign-in");
	}

	@Test
	void after_five_wrong_passwords_even_the_right_one_is_refused() throws Exception {
		AppUser user = this.people.somebody(Role.SALES, null);
		for (int i = 1; i < AppUser.ATTEMPTS; i++) {
			signIn(user.username(), "wrong", new MockHttpSession()).andExpect(redirectedUrl("/login?error"));
		}
		signIn(user.username(), "wrong", new MockHttpSession()).andExpect(redirectedUrl("/login?error"));
		signIn(user.username(), People.PASSWORD, new MockHttpSession()).andExpect(redirectedUrl("/login?error"));
		assertThat(actions(user)).contains("account-locked").doesNotContain("sign-in");
	}

	@Test
	void attempts_that_are_still_being_looked_at_count_too() {
		Throttle throttle = new Throttle(Clock.systemUTC());
		for (int i = 0; i < Throttle.FAILURES; i++) {
			assertThat(throttle.admits("10.9.8.6")).isTrue();
		}
		assertThat(throttle.admits("10.9.8.6")).isFalse();
		throttle.succeeded("10.9.8.6");
		assertThat(throttle.admits("10.9.8.6")).as("one of them knew the password").isTrue();
	}

	@Test
	void a_locked_account_answers_like_a_name_that_nobody_bears() throws Exception {
		AppUser user = this.people.somebody(Role.SALES, null);
		for (int i = 0; i < AppUser.ATTEMPTS; i++) {
			signIn(user.username(), "wrong", new MockHttpSession());
		}
		String unknown = signIn("nobody", "wrong", new MockHttpSession()).andReturn().getResponse().getRedirectedUrl();
		signIn(user.username(), "wrong", new MockHttpSession()).andExpect(redirectedUrl(unknown));
	}

	@Test
	void an_unknown_name_is_refused_like_a_wrong_password_and_kept_in_the_form() throws Exception {
		MockHttpSession session = new MockHttpSession();
		signIn("nobody", "wrong", session).andExpect(redirectedUrl("/login?error"));
		this.mvc.perform(get("/login?error").session(session))
			.andExpect(content().string(containsString("value=\"nobody\"")));
	}

	@Test
	void one_address_cannot_try_passwords_for_ever() throws Exception {
		for (int i = 0; i < Throttle.FAILURES; i++) {
			this.mvc.perform(post("/login").with(csrf())
				.with(from("10.9.8.7"))
				.param("username", "x" + i)
				.param("password", ""));
		}
		this.mvc
			.perform(post("/login").with(csrf())
				.with(from("10.9.8.7"))
				.param("username", this.people.the(Role.SALES).username())
				.param("password", People.PASSWORD))
			.andExpect(redirectedUrl("/login?throttled"));
	}

	@Test
	void a_form_without_our_token_is_refused() throws Exception {
		this.mvc.perform(post("/admin/teams").param("name", "x").with(this.people.as(Role.ADMIN)))
			.andExpect(status().isForbidden());
	}

	@Test
	void a_zero_character_is_no_text() throws Exception {
		this.mvc.perform(get("/customers").param("q", "a\0").with(this.people.as(Role.MANAGER)))
			.andExpect(status().isBadRequest());
		this.mvc.perform(post("/admin/teams").param("name", "a\0").with(csrf()).with(this.people.as(Role.ADMIN)))
			.andExpect(status().isBadRequest());
		this.mvc.perform(post("/login").param("username", "a\0").param("password", "y").with(csrf()))
			.andExpect(status().isBadRequest());
		this.mvc
			.perform(post("/api/v1/merges").contentType("application/json")
				.content("{\"survivor\":\"a\\u0000\",\"loser\":\"b\"}")
				.with(this.people.program(Role.ADMIN)))
			.andExpect(status().isBadRequest())
			.andExpect(jsonPath("$.detail").isNotEmpty());
	}

	@Test
	void what_the_database_refuses_is_not_repeated_in_the_log() {
		assertThatThrownBy(() -> this.jdbc.sql("select cast(? as jsonb)")
			.param("[\"13812345678\\\"]")
			.query(String.class)
			.single()).rootCause().hasMessageContaining("invalid input syntax").hasMessageNotContaining("13812345678");
	}

	@Test
	void a_form_of_a_session_that_has_ended_leads_to_the_sign_in_page() throws Exception {
		this.mvc.perform(post("/login").param("username", "x").param("password", "y"))
			.andExpect(redirectedUrl("/login?expired"));
		this.mvc.perform(post("/admin/teams").param("name", "x")).andExpect(redirectedUrl("/login?expired"));
	}

	@Test
	void whose_form_came_too_late_goes_on_where_it_stood() throws Exception {
		AppUser user = this.people.somebody(Role.MANAGER, null);
		for (String[] stood : new String[][] { { "http://localhost/customers?owner=me", "/customers?owner=me" },
				{ "http://elsewhere/customers", "/" }, { "http://localhost/favourites/none", "/" } }) {
			MockHttpSession session = new MockHttpSession();
			this.mvc.perform(post("/customers/C-1/tags").header("Referer", stood[0]).session(session))
				.andExpect(redirectedUrl("/login?expired"));
			signIn(user.username(), People.PASSWORD, session).andExpect(redirectedUrl(stood[1]));
		}
	}

	@Test
	void a_fragment_without_a_session_sends_the_whole_page_to_the_sign_in_page() throws Exception {
		this.mvc.perform(get("/admin/audit").header("HX-Request", "true"))
			.andExpect(status().isUnauthorized())
			.andExpect(header().string("HX-Redirect", "/login"));
	}

	@Test
	void every_answer_tells_the_browser_what_to_refuse() throws Exception {
		this.mvc.perform(get("/login").secure(true))
			.andExpect(header().string("Content-Security-Policy", containsString("script-src 'self';")))
			.andExpect(header().string("Content-Security-Policy", not(containsString("unsafe"))))
			.andExpect(header().string("X-Content-Type-Options", "nosniff"))
			.andExpect(header().string("X-Frame-Options", "DENY"))
			.andExpect(header().string("Referrer-Policy", "same-origin"))
			.andExpect(header().string("Permissions-Policy", notNullValue()))
			.andExpect(header().string("Strict-Transport-Security", notNullValue()));
		this.mvc.perform(get("/api/v1/nothing")).andExpect(header().string("Content-Security-Policy", notNullValue()));
	}

	@Test
	void a_program_without_a_good_token_gets_a_problem() throws Exception {
		for (String authorization : new String[] { "Bearer wrong", "Basic YTpi", "" }) {
			this.mvc.perform(get("/api/v1/nothing").header("Authorization", authorization))
				.andExpect(status().isUnauthorized())
				.andExpect(header().string("WWW-Authenticate", "Bearer"))
				.andExpect(content().contentType("application/problem+json"));
		}
	}

	@Test
	void a_session_is_no_key_to_the_rest_interface() throws Exception {
		this.mvc.perform(get("/api/v1/nothing").session(signedIn(this.people.the(Role.ADMIN))))
			.andExpect(status().isUnauthorized());
	}

	@Test
	void a_disabled_user_is_out_at_once() throws Exception {
		AppUser user = this.people.somebody(Role.ADMIN, null);
		MockHttpSession session = signedIn(user);
		change(user, AppUser::disable);
		this.mvc.perform(get("/admin/users").session(session)).andExpect(redirectedUrl("/login"));
		signIn(user.username(), People.PASSWORD, new MockHttpSession()).andExpect(redirectedUrl("/login?disabled"));
	}

	@Test
	void whoever_must_change_the_password_can_do_nothing_else() throws Exception {
		AppUser user = this.people.somebody(Role.ADMIN, null);
		change(user, (found) -> found.resetPassword(found.passwordHash()));
		MockHttpSession session = signedIn(user);
		this.mvc.perform(get("/admin/users").session(session)).andExpect(redirectedUrl("/password"));
		this.mvc.perform(get("/password").session(session)).andExpect(status().isOk());
		change(session, "wrong", "a new password 1").andExpect(status().isUnprocessableContent());
		change(session, People.PASSWORD, "short").andExpect(status().isUnprocessableContent());
		change(session, People.PASSWORD, "a new password 1").andExpect(redirectedUrl("/login?changed"));
		MockHttpSession next = new MockHttpSession();
		signIn(user.username(), "a new password 1", next);
		this.mvc.perform(get("/admin/users").session(next)).andExpect(status().isOk());
	}

	@Test
	void files_are_named_by_what_is_in_them_and_their_list_is_never_kept() throws Exception {
		this.mvc.perform(get("/style/app.css"))
			.andExpect(status().isOk())
			.andExpect(header().string("Cache-Control", "no-store"))
			.andExpect(content().string(containsString("/webjars/bootstrap/5")))
			.andExpect(content().string(not(containsString("/tokens.css"))));
	}

	@Test
	void the_health_is_public_and_the_rest_of_the_actuator_is_not() throws Exception {
		this.mvc.perform(get("/actuator/health")).andExpect(status().isOk());
		this.mvc.perform(get("/actuator/info")).andExpect(redirectedUrl("/login"));
		this.mvc.perform(get("/actuator/info").with(this.people.as(Role.SALES))).andExpect(status().isForbidden());
	}

	private void change(AppUser user, java.util.function.Consumer<AppUser> change) {
		AppUser found = this.users.findById(user.id()).orElseThrow();
		change.accept(found);
		this.users.save(found);
	}

	private ResultActions signIn(String username, String password, MockHttpSession session) throws Exception {
		return this.mvc.perform(
				post("/login").session(session).with(csrf()).param("username", username).param("password", password));
	}

	private MockHttpSession signedIn(AppUser user) throws Exception {
		MockHttpSession session = new MockHttpSession();
		signIn(user.username(), People.PASSWORD, session).andExpect(redirectedUrl("/"));
		return session;
	}

	private ResultActions change(MockHttpSession session, String current, String wanted) throws Exception {
		return this.mvc.perform(post("/password").session(session)
			.with(csrf())
			.param("current", current)
			.param("wanted", wanted)
			.param("again", wanted));
	}

	private java.util.List<String> actions(AppUser user) {
		AuditQuery query = new AuditQuery(user.id(), null, null, null, null, null, null);
		return this.audit.find(query, 20).stream().map((entry) -> entry.action()).toList();
	}

	private static org.springframework.test.web.servlet.request.RequestPostProcessor from(String address) {
		return (request) -> {
			request.setRemoteAddr(address);
			return request;
		};
	}

}
