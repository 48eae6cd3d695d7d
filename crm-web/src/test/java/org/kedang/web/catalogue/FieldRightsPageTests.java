package org.kedang.web.catalogue;

import org.junit.jupiter.api.Test;
import org.kedang.access.AppUser;
import org.kedang.access.Role;
import org.kedang.catalogue.Catalogue;
import org.kedang.catalogue.Sight;
import org.kedang.catalogue.Subject;
import org.kedang.web.People;
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

@WebTest
@Transactional
class FieldRightsPageTests {

	@Autowired
	MockMvc mvc;

	@Autowired
	People people;

	@Autowired
	Catalogue catalogue;

	@Autowired
	JdbcClient jdbc;

	private ResultActions decide(String path, String... parameters) throws Exception {
		MockHttpServletRequestBuilder request = post("/admin/fields/" + path).with(csrf());
		for (int i = 0; i < parameters.length; i += 2) {
			request.param(parameters[i], parameters[i + 1]);
		}
		return this.mvc.perform(request.with(this.people.as(Role.ADMIN)));
	}

	private Sight sight(AppUser user, String key) {
		return this.people.reader(user).sight(this.catalogue.field(Subject.INDIVIDUAL, key));
	}

	private String page(String path, String language) throws Exception {
		return this.mvc.perform(get(path).header("Accept-Language", language).with(this.people.as(Role.ADMIN)))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString();
	}

	@Test
	void what_is_decided_counts_at_once_stands_on_the_pages_and_in_the_audit_and_can_be_taken_back() throws Exception {
		AppUser anna = this.people.somebody(Role.SALES, null);
		this.jdbc.sql("update app_user set may_see_personal = false where id = ?").param(anna.id()).update();
		assertThat(sight(anna, "mobile")).isEqualTo(Sight.MASKED);
		decide("individuals/mobile", "role.SALES", "on", "sight.SALES", "PLAIN", "change.SALES", "on")
			.andExpect(status().is3xxRedirection());
		assertThat(sight(anna, "mobile")).isEqualTo(Sight.PLAIN);
		decide("individuals/employer", "role.SALES", "on", "sight.SALES", "HIDDEN")
			.andExpect(status().is3xxRedirection());
		assertThat(sight(anna, "employer")).isEqualTo(Sight.HIDDEN);
		assertThat(sight(this.people.the(Role.MANAGER), "employer")).isEqualTo(Sight.PLAIN);
		assertThat(page("/admin/users/" + anna.id(), "zh-CN")).contains("角色看不到的字段");
		assertThat(page("/admin/audit", "zh-CN")).contains("修改字段权限", "销售看到", "不可见");
		assertThat(page("/admin/fields", "zh-CN")).contains("不可见");
		decide("individuals/employer", "role.SALES", "on", "sight.SALES", "", "change.SALES", "on");
		assertThat(sight(anna, "employer")).isEqualTo(Sight.PLAIN);
		assertThat(
				this.jdbc.sql("select count(*) from field_right where field = 'employer'").query(Long.class).single())
			.isZero();
	}

	@Test
	void no_rule_lays_a_secret_open_or_hides_what_customers_are_named_by() throws Exception {
		decide("individuals/healthNotes", "role.SALES", "on", "sight.SALES", "PLAIN")
			.andExpect(status().isBadRequest());
		decide("individuals/healthNotes", "role.SALES", "on", "sight.SALES", "HIDDEN", "change.SALES", "on")
			.andExpect(status().is3xxRedirection());
		assertThat(sight(this.people.the(Role.SALES), "healthNotes")).isEqualTo(Sight.HIDDEN);
		for (String key : new String[] { "name", "number", "owner", "acquiredOn", "netAmount" }) {
			decide("individuals/" + key, "role.SALES", "on", "sight.SALES", "HIDDEN")
				.andExpect(status().isBadRequest());
		}
		decide("individuals/nothing", "role.SALES", "on").andExpect(status().isNotFound());
	}

	@Test
	void every_page_opens_in_both_languages() throws Exception {
		for (String path : new String[] { "/admin/fields", "/admin/fields?subject=corporates",
				"/admin/fields?subject=contacts", "/admin/fields/individuals/mobile", "/admin/fields/individuals/name",
				"/admin/fields/individuals/healthNotes", "/admin/fields/contacts/mobile" }) {
			for (String language : new String[] { "zh-CN", "en" }) {
				assertThat(page(path, language)).as(path).doesNotContain("??");
			}
		}
	}

}
