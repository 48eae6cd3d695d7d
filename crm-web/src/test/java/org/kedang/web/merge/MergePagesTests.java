package org.kedang.web.merge;

import java.util.HashMap;
import java.util.List;
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
import org.kedang.ingest.merge.Evidence;
import org.kedang.web.People;
import org.kedang.web.WebTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@WebTest
@Transactional
class MergePagesTests {

	private static final String RULE_MERGES = "/duplicates/rule-merges";

	@Autowired
	MockMvc mvc;

	@Autowired
	People people;

	@Autowired
	Users users;

	@Autowired
	ArchiveEditing editing;

	@Autowired
	ArchiveHeads heads;

	@Autowired
	Catalogue catalogue;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	EntityManager entities;

	private Reader manager;

	private String one;

	private String other;

	private long pair;

	@BeforeEach
	void twoThatMayBeTheSame() {
		this.manager = this.people.reader(Role.MANAGER);
		this.one = individual(Map.of("name", "王建国", "mobile", "13812345678", "healthNotes", "高血压", "hobbies", "围棋"));
		this.other = individual(Map.of("name", "王建国", "mobile", "13812345679", "healthNotes", "糖尿病"));
		this.pair = this.jdbc
			.sql("""
					insert into duplicate_pair (a_id, b_id, probability, bits, evidence, source, model_version)
					select min(id), max(id), 0.93, 3.7,
						'[{"field": "name", "level": "exact", "bits": 8.1}, {"field": "mobile", "level": "close", "bits": -1.2}]',
						'SCAN', 'm1' from customer where number in (?, ?) returning id
					""")
			.params(this.one, this.other)
			.query(Long.class)
			.single();
	}

	@Test
	void every_page_opens_in_both_languages() throws Exception {
		String merged = merge();
		String[] pages = { "/duplicates", "/duplicates?state=different", "/duplicates?kind=corporate&least=0.9",
				"/duplicates/" + again(), "/merges", merged, "/customers/" + this.one,
				"/customers/" + this.one + "/merge?q=王", "/customers/" + this.one + "/changes" };
		for (String page : pages) {
			for (String language : new String[] { "zh-CN", "en" }) {
				String html = this.mvc
					.perform(get(page).header("Accept-Language", language).with(this.people.as(Role.MANAGER)))
					.andExpect(status().isOk())
					.andReturn()
					.getResponse()
					.getContentAsString();
				assertThat(html).as(page).doesNotContain("??");
			}
		}
	}

	@Test
	void who_is_to_be_merged_is_offered_those_alike_and_of_the_same_sound_but_not_itself() throws Exception {
		String sounding = individual(Map.of("name", "汪健国", "gender", "F"));
		String firm = this.editing.open(Subject.CORPORATE,
				Map.of(this.catalogue.field(Subject.CORPORATE, "name"), "王建国"), this.manager);
		this.jdbc.sql("update customer set mobile = '13812345678' where number = ?").param(this.other).update();
		this.mvc.perform(get("/customers/" + this.one + "/merge").with(this.people.as(Role.MANAGER)))
			.andExpect(content().string(allOf(containsString("可能是同一客户"), containsString("loser=" + this.other),
					containsString("手机 一致"), containsString("同名或同音"), containsString("loser=" + sounding),
					not(containsString("loser=" + this.one)), not(containsString("loser=" + firm)),
					containsString("name=\"q\" maxlength=\"60\" autocomplete=\"off\" value=\"\""))));
		this.mvc.perform(get("/customers/" + this.one + "/merge?q=" + this.one).with(this.people.as(Role.MANAGER)))
			.andExpect(content().string(containsString("没有找到")));
		String alone = individual(Map.of("name", "独孤求败"));
		this.mvc.perform(get("/customers/" + alone + "/merge").with(this.people.as(Role.MANAGER)))
			.andExpect(content().string(containsString("没有与 独孤求败 相像")));
	}

