package org.kedang.web.customer;

import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.Map;

import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kedang.access.AppUser;
import org.kedang.access.Reader;
import org.kedang.access.Role;
import org.kedang.access.Users;
import org.kedang.archive.ArchiveEditing;
import org.kedang.archive.ArchiveHeads;
import org.kedang.catalogue.Catalogue;
import org.kedang.catalogue.Field;
import org.kedang.catalogue.Subject;
import org.kedang.web.People;
import org.kedang.web.WebTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasToString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@WebTest
@Transactional
class ArchivePageTests {

	private static final String CHILD = "[{\"name\":\"诸葛瞻\",\"birthDate\":\"2015-06-01\"}]";

	private static final String[] TABS = { "", "/fields", "/transactions", "/receivables", "/contacts", "/people",
			"/changes" };

	@Autowired
	MockMvc mvc;

	@Autowired
	People people;

	@Autowired
	ArchiveEditing editing;

	@Autowired
	ArchiveHeads heads;

	@Autowired
	Catalogue catalogue;

	@Autowired
	Users users;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	EntityManager entities;

	private AppUser seller;

	private AppUser blind;

	private AppUser stranger;

	private Reader manager;

	@BeforeEach
	void aFirm() {
		this.seller = this.people.somebody(Role.SALES, null);
		this.stranger = this.people.somebody(Role.SALES, null);
		this.blind = this.people.somebody(Role.MANAGER, null);
		this.blind.place("不见电话", Role.MANAGER, null, false);
		this.users.save(this.blind);
		this.manager = this.people.reader(Role.MANAGER);
	}

	@Test
	void every_page_of_an_archive_opens_full_or_empty_in_both_languages() throws Exception {
		String person = individual("王建国", Map.of("mobile", "13812345678", "hobbies", "围棋", "healthNotes", "高血压"));
		String firm = corporate("江苏华信科技有限公司");
		events(person);
		events(firm);
		for (String number : new String[] { person, firm, individual("空空", Map.of()), corporate("空壳有限公司") }) {
			for (String tab : TABS) {
				for (String language : new String[] { "zh-CN", "en" }) {
					String page = this.mvc
						.perform(get("/customers/" + number + tab).header("Accept-Language", language)
							.with(this.people.as(Role.MANAGER)))
						.andExpect(status().isOk())
						.andReturn()
						.getResponse()
						.getContentAsString();
					assertThat(page).as(tab).contains(number).doesNotContain("??");
				}
			}
		}
	}

	@Test
	void to_strangers_an_archive_does_not_exist_and_auditors_have_no_business_here() throws Exception {
		String number = individual("李敏", Map.of());
		for (String tab : TABS) {
			this.mvc.perform(get("/customers/" + number + tab).with(this.people.as(this.stranger)))
				.andExpect(status().isNotFound());
			this.mvc.perform(get("/customers/nobody" + tab).with(this.people.as(this.stranger)))
				.andExpect(status().isNotFound());
			this.mvc.perform(get("/customers/" + number + tab).with(this.people.as(Role.AUDITOR)))
				.andExpect(status().isForbidden());
		}
		this.mvc.perform(send("/customers/" + number).param("version", "0").with(this.people.as(this.stranger)))
			.andExpect(status().isNotFound());
		this.mvc.perform(send("/customers/" + number + "/tags").param("tag", "x").with(this.people.as(this.stranger)))
			.andExpect(status().isNotFound());
	}

	@Test
	void personal_values_are_masked_on_every_page_for_those_without_the_right() throws Exception {
		String number = individual("赵云", Map.of("mobile", "13812345678"));
		this.mvc.perform(get("/customers/" + number + "/fields").with(this.people.as(this.seller)))
			.andExpect(content().string(containsString("13812345678")));
		for (String page : new String[] { "", "/fields", "/edit", "/changes" }) {
			this.mvc.perform(get("/customers/" + number + page).with(this.people.as(this.blind)))
				.andExpect(status().isOk())
				.andExpect(content().string(not(containsString("13812345678"))));
		}
	}

