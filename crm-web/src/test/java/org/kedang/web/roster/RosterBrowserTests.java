package org.kedang.web.roster;

import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.kedang.access.AppUser;
import org.kedang.access.Role;
import org.kedang.catalogue.Subject;
import org.kedang.customer.SearchKeys;
import org.kedang.web.People;
import org.kedang.web.browser.BrowserTest;
import org.kedang.web.browser.Look;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

class RosterBrowserTests extends BrowserTest {

	static final List<Look> LOOKS = Look.ALL;

	static final List<Look> OPPOSITES = Look.OPPOSITES;

	private static final String[] SURNAMES = { "王", "李", "张", "刘", "陈", "欧阳", "司马" };

	private static final String[] GIVEN = { "建国", "敏", "秀英", "伟", "晨曦", "静" };

	private static final String[] REGIONS = { "320102", "320505", "310115", "440305", "110108", null };

	private static final String[] STATUS = { "ACTIVE", "PROSPECT", "DORMANT", "LOST" };

	@Autowired
	private People people;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void noCustomers() {
		this.jdbc.sql("delete from customer").update();
	}

	private void customers() {
		AppUser owner = this.people.the(Role.SALES);
		for (int i = 0; i < 64; i++) {
			boolean firm = i % 5 == 2;
			String name = firm ? "江苏华信" + "甲乙丙丁戊己庚辛".charAt(i % 8) + "科技有限公司" : SURNAMES[i % 7] + GIVEN[i % 6];
			customer(i, firm, (i == 4) ? "买买提·阿不都热依木·吐尔逊江·买买提明" : (i == 7) ? "内蒙古自治区呼伦贝尔市国际经济技术合作与对外贸易发展股份有限公司" : name,
					(i % 4 > 0) ? owner.id() : null);
		}
		this.jdbc.sql("insert into customer_figures select id from customer on conflict do nothing").update();
		long run = this.jdbc.sql("""
				insert into scoring_run (state, as_of, returns, method, rule_version, summary)
				values ('DONE', '2024-06-01', 'NET', 'QUINTILE', '1', '{}') returning id
				""").query(Long.class).single();
		this.jdbc.sql("create table rfm_score_run_%1$d partition of rfm_score for values in (%1$d)".formatted(run))
			.update();
		this.jdbc.sql("""
				insert into rfm_score
				select ?, customer_id, 10, 3, n, 5, 4, 3, 1 + n % 8, case when n < 12 then 'A' when n < 30 then 'B'
					when n < 45 then 'C' else 'D' end, net_amount, 0.5
				from (select *, row_number() over (order by net_amount desc) as n from customer_figures) ranked
				where n < 55
				""").param(run).update();
		this.jdbc.sql("insert into current_scoring (run_id) values (?)").param(run).update();
	}

	private void customer(int i, boolean firm, String name, Long owner) {
		Subject kind = firm ? Subject.CORPORATE : Subject.INDIVIDUAL;
		SearchKeys keys = SearchKeys.of(kind, name, null);
		long id = this.jdbc.sql("""
				insert into customer (kind, number, name, name_pinyin, name_initials, search_words, mobile, region,
					acquired_on, owner_id, status, completeness, minimal)
				values (?, ?, ?, ?, ?, ?, ?, ?, date '2021-01-04' + ?, ?, ?, ?, ?) returning id
				""")
			.params(firm ? "C" : "I", "C-%07d".formatted(1000 + i), name, keys.pinyin(), keys.initials(), keys.words(),
					firm ? null : "138" + (12345678 + i * 7919), REGIONS[i % 6], i * 19, owner, STATUS[i % 4],
					(short) (i * 37 % 101), i == 11)
			.query(Long.class)
			.single();
		this.jdbc.sql("insert into " + kind.table() + " (id) values (?)").param(id).update();
		this.jdbc.sql(
				"update customer_figures set net_amount = ?, purchases = 3, last_purchase_on = date '2024-05-01' - ? where customer_id = ?")
			.params((i % 9 == 0) ? 0 : i * i * 6131.25, i * 3, id)
			.update();
	}

	@ParameterizedTest
	@FieldSource("LOOKS")
	void the_roster_is_calm_and_dense(Look look) {
		customers();
		look(window(look, Role.MANAGER), "/customers", "roster", look);
	}

	@ParameterizedTest
	@FieldSource("OPPOSITES")
	void the_roster_in_other_orders_and_the_search_are_so_too(Look look) {
		customers();
		Page page = window(look, Role.MANAGER);
		look(page, "/customers?sort=region&region=32&status=ACTIVE", "roster-region", look);
		look(page, "/customers?sort=grade", "roster-grade", look);
		page.locator(".roster-panel > summary").click();
		assertThat(page.locator("#f-industry")).isVisible();
		picture(page, "roster-filters", look);
		look(page, "/search?q=建国", "search", look);
		look(page, "/customers?q=zzzz", "roster-none", look);
	}

