package org.kedang.web.security;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;

import com.jayway.jsonpath.JsonPath;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kedang.access.Role;
import org.kedang.web.People;
import org.kedang.web.WebTest;
import org.kedang.web.support.CurrentReader;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** Programs that send the same once more. */
@WebTest
@Transactional
class RepeatedRequestsTests {

	private static final String CONTACTS = "/api/v1/customers/ONCE-1/contacts";

	private static final String CALL = "{\"channel\":\"PHONE\",\"content\":\"谈了新机型\"}";

	@Autowired
	private MockMvc mvc;

	@Autowired
	private People people;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private KeptAnswers answers;

	@Autowired
	private Problems problems;

	@BeforeEach
	void a_customer_in_the_pool() {
		this.jdbc.sql("""
				with fresh as (insert into customer (kind, number, name) values ('I', 'ONCE-1', '王建国') returning id)
				insert into individual_customer (id) select id from fresh
				""").update();
	}

	@Test
	void what_comes_again_under_its_key_is_done_once_and_answered_the_same() throws Exception {
		MockHttpServletResponse first = send(CONTACTS, CALL, "k-1", Role.SALES);
		MockHttpServletResponse again = send(CONTACTS, CALL, "k-1", Role.SALES);
		assertThat(first.getStatus()).isEqualTo(201);
		assertThat(again.getStatus()).isEqualTo(201);
		assertThat(again.getContentAsString()).isEqualTo(first.getContentAsString()).contains("id");
		assertThat(again.getContentType()).isEqualTo(first.getContentType());
		assertThat(contacts()).isOne();
		send(CONTACTS, CALL, "k-2", Role.SALES);
		assertThat(contacts()).as("another key").isEqualTo(2);
		send(CONTACTS, CALL, "k-1", Role.MANAGER);
		assertThat(contacts()).as("the same key of somebody else").isEqualTo(3);
		this.jdbc.sql("update api_request set at = at - interval '25 hours'").update();
		send(CONTACTS, CALL, "k-1", Role.SALES);
		assertThat(contacts()).as("the day after").isEqualTo(4);
	}

	@Test
	void an_upload_that_comes_again_is_one_import() throws Exception {
		MockHttpServletResponse first = upload("u-1");
		MockHttpServletResponse again = upload("u-1");
		assertThat(first.getStatus()).isEqualTo(202);
		assertThat(again.getHeader("Location")).isNotNull().isEqualTo(first.getHeader("Location"));
		assertThat(upload("u-2").getHeader("Location")).isNotEqualTo(first.getHeader("Location"));
	}

	@Test
	void a_key_is_for_one_request_and_free_again_where_that_was_refused() throws Exception {
		assertThat(send(CONTACTS, "{\"channel\":\"SMOKE\"}", "k-3", Role.SALES).getStatus()).isEqualTo(400);
		assertThat(send(CONTACTS, CALL, "k-3", Role.SALES).getStatus()).isEqualTo(201);
		MockHttpServletResponse other = send(CONTACTS, CALL.replace('新', '旧'), "k-3", Role.SALES);
		assertThat(other.getStatus()).isEqualTo(422);
		assertThat(other.getContentType()).startsWith("application/problem+json");
		assertThat(send("/api/v1/customers/ONCE-1/notes", CALL, "k-3", Role.SALES).getStatus()).isEqualTo(422);
		assertThat(send(CONTACTS, CALL, "\t", Role.SALES).getStatus()).isEqualTo(400);
		assertThat(send(CONTACTS, CALL, "k".repeat(201), Role.SALES).getStatus()).isEqualTo(400);
		assertThat(contacts()).isOne();
	}

	@Test
	void while_the_first_is_worked_on_or_was_cut_off_the_second_is_told_so() throws Exception {
		send(CONTACTS, CALL, "k-4", Role.SALES);
		this.jdbc.sql("update api_request set status = null, body = null").update();
		assertThat(send(CONTACTS, CALL, "k-4", Role.SALES).getStatus()).isEqualTo(409);
		assertThat(contacts()).isOne();
	}

