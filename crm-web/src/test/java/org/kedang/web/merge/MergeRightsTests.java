package org.kedang.web.merge;

import java.util.List;
import java.util.Map;

import com.jayway.jsonpath.JsonPath;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kedang.access.Reader;
import org.kedang.access.Role;
import org.kedang.archive.ArchiveEditing;
import org.kedang.catalogue.Sight;
import org.kedang.catalogue.Subject;
import org.kedang.web.FieldSights;
import org.kedang.web.People;
import org.kedang.web.TypedFields;
import org.kedang.web.WebTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * A merge is no way around the rights to fields.
 */
@WebTest
@Transactional
class MergeRightsTests {

	@Autowired
	MockMvc mvc;

	@Autowired
	People people;

	@Autowired
	FieldSights sights;

	@Autowired
	TypedFields fields;

	@Autowired
	ArchiveEditing editing;

	@Autowired
	JdbcClient jdbc;

	private Reader admin;

	private String one;

	private String other;

	@BeforeEach
	void two_customers() {
		this.jdbc.sql("truncate customer cascade").update();
		this.admin = this.people.reader(Role.ADMIN);
		this.one = individual(Map.of("name", "王建国", "employer", "金陵织造"));
		this.other = individual(Map.of("name", "王建国", "employer", "北方重工"));
	}

	private String individual(Map<String, String> texts) {
		return this.editing.open(Subject.INDIVIDUAL, this.fields.of(Subject.INDIVIDUAL, texts), this.admin);
	}

	private void employerIs(@Nullable Sight sight) {
		this.sights.decide(Role.MANAGER, sight, Subject.INDIVIDUAL, "employer");
	}

	private void merge(@Nullable String take) throws Exception {
		MockHttpServletRequestBuilder form = post("/merges").param("survivor", this.one)
			.param("loser", this.other)
			.with(csrf())
			.with(this.people.as(Role.MANAGER));
		if (take != null) {
			form.param("take.employer", take);
		}
		this.mvc.perform(form).andExpect(status().is3xxRedirection());
	}

	private long left() {
		return this.jdbc.sql("select count(*) from customer").query(Long.class).single();
	}

	private String page(String address) throws Exception {
		return this.mvc.perform(get(address).with(this.people.as(Role.MANAGER)))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString();
	}

	@Test
	void nobody_picks_the_value_of_a_field_that_is_not_theirs_to_change() throws Exception {
		this.sights.close(Role.MANAGER, Subject.INDIVIDUAL, "employer");
		merge("LOSER");
		merge("SURVIVOR");
		assertThat(left()).isEqualTo(2);
		String compared = page("/merges/new?survivor=" + this.one + "&loser=" + this.other);
		assertThat(compared).contains("北方重工").containsPattern("name=\"take.employer\"[^>]*disabled");
		merge(null);
		assertThat(left()).as("the rules decide on it").isEqualTo(1);
	}

	@Test
	void nobody_picks_a_field_that_is_hidden_from_them_nor_sees_it_come_back() throws Exception {
		employerIs(Sight.HIDDEN);
		merge("LOSER");
		assertThat(left()).isEqualTo(2);
		employerIs(null);
		merge("LOSER");
		String reversal = "/merges/" + this.jdbc.sql("select max(id) from customer_merge").query(Long.class).single();
		assertThat(page(reversal)).contains("工作单位");
		employerIs(Sight.HIDDEN);
		assertThat(page(reversal)).doesNotContain("工作单位");
	}

	@Test
	void what_a_hidden_field_says_is_not_told_by_the_sum_either() throws Exception {
		this.jdbc.sql("""
				insert into duplicate_pair (a_id, b_id, state, probability, bits, evidence, source)
				select min(id), max(id), 'OPEN', 0.9995, 11, '[{"field": "name", "level": "exact", "bits": 4},
					{"field": "employer", "level": "exact", "bits": 10}]', 'SCAN' from customer
				""").update();
		assertThat(pair()).containsExactly(11.0, 0.9995, 2);
		employerIs(Sight.HIDDEN);
		assertThat(pair()).as("3 bits against before looking, 4 for").containsExactly(1.0, 2.0 / 3, 1);
		long id = this.jdbc.sql("select id from duplicate_pair").query(Long.class).single();
		assertThat(page("/duplicates/" + id)).contains("-3.0", "+1.0").doesNotContain("工作单位", "+7.0", "+11.0");
		merge(null);
		String reversal = "/merges/" + this.jdbc.sql("select max(id) from customer_merge").query(Long.class).single();
		assertThat(page(reversal)).contains("-3.0", "+1.0").doesNotContain("工作单位", "+7.0", "+11.0");
		assertThat(page("/merges")).doesNotContain("99.9");
	}

	@Test
	void nor_by_the_order_of_the_queue_its_filter_or_the_reason_that_no_rule_merges_them() throws Exception {
		String third = individual(Map.of("name", "王健国", "employer", "苏州丝绸"));
		pair(this.other, 0.9995, 11, "identity-number",
				"""
						[{"field": "name", "level": "exact", "bits": 4}, {"field": "employer", "level": "exact", "bits": 10}]""");
		pair(third, 0.9, 3.2, null, """
				[{"field": "name", "level": "close", "bits": 6.2}]""");
		assertThat(page("/duplicates")).containsSubsequence(this.other, third).contains("身份证号不同");
		assertThat(page("/duplicates?least=0.95")).contains(this.other);
		employerIs(Sight.HIDDEN);
		this.sights.decide(Role.MANAGER, Sight.HIDDEN, Subject.INDIVIDUAL, "identityNumber");
		String queue = page("/duplicates");
		assertThat(queue).containsSubsequence(third, this.other).doesNotContain("身份证号不同");
		assertThat(page("/duplicates?least=0.95")).doesNotContain(this.other);
		assertThat(page("/duplicates?least=0.6")).contains(this.other);
		String first = this.mvc.perform(get("/api/v1/duplicates?limit=1").with(this.people.program(Role.MANAGER)))
			.andReturn()
			.getResponse()
			.getContentAsString();
		assertThat(first).contains(third);
		String second = this.mvc
			.perform(get("/api/v1/duplicates?limit=1").param("after", JsonPath.<String>read(first, "$.next"))
				.with(this.people.program(Role.MANAGER)))
			.andReturn()
			.getResponse()
			.getContentAsString();
		assertThat(second).contains(this.other).doesNotContain(third);
	}

	private void pair(String with, double probability, double bits, @Nullable String veto, String evidence) {
		this.jdbc.sql("""
				insert into duplicate_pair (a_id, b_id, state, probability, bits, veto, evidence, source)
				select min(id), max(id), 'OPEN', ?, ?, ?, ?::jsonb, 'SCAN' from customer where number in (?, ?)
				""").params(probability, bits, veto, evidence, this.one, with).update();
	}

	/** Bits, probability and the number of steps of the pair, as a program has them. */
	private List<Object> pair() throws Exception {
		String all = this.mvc.perform(get("/api/v1/duplicates").with(this.people.program(Role.MANAGER)))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString();
		return List.of(JsonPath.read(all, "$.items[0].bits"), JsonPath.read(all, "$.items[0].probability"),
				JsonPath.read(all, "$.items[0].evidence.length()"));
	}

}