	@ParameterizedTest
	@FieldSource("OPPOSITES")
	void views_and_columns_are_kept_where_they_are_used(Look look) {
		customers();
		this.jdbc.sql("delete from roster_view").update();
		Page page = window(look, Role.MANAGER);
		look(page, "/customers?cols=owner,amount,industry,annualIncome,grade&sort=region&status=ACTIVE",
				"roster-columns-shown", look);
		assertThat(page.locator(".group-count").first())
			.containsText(look.language().startsWith("en") ? "customers" : "位客户");
		page.locator(".roster-views summary").click();
		page.locator("#view-name").fill("江苏活跃");
		picture(page, "roster-view-menu", look);
		page.locator(".view-keep button").click();
		assertThat(page.locator(".roster-views summary")).containsText("江苏活跃");
		look(page, "/views", "roster-views", look);
		look(page, "/customers/columns?of=/customers", "roster-columns", look);
		page.locator(".columns-group .chip").first().click();
		assertThat(page.locator(".columns-list li")).hasCount(13);
	}

	@ParameterizedTest
	@FieldSource("OPPOSITES")
	void an_empty_roster_offers_what_to_do_next(Look look) {
		look(window(look, Role.ADMIN), "/customers", "roster-empty", look);
	}

	@Test
	void a_row_is_ticked_by_a_finger_that_does_not_hit_its_box_on_the_dot() {
		customers();
		Page page = window(Look.NARROW, Role.MANAGER);
		page.navigate(url("/customers"));
		Locator box = page.locator("input.pick").nth(2);
		boolean ticked = false;
		for (int[] beside : new int[][] { { -20, -20 }, { 20, -20 }, { -20, 20 }, { 20, 20 } }) {
			// what is done to rows appears above them once one is ticked
			box.scrollIntoViewIfNeeded();
			BoundingBox at = box.boundingBox();
			page.mouse().click(at.x + at.width / 2 + beside[0], at.y + at.height / 2 + beside[1]);
			ticked = !ticked;
			org.assertj.core.api.Assertions.assertThat(box.isChecked())
				.as("%d %d", beside[0], beside[1])
				.isEqualTo(ticked);
		}
		org.assertj.core.api.Assertions.assertThat(page.locator("tr:has(input.pick)").nth(2).boundingBox().height)
			.as("three lines")
			.isLessThan(120);
	}

	@Test
	void rows_are_walked_and_opened_by_keyboard() {
		customers();
		Page page = window(Look.WIDE, Role.MANAGER);
		page.navigate(url("/customers?sort=number"));
		page.keyboard().press("j");
		page.keyboard().press("j");
		page.keyboard().press("ArrowDown");
		page.keyboard().press("k");
		assertThat(page.locator("[data-row]").nth(1)).isFocused();
		page.keyboard().press("Enter");
		page.waitForURL("**/customers/C-0001001");
	}

	@Test
	void keys_lead_to_editing_contacts_and_new_customers_but_not_while_one_types() {
		customers();
		Page page = window(Look.WIDE, Role.MANAGER);
		page.navigate(url("/customers/C-0001001"));
		page.keyboard().press("?");
		assertThat(page.locator("#shortcuts")).isVisible();
		picture(page, "keyboard-shortcuts", Look.WIDE);
		page.keyboard().press("n");
		page.keyboard().press("Escape");
		assertThat(page.locator("#shortcuts")).isHidden();
		page.keyboard().press("/");
		page.keyboard().type("nec?");
		assertThat(page.locator("#search")).hasValue("nec?");
		page.navigate(url("/customers/C-0001001"));
		page.keyboard().press("e");
		page.waitForURL("**/customers/C-0001001/edit**");
		page.navigate(url("/customers/C-0001001"));
		page.keyboard().press("c");
		page.waitForURL("**/customers/C-0001001/contacts/new");
		page.navigate(url("/customers"));
		page.keyboard().press("n");
		page.waitForURL("**/customers/new");
	}

	@Test
	void pages_filters_and_tabs_change_in_place_and_the_way_back_works() {
		customers();
		Page page = window(Look.WIDE, Role.MANAGER);
		page.navigate(url("/customers"));
		Locator names = page.locator("[data-row]");
		String first = names.first().textContent();
		page.evaluate("window.sameDocument = true");
		page.locator("a[rel=next]").click();
		assertThat(names).hasCount(14);
		page.waitForURL("**after=**");
		page.locator("a[rel=prev]").click();
		assertThat(names.first()).hasText(first);
		page.locator(".tab >> text=按销售额").click();
		assertThat(page.locator(".tab[aria-current]")).hasText("按销售额");
		page.selectOption("select[name=kind]", "corporate");
		assertThat(page.locator(".chip")).containsText("企业");
		assertThat(page.locator(".tab[aria-current]")).hasText("按销售额");
		org.assertj.core.api.Assertions.assertThat(page.evaluate("window.sameDocument")).isEqualTo(true);
		page.goBack();
		assertThat(page.locator(".chip")).hasCount(0);
	}

	@Test
	void the_box_suggests_as_one_types() {
		customers();
		Page page = window(Look.WIDE, Role.MANAGER);
		page.navigate(url("/customers"));
		page.keyboard().press("/");
		page.keyboard().type("wjg");
		assertThat(page.locator(".suggestion").first()).containsText("首字母：wjg");
		picture(page, "search-suggestions", Look.WIDE);
		page.keyboard().press("ArrowDown");
		page.keyboard().press("Enter");
		page.waitForURL("**/customers/C-*");
	}

}
