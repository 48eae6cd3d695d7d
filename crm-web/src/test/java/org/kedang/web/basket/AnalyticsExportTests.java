package org.kedang.web.basket;

import java.time.LocalDate;
import java.util.Locale;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kedang.access.Role;
import org.kedang.analytics.Returns;
import org.kedang.analytics.ScoringRequest;
import org.kedang.analytics.ScoringRuns;
import org.kedang.catalogue.Sight;
import org.kedang.web.FieldSights;
import org.kedang.web.Pages;
import org.kedang.web.People;
import org.kedang.web.WebTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** What is compared, correlated, graded and offered, as workbooks. */
@WebTest
class AnalyticsExportTests {

	private static final String FORMULA = "=HYPERLINK(\"x\")";

	@Autowired
	private MockMvc mvc;

	@Autowired
	private People people;

	@Autowired
	private Pages pages;

	@Autowired
	private ScoringRuns runs;

	@Autowired
	private FieldSights sights;

	@Autowired
	private JdbcClient jdbc;

	private long run;

	@BeforeEach
	void a_shop_whose_customers_are_called_like_formulas() {
		new Shop(this.jdbc).open();
		this.jdbc.sql("update customer set name = ? where number like 'SHOP-%'").param(FORMULA).update();
		this.run = this.runs.runNow(ScoringRequest.of(LocalDate.of(2024, 5, 1), Returns.NET, null)).id();
	}

	@AfterEach
	void nothing_is_left() {
		new Shop(this.jdbc).close();
		this.jdbc.sql("delete from field_right").update();
	}

	@Test
	void groups_are_those_of_the_page() throws Exception {
		try (Workbook workbook = this.pages.workbook("/compare/export.xlsx?figure=ORDERS&by=REGION")) {
			Sheet sheet = workbook.getSheetAt(0);
			String page = page("/compare?figure=ORDERS&by=REGION");
			assertThat(sheet.getLastRowNum()).as("everybody, three provinces, and none").isEqualTo(5);
			for (int at = 1; at <= sheet.getLastRowNum(); at++) {
				Row row = sheet.getRow(at);
				assertThat(page).contains(">" + row.getCell(0).getStringCellValue() + "<",
						">" + (int) row.getCell(1).getNumericCellValue() + "<");
			}
		}
		audited("comparison-exported", "by", "REGION");
	}

	@Test
	void regions_are_kept_from_who_may_not_see_them() throws Exception {
		this.sights.decideOfAll(Role.MANAGER, Sight.HIDDEN, "region");
		try (Workbook workbook = this.pages.workbook("/compare/export.xlsx?figure=ORDERS&by=REGION")) {
			workbook.getSheetAt(0).forEach((row) -> assertThat(row.getCell(0).getStringCellValue()).isNotEqualTo("江苏"));
		}
		audited("comparison-exported", "by", "VALUE_GRADE");
	}

	@Test
	void coefficients_and_drawn_customers_are_those_of_the_page() throws Exception {
		try (Workbook workbook = this.pages.workbook("/correlate/export.xlsx?x=ORDERS&y=AMOUNT")) {
			assertThat(workbook.getSheetAt(0).getLastRowNum()).as("each two of fourteen figures").isEqualTo(91);
			Sheet drawn = workbook.getSheetAt(1);
			assertThat(drawn.getLastRowNum()).isEqualTo(scored());
			isText(drawn.getRow(1).getCell(1));
		}
		audited("correlations-exported", "x", "ORDERS");
	}

	@Test
	void everybody_of_a_grade_is_there() throws Exception {
		int grade = this.jdbc.sql(
				"select relationship_grade from customer_outlook where run_id = ? and relationship_grade is not null group by 1 order by count(*) desc limit 1")
			.param(this.run)
			.query(Integer.class)
			.single();
		try (Workbook workbook = this.pages
			.workbook("/grades/customers/export.xlsx?kind=RELATIONSHIP&grade=%d&run=%d".formatted(grade, this.run))) {
			assertThat(workbook.getSheetAt(0).getLastRowNum()).isEqualTo(
					this.jdbc.sql("select count(*) from customer_outlook where run_id = ? and relationship_grade = ?")
						.params(this.run, grade)
						.query(Integer.class)
						.single());
			isText(workbook.getSheetAt(0).getRow(1).getCell(1));
		}
		audited("graded-exported", "kind", "RELATIONSHIP");
	}

