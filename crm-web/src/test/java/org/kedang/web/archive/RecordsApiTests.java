package org.kedang.web.archive;

import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kedang.access.AppUser;
import org.kedang.access.Role;
import org.kedang.web.People;
import org.kedang.web.WebTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** Contacts, complaints, notes and files for programs. */
@WebTest
@Transactional
class RecordsApiTests {

	private static final String MINE = "/api/v1/customers/API-1";

	private static final String THEIRS = "/api/v1/customers/API-2";

	@Autowired
	MockMvc mvc;

	@Autowired
	People people;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void a_customer_of_the_program_s_user_and_one_of_somebody_else() {
		this.jdbc.sql("truncate customer cascade").update();
		customer("API-1", this.people.the(Role.SALES));
		customer("API-2", this.people.somebody(Role.SALES, null));
	}

	private void customer(String number, AppUser owner) {
		this.jdbc
			.sql("""
					with fresh as (insert into customer (kind, number, name, owner_id) values ('I', ?, '王建国', ?) returning id)
					insert into individual_customer (id) select id from fresh
					""")
			.params(number, owner.id())
			.update();
	}

	private ResultActions send(String path, String json) throws Exception {
		return this.mvc.perform(
				post(path).contentType(MediaType.APPLICATION_JSON).content(json).with(this.people.program(Role.SALES)));
	}

	private ResultActions read(String path) throws Exception {
		return this.mvc.perform(get(path).with(this.people.program(Role.SALES)));
	}

	@Test
	void contacts_are_recorded_and_listed_within_the_rights_of_the_user() throws Exception {
		send(MINE + "/contacts", "{\"channel\":\"PHONE\",\"content\":\"谈了新机型\",\"satisfaction\":4}")
			.andExpect(status().isCreated())
			.andExpect(jsonPath("$.id").isNumber());
		read(MINE + "/contacts").andExpect(status().isOk())
			.andExpect(jsonPath("$.items", hasSize(1)))
			.andExpect(jsonPath("$.items[0].content").value("谈了新机型"))
			.andExpect(jsonPath("$.items[0].outgoing").value(true));
		for (String wrong : new String[] { "{}", "{\"channel\":\"SMOKE\"}",
				"{\"channel\":\"PHONE\",\"satisfaction\":9}",
				"{\"channel\":\"PHONE\",\"occurredAt\":\"2999-01-01T00:00\"}",
				"{\"channel\":\"PHONE\",\"content\":\"好\",\"person\":999999}" }) {
			send(MINE + "/contacts", wrong).andExpect(status().isBadRequest());
		}
		send(THEIRS + "/contacts", "{\"channel\":\"PHONE\"}").andExpect(status().isNotFound());
		read(THEIRS + "/contacts").andExpect(status().isNotFound());
	}

	@Test
	void a_talk_has_content_or_a_result_and_a_call_that_nobody_answered_needs_no_words() throws Exception {
		send(MINE + "/contacts", "{\"channel\":\"PHONE\",\"content\":\" \"}").andExpect(status().isBadRequest())
			.andExpect(jsonPath("$.detail").value(containsString("content")));
		for (String said : new String[] { "\"content\":\"谈了新机型\"", "\"satisfaction\":4", "\"nextOn\":\"2999-01-01\"",
				"\"answered\":false" }) {
			send(MINE + "/contacts", "{\"channel\":\"PHONE\"," + said + "}").andExpect(status().isCreated());
		}
	}

	@Test
	void a_contact_names_whom_it_was_with_and_apart_from_them_who_else_took_part() throws Exception {
		long first = person("鲁肃");
		long second = person("张昭");
		long third = person("诸葛瑾");
		send(MINE + "/contacts", visit(second, List.of(third, first, second))).andExpect(status().isCreated());
		read(MINE + "/contacts").andExpect(jsonPath("$.items[0].person").value("张昭"))
			.andExpect(jsonPath("$.items[0].others", contains("鲁肃", "诸葛瑾")));
		send(MINE + "/contacts", "{\"channel\":\"PHONE\",\"answered\":false}").andExpect(status().isCreated());
		read(MINE + "/contacts").andExpect(jsonPath("$.items[0].person").isEmpty())
			.andExpect(jsonPath("$.items[0].others").isEmpty());
		this.mvc.perform(get("/api/v1/openapi"))
			.andExpect(content().string(containsString("others are the names of those who took part besides")));
	}

