package org.kedang.web.outlook;

import java.time.LocalDate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kedang.access.Role;
import org.kedang.analytics.ScoringRuns;
import org.kedang.analytics.credit.Indicator;
import org.kedang.catalogue.Sight;
import org.kedang.catalogue.Subject;
import org.kedang.web.FieldSights;
import org.kedang.web.Pages;
import org.kedang.web.People;
import org.kedang.web.Scorings;
import org.kedang.web.WebTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** Altman's Z″ on the archive and for programs. */
@WebTest
class BalancePagesTests {

	private static final String KNOWN = "BAL-1";

	private static final String HALF = "BAL-2";

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

	@BeforeEach
	void a_firm_whose_balance_is_known_and_one_of_which_half_is() {
		// customers of other tests would be scored too
		this.jdbc.sql("truncate customer cascade").update();
		this.jdbc.sql("""
				insert into customer (kind, number, name, acquired_on) values ('C', 'BAL-1', '吃紧公司', '2020-01-01'),
					('C', 'BAL-2', '半知公司', '2020-01-01'), ('I', 'BAL-3', '王明', '2020-01-01')
				""").update();
		this.jdbc.sql("insert into individual_customer (id) select id from customer where kind = 'I'").update();
		this.jdbc.sql("""
				insert into corporate_customer (id, current_assets, current_liabilities, retained_earnings,
					operating_profit, net_assets, total_assets, liabilities)
				select id, 1250000, 800000, case when number = 'BAL-1' then 310000 end,
					case when number = 'BAL-1' then -42000 end, -150000, 2000000, 2150000
				from customer where kind = 'C'
				""").update();
		this.jdbc.sql("""
				with r as (insert into receivable (customer_id, number, invoiced_on, due_on, amount)
					select id, 'R', '2024-01-01', '2024-02-01', 500 from customer where kind = 'C' returning id)
				insert into receivable_payment (receivable_id, paid_on, amount) select id, '2024-01-30', 500 from r
				""").update();
		Scorings.score(this.runs, LocalDate.of(2024, 5, 1));
	}

	@AfterEach
	void nothing_is_left() {
		this.jdbc.sql("delete from field_right").update();
		Scorings.forget(this.jdbc);
		this.jdbc.sql("delete from customer where number like 'BAL-%'").update();
	}

	@Test
	void the_archive_shows_the_z_its_zone_its_ratios_and_what_they_are_from() throws Exception {
		this.pages.open("/customers/" + KNOWN)
			.andExpect(content().string(allOf(containsString("id=\"balance\""), containsString("1.77"),
					containsString("灰色区"), containsString("0.225"), containsString(">1.48<"), containsString("-0.070"),
					containsString(">-0.07<"), containsString("息税前利润"), containsString("-42,000.00"),
					containsString("2,150,000.00"), containsString("不含常数 3.25"))));
		this.pages.open("/customers/" + KNOWN + "/portrait").andExpect(content().string(containsString("1.77（灰色区）")));
		this.mvc.perform(get("/customers/" + KNOWN).header("Accept-Language", "en").with(this.people.as(Role.ADMIN)))
			.andExpect(content().string(allOf(containsString("Grey zone"), containsString("Operating profit (EBIT)"),
					not(containsString("??")))));
	}

	@Test
	void where_it_is_not_known_the_archive_says_what_is_missing_and_of_people_it_says_nothing() throws Exception {
		this.pages.open("/customers/" + HALF)
			.andExpect(content().string(allOf(containsString("id=\"balance\""), containsString("尚缺：留存收益、息税前利润"),
					not(containsString("灰色区")))));
		this.pages.open("/customers/" + HALF + "/portrait").andExpect(content().string(containsString("Altman Z″ 值")));
		this.pages.open("/customers/BAL-3").andExpect(content().string(not(containsString("id=\"balance\""))));
		this.jdbc.sql("update corporate_customer set retained_earnings = 0, operating_profit = 0").update();
		this.pages.open("/customers/" + HALF).andExpect(content().string(containsString("下次评分时计算")));
		this.jdbc.sql("update corporate_customer set total_assets = 0").update();
		this.pages.open("/customers/" + HALF).andExpect(content().string(containsString("总资产须大于 0")));
	}

