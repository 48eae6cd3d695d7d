package org.kedang.web.person;

import org.kedang.web.archive.ArchiveCase;

import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.kedang.access.AppUser;
import org.kedang.access.Role;
import org.kedang.catalogue.Subject;
import org.kedang.web.support.Notice;

import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasToString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

class ArchivePeopleTests extends ArchiveCase {

	@Test
	void a_contact_is_recorded_and_a_wrong_one_is_sent_back() throws Exception {
		String number = individual("凌统", Map.of());
		String path = "/customers/" + number + "/contacts";
		this.mvc.perform(get(path + "/new").with(this.people.as(this.seller))).andExpect(status().isOk());
		this.mvc
			.perform(send(path).param("occurredAt", "2999-01-01T10:00")
				.param("channel", "PHONE")
				.param("content", "谈了茶叶")
				.with(this.people.as(this.seller)))
			.andExpect(status().isUnprocessableContent())
			.andExpect(content().string(containsString("谈了茶叶")));
		this.mvc
			.perform(send(path).param("occurredAt", "2024-05-01T10:00")
				.param("channel", "PHONE")
				.param("direction", "IN")
				.param("content", "谈了茶叶")
				.param("satisfaction", "5")
				.param("nextOn", "2024-05-10")
				.with(this.people.as(this.seller)))
			.andExpect(redirectedUrl(path));
		this.mvc.perform(get(path).with(this.people.as(this.seller)))
			.andExpect(content().string(containsString("谈了茶叶")))
			.andExpect(content().string(containsString("5/5")));
	}

	@Test
	void a_step_is_promised_for_a_day_so_that_somebody_is_reminded_of_it() throws Exception {
		String number = individual("程普", Map.of());
		String path = "/customers/" + number + "/contacts";
		this.mvc
			.perform(send(path).param("occurredAt", "2024-05-01T10:00")
				.param("channel", "PHONE")
				.param("nextStep", "发报价单")
				.with(this.people.as(this.seller)))
			.andExpect(status().isUnprocessableContent())
			.andExpect(content().string(containsString("写了下一步，也请选日期")))
			.andExpect(content().string(containsString("发报价单")));
	}

	@Test
	void a_talk_says_something_and_a_call_that_nobody_answered_need_not() throws Exception {
		String number = individual("蒋钦", Map.of());
		String path = "/customers/" + number + "/contacts";
		MockHttpServletRequestBuilder call = send(path).param("occurredAt", "2024-05-01T10:00")
			.param("channel", "PHONE")
			.with(this.people.as(this.seller));
		this.mvc.perform(call).andExpect(redirectedUrl(path));
		this.mvc.perform(call.param("answered", "true"))
			.andExpect(status().isUnprocessableContent())
			.andExpect(content().string(containsString("请写下谈了什么")));
		this.mvc.perform(call.param("satisfaction", "4")).andExpect(redirectedUrl(path));
	}

	@Test
	void a_complaint_says_what_it_is_about() throws Exception {
		String number = individual("韩当", Map.of());
		this.mvc
			.perform(send("/customers/" + number + "/contacts").param("occurredAt", "2024-05-01T10:00")
				.param("channel", "PHONE")
				.param("complaint", "true")
				.with(this.people.as(this.seller)))
			.andExpect(status().isUnprocessableContent())
			.andExpect(content().string(containsString("请写下客户投诉的是什么")));
	}

	@Test
	void a_contact_stands_at_the_hour_that_was_typed_east_of_greenwich_too() throws Exception {
		assertThat(ZoneId.systemDefault().getId()).isEqualTo("Asia/Shanghai");
		String number = individual("丁奉", Map.of());
		String path = "/customers/" + number + "/contacts";
		this.mvc
			.perform(send(path).param("occurredAt", "2024-05-01T06:30")
				.param("channel", "PHONE")
				.param("direction", "IN")
				.with(this.people.as(this.seller)))
			.andExpect(redirectedUrl(path));
		stored();
		this.mvc.perform(get(path).with(this.people.as(this.seller)))
			.andExpect(content().string(containsString("2024-05-01 06:30")));
	}