	@Test
	void those_to_offer_a_product_to_are_those_of_the_page() throws Exception {
		try (Workbook workbook = this.pages.workbook("/baskets/rules/1/customers.xlsx?run=" + this.run)) {
			Sheet sheet = workbook.getSheetAt(0);
			String page = page("/baskets/rules/1/customers?run=" + this.run);
			assertThat(sheet.getLastRowNum()).isPositive();
			for (int at = 1; at <= Math.min(20, sheet.getLastRowNum()); at++) {
				assertThat(page).contains(sheet.getRow(at).getCell(0).getStringCellValue());
			}
			isText(sheet.getRow(1).getCell(1));
		}
		audited("prospects-exported", "rule", "1");
	}

	@Test
	void everybody_who_moved_is_there() throws Exception {
		long then = this.runs.runNow(ScoringRequest.of(LocalDate.of(2023, 5, 1), Returns.NET, null)).id();
		String movers = "kind=CHURN&way=%s&earlier=" + then + "&later=" + this.run;
		int listed = 0;
		for (String way : new String[] { "ROSE", "FELL", "NEW" }) {
			String page = page("/grades/movements/customers?" + movers.formatted(way));
			try (Workbook workbook = this.pages
				.workbook("/grades/movements/customers/export.xlsx?" + movers.formatted(way))) {
				Sheet sheet = workbook.getSheetAt(0);
				assertThat(sheet.getLastRowNum() > 0)
					.isEqualTo(page.contains("/grades/movements/customers/export.xlsx?"));
				for (int at = 1; at <= Math.min(20, sheet.getLastRowNum()); at++) {
					assertThat(page).contains(sheet.getRow(at).getCell(0).getStringCellValue());
				}
				listed += sheet.getLastRowNum();
			}
			audited("movers-exported", "which", way.toLowerCase(Locale.ROOT));
		}
		assertThat(listed).isPositive();
	}

	@Test
	void those_judged_are_those_of_the_page() throws Exception {
		this.jdbc.sql("""
				insert into hold_out (run_id, about, foreseer, subjects, foretold, came)
				select ?, 'LATE', 'TOLD', array[-1, -2, -3], array[0.9, 0.5, 0.1], array[true, false, true]
				""").param(this.run).update();
		String stretch = "?run=" + this.run + "&about=LATE&by=TOLD&from=2&to=3";
		assertThat(page("/churn/judged" + stretch)).contains("/churn/judged/export.xlsx?");
		try (Workbook workbook = this.pages.workbook("/churn/judged/export.xlsx" + stretch)) {
			Sheet sheet = workbook.getSheetAt(0);
			assertThat(sheet.getLastRowNum()).isEqualTo(2);
			assertThat(sheet.getRow(2).getCell(0).getNumericCellValue()).isEqualTo(3);
			assertThat(sheet.getRow(2).getCell(6).getStringCellValue()).isEqualTo("逾期");
		}
		audited("judged-exported", "by", "TOLD");
	}

	@Test
	void how_well_customers_are_known_goes_out_too() throws Exception {
		try (Workbook workbook = this.pages.workbook("/verifications/figures/export.xlsx")) {
			assertThat(workbook.getSheetName(1)).isNotEmpty();
		}
		assertThat(this.jdbc.sql("select count(*) from audit_entry where action = 'verification-figures-exported'")
			.query(Integer.class)
			.single()).isPositive();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/compare/export.xlsx?figure=ORDERS&by=KIND", "/correlate/export.xlsx?x=ORDERS&y=AMOUNT",
			"/grades/customers/export.xlsx?kind=RELATIONSHIP&grade=2&run=1", "/baskets/rules/1/customers.xlsx?run=1",
			"/baskets/export.xlsx", "/grades/movements/customers/export.xlsx?kind=CHURN&way=FELL&earlier=1&later=2",
			"/churn/judged/export.xlsx?run=1&about=CHURN&by=RULE&from=1&to=2", "/verifications/figures/export.xlsx" })
	void who_may_not_rank_takes_nothing_out(String file) throws Exception {
		for (Role role : new Role[] { Role.SALES, Role.AUDITOR }) {
			this.mvc.perform(get(file).with(this.people.as(role))).andExpect(status().isForbidden());
		}
	}

	private int scored() {
		return this.jdbc.sql("select count(*) from rfm_score where run_id = ?")
			.param(this.run)
			.query(Integer.class)
			.single();
	}

	private static void isText(Cell cell) {
		assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
		assertThat(cell.getStringCellValue()).endsWith(FORMULA);
	}

	private void audited(String action, String key, String value) {
		assertThat(this.jdbc.sql("select detail ->> ? from audit_entry where action = ? order by id desc limit 1")
			.params(key, action)
			.query(String.class)
			.single()).isEqualTo(value);
	}

	private String page(String path) throws Exception {
		return this.mvc.perform(get(path).with(this.people.as(Role.MANAGER)))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString();
	}

}
