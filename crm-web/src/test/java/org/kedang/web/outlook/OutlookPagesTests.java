package org.kedang.web.outlook;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;

import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kedang.access.AppUser;
import org.kedang.access.Role;
import org.kedang.analytics.ScoringRuns;
import org.kedang.analytics.churn.Judgement;
import org.kedang.web.Pages;
import org.kedang.web.People;
import org.kedang.web.Scorings;
import org.kedang.web.WebTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@WebTest
class OutlookPagesTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private People people;

	@Autowired
	private Pages pages;

	@Autowired
	private ScoringRuns runs;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void firms_and_people_who_bought_owe_and_talk() {
		this.jdbc.sql("""
				insert into customer (kind, number, name, acquired_on)
				select case when i % 2 = 0 then 'I' else 'C' end, 'OUT-' || i, '客户' || i, '2020-01-01'
				from generate_series(1, 130) i
				""").update();
		this.jdbc.sql("insert into individual_customer (id) select id from customer where kind = 'I'").update();
		this.jdbc.sql("insert into corporate_customer (id) select id from customer where kind = 'C'").update();
		this.jdbc.sql("""
				insert into sales_transaction (customer_id, number, occurred_on, amount)
				select id, number || '-' || n, date '2024-04-30' - (n * 30 + substr(number, 5)::int), 100 + n
				from customer cross join generate_series(1, 5) n
				""").update();
		this.jdbc
			.sql("""
					update customer_figures set purchases = 5, first_purchase_on = '2024-01-01', last_purchase_on = '2024-04-01',
						net_amount = 515, gross_amount = 515
					""")
			.update();
		this.jdbc.sql("""
				insert into receivable (customer_id, number, invoiced_on, due_on, amount)
				select id, 'R', '2024-01-01', '2024-02-01', 500 from customer where kind = 'C'
				""").update();
		this.jdbc.sql(
				"insert into receivable_payment (receivable_id, paid_on, amount) select id, '2024-01-30', 500 from receivable")
			.update();
		this.jdbc.sql("""
				insert into contact_log (customer_id, occurred_at, channel, satisfaction)
				select id, '2024-04-20 10:00', 'PHONE', 4 from customer
				""").update();
	}

	@AfterEach
	void nothing_is_left() {
		Scorings.forget(this.jdbc);
		this.jdbc.sql("delete from customer where number like 'OUT-%'").update();
	}

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
		try (Workbook workbook = workbook(export.formatted(2))) {
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
		try (Workbook workbook = workbook("/grades/export.xlsx")) {
			assertThat(workbook.getSheetAt(0).getLastRowNum()).as("4 by value, 8 by credit, 5, 3 by churn")
				.isEqualTo(20);
			assertThat(workbook.getSheetAt(0).getRow(14).getCell(1).getStringCellValue()).isEqualTo("R2 紧密");
			assertThat(workbook.getSheetAt(0).getRow(14).getCell(2).getNumericCellValue()).isEqualTo(130);
		}
		this.mvc.perform(get("/grades/export.xlsx").with(this.people.as(Role.SALES))).andExpect(status().isForbidden());
	}

	@Test
	void who_lost_a_grade_is_listed_and_the_movements_come_as_a_workbook() throws Exception {
		long then = run(LocalDate.of(2024, 4, 1));
		long now = run(LocalDate.of(2024, 5, 1));
		this.jdbc.sql("delete from grade_move").update();
		this.jdbc.sql(
				"update customer_outlook set relationship_grade = 3 where run_id = ? and customer_id in (select id from customer where number in ('OUT-7', 'OUT-8'))")
			.param(then)
			.update();
		this.jdbc.sql(
				"update customer_outlook set relationship_grade = null where run_id = ? and customer_id = (select id from customer where number = 'OUT-7')")
			.param(now)
			.update();
		String pair = "kind=RELATIONSHIP&earlier=%d&later=%d".formatted(then, now);
		this.pages.open("/grades/movements?" + pair)
			.andExpect(content().string(
					allOf(containsString("was=3&amp;now=0"), containsString("/grades/movements/export.xlsx?kind="))));
		this.pages.open("/grades/movements/customers?was=3&now=0&" + pair)
			.andExpect(content().string(allOf(containsString("OUT-7"), not(containsString("OUT-8")))));
		try (Workbook workbook = workbook("/grades/movements/export.xlsx?" + pair)) {
			assertThat(workbook.getSheetAt(0)).extracting((row) -> row.getCell(2).getStringCellValue())
				.contains("不再评级", "上升");
		}
	}

	@Test
	void runs_chosen_the_other_way_round_are_held_against_each_other_in_their_order() throws Exception {
		long then = run(LocalDate.of(2024, 2, 1));
		long now = run(LocalDate.of(2024, 5, 1));
		this.mvc
			.perform(get("/grades/movements?kind=CHURN&earlier=%d&later=%d".formatted(now, then))
				.with(this.people.as(Role.MANAGER)))
			.andExpect(redirectedUrl("/grades/movements?kind=CHURN&earlier=%d&later=%d".formatted(then, now)));
	}

	@Test
	void a_run_of_an_earlier_day_can_be_compared_with_and_leaves_archives_as_they_are() throws Exception {
		run(LocalDate.of(2024, 5, 1));
		run(LocalDate.of(2024, 2, 1));
		this.pages.open("/grades/movements")
			.andExpect(content().string(allOf(containsString("从 2024-02-01"), containsString("到 2024-05-01"))));
		this.pages.open("/customers/OUT-1").andExpect(content().string(containsString("截至 2024-05-01")));
	}

	@Test
	void movements_between_two_days_open_the_list_of_those_who_moved() throws Exception {
		this.pages.open("/grades/movements")
			.andExpect(content().string(allOf(containsString("还没有可以比较的两次评分"), containsString("href=\"/rfm#runs\""))));
		long then = run(LocalDate.of(2024, 2, 1));
		long now = run(LocalDate.of(2024, 5, 1));
		this.pages.open("/grades/movements?kind=CHURN")
			.andExpect(content().string(
					allOf(containsString("从 2024-02-01"), containsString("↓ "), containsString("was=3&amp;now=1"))));
		this.pages.open("/grades/movements/customers?kind=CHURN&was=3&now=1&earlier=%d&later=%d".formatted(then, now))
			.andExpect(content()
				.string(allOf(containsString("低 → 高"), containsString("OUT-100"), containsString("取自订单"))));
		this.pages.open("/grades/movements?kind=CHURN")
			.andExpect(content().string(containsString("later=%d&amp;way=FELL".formatted(now))));
		this.pages.open("/grades/movements/customers?kind=CHURN&way=FELL&earlier=%d&later=%d".formatted(then, now))
			.andExpect(content().string(allOf(containsString("流失 · 下降"), containsString("/customers/OUT-"))));
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
	void an_archive_shows_the_grades_with_what_each_figure_brought() throws Exception {
		run();
		this.pages.open("/customers/OUT-1")
			.andExpect(content().string(allOf(containsString("id=\"credit\""), containsString("允许赊欠"),
					containsString("200 / 200"), containsString("id=\"relationship\""), containsString("按时回款占比"),
					containsString("规则 scoring-"))));
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
	void a_list_of_those_who_came_to_a_grade_that_there_is_not_is_not_found() throws Exception {
		String list = "/grades/movements/customers?kind=CHURN&was=%d&now=%d&earlier=%d&later=%d";
		long run = run();
		for (String nowhere : new String[] { list.formatted(3, 4, run, run), list.formatted(-1, 1, run, run),
				list.formatted(4, 1, run, run) }) {
			this.mvc.perform(get(nowhere).with(this.people.as(Role.MANAGER))).andExpect(status().isNotFound());
		}
	}

	@Test
	void programs_are_told_who_rose_and_who_fell_and_which_run_does_not_say() throws Exception {
		long earlier = run();
		long later = run(LocalDate.of(2025, 5, 1));
		String moves = "/api/v1/grade-moves?kind=RELATIONSHIP&from=";
		this.mvc.perform(get(moves + earlier).with(this.people.program(Role.MANAGER)))
			.andExpect(jsonPath("$.to").value(later))
			.andExpect(jsonPath("$.moves[0].customers").value(130))
			.andExpect(jsonPath("$.moves[0].way").value("FELL"));
		this.mvc.perform(get(moves + 4711).with(this.people.program(Role.MANAGER)))
			.andExpect(status().isNotFound())
			.andExpect(jsonPath("$.detail").value(containsString("4711")));
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
		try (Workbook workbook = workbook("/grades/late/export.xlsx")) {
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
		try (Workbook workbook = workbook("/grades/customers/export.xlsx?kind=CHURN&grade=1&run=" + run)) {
			assertThat(workbook.getSheet("评判").getLastRowNum()).isEqualTo(3);
			assertThat(workbook.getSheet("先看风险最高的").getLastRowNum()).isEqualTo(30);
			assertThat(workbook.getSheet("校准").getLastRowNum()).isPositive();
			assertThat(workbook.getSheet("今后购买的预计").getLastRowNum()).isEqualTo(5);
		}
		this.pages.open("/churn")
			.andExpect(content().string(allOf(containsString("逻辑回归"), containsString("提升树"),
					containsString("data-chart=\"curves\""), containsString("第几成"), containsString("Brier"),
					containsString("BG/NBD"), containsString("照以往的节奏"), containsString("预计其后 180 天"))));
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

	private Workbook workbook(String path) throws Exception {
		byte[] bytes = this.mvc.perform(get(path).with(this.people.as(Role.MANAGER)))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsByteArray();
		return WorkbookFactory.create(new ByteArrayInputStream(bytes));
	}

	private long run() {
		return run(LocalDate.of(2024, 5, 1));
	}

	private long run(LocalDate day) {
		return Scorings.score(this.runs, day);
	}

}