	@Test
	void pairs_that_are_the_same_by_the_rule_are_merged_together_after_one_look() throws Exception {
		this.mvc.perform(get("/duplicates").with(this.people.as(Role.MANAGER)))
			.andExpect(content().string(not(containsString("/duplicates/rule-merges"))));
		this.mvc.perform(get(RULE_MERGES).with(this.people.as(Role.MANAGER)))
			.andExpect(content().string(containsString("没有可按规则合并的")));
		this.jdbc
			.sql("insert into duplicate_scan (state, learn, started_at) values ('DONE', false, now() + interval '1 h')")
			.update();
		this.jdbc.sql("update duplicate_pair set model_version = 'v0', probability = 1, bits = 20 where id = ?")
			.param(this.pair)
			.update();
		this.mvc.perform(get("/duplicates").with(this.people.as(Role.MANAGER)))
			.andExpect(content().string(containsString(RULE_MERGES)));
		this.mvc.perform(get(RULE_MERGES).with(this.people.as(Role.MANAGER)))
			.andExpect(content().string(containsString("合并这 1 对")))
			.andExpect(content().string(containsString("/duplicates/" + this.pair)));
		this.mvc.perform(get(RULE_MERGES).with(this.people.as(Role.SALES))).andExpect(status().isForbidden());
		this.mvc.perform(agreed(1).with(this.people.as(Role.SALES))).andExpect(status().isForbidden());
		this.mvc.perform(agreed(2).with(this.people.as(Role.MANAGER))).andExpect(flash().attributeExists("notice"));
		assertThat(this.jdbc.sql("select count(*) from rule_merge").query(Long.class).single()).isZero();
		this.mvc.perform(agreed(1).with(this.people.as(Role.MANAGER))).andExpect(redirectedUrl(RULE_MERGES));
		assertThat(this.jdbc.sql("select one || ' ' || other from rule_merge_pair").query(String.class).single())
			.contains(this.one, this.other);
		this.mvc.perform(get(RULE_MERGES).header("HX-Request", "true").with(this.people.as(Role.MANAGER)))
			.andExpect(content().string(containsString("共 1 对 · 已合并 0")))
			.andExpect(content().string(not(containsString("<h1"))));
		long run = this.jdbc.sql("select id from rule_merge").query(Long.class).single();
		this.mvc
			.perform(post(RULE_MERGES + "/" + run + "/cancellation").with(csrf()).with(this.people.as(Role.MANAGER)))
			.andExpect(redirectedUrl(RULE_MERGES));
		this.mvc.perform(get(RULE_MERGES).header("Accept-Language", "en").with(this.people.as(Role.MANAGER)))
			.andExpect(content().string(containsString("Stopped")))
			.andExpect(content().string(not(containsString("??"))));
	}

	private static MockHttpServletRequestBuilder agreed(int count) {
		return post(RULE_MERGES).param("count", String.valueOf(count)).with(csrf());
	}

