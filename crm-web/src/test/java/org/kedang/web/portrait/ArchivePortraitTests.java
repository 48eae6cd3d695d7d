package org.kedang.web.portrait;

import org.apache.poi.ss.usermodel.Workbook;
import org.junit.jupiter.api.Test;
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

/** The portrait in an archive. */
class ArchivePortraitTests extends PortraitPagesCase {

	@Test
	void an_archive_has_a_persons_cloud_radar_and_five_analyses() throws Exception {
		run();
		this.pages.open("/customers/POR-4/portrait")
			.andExpect(content().string(allOf(containsString("老客户, 华东"), containsString("夜间下单"),
					containsString("data-chart=\"radar\""), containsString("id=\"panel-consumption\""),
					containsString("id=\"panel-traits\""), containsString("id=\"panel-loyalty\""),
					containsString("id=\"panel-attention\""), containsString("id=\"panel-value\""),
					containsString("100.0%（5/5）"), containsString("1 次，未处理 1 次"), not(containsString("佛教")))));
		this.pages.open("/customers/POR-5/portrait")
			.andExpect(content()
				.string(allOf(containsString("id=\"panel-business\""), containsString("id=\"panel-operations\""),
						containsString("id=\"panel-credit\""), containsString("25.0%"), containsString("尚缺"))));
	}

	@Test
	void what_is_not_known_of_a_new_customer_says_how_it_comes_to_be_known() throws Exception {
		this.jdbc.sql("insert into customer (kind, number, name) values ('I', 'POR-NEU', '新来的')").update();
		this.jdbc.sql("insert into individual_customer (id) select id from customer where number = 'POR-NEU'").update();
		run();
		this.pages.open("/customers/POR-NEU/portrait")
			.andExpect(content().string(allOf(containsString("尚缺，可在档案里补充：性别、"), containsString("有足够的订单后可知：平均每单、"),
					containsString("有联络记录后可知：近一年联络、"))));
		this.pages.open("/customers/POR-4/portrait").andExpect(content().string(containsString("天，自身周期的 ")));
	}

	@Test
	void sales_staff_see_the_portrait_of_whom_they_may_see_without_the_lists_of_all() throws Exception {
		run();
		this.mvc.perform(get("/customers/POR-4/portrait").with(this.people.as(Role.SALES)))
			.andExpect(status().isOk())
			.andExpect(content().string(allOf(containsString("钓鱼"), containsString("data-chart=\"radar\""),
					not(containsString("/portraits/customers")), not(containsString("kind=SEGMENT")))));
		this.jdbc.sql("update customer set owner_id = ? where number = 'POR-4'")
			.param(this.people.the(Role.ADMIN).id())
			.update();
		this.mvc.perform(get("/customers/POR-4/portrait").with(this.people.as(Role.SALES)))
			.andExpect(status().isNotFound());
		this.mvc.perform(get("/customers/POR-4/portrait/export.xlsx").with(this.people.as(Role.SALES)))
			.andExpect(status().isNotFound());
		this.mvc.perform(get("/api/v1/customers/POR-4/portrait").with(this.people.program(Role.SALES)))
			.andExpect(status().isNotFound());
	}

	@Test
	void the_portrait_of_an_archive_is_a_workbook_of_its_analyses_its_words_and_its_radar() throws Exception {
		run();
		try (Workbook workbook = this.pages.workbook("/customers/POR-4/portrait/export.xlsx")) {
			assertThat(workbook.getSheet("分析").getRow(1).getCell(0).getStringCellValue()).isEqualTo("消费行为");
			assertThat(workbook.getSheet("标签云").getLastRowNum()).isPositive();
			assertThat(workbook.getSheet("与客群对照").getRow(1).getCell(3).getNumericCellValue()).isPositive();
		}
		assertThat(this.jdbc.sql("select count(*) from audit_entry where action = 'customer-portrait-exported'")
			.query(Integer.class)
			.single()).isPositive();
	}

	@Test
	void a_customer_whom_no_run_knows_has_panels_and_says_why_there_is_no_cloud() throws Exception {
		this.pages.open("/customers/POR-3/portrait")
			.andExpect(content().string(allOf(containsString("还没有画像"), containsString("id=\"panel-credit\""))));
		this.mvc.perform(get("/api/v1/customers/POR-3/portrait").with(this.people.program(Role.MANAGER)))
			.andExpect(status().isOk())
			.andExpect(jsonPath("$.run").doesNotExist())
			.andExpect(jsonPath("$.tags").isEmpty());
	}

	@Test
	void programs_are_told_a_customers_tags_with_their_weights_and_the_radar() throws Exception {
		long run = run();
		this.mvc.perform(get("/api/v1/customers/POR-4/portrait").with(this.people.program(Role.MANAGER)))
			.andExpect(jsonPath("$.run").value(run))
			.andExpect(jsonPath("$.tags[*].code").value(hasItem("word.hobbies:钓鱼")))
			.andExpect(jsonPath("$.tags[0].weight").isNumber())
			.andExpect(jsonPath("$.axes[0].axis").value("RECENCY"))
			.andExpect(jsonPath("$.axes[0].ofAll").isNumber());
	}

}
