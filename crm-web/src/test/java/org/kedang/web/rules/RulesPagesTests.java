package org.kedang.web.rules;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kedang.access.Role;
import org.kedang.catalogue.Subject;
import org.kedang.ingest.duplicate.DuplicateScan;
import org.kedang.ingest.duplicate.DuplicateScans;
import org.kedang.ingest.duplicate.KeptModel;
import org.kedang.ingest.duplicate.MatchModels;
import org.kedang.ingest.match.MatchModel;
import org.kedang.web.People;
import org.kedang.web.WebTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@WebTest
class RulesPagesTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private People people;

	@Autowired
	private MatchModels models;

	@Autowired
	private DuplicateScans scans;

	@Autowired
	private JdbcClient jdbc;

	@AfterEach
	void nothing_is_left() {
		this.jdbc.sql("delete from customer where number in ('T-1', 'T-2')").update();
		this.scans.latest()
			.filter((scan) -> !scan.finished())
			.ifPresent((scan) -> this.scans.cancel(scan.id(), this.people.reader(Role.ADMIN)));
		this.jdbc.sql("delete from match_model").update();
	}

	@Test
	void weights_are_shown_and_one_that_is_changed_makes_a_version_with_its_reason() throws Exception {
		MatchModel before = this.models.inUse(Subject.INDIVIDUAL);
		this.mvc.perform(get("/admin/rules").with(this.people.as(Role.ADMIN)))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("默认权重")))
			.andExpect(content().string(containsString("name=\"m.name.sound\"")));
		this.mvc.perform(set(0).param("u.name.sound", "0.00025").param("same", "0.9995").param("note", "同音常见"))
			.andExpect(redirectedUrl("/admin/rules?subject=individuals"));
		KeptModel now = this.models.current(Subject.INDIVIDUAL).orElseThrow();
		assertThat(now.note()).isEqualTo("同音常见");
		assertThat(now.model().sameFrom()).isEqualTo(0.9995);
		assertThat(now.model().columns()).filteredOn((column) -> !column.column().equals("name"))
			.isEqualTo(before.columns().stream().filter((column) -> !column.column().equals("name")).toList());
		assertThat(this.jdbc.sql("select count(*) from audit_entry where action = 'match-model-set'")
			.query(Long.class)
			.single()).isPositive();
		this.mvc.perform(set(0).param("note", "晚了")).andExpect(flash().attributeExists("notice"));
		assertThat(this.models.history(Subject.INDIVIDUAL)).hasSize(1);
		this.mvc.perform(as(post("/admin/rules/1/restoration")).param("subject", "individuals"))
			.andExpect(redirectedUrl("/admin/rules?subject=individuals"));
		assertThat(this.models.history(Subject.INDIVIDUAL)).extracting(KeptModel::version).containsExactly(2, 1);
		this.mvc.perform(get("/admin/rules").with(this.people.as(Role.ADMIN)))
			.andExpect(content().string(containsString("同音常见")));
	}

	@Test
	void before_weights_take_effect_the_page_says_which_pairs_would_move_and_saves_what_was_tried() throws Exception {
		this.jdbc.sql("""
				with one as (insert into customer (kind, number, name) values ('I', 'T-1', '王建国') returning id),
					other as (insert into customer (kind, number, name) values ('I', 'T-2', '王建国') returning id)
				insert into duplicate_pair (a_id, b_id, probability, bits, evidence, source, model_version)
				select least(one.id, other.id), greatest(one.id, other.id), 0.9999, 13.3,
					'[{"field": "name", "level": "exact", "bits": 8.1}]', 'IMPORT', 'v0' from one, other
				""").update();
		String page = this.mvc.perform(tried().param("same", "0.99995").param("note", "更严"))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString();
		assertThat(page).contains("相同（可按规则合并） → 待复核：1 对", "T-1", "T-2", "0.99990", "value=\"0.99995\"", "value=\"更严\"");
		assertThat(this.models.history(Subject.INDIVIDUAL)).isEmpty();
		this.mvc.perform(tried().param("note", "一样").header("Accept-Language", "en"))
			.andExpect(content().string(containsString("No pair of the review queue would get another verdict")));
		this.mvc.perform(tried().param("same", "0.99995").param("note", "更严").param("edit", "true"))
			.andExpect(content().string(containsString("value=\"0.99995\"")))
			.andExpect(content().string(containsString("action=\"/admin/rules/trial\"")));
		this.mvc.perform(tried().param("same", "2")).andExpect(status().isUnprocessableContent());
		this.mvc.perform(as(post("/admin/rules/trial")).param("version", "7").param("note", "晚了"))
			.andExpect(flash().attributeExists("notice"));
	}

	private MockHttpServletRequestBuilder tried() {
		return as(post("/admin/rules/trial")).param("subject", "individuals").param("version", "0");
	}

	@Test
	void what_is_no_share_or_has_no_reason_is_refused_and_stays_in_the_form() throws Exception {
		this.mvc
			.perform(set(0).param("m.name.exact", "八成")
				.param("u.name.exact", "1.5")
				.param("same", "0.5")
				.param("possible", "0.9"))
			.andExpect(status().isUnprocessableContent())
			.andExpect(content().string(containsString("有 4 处不能保存")))
			.andExpect(content().string(containsString("八成")));
		assertThat(this.models.history(Subject.INDIVIDUAL)).isEmpty();
	}

	@Test
	void learning_anew_and_searching_go_to_the_background_and_the_queue_shows_the_search() throws Exception {
		this.mvc.perform(as(post("/admin/rules/learning")))
			.andExpect(redirectedUrl("/admin/rules?subject=individuals"));
		assertThat(this.scans.latest()).map(DuplicateScan::learn).contains(true);
		nothing_is_left();
		this.jdbc.sql("update duplicate_scan set state = 'CANCELLED', finished_at = now() where finished_at is null")
			.update();
		this.mvc.perform(post("/duplicates/scans").with(this.people.as(Role.MANAGER)).with(csrf()))
			.andExpect(redirectedUrl("/duplicates"));
		assertThat(this.scans.latest()).map(DuplicateScan::learn).contains(false);
		this.jdbc.sql("""
				insert into duplicate_scan (state, learn, customers, individual_version, corporate_version, finished_at)
				values ('DONE', false, 1234, 3, 0, now())
				""").update();
		this.mvc.perform(get("/duplicates").with(this.people.as(Role.MANAGER)))
			.andExpect(content().string(containsString("1,234 位客户")))
			.andExpect(content().string(containsString("个人 v3，企业 v0")))
			.andExpect(content().string(containsString("/duplicates/scans")));
	}

	private MockHttpServletRequestBuilder set(int version) {
		return as(post("/admin/rules")).param("subject", "individuals").param("version", Integer.toString(version));
	}

	private MockHttpServletRequestBuilder as(MockHttpServletRequestBuilder request) {
		return request.with(this.people.as(Role.ADMIN)).with(csrf());
	}

}
