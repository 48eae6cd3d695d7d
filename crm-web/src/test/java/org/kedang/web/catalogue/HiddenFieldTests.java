package org.kedang.web.catalogue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kedang.access.AppUser;
import org.kedang.access.Reader;
import org.kedang.access.Role;
import org.kedang.archive.ArchiveEditing;
import org.kedang.archive.ArchiveHeads;
import org.kedang.archive.PeopleEditing;
import org.kedang.catalogue.CustomFieldDraft;
import org.kedang.catalogue.CustomFields;
import org.kedang.catalogue.FieldType;
import org.kedang.catalogue.Sensitivity;
import org.kedang.catalogue.Sight;
import org.kedang.catalogue.Subject;
import org.kedang.freshness.FreshnessKeeping;
import org.kedang.web.FieldSights;
import org.kedang.web.People;
import org.kedang.web.TypedFields;
import org.kedang.web.WebTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * Fields that are hidden from sales, on every way out of the house; with a manager, who
 * sees them, as the counterproof that they would be there.
 */
@WebTest
@Transactional
class HiddenFieldTests {

	private static final List<String> VALUES = List.of("13812345678", "138****", "金陵织造", "南京", "320102", "铁观音");

	private static final List<String> LABELS = List.of("手机", "工作单位", "茶叶");

	@Autowired
	MockMvc mvc;

	@Autowired
	People people;

	@Autowired
	CustomFields customFields;

	@Autowired
	FieldSights sights;

	@Autowired
	TypedFields fields;

	@Autowired
	ArchiveEditing editing;

	@Autowired
	ArchiveHeads heads;

	@Autowired
	PeopleEditing persons;

	@Autowired
	FreshnessKeeping freshness;

	@Autowired
	JdbcClient jdbc;

	private AppUser sales;

	private Reader admin;

	private String number;

	@BeforeEach
	void a_customer_of_whom_sales_shall_not_know_everything() {
		this.jdbc.sql("truncate customer cascade").update();
		this.sales = this.people.somebody(Role.SALES, null);
		this.admin = this.people.reader(Role.ADMIN);
		this.customFields.add(new CustomFieldDraft(Subject.INDIVIDUAL, "xTea", "life", "茶叶", "Tea", FieldType.TEXT,
				List.of(), false, Sensitivity.PUBLIC, true), this.admin.id());
		this.number = individual(
				Map.of("name", "王建国", "mobile", "13812345678", "region", "320102", "employer", "金陵织造", "xTea", "铁观音"));
		this.jdbc.sql("update customer set owner_id = ?, created_at = now() - interval '3 years'")
			.param(this.sales.id())
			.update();
	}

	private String individual(Map<String, String> texts) {
		return this.editing.open(Subject.INDIVIDUAL, this.fields.of(Subject.INDIVIDUAL, texts), this.admin);
	}

	private void hide(Role role, Subject subject, String... keys) {
		for (String key : keys) {
			this.sights.decide(role, Sight.HIDDEN, subject, key);
		}
	}

	private void hideFromSales() {
		hide(Role.SALES, Subject.INDIVIDUAL, "mobile", "region", "employer", "xTea");
	}

	private String body(MockHttpServletRequestBuilder request, RequestPostProcessor who) throws Exception {
		return new String(bytes(request, who), StandardCharsets.UTF_8);
	}

	private byte[] bytes(MockHttpServletRequestBuilder request, RequestPostProcessor who) throws Exception {
		return this.mvc.perform(request.with(who))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsByteArray();
	}