	@Test
	void at_most_fifty_others_take_part_in_a_contact() throws Exception {
		List<Long> fifty = Collections.nCopies(50, person("鲁肃"));
		send(MINE + "/contacts", visit(person("张昭"), fifty)).andExpect(status().isCreated());
		List<Long> more = Collections.nCopies(51, fifty.get(0));
		send(MINE + "/contacts", visit(fifty.get(0), more)).andExpect(status().isBadRequest())
			.andExpect(jsonPath("$.detail").value(containsString("others=0..50")));
	}

	private static String visit(long person, List<Long> others) {
		return "{\"channel\":\"VISIT\",\"content\":\"看了样品\",\"person\":" + person + ",\"others\":" + others + "}";
	}

	private long person(String name) {
		return this.jdbc.sql("""
				insert into contact_person (customer_id, name) select id, ? from customer where number = 'API-1'
				returning id
				""").param(name).query(Long.class).single();
	}

	@Test
	void complaints_are_recorded_and_listed() throws Exception {
		send(MINE + "/complaints", "{\"channel\":\"PHONE\"}").andExpect(status().isBadRequest());
		send(MINE + "/complaints", "{\"channel\":\"PHONE\",\"content\":\"送货太晚\"}").andExpect(status().isCreated());
		read("/api/v1/complaints").andExpect(status().isOk())
			.andExpect(jsonPath("$.items", hasSize(1)))
			.andExpect(jsonPath("$.items[0].complaint.content").value("送货太晚"));
		read("/api/v1/complaints?state=handled").andExpect(jsonPath("$.items", hasSize(0)));
		read("/api/v1/complaints?state=nonsense").andExpect(status().isBadRequest());
	}

	@Test
	void notes_are_written_and_listed() throws Exception {
		send(MINE + "/notes", "{\"text\":\"爱喝龙井\",\"pinned\":true}").andExpect(status().isCreated());
		read(MINE + "/notes").andExpect(jsonPath("$", hasSize(1)))
			.andExpect(jsonPath("$[0].text").value("爱喝龙井"))
			.andExpect(jsonPath("$[0].pinned").value(true));
		send(MINE + "/notes", "{\"text\":\" \"}").andExpect(status().isBadRequest());
		send(THEIRS + "/notes", "{\"text\":\"x\"}").andExpect(status().isNotFound());
	}

	@Test
	void files_are_added_listed_and_read() throws Exception {
		MockMultipartFile file = new MockMultipartFile("file", "合同.pdf", null, "%PDF-1.4\n%%EOF\n".getBytes());
		this.mvc.perform(multipart(MINE + "/attachments").file(file).with(this.people.program(Role.SALES)))
			.andExpect(status().isCreated())
			.andExpect(jsonPath("$[0].name").value("合同.pdf"));
		long id = this.jdbc.sql("select id from customer_attachment").query(Long.class).single();
		read(MINE + "/attachments/" + id).andExpect(status().isOk())
			.andExpect(content().string(containsString("%PDF-1.4")));
		MockMultipartFile page = new MockMultipartFile("file", "x.pdf", null, new byte[] { 0, 1, 2, 3, 0, -1, -2 });
		this.mvc.perform(multipart(MINE + "/attachments").file(page).with(this.people.program(Role.SALES)))
			.andExpect(status().isUnprocessableContent())
			.andExpect(jsonPath("$.detail").value(containsString("不能上传这种文件")));
		this.mvc.perform(multipart(THEIRS + "/attachments").file(file).with(this.people.program(Role.SALES)))
			.andExpect(status().isNotFound());
	}

	@Test
	void the_description_names_them() throws Exception {
		this.mvc.perform(get("/api/v1/openapi"))
			.andExpect(content().string(allOf(containsString("/api/v1/customers/{number}/contacts"),
					containsString("/api/v1/customers/{number}/complaints"), containsString("/api/v1/complaints"),
					containsString("/api/v1/customers/{number}/notes"),
					containsString("/api/v1/customers/{number}/attachments"))));
	}

}
