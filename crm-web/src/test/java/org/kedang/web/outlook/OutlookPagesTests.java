package org.kedang.web.outlook;

import java.util.List;

import org.apache.poi.ss.usermodel.Workbook;
import org.junit.jupiter.api.Test;
import org.kedang.access.Role;
import org.kedang.analytics.churn.Judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

class OutlookPagesTests extends OutlookPagesCase {

	@Test
	void before_the_first_run_the_pages_say_how_to_start_one() throws Exception {
		for (String page : new String[] { "/grades", "/churn", "/grades/late" }) {
			this.pages.open(page)
				.andExpect(content().string(allOf(containsString("还没有评过分"), containsString("href=\"/rfm#runs\""))));
		}
	}

	/** Only who may bring data in is sent to where they are brought in. */
	@Test
	void where_data_are_lacking_it_is_offered_to_bring_them_in_to_those_who_may() throws Exception {
		String bring = "<a class=\"btn\" href=\"/imports\">";
		for (String page : new String[] { "/rankings", "/rfm", "/grades", "/churn", "/baskets" }) {
			this.pages.open(Role.ADMIN, page).andExpect(content().string(containsString(bring)));
			this.pages.open(Role.MANAGER, page).andExpect(content().string(not(containsString(bring))));
		}
	}

	@Test
	void grades_are_counted_and_each_count_opens_the_list_of_those_it_counted() throws Exception {
		long run = run();
		this.pages.open("/grades")
			.andExpect(content().string(allOf(containsString("/rankings?grade=A"), containsString("R1 战略"),
					containsString("kind=RELATIONSHIP&amp;grade=2"), containsString("href=\"/segments\""))));
		String list = "/grades/customers?kind=RELATIONSHIP&grade=%d&run=" + run;
		this.pages.open(list.formatted(2))
			.andExpect(content().string(allOf(containsString("R2 紧密"), containsString("OUT-"),
					containsString("&amp;after="), containsString("取自订单、应收、联络与企业档案"))));
		this.pages.open(list.formatted(1)).andExpect(content().string(containsString("没有此类客户")));
		this.pages.open(list.formatted(0))
			.andExpect(content().string(allOf(containsString("未评级"), containsString("没有此类客户"))));
	}

	@Test
	void of_a_grade_that_there_is_not_there_is_neither_a_list_nor_a_workbook() throws Exception {
		long run = run();
		for (String grade : List.of("RELATIONSHIP&grade=-1", "RELATIONSHIP&grade=6", "CREDIT&grade=9", "CHURN&grade=0",
				"CHURN&grade=4", "SEGMENT&grade=-1", "SEGMENT&grade=0", "SEGMENT&grade=99")) {
			for (String list : List.of("/grades/customers", "/grades/customers/export.xlsx")) {
				this.mvc.perform(get(list + "?run=" + run + "&kind=" + grade).with(this.people.as(Role.MANAGER)))
					.andExpect(status().isNotFound());
			}
		}
	}

	@Test
	void everybody_of_a_grade_comes_as_a_workbook_and_a_reader_who_may_not_export_gets_none() throws Exception {
		long run = run();
		String export = "/grades/customers/export.xlsx?kind=RELATIONSHIP&grade=%d&run=" + run;
		long second = this.jdbc.sql("select count(*) from customer_outlook where run_id = ? and relationship_grade = 2")
			.param(run)
			.query(Long.class)
			.single();
		try (Workbook workbook = this.pages.workbook(export.formatted(2))) {
			assertThat(second).isPositive();
			assertThat(workbook.getNumberOfSheets()).isEqualTo(1);
			assertThat(workbook.getSheetAt(0).getLastRowNum()).isEqualTo((int) second);
			assertThat(workbook.getSheetAt(0).getRow(1).getCell(0).getStringCellValue()).startsWith("OUT-");
		}
		this.mvc.perform(get(export.formatted(2)).with(this.people.as(Role.SALES))).andExpect(status().isForbidden());
		this.mvc
			.perform(get("/grades/customers/export.xlsx?kind=CHURN&grade=1&run=" + (run + 1))
				.with(this.people.as(Role.MANAGER)))
			.andExpect(status().isNotFound());
	}

	@Test
	void how_many_have_which_grade_comes_as_a_workbook() throws Exception {
		run();
		try (Workbook workbook = this.pages.workbook("/grades/export.xlsx")) {
			assertThat(workbook.getSheetAt(0).getLastRowNum()).as("4 by value, 8 by credit, 5, 3 by churn")
				.isEqualTo(20);
			assertThat(workbook.getSheetAt(0).getRow(14).getCell(1).getStringCellValue()).isEqualTo("R2 紧密");
			assertThat(workbook.getSheetAt(0).getRow(14).getCell(2).getNumericCellValue()).isEqualTo(130);
		}
		this.mvc.perform(get("/grades/export.xlsx").with(this.people.as(Role.SALES))).andExpect(status().isForbidden());
	}

	@Test
	void the_list_of_a_grade_says_how_many_have_it() throws Exception {
		long run = run();
		int lost = this.jdbc.sql("select count(*) from customer_outlook where run_id = ? and churn_band = 1")
			.param(run)
			.query(Integer.class)
			.single();
		this.pages.open("/grades/customers?run=%d&kind=CHURN&grade=1".formatted(run))
			.andExpect(content().string(containsString("次评分时 %d 位客户".formatted(lost))));
	}

