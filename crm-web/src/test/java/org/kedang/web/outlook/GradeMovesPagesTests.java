package org.kedang.web.outlook;

import java.time.LocalDate;

import org.apache.poi.ss.usermodel.Workbook;
import org.junit.jupiter.api.Test;
import org.kedang.access.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** Who moved between the grades of two runs. */
class GradeMovesPagesTests extends OutlookPagesCase {

	@Test
	void who_lost_a_grade_is_listed_and_the_movements_come_as_a_workbook() throws Exception {
		long then = run(LocalDate.of(2024, 4, 1));
		long now = run(LocalDate.of(2024, 5, 1));
		this.jdbc.sql("delete from grade_move").update();
		this.jdbc.sql(
				"update customer_outlook set relationship_grade = 3 where run_id = ? and customer_id in (select id from customer where number in ('OUT-7', 'OUT-8'))")
			.param(then)
			.update();
		this.jdbc.sql(
				"update customer_outlook set relationship_grade = null where run_id = ? and customer_id = (select id from customer where number = 'OUT-7')")
			.param(now)
			.update();
		String pair = "kind=RELATIONSHIP&earlier=%d&later=%d".formatted(then, now);
		this.pages.open("/grades/movements?" + pair)
			.andExpect(content().string(
					allOf(containsString("was=3&amp;now=0"), containsString("/grades/movements/export.xlsx?kind="))));
		this.pages.open("/grades/movements/customers?was=3&now=0&" + pair)
			.andExpect(content().string(allOf(containsString("OUT-7"), not(containsString("OUT-8")))));
		try (Workbook workbook = this.pages.workbook("/grades/movements/export.xlsx?" + pair)) {
			assertThat(workbook.getSheetAt(0)).extracting((row) -> row.getCell(2).getStringCellValue())
				.contains("不再评级", "上升");
		}
	}

	@Test
	void runs_chosen_the_other_way_round_are_held_against_each_other_in_their_order() throws Exception {
		long then = run(LocalDate.of(2024, 2, 1));
		long now = run(LocalDate.of(2024, 5, 1));
		this.mvc
			.perform(get("/grades/movements?kind=CHURN&earlier=%d&later=%d".formatted(now, then))
				.with(this.people.as(Role.MANAGER)))
			.andExpect(redirectedUrl("/grades/movements?kind=CHURN&earlier=%d&later=%d".formatted(then, now)));
	}

	@Test
	void a_run_of_an_earlier_day_can_be_compared_with_and_leaves_archives_as_they_are() throws Exception {
		run(LocalDate.of(2024, 5, 1));
		run(LocalDate.of(2024, 2, 1));
		this.pages.open("/grades/movements")
			.andExpect(content().string(allOf(containsString("从 2024-02-01"), containsString("到 2024-05-01"))));
		this.pages.open("/customers/OUT-1").andExpect(content().string(containsString("截至 2024-05-01")));
	}

	@Test
	void movements_between_two_days_open_the_list_of_those_who_moved() throws Exception {
		this.pages.open("/grades/movements")
			.andExpect(content().string(allOf(containsString("还没有可以比较的两次评分"), containsString("href=\"/rfm#runs\""))));
		long then = run(LocalDate.of(2024, 2, 1));
		long now = run(LocalDate.of(2024, 5, 1));
		this.pages.open("/grades/movements?kind=CHURN")
			.andExpect(content().string(
					allOf(containsString("从 2024-02-01"), containsString("↓ "), containsString("was=3&amp;now=1"))));
		this.pages.open("/grades/movements/customers?kind=CHURN&was=3&now=1&earlier=%d&later=%d".formatted(then, now))
			.andExpect(content().string(allOf(containsString("低 → 高"), containsString("OUT-100"),
					containsString("取自订单"), containsString("共 %d 位客户".formatted(moved(then, now))))));
		this.pages.open("/grades/movements?kind=CHURN")
			.andExpect(content().string(containsString("later=%d&amp;way=FELL".formatted(now))));
		this.pages.open("/grades/movements/customers?kind=CHURN&way=FELL&earlier=%d&later=%d".formatted(then, now))
			.andExpect(content().string(allOf(containsString("流失 · 下降"), containsString("/customers/OUT-"))));
	}

	/** How many were little at risk then and are much now. */
	private int moved(long then, long now) {
		return this.jdbc.sql("""
				select count(*) from customer_outlook w join customer_outlook n using (customer_id)
				where w.run_id = ? and n.run_id = ? and w.churn_band = 3 and n.churn_band = 1
				""").param(then).param(now).query(Integer.class).single();
	}

	@Test
	void a_list_of_those_who_came_to_a_grade_that_there_is_not_is_not_found() throws Exception {
		String list = "/grades/movements/customers?kind=CHURN&was=%d&now=%d&earlier=%d&later=%d";
		long run = run();
		for (String nowhere : new String[] { list.formatted(3, 4, run, run), list.formatted(-1, 1, run, run),
				list.formatted(4, 1, run, run) }) {
			this.mvc.perform(get(nowhere).with(this.people.as(Role.MANAGER))).andExpect(status().isNotFound());
		}
	}

	@Test
	void programs_are_told_who_rose_and_who_fell_and_which_run_does_not_say() throws Exception {
		long earlier = run();
		long later = run(LocalDate.of(2025, 5, 1));
		String moves = "/api/v1/grade-moves?kind=RELATIONSHIP&from=";
		this.mvc.perform(get(moves + earlier).with(this.people.program(Role.MANAGER)))
			.andExpect(jsonPath("$.to").value(later))
			.andExpect(jsonPath("$.moves[0].customers").value(130))
			.andExpect(jsonPath("$.moves[0].way").value("FELL"));
		this.mvc.perform(get(moves + 4711).with(this.people.program(Role.MANAGER)))
			.andExpect(status().isNotFound())
			.andExpect(jsonPath("$.detail").value(containsString("4711")));
	}

}