	@Test
	void what_was_done_is_not_done_again_though_what_was_sent_can_no_more_be_read() throws Exception {
		MockHttpServletRequest cutOff = sent(new ServletException("cut off"));
		assertThat(filter(cutOff, 201)).isEqualTo(201);
		assertThat(filter(sent(null), 500)).as("known by its address").isEqualTo(201);
	}

	@Test
	void a_repeat_that_nobody_can_read_is_refused_as_what_it_is() throws Exception {
		assertThat(filter(sent(null), 202)).isEqualTo(202);
		assertThat(filter(sent(new InvalidParameterException("too large", 413)), 500)).isEqualTo(413);
		assertThat(filter(sent(new InvalidParameterException("no name", 400)), 500)).isEqualTo(400);
		assertThat(filter(sent(new IOException("cut off")), 500)).isEqualTo(400);
		assertThat(filter(sent(new ServletException("no parts")), 500)).isEqualTo(400);
		assertThat(filter(sent(null), 500)).isEqualTo(202);
	}

	/** What the filter answers where behind it the answer is that one. */
	private int filter(MockHttpServletRequest request, int status) throws Exception {
		MockHttpServletResponse response = new MockHttpServletResponse();
		new RepeatedRequests(this.answers, this.problems).doFilter(request, response,
				(asked, answer) -> ((HttpServletResponse) answer).setStatus(status));
		return response.getStatus();
	}

	private MockHttpServletRequest sent(@Nullable Exception wrong) {
		MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/v1/imports") {

			@Override
			public Collection<Part> getParts() throws IOException, ServletException {
				if (wrong instanceof IOException cutOff) {
					throw cutOff;
				}
				if (wrong instanceof ServletException none) {
					throw none;
				}
				if (wrong instanceof RuntimeException unfit) {
					throw unfit;
				}
				return super.getParts();
			}

		};
		request.setContentType("multipart/form-data; boundary=x");
		request.addPart(new MockPart("file", "客户.csv", "姓名".getBytes(StandardCharsets.UTF_8)));
		request.addHeader("Idempotency-Key", "k-5");
		CurrentReader.set(request, this.people.reader(Role.SALES));
		return request;
	}

	@Test
	void the_description_tells_of_the_key_wherever_something_is_sent() throws Exception {
		String description = this.mvc.perform(get("/api/v1/openapi")).andReturn().getResponse().getContentAsString();
		List<String> all = JsonPath.read(description, "$.paths.*.post.operationId");
		List<String> named = JsonPath.read(description,
				"$.paths.*.post.parameters[?(@.in == 'header' && @.name == 'Idempotency-Key')].description");
		assertThat(named).hasSameSizeAs(all).allMatch((text) -> text.contains("24 hours"));
		assertThat(JsonPath.<List<String>>read(description, "$.paths.*.get.parameters[*].name"))
			.doesNotContain("Idempotency-Key");
	}

	private MockHttpServletResponse send(String path, String json, String key, Role role) throws Exception {
		return this.mvc
			.perform(post(path).contentType(MediaType.APPLICATION_JSON)
				.content(json)
				.header("Idempotency-Key", key)
				.with(this.people.program(role)))
			.andReturn()
			.getResponse();
	}

	private MockHttpServletResponse upload(String key) throws Exception {
		byte[] text = "客户编号,姓名\nU-1,王建国\n".getBytes(StandardCharsets.UTF_8);
		return this.mvc
			.perform(multipart("/api/v1/imports").file(new MockMultipartFile("file", "一次.csv", null, text))
				.param("type", "individuals")
				.header("Idempotency-Key", key)
				.with(this.people.program(Role.ADMIN)))
			.andReturn()
			.getResponse();
	}

	private long contacts() {
		return this.jdbc.sql("""
				select count(*) from contact_log l join customer c on c.id = l.customer_id where c.number = 'ONCE-1'
				""").query(Long.class).single();
	}

}