	@Test
	void programs_are_told_the_z_with_everything_it_is_from() throws Exception {
		archive(KNOWN).andExpect(jsonPath("$.outlook.balance.zScore").value(closeTo(1.7669241860465117, 1e-12)))
			.andExpect(jsonPath("$.outlook.balance.zone").value("GREY"))
			.andExpect(jsonPath("$.outlook.balance.ratios.OPERATING_PROFIT").value(-0.021))
			.andExpect(jsonPath("$.outlook.balance.inputs.liabilities").value(2150000))
			.andExpect(jsonPath("$.outlook.credit.reasons[8].figure").value("Z_SCORE"))
			.andExpect(jsonPath("$.outlook.credit.reasons[8].value").value(closeTo(1.766924, 1e-6)))
			.andExpect(jsonPath("$.fields.operatingProfit").value(-42000));
		archive(HALF).andExpect(jsonPath("$.outlook.balance").doesNotExist());
	}

	@ParameterizedTest
	@EnumSource(value = Sight.class, names = { "HIDDEN", "MASKED" })
	void who_does_not_see_a_figure_sees_nothing_that_it_could_be_reckoned_from(Sight sight) throws Exception {
		this.pages.open("/customers/" + KNOWN).andExpect(content().string(containsString("净资产 / 总资产")));
		decide("totalAssets", sight);
		this.pages.open("/customers/" + KNOWN)
			.andExpect(content().string(allOf(containsString("id=\"credit\""), containsString("另有指标依据您看不到的字段"),
					not(containsString("id=\"balance\"")), not(containsString("净资产 / 总资产")),
					not(containsString("1.77")))));
		this.pages.open("/customers/" + KNOWN + "/portrait").andExpect(content().string(not(containsString("1.77"))));
		archive(KNOWN).andExpect(jsonPath("$.outlook.balance").doesNotExist())
			.andExpect(
					jsonPath("$.outlook.credit.reasons[%d].value", Indicator.CAPITAL_STRENGTH.ordinal()).doesNotExist())
			.andExpect(
					jsonPath("$.outlook.credit.reasons[%d].part", Indicator.CAPITAL_STRENGTH.ordinal()).doesNotExist())
			.andExpect(jsonPath("$.outlook.credit.reasons[%d].value", Indicator.Z_SCORE.ordinal()).doesNotExist())
			.andExpect(jsonPath("$.outlook.credit.reasons[%d].value", Indicator.COLLECTION_RATE.ordinal()).value(1));
		this.pages.open(Role.ADMIN, "/customers/" + KNOWN)
			.andExpect(content().string(allOf(containsString("id=\"balance\""), containsString("1.77"))));
	}

	@ParameterizedTest
	@EnumSource(value = Sight.class, names = { "HIDDEN", "MASKED" })
	void each_of_the_seven_figures_keeps_the_z_from_who_does_not_see_it(Sight sight) throws Exception {
		for (String figure : new String[] { "currentAssets", "currentLiabilities", "retainedEarnings",
				"operatingProfit", "netAssets", "liabilities" }) {
			this.jdbc.sql("delete from field_right").update();
			decide(figure, sight);
			archive(KNOWN).andExpect(jsonPath("$.outlook.credit").exists())
				.andExpect(jsonPath("$.outlook.balance").doesNotExist())
				.andExpect(jsonPath("$.outlook.credit.reasons[8].value").doesNotExist());
		}
	}

	@Test
	void the_figures_stand_where_fields_of_firms_stand() throws Exception {
		this.pages.open("/customers/" + KNOWN + "/fields")
			.andExpect(content().string(allOf(containsString("流动资产"), containsString("1,250,000.00"))));
		this.pages.open("/customers/" + KNOWN + "/edit?category=dealings")
			.andExpect(content().string(allOf(containsString("name=\"f.currentAssets\""),
					containsString("name=\"f.retainedEarnings\""), containsString("留存收益"))));
	}

	private void decide(String field, Sight sight) {
		this.sights.decide(Role.MANAGER, sight, Subject.CORPORATE, field);
	}

	private ResultActions archive(String number) throws Exception {
		return this.mvc.perform(get("/api/v1/customers/" + number).with(this.people.program(Role.MANAGER)))
			.andExpect(status().isOk());
	}

}
