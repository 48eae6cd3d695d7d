package org.kedang.web.catalogue;

import org.junit.jupiter.api.Test;
import org.kedang.access.Role;
import org.kedang.catalogue.Catalogue;
import org.kedang.catalogue.Field;
import org.kedang.catalogue.FieldType;
import org.kedang.catalogue.Subject;
import org.kedang.web.People;
import org.kedang.web.WebTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@WebTest
class FieldsPageTests {

	@Autowired
	MockMvc mvc;

	@Autowired
	People people;

	@Autowired
	Catalogue catalogue;

	@Autowired
	JdbcClient jdbc;

	@Test
	void both_subjects_are_listed_in_both_languages() throws Exception {
		for (String subject : new String[] { "individuals", "corporates" }) {
			for (String language : new String[] { "zh-CN", "en" }) {
				String page = this.mvc
					.perform(get("/admin/fields").param("subject", subject)
						.header("Accept-Language", language)
						.with(this.people.as(Role.ADMIN)))
					.andExpect(status().isOk())
					.andReturn()
					.getResponse()
					.getContentAsString();
				assertThat(page).contains("remarks").doesNotContain("??");
			}
		}
	}

	@Test
	void a_field_of_ones_own_joins_the_catalogue_leaves_it_and_returns() throws Exception {
		this.mvc
			.perform(post("/admin/fields").with(csrf())
				.param("subject", "individuals")
				.param("labelZh", "茶龄")
				.param("labelEn", "Tea years")
				.param("category", "consumption")
				.param("type", "OPTION")
				.param("options", "新手 | Beginner\n老手 | Veteran\n行家")
				.param("sensitivity", "PUBLIC")
				.with(this.people.as(Role.ADMIN)))
			.andExpect(status().is3xxRedirection());
		Field field = this.catalogue.field(Subject.INDIVIDUAL, "xTeaYears");
		assertThat(field.type()).isEqualTo(FieldType.OPTION);
		assertThat(field.options()).extracting("key").containsExactly("BEGINNER", "VETERAN", "OPTION_3");
		assertThat(field.category().key()).isEqualTo("consumption");
		act("retirement");
		assertThat(this.catalogue.find(Subject.INDIVIDUAL, "xTeaYears")).isEmpty();
		act("restoration");
		assertThat(this.catalogue.find(Subject.INDIVIDUAL, "xTeaYears")).isPresent();
		assertThat(this.jdbc.sql("select action from audit_entry where subject_id = 'xTeaYears' order by id")
			.query(String.class)
			.list()).containsExactly("field-added", "field-retired", "field-restored");
		this.mvc
			.perform(post("/admin/fields").with(csrf())
				.param("labelZh", "茶龄")
				.param("key", "xTeaYears")
				.param("category", "other")
				.param("type", "TEXT")
				.with(this.people.as(Role.ADMIN)))
			.andExpect(status().isUnprocessableContent())
			.andExpect(content().string(containsString("key-error")));
		act("retirement");
	}

	@Test
	void a_field_without_a_name_or_with_a_wrong_key_is_sent_back() throws Exception {
		this.mvc
			.perform(post("/admin/fields").with(csrf())
				.param("key", "name")
				.param("category", "other")
				.param("type", "TEXT")
				.with(this.people.as(Role.ADMIN)))
			.andExpect(status().isUnprocessableContent())
			.andExpect(content().string(containsString("labelZh-error")))
			.andExpect(content().string(containsString("key-error")));
	}

	private void act(String what) throws Exception {
		this.mvc
			.perform(post("/admin/fields/individuals/xTeaYears/" + what).with(csrf()).with(this.people.as(Role.ADMIN)))
			.andExpect(status().is3xxRedirection());
	}

}
