package org.kedang.web.person;

import java.util.List;
import java.util.Map;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kedang.access.AppUser;
import org.kedang.access.Reader;
import org.kedang.access.Role;
import org.kedang.archive.ArchiveEditing;
import org.kedang.archive.ArchiveHead;
import org.kedang.archive.ArchiveHeads;
import org.kedang.archive.PeopleEditing;
import org.kedang.catalogue.Subject;
import org.kedang.web.People;
import org.kedang.web.TypedFields;
import org.kedang.web.WebTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** 换了公司. */
@WebTest
@Transactional
class PersonMoveTests {

	@Autowired
	MockMvc mvc;

	@Autowired
	People people;

	@Autowired
	TypedFields fields;

	@Autowired
	ArchiveEditing editing;

	@Autowired
	ArchiveHeads heads;

	@Autowired
	PeopleEditing persons;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	EntityManager entities;

	private AppUser anna;

	private Reader reader;

	private String old;

	private String next;

	private long person;

	@BeforeEach
	void a_decider_at_one_of_two_firms() {
		this.jdbc.sql("truncate customer cascade").update();
		this.anna = this.people.somebody(Role.SALES, null);
		this.reader = this.people.reader(this.anna);
		this.old = firm("江苏华信科技有限公司");
		this.next = firm("浙江远洋贸易有限公司");
		ArchiveHead head = this.heads.find(this.old, this.reader).orElseThrow();
		this.persons.add(head, this.fields.of(Subject.CONTACT_PERSON,
				Map.of("name", "赵采购", "mobile", "13987654321", "phone", "025-83000000", "decisionRole", "DECIDER")),
				null, this.reader);
		this.entities.flush();
		this.person = this.jdbc.sql("select id from contact_person").query(Long.class).single();
		this.jdbc.sql("""
				insert into contact_log (customer_id, contact_person_id, occurred_at, channel, content)
				values (?, ?, now(), 'PHONE', '谈了新机型')
				""").params(head.id(), this.person).update();
	}

	private String firm(String name) {
		return this.editing.open(Subject.CORPORATE,
				this.fields.of(Subject.CORPORATE, Map.of("name", name, "owner", "" + this.reader.id())), this.reader);
	}

	private String page(String path) throws Exception {
		this.entities.flush();
		this.entities.clear();
		return this.mvc.perform(get(path).with(this.people.as(this.anna)))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString();
	}

	private String people(String number) throws Exception {
		return page("/customers/" + number + "/people");
	}

	private ResultActions move(String... parameters) throws Exception {
		MockHttpServletRequestBuilder request = post("/customers/" + this.old + "/people/" + this.person + "/move")
			.with(csrf())
			.with(this.people.as(this.anna));
		request.param("version", "0").param("leftOn", "2024-03-31").param("joinedOn", "2024-04-01");
		for (int i = 0; i < parameters.length; i += 2) {
			request.param(parameters[i], parameters[i + 1]);
		}
		ResultActions result = this.mvc.perform(request);
		this.entities.flush();
		this.entities.clear();
		return result;
	}

	private ResultActions takeBack() throws Exception {
		ResultActions result = this.mvc
			.perform(post("/customers/" + this.old + "/people/" + this.person + "/return").with(csrf())
				.with(this.people.as(this.anna)));
		this.entities.flush();
		this.entities.clear();
		return result;
	}

	@Test
	void who_moves_to_a_stored_firm_is_shown_by_both_and_counts_with_the_new_one_alone() throws Exception {
		String here = "/customers/" + this.old + "/people/" + this.person + "/move";
		assertThat(page("/customers/" + this.old + "/people/" + this.person)).contains(here);
		assertThat(page(here + "?q=远洋")).contains("浙江远洋贸易有限公司").doesNotContain("??");
		assertThat(page(here + "?to=" + this.next)).contains("name=\"leftOn\"").doesNotContain("??");
		move("to", this.next, "position", "总经理").andExpect(status().is3xxRedirection());
		assertThat(people(this.old)).contains("前联系人", "赵采购", "2024-03-31", "浙江远洋贸易有限公司")
			.doesNotContain("13987654321", "没有决策者");
		assertThat(people(this.next)).contains("赵采购", "13987654321", "总经理", "来自", "江苏华信科技有限公司")
			.doesNotContain("025-83000000");
		assertThat(page("/customers/" + this.old + "/contacts")).contains("谈了新机型", "赵采购");
		assertThat(page("/customers/" + this.next + "/contacts")).doesNotContain("谈了新机型");
		assertThat(page("/search?q=4321")).contains("浙江远洋").doesNotContain("江苏华信");
		assertThat(this.jdbc.sql("select action from audit_entry where action like 'contact-person-%ed' order by id")
			.query(String.class)
			.list()).contains("contact-person-moved", "contact-person-joined");
	}

