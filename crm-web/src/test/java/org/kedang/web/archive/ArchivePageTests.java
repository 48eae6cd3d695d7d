package org.kedang.web.archive;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.kedang.access.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

class ArchivePageTests extends ArchiveCase {

	private static final String[] TABS = { "", "/fields", "/transactions", "/receivables", "/contacts", "/people",
			"/changes" };

	@Test
	void every_page_of_an_archive_opens_full_or_empty_in_both_languages() throws Exception {
		String person = individual("王建国", Map.of("mobile", "13812345678", "hobbies", "围棋", "healthNotes", "高血压"));
		String firm = corporate("江苏华信科技有限公司");
		events(person);
		events(firm);
		for (String number : new String[] { person, firm, individual("空空", Map.of()), corporate("空壳有限公司") }) {
			for (String tab : TABS) {
				for (String language : new String[] { "zh-CN", "en" }) {
					String page = this.mvc
						.perform(get("/customers/" + number + tab).header("Accept-Language", language)
							.with(this.people.as(Role.MANAGER)))
						.andExpect(status().isOk())
						.andReturn()
						.getResponse()
						.getContentAsString();
					assertThat(page).as(tab).contains(number).doesNotContain("??");
				}
			}
		}
	}

	@Test
	void an_archive_that_an_import_brought_says_so_where_its_changes_begin() throws Exception {
		String number = individual("虞翻", Map.of());
		stored();
		this.jdbc.sql("update customer set created_by = null where number = ?").param(number).update();
		this.mvc.perform(get("/customers/" + number + "/changes").with(this.people.as(this.seller)))
			.andExpect(content().string(containsString("· 导入</p>")));
	}

	@Test
	void to_strangers_an_archive_does_not_exist_and_auditors_have_no_business_here() throws Exception {
		String number = individual("李敏", Map.of());
		for (String tab : TABS) {
			this.mvc.perform(get("/customers/" + number + tab).with(this.people.as(this.stranger)))
				.andExpect(status().isNotFound());
			this.mvc.perform(get("/customers/nobody" + tab).with(this.people.as(this.stranger)))
				.andExpect(status().isNotFound());
			this.mvc.perform(get("/customers/" + number + tab).with(this.people.as(Role.AUDITOR)))
				.andExpect(status().isForbidden());
		}
		this.mvc.perform(send("/customers/" + number).param("version", "0").with(this.people.as(this.stranger)))
			.andExpect(status().isNotFound());
		this.mvc.perform(send("/customers/" + number + "/tags").param("tag", "x").with(this.people.as(this.stranger)))
			.andExpect(status().isNotFound());
	}

	@Test
	void a_chronicle_in_which_nothing_of_a_kind_stands_says_so_and_leads_back_to_all_of_it() throws Exception {
		String number = individual("关平", Map.of());
		this.mvc.perform(get("/customers/" + number + "?kind=grade").with(this.people.as(this.seller)))
			.andExpect(content().string(allOf(containsString("没有符合条件的“等级”记录"), containsString("评分使等级有了升降"),
					containsString("看全部大事记"), not(containsString("交易、应收、联络和变更会按时间列在这里")))));
		this.mvc.perform(get("/customers/" + number + "?to=2001-01-01").with(this.people.as(this.seller)))
			.andExpect(content().string(allOf(containsString("这段时间没有记录"), containsString("换一个种类或时间段看看"))));
	}

	@Test
	void the_sheet_of_fields_is_printed_without_the_cards_beside_it() throws Exception {
		String number = individual("马超", Map.of("mobile", "13812345670"));
		this.mvc.perform(get("/customers/" + number + "/fields").with(this.people.as(this.seller)))
			.andExpect(content().string(containsString("class=\"archive-side no-print\"")));
		this.mvc.perform(get("/customers/" + number).with(this.people.as(this.seller)))
			.andExpect(content().string(containsString("class=\"archive-side\"")));
	}

	@Test
	void each_of_two_numbers_in_one_field_is_called_by_itself() throws Exception {
		String number = individual("黄忠", Map.of("phone", "025-84567890、13812345679"));
		this.mvc.perform(get("/customers/" + number).with(this.people.as(this.seller)))
			.andExpect(content().string(allOf(containsString("href=\"tel:025-84567890\""),
					containsString("href=\"tel:13812345679\""), not(containsString("tel:025-8456789013812345679")))));
	}

