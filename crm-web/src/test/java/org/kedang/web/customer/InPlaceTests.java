package org.kedang.web.customer;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kedang.access.AppUser;
import org.kedang.access.Role;
import org.kedang.archive.ArchiveEditing;
import org.kedang.archive.ArchiveHeads;
import org.kedang.catalogue.Subject;
import org.kedang.web.People;
import org.kedang.web.TypedFields;
import org.kedang.web.WebTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** One category of the archive, edited where it stands. */
@WebTest
@Transactional
class InPlaceTests {

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

	private AppUser anna;

	private String base;

	private String number;

	@BeforeEach
	void a_customer() {
		this.anna = this.people.somebody(Role.SALES, null);
		this.number = open(Map.of("name", "王建国", "mobile", "13812345678", "owner", "" + this.anna.id()));
		this.base = "/customers/" + this.number + "/categories/";
	}

	private String open(Map<String, String> texts) {
		return this.editing.open(Subject.INDIVIDUAL, this.fields.of(Subject.INDIVIDUAL, texts),
				this.people.reader(this.anna));
	}

	private ResultActions send(String path, String... parameters) throws Exception {
		MockHttpServletRequestBuilder request = post(this.base + path).header("HX-Request", "true").with(csrf());
		for (int i = 0; i < parameters.length; i += 2) {
			request.param(parameters[i], parameters[i + 1]);
		}
		return this.mvc.perform(request.with(this.people.as(this.anna)));
	}

	@Test
	void the_pencil_opens_the_fields_in_place_and_without_a_script_the_form_at_that_category() throws Exception {
		this.mvc.perform(get("/customers/" + this.number + "/fields").with(this.people.as(this.anna)))
			.andExpect(content().string(allOf(containsString("hx-get=\"" + this.base + "career/form\""),
					containsString("href=\"/customers/" + this.number + "/edit?category=career\""))));
		this.mvc.perform(get(this.base + "career/form").header("HX-Request", "true").with(this.people.as(this.anna)))
			.andExpect(status().isOk())
			.andExpect(content().string(allOf(containsString("name=\"f.employer\""), containsString("id=\"career\""),
					not(containsString("<html")), not(containsString("??")))));
		this.mvc.perform(get(this.base + "career/form").with(this.people.as(this.anna)))
			.andExpect(redirectedUrl("/customers/" + this.number + "/edit?category=career"));
		this.mvc.perform(get(this.base + "career/form").with(this.people.as(this.people.somebody(Role.SALES, null))))
			.andExpect(status().is3xxRedirection());
		this.mvc
			.perform(get(this.base + "career/form").header("HX-Request", "true")
				.with(this.people.as(this.people.somebody(Role.SALES, null))))
			.andExpect(status().isNotFound());
	}

	@Test
	void what_is_typed_is_checked_and_standardised_at_once_by_the_rules_of_the_form() throws Exception {
		send("basic/check?field=mobile", "f.mobile", "123", "was.mobile", "").andExpect(status().isOk())
			.andExpect(content().string(containsString("class=\"error\"")));
		send("basic/check?field=mobile", "f.mobile", "+86 139-8765-4321", "was.mobile", "")
			.andExpect(content().string(allOf(containsString("13987654321"), not(containsString("class=\"error\"")))));
		String other = open(Map.of("name", "李敏", "owner", "" + this.anna.id()));
		send("basic/check?field=mobile", "f.mobile", "13812345678", "was.mobile", "13812345678")
			.andExpect(content().string(not(containsString(other))));
	}

	@Test
	void saving_shows_what_was_changed_and_the_head_and_figures_around_it() throws Exception {
		send("career", "version", "0", "f.employer", "金陵织造", "was.employer", "").andExpect(status().isOk())
			.andExpect(content().string(allOf(containsString("金陵织造"), containsString("→"),
					containsString("id=\"archive-head\""), containsString("id=\"archive-first\""),
					containsString("hx-swap-oob=\"true\""), not(containsString("<html")), not(containsString("??")))));
		send("basic", "version", "1", "f.mobile", "12", "was.mobile", "13812345678")
			.andExpect(status().isUnprocessableContent())
			.andExpect(
					content().string(allOf(containsString("aria-invalid=\"true\""), containsString("value=\"12\""))));
	}

	@Test
	void who_was_not_first_sees_both_versions_in_place() throws Exception {
		send("career", "version", "0", "f.employer", "金陵织造", "was.employer", "").andExpect(status().isOk());
		send("career", "version", "0", "f.employer", "苏州丝绸", "was.employer", "").andExpect(status().isConflict())
			.andExpect(content().string(allOf(containsString("金陵织造"), containsString("苏州丝绸"),
					containsString("take.employer"), containsString("id=\"career\""), not(containsString("<html")))));
	}

	@Test
	void only_who_may_change_the_customer_saves() throws Exception {
		this.anna = this.people.somebody(Role.SALES, null);
		send("career", "version", "0", "f.employer", "别处", "was.employer", "").andExpect(status().isNotFound());
		send("career/check?field=employer", "f.employer", "别处").andExpect(status().isNotFound());
	}

}
