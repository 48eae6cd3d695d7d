package org.kedang.web.archive;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kedang.access.Reader;
import org.kedang.access.Role;
import org.kedang.archive.ArchiveEditing;
import org.kedang.archive.ArchiveHeads;
import org.kedang.catalogue.Catalogue;
import org.kedang.catalogue.Children;
import org.kedang.catalogue.Field;
import org.kedang.catalogue.Subject;
import org.kedang.web.People;
import org.kedang.web.browser.BrowserTest;
import org.kedang.web.browser.Look;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Archives as people see them: full and empty, short and with the longest names.
 */
class ArchiveLooksTests extends BrowserTest {

	@Autowired
	ArchiveEditing editing;

	@Autowired
	ArchiveHeads heads;

	@Autowired
	Catalogue catalogue;

	@Autowired
	People users;

	@Autowired
	JdbcClient jdbc;

	private Reader manager;

	@BeforeEach
	void aManager() {
		this.manager = this.users.reader(Role.MANAGER);
	}

	@Test
	void an_individuals_archive_is_readable_in_every_look() {
		String number = person("王建国");
		for (Look look : Look.ALL) {
			Page page = window(look, Role.MANAGER);
			look(page, "/customers/" + number, "archive-individual", look);
			if (look == Look.WIDE || look == Look.NARROW_DARK) {
				look(page, "/customers/" + number + "/fields", "archive-fields", look);
				look(page, "/customers/" + number + "/edit?category=basic", "archive-edit", look);
				look(page, "/customers/" + number + "/edit?category=family", "archive-edit-family", look);
				look(page, "/customers/" + number + "/contacts/new", "archive-contact-form", look);
			}
		}
	}

	@Test
	void a_corporates_archive_is_readable_on_every_page() {
		String number = firm("江苏华信科技有限公司");
		for (Look look : Look.OPPOSITES) {
			Page page = window(look, Role.MANAGER);
			for (String tab : new String[] { "/people", "/transactions?order=" + order(number), "/receivables",
					"/contacts", "/changes" }) {
				look(page, "/customers/" + number + tab,
						"archive-corporate-" + tab.substring(1).replaceAll("\\?.*", ""), look);
			}
		}
	}

	@Test
	void orders_and_receivables_are_seen_whole_on_a_phone() {
		String number = firm("江苏华信科技有限公司");
		Page page = window(Look.NARROW, Role.MANAGER);
		for (String tab : List.of("/transactions?order=" + order(number), "/receivables")) {
			page.navigate(url("/customers/" + number + tab));
			assertThat(page.evaluate("[...document.querySelectorAll('.archive-main .table-scroll')]"
					+ ".every((table) => table.scrollWidth <= table.clientWidth)"))
				.as("%s has columns out of sight", tab)
				.isEqualTo(true);
		}
	}

	@Test
	void the_tab_that_is_open_is_in_sight_on_a_phone() {
		String number = firm("江苏华信科技有限公司");
		Page page = window(Look.NARROW, Role.MANAGER);
		page.navigate(url("/customers/" + number + "/changes"));
		assertThat(
				page.evaluate("document.querySelector('.archive-main .tab[aria-current]').getBoundingClientRect().right"
						+ " <= innerWidth"))
			.isEqualTo(true);
	}

	@Test
	void what_comes_up_stands_before_the_page_on_a_phone_and_beside_it_on_a_desk() {
		String number = firm("扬州运河茶业有限公司");
		Page page = window(Look.NARROW, Role.MANAGER);
		page.navigate(url("/customers/" + number));
		assertThat(page.locator("#archive-first").textContent()).contains("送样品");
		assertThat(edge(page, "#archive-first", "bottom")).isLessThanOrEqualTo(edge(page, ".archive-main", "top"));
		page.setViewportSize(Look.WIDE.width(), 900);
		assertThat(edge(page, "#archive-first", "left")).isGreaterThan(edge(page, ".archive-main", "right"));
		assertThat(edge(page, "#archive-first", "bottom")).isLessThan(edge(page, "#archive-side", "top"));
	}

