package org.kedang.web.archive;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kedang.access.AppUser;
import org.kedang.access.Role;
import org.kedang.freshness.FreshnessKeeping;
import org.kedang.web.Pages;
import org.kedang.web.People;
import org.kedang.web.WebTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasToString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * Verification, notes, favourites, files, the chronicle of them and former values.
 */
@WebTest
class ArchiveRoomsTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private People people;

	@Autowired
	private Pages pages;

	@Autowired
	private FreshnessKeeping freshness;

	@Autowired
	private JdbcClient jdbc;

	private AppUser anna;

	private AppUser ben;

	@BeforeEach
	void two_of_sales_and_nobody_else_s_customers() {
		this.jdbc.sql("truncate customer cascade").update();
		this.anna = this.people.somebody(Role.SALES, null);
		this.ben = this.people.somebody(Role.SALES, null);
	}

	@AfterEach
	void nothing_is_left() {
		this.jdbc.sql("truncate customer cascade").update();
	}

	@Test
	void what_grew_stale_waits_until_it_is_verified() throws Exception {
		customer("V-1", this.anna, 400);
		customer("V-2", this.anna, 10);
		this.freshness.countAll();
		this.pages.open(this.anna, "/verifications")
			.andExpect(content()
				.string(allOf(containsString("V-1"), containsString("13812345678"), not(containsString("V-2")))));
		this.pages.open(this.ben, "/verifications?owner=" + this.anna.id())
			.andExpect(content().string(not(containsString("V-1"))));
		this.pages.open(this.anna, "/customers/V-1/fields").andExpect(content().string(containsString("已过期")));
		this.mvc.perform(act(this.ben, "/customers/V-1/verifications").param("field", "mobile"))
			.andExpect(status().isNotFound());
		this.mvc.perform(act(this.anna, "/customers/V-1/verifications").param("field", "mobile"))
			.andExpect(status().isFound());
		this.pages.open(this.anna, "/verifications").andExpect(content().string(not(containsString("V-1"))));
		this.pages.open(this.anna, "/verifications?queue=verified").andExpect(content().string(containsString("V-1")));
		this.pages.open(this.anna, "/customers/V-1?kind=verification")
			.andExpect(content().string(allOf(containsString("手机 仍有效"), containsString(this.anna.displayName()))));
	}

	@Test
	void what_is_verified_by_one_click_is_one_line_of_the_chronicle() throws Exception {
		customer("W-1", this.anna, 400);
		this.mvc.perform(act(this.anna, "/customers/W-1/verifications").param("category", "basic"));
		assertThat(this.pages.open(this.anna, "/customers/W-1?kind=verification")
			.andExpect(content().string(containsString("姓名、")))
			.andReturn()
			.getResponse()
			.getContentAsString()).containsOnlyOnce("class=\"event verification\"");
	}

	@Test
	void whoever_could_not_be_reached_waits_for_another_try() throws Exception {
		customer("U-1", this.anna, 400);
		this.freshness.countNew();
		this.pages.open(this.anna, "/verifications?queue=new").andExpect(content().string(containsString("U-1")));
		this.mvc.perform(act(this.anna, "/customers/U-1/verifications").param("outcome", "UNREACHABLE")
			.param("nextTry", "2001-01-01"));
		this.pages.open(this.anna, "/verifications").andExpect(content().string(containsString("U-1")));
		String tomorrow = this.jdbc.sql("select (current_date + 2)::text").query(String.class).single();
		this.mvc.perform(act(this.anna, "/customers/U-1/verifications").param("outcome", "UNREACHABLE")
			.param("nextTry", tomorrow));
		this.pages.open(this.anna, "/verifications").andExpect(content().string(not(containsString("U-1"))));
		this.pages.open(this.anna, "/verifications?queue=later")
			.andExpect(content().string(allOf(containsString("U-1"), containsString(tomorrow))));
	}

	@Test
	void queues_are_read_page_by_page_without_a_gap() throws Exception {
		this.jdbc.sql("""
				with fresh as (insert into customer (kind, number, name, mobile, created_at)
					select 'I', 'Q-' || i, '某' || i, '13800000000', now() - (500 + i / 3) * interval '1 day'
					from generate_series(1, 120) i returning id)
				insert into individual_customer (id) select id from fresh
				""").update();
		this.freshness.countAll();
		for (String queue : new String[] { "stale", "new" }) {
			int seen = 0;
			String page = "/verifications?owner=all&queue=" + queue;
			for (int i = 0; page != null && i < 9; i++) {
				String html = this.pages.open(this.people.the(Role.MANAGER), page)
					.andReturn()
					.getResponse()
					.getContentAsString();
				seen += html.split("class=\"name-link\"", -1).length - 1;
				int next = html.indexOf("&amp;after=");
				page = (next < 0) ? null : "/verifications?owner=all&queue=" + queue + "&after="
						+ html.substring(next + 11, html.indexOf('"', next));
			}
			assertThat(seen).as(queue).isEqualTo(120);
		}
	}

	@Test
	void managers_see_how_well_everybody_s_customers_are_known_and_each_number_opens_them() throws Exception {
		customer("F-1", this.anna, 400);
		customer("F-2", this.anna, 10);
		this.freshness.countAll();
		this.freshness.countFigures();
		this.pages.open(this.people.the(Role.MANAGER), "/verifications/figures")
			.andExpect(content().string(allOf(containsString(this.anna.displayName()), containsString("50.0%"),
					containsString("待复核：至少有一项信息"),
					containsString("/verifications?queue=stale&amp;owner=" + this.anna.id()))));
		this.pages.open(this.people.the(Role.MANAGER), "/verifications?queue=stale&owner=" + this.anna.id())
			.andExpect(content().string(allOf(containsString("F-1"), not(containsString("F-2")))));
	}

	@Test
	void a_grade_set_by_hand_that_ends_soon_is_listed() throws Exception {
		customer("G-1", this.anna, 1);
		this.jdbc.sql("""
				insert into customer_grade (customer_id, kind, grade, source, since, reason, author_id, expires_on)
				select id, 'VALUE', 'A', 'HAND', now(), '大客户', ?, current_date + 9 from customer where number = 'G-1'
				""").param(this.anna.id()).update();
		this.pages.open(this.anna, "/verifications?queue=grades")
			.andExpect(content().string(allOf(containsString("G-1"), containsString("大客户"))));
	}

	@Test
	void programs_verify_fields_and_read_how_fresh_they_are() throws Exception {
		customer("A-1", null, 400);
		this.mvc.perform(get("/api/v1/customers/A-1/freshness").with(this.people.program(Role.MANAGER)))
			.andExpect(jsonPath("$[?(@.field == 'mobile')].stale").value(true));
		this.mvc
			.perform(post("/api/v1/customers/A-1/verifications").with(this.people.program(Role.MANAGER))
				.contentType(MediaType.APPLICATION_JSON)
				.content("{\"fields\": [\"mobile\"]}"))
			.andExpect(status().isOk())
			.andExpect(jsonPath("$[?(@.field == 'mobile')].stale").value(false));
		this.mvc
			.perform(post("/api/v1/customers/A-1/verifications").with(this.people.program(Role.MANAGER))
				.contentType(MediaType.APPLICATION_JSON)
				.content("{\"fields\": [\"nothing\"]}"))
			.andExpect(status().isBadRequest());
	}

	@Test
	void a_note_is_changed_by_its_author_alone() throws Exception {
		customer("N-1", null, 1);
		this.mvc.perform(act(this.anna, "/customers/N-1/notes").param("text", "喜欢 <b>龙井</b>").param("pinned", "true"));
		this.pages.open(this.ben, "/customers/N-1/notes")
			.andExpect(content().string(allOf(containsString("喜欢 &lt;b&gt;龙井"), containsString("置顶"))));
		long id = this.jdbc.sql("select id from customer_note").query(Long.class).single();
		this.mvc.perform(act(this.ben, "/customers/N-1/notes/" + id).param("text", "别的").param("version", "0"));
		this.mvc.perform(act(this.ben, "/customers/N-1/notes/" + id + "/removal"));
		assertThat(note()).startsWith("喜欢");
		this.mvc.perform(act(this.anna, "/customers/N-1/notes/" + id).param("text", "喜欢碧螺春").param("version", "0"));
		this.mvc.perform(act(this.anna, "/customers/N-1/notes/" + id).param("text", "过时").param("version", "0"));
		assertThat(note()).isEqualTo("喜欢碧螺春");
		this.pages.open(this.anna, "/customers/N-1?kind=note").andExpect(content().string(containsString("喜欢碧螺春")));
	}

	@Test
	void starred_and_opened_customers_stand_on_the_workbench_of_who_did_so() throws Exception {
		customer("S-1", null, 1);
		this.mvc.perform(act(this.anna, "/customers/S-1/favourite"));
		this.pages.open(this.anna, "/customers/S-1").andExpect(content().string(containsString("★")));
		this.pages.open(this.anna, "/").andExpect(content().string(containsString("客户S-1")));
		assertThat(this.jdbc.sql("select count(*) from customer_visit where user_id = ?")
			.param(this.anna.id())
			.query(Long.class)
			.single()).isOne();
		this.jdbc.sql("update customer set owner_id = ?").param(this.ben.id()).update();
		this.pages.open(this.anna, "/").andExpect(content().string(not(containsString("客户S-1"))));
	}

	@Test
	void a_file_is_told_by_its_content_and_handed_out_as_a_download() throws Exception {
		customer("F-9", this.anna, 1);
		byte[] pdf = "%PDF-1.7 合同".getBytes(StandardCharsets.UTF_8);
		upload("F-9", "合同.pdf", pdf);
		upload("F-9", "照片.pdf", new byte[] { 0x4d, 0x5a, 0, 3, 0, 0, 0, 4 });
		upload("F-9", "../../x.exe", "只是文字".getBytes(StandardCharsets.UTF_8));
		assertThat(this.jdbc.sql("select name from customer_attachment order by id").query(String.class).list())
			.containsExactly("合同.pdf", "x.exe.txt");
		long id = this.jdbc.sql("select min(id) from customer_attachment").query(Long.class).single();
		this.mvc.perform(get("/customers/F-9/attachments/" + id).with(this.people.as(this.ben)))
			.andExpect(status().isNotFound());
		this.mvc.perform(get("/customers/F-9/attachments/" + id).with(this.people.as(this.anna)))
			.andExpect(status().isOk())
			.andExpect(header().string("Content-Disposition", startsWith("attachment")))
			.andExpect(header().string("X-Content-Type-Options", "nosniff"))
			.andExpect(content().bytes(pdf));
		this.pages.open(this.anna, "/customers/F-9?kind=attachment")
			.andExpect(content().string(containsString("合同.pdf")));
		this.mvc.perform(act(this.anna, "/customers/F-9/attachments/" + id + "/removal"));
		this.pages.open(this.anna, "/customers/F-9/attachments")
			.andExpect(content().string(not(containsString("合同.pdf"))));
	}

	@Test
	void a_former_value_comes_back_as_a_new_change_unless_somebody_was_quicker() throws Exception {
		customer("R-1", this.anna, 1);
		this.jdbc.sql("update customer set mobile = '13900000000' where number = 'R-1'").update();
		this.jdbc.sql("""
				insert into customer_change (customer_id, source, field, before, after)
				select id, 'FORM', 'mobile', '13812345678', '13900000000' from customer where number = 'R-1'
				""").update();
		long change = this.jdbc.sql("select max(id) from customer_change").query(Long.class).single();
		String path = "/customers/R-1/changes/" + change + "/restoration";
		this.pages.open(this.anna, "/customers/R-1/changes").andExpect(content().string(containsString(path)));
		this.mvc.perform(act(this.anna, path).param("version", "7"));
		assertThat(mobile()).isEqualTo("13900000000");
		this.mvc.perform(act(this.ben, path).param("version", "0")).andExpect(status().isNotFound());
		this.mvc.perform(act(this.anna, path).param("version", "0"));
		assertThat(mobile()).isEqualTo("13812345678");
		assertThat(this.jdbc.sql("select count(*) from customer_change").query(Long.class).single()).isEqualTo(2);
	}

	@Test
	void a_day_of_acquisition_to_come_is_not_brought_back() throws Exception {
		customer("R-2", this.anna, 1);
		long change = this.jdbc
			.sql("""
					insert into customer_change (customer_id, source, field, before, after)
					select id, 'FORM', 'acquiredOn', '2999-01-01', acquired_on::text from customer where number = 'R-2' returning id
					""")
			.query(Long.class)
			.single();
		this.mvc.perform(act(this.anna, "/customers/R-2/changes/" + change + "/restoration").param("version", "0"))
			.andExpect(flash().attribute("notice", hasToString(containsString("restoring.refused"))));
		assertThat(this.jdbc.sql("select acquired_on::text from customer where number = 'R-2'")
			.query(String.class)
			.single()).isNotEqualTo("2999-01-01");
	}

	@Test
	void the_chronicle_is_narrowed_to_a_period() throws Exception {
		customer("C-1", this.anna, 400);
		this.pages.open(this.anna, "/customers/C-1").andExpect(content().string(containsString("class=\"event ")));
		this.pages.open(this.anna, "/customers/C-1?from=2001-01-01&to=2001-12-31")
			.andExpect(content().string(not(containsString("class=\"event "))));
	}

	private void customer(String number, AppUser owner, int days) {
		this.jdbc.sql("""
				insert into customer (kind, number, name, mobile, owner_id, created_at)
				values ('I', ?, ?, '13812345678', ?, now() - ? * interval '1 day')
				""").param(number).param("客户" + number).param((owner != null) ? owner.id() : null).param(days).update();
		this.jdbc.sql("insert into individual_customer (id) select id from customer where number = ?")
			.param(number)
			.update();
	}

	private void upload(String number, String name, byte[] bytes) throws Exception {
		this.mvc
			.perform(multipart("/customers/" + number + "/attachments")
				.file(new MockMultipartFile("file", name, "application/pdf", bytes))
				.with(this.people.as(this.anna))
				.with(csrf()))
			.andExpect(status().isFound());
	}

	private String note() {
		return this.jdbc.sql("select text from customer_note").query(String.class).single();
	}

	private String mobile() {
		return this.jdbc.sql("select mobile from customer").query(String.class).single();
	}

	private MockHttpServletRequestBuilder act(AppUser user, String path) {
		return post(path).with(this.people.as(user)).with(csrf());
	}

}