	@Test
	void the_warning_list_says_by_what_and_how_well_it_judges() throws Exception {
		run();
		this.pages.open("/churn")
			.andExpect(content().string(allOf(containsString("3 倍以上为高"), containsString("OUT-"),
					containsString("可供学习的客户太少"), containsString("天未购"))));
		this.mvc.perform(get("/churn").header("Accept-Language", "en").with(this.people.as(Role.ADMIN)))
			.andExpect(content().string(allOf(containsString("honest record"), not(containsString("??")))));
	}

	@Test
	void open_invoices_are_listed_with_what_is_to_be_expected_late_and_by_what() throws Exception {
		this.jdbc.sql("""
				insert into receivable (customer_id, number, invoiced_on, due_on, amount)
				select id, 'OPEN', '2024-04-20', '2024-06-01', 900 from customer where kind = 'C'
				""").update();
		run();
		this.pages.open("/grades/late")
			.andExpect(content()
				.string(allOf(containsString("未到期的应收 65 笔"), containsString("客户以往逾期的发票占比"), containsString("无法训练和检验模型"),
						containsString("未折算"), containsString("OPEN"), containsString("stake="))));
		this.pages.open("/customers/OUT-1").andExpect(content().string(containsString("未到期应收的逾期概率")));
		try (Workbook workbook = this.pages.workbook("/grades/late/export.xlsx")) {
			assertThat(workbook.getSheetAt(0).getLastRowNum()).isEqualTo(65);
			assertThat(workbook.getSheetAt(0).getRow(1).getCell(4).getNumericCellValue()).isEqualTo(900);
		}
		this.mvc.perform(get("/grades/late").header("Accept-Language", "en").with(this.people.as(Role.MANAGER)))
			.andExpect(content().string(allOf(containsString("Expected late"), not(containsString("??")))));
	}

	@Test
	void where_models_have_learnt_their_record_stands_beside_the_rules() throws Exception {
		this.jdbc
			.sql("""
					insert into customer (kind, number, name) select 'I', 'OUT-' || i, '客户' || i from generate_series(131, 530) i
					""")
			.update();
		// every second stops buying on a day of its own
		this.jdbc.sql("""
				insert into sales_transaction (customer_id, number, occurred_on, amount)
				select c.id, 'S-' || n, date '2022-05-02' + n, 10 + h % 500
				from (select id, abs(hashint8extended(substr(number, 5)::bigint, 1)) as h, substr(number, 5)::int as i
					from customer where substr(number, 5)::int > 130) c
				cross join generate_series(0, 729, 5) n
				where (h / 7 + n * 31) % (4 + i % 13) = 0 and (i % 2 = 0 or n < h / 11 % 730)
				""").update();
		long run = run();
		try (Workbook workbook = this.pages.workbook("/grades/customers/export.xlsx?kind=CHURN&grade=1&run=" + run)) {
			assertThat(workbook.getSheet("评判").getLastRowNum()).isEqualTo(3);
			assertThat(workbook.getSheet("先看风险最高的").getLastRowNum()).isEqualTo(30);
			assertThat(workbook.getSheet("校准").getLastRowNum()).isPositive();
			assertThat(workbook.getSheet("今后购买的预计").getLastRowNum()).isEqualTo(5);
		}
		this.pages.open("/churn")
			.andExpect(content().string(allOf(containsString("逻辑回归"), containsString("提升树"),
					containsString("data-chart=\"curves\""), containsString("第几成"), containsString("Brier"),
					containsString("BG/NBD"), containsString("照以往的节奏"), containsString("预计其后 180 天"),
					containsString("AUC 的 95% 范围"), not(containsString("可能只是碰运气")))));
		this.jdbc
			.sql("""
					update scoring_run set record = jsonb_set(jsonb_set(record, '{churn,by}', 'null'), '{churn,rule,auc}', '0.501')
					where id = ?
					""")
			.param(run)
			.update();
		this.pages.open("/churn").andExpect(content().string(containsString("可能只是碰运气")));
		those_who_were_judged_by_are_listed_as_they_were_foretold(run);
	}

	private void those_who_were_judged_by_are_listed_as_they_were_foretold(long run) throws Exception {
		Judgement rule = this.runs.find(run).orElseThrow().learnt().churn().rule();
		String judged = "/churn/judged?run=" + run + "&about=CHURN&by=%s&from=1&to=%d";
		for (String by : new String[] { "LOGISTIC", "TREES", "RULE" }) {
			this.pages.open(judged.formatted(by, rule.rows()))
				.andExpect(content()
					.string(containsString("共 %d 位客户，后来流失 %d 位".formatted(rule.rows(), rule.positives()))));
		}
		this.mvc.perform(get(judged.formatted("RULE", rule.rows() + 1)).with(this.people.as(Role.MANAGER)))
			.andExpect(status().isNotFound());
		this.mvc.perform(get(judged.formatted("NOBODY", 1)).with(this.people.as(Role.MANAGER)))
			.andExpect(status().isNotFound());
		this.jdbc.sql("delete from hold_out").update();
		this.pages.open("/churn")
			.andExpect(content().string(allOf(containsString("没有保留检验名单"), not(containsString("/churn/judged?")))));
	}

}
