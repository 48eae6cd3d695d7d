package org.kedang.web.customer;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.kedang.access.Role;
import org.kedang.web.archive.ArchiveCase;

import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

class ArchiveFormTests extends ArchiveCase {

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
			.andExpect(content().string(containsString("期间，" + this.seller.displayName() + "于")))
			.andExpect(content().string(containsString("take.nativePlace")));
		this.mvc.perform(mine.with(this.people.as(this.seller)))
			.andExpect(content().string(containsString("期间，您自己（在别的窗口里）于")));
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

}