	@Test
	void a_pair_shows_both_sides_and_no_secret_of_either() throws Exception {
		this.mvc.perform(get("/duplicates/" + this.pair).with(this.people.as(Role.MANAGER)))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("13812345678")))
			.andExpect(content().string(containsString("13812345679")))
			.andExpect(content().string(containsString("take.healthNotes")))
			.andExpect(content().string(not(containsString("高血压"))))
			.andExpect(content().string(not(containsString("糖尿病"))));
		AppUser blind = this.people.somebody(Role.MANAGER, null);
		blind.place("不见电话", Role.MANAGER, null, false);
		this.users.save(blind);
		this.entities.flush();
		this.mvc.perform(get("/duplicates/" + this.pair).with(this.people.as(blind)))
			.andExpect(content().string(not(containsString("13812345678"))))
			.andExpect(content().string(containsString("take.mobile")));
	}

	@Test
	void a_merge_leads_on_and_the_old_number_to_the_survivor() throws Exception {
		String address = merge();
		this.mvc.perform(get("/customers/" + this.other).with(this.people.as(Role.MANAGER)))
			.andExpect(redirectedUrl("/customers/" + this.one));
		this.mvc.perform(get("/customers/" + this.other + "/changes?after=9").with(this.people.as(Role.MANAGER)))
			.andExpect(redirectedUrl("/customers/" + this.one + "/changes?after=9"));
		this.mvc
			.perform(post("/customers/" + this.other + "/tags").param("tag", "x")
				.with(csrf())
				.with(this.people.as(Role.MANAGER)))
			.andExpect(redirectedUrl("/customers/" + this.one));
		this.mvc.perform(get("/api/v1/customers/" + this.other).with(this.people.program(Role.MANAGER)))
			.andExpect(status().isTemporaryRedirect())
			.andExpect(header().string("Location", "/api/v1/customers/" + this.one));
		this.mvc.perform(get("/customers/" + this.one).with(this.people.as(Role.MANAGER)))
			.andExpect(content().string(containsString(address)));
		this.mvc.perform(
				post(address + "/reversal").param("different", "true").with(csrf()).with(this.people.as(Role.MANAGER)))
			.andExpect(redirectedUrl("/customers/" + this.other));
		this.entities.clear();
		this.mvc.perform(get("/customers/" + this.other).with(this.people.as(Role.MANAGER))).andExpect(status().isOk());
		assertThat(this.jdbc.sql("select string_agg(detail::text, ' ') from audit_entry where action like '%merge%'")
			.query(String.class)
			.single()).contains(this.other).doesNotContain("1381234", "血压");
	}

	@Test
	void not_the_same_is_remembered_and_can_be_looked_at_again() throws Exception {
		this.mvc
			.perform(post("/duplicates/" + this.pair + "/difference").with(csrf()).with(this.people.as(Role.MANAGER)))
			.andExpect(status().is3xxRedirection());
		assertThat(state()).isEqualTo("DIFFERENT");
		this.mvc.perform(get("/duplicates/" + this.pair).with(this.people.as(Role.MANAGER))).andExpect(status().isOk());
		this.mvc
			.perform(post("/duplicates/" + this.pair + "/reopening").with(csrf()).with(this.people.as(Role.MANAGER)))
			.andExpect(redirectedUrl("/duplicates/" + this.pair));
		assertThat(state()).isEqualTo("OPEN");
	}

	@Test
	void what_somebody_changed_meanwhile_is_not_merged() throws Exception {
		this.mvc.perform(form("99")).andExpect(redirectedUrl("/duplicates/" + this.pair));
		assertThat(this.heads.find(this.other, this.manager)).map((head) -> head.number()).contains(this.other);
	}

	@Test
	void programs_see_the_queue_merge_and_take_back() throws Exception {
		this.jdbc.sql("delete from duplicate_pair where id <> ?").param(this.pair).update();
		this.mvc.perform(get("/api/v1/duplicates?least=0.9").with(this.people.program(Role.MANAGER)))
			.andExpect(jsonPath("$.items[?(@.id == %d)].evidence[0].field".formatted(this.pair)).value("name"));
		String location = this.mvc.perform(order(this.one, this.other))
			.andExpect(status().isCreated())
			.andExpect(jsonPath("$.loser").value(this.other))
			.andReturn()
			.getResponse()
			.getHeader("Location");
		this.mvc.perform(order(this.one, this.other))
			.andExpect(status().isConflict())
			.andExpect(jsonPath("$.code").value("merge.refused.gone"));
		this.mvc.perform(post(location + "/reversal").with(this.people.program(Role.MANAGER)))
			.andExpect(jsonPath("$.undoneAt").isNotEmpty());
		this.mvc.perform(post(location + "/reversal").with(this.people.program(Role.MANAGER)))
			.andExpect(status().isConflict());
	}

	@Test
	void evidence_adds_up_bar_by_bar() {
		Waterfall fall = Waterfall.of(List.of(new Evidence("name", "exact", 8), new Evidence("mobile", "far", -2)), 2);
		assertThat(fall.bars()).extracting(Waterfall.Bar::bits).containsExactly(-4.0, 8.0, -2.0);
		assertThat(fall.zero()).isEqualTo(50);
		assertThat(fall.bars()).extracting(Waterfall.Bar::start).containsExactly(0.0, 0.0, 75.0);
		assertThat(fall.bars()).extracting(Waterfall.Bar::length).containsExactly(50.0, 100.0, 25.0);
	}

	private String merge() throws Exception {
		this.mvc.perform(form(Integer.toString(this.heads.find(this.other, this.manager).orElseThrow().version())))
			.andExpect(status().is3xxRedirection());
		this.entities.clear();
		return "/merges/" + this.jdbc.sql("select max(id) from customer_merge").query(Long.class).single();
	}

	private MockHttpServletRequestBuilder form(String version) {
		return post("/merges").param("survivor", this.one)
			.param("loser", this.other)
			.param("loserVersion", version)
			.param("pair", Long.toString(this.pair))
			.param("take.mobile", "LOSER")
			.with(csrf())
			.with(this.people.as(Role.MANAGER));
	}

	/** Another pair, with the one who is left. */
	private long again() {
		String third = individual(Map.of("name", "王建"));
		return this.jdbc
			.sql("""
					insert into duplicate_pair (a_id, b_id, probability, bits, veto, source)
					select min(id), max(id), 0.5, 0, 'identity-number', 'HAND' from customer where number in (?, ?) returning id
					""")
			.params(this.one, third)
			.query(Long.class)
			.single();
	}

	private MockHttpServletRequestBuilder order(String survivor, String loser) {
		return post("/api/v1/merges").contentType(MediaType.APPLICATION_JSON)
			.content("{\"survivor\": \"%s\", \"loser\": \"%s\", \"take\": {\"mobile\": \"LOSER\"}}".formatted(survivor,
					loser))
			.with(this.people.program(Role.MANAGER));
	}

	private String state() {
		return this.jdbc.sql("select state from duplicate_pair where id = ?")
			.param(this.pair)
			.query(String.class)
			.single();
	}

	private String individual(Map<String, Object> texts) {
		Map<Field, @Nullable Object> values = new HashMap<>();
		texts.forEach((key, value) -> values.put(this.catalogue.field(Subject.INDIVIDUAL, key), value));
		String number = this.editing.open(Subject.INDIVIDUAL, values, this.manager);
		this.entities.flush();
		return number;
	}

}
