package org.kedang.web.customer;

import java.time.LocalDate;
import java.time.Period;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.kedang.access.Role;
import org.kedang.web.archive.ArchiveCase;

import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** Children in an archive's form, typed row by row. */
class ChildrenFormTests extends ArchiveCase {

	private static final String CHILD = "[{\"name\":\"诸葛瞻\",\"birthDate\":\"2015-06-01\"}]";

	@Test
	void children_are_typed_row_by_row_and_shown_with_their_age() throws Exception {
		String number = individual("诸葛瑾", Map.of());
		this.mvc.perform(get("/customers/" + number + "/edit?category=family").with(this.people.as(this.seller)))
			.andExpect(content().string(containsString("f.children.1.name")))
			.andExpect(content().string(not(containsString("f.children.2.name"))));
		this.mvc
			.perform(children(number, 0, "").param("f.children.0.name", "诸葛恪")
				.param("f.children.0.birthDate", "2015/6/1")
				.param("f.children.0.stage", "PRIMARY")
				.param("f.children.1.name", "")
				.param("f.children.3.name", "诸葛乔")
				.with(this.people.as(this.seller)))
			.andExpect(status().is3xxRedirection());
		stored();
		this.mvc.perform(get("/customers/" + number + "/fields").with(this.people.as(this.seller)))
			.andExpect(content().string(containsString("诸葛恪</th><td class=\"num\">2015-06-01</td><td class=\"num\">"
					+ Period.between(LocalDate.of(2015, 6, 1), LocalDate.now()).getYears() + " 岁</td><td>小学</td>")))
			.andExpect(content().string(containsString("诸葛乔")));
		this.mvc.perform(get("/customers/" + number + "/changes").with(this.people.as(this.seller)))
			.andExpect(content().string(containsString("诸葛恪 2015-06-01 小学；诸葛乔")));
		for (String page : new String[] { "/fields", "/changes", "/edit?category=family" }) {
			this.mvc.perform(get("/customers/" + number + page).with(this.people.as(this.blind)))
				.andExpect(content().string(not(containsString("诸葛恪"))));
		}
		this.mvc.perform(get("/api/v1/customers/" + number).with(this.people.program(Role.MANAGER)))
			.andExpect(jsonPath("$.fields.children[0].birthDate").value("2015-06-01"))
			.andExpect(jsonPath("$.fields.children[0].stage").value("PRIMARY"))
			.andExpect(jsonPath("$.fields.children[1].name").value("诸葛乔"))
			.andExpect(jsonPath("$.fields.children[1].stage").doesNotExist());
		assertThat(this.jdbc.sql(
				"select detail -> 'children' ->> 'after' from audit_entry where action = 'customer-changed' and subject_id = ?")
			.param(number)
			.query(String.class)
			.single()).isEqualTo("****");
	}

	@Test
	void rows_of_children_that_say_something_wrong_come_back_as_they_were_typed() throws Exception {
		String number = individual("诸葛亮", Map.of("children", CHILD));
		this.mvc
			.perform(children(number, 0, CHILD).param("f.children.0.name", "诸葛瞻")
				.param("f.children.0.birthDate", "2015年")
				.with(this.people.as(this.seller)))
			.andExpect(status().isUnprocessableContent())
			.andExpect(content().string(containsString("value=\"2015年\"")))
			.andExpect(content().string(containsString("f.children-error")));
		this.mvc
			.perform(children(number, 0, CHILD).param("f.children.0.name", "")
				.param("f.children.0.birthDate", "")
				.with(this.people.as(this.seller)))
			.andExpect(status().is3xxRedirection());
		stored();
		assertThat(this.jdbc
			.sql("select children is null from individual_customer join customer using (id) where number = ?")
			.param(number)
			.query(Boolean.class)
			.single()).isTrue();
	}

	@Test
	void two_who_edit_the_same_children_see_both_versions_and_choose() throws Exception {
		String number = individual("诸葛诞", Map.of("children", CHILD));
		this.mvc.perform(children(number, 0, CHILD).param("f.children.0.name", "诸葛靓").with(this.people.as(this.seller)))
			.andExpect(status().is3xxRedirection());
		stored();
		String page = this.mvc
			.perform(children(number, 0, CHILD).param("f.children.0.name", "诸葛瞻")
				.param("f.children.0.birthDate", "2016-07-02")
				.with(this.people.as(Role.MANAGER)))
			.andExpect(status().isConflict())
			.andReturn()
			.getResponse()
			.getContentAsString();
		assertThat(page).contains("<span>诸葛靓</span>", "<span>诸葛瞻 2016-07-02</span>", "诸葛瞻 2015-06-01");
		this.mvc
			.perform(children(number, 1, "[{\"name\":\"诸葛靓\"}]")
				.param("f.children", "[{\"name\":\"诸葛瞻\",\"birthDate\":\"2016-07-02\"}]")
				.param("take.children", "mine")
				.with(this.people.as(Role.MANAGER)))
			.andExpect(status().is3xxRedirection());
		stored();
		this.mvc.perform(get("/customers/" + number + "/fields").with(this.people.as(this.seller)))
			.andExpect(content().string(containsString("2016-07-02")));
	}

	private static MockHttpServletRequestBuilder children(String number, int version, String was) {
		return send("/customers/" + number).param("version", Integer.toString(version))
			.param("category", "family")
			.param("was.children", was);
	}

}
