package org.kedang.web.outlook;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.kedang.access.AppUser;
import org.kedang.access.Role;
import org.kedang.analytics.churn.CalibrationBand;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

/** What an archive says of its grades, by what they came and since when. */
class ArchiveGradesTests extends OutlookPagesCase {

	@Autowired
	private JsonMapper json;

	@Test
	void an_archive_shows_the_grades_with_what_each_figure_brought() throws Exception {
		run();
		this.pages.open("/customers/OUT-1")
			.andExpect(content().string(allOf(containsString("id=\"credit\""), containsString("允许赊欠"),
					containsString("200 / 200"), containsString("id=\"relationship\""), containsString("按时回款占比"),
					containsString("付款指数"), containsString("迟 120 天以上 20"), containsString("规则 scoring-"))));
		this.pages.open("/customers/OUT-1/portrait").andExpect(content().string(containsString("付款指数（80 为按时）")));
		this.pages.open("/customers/OUT-1/fields")
			.andExpect(content().string(allOf(containsString("/customers/OUT-1#credit\">信用 AA</a>"),
					containsString("/customers/OUT-1#relationship\">R2 紧密</a>"), not(containsString("OUT-1#churn")))));
		this.pages.open("/customers/OUT-130")
			.andExpect(content().string(allOf(containsString("/customers/OUT-130#churn\">流失预警 高</a>"),
					not(containsString("href=\"#churn\"")), not(containsString("href=\"#relationship\"")))));
		this.mvc.perform(get("/api/v1/customers/OUT-1").with(this.people.program(Role.MANAGER)))
			.andExpect(jsonPath("$.outlook.credit.grade").value("AA"))
			.andExpect(jsonPath("$.outlook.churn.band").value("LOW"))
			.andExpect(jsonPath("$.outlook.relationship.grade").value("CLOSE"));
	}

	@Test
	void programs_are_told_by_name_what_each_figure_brought() throws Exception {
		run();
		this.mvc.perform(get("/api/v1/customers/OUT-1").with(this.people.program(Role.MANAGER)))
			.andExpect(jsonPath("$.rfm.grade").exists())
			.andExpect(jsonPath("$.rfm.rank").isNumber())
			.andExpect(jsonPath("$.outlook.credit.reasons[0].figure").value("COLLECTION_RATE"))
			.andExpect(jsonPath("$.outlook.credit.reasons[0].value").value(1))
			.andExpect(jsonPath("$.outlook.credit.reasons[0].part").value(200))
			.andExpect(jsonPath("$.outlook.credit.reasons[0].best").value(200))
			.andExpect(jsonPath("$.outlook.credit.reasons[?(@.figure == 'PAYMENT_INDEX')].value").exists())
			.andExpect(jsonPath("$.outlook.relationship.reasons[0].figure").value("LAST_CONTACT"))
			.andExpect(jsonPath("$.outlook.relationship.reasons[0].best").value(25))
			.andExpect(jsonPath("$.outlook.churn.reasons[0].figure").value("recency"));
	}

	@Test
	void what_nothing_is_known_of_is_null_for_programs_and_never_the_word_for_no_number() {
		assertThat(this.json.writeValueAsString(new CalibrationBand(0.5, 0, 0, Double.NaN)))
			.isEqualTo("{\"from\":0.5,\"rows\":0,\"positives\":0,\"foretold\":null}");
	}

	@Test
	void the_credit_grade_says_as_of_which_day_and_by_which_rules_it_was_given() throws Exception {
		long run = run();
		String page = this.pages.open("/customers/OUT-1").andReturn().getResponse().getContentAsString();
		assertThat(page.substring(page.indexOf("id=\"credit\""), page.indexOf("id=\"relationship\"")))
			.contains("截至 2024-05-01 · 第 " + run + " 次评分", "按信用规则");
	}

	@Test
	void what_another_customer_brought_to_the_cent_is_for_those_who_may_see_the_ranking() throws Exception {
		AppUser owner = this.people.somebody(Role.SALES, null);
		this.jdbc.sql("update customer set owner_id = ? where number like 'OUT-%'").param(owner.id()).update();
		best("89999.95");
		run();
		this.pages.open("/customers/OUT-1").andExpect(content().string(containsString("再多约 449,484.75 即为 A 级")));
		this.pages.open(owner, "/customers/OUT-1")
			.andExpect(content().string(allOf(containsString("再多约 450,000 即为 A 级"), not(containsString("449,484")))));
	}

	@Test
	void an_archive_says_what_would_lift_each_grade() throws Exception {
		best("90000");
		run();
		this.pages.open("/customers/OUT-1")
			.andExpect(content().string(allOf(containsString("分即为 AAA"), containsString("最能提高的"),
					containsString("即为 A 级"), containsString("分即为 R1"))));
		this.pages.open("/customers/OUT-2").andExpect(content().string(not(containsString("即为 A 级"))));
	}

	/** OUT-2 has bought five times, each time for more than anybody. */
	private void best(String amount) {
		this.jdbc.sql("""
				update sales_transaction set amount = :amount::numeric
				where customer_id = (select id from customer where number = 'OUT-2')
				""").param("amount", amount).update();
		this.jdbc.sql("""
				update customer_figures set net_amount = 5 * :amount::numeric, gross_amount = 5 * :amount::numeric
				where customer_id = (select id from customer where number = 'OUT-2')
				""").param("amount", amount).update();
	}

	@Test
	void the_head_of_an_archive_says_how_close_a_customer_is_and_leads_to_why() throws Exception {
		this.pages.open("/customers/OUT-1")
			.andExpect(content().string(not(containsString("href=\"/customers/OUT-1#relationship\""))));
		run();
		this.pages.open("/customers/OUT-1")
			.andExpect(content().string(allOf(containsString("href=\"/customers/OUT-1#relationship\">R2 紧密<"),
					containsString("id=\"relationship\""))));
	}

	@Test
	void an_archive_shows_since_when_its_grades_are_what_they_are() throws Exception {
		run();
		String history = "id=\"grade-history\"";
		this.pages.open("/customers/OUT-1").andExpect(content().string(not(containsString(history))));
		run(LocalDate.of(2025, 5, 1));
		this.pages.open("/customers/OUT-1")
			.andExpect(content()
				.string(allOf(containsString(history), containsString("<td>R4</td>"), containsString("<td>R2</td>"))));
		this.mvc.perform(get("/api/v1/customers/OUT-1/grades").with(this.people.program(Role.MANAGER)))
			.andExpect(jsonPath("$[0].asOf").value("2025-05-01"))
			.andExpect(jsonPath("$[1].relationship").value("CLOSE"));
	}

	@Test
	void the_chronicle_tells_when_a_run_changed_a_grade_and_leaves_the_first_grade_out() throws Exception {
		run();
		this.pages.open("/customers/OUT-1?kind=grade").andExpect(content().string(not(containsString("→ R"))));
		long later = run(LocalDate.of(2025, 5, 1));
		for (String choice : List.of("", "?kind=grade", "?kind=grade&from=2025-05-01&to=2025-05-01")) {
			this.pages.open("/customers/OUT-1" + choice)
				.andExpect(content()
					.string(allOf(containsString("R2 → R4"), containsString("<span class=\"note\">第 " + later + " 次评分"),
							containsString("datetime=\"2025-05-01T00:00\""))));
		}
		for (String choice : List.of("?kind=contact", "?kind=grade&to=2025-04-30")) {
			this.pages.open("/customers/OUT-1" + choice).andExpect(content().string(not(containsString("R2 → R4"))));
		}
	}

}