	@Test
	void a_visit_to_several_persons_is_one_contact_and_counts_for_each_of_them() throws Exception {
		String number = corporate("北固山茶业有限公司");
		String other = corporate("金山茶业有限公司");
		this.jdbc.sql("""
				insert into contact_person (customer_id, name) select id, v.name from customer
				cross join (values ('鲁肃'), ('张昭'), ('诸葛瑾')) v (name) where number = ?
				""").param(number).update();
		this.jdbc.sql("insert into contact_person (customer_id, name) select id, '吴夫人' from customer where number = ?")
			.param(other)
			.update();
		String path = "/customers/" + number + "/contacts";
		this.mvc.perform(get(path + "/new").with(this.people.as(Role.MANAGER)))
			.andExpect(content().string(containsString("还有谁参加")));
		MockHttpServletRequestBuilder visit = send(path).param("occurredAt", "2024-05-01T10:00")
			.param("channel", "VISIT")
			.param("direction", "OUT")
			.param("person", "" + person("鲁肃"))
			.param("content", "看了新茶")
			.param("answered", "true");
		this.mvc
			.perform(visit.param("companion", "" + person("诸葛瑾"), "" + person("鲁肃")).with(this.people.as(Role.MANAGER)))
			.andExpect(redirectedUrl(path));
		stored();
		for (String page : List.of(path, "/customers/" + number + "?kind=contact")) {
			this.mvc.perform(get(page).with(this.people.as(Role.MANAGER)))
				.andExpect(content().string(containsString("鲁肃、诸葛瑾")));
			this.mvc.perform(get(page).header("Accept-Language", "en").with(this.people.as(Role.MANAGER)))
				.andExpect(content().string(containsString("鲁肃, 诸葛瑾")));
		}
		assertThat(this.jdbc.sql("select name from contact_person where last_contacted_on = '2024-05-01' order by id")
			.query(String.class)
			.list()).containsExactly("鲁肃", "诸葛瑾");
		this.mvc.perform(visit.param("companion", "" + person("吴夫人")).with(this.people.as(Role.MANAGER)))
			.andExpect(status().isBadRequest());
		String[] many = Collections.nCopies(51, "" + person("诸葛瑾")).toArray(String[]::new);
		this.mvc.perform(visit.param("companion", many).with(this.people.as(Role.MANAGER)))
			.andExpect(status().isUnprocessableContent())
			.andExpect(content().string(containsString("最多 50 位")));
	}

	@Test
	void a_complaint_is_closed_with_its_outcome() throws Exception {
		String number = individual("曹植", Map.of());
		events(number);
		long log = this.jdbc.sql("select max(id) from contact_log").query(Long.class).single();
		this.mvc
			.perform(
					send("/complaints/" + log + "/outcome").param("outcome", "补发一盒").with(this.people.as(Role.MANAGER)))
			.andExpect(status().is3xxRedirection());
		stored();
		this.mvc.perform(get("/customers/" + number + "/contacts").with(this.people.as(Role.MANAGER)))
			.andExpect(content().string(containsString("补发一盒")));
	}

	@Test
	void a_contact_person_is_added_and_edited() throws Exception {
		String number = corporate("环球贸易有限公司");
		String path = "/customers/" + number + "/people";
		this.mvc.perform(get(path + "/new").with(this.people.as(Role.MANAGER))).andExpect(status().isOk());
		this.mvc.perform(send(path).param("f.name", "").param("f.mobile", "139").with(this.people.as(Role.MANAGER)))
			.andExpect(status().isUnprocessableContent())
			.andExpect(content().string(containsString("value=\"139\"")));
		this.mvc
			.perform(send(path).param("f.name", "李敏")
				.param("f.decisionRole", "DECIDER")
				.param("f.influence", "5")
				.with(this.people.as(Role.MANAGER)))
			.andExpect(redirectedUrl(path));
		long id = this.jdbc.sql("select max(id) from contact_person").query(Long.class).single();
		this.mvc.perform(get(path + "/" + id).with(this.people.as(Role.MANAGER)))
			.andExpect(content().string(containsString("李敏")));
		this.mvc
			.perform(send(path + "/" + id).param("version", "0")
				.param("f.position", "总经理")
				.param("was.position", "")
				.with(this.people.as(Role.MANAGER)))
			.andExpect(redirectedUrl(path));
		stored();
		this.jdbc.sql("update contact_person set last_contacted_on = '2024-05-01' where id = ?").param(id).update();
		this.mvc.perform(get(path).with(this.people.as(Role.MANAGER)))
			.andExpect(content().string(containsString("总经理")))
			.andExpect(content().string(containsString("chain-card decider")))
			.andExpect(content().string(containsString("<span>最近联络</span> <span class=\"piece\">2024-05-01</span>")));
	}