	@Test
	void a_new_firm_is_opened_after_a_look_at_who_it_may_be() throws Exception {
		String here = "/customers/" + this.old + "/people/" + this.person + "/move";
		assertThat(page(here + "?newName=上海新程机械有限公司")).contains("去了新企业");
		move("newName", "上海新程机械有限公司").andExpect(status().is3xxRedirection());
		String number = this.jdbc.sql("select number from customer where name like '上海新程%'")
			.query(String.class)
			.single();
		assertThat(people(number)).contains("赵采购");
		assertThat(this.heads.find(number, this.reader).orElseThrow().ownerId()).isEqualTo(this.reader.id());
	}

	@Test
	void a_move_is_taken_back_unless_something_hangs_on_it() throws Exception {
		move("to", this.next);
		takeBack().andExpect(status().is3xxRedirection());
		assertThat(people(this.old)).contains("13987654321").doesNotContain("前联系人");
		assertThat(people(this.next)).doesNotContain("赵采购");
		move("to", this.next).andExpect(status().isUnprocessableContent());
		int version = this.jdbc.sql("select version from contact_person").query(Integer.class).single();
		this.mvc
			.perform(post("/customers/" + this.old + "/people/" + this.person + "/move").with(csrf())
				.param("to", this.next)
				.param("version", "" + version)
				.param("leftOn", "2024-03-31")
				.param("joinedOn", "2024-04-01")
				.with(this.people.as(this.anna)))
			.andExpect(status().is3xxRedirection());
		this.entities.flush();
		this.jdbc.sql("""
				insert into contact_log (customer_id, contact_person_id, occurred_at, channel)
				select customer_id, id, now(), 'PHONE' from contact_person where moved_from_id is not null
				""").update();
		takeBack().andExpect(status().is3xxRedirection());
		assertThat(people(this.old)).contains("前联系人");
	}

	@Test
	void nobody_moves_people_to_firms_they_may_not_change_or_at_days_that_cannot_be() throws Exception {
		AppUser ben = this.people.somebody(Role.SALES, null);
		this.jdbc.sql("update customer set owner_id = ? where number = ?").params(ben.id(), this.next).update();
		this.entities.clear();
		move("to", this.next).andExpect(status().isBadRequest());
		move("to", this.old).andExpect(status().isUnprocessableContent());
		for (List<String> days : List.of(List.of("2999-01-01", "2999-01-02"), List.of("2024-02-01", "2024-01-01"))) {
			this.mvc
				.perform(post("/customers/" + this.old + "/people/" + this.person + "/move").with(csrf())
					.param("to", this.old)
					.param("version", "0")
					.param("leftOn", days.get(0))
					.param("joinedOn", days.get(1))
					.with(this.people.as(this.anna)))
				.andExpect(status().isUnprocessableContent());
		}
		this.mvc.perform(get("/customers/" + this.old + "/people/" + this.person + "/move").with(this.people.as(ben)))
			.andExpect(status().isNotFound());
	}

	@Test
	void firms_that_are_merged_and_set_apart_again_have_their_people_as_before() throws Exception {
		String third = firm("浙江远洋商贸有限公司");
		move("to", third).andExpect(status().is3xxRedirection());
		String before = persons();
		String version = "" + this.heads.find(third, this.reader).orElseThrow().version();
		this.mvc
			.perform(post("/merges").param("survivor", this.next)
				.param("loser", third)
				.param("loserVersion", version)
				.with(csrf())
				.with(this.people.as(Role.MANAGER)))
			.andExpect(status().is3xxRedirection());
		this.entities.clear();
		assertThat(people(this.next)).contains("赵采购", "来自");
		long merge = this.jdbc.sql("select max(id) from customer_merge").query(Long.class).single();
		this.mvc.perform(post("/merges/" + merge + "/reversal").with(csrf()).with(this.people.as(Role.MANAGER)))
			.andExpect(status().is3xxRedirection());
		this.entities.clear();
		assertThat(persons()).isEqualTo(before);
	}

	private String persons() {
		this.entities.flush();
		return this.jdbc
			.sql("select coalesce(string_agg(concat_ws(' ', p.id, p.customer_id, p.name, p.joined_on, p.left_on, "
					+ "p.moved_from_id), ';' order by p.id), '') from contact_person p")
			.query(String.class)
			.single();
	}

}