	@Test
	void personal_values_are_masked_on_every_page_for_those_without_the_right() throws Exception {
		String number = individual("赵云", Map.of("mobile", "13812345678"));
		this.mvc.perform(get("/customers/" + number + "/fields").with(this.people.as(this.seller)))
			.andExpect(content().string(containsString("13812345678")));
		for (String page : new String[] { "", "/fields", "/edit", "/changes" }) {
			this.mvc.perform(get("/customers/" + number + page).with(this.people.as(this.blind)))
				.andExpect(status().isOk())
				.andExpect(content().string(not(containsString("13812345678"))));
		}
	}

	@Test
	void a_secret_is_shown_in_the_one_response_that_asked_with_a_reason() throws Exception {
		String number = individual("孙权", Map.of("healthNotes", "糖尿病"));
		String fields = "/customers/" + number + "/fields";
		String reveal = "/customers/" + number + "/revealings";
		this.mvc.perform(get(fields).with(this.people.as(this.seller)))
			.andExpect(content().string(not(containsString("糖尿病"))));
		this.mvc.perform(send(reveal).param("field", "healthNotes").with(this.people.as(this.seller)))
			.andExpect(status().isBadRequest())
			.andExpect(content().string(not(containsString("糖尿病"))));
		this.mvc.perform(
				send(reveal).param("field", "healthNotes").param("reason", "安排体检").with(this.people.as(this.seller)))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("糖尿病")));
		this.mvc.perform(get(fields).with(this.people.as(this.seller)))
			.andExpect(content().string(not(containsString("糖尿病"))));
		stored();
		assertThat(this.jdbc.sql("select count(*) from audit_entry where action = 'secret-revealed' and subject_id = ?")
			.param(number)
			.query(Long.class)
			.single()).isEqualTo(1);
	}

	@Test
	void a_program_reads_an_archive_with_its_place_in_the_scoring_run() throws Exception {
		String number = individual("黄忠", Map.of("mobile", "13812345678", "healthNotes", "箭伤"));
		stored();
		this.mvc.perform(get("/api/v1/customers/" + number).with(this.people.program(Role.MANAGER)))
			.andExpect(status().isOk())
			.andExpect(jsonPath("$.name").value("黄忠"))
			.andExpect(jsonPath("$.fields.mobile").value("13812345678"))
			.andExpect(jsonPath("$.fields.healthNotes").value("******"))
			.andExpect(jsonPath("$.masked").value("healthNotes"))
			.andExpect(jsonPath("$.owner").value(this.seller.username()))
			.andExpect(jsonPath("$.rfm").isEmpty());
		score(number);
		this.mvc.perform(get("/api/v1/customers/" + number).with(this.people.program(Role.MANAGER)))
			.andExpect(jsonPath("$.rfm.recencyDays").value(325))
			.andExpect(jsonPath("$.rfm.score").value("1-5-5"))
			.andExpect(jsonPath("$.rfm.class").value("重要保持"));
		this.mvc.perform(get("/customers/" + number).with(this.people.as(Role.MANAGER)))
			.andExpect(content().string(containsString("重要保持")));
		this.mvc.perform(get("/api/v1/customers/" + number).with(this.people.program(Role.SALES)))
			.andExpect(status().isNotFound());
	}

	private void score(String number) {
		long run = this.jdbc.sql("""
				insert into scoring_run (state, as_of, returns, method, rule_version, summary)
				values ('DONE', '2011-12-10', 'NET', 'QUINTILE', '1', '{}') returning id
				""").query(Long.class).single();
		this.jdbc.sql("create table rfm_score_run_%1$d partition of rfm_score for values in (%1$d)".formatted(run))
			.update();
		this.jdbc.sql("""
				insert into rfm_score (run_id, customer_id, recency_days, frequency, rank, r, f, m, class, value_grade,
				                       monetary, cumulative_share)
				select ?, id, 325, 9, 1, 1, 5, 5, 3, 'A', 77183.60, 0.01 from customer where number = ?
				""").params(run, number).update();
		this.jdbc
			.sql("""
					insert into current_scoring (run_id) values (?) on conflict (singleton) do update set run_id = excluded.run_id
					""")
			.param(run)
			.update();
	}

}