	@Test
	void a_secret_is_shown_in_the_one_response_that_asked_with_a_reason() throws Exception {
		String number = individual("孙权", Map.of("healthNotes", "糖尿病"));
		String fields = "/customers/" + number + "/fields";
		String reveal = "/customers/" + number + "/revealings";
		this.mvc.perform(get(fields).with(this.people.as(this.seller)))
			.andExpect(content().string(not(containsString("糖尿病"))));
		this.mvc.perform(send(reveal).param("field", "healthNotes").with(this.people.as(this.seller)))
			.andExpect(status().isBadRequest())
			.andExpect(content().string(not(containsString("糖尿病"))));
		this.mvc.perform(
				send(reveal).param("field", "healthNotes").param("reason", "安排体检").with(this.people.as(this.seller)))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("糖尿病")));
		this.mvc.perform(get(fields).with(this.people.as(this.seller)))
			.andExpect(content().string(not(containsString("糖尿病"))));
		stored();
		assertThat(this.jdbc.sql("select count(*) from audit_entry where action = 'secret-revealed' and subject_id = ?")
			.param(number)
			.query(Long.class)
			.single()).isEqualTo(1);
	}

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
		this.mvc.perform(typedAgain("/customers").param("sure", "yes").with(this.people.as(Role.MANAGER)))
			.andExpect(status().is3xxRedirection());
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
	void a_complaint_is_closed_with_its_outcome() throws Exception {
		String number = individual("曹植", Map.of());
		events(number);
		long log = this.jdbc.sql("select max(id) from contact_log").query(Long.class).single();
		this.mvc
			.perform(send("/customers/" + number + "/contacts/" + log + "/outcome").param("outcome", "补发一盒")
				.with(this.people.as(Role.MANAGER)))
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
		this.mvc.perform(get(path).with(this.people.as(Role.MANAGER)))
			.andExpect(content().string(containsString("总经理")))
			.andExpect(content().string(containsString("chain-card decider")));
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

	@Test
	void a_program_reads_an_archive_with_its_place_in_the_scoring_run() throws Exception {
		String number = individual("黄忠", Map.of("mobile", "13812345678", "healthNotes", "箭伤"));
		stored();
		this.mvc.perform(get("/api/v1/customers/" + number).with(this.people.program(Role.MANAGER)))
			.andExpect(status().isOk())
			.andExpect(jsonPath("$.name").value("黄忠"))
			.andExpect(jsonPath("$.fields.mobile").value("13812345678"))
			.andExpect(jsonPath("$.fields.healthNotes").value("******"))
			.andExpect(jsonPath("$.masked").value("healthNotes"))
			.andExpect(jsonPath("$.owner").value(this.seller.username()))
			.andExpect(jsonPath("$.rfm").isEmpty());
		score(number);
		this.mvc.perform(get("/api/v1/customers/" + number).with(this.people.program(Role.MANAGER)))
			.andExpect(jsonPath("$.rfm.recencyDays").value(325))
			.andExpect(jsonPath("$.rfm.score").value("1-5-5"))
			.andExpect(jsonPath("$.rfm.class").value("重要保持"));
		this.mvc.perform(get("/customers/" + number).with(this.people.as(Role.MANAGER)))
			.andExpect(content().string(containsString("重要保持")));
		this.mvc.perform(get("/api/v1/customers/" + number).with(this.people.program(Role.SALES)))
			.andExpect(status().isNotFound());
	}

	private void score(String number) {
		long run = this.jdbc.sql("""
				insert into scoring_run (state, as_of, returns, method, rule_version, summary)
				values ('DONE', '2011-12-10', 'NET', 'QUINTILE', '1', '{}') returning id
				""").query(Long.class).single();
		this.jdbc.sql("create table rfm_score_test partition of rfm_score for values in (" + run + ")").update();
		this.jdbc.sql("""
				insert into rfm_score (run_id, customer_id, recency_days, frequency, rank, r, f, m, class, value_grade,
				                       monetary, cumulative_share)
				select ?, id, 325, 9, 1, 1, 5, 5, 3, 'A', 77183.60, 0.01 from customer where number = ?
				""").params(run, number).update();
		this.jdbc
			.sql("""
					insert into current_scoring (run_id) values (?) on conflict (singleton) do update set run_id = excluded.run_id
					""")
			.param(run)
			.update();
	}

	/** One transaction holds the whole test: what pages left in memory is written now. */
	private void stored() {
		this.entities.flush();
		this.entities.clear();
	}

	private String version(String number) {
		stored();
		return Integer.toString(this.heads.find(number, this.manager).orElseThrow().version());
	}

	private void events(String number) {
		long id = this.heads.find(number, this.manager).orElseThrow().id();
		this.jdbc.sql("""
				insert into sales_transaction (customer_id, number, occurred_on, amount, line_count, channel)
				values (:id, 'S-1', '2024-05-01', 1280, 3, 'SHOP'), (:id, 'S-2', '2024-05-02', -20, 1, null)
				""").param("id", id).update();
		this.jdbc.sql("""
				insert into receivable (customer_id, number, invoiced_on, due_on, amount)
				values (?, 'F-1', '2024-05-01', '2024-05-31', 1280)
				""").param(id).update();
		this.jdbc
			.sql("""
					insert into contact_log (customer_id, occurred_at, channel, content, complaint, complaint_state, next_on)
					values (?, '2024-05-03 10:00', 'PHONE', '询价', true, 'OPEN', '2024-05-10')
					""")
			.param(id)
			.update();
		this.jdbc.sql("insert into contact_person (customer_id, name, decision_role) values (?, '张三', 'USER')")
			.param(id)
			.update();
		this.jdbc.sql("""
				insert into customer_change (customer_id, source, field, before, after)
				values (:id, 'FORM', 'address', null, '中山路1号'), (:id, 'IMPORT', 'xGone', 'a', 'b')
				""").param("id", id).update();
	}

	private String individual(String name, Map<String, String> texts) {
		Map<Field, @Nullable Object> values = new HashMap<>();
		texts.forEach((key, value) -> values.put(field(key), field(key).type().parse(value)));
		values.put(field("name"), name);
		values.put(field("owner"), this.seller.id());
		return this.editing.open(Subject.INDIVIDUAL, values, this.manager);
	}

	private String corporate(String name) {
		return this.editing.open(Subject.CORPORATE, Map.of(this.catalogue.field(Subject.CORPORATE, "name"), name),
				this.manager);
	}

	private Field field(String key) {
		return this.catalogue.field(Subject.INDIVIDUAL, key);
	}

	private static MockHttpServletRequestBuilder send(String path) {
		return post(path).with(csrf());
	}

}