	private static double edge(Page page, String selector, String side) {
		return ((Number) page.evaluate(
				"([selector, side]) => document.querySelector(selector).getBoundingClientRect()[side]",
				List.of(selector, side)))
			.doubleValue();
	}

	@Test
	void an_archive_of_nothing_but_the_longest_name_is_readable() {
		String number = open(Subject.CORPORATE, Map.of("name", "新疆维吾尔自治区巴音郭楞蒙古自治州和静县巴音布鲁克草原生态农牧业综合开发与国际贸易物流供应链管理有限责任公司",
				"number", "CUSTOMER-WITH-A-LONG-NUMBER-000000000001"));
		for (Look look : Look.OPPOSITES) {
			Page page = window(look, Role.MANAGER);
			look(page, "/customers/" + number, "archive-empty", look);
			look(page, "/customers/" + number + "/people", "archive-empty-people", look);
		}
	}

	@Test
	void who_may_be_the_same_appears_while_a_customer_is_typed() {
		open(Subject.INDIVIDUAL, Map.of("name", "上官婉清", "mobile", "13955556666", "email", "wanqing@example.cn"));
		for (Look look : Look.OPPOSITES) {
			Page page = window(look, Role.MANAGER);
			page.navigate(url("/customers/new?kind=individuals"));
			page.fill("[name='f.name']", "上官婉清");
			page.fill("[name='f.mobile']", "13955556666");
			page.fill("[name='f.email']", "wanqing@example.cn");
			page.press("[name='f.email']", "Tab");
			page.waitForSelector(".alike");
			picture(page, "customer-new-alike", look);
		}
	}

	@Test
	void rows_of_children_are_added_and_removed_by_buttons() {
		String number = person("王安石");
		Page page = window(Look.WIDE, Role.MANAGER);
		page.navigate(url("/customers/" + number + "/edit?category=family"));
		page.click("[data-row]:nth-of-type(2) [data-remove]");
		page.click("[data-add]");
		page.keyboard().type("王雱");
		page.click(".form-actions .btn-primary");
		page.waitForSelector("table.children");
		assertThat(page.textContent("table.children tbody")).doesNotContain("王小明").contains("亚历山德拉·王", "王晓", "王雱");
	}

	@Test
	void an_archive_prints_on_paper_without_menus() {
		Page page = window(new Look(794, false, "zh-CN"), Role.MANAGER);
		String number = firm("南京梧桐茶业有限公司");
		page.navigate(url("/customers/" + number + "/fields"));
		page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
		assertThat(page.isVisible(".archive-rail")).isFalse();
		assertThat(page.isVisible(".tabs")).isFalse();
		picture(page, "archive-print", new Look(794, false, "zh-CN"));
	}

	@Test
	void what_is_dark_on_the_screen_is_light_on_paper() {
		Page page = window(new Look(794, true, "zh-CN"), Role.MANAGER);
		page.navigate(url("/customers/" + firm("南京墨砚文化有限公司") + "/receivables"));
		String theme = "document.documentElement.dataset.bsTheme";
		assertThat(page.evaluate(theme)).isEqualTo("dark");
		page.evaluate("window.addEventListener('beforeprint', () => { window.printed = " + theme + "; })");
		page.pdf();
		assertThat(page.evaluate("window.printed")).isEqualTo("light");
		assertThat(page.evaluate(theme)).isEqualTo("dark");
	}

	@Test
	void a_customer_is_created_by_keyboard_and_a_secret_revealed() {
		Page page = window(Look.WIDE, Role.MANAGER);
		page.navigate(url("/customers/new?kind=individuals"));
		page.focus("[name='f.name']");
		page.keyboard().type("诸葛亮");
		page.keyboard().press("Enter");
		page.waitForURL((address) -> !address.contains("/new"));
		assertThat(page.textContent("h1")).isEqualTo("诸葛亮");
		String number = person("司马懿");
		page.navigate(url("/customers/" + number + "/fields"));
		assertThat(page.content()).doesNotContain("高血压");
		page.click("#life .reveal > summary");
		page.fill("#reason-healthNotes", "安排体检");
		page.keyboard().press("Enter");
		page.waitForSelector(".revealed");
		picture(page, "archive-revealed", Look.WIDE);
		assertThat(page.textContent(".revealed")).contains("高血压");
		page.navigate(url("/customers/" + number + "/fields"));
		assertThat(page.content()).doesNotContain("高血压");
	}