	@Test
	void a_firms_contact_persons_stand_before_what_is_left_over() throws Exception {
		String number = corporate("荆州水师造船有限公司");
		String page = this.mvc.perform(get("/customers/" + number).with(this.people.as(Role.MANAGER)))
			.andReturn()
			.getResponse()
			.getContentAsString();
		String rail = page.substring(page.indexOf("id=\"archive-rail\""), page.indexOf("archive-main"));
		assertThat(rail.indexOf("/people")).isPositive().isLessThan(rail.indexOf("/fields#other"));
		assertThat(rail.indexOf("/people")).isGreaterThan(rail.lastIndexOf("/fields#", rail.indexOf("#other") - 8));
	}

	@Test
	void two_who_edit_one_contact_person_see_both_versions_and_choose() throws Exception {
		String number = corporate("东吴水军有限公司");
		this.jdbc.sql("""
				insert into contact_person (customer_id, name, position) select id, v.name, '都督'
				from customer cross join (values ('周瑜'), ('吕蒙'), ('孙权')) v (name) where number = ?
				""").param(number).update();
		String path = "/customers/" + number + "/people/" + person("吕蒙");
		String above = Long.toString(person("孙权"));
		this.mvc
			.perform(send(path).param("version", "0")
				.param("f.position", "偏将军")
				.param("was.position", "都督")
				.param("superior", Long.toString(person("周瑜")))
				.param("was.superior", "")
				.with(this.people.as(Role.MANAGER)))
			.andExpect(status().is3xxRedirection());
		stored();
		this.mvc
			.perform(send(path).param("version", "0")
				.param("f.position", "大都督")
				.param("was.position", "都督")
				.param("f.department", "陆口")
				.param("was.department", "")
				.param("superior", above)
				.param("was.superior", "")
				.with(this.people.as(Role.MANAGER)))
			.andExpect(status().isConflict())
			.andExpect(content().string(containsString("您自己（在别的窗口里）保存了修改")))
			.andExpect(content().string(containsString("偏将军")))
			.andExpect(content().string(containsString("大都督")))
			.andExpect(content().string(containsString("take.department")))
			.andExpect(content().string(containsString("action=\"" + path + "\"")))
			.andExpect(content().string(containsString("name=\"superior\" value=\"" + above + "\"")));
		this.mvc
			.perform(send(path).param("version", "1")
				.param("f.position", "大都督")
				.param("was.position", "偏将军")
				.param("take.position", "theirs")
				.param("f.department", "陆口")
				.param("was.department", "")
				.param("take.department", "mine")
				.param("superior", above)
				.param("was.superior", Long.toString(person("周瑜")))
				.param("take.superior", "theirs")
				.with(this.people.as(Role.MANAGER)))
			.andExpect(status().is3xxRedirection());
		stored();
		assertThat(this.jdbc.sql("""
				select p.department || p.position || s.name from contact_person p
				join contact_person s on s.id = p.superior_id where p.name = '吕蒙'
				""").query(String.class).single()).isEqualTo("陆口偏将军周瑜");
	}

	@Test
	void who_was_overtaken_is_told_by_whom() throws Exception {
		String number = corporate("合肥守军有限公司");
		this.jdbc.sql("insert into contact_person (customer_id, name) select id, '张辽' from customer where number = ?")
			.param(number)
			.update();
		MockHttpServletRequestBuilder change = send("/customers/" + number + "/people/" + person("张辽"))
			.param("version", "0")
			.param("f.position", "荡寇将军")
			.param("was.position", "");
		this.mvc.perform(change.with(this.people.as(this.seller))).andExpect(status().is3xxRedirection());
		stored();
		this.mvc.perform(change.with(this.people.as(Role.MANAGER)))
			.andExpect(status().isConflict())
			.andExpect(content().string(containsString(this.seller.displayName() + "保存了修改")));
	}

