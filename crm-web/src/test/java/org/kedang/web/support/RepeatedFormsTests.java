package org.kedang.web.support;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kedang.access.AppUser;
import org.kedang.access.Role;
import org.kedang.web.People;
import org.kedang.web.WebTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

/** Forms that are sent more than once. */
@WebTest
class RepeatedFormsTests {

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	@Autowired
	private MockMvc mvc;

	@Autowired
	private People people;

	@Autowired
	private JdbcClient jdbc;

	private AppUser anna;

	private final MockHttpSession session = new MockHttpSession();

	@BeforeEach
	void somebody_with_a_session() {
		this.anna = this.people.somebody(Role.MANAGER, null);
	}

	@AfterEach
	void nothing_is_left() {
		this.jdbc.sql("delete from customer_list").update();
	}

	@Test
	void a_form_that_is_sent_twice_does_its_work_once() throws Exception {
		String page = page();
		String first = send(page, "重点");
		String second = send(page, "重点");
		assertThat(second).isEqualTo(first);
		assertThat(lists()).isEqualTo(1);
		this.mvc.perform(get(second).session(this.session).with(this.people.as(this.anna)))
			.andExpect(content().string(containsString("已存为名单")));
	}

	@Test
	void a_form_that_is_sent_by_a_double_click_does_its_work_once() throws Exception {
		String page = page();
		Executor threads = (task) -> new Thread(task).start();
		List<CompletableFuture<String>> sent = IntStream.range(0, 4)
			.mapToObj((at) -> CompletableFuture.supplyAsync(() -> quietly(page), threads))
			.toList();
		assertThat(sent.stream().map(CompletableFuture::join).distinct()).hasSize(1);
		assertThat(lists()).isEqualTo(1);
	}

	@Test
	void who_opens_the_page_anew_or_types_something_else_is_heard() throws Exception {
		String page = page();
		send(page, "重点");
		send(page, "其他");
		send(page(), "其他");
		assertThat(lists()).isEqualTo(3);
	}

	@Test
	void a_form_in_which_something_is_wrong_is_read_each_time() throws Exception {
		String page = this.token("/profile");
		for (int time = 0; time < 2; time++) {
			this.mvc
				.perform(post("/profile/tokens").param("_csrf", page)
					.param("name", "")
					.session(this.session)
					.with(this.people.as(this.anna)))
				.andExpect(content().string(containsString("_csrf")));
		}
	}

	private String quietly(String page) {
		try {
			return send(page, "重点");
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private String send(String page, String name) throws Exception {
		String place = this.mvc
			.perform(post("/lists").param("_csrf", page)
				.param("name", name)
				.param("live", "true")
				.session(this.session)
				.with(this.people.as(this.anna)))
			.andReturn()
			.getResponse()
			.getRedirectedUrl();
		return String.valueOf(place);
	}

	private String page() throws Exception {
		return token("/lists/new");
	}

	private String token(String address) throws Exception {
		String page = this.mvc.perform(get(address).session(this.session).with(this.people.as(this.anna)))
			.andReturn()
			.getResponse()
			.getContentAsString();
		Matcher token = TOKEN.matcher(page);
		assertThat(token.find()).isTrue();
		return token.group(1);
	}

	private int lists() {
		return this.jdbc.sql("select count(*) from customer_list where made_by = ?")
			.param(this.anna.id())
			.query(Integer.class)
			.single();
	}

}
