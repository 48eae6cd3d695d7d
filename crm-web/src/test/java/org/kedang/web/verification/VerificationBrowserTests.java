package org.kedang.web.verification;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kedang.access.Role;
import org.kedang.freshness.FreshnessKeeping;
import org.kedang.web.People;
import org.kedang.web.browser.BrowserTest;
import org.kedang.web.browser.Look;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

class VerificationBrowserTests extends BrowserTest {

	@Autowired
	private People people;

	@Autowired
	private FreshnessKeeping freshness;

	@Autowired
	private JdbcClient jdbc;

	@AfterEach
	void nothing_is_left() {
		this.jdbc.sql("delete from customer where number like 'VE-%'").update();
		this.jdbc.sql("delete from verification_figures").update();
	}

	@Test
	void queues_figures_notes_and_files_look_finished_in_every_look() {
		customers();
		for (Look look : Look.OPPOSITES) {
			Page page = window(look, Role.ADMIN);
			look(page, "/verifications?owner=me", "verifications", look);
			look(page, "/verifications?queue=new&owner=me", "verifications-new", look);
			look(page, "/verifications?queue=grades", "verifications-grades", look);
			look(page, "/verifications/figures", "verification-figures", look);
			look(page, "/customers/VE-1/fields", "archive-freshness", look);
			look(page, "/customers/VE-1/notes", "archive-notes", look);
			look(page, "/customers/VE-1/attachments", "archive-attachments", look);
			look(page, "/customers/VE-1/changes", "archive-restoring", look);
			look(page, "/customers/VE-1", "archive-chronicle", look);
			page.click("button.star");
			assertThat(page.locator("button.star").getAttribute("aria-pressed")).isIn("true", "false");
			look(page, "/", "home-mine", look);
			page.navigate(url("/verifications?owner=me"));
			page.locator("td details.menu summary").first().click();
			picture(page, "verifications-not-reached", look);
		}
		for (Look look : Look.ONCE) {
			Page page = window(look, Role.ADMIN);
			look(page, "/verifications?queue=later&owner=me", "verifications-empty", look);
			look(page, "/customers/VE-2/notes", "archive-notes-empty", look);
			look(page, "/customers/VE-2/attachments", "archive-attachments-empty", look);
		}
	}

	/** The administrator's, with some of everything. */
	private void customers() {
		long admin = this.people.the(Role.ADMIN).id();
		this.jdbc.sql("""
				insert into customer (kind, number, name, mobile, address, region, owner_id, created_at)
				select case i % 3 when 0 then 'C' else 'I' end, 'VE-' || i,
					case i when 3 then '内蒙古自治区呼伦贝尔市鄂伦春自治旗大兴安岭林业集团有限责任公司第三分公司' else '王建国' || i end,
					'138' || lpad(i::text, 8, '0'), case i % 2 when 0 then '玄武区中山东路 301 号金陵大厦 18 层' end, '320100', ?,
					now() - (300 + i * 40) * interval '1 day'
				from generate_series(1, 12) i
				""").param(admin).update();
		this.jdbc.sql("""
				insert into individual_customer (id, employer)
				select id, '南京远航贸易有限公司' from customer where number like 'VE-%' and kind = 'I'
				""").update();
		this.jdbc
			.sql("insert into corporate_customer (id) select id from customer where number like 'VE-%' and kind = 'C'")
			.update();
		this.jdbc.sql("""
				insert into customer_note (customer_id, text, pinned, author_id, at)
				select c.id, t.text, t.pinned, ?, now() from customer c, (values ('喜欢龙井，不喝咖啡。', true),
					('女儿明年高考，六月以前不要约周末。' || repeat('很长的一段话，', 20), false)) t (text, pinned) where c.number = 'VE-1'
				""").param(admin).update();
		this.jdbc.sql("""
				insert into customer_attachment (customer_id, name, media_type, size, sha256, at, user_id)
				select id, n, 'application/pdf', 123456, decode(repeat('0a', 32), 'hex'), now(), ?
				from customer, (values ('2026 年度框架合同（盖章扫描件）.pdf'), ('名片.jpg')) f (n) where number = 'VE-1'
				""").param(admin).update();
		this.jdbc.sql("""
				insert into customer_change (customer_id, user_id, source, field, before, after)
				select id, ?, 'FORM', 'mobile', '13812345678', '13800000001' from customer where number = 'VE-1'
				""").param(admin).update();
		this.jdbc.sql("""
				insert into customer_grade (customer_id, kind, grade, source, since, reason, author_id, expires_on)
				select id, 'VALUE', 'A', 'HAND', now(), '集团大客户，明年扩产', ?, current_date + 9 - 10 * (id % 2)::int
				from customer where number in ('VE-1', 'VE-2', 'VE-3')
				""").param(admin).update();
		this.freshness.countAll();
		this.freshness.countFigures();
	}

}
