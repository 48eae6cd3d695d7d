package org.kedang.web.customer;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.kedang.access.Role;
import org.kedang.web.archive.ArchiveCase;

import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** Archives made in the form: standardised, and not of somebody who has one. */
class NewArchiveTests extends ArchiveCase {

	@Test
	void a_new_archive_is_standardised_and_belongs_to_who_made_it() throws Exception {
		String url = this.mvc
			.perform(send("/customers").param("kind", "individuals")
				.param("f.name", "王 建国")
				.param("f.mobile", "+86 138-1234-5678")
				.param("f.region", "江苏南京")
				.param("f.owner", this.seller.username())
				.with(this.people.as(this.seller)))
			.andExpect(status().is3xxRedirection())
			.andReturn()
			.getResponse()
			.getRedirectedUrl();
		String number = url.substring("/customers/".length());
		stored();
		assertThat(this.jdbc.sql("select name || mobile || region from customer where number = ?")
			.param(number)
			.query(String.class)
			.single()).isEqualTo("王建国13812345678320100");
		assertThat(this.heads.find(number, this.manager).orElseThrow().ownerId()).isEqualTo(this.seller.id());
	}

	@Test
	void a_number_that_another_customer_has_is_named_with_its_archive() throws Exception {
		String number = individual("甘宁", Map.of());
		this.mvc.perform(
				send("/customers").param("f.name", "甘宁").param("f.number", number).with(this.people.as(this.seller)))
			.andExpect(status().isUnprocessableContent())
			.andExpect(content().string(containsString("href=\"/customers/" + number + "\"")));
		this.mvc.perform(
				send("/customers").param("f.name", "甘宁").param("f.number", number).with(this.people.as(this.stranger)))
			.andExpect(status().isUnprocessableContent())
			.andExpect(content().string(not(containsString("href=\"/customers/" + number + "\""))));
	}

	@Test
	void who_may_be_the_same_is_shown_before_a_new_archive_is_made_and_as_one_types() throws Exception {
		String number = individual("太史慈", Map.of("mobile", "13866668888", "email", "taishici@example.cn"));
		stored();
		for (String path : new String[] { "/customers", "/customers/new/matches" }) {
			this.mvc.perform(typedAgain(path).with(this.people.as(Role.MANAGER)))
				.andExpect(status().is(path.equals("/customers") ? 409 : 200))
				.andExpect(content().string(containsString("可能已有这位客户")))
				.andExpect(content().string(containsString("href=\"/customers/" + number + "\"")))
				.andExpect(content().string(containsString("手机 一致")));
		}
		this.mvc.perform(typedAgain("/customers").with(this.people.as(this.blind)))
			.andExpect(content().string(containsString("href=\"/customers/" + number + "\"")))
			.andExpect(content().string(containsString("姓名 一致")))
			.andExpect(content().string(not(containsString("手机 一致"))))
			.andExpect(content().string(not(containsString("<strong class=\"num\">"))));
		this.mvc.perform(typedAgain("/customers").with(this.people.as(this.stranger)))
			.andExpect(content().string(containsString("另有 1 位")))
			.andExpect(content().string(not(containsString("href=\"/customers/" + number + "\""))));
	}

	@Test
	void that_it_is_another_customer_is_said_of_what_was_compared_and_asked_anew_when_that_changes() throws Exception {
		individual("太史慈", Map.of("mobile", "13866668888", "email", "taishici@example.cn"));
		stored();
		String sure = sureOf(typedAgain("/customers"));
		this.mvc.perform(typedAgain("/customers/new/matches").param("sure", sure).with(this.people.as(Role.MANAGER)))
			.andExpect(content().string(containsString("value=\"" + sure + "\" checked=\"checked\"")));
		MockHttpServletRequestBuilder changed = send("/customers").param("kind", "individuals")
			.param("f.name", "太史慈")
			.param("f.mobile", "13866668888");
		assertThat(sureOf(changed.param("sure", sure))).isNotEqualTo(sure);
		this.mvc.perform(typedAgain("/customers").param("sure", sure).with(this.people.as(Role.MANAGER)))
			.andExpect(status().is3xxRedirection());
	}

	/** What the box that is not ticked would send. */
	private String sureOf(MockHttpServletRequestBuilder typed) throws Exception {
		String page = this.mvc.perform(typed.with(this.people.as(Role.MANAGER)))
			.andExpect(status().isConflict())
			.andReturn()
			.getResponse()
			.getContentAsString();
		Matcher box = Pattern.compile("name=\"sure\" value=\"(\\w{64})\">").matcher(page);
		assertThat(box.find()).isTrue();
		return box.group(1);
	}

	private static MockHttpServletRequestBuilder typedAgain(String path) {
		return send(path).param("kind", "individuals")
			.param("f.name", "太史慈")
			.param("f.mobile", "13866668888")
			.param("f.email", "taishici@example.cn");
	}

}
