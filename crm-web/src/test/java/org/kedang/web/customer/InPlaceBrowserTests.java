package org.kedang.web.customer;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import com.microsoft.playwright.Page;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kedang.access.Reader;
import org.kedang.access.Role;
import org.kedang.archive.ArchiveEditing;
import org.kedang.archive.ArchiveHead;
import org.kedang.archive.ArchiveHeads;
import org.kedang.archive.Joining;
import org.kedang.archive.PeopleMoving;
import org.kedang.catalogue.Catalogue;
import org.kedang.catalogue.Field;
import org.kedang.catalogue.Subject;
import org.kedang.web.People;
import org.kedang.web.browser.BrowserTest;
import org.kedang.web.browser.Look;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Editing in place with htmx, changing company and the rights to a field, as people see
 * them.
 */
class InPlaceBrowserTests extends BrowserTest {

	@Autowired
	ArchiveEditing editing;

	@Autowired
	ArchiveHeads heads;

	@Autowired
	PeopleMoving moving;

	@Autowired
	Catalogue catalogue;

	@Autowired
	People users;

	@Autowired
	JdbcClient jdbc;

	private String open(Subject subject, Map<String, Object> texts) {
		Map<Field, @Nullable Object> values = new HashMap<>();
		texts.forEach((key, text) -> values.put(this.catalogue.field(subject, key), text));
		return this.editing.open(subject, values, this.users.reader(Role.MANAGER));
	}

	@Test
	void a_category_is_edited_where_it_stands() {
		for (Look look : Look.OPPOSITES) {
			String number = open(Subject.INDIVIDUAL, Map.of("name", "王建国", "mobile", "13812345678"));
			Page page = window(look, Role.MANAGER);
			page.navigate(url("/customers/" + number + "/fields"));
			page.click("#basic [data-inplace]");
			page.waitForSelector("#basic [name='f.name']:focus");
			page.fill("[name='f.mobile']", "123");
			page.press("[name='f.mobile']", "Tab");
			page.waitForSelector("#basic .said .error");
			picture(page, "archive-in-place", look);
			page.fill("[name='f.mobile']", "+86 139-8765-4321");
			page.press("[name='f.mobile']", "Tab");
			page.waitForSelector("#basic .said .hint");
			page.click("#basic .form-actions .btn-primary");
			page.waitForSelector("#basic .saved");
			picture(page, "archive-in-place-saved", look);
			assertThat(page.textContent("#basic .saved")).contains("13812345678", "13987654321");
			assertThat(page.textContent("#archive-head")).contains("13987654321");
			page.click("#family [data-inplace]");
			page.waitForSelector("#family [data-remove]:visible");
			page.click("#family .form-actions .btn-quiet");
			page.waitForSelector("#family [data-inplace]");
		}
	}

	@Test
	void who_was_second_chooses_where_the_form_stood() {
		Reader manager = this.users.reader(Role.MANAGER);
		for (Look look : Look.OPPOSITES) {
			String number = open(Subject.INDIVIDUAL, Map.of("name", "孟雨桐", "wechat", "yutong"));
			Page second = window(look, Role.MANAGER);
			second.navigate(url("/customers/" + number + "/fields"));
			second.click("#basic [data-inplace]");
			second.waitForSelector("#basic [name='f.name']:focus");
			second.fill("[name='f.wechat']", "second");
			ArchiveHead head = this.heads.find(number, manager).orElseThrow();
			this.editing.revise(head, head.version(),
					Map.of(this.catalogue.field(Subject.INDIVIDUAL, "wechat"), "first"), manager);
			second.click("#basic .form-actions .btn-primary");
			second.waitForSelector("#basic [name='take.wechat']");
			picture(second, "archive-in-place-conflict", look);
			assertThat(second.locator("#notices").textContent()).isBlank();
			assertThat(second.textContent("#basic")).contains("yutong", "first", "second");
		}
	}

	@Test
	void who_changed_company_and_who_sees_which_field_are_readable() {
		Reader manager = this.users.reader(Role.MANAGER);
		String old = open(Subject.CORPORATE, Map.of("name", "江苏华信科技有限公司"));
		String next = open(Subject.CORPORATE, Map.of("name", "浙江远洋贸易有限公司"));
		long person = this.jdbc.sql("""
				insert into contact_person (customer_id, name, position, mobile)
				select id, '陈志远', '总经理', '13900001111' from customer where number = ? returning id
				""").param(old).query(Long.class).single();
		for (Look look : Look.OPPOSITES) {
			Page page = window(look, Role.MANAGER);
			if (look == Look.OPPOSITES.get(0)) {
				look(page, "/customers/" + old + "/people/" + person + "/move?q=远洋", "person-move", look);
				look(page, "/customers/" + old + "/people/" + person + "/move?to=" + next, "person-move-days", look);
				LocalDate day = LocalDate.of(2024, 4, 1);
				this.moving.move(this.heads.find(old, manager).orElseThrow(), person, 0,
						() -> this.heads.find(next, manager).orElseThrow(), new Joining(day, day, "销售部", "副总"),
						manager);
			}
			look(page, "/customers/" + old + "/people", "person-former", look);
			look(page, "/customers/" + next + "/people", "person-joined", look);
			Page admin = window(look, Role.ADMIN);
			look(admin, "/admin/fields", "fields-by-role", look);
			look(admin, "/admin/fields/individuals/mobile", "field-rights", look);
		}
	}

}
