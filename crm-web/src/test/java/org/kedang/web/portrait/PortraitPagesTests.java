package org.kedang.web.portrait;

import org.apache.poi.ss.usermodel.Workbook;
import org.junit.jupiter.api.Test;
import org.kedang.access.AppUser;
import org.kedang.access.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

class PortraitPagesTests extends PortraitPagesCase {

	@Test
	void before_the_first_run_the_pages_say_how_to_start_one() throws Exception {
		for (String page : new String[] { "/portraits", "/segments" }) {
			this.pages.open(page)
				.andExpect(content().string(allOf(containsString("还没有评过分"), containsString("href=\"/rfm#runs\""))));
		}
		this.mvc.perform(get("/api/v1/segments").with(this.people.program(Role.MANAGER)))
			.andExpect(status().isNotFound());
	}

	@Test
	void segments_are_told_by_name_with_their_centres_and_why_so_many() throws Exception {
		run();
		this.pages.open("/segments")
			.andExpect(content().string(allOf(containsString("全体均值"), containsString("轮廓系数"),
					containsString("kind=SEGMENT&amp;grade=1"), containsString("data-chart=\"deviations\""))));
		this.pages.open("/grades")
			.andExpect(
					content().string(allOf(containsString("href=\"/segments\""), not(containsString("kind=SEGMENT")))));
		this.mvc.perform(get("/api/v1/segments").with(this.people.program(Role.MANAGER)))
			.andExpect(status().isOk())
			.andExpect(jsonPath("$.customers").value(80))
			.andExpect(jsonPath("$.segments[0].number").value(1))
			.andExpect(jsonPath("$.segments[0].centre.purchases").isNumber())
			.andExpect(jsonPath("$.mean.amount").isNumber());
		assertThat(sheets("/segments/export.xlsx")).isEqualTo(2);
	}

	@Test
	void a_groups_words_are_what_sets_it_apart_and_each_opens_those_who_share_it() throws Exception {
		long run = run();
		this.pages.open("/portraits?a=city:320100")
			.andExpect(content().string(allOf(containsString("钓鱼"),
					containsString("/portraits/customers?run=" + run + "&amp;tag=city%3A320100"),
					not(containsString("佛教")))));
		this.pages.open("/portraits/customers?run=%d&tag=city:320100&tag=word.hobbies:钓鱼".formatted(run))
			.andExpect(content().string(allOf(containsString("30 位客户"), containsString("POR-120"))));
		this.pages.open("/portraits/customers?run=%d&tag=kind:I&tag=kind:C".formatted(run))
			.andExpect(content().string(containsString("没有此类客户")));
	}

	@Test
	void a_roster_of_a_word_shows_the_credit_grades_of_its_firms() throws Exception {
		long run = run();
		this.jdbc.sql("""
				update customer_outlook set credit_points = 640, credit_grade = 4, credit_limit = 0,
					credit_inputs = array_fill(1::real, array[8]), credit_parts = array_fill(80::real, array[8])
				where run_id = ? and customer_id in (select id from customer where kind = 'C')
				""").param(run).update();
		this.pages.open("/portraits/customers?run=" + run + "&tag=kind:C")
			.andExpect(content().string(containsString(">BBB<")));
	}

	@Test
	void a_roster_says_by_a_dash_that_nothing_is_foretold_of_a_customer() throws Exception {
		long run = run();
		this.pages.open("/portraits/customers?run=" + run + "&tag=kind:C")
			.andExpect(content().string(containsString("<td class=\"num\" data-label=\"沉默\"><span>–</span></td>")));
	}

	@Test
	void a_roster_of_a_word_is_paged_and_loses_nobody() throws Exception {
		long run = run();
		String first = this.pages.open("/portraits/customers?run=" + run + "&tag=kind:I")
			.andReturn()
			.getResponse()
			.getContentAsString();
		assertThat(first).contains("60 位客户", "POR-120").doesNotContain("POR-10<");
		String next = first.substring(first.indexOf("/portraits/customers?run="));
		next = next.substring(0, next.indexOf('"')).replace("&amp;", "&").replace("%3A", ":");
		this.pages.open(next)
			.andExpect(content().string(allOf(containsString("POR-10<"), not(containsString("rel=\"next\"")))));
	}