	/** All that a workbook's parts say. */
	private static String unpacked(byte[] workbook) throws Exception {
		StringBuilder all = new StringBuilder();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
			while (zip.getNextEntry() != null) {
				all.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
			}
		}
		return all.toString();
	}

	@Test
	void the_archive_its_history_and_its_forms_have_no_such_field() throws Exception {
		this.editing.revise(this.heads.find(this.number, this.admin).orElseThrow(), 0,
				this.fields.of(Subject.INDIVIDUAL, Map.of("employer", "苏州丝绸", "hobbies", "围棋")), this.admin);
		String base = "/customers/" + this.number;
		for (String page : List.of("", "/fields", "/changes", "/edit?category=basic", "/edit?category=career",
				"/edit?category=life", "/portrait", "/owner")) {
			String before = body(get(base + page), this.people.as(this.sales));
			if (page.equals("/changes")) {
				assertThat(before).contains("金陵织造");
			}
		}
		hideFromSales();
		for (String page : List.of("", "/fields", "/changes", "/edit?category=basic", "/edit?category=career",
				"/edit?category=life", "/portrait", "/owner", "/contacts", "/notes")) {
			String html = body(get(base + page), this.people.as(this.sales));
			// forms suggest all regions there are
			String told = html.replaceAll("(?s)<datalist.*?</datalist>", "");
			assertThat(told).as(page).doesNotContain(VALUES).doesNotContain(LABELS).doesNotContain("苏州丝绸");
			assertThat(html).as(page).contains("王建国");
		}
		assertThat(body(get(base + "/changes"), this.people.as(Role.MANAGER))).contains("金陵织造", "苏州丝绸");
	}

	@ParameterizedTest
	@CsvSource({ "birthDate, HIDDEN", "birthDate, MASKED", "gender, HIDDEN" })
	void an_identity_number_is_hidden_with_what_stands_in_it(String key, Sight sight) throws Exception {
		this.editing.revise(this.heads.find(this.number, this.admin).orElseThrow(), 0,
				this.fields.of(Subject.INDIVIDUAL, Map.of("identityNumber", "11010519491231002X")), this.admin);
		assertThat(opened(this.sales)).contains("11010519491231002X");
		this.sights.decide(Role.SALES, sight, Subject.INDIVIDUAL, key);
		assertThat(opened(this.sales)).doesNotContain("1949");
		assertThat(body(get("/customers/" + this.number + "/fields"), this.people.as(this.sales)))
			.doesNotContain("身份证号");
		assertThat(opened(this.people.the(Role.MANAGER))).contains("11010519491231002X");
	}

	/** What comes of opening the identity number. */
	private String opened(AppUser user) throws Exception {
		return this.mvc
			.perform(post("/customers/" + this.number + "/revealings").param("field", "identityNumber")
				.param("reason", "核对身份")
				.with(csrf())
				.with(this.people.as(user)))
			.andReturn()
			.getResponse()
			.getContentAsString();
	}

	@Test
	void rosters_neither_show_nor_filter_nor_sort_by_it() throws Exception {
		individual(Map.of("name", "李敏", "region", "110101", "employer", "北方重工"));
		this.jdbc.sql("update customer set owner_id = null where name = '李敏'").update();
		hideFromSales();
		for (String query : List.of("", "?region=32", "?employer=金陵", "?mobile=5678", "?xTea=铁", "?sort=region",
				"?region=32&kind=individual")) {
			String html = body(get("/customers" + query), this.people.as(this.sales));
			assertThat(html).as(query).doesNotContain(VALUES).contains("王建国", "李敏").doesNotContain("按地区");
			assertThat(html + body(get("/customers/filters" + query), this.people.as(this.sales))).as(query)
				.doesNotContain("name=\"region\"", "name=\"xTea\"", "name=\"mobile\"");
		}
		assertThat(body(get("/customers?kind=individual&xTea=铁"), this.people.as(Role.MANAGER))).contains("王建国")
			.doesNotContain("李敏");
		assertThat(body(get("/customers?lacking=region"), this.people.as(this.sales))).doesNotContain("王建国", "李敏");
		this.people.the(Role.SALES);
		assertThat(body(get("/api/v1/pool"), this.people.program(Role.SALES))).contains("李敏").doesNotContain("110101");
		assertThat(body(get("/api/v1/pool?region=11"), this.people.program(Role.SALES))).doesNotContain("李敏");
	}

	@Test
	void search_neither_finds_by_it_nor_shows_it() throws Exception {
		hideFromSales();
		for (String page : List.of("/search", "/search/suggestions")) {
			assertThat(body(get(page).param("q", "5678"), this.people.as(this.sales))).doesNotContain("王建国");
			assertThat(body(get(page).param("q", "5678"), this.people.as(Role.MANAGER))).contains("王建国");
			assertThat(body(get(page).param("q", "王建国"), this.people.as(this.sales))).contains(this.number)
				.doesNotContain(VALUES);
		}
		assertThat(body(get("/customers?q=5678"), this.people.as(this.sales))).doesNotContain("王建国");
	}

	@Test
	void exports_have_no_such_column() throws Exception {
		hideFromSales();
		for (String query : List.of("?columns=shown", "?columns=all", "?columns=all&kind=individual")) {
			String sheet = unpacked(bytes(get("/customers/export" + query), this.people.as(this.sales)));
			assertThat(sheet).as(query).contains("王建国").doesNotContain(VALUES);
		}
		assertThat(unpacked(bytes(get("/customers/export?columns=all&kind=individual"), this.people.as(this.sales))))
			.doesNotContain(LABELS);
		assertThat(unpacked(bytes(get("/customers/export?columns=all&kind=individual"), this.people.as(Role.MANAGER))))
			.contains("金陵织造", "铁观音");
	}

	@Test
	void programs_get_no_more_than_pages() throws Exception {
		AppUser program = this.people.the(Role.SALES);
		this.jdbc.sql("update customer set owner_id = ?").param(program.id()).update();
		assertThat(body(get("/api/v1/customers/" + this.number), this.people.program(Role.SALES))).contains("金陵织造");
		hideFromSales();
		for (String path : List.of("/api/v1/customers", "/api/v1/customers/" + this.number,
				"/api/v1/customers/" + this.number + "/freshness", "/api/v1/customers/" + this.number + "/portrait")) {
			assertThat(body(get(path), this.people.program(Role.SALES))).as(path)
				.doesNotContain(VALUES)
				.doesNotContain("\"employer\"", "\"xTea\"");
		}
		for (String closed : List.of("sort=region", "kind=individual&employer=金陵", "kind=individual&employer=北方")) {
			this.mvc.perform(get("/api/v1/customers?" + closed).with(this.people.program(Role.SALES)))
				.andExpect(status().isBadRequest());
		}
	}

	@Test
	void nobody_changes_it_by_hand_made_forms() throws Exception {
		hideFromSales();
		this.sights.close(Role.SALES, Subject.INDIVIDUAL, "hobbies");
		this.mvc
			.perform(post("/customers/" + this.number).with(csrf())
				.with(this.people.as(this.sales))
				.param("category", "career")
				.param("version", "0")
				.param("f.employer", "别处")
				.param("was.employer", ""))
			.andExpect(status().is3xxRedirection());
		this.mvc
			.perform(post("/customers/" + this.number).with(csrf())
				.with(this.people.as(this.sales))
				.param("category", "life")
				.param("version", "0")
				.param("f.hobbies", "围棋")
				.param("was.hobbies", ""))
			.andExpect(status().is3xxRedirection());
		assertThat(this.jdbc.sql("select employer from individual_customer").query(String.class).single())
			.isEqualTo("金陵织造");
		assertThat(this.jdbc.sql("select count(*) from individual_customer where hobbies is not null")
			.query(Long.class)
			.single()).isZero();
		Reader reader = this.people.reader(this.sales);
		assertThatThrownBy(() -> this.editing.revise(this.heads.find(this.number, reader).orElseThrow(), 0,
				this.fields.of(Subject.INDIVIDUAL, Map.of("hobbies", "围棋")), reader))
			.isInstanceOf(IllegalStateException.class);
		assertThat(body(get("/customers/" + this.number + "/edit?category=life"), this.people.as(this.sales)))
			.doesNotContain("f.hobbies");
	}

	@Test
	void whoever_types_a_new_customer_is_not_told_that_it_is_the_same() throws Exception {
		Map<String, String> typed = Map.of("f.name", "王建国", "f.mobile", "13812345678");
		String seen = alike(typed);
		assertThat(seen).contains(this.number).contains("手机");
		hideFromSales();
		assertThat(alike(typed)).doesNotContain("手机");
	}

	private String alike(Map<String, String> typed) throws Exception {
		MockHttpServletRequestBuilder request = post("/customers/new/matches").with(csrf());
		typed.forEach(request::param);
		return body(request, this.people.as(this.sales));
	}

	@Test
	void the_duplicate_review_does_not_lay_it_side_by_side() throws Exception {
		String other = individual(Map.of("name", "王建国", "mobile", "13812345678", "employer", "北方重工"));
		this.jdbc.sql("""
				insert into duplicate_pair (a_id, b_id, probability, bits, evidence, source)
				select min(id), max(id), 0.9, 4, '[{"field": "mobile", "level": "exact", "bits": 5},
					{"field": "name", "level": "exact", "bits": 5}]', 'SCAN' from customer where number in (?, ?)
				""").params(this.number, other).update();
		long pair = this.jdbc.sql("select id from duplicate_pair").query(Long.class).single();
		List<String> pages = new ArrayList<>(List.of("/duplicates", "/duplicates/" + pair));
		assertThat(body(get(pages.get(1)), this.people.as(Role.MANAGER))).contains("北方重工", "手机");
		hide(Role.MANAGER, Subject.INDIVIDUAL, "mobile", "region", "employer", "xTea");
		for (String page : pages) {
			assertThat(body(get(page), this.people.as(Role.MANAGER))).as(page)
				.doesNotContain(VALUES)
				.doesNotContain(LABELS)
				.doesNotContain("北方重工");
		}
		assertThat(body(get("/api/v1/duplicates"), this.people.program(Role.MANAGER))).contains("\"name\"")
			.doesNotContain("\"mobile\"");
	}

	@Test
	void queues_and_feasts_do_not_tell_it() throws Exception {
		this.jdbc.sql("update individual_customer set birth_date = current_date - interval '30 years'").update();
		this.jdbc.sql("update customer_change set at = now() - interval '3 years'").update();
		this.freshness.countAll();
		assertThat(body(get("/verifications"), this.people.as(this.sales))).contains("金陵织造");
		assertThat(body(get("/"), this.people.as(this.sales))).contains("王建国");
		hide(Role.SALES, Subject.INDIVIDUAL, "birthDate");
		hideFromSales();
		assertThat(body(get("/verifications"), this.people.as(this.sales))).doesNotContain(VALUES)
			.doesNotContain(LABELS);
		assertThat(body(get("/"), this.people.as(this.sales))).as("nothing that sales may know of is due")
			.doesNotContain("王建国")
			.doesNotContain(VALUES);
	}

	@Test
	void a_contact_person_s_phone_is_neither_shown_nor_found() throws Exception {
		String firm = this.editing.open(Subject.CORPORATE,
				this.fields.of(Subject.CORPORATE, Map.of("name", "江苏华信科技有限公司")), this.admin);
		this.persons.add(this.heads.find(firm, this.admin).orElseThrow(), this.fields.of(Subject.CONTACT_PERSON,
				Map.of("name", "赵采购", "mobile", "13987654321", "attitude", "NEUTRAL")), null, this.admin);
		this.jdbc.sql("update customer set owner_id = ?").param(this.sales.id()).update();
		long person = this.jdbc.sql("select id from contact_person").query(Long.class).single();
		List<String> pages = List.of("/customers/" + firm + "/people", "/customers/" + firm + "/people/" + person,
				"/customers/" + firm);
		assertThat(body(get(pages.get(0)), this.people.as(this.sales))).contains("13987654321", "都持中立");
		hide(Role.SALES, Subject.CONTACT_PERSON, "mobile", "attitude");
		for (String page : pages) {
			assertThat(body(get(page), this.people.as(this.sales))).as(page)
				.doesNotContain("13987654321", "139****", "都持中立");
		}
		assertThat(body(get("/search").param("q", "4321"), this.people.as(this.sales))).doesNotContain("江苏华信");
	}

	@Test
	void the_audit_shown_to_others_leaves_it_out() throws Exception {
		this.editing.revise(this.heads.find(this.number, this.admin).orElseThrow(), 0,
				this.fields.of(Subject.INDIVIDUAL, Map.of("employer", "苏州丝绸")), this.admin);
		assertThat(body(get("/admin/audit"), this.people.as(Role.AUDITOR))).contains("苏州丝绸");
		hide(Role.AUDITOR, Subject.INDIVIDUAL, "employer");
		assertThat(body(get("/admin/audit"), this.people.as(Role.AUDITOR))).doesNotContain("苏州丝绸", "金陵织造");
	}

	@Test
	void a_public_field_that_is_masked_for_sales_says_that_something_is_known_and_no_more() throws Exception {
		this.jdbc.sql("update individual_customer set household_size = 4, gender = 'M'").update();
		for (String key : List.of("employer", "householdSize", "gender", "region", "xTea")) {
			this.sights.decide(Role.SALES, Sight.MASKED, Subject.INDIVIDUAL, key);
		}
		String html = body(get("/customers/" + this.number + "/fields"), this.people.as(this.sales));
		assertThat(html).contains("工作单位", "金****").doesNotContain("金陵织造", "320102", "铁观音");
		for (String page : List.of("", "/edit?category=career", "/edit?category=basic", "/edit?category=family",
				"/portrait", "/changes")) {
			assertThat(body(get("/customers/" + this.number + page), this.people.as(this.sales))).as(page)
				.doesNotContain("金陵织造", "320102", "铁观音");
		}
		String sheet = unpacked(
				bytes(get("/customers/export?columns=all&kind=individual"), this.people.as(this.sales)));
		assertThat(sheet).contains("金****").doesNotContain("金陵织造", "320102", "铁观音");
		assertThat(body(get("/customers?gender=F&kind=individual"), this.people.as(this.sales))).contains("王建国");
	}

}
