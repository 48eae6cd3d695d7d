package org.kedang.web.imports;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.kedang.access.AppUser;
import org.kedang.access.Role;
import org.kedang.catalogue.Sight;
import org.kedang.catalogue.Subject;
import org.kedang.ingest.ImportState;
import org.kedang.web.FieldSights;
import org.kedang.web.WebTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@WebTest
class ImportRowsTests extends ImportDesk {

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private FieldSights sights;

	@Test
	void rows_are_listed_by_what_becomes_of_them_and_secrets_are_never_shown() throws Exception {
		String number = "R-" + UUID.randomUUID().toString().substring(0, 8);
		long first = check("姓名,客户编号,身份证号,爱好\n王小明," + number + ",11010519491231002X,围棋\n");
		send("/imports/" + first + "/confirmation", Map.of());
		await(first, ImportState.DONE);
		long id = check("姓名,客户编号,身份证号,爱好,手机\n王小明," + number + ",110105199003078879,钓鱼,１３８ 1234 5678\n");
		assertThat(page("/imports/" + id)).contains("逐行预览", "围棋", "钓鱼", "原文“１３８ 1234 5678”", "******")
			.doesNotContain("110105199003078879", "19491231");
		assertThat(page("/imports/" + id + "?list=failed")).contains("没有这样的行");
		assertThat(page("/imports/" + id + "/parts/1/rows/2?list=updated"))
			.contains("更正第 2 行", "value=\"１３８ 1234 5678\"", "placeholder=\"******\"")
			.doesNotContain("110105199003078879");
		this.mvc.perform(get("/imports/" + id + "/parts/1/rows/99").with(this.people.as(Role.ADMIN)))
			.andExpect(status().isNotFound());
	}

	@Test
	void a_failed_row_is_corrected_in_the_page_and_the_report_tells_so() throws Exception {
		long id = check("姓名,手机,备注\n王小明,123,\"两\n行\"\n李四,13912345678,\n");
		assertThat(page("/imports/" + id)).contains("确认导入 1 行");
		String refused = this.mvc
			.perform(post("/imports/" + id + "/parts/1/rows/2").param("cell.mobile", "456")
				.param("was.mobile", "123")
				.with(csrf())
				.with(this.people.as(Role.ADMIN)))
			.andExpect(status().is(422))
			.andReturn()
			.getResponse()
			.getContentAsString();
		assertThat(refused).contains("这一行还有错", "value=\"456\"", "aria-invalid=\"true\"");
		send("/imports/" + id + "/parts/1/rows/2", Map.of("cell.mobile", "13812345678", "was.mobile", "123",
				"cell.remarks", "两\r\n行", "was.remarks", "两\n行"));
		await(id, ImportState.READY);
		assertThat(page("/imports/" + id + "?list=created")).contains("确认导入 2 行", "已更正", "在页面上更正的单元格", "13812345678");
		send("/imports/" + id + "/confirmation", Map.of());
		await(id, ImportState.DONE);
		assertThat(page("/imports/" + id)).contains("在页面上更正的单元格", "123");
		assertThat(this.jdbc.sql("select count(*) from import_correction where import_id = ?")
			.param(id)
			.query(Long.class)
			.single()).isEqualTo(1);
	}

	@Test
	void whom_a_new_row_may_be_is_told_with_the_reasons_and_waits_for_review() throws Exception {
		String key = UUID.randomUUID().toString().substring(0, 8);
		long first = check("姓名,客户编号,手机,邮箱\n尉迟静姝," + key + ",13912345678," + key + "@example.cn\n");
		send("/imports/" + first + "/confirmation", Map.of());
		await(first, ImportState.DONE);
		long id = check("姓名,手机,邮箱\n尉迟静姝,13712345679," + key + "@example.cn\n");
		assertThat(page("/imports/" + id)).contains("可能重复的新客户", "href=\"/customers/" + key + "\"", "邮箱 一致");
		assertThat(page("/imports/" + id + "?list=created")).contains("没有这样的行");
		send("/imports/" + id + "/confirmation", Map.of());
		await(id, ImportState.DONE);
		assertThat(this.jdbc.sql("""
				select p.source from duplicate_pair p join customer a on a.id = p.a_id where a.number = ?
				""").param(key).query(String.class).list()).containsExactly("IMPORT");
	}

	@Test
	void a_row_that_fits_several_customers_lists_them_with_links() throws Exception {
		String key = UUID.randomUUID().toString().substring(0, 8);
		String name = "阮" + new String(Character.toChars(0x4E00 + (int) (System.nanoTime() % 20_000)));
		for (String number : new String[] { key + "a", key + "b" }) {
			long first = check("姓名,客户编号,手机\n" + name + "," + number + ",13912340001\n");
			send("/imports/" + first + "/confirmation", Map.of());
			await(first, ImportState.DONE);
		}
		long id = check("姓名,手机,爱好\n" + name + ",13912340001,围棋\n");
		for (String page : new String[] { "/imports/" + id + "?list=failed", "/imports/" + id + "/parts/1/rows/2" }) {
			assertThat(page(page)).as(page)
				.contains("有多位已有客户与此行相符", "href=\"/customers/" + key + "a\"", "href=\"/customers/" + key + "b\"")
				.doesNotContain("<a class=\"name-link\" href=\"/customers/");
		}
	}

