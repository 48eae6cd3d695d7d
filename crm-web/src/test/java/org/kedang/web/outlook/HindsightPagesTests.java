package org.kedang.web.outlook;

import java.time.LocalDate;

import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kedang.access.AppUser;
import org.kedang.access.Role;
import org.kedang.analytics.PastGrades;
import org.kedang.analytics.ScoringRuns;
import org.kedang.analytics.hindsight.Promise;
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
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** How well grades have done, wherever it is shown. */
@WebTest
class HindsightPagesTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private People people;

	@Autowired
	private Pages pages;

	@Autowired
	private ScoringRuns runs;

	@Autowired
	private PastGrades grades;

	@Autowired
	private JdbcClient jdbc;

	/**
	 * Of 43 firms with an invoice a month, 20 pay on time and 20 far too late; three pay
	 * every third one a little late.
	 */
	@BeforeEach
	void firms_that_pay_well_and_others() {
		this.jdbc.sql("""
				insert into customer (kind, number, name, acquired_on)
				select 'C', 'HIND-' || i, '旧账' || i, '2021-01-01' from generate_series(1, 43) i
				""").update();
		this.jdbc.sql("insert into corporate_customer (id) select id from customer where number like 'HIND-%'")
			.update();
		this.jdbc.sql("""
				insert into receivable (customer_id, number, invoiced_on, due_on, amount)
				select id, 'R-' || n, date '2021-04-01' + n * 30, date '2021-05-01' + n * 30, 1000
				from customer cross join generate_series(1, 36) n where customer.number like 'HIND-%'
				""").update();
		this.jdbc
			.sql("""
					insert into receivable_payment (receivable_id, paid_on, amount)
					select r.id, r.due_on + case when i > 40 then (r.id % 3)::int * 9 when i % 2 = 1 then 45 else -3 end, 1000
					from receivable r join (select id, substr(number, 6)::int as i from customer where number like 'HIND-%') c
						on c.id = r.customer_id
					""")
			.update();
		this.jdbc.sql("""
				insert into sales_transaction (customer_id, number, occurred_on, amount)
				select c.id, 'H-' || n, date '2022-05-01' + n * 60, 9000 / substr(c.number, 6)::int
				from customer c cross join generate_series(0, 10) n
				where c.number like 'HIND-%' and (n < 6 or substr(c.number, 6)::int < 30)
				""").update();

		this.jdbc
			.sql("""
					update customer_figures set purchases = 6, first_purchase_on = '2022-05-01', last_purchase_on = '2023-03-01',
						net_amount = 54000 / substr(c.number, 6)::int, gross_amount = 54000 / substr(c.number, 6)::int
					from customer c where c.id = customer_id and c.number like 'HIND-%'
					""")
			.update();
	}

	@AfterEach
	void nothing_is_left() {
		Scorings.forget(this.jdbc);
		this.jdbc.sql("delete from customer where number like 'HIND-%'").update();
	}

	@Test
	void a_manager_sees_how_well_each_kind_of_grade_has_done_or_why_it_cannot_be_said() throws Exception {
		run();
		this.pages.open("/grades")
			.andExpect(content().string(allOf(containsString("id=\"record-CREDIT\""),
					containsString("按 2023-03-17 所知评级，看到 2024-03-16 为止；可以判断的客户 43 位"),
					containsString("AUC 1.000，Gini 1.000，KS 1.000"), containsString("等级越高，实绩越好"),
					containsString("83.9% – 100.0%"), containsString("Spearman"),
					containsString("联络与订单共有的历史不足 120 天"))));
		this.mvc.perform(get("/grades").header("Accept-Language", "en").with(this.people.as(Role.MANAGER)))
			.andExpect(content().string(allOf(containsString("How well grades have done"),
					containsString("Owed more than the limit suggested"), not(containsString("??")))));
	}

	@Test
	void an_archive_says_how_its_grade_has_done_but_not_of_a_handful() throws Exception {
		AppUser owner = this.people.somebody(Role.SALES, null);
		this.jdbc.sql("update customer set owner_id = ? where number like 'HIND-%'").param(owner.id()).update();
		run();
		this.pages.open(owner, "/customers/HIND-1")
			.andExpect(content().string(
					allOf(containsString("的 20 家企业，到 2024-03-16 有 100.0% 付款迟 30 天以上"), containsString("再次购买（95% 范围"))));
		this.pages.open(owner, "/customers/HIND-42")
			.andExpect(content().string(allOf(containsString("id=\"credit\""), not(containsString("家企业，到")))));
	}

	@Test
	void the_record_of_grades_comes_as_sheets_of_the_workbook() throws Exception {
		run();
		try (Workbook workbook = this.pages.workbook("/grades/export.xlsx")) {
			assertThat(workbook.getNumberOfSheets()).isEqualTo(3);
			assertThat(workbook.getSheetAt(1).getLastRowNum()).as("4 by value, 8 classes, 8 by credit").isEqualTo(20);
			Sheet all = workbook.getSheetAt(2);
			assertThat(all.getRow(3).getCell(4).getNumericCellValue()).isEqualTo(1);
			assertThat(all.getRow(4).getCell(9).getStringCellValue()).contains("不足 120 天");
		}
	}

	@Test
	void programs_are_told_of_the_record_with_the_run() throws Exception {
		long run = run();
		this.mvc.perform(get("/api/v1/scoring-runs/" + run).with(this.people.program(Role.MANAGER)))
			.andExpect(jsonPath("$.learnt.hindsight.length()").value(4))
			.andExpect(jsonPath("$.learnt.hindsight[2].promise").value("CREDIT"))
			.andExpect(jsonPath("$.learnt.hindsight[2].on").value("2023-03-17"))
			.andExpect(jsonPath("$.learnt.hindsight[2].auc").value(1))
			.andExpect(jsonPath("$.learnt.hindsight[3].finding").value("SHORT"));
	}

	@Test
	void programs_and_workbooks_are_told_whom_the_record_counts_and_who_is_gone_since() throws Exception {
		long run = run();
		int grade = this.jdbc.sql(
				"select grade from past_grade where run_id = ? and promise = 'CREDIT' and came between 1 and 40 limit 1")
			.param(run)
			.query(Integer.class)
			.single();
		String which = "run=" + run + "&promise=CREDIT&grade=" + grade;
		int size = this.grades.count(run, Promise.CREDIT, grade).orElseThrow().customers();
		int came = this.grades.count(run, Promise.CREDIT, grade).orElseThrow().came();
		this.mvc.perform(get("/api/v1/past-grades?" + which).with(this.people.program(Role.MANAGER)))
			.andExpect(jsonPath("$.size").value(size))
			.andExpect(jsonPath("$.came").value(came))
			.andExpect(jsonPath("$.items[0].came").value(true))
			.andExpect(jsonPath("$.items.length()").value(size));
		this.mvc.perform(get("/api/v1/past-grades?from=99&" + which).with(this.people.program(Role.MANAGER)))
			.andExpect(status().isNotFound());
		try (Workbook workbook = this.pages.workbook("/grades/record/customers/export.xlsx?came=true&" + which)) {
			assertThat(workbook.getSheetAt(0).getLastRowNum()).isEqualTo(came);
		}
		this.jdbc.sql("update past_grade set customers[1] = 0 where run_id = ?").param(run).update();
		this.pages.open("/grades/record/customers?" + which)
			.andExpect(content().string(allOf(containsString("共 " + size + " 位客户"), containsString("已删除或已并入其他档案"))));
		this.jdbc.sql("delete from past_grade").update();
		this.pages.open("/grades").andExpect(content().string(containsString("没有保留是哪些客户")));
		this.mvc.perform(get("/grades/record/customers?" + which).with(this.people.as(Role.MANAGER)))
			.andExpect(status().isNotFound());
	}

	@Test
	void a_run_of_an_earlier_version_says_that_the_next_one_will_have_a_record() throws Exception {
		long run = run();
		this.jdbc.sql("update scoring_run set record = record - 'hindsight' where id = ?").param(run).update();
		this.pages.open("/grades").andExpect(content().string(containsString("下一次评分起会给出")));
		this.pages.open("/customers/HIND-1").andExpect(content().string(not(containsString("家企业，到"))));
	}

	private long run() {
		return Scorings.score(this.runs, LocalDate.of(2024, 5, 1));
	}

}