	@Test
	void two_groups_stand_side_by_side_with_what_tells_them_apart() throws Exception {
		run();
		this.pages.open("/portraits?a=city:320100&b=city:440300")
			.andExpect(content()
				.string(allOf(containsString("id=\"differences\""), containsString(">+50.0<"), containsString("钓鱼"))));
		this.pages.open("/portraits?a=kind:I&a=kind:C").andExpect(content().string(containsString("没有客户同时符合这些条件")));
		assertThat(sheets("/portraits/export.xlsx?a=city:320100&b=city:440300")).isEqualTo(3);
	}

	@Test
	void programs_are_told_of_two_groups_what_tells_them_apart() throws Exception {
		long run = run();
		this.mvc.perform(get("/api/v1/portraits?a=city:320100&b=city:440300").with(this.people.program(Role.MANAGER)))
			.andExpect(jsonPath("$.run").value(run))
			.andExpect(jsonPath("$.one.tags[0]").value("city:320100"))
			.andExpect(jsonPath("$.one.words[*].code").value(hasItem("word.hobbies:钓鱼")))
			.andExpect(jsonPath("$.other.customers").isNumber())
			.andExpect(jsonPath("$.differences[0].difference").isNumber());
		this.mvc.perform(get("/api/v1/portraits").with(this.people.program(Role.MANAGER)))
			.andExpect(jsonPath("$.one.share").value(1.0))
			.andExpect(jsonPath("$.other").isEmpty());
	}

	@Test
	void a_tag_with_a_comma_is_one_tag_and_an_unknown_one_narrows_nothing() throws Exception {
		run();
		this.pages.open("/portraits?a=tag:老客户, 华东").andExpect(content().string(containsString("2 位客户 · 占全部 1.7%")));
		this.pages.open("/portraits?a=nothing:known&a=")
			.andExpect(content().string(containsString("120 位客户 · 占全部 100.0%")));
	}

	@Test
	void who_may_not_see_personal_values_sees_no_words_told_from_them_and_narrows_by_none() throws Exception {
		run();
		AppUser manager = this.people.the(Role.MANAGER);
		this.pages.open("/portraits?a=kind:I").andExpect(content().string(containsString("25–34 岁")));
		this.jdbc.sql("update app_user set may_see_personal = false where id = ?").param(manager.id()).update();
		try {
			this.pages.open("/portraits?a=kind:I").andExpect(content().string(not(containsString("25–34 岁"))));
			this.pages.open("/customers/POR-4/portrait")
				.andExpect(content().string(allOf(containsString("钓鱼"), not(containsString("25–34 岁")))));
			this.pages.open("/portraits?a=age:25").andExpect(content().string(containsString("120 位客户")));
		}
		finally {
			this.jdbc.sql("update app_user set may_see_personal = true where id = ?").param(manager.id()).update();
		}
	}

	@Test
	void the_pages_are_there_in_english() throws Exception {
		run();
		for (String page : new String[] { "/segments", "/portraits?a=kind:I&b=kind:C", "/customers/POR-4/portrait" }) {
			this.mvc.perform(get(page).header("Accept-Language", "en").with(this.people.as(Role.ADMIN)))
				.andExpect(status().isOk())
				.andExpect(content().string(not(containsString("??"))));
		}
	}

	@Test
	void of_a_run_by_an_earlier_version_the_segments_are_told_without_what_it_did_not_note() throws Exception {
		long run = run();
		this.jdbc.sql("delete from portrait where run_id = ?").param(run).update();
		this.pages.open("/segments")
			.andExpect(content().string(allOf(containsString("kind=SEGMENT&amp;grade=1"),
					not(containsString("data-chart=\"deviations\"")))));
		this.pages.open("/portraits").andExpect(content().string(containsString("这次评分没有画像")));
		this.pages.open("/customers/POR-4/portrait").andExpect(content().string(containsString("还没有画像")));
		this.mvc.perform(get("/api/v1/segments").with(this.people.program(Role.MANAGER)))
			.andExpect(status().isOk())
			.andExpect(jsonPath("$.choices").isEmpty());
	}

	private int sheets(String path) throws Exception {
		try (Workbook workbook = this.pages.workbook(path)) {
			return workbook.getNumberOfSheets();
		}
	}

}
