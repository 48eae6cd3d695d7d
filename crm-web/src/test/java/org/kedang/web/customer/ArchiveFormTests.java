package org.kedang.web.customer;

import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.kedang.access.Role;

import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

class ArchiveFormTests extends ArchiveCase {

	private static final String CHILD = "[{\"name\":\"诸葛瞻\",\"birthDate\":\"2015-06-01\"}]";

	@Test
	void a_form_with_errors_says_so_beside_the_field_and_keeps_what_was_typed() throws Exception {
		this.mvc
			.perform(send("/customers").param("kind", "individuals")
				.param("f.name", "")
				.param("f.mobile", "138")
				.param("f.hobbies", "围棋")
				.with(this.people.as(this.seller)))
			.andExpect(status().isUnprocessableContent())
			.andExpect(content().string(containsString("value=\"138\"")))
			.andExpect(content().string(containsString("围棋")))
			.andExpect(content().string(containsString("f.mobile-error")))
			.andExpect(content().string(containsString("f.name-error")));
	}

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
	void a_word_for_nothing_is_no_name_and_clears_what_may_be_blank() throws Exception {
		this.mvc.perform(
				send("/customers").param("kind", "individuals").param("f.name", "未知").with(this.people.as(this.seller)))
			.andExpect(status().isUnprocessableContent())
			.andExpect(content().string(containsString("“未知”视为未填写；此项必填。")));
		String number = individual("吴未知", Map.of("wechat", "wuweizhi"));
		this.mvc
			.perform(send("/customers/" + number).param("version", "0")
				.param("category", "basic")
				.param("f.name", "吴未知")
				.param("was.name", "吴未知")
				.param("f.wechat", "暂无")
				.param("was.wechat", "wuweizhi")
				.with(this.people.as(Role.MANAGER)))
			.andExpect(status().is3xxRedirection());
		stored();
		assertThat(this.jdbc
			.sql("""
					select c.name || coalesce(i.wechat, '') from customer c join individual_customer i using (id) where number = ?
					""")
			.param(number)
			.query(String.class)
			.single()).isEqualTo("吴未知");
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

	@Test
	void a_form_without_the_right_never_writes_a_mask_over_a_value() throws Exception {
		String number = individual("周泰", Map.of("mobile", "13812345678", "wechat", "zhoutai88"));
		this.mvc
			.perform(send("/customers/" + number).param("version", "0")
				.param("category", "basic")
				.param("f.name", "周泰")
				.param("was.name", "周泰")
				.param("f.mobile", "")
				.param("was.mobile", "")
				.param("f.wechat", "z****")
				.param("f.nativePlace", "寿春")
				.param("was.nativePlace", "")
				.with(this.people.as(this.blind)))
			.andExpect(redirectedUrl("/customers/" + number + "/fields"));
		stored();
		assertThat(this.jdbc
			.sql("select mobile || wechat || native_place from customer join individual_customer "
					+ "using (id) where number = ?")
			.param(number)
			.query(String.class)
			.single()).isEqualTo("13812345678zhoutai88寿春");
		this.mvc
			.perform(send("/customers/" + number).param("version", version(number))
				.param("f.mobile", "13900000000")
				.param("f.wechat", "")
				.param("clear.wechat", "true")
				.with(this.people.as(this.blind)))
			.andExpect(status().is3xxRedirection());
		stored();
		assertThat(this.jdbc.sql(
				"select mobile || coalesce(wechat, '') from customer join individual_customer using (id) where number = ?")
			.param(number)
			.query(String.class)
			.single()).isEqualTo("13900000000");
	}

	@Test
	void an_owner_who_left_stays_the_owner_until_somebody_chooses_another() throws Exception {
		String number = individual("孙权", Map.of());
		this.seller.disable();
		this.users.save(this.seller);
		this.mvc.perform(get("/customers/" + number + "/edit").with(this.people.as(Role.MANAGER)))
			.andExpect(status().isOk())
			.andExpect(content().string(
					containsString("<option value=\"%s\" selected=\"selected\">".formatted(this.seller.username()))));
	}

	@Test
	void a_conflict_shows_both_versions_and_lets_one_choose() throws Exception {
		String number = individual("鲁肃", Map.of("nativePlace", "东城"));
		MockHttpServletRequestBuilder mine = send("/customers/" + number).param("version", "0")
			.param("category", "basic")
			.param("f.nativePlace", "临淮")
			.param("was.nativePlace", "东城")
			.param("f.postcode", "211700")
			.param("was.postcode", "");
		this.mvc
			.perform(send("/customers/" + number).param("version", "0")
				.param("f.nativePlace", "定远")
				.param("was.nativePlace", "东城")
				.with(this.people.as(this.seller)))
			.andExpect(status().is3xxRedirection());
		stored();
		this.mvc.perform(mine.with(this.people.as(Role.MANAGER)))
			.andExpect(status().isConflict())
			.andExpect(content().string(containsString("临淮")))
			.andExpect(content().string(containsString("定远")))
			.andExpect(content().string(containsString("take.nativePlace")));
		this.mvc
			.perform(send("/customers/" + number).param("version", version(number))
				.param("category", "basic")
				.param("f.nativePlace", "临淮")
				.param("was.nativePlace", "定远")
				.param("take.nativePlace", "theirs")
				.param("f.postcode", "211700")
				.param("was.postcode", "")
				.param("take.postcode", "mine")
				.with(this.people.as(Role.MANAGER)))
			.andExpect(status().is3xxRedirection());
		stored();
		assertThat(this.jdbc
			.sql("select native_place || postcode from customer join individual_customer using (id) where number = ?")
			.param(number)
			.query(String.class)
			.single()).isEqualTo("定远211700");
	}

	@Test
	void what_follows_from_an_identity_number_is_filled_in_and_the_number_is_found_again() throws Exception {
		String url = this.mvc
			.perform(send("/customers").param("f.name", "荀彧")
				.param("f.identityNumber", "11010519491231002X")
				.with(this.people.as(this.seller)))
			.andExpect(status().is3xxRedirection())
			.andReturn()
			.getResponse()
			.getRedirectedUrl();
		String number = url.substring("/customers/".length());
		stored();
		assertThat(this.jdbc.sql("""
				select birth_date || gender || region from customer join individual_customer using (id) where number = ?
				""").param(number).query(String.class).single()).isEqualTo("1949-12-31F110105");
		assertThat(this.jdbc
			.sql("select encode(identity_number, 'escape') from individual_customer "
					+ "join customer using (id) where number = ?")
			.param(number)
			.query(String.class)
			.single()).doesNotContain("19491231");
		this.mvc
			.perform(send("/customers").param("f.name", "荀彧")
				.param("f.identityNumber", "11010519491231002x")
				.with(this.people.as(this.stranger)))
			.andExpect(status().isUnprocessableContent())
			.andExpect(content().string(containsString("f.identityNumber-error")));
	}

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