	@Test
	void an_unknown_option_is_explained_once_and_can_be_forgotten() throws Exception {
		String raw = "老友" + UUID.randomUUID().toString().substring(0, 6);
		long id = check("姓名,客户状态\n王小明," + raw + "\n李四," + raw + "\n");
		assertThat(page("/imports/" + id)).contains("认不出的选项", raw, "记住并重新检查");
		send("/imports/" + id + "/values", Map.of("value.1.status." + raw, "ACTIVE"));
		await(id, ImportState.READY);
		assertThat(page("/imports/" + id)).contains("确认导入 2 行").doesNotContain("认不出的选项");
		assertThat(page("/imports/profiles")).contains(raw);
		Long mapping = this.jdbc.sql("select id from value_mapping where raw = ?")
			.param(raw)
			.query(Long.class)
			.single();
		send("/imports/values/removal", Map.of("id", mapping.toString()));
		assertThat(page("/imports/profiles")).doesNotContain(">" + raw + "<");
		send("/imports/" + id + "/checks", Map.of());
		await(id, ImportState.READY);
	}

	@Test
	void options_are_chosen_on_the_mapping_page_and_by_programs() throws Exception {
		long id = upload("姓名,手机\n没见过的人,13812345678\n");
		assertThat(page("/imports/" + id)).contains("只新建，已有的跳过", "只填补空白", "姓名加手机", "#清空");
		send("/imports/" + id + "/mapping",
				Map.of("take.0", "on", "type.0", "individuals", "headerRow.0", "1", "column.0.name", "0",
						"column.0.mobile", "1", "mode", "UPDATE", "filled", "FILL", "key.NAME", "on", "doubles",
						"IGNORE"));
		await(id, ImportState.READY);
		assertThat(this.imports.find(id).orElseThrow().options().toString()).contains("UPDATE", "FILL", "[NAME]",
				"IGNORE");
		assertThat(page("/imports/" + id + "?list=skipped")).contains("按选择不新建");
		assertThat(new ImportOrder(null, null, null, null, null, null, "keep", null, "fill", "code, name", null, "skip",
				null)
			.options()
			.toString()).contains("CREATE", "FILL", "[CODE, NAME]", "SKIP");
	}

	@Test
	void what_a_file_of_somebody_else_holds_is_not_read_past_a_hidden_field() throws Exception {
		String number = "H-" + UUID.randomUUID().toString().substring(0, 8);
		long first = check("姓名,客户编号,爱好\n王小明," + number + ",围棋\n");
		send("/imports/" + first + "/confirmation", Map.of());
		await(first, ImportState.DONE);
		long id = check("姓名,客户编号,爱好,手机\n王小明," + number + ",钓鱼,13812345678\n");
		AppUser other = this.people.somebody(Role.ADMIN, null);
		String path = "/imports/" + id;
		assertThat(seen(path, other, 200)).contains("围棋", "钓鱼");
		hide(true);
		try {
			assertThat(seen(path, other, 200)).contains(number).doesNotContain("围棋", "钓鱼");
			assertThat(page(path)).as("what is stored, to whoever uploads").doesNotContain("围棋");
			for (String content : List.of("/file", "/workbook")) {
				seen(path + content, other, 403);
			}
			seen(path + "/file", this.people.the(Role.ADMIN), 200);
		}
		finally {
			hide(false);
		}
	}

	private void hide(boolean hidden) {
		this.sights.decide(Role.ADMIN, hidden ? Sight.HIDDEN : null, Subject.INDIVIDUAL, "hobbies");
	}

	private String seen(String path, AppUser who, int status) throws Exception {
		return this.mvc.perform(get(path).with(this.people.as(who)))
			.andExpect(status().is(status))
			.andReturn()
			.getResponse()
			.getContentAsString();
	}

	private long check(String csv) throws Exception {
		long id = upload(csv);
		String[] headers = csv.substring(0, csv.indexOf('\n')).split(",");
		Map<String, String> keys = Map.of("姓名", "name", "客户编号", "number", "身份证号", "identityNumber", "爱好", "hobbies",
				"手机", "mobile", "邮箱", "email", "备注", "remarks", "客户状态", "status");
		MockHttpServletRequestBuilder request = post("/imports/" + id + "/mapping").param("take.0", "on")
			.param("type.0", "individuals")
			.param("headerRow.0", "1");
		for (int i = 0; i < headers.length; i++) {
			request.param("column.0." + keys.get(headers[i]), String.valueOf(i));
		}
		this.mvc.perform(request.with(csrf()).with(this.people.as(Role.ADMIN))).andExpect(status().is3xxRedirection());
		await(id, ImportState.READY);
		return id;
	}

	private long upload(String csv) throws Exception {
		return upload("行.csv", csv.getBytes(StandardCharsets.UTF_8));
	}

}