	@Test
	void the_rail_tells_how_well_the_people_of_a_firm_are_known() throws Exception {
		String number = corporate("江东商会有限公司");
		this.mvc.perform(get("/customers/" + number).with(this.people.as(Role.MANAGER)))
			.andExpect(content().string(containsString("还缺：联系人、电话、决策人")));
		this.jdbc.sql("""
				insert into contact_person (customer_id, name, mobile, decision_role)
				select id, '鲁肃', '13812345678', 'DECIDER' from customer where number = ?
				""").param(number).update();
		stored();
		for (AppUser reader : new AppUser[] { this.seller, this.blind }) {
			this.mvc.perform(get("/customers/" + number).with(this.people.as(reader)))
				.andExpect(content().string(containsString("还缺：决策人的态度\"")))
				.andExpect(content().string(containsString("80%")));
		}
	}

	private long person(String name) {
		return this.jdbc.sql("select id from contact_person where name = ?").param(name).query(Long.class).single();
	}

	@Test
	void a_relation_is_made_on_one_archive_and_taken_back_on_the_other() throws Exception {
		String one = individual("孙权", Map.of());
		String other = individual("孙尚香", Map.of());
		String path = "/customers/" + one + "/relations";
		this.mvc.perform(send(path).param("kind", "RELATIVE").param("other", other).with(this.people.as(this.seller)))
			.andExpect(redirectedUrl("/customers/" + one + "/people"))
			.andExpect(flash().attribute("notice", hasToString(containsString("archive.relation.added"))));
		String page = this.mvc.perform(get("/customers/" + other + "/people").with(this.people.as(this.seller)))
			.andExpect(content().string(containsString("孙权")))
			.andReturn()
			.getResponse()
			.getContentAsString();
		String id = page.replaceAll("(?s).*name=\"relation\" value=\"(\\d+)\".*", "$1");
		this.mvc
			.perform(send("/customers/" + other + "/relations/removal").param("relation", id)
				.with(this.people.as(this.seller)))
			.andExpect(redirectedUrl("/customers/" + other + "/people"));
		this.mvc.perform(get("/customers/" + one + "/people").with(this.people.as(this.seller)))
			.andExpect(content().string(not(containsString("孙尚香"))));
	}

	@Test
	void a_relation_is_made_by_name_where_only_one_bears_it() throws Exception {
		String path = "/customers/" + individual("司马师", Map.of()) + "/relations";
		individual("司马昭", Map.of());
		relate(path, "司马昭").andExpect(flash().attribute("notice", hasToString(containsString("relation.added"))));
		String twin = individual("司马昭", Map.of());
		relate(path, "司马昭").andExpect(flash().attribute("notice", hasToString(containsString("relation.which"))));
		relate(path, "司马昭")
			.andExpect((result) -> assertThat(((Notice) result.getFlashMap().get(Notice.NAME)).args()[0]).asString()
				.contains(twin));
		this.mvc
			.perform(send(path).param("kind", "RELATIVE")
				.param("other", "司马昭")
				.locale(Locale.ENGLISH)
				.with(this.people.as(Role.MANAGER)))
			.andExpect((result) -> assertThat(((Notice) result.getFlashMap().get(Notice.NAME)).args()[0]).asString()
				.contains(", 司马昭"));
		relate(path, "司马无人").andExpect(flash().attribute("notice", hasToString(containsString("relation.unknown"))));
	}

	private ResultActions relate(String path, String other) throws Exception {
		return this.mvc
			.perform(send(path).param("kind", "RELATIVE").param("other", other).with(this.people.as(Role.MANAGER)));
	}

	@Test
	void a_relation_to_somebody_the_reader_does_not_see_is_refused_like_one_to_nobody() throws Exception {
		String mine = this.editing.open(Subject.INDIVIDUAL,
				Map.of(field("name"), "陆逊", field("owner"), this.stranger.id()), this.manager);
		String hidden = individual("吕蒙", Map.of());
		for (String other : new String[] { hidden, "C-9999999", mine }) {
			this.mvc
				.perform(send("/customers/" + mine + "/relations").param("kind", "FRIEND")
					.param("other", other)
					.with(this.people.as(this.stranger)))
				.andExpect(flash().attribute("notice", hasToString(containsString("kind=bad"))));
		}
		this.mvc
			.perform(send("/customers/" + hidden + "/relations").param("kind", "FRIEND")
				.param("other", mine)
				.with(this.people.as(this.stranger)))
			.andExpect(status().isNotFound());
	}

}
