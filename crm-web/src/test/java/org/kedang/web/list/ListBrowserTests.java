package org.kedang.web.list;

import java.util.Locale;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kedang.access.Role;
import org.kedang.list.ListActionState;
import org.kedang.web.People;
import org.kedang.web.browser.BrowserTest;
import org.kedang.web.browser.Look;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

class ListBrowserTests extends BrowserTest {

	@Autowired
	private People people;

	@Autowired
	private JdbcClient jdbc;

	@AfterEach
	void nothing_is_left() {
		this.jdbc.sql("delete from customer where number like 'LI-%'").update();
		this.jdbc.sql("delete from list_action where list_name = '沉睡客户'").update();
		this.jdbc.sql("delete from customer_list").update();
	}

	@Test
	void lists_and_their_outcome_look_finished_in_every_look() {
		long list = list();
		long action = action(list);
		for (Look look : Look.OPPOSITES) {
			Page page = window(look, Role.ADMIN);
			look(page, "/lists", "lists", look);
			look(page, "/lists/" + list, "list", look);
			look(page, "/lists/actions/" + action, "list-outcome", look);
		}
		for (Look look : Look.ONCE) {
			Page page = window(look, Role.ADMIN);
			look(page, "/lists/new?of=/customers?status=ACTIVE", "list-new", look);
			look(page, "/lists/" + list + "/actions/new?act=TAG&text=VIP&holdOut=10", "list-tag", look);
			look(page, "/lists/" + list + "/actions/new?act=PLAN", "list-plan", look);
			look(page, "/lists/actions", "list-actions", look);
			look(window(look, Role.SALES), "/lists", "lists-empty", look);
		}
	}

	@Test
	void what_the_background_has_yet_to_do_or_could_not_do_is_told_in_every_look() {
		long list = list();
		long action = action(list);
		for (Look look : Look.OPPOSITES) {
			Page page = window(look, Role.ADMIN);
			this.jdbc.sql("update customer_list set kept = null where id = ?").param(list).update();
			this.jdbc.sql("insert into list_filling values (?, 48000, 21500)").param(list).update();
			look(page, "/lists/" + list, "list-filling", look);
			this.jdbc.sql("update customer_list set kept = 0 where id = ?").param(list).update();
			this.jdbc.sql("delete from list_filling").update();
			look(page, "/lists/" + list, "list-broken", look);
			assertThat(page.locator("main .alert.warn")).isVisible();
			look(page, "/lists", "lists-broken", look);
			for (ListActionState state : ListActionState.values()) {
				this.jdbc.sql("update list_action set state = ?, agreed = 48000 where id = ?")
					.params(state.name(), action)
					.update();
				look(page, "/lists/actions/" + action, "list-action-" + state.name().toLowerCase(Locale.ROOT), look);
			}
			look(page, "/lists/actions", "list-actions-cancelled", look);
		}
	}

	private long list() {
		long admin = this.people.the(Role.ADMIN).id();
		this.jdbc.sql("""
				insert into customer (kind, number, name, region, owner_id)
				select 'I', 'LI-' || i, '王建国' || i, '320100', case when i <= 50 then cast(? as bigint) end
				from generate_series(1, 60) i
				""").param(admin).update();
		this.jdbc.sql("insert into individual_customer (id) select id from customer where number like 'LI-%'").update();
		this.jdbc.sql("""
				insert into customer_list (name, live, roster, sharing, made_by, made_at)
				values ('长江三角洲沉睡的老客户', true, '/customers?kind=individual&region=32&owner=me', 'PRIVATE', ?, now())
				""").param(admin).update();
		long list = this.jdbc.sql("""
				insert into customer_list (name, live, roster, sharing, made_by, made_at, kept)
				values ('沉睡客户', false, '/customers?status=ACTIVE&q=王建国', 'PRIVATE', ?, now(), 60) returning id
				""").param(admin).query(Long.class).single();
		this.jdbc.sql("insert into customer_list_member select ?, id from customer where number like 'LI-%'")
			.param(list)
			.update();
		return list;
	}

	private long action(long list) {
		long action = this.jdbc.sql("""
				insert into list_action (list_id, list_name, kind, detail, done_by, done_at, local_time, contact_days,
					total, held_back, hold_out, seed, sees_all, owners)
				values (?, '沉睡客户', 'TAG', '春季回访', ?, now(), localtimestamp, 14, 4000, 812, 20, 4711, true, '{}')
				returning id
				""").params(list, this.people.the(Role.ADMIN).id()).query(Long.class).single();
		this.jdbc
			.sql("""
					insert into list_outcome values (?, current_date, false, 3188, 2410, 402, 1284000.5, 812, 96, 61, 150300)
					""")
			.param(action)
			.update();
		return action;
	}

}
