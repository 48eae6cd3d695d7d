package org.kedang.web.pool;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kedang.access.Role;
import org.kedang.pool.PoolReleasing;
import org.kedang.web.People;
import org.kedang.web.browser.BrowserTest;
import org.kedang.web.browser.Look;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

class PoolBrowserTests extends BrowserTest {

	@Autowired
	private People people;

	@Autowired
	private PoolReleasing releasing;

	@Autowired
	private JdbcClient jdbc;

	@AfterEach
	void nothing_is_left() {
		this.jdbc.sql("delete from customer where number like 'PO-%'").update();
		this.jdbc.sql("delete from pool_rule").update();
	}

	@Test
	void the_pool_its_rules_and_bulk_actions_look_finished_in_every_look() {
		long rule = customers();
		long run = this.releasing.releaseNow(null).orElseThrow();
		long admin = this.people.the(Role.ADMIN).id();
		for (Look look : Look.OPPOSITES) {
			Page page = window(look, Role.ADMIN);
			look(page, "/pool", "pool", look);
			look(page, "/pool/warnings?whose=all", "pool-warnings", look);
			look(page, "/pool/rules", "pool-rules", look);
			look(page, "/pool/rules/" + rule, "pool-rule", look);
			look(page, "/pool/runs", "pool-runs", look);
			look(page, "/pool/exemptions", "pool-exemptions", look);
			look(page, "/bulk/" + run, "bulk-run", look);
			look(page, "/bulk?whose=all", "bulk-list", look);
			look(page, "/bulk/new?act=TAG&pick=PO-1&pick=PO-2&pick=PO-3&tag=VIP", "bulk-new", look);
			look(page, "/bulk/new?act=ASSIGN&all=true&of=/customers?owner=me", "bulk-assign", look);
			look(page, "/customers/PO-7/owner", "owner", look);
			look(page, "/customers/PO-7", "archive-owner", look);
			look(page, "/admin/users/" + admin, "user-standing", look);
			look(page, "/admin/users/" + admin + "/transfer", "user-transfer", look);
			page.navigate(url("/customers"));
			page.check("[data-pick-all] input");
			assertThat(page.locator("input.pick:checked").count()).isGreaterThan(10);
			picture(page, "roster-picked", look);
		}
	}

	@Test
	void where_there_is_nothing_the_pages_look_finished_too() {
		for (Look look : Look.ONCE) {
			Page page = window(look, Role.MANAGER);
			look(page, "/pool?region=11", "pool-empty", look);
			look(page, "/pool/warnings", "pool-warnings-empty", look);
			look(page, "/pool/rules", "pool-rules-empty", look);
			look(page, "/pool/exemptions", "pool-exemptions-empty", look);
			look(page, "/bulk", "bulk-list-empty", look);
		}
	}

	/** Customers of the administrator, some of whom are silent, and some of nobody. */
	private long customers() {
		long admin = this.people.the(Role.ADMIN).id();
		this.jdbc.sql("""
				insert into customer (kind, number, name, region, owner_id)
				select case i % 3 when 0 then 'C' else 'I' end, 'PO-' || i,
					case i when 3 then '内蒙古自治区呼伦贝尔市鄂伦春自治旗大兴安岭林业集团有限责任公司第三分公司'
						else case i % 3 when 0 then '远航贸易' || i || '公司' else '王建国' || i end end,
					case i % 2 when 0 then '320100' else '440300' end, case when i <= 30 then cast(? as bigint) end
				from generate_series(1, 60) i
				""").param(admin).update();
		this.jdbc
			.sql("insert into individual_customer (id) select id from customer where number like 'PO-%' and kind = 'I'")
			.update();
		this.jdbc
			.sql("insert into corporate_customer (id) select id from customer where number like 'PO-%' and kind = 'C'")
			.update();
		this.jdbc.sql("""
				update customer set owner_since = now() - case when id % 2 = 0 then 400 else 170 end * interval '1 day'
				where number like 'PO-%' and owner_id is not null
				""").update();
		this.jdbc.sql("""
				insert into customer_change (customer_id, user_id, source, field, before, note)
				select id, ?, 'RELEASE', 'owner', ?, '客户搬走了' from customer where number like 'PO-4%'
				""").params(admin, Long.toString(admin)).update();
		this.jdbc.sql("""
				insert into pool_exemption (customer_id, reason, until, made_by, made_at)
				select id, '正在谈大单，等对方董事会', case number when 'PO-7' then date '2024-01-01' end, ?, now()
				from customer where number in ('PO-7', 'PO-8')
				""").param(admin).update();
		this.jdbc.sql("""
				insert into pool_rule (state, basis, days, warn_days, starts_on, made_by, made_at, activated_by)
				values ('ACTIVE', 'EITHER', 180, 14, '2024-01-01', ?, now(), ?)
				""").params(admin, admin).update();
		return this.jdbc.sql("""
				insert into pool_rule (basis, kind, grades, days, warn_days, made_by, made_at)
				values ('CONTACT', 'I', '{C,D,-}', 160, 14, ?, now()) returning id
				""").param(admin).query(Long.class).single();
	}

}