	private String person(String name) {
		Map<String, Object> values = new HashMap<>();
		values.put("name", name);
		values.put("gender", "M");
		values.put("mobile", "13812345678");
		values.put("email", "wang@example.com");
		values.put("region", "320102");
		values.put("address", "中山东路18号2幢301室");
		values.put("sourceChannel", "REFERRAL");
		values.put("status", "ACTIVE");
		values.put("owner", this.manager.id());
		values.put("spendingLevel", "HIGH");
		values.put("preferredBrands", "龙井、碧螺春");
		values.put("employer", "南京大学");
		values.put("position", "教授");
		values.put("maritalStatus", "MARRIED");
		values.put("children", Children.parse("""
				[{"name":"王小明","birthDate":"2015-06-01","stage":"PRIMARY"},{"name":"亚历山德拉·王","birthDate":"2018-03-02"},
				{"name":"王晓"}]"""));
		values.put("healthNotes", "高血压");
		values.put("hobbies", "围棋、书法");
		values.put("decisionFactors", "重品质，看重产地与年份；\n节前集中采购，提前两周联系。");
		String number = open(Subject.INDIVIDUAL, values);
		long id = id(number);
		this.jdbc
			.sql("update individual_customer set birth_date = current_date + 12 - interval '46 years' where id = ?")
			.param(id)
			.update();
		this.jdbc.sql("insert into tag (name) values ('老客户'), ('爱喝绿茶') on conflict do nothing").update();
		this.jdbc.sql("insert into customer_tag (customer_id, tag_id) select ?, id from tag").param(id).update();
		events(number);
		score(id);
		return number;
	}

	private String firm(String name) {
		String number = open(Subject.CORPORATE,
				Map.of("name", name, "shortName", "华信科技", "companySize", "MEDIUM", "paymentDays", 60));
		this.jdbc
			.sql("""
					insert into contact_person (customer_id, name, department, position, decision_role, influence, attitude, mobile)
					values (:id, '陈志远', '总经理办公室', '总经理', 'INFLUENCER', 5, 'NEUTRAL', '13900001111'),
					       (:id, '李敏', '采购部', '采购总监', 'GATEKEEPER', 4, 'SUPPORTS', '13900002222'),
					       (:id, '周强', '采购部', '采购专员', 'BUYER', 2, 'SUPPORTS', null),
					       (:id, '吴婷', '行政部', '行政主管', 'USER', 3, 'OPPOSES', null)
					""")
			.param("id", id(number))
			.update();
		this.jdbc.sql("""
				update contact_person p set superior_id = s.id from contact_person s
				where p.customer_id = :id and s.customer_id = :id
				and (p.name, s.name) in (('李敏', '陈志远'), ('吴婷', '陈志远'), ('周强', '李敏'))
				""").param("id", id(number)).update();
		events(number);
		String other = open(Subject.CORPORATE, Map.of("name", "华信集团"));
		this.jdbc.sql("insert into customer_relation (customer_id, other_id, kind) values (?, ?, 'PARENT_COMPANY')")
			.params(id(number), id(other))
			.update();
		return number;
	}

