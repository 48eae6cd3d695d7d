package org.kedang.web.support;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.kedang.access.Role;
import org.kedang.web.People;
import org.kedang.web.WebTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

@WebTest
@Transactional
class KeptPartsTests {

	private static final String USERS = "href=\"/admin/users\"";

	@Autowired
	MockMvc mvc;

	@Autowired
	People people;

	@Test
	void everybody_has_the_menu_of_their_role_however_often_others_were_there_before() throws Exception {
		for (int i = 0; i < 2; i++) {
			assertThat(page("/customers", Role.ADMIN, "zh-CN")).contains(USERS, "用户");
			assertThat(page("/customers", Role.SALES, "zh-CN")).doesNotContain(USERS);
			assertThat(page("/customers", Role.ADMIN, "en")).contains(USERS, ">Users<").doesNotContain(">用户<");
		}
	}

	@Test
	void the_menu_marks_the_page_that_is_open() throws Exception {
		for (int i = 0; i < 2; i++) {
			assertThat(page("/customers", Role.SALES, "en")).contains("href=\"/customers\" aria-current=\"page\"");
			assertThat(page("/pool", Role.SALES, "en")).contains("href=\"/pool\" aria-current=\"page\"")
				.doesNotContain("href=\"/customers\" aria-current");
		}
	}

	@Test
	void whoever_sees_no_customers_is_told_of_no_keys() throws Exception {
		assertThat(page("/customers", Role.SALES, "en")).contains("data-shortcut=\"n\"");
		assertThat(page("/admin/audit", Role.AUDITOR, "en")).contains("href=\"/admin/audit\" aria-current=\"page\"")
			.doesNotContain("id=\"shortcuts\"");
	}

	private String page(String path, Role role, String language) throws Exception {
		return this.mvc.perform(get(path).with(this.people.as(role)).header("Accept-Language", language))
			.andReturn()
			.getResponse()
			.getContentAsString(StandardCharsets.UTF_8);
	}

}
