package org.kedang.web.outlook;

import java.time.LocalDate;
import java.util.List;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kedang.access.Role;
import org.kedang.analytics.CreditDrafts;
import org.kedang.analytics.Returns;
import org.kedang.analytics.ScoringRequest;
import org.kedang.analytics.ScoringRuns;
import org.kedang.analytics.credit.CreditRules;
import org.kedang.analytics.credit.Scorecard;
import org.kedang.web.People;
import org.kedang.web.browser.BrowserTest;
import org.kedang.web.browser.Look;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class GradesBrowserTests extends BrowserTest {

	@Autowired
	private ScoringRuns runs;

	@Autowired
	private CreditDrafts drafts;

	@Autowired
	private People people;

	@Autowired
	private JdbcClient jdbc;

	@AfterEach
	void nothing_is_left() {
		this.jdbc.sql("delete from customer where number like 'GR-%'").update();
		this.jdbc.sql("delete from credit_draft").update();
	}

	@Test
	void rules_grades_by_hand_and_late_payment_look_finished_in_every_look() {
		firms();
		this.runs.runNow(ScoringRequest.of(LocalDate.of(2024, 5, 1), Returns.NET, null));
		long draft = draft();
		String drafted = "/grades/rules/drafts/" + draft;
		for (Look look : Look.OPPOSITES) {
			Page page = window(look, Role.MANAGER);
			look(page, "/grades", "grades-due", look);
			look(page, "/grades/rules", "credit-rules", look);
			look(page, drafted, "credit-draft", look);
			look(page, drafted + "/trial", "credit-trial", look);
			look(page, drafted + "/trial/customers?was=6&now=7", "credit-moved", look);
			look(page, "/grades/hand", "grades-hand", look);
			look(page, "/grades/late", "grades-late", look);
			look(page, "/churn", "churn-learnt", look);
			look(page, "/customers/GR-3/grades", "customer-grades", look);
			look(page, "/customers/GR-5", "archive-half-balance", look);
			look(page, "/customers/GR-3/edit?category=dealings", "archive-edit-balance", look);
		}
		// each language beside the short figures of the narrow side
		for (Look look : Look.ALL) {
			Page page = window(look, Role.MANAGER);
			page.navigate(url("/customers/GR-3"));
			page.evaluate(
					"document.querySelectorAll('#balance details, #credit details').forEach((each) => each.open = true)");
			picture(page, "archive-by-hand", look);
		}
	}

	@Test
	void where_there_is_nothing_the_pages_look_finished_too() {
		long draft = this.drafts.open(1, "", this.people.reader(Role.MANAGER));
		for (Look look : Look.OPPOSITES) {
			Page page = window(look, Role.MANAGER);
			look(page, "/grades/hand", "grades-hand-empty", look);
			look(page, "/grades/late", "grades-late-empty", look);
			look(page, "/grades/rules/drafts/" + draft + "/trial", "credit-trial-empty", look);
		}
	}

	private long draft() {
		long id = this.drafts.open(1, "", this.people.reader(Role.MANAGER));
		CreditRules usual = CreditRules.usual();
		this.drafts.save(id, 0,
				new CreditRules(CreditRules.DRAFT,
						new Scorecard("draft", usual.scorecard().tables(), List.of(950, 880, 790, 690, 600, 500, 380)),
						usual.policies()),
				"账款风险上升，各级收紧 30 到 60 分", this.people.reader(Role.MANAGER));
		return id;
	}

	/** Firms that pay differently, half of whom fall silent, and three grades by hand. */
	private void firms() {
		this.jdbc.sql("""
				insert into customer (kind, number, name, acquired_on)
				select 'C', 'GR-' || i, case i when 7 then '内蒙古自治区呼伦贝尔市鄂伦春自治旗大兴安岭林业集团有限责任公司第三分公司'
					else '远航贸易' || i || '公司' end, date '2021-01-01' + i from generate_series(1, 420) i
				""").update();
		this.jdbc
			.sql("""
					insert into corporate_customer (id, current_assets, current_liabilities, retained_earnings,
						operating_profit, net_assets, total_assets, liabilities)
					select id, 2345678901.23, 1987654321, case when number = 'GR-3' then -310000000 end, -42000000, 1234567890,
						4567890123.45, 3333322233.45
					from customer where number like 'GR-%'
					""")
			.update();
		this.jdbc.sql("""
				insert into sales_transaction (customer_id, number, occurred_on, amount)
				select c.id, 'S-' || n, date '2022-05-02' + n, 10 + h % 50000
				from (select id, abs(hashint8extended(substr(number, 4)::bigint, 1)) as h, substr(number, 4)::int as i
					from customer where number like 'GR-%') c
				cross join generate_series(0, 729, 5) n
				where (h / 7 + n * 31) % (4 + i % 13) = 0 and (i % 2 = 0 or n < h / 11 % 730)
				""").update();
		this.jdbc
			.sql("""
					insert into receivable (customer_id, number, invoiced_on, due_on, amount)
					select id, 'FP-2024-' || n, date '2024-04-25' - n * 45, date '2024-05-25' - n * 45, 1000 + id * n % 30000
					from customer cross join generate_series(0, 6) n where number like 'GR-%'
					""")
			.update();
		this.jdbc
			.sql("""
					insert into receivable_payment (receivable_id, paid_on, amount)
					select r.id, due_on + (abs(hashint8extended(r.id, 3)) % 20)::int - 12 + substr(c.number, 4)::int % 20, r.amount
					from receivable r join customer c on c.id = r.customer_id
					where c.number like 'GR-%' and r.due_on < date '2024-04-05'
					""")
			.update();
		this.jdbc.sql("update receivable set settled_on = due_on where due_on < date '2024-04-05'").update();
		this.jdbc.sql("""
				insert into contact_log (customer_id, occurred_at, channel, satisfaction, complaint)
				select id, timestamp '2024-04-20 10:00' - n * interval '40 days', 'PHONE', 1 + id % 5, id % 11 = 0
				from customer cross join generate_series(0, 12) n where number like 'GR-%'
				""").update();
		this.jdbc
			.sql("""
					insert into customer_grade (customer_id, kind, grade, source, reason, author_id, expires_on, computed)
					select c.id, k.kind, k.grade, 'HAND', k.reason, ?, k.expiry, k.computed from customer c join (values
						('GR-3', 'CREDIT', 'C', '法院公告：作为被告涉诉，金额较大', date '2024-03-31', 'BB'),
						('GR-3', 'VALUE', 'A', '战略合作伙伴', date '2099-03-31', 'C'),
						('GR-7', 'RELATIONSHIP', 'R1', '董事长直接联系', date '2099-12-31', null)) k (number, kind, grade, reason, expiry, computed)
						on k.number = c.number
					""")
			.param(this.people.the(Role.MANAGER).id())
			.update();
	}

}