	private void events(String number) {
		long id = id(number);
		this.jdbc
			.sql("""
					with t as (insert into sales_transaction (customer_id, number, occurred_on, amount, line_count, channel)
					           select :id, 'S-2026' || lpad(n::text, 4, '0'), current_date - n * 23,
					                  case when n = 4 then -260 else 1280 + n * 333.5 end, 2, 'SHOP'
					           from generate_series(1, 9) n returning id, amount)
					insert into transaction_line (transaction_id, seq, product_code, product_name, quantity, unit_price, amount,
					                              content_hash)
					select id, seq, 'T-10' || seq, case seq when 0 then '西湖龙井 明前特级 250g 礼盒装' else '碧螺春' end, 1, amount / 2,
					       amount / 2, 0 from t, generate_series(0, 1) seq
					""")
			.param("id", id)
			.update();
		this.jdbc
			.sql("""
					update customer_figures set first_purchase_on = current_date - 207, last_purchase_on = current_date - 23,
					       purchases = 8, orders = 9, net_amount = 25654.5, gross_amount = 25914.5 where customer_id = ?
					""")
			.param(id)
			.update();
		this.jdbc
			.sql("""
					with r as (insert into receivable (customer_id, number, invoiced_on, due_on, amount, paid_amount, settled_on)
					           values (:id, 'F-0001', current_date - 120, current_date - 60, 12800, 12800, current_date - 70),
					                  (:id, 'F-0002', current_date - 80, current_date - 20, 9600, 4000, null),
					                  (:id, 'F-0003', current_date - 5, current_date + 25, 2300, 0, null) returning id, number)
					insert into receivable_payment (receivable_id, paid_on, amount, method)
					select id, current_date - 70, 12800, 'TRANSFER' from r where number = 'F-0001'
					union all select id, current_date - 30, 4000, 'BILL' from r where number = 'F-0002'
					""")
			.param("id", id)
			.update();
		this.jdbc
			.sql("""
					insert into contact_log (customer_id, occurred_at, channel, direction, content, satisfaction, complaint,
					                         complaint_state, next_step, next_on, author_id)
					values (:id, current_date - 3 + time '10:30', 'PHONE', 'OUT', '询问春茶意向，客户想先看样品，约下周送到办公室。', 4, false, null,
					        '送样品', current_date + 4, :author),
					       (:id, current_date - 33 + time '15:05', 'WECHAT', 'IN', '反映一盒包装破损。', 2, true, 'OPEN', null, null, :author)
					""")
			.param("id", id)
			.param("author", this.manager.id())
			.update();
		this.jdbc.sql("""
				insert into customer_grade (customer_id, kind, grade, source, rule_version, since, until)
				values (:id, 'VALUE', 'B', 'COMPUTED', 'v1', now() - interval '90 days', now() - interval '40 days'),
				       (:id, 'VALUE', 'A', 'COMPUTED', 'v1', now() - interval '40 days', null)
				""").param("id", id).update();
		this.jdbc.sql("""
				insert into customer_change (customer_id, at, user_id, source, field, before, after)
				values (:id, now() - interval '2 days', :author, 'FORM', 'address', '中山东路8号', '中山东路18号2幢301室'),
				       (:id, now() - interval '2 days', :author, 'FORM', 'sourceChannel', 'EVENT', 'REFERRAL')
				""").param("id", id).param("author", this.manager.id()).update();
	}

	private void score(long id) {
		long run = this.jdbc.sql("""
				insert into scoring_run (state, as_of, returns, method, rule_version, summary)
				values ('DONE', current_date, 'NET', 'QUINTILE', '1', '{}') returning id
				""").query(Long.class).single();
		this.jdbc.sql("create table rfm_score_looks_%1$d partition of rfm_score for values in (%1$d)".formatted(run))
			.update();
		this.jdbc.sql("""
				insert into rfm_score (run_id, customer_id, recency_days, frequency, rank, r, f, m, class, value_grade,
				                       monetary, cumulative_share)
				values (?, ?, 23, 8, 12, 5, 4, 5, 1, 'A', 25654.5, 0.3142)
				""").params(run, id).update();
		this.jdbc
			.sql("""
					insert into current_scoring (run_id) values (?) on conflict (singleton) do update set run_id = excluded.run_id
					""")
			.param(run)
			.update();
	}

	private long order(String number) {
		return this.jdbc.sql("select max(id) from sales_transaction where customer_id = ?")
			.param(id(number))
			.query(Long.class)
			.single();
	}

	private long id(String number) {
		return this.heads.find(number, this.manager).orElseThrow().id();
	}

	private String open(Subject subject, Map<String, Object> texts) {
		Map<Field, @Nullable Object> values = new HashMap<>();
		texts.forEach((key, value) -> values.put(this.catalogue.field(subject, key), value));
		return this.editing.open(subject, values, this.manager);
	}

}
