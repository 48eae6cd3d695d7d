package org.kedang.web.care;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kedang.access.AppUser;
import org.kedang.access.Role;
import org.kedang.access.Team;
import org.kedang.access.Teams;
import org.kedang.care.LunarDay;
import org.kedang.care.WorkKind;
import org.kedang.web.People;
import org.kedang.web.WebTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** The day on the workbench, complaints and contact plans. */
@WebTest
@Transactional
class CarePagesTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private People people;

	@Autowired
	private Teams teams;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Clock clock;

	private AppUser anna;

	private AppUser stranger;

	private LocalDate today;

	private long mine;

	@BeforeEach
	void anna_has_a_customer_and_a_stranger_of_another_team_has_one() {
		this.jdbc.sql("truncate customer cascade").update();
		this.today = LocalDate.now(this.clock);
		this.anna = this.people.somebody(Role.SALES, this.teams.save(new Team("照管甲组")));
		this.stranger = this.people.somebody(Role.SALES, this.teams.save(new Team("照管乙组")));
		this.mine = customer("甲客户", this.anna);
	}

	@Test
	void the_workbench_lists_what_is_due_and_nothing_of_other_teams() throws Exception {
		long theirs = customer("别人的客户", this.stranger);
		much(this.mine);
		much(theirs);
		this.mvc.perform(get("/").with(this.people.as(this.anna)))
			.andExpect(content().string(allOf(containsString("寄样品"), containsString("送货太晚"), containsString("800"),
					containsString("结婚 9 周年"), not(containsString("别人的客户")))));
		this.mvc.perform(get("/?team=true").with(this.people.as(this.anna)))
			.andExpect(content().string(allOf(containsString("甲客户"), not(containsString("别人的客户")))));
		this.mvc.perform(get("/").with(this.people.as(Role.MANAGER)))
			.andExpect(content().string(allOf(containsString("甲客户"), containsString("别人的客户"))));
	}

	/** A step, a complaint, two invoices, a birthday and an anniversary. */
	private void much(long id) {
		promise(id, this.today.minusDays(2));
		complain(id);
		this.jdbc.sql("""
				insert into receivable (customer_id, number, invoiced_on, due_on, amount)
				values (:c, 'R1', :day, :day, 300), (:c, 'R2', :day, :day, 500)
				""").param("c", id).param("day", this.today.minusDays(40)).update();
		this.jdbc.sql("update individual_customer set wedding_anniversary = ?, birth_date = ? where id = ?")
			.params(this.today.minusYears(9).plusDays(1), this.today.minusYears(30), id)
			.update();
	}

	@Test
	void what_is_due_of_one_kind_stands_alone_and_has_nothing_of_other_teams() throws Exception {
		much(this.mine);
		much(customer("别人的客户", this.stranger));
		Map<WorkKind, String> lines = Map.of(WorkKind.FOLLOW_UP, "寄样品", WorkKind.COMPLAINT, "送货太晚", WorkKind.OVERDUE,
				"逾期 800.00，共 2 笔", WorkKind.FEAST, "结婚 9 周年");
		for (WorkKind kind : lines.keySet()) {
			String page = open("/?kind=" + kind).andExpect(status().isOk())
				.andReturn()
				.getResponse()
				.getContentAsString();
			assertThat(page).as("%s", kind).contains("甲客户", lines.get(kind)).doesNotContain("别人的客户");
			lines.forEach((other, line) -> {
				if (other != kind) {
					assertThat(page).as("%s", kind).doesNotContain(line);
				}
			});
		}
		open("/?kind=PLAN").andExpect(content().string(allOf(containsString("今天没有到期的事"), not(containsString("甲客户")))));
	}

	@Test
	void what_is_due_beyond_the_first_lines_stands_on_a_list_of_its_own() throws Exception {
		this.jdbc.sql("""
				insert into contact_log (customer_id, occurred_at, channel, next_step, next_on)
				select c.id, timestamp '2024-01-01', 'PHONE', '第' || n || '步', date '2024-02-01' + n
				from customer c, generate_series(1, 30) n where c.owner_id = ?
				""").param(this.anna.id()).update();
		open("/").andExpect(content().string(allOf(containsString("第8步"), not(containsString("第9步")),
				containsString("href=\"/?team=false&amp;kind=FOLLOW_UP\""))));
		open("/?team=false&kind=FOLLOW_UP")
			.andExpect(content().string(allOf(containsString("第30步"), not(containsString("只列出最急")))));
	}

	private ResultActions open(String page) throws Exception {
		return this.mvc.perform(get(page).with(this.people.as(this.anna)));
	}

	@Test
	void a_birthday_is_listed_by_either_calendar_but_not_to_who_may_not_see_birth_dates() throws Exception {
		this.jdbc.sql("update individual_customer set birth_date = ? where id = ?")
			.params(this.today.minusYears(30), this.mine)
			.update();
		this.mvc.perform(get("/").with(this.people.as(this.anna)))
			.andExpect(content().string(containsString("满 30 岁")));
		this.jdbc.sql("update app_user set may_see_personal = false where id = ?").param(this.anna.id()).update();
		this.mvc.perform(get("/").with(this.people.as(this.anna)))
			.andExpect(content().string(not(containsString("满 30 岁"))));
	}

	@Test
	void a_step_is_done_or_put_off_on_its_row_and_only_by_who_may_change_the_customer() throws Exception {
		long id = promise(this.mine, this.today);
		this.mvc
			.perform(post("/promises/" + id + "/postponement").param("days", "3")
				.with(csrf())
				.with(this.people.as(this.stranger)))
			.andExpect(status().isNotFound());
		this.mvc
			.perform(post("/promises/" + id + "/postponement").param("days", "3")
				.with(csrf())
				.with(this.people.as(this.anna)))
			.andExpect(status().is3xxRedirection());
		assertThat(
				this.jdbc.sql("select next_on from contact_log where id = ?").param(id).query(LocalDate.class).single())
			.isEqualTo(this.today.plusDays(3));
		this.mvc.perform(post("/promises/" + id + "/completion").with(csrf()).with(this.people.as(this.anna)))
			.andExpect(status().is3xxRedirection());
		this.mvc.perform(post("/promises/" + id + "/completion").with(csrf()).with(this.people.as(this.anna)))
			.andExpect(status().isNotFound());
	}

	@Test
	void a_complaint_is_handed_to_a_colleague_with_a_reason_who_finds_it_on_the_workbench() throws Exception {
		long id = complain(this.mine);
		AppUser mate = this.people.somebody(Role.SALES, this.anna.team());
		handOver(id, mate.id(), "我休假").andExpect(status().is3xxRedirection());
		this.mvc.perform(get("/").with(this.people.as(mate))).andExpect(content().string(containsString("送货太晚")));
		this.mvc.perform(get("/complaints").with(this.people.as(mate)))
			.andExpect(content().string(allOf(containsString("送货太晚"), containsString("我休假"),
					containsString(this.anna.displayName() + " 转给 " + mate.displayName()))));
		String number = this.jdbc.sql("select number from customer where id = ?")
			.param(this.mine)
			.query(String.class)
			.single();
		this.mvc.perform(get("/customers/" + number + "/contacts").with(this.people.as(this.anna)))
			.andExpect(content().string(containsString("我休假")));
		handOver(id, this.stranger.id(), "换人").andExpect(status().is3xxRedirection());
		handOver(id, mate.id(), "").andExpect(status().is3xxRedirection());
		assertThat(this.jdbc.sql("select complaint_owner_id from contact_log where id = ?")
			.param(id)
			.query(Long.class)
			.single()).isEqualTo(mate.id());
		assertThat(this.jdbc.sql("select count(*) from complaint_step where contact_log_id = ?")
			.param(id)
			.query(Long.class)
			.single()).isEqualTo(1);
		this.mvc
			.perform(post("/complaints/" + id + "/handover").param("to", "" + this.stranger.id())
				.param("reason", "我来")
				.with(csrf())
				.with(this.people.as(this.stranger)))
			.andExpect(status().isNotFound());
	}

	private ResultActions handOver(long id, long to, String reason) throws Exception {
		return this.mvc.perform(post("/complaints/" + id + "/handover").param("to", "" + to)
			.param("reason", reason)
			.with(csrf())
			.with(this.people.as(this.anna)));
	}

	@Test
	void the_birthday_of_a_contact_person_is_listed_with_the_name_until_they_leave() throws Exception {
		this.jdbc.sql("insert into contact_person (customer_id, name, birth_date) values (?, '赵采购', ?)")
			.params(this.mine, this.today.minusYears(40))
			.update();
		this.mvc.perform(get("/").with(this.people.as(this.anna)))
			.andExpect(content().string(allOf(containsString("赵采购"), containsString("满 40 岁"))));
		this.jdbc.sql("update contact_person set left_on = ?").param(this.today).update();
		this.mvc.perform(get("/").with(this.people.as(this.anna)))
			.andExpect(content().string(not(containsString("赵采购"))));
	}

	@Test
	void a_lunar_birthday_names_the_day_of_the_chinese_calendar() throws Exception {
		LunarDay kept = LunarDay.of(this.today);
		LocalDate born = this.today.minusYears(40)
			.datesUntil(this.today.minusYears(30))
			.filter((day) -> LunarDay.of(day).equals(kept))
			.findFirst()
			.orElseThrow();
		this.jdbc.sql("insert into contact_person (customer_id, name, birth_date) values (?, '赵采购', ?)")
			.params(this.mine, born)
			.update();
		this.mvc.perform(get("/").with(this.people.as(this.anna)))
			.andExpect(content().string(containsString("赵采购 · 农历生日，" + kept.chinese())));
		this.mvc.perform(get("/").header("Accept-Language", "en").with(this.people.as(this.anna)))
			.andExpect(content().string(containsString(
					"Lunar birthday, day %d of month %d (%s)".formatted(kept.day(), kept.month(), kept.chinese()))));
	}

	@Test
	void a_complaint_is_taken_on_and_settled_from_the_list() throws Exception {
		long id = complain(this.mine);
		list("late").andExpect(content().string(containsString("送货太晚")));
		this.mvc.perform(post("/complaints/" + id + "/handling").with(csrf()).with(this.people.as(this.stranger)))
			.andExpect(status().isNotFound());
		this.mvc.perform(post("/complaints/" + id + "/handling").with(csrf()).with(this.people.as(this.anna)))
			.andExpect(status().is3xxRedirection());
		list("late").andExpect(content().string(not(containsString("送货太晚"))));
		list("in_work").andExpect(content().string(containsString("送货太晚")));
		this.mvc
			.perform(post("/complaints/" + id + "/outcome").param("outcome", "重新送货")
				.with(csrf())
				.with(this.people.as(this.anna)))
			.andExpect(status().is3xxRedirection());
		list("waiting").andExpect(content().string(not(containsString("送货太晚"))));
		list("handled").andExpect(content().string(containsString("重新送货")));
		this.mvc.perform(get("/complaints?state=handled&team=true").with(this.people.as(this.stranger)))
			.andExpect(content().string(not(containsString("送货太晚"))));
	}

	@Test
	void a_plan_makes_a_customer_due_until_somebody_contacts_them() throws Exception {
		this.jdbc.sql("update customer_figures set last_contact_on = ? where customer_id = ?")
			.params(this.today.minusDays(31), this.mine)
			.update();
		this.mvc
			.perform(post("/contact-plans").param("name", "月度问候")
				.param("everyDays", "30")
				.param("channel", "PHONE")
				.with(csrf())
				.with(this.people.as(Role.MANAGER)))
			.andExpect(status().is3xxRedirection());
		this.mvc
			.perform(post("/contact-plans").param("name", "A 级")
				.param("everyDays", "7")
				.param("grade", "A")
				.param("channel", "PHONE")
				.with(csrf())
				.with(this.people.as(Role.MANAGER)))
			.andExpect(status().is3xxRedirection());
		this.mvc.perform(get("/").with(this.people.as(this.anna)))
			.andExpect(content().string(allOf(containsString("月度问候"), not(containsString("A 级：")))));
		this.jdbc.sql("""
				insert into customer_grade (customer_id, kind, grade, source, reason, author_id, expires_on)
				values (?, 'VALUE', 'A', 'HAND', '大客户', ?, ?)
				""").params(this.mine, this.anna.id(), this.today.plusDays(9)).update();
		this.mvc.perform(get("/").with(this.people.as(this.anna)))
			.andExpect(content().string(allOf(containsString("A 级："), not(containsString("月度问候")))));
		this.mvc.perform(get("/contact-plans").with(this.people.as(Role.MANAGER)))
			.andExpect(content().string(allOf(containsString("月度问候"), containsString("价值 A"))));
		long plan = this.jdbc.sql("select id from contact_plan where name = 'A 级'").query(Long.class).single();
		long other = this.jdbc.sql("select id from contact_plan where name = '月度问候'").query(Long.class).single();
		this.mvc.perform(get("/contact-plans").with(this.people.as(Role.MANAGER)))
			.andExpect(content().string(containsString("/customers?due=" + plan + "\">1<")));
		this.mvc.perform(get("/customers/count?due=" + plan).with(this.people.as(Role.MANAGER)))
			.andExpect(content().string(containsString("共 1 位")));
		this.mvc.perform(get("/customers?due=" + plan).with(this.people.as(Role.MANAGER)))
			.andExpect(content().string(containsString("A 级")));
		this.mvc.perform(get("/customers/count?due=" + other).with(this.people.as(Role.MANAGER)))
			.andExpect(content().string(not(containsString("共 1 位"))));
		this.jdbc.sql("update customer_figures set last_contact_on = ? where customer_id = ?")
			.params(this.today, this.mine)
			.update();
		this.mvc.perform(get("/").with(this.people.as(this.anna)))
			.andExpect(content().string(not(containsString("A 级："))));
	}

	@Test
	void a_plan_that_says_nothing_is_refused() throws Exception {
		this.mvc
			.perform(post("/contact-plans").param("name", "")
				.param("everyDays", "0")
				.param("grade", "Z")
				.param("channel", "PIGEON")
				.with(csrf())
				.with(this.people.as(Role.MANAGER)))
			.andExpect(status().isUnprocessableContent());
	}

	private ResultActions list(String state) throws Exception {
		return this.mvc.perform(get("/complaints").param("state", state).with(this.people.as(this.anna)));
	}

	private long customer(String name, AppUser owner) {
		long id = this.jdbc.sql("""
				insert into customer (kind, number, name, owner_id, acquired_on)
				values ('I', 'CP-' || nextval('customer_number_seq'), ?, ?, '2020-01-01') returning id
				""").params(name, owner.id()).query(Long.class).single();
		this.jdbc.sql("insert into individual_customer (id) values (?)").param(id).update();
		return id;
	}

	private long promise(long customer, LocalDate on) {
		return this.jdbc.sql("""
				insert into contact_log (customer_id, occurred_at, channel, next_step, next_on)
				values (?, ?, 'PHONE', '寄样品', ?) returning id
				""").params(customer, this.today.minusDays(9).atStartOfDay(), on).query(Long.class).single();
	}

	private long complain(long customer) {
		return this.jdbc.sql("""
				insert into contact_log (customer_id, occurred_at, channel, content, complaint, complaint_state)
				values (?, ?, 'PHONE', '送货太晚', true, 'OPEN') returning id
				""").params(customer, this.today.minusDays(9).atStartOfDay()).query(Long.class).single();
	}

}
