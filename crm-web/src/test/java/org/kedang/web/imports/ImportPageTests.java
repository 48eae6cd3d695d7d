package org.kedang.web.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Test;
import org.kedang.access.AppUser;
import org.kedang.access.Role;
import org.kedang.access.Users;
import org.kedang.ingest.ImportPart;
import org.kedang.ingest.ImportState;
import org.kedang.ingest.mapping.MappingProfiles;
import org.kedang.web.WebTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@WebTest
class ImportPageTests extends ImportDesk {

	@Autowired
	private Users users;

	@Autowired
	private ImportApi api;

	@Autowired
	private MappingProfiles profiles;

	@Autowired
	private ReturnedFile returnedFile;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void a_workbook_goes_from_upload_over_preview_to_report() throws Exception {
		String number = "T-" + UUID.randomUUID();
		long id = upload("客户.csv", "客户编号,姓名,手机,爱吃什么\n" + number + ",王小明,13812345678,面\n,,123,\n");
		assertThat(page("/imports/" + id)).contains("客户.csv", "待对应列", "A · 客户编号", "王小明", "D · 爱吃什么", "检查数据");
		send("/imports/" + id + "/mapping", map("0", "1", "2"));
		await(id, ImportState.READY);
		assertThat(page("/imports/" + id)).contains("待确认", "确认导入 1 行", "问题明细", "123")
			.contains("<dt>读取</dt><dd>2</dd>", "<dt>新建</dt><dd>1</dd>", "<a href=\"?list=failed#rows\">1</a>");
		send("/imports/" + id + "/confirmation", Map.of());
		await(id, ImportState.DONE);
		assertThat(page("/imports/" + id)).contains("已完成", "已存入 1 行", "查看名册", "用时");
		assertThat(page("/imports")).contains("客户.csv", "已完成");
		this.mvc
			.perform(post("/imports/" + id + "/mapping").param("take.0", "on")
				.param("type.0", "individuals")
				.with(csrf())
				.with(this.people.as(Role.ADMIN)))
			.andExpect(redirectedUrl("/imports/" + id));
	}

	@Test
	@Transactional
	void while_the_sample_is_loaded_nobody_is_told_that_nothing_was_imported() throws Exception {
		this.jdbc.sql("truncate import_batch cascade").update();
		assertThat(page("/imports")).contains("还没有导入过文件");
		this.jdbc.sql("""
				insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
				values ('sample-data', '1', now() + interval '1 day', false, 1)
				""").update();
		assertThat(page("/imports")).contains("正在载入示例数据").doesNotContain("还没有导入过文件");
	}

	@Test
	void a_mapping_without_a_required_field_is_shown_again_with_the_error_and_all_choices() throws Exception {
		long id = upload("缺.csv", "甲,乙,丙\n1,李四,13812345678\n");
		String page = this.mvc
			.perform(post("/imports/" + id + "/mapping").param("take.0", "on")
				.param("type.0", "individuals")
				.param("headerRow.0", "1")
				.param("column.0.mobile", "2")
				.param("mode", "CREATE")
				.param("name.0", "我的方案")
				.with(csrf())
				.with(this.people.as(Role.ADMIN)))
			.andExpect(status().is(422))
			.andReturn()
			.getResponse()
			.getContentAsString();
		assertThat(page).contains("必填项“姓名”（name）还没有对应的列", "您的选择都已保留", "aria-invalid=\"true\"", "value=\"我的方案\"");
		assertThat(page).containsPattern("value=\"CREATE\"\\s+selected").containsPattern("value=\"2\"[^>]*selected");
		assertThat(this.imports.find(id).orElseThrow().state()).isEqualTo(ImportState.UPLOADED);
	}

	@Test
	void a_kept_profile_maps_the_next_file_of_the_same_headers() throws Exception {
		String name = "方案" + UUID.randomUUID().toString().substring(0, 6);
		long first = upload("a.csv", name + "甲,乙\n1,李四\n");
		send("/imports/" + first + "/mapping", Map.of("take.0", "on", "type.0", "individuals", "headerRow.0", "1",
				"column.0.name", "1", "name.0", name));
		long second = upload("b.csv", name + "甲,乙\n2,王五\n");
		assertThat(page("/imports/" + second)).contains(name).containsPattern("value=\"1\"[^>]*selected");
		send("/imports/profiles/removal", Map.of("name", name, "import", String.valueOf(second)));
		assertThat(this.profiles.named(name)).isEmpty();
	}

	@Test
	void another_type_or_header_row_is_mapped_anew() throws Exception {
		long id = upload("c.csv", "导出于今天\n姓名,手机\n王五,13812345678\n");
		assertThat(again(id,
				Map.of("take.0", "on", "type.0", "corporates", "headerRow.0", "2", "shown.0", "individuals|2|")))
			.contains("企业名称", "A · 姓名");
		assertThat(again(id, Map.of("take.0", "on", "type.0", "individuals", "headerRow.0", "1", "again", "1")))
			.contains("A · 导出于今天");
		assertThat(this.imports.get(id).state()).isEqualTo(ImportState.UPLOADED);
	}

	@Test
	void all_sheets_of_our_own_template_are_shown_and_each_may_be_left_out() throws Exception {
		String key = UUID.randomUUID().toString().substring(0, 8);
		long id = upload("模板.xlsx", LinkedWorkbook.of(key));
		assertThat(page("/imports/" + id)).containsPattern("name=\"take.1\" checked[^>]*><span>个人客户")
			.containsPattern("name=\"take.4\" checked[^>]*><span>交易记录")
			.doesNotContain("name=\"take.2\"")
			.contains("没有数据的工作表：企业客户 · 联系人")
			.containsSubsequence("<span>个人客户", "<span>交易记录", "<span>填写说明");
		send("/imports/" + id + "/mapping", Map.of("take.1", "on", "type.1", "individuals", "headerRow.1", "1",
				"column.1.number", "0", "column.1.name", "1", "type.4", "transactions", "headerRow.4", "1"));
		await(id, ImportState.READY);
		assertThat(this.imports.get(id).parts()).extracting(ImportPart::name).containsExactly("个人客户");
	}

	private String again(long id, Map<String, String> parameters) throws Exception {
		MockHttpServletRequestBuilder request = post("/imports/" + id + "/mapping").with(csrf())
			.with(this.people.as(Role.ADMIN));
		parameters.forEach(request::param);
		return this.mvc.perform(request).andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
	}

	@Test
	void a_file_that_says_nothing_new_is_not_called_wrong() throws Exception {
		String key = UUID.randomUUID().toString().substring(0, 8);
		Map<String, String> mapping = Map.of("take.0", "on", "type.0", "individuals", "headerRow.0", "1",
				"column.0.number", "0", "column.0.name", "1");
		for (boolean again : new boolean[] { false, true }) {
			long id = upload("f.csv", "客户编号,姓名\n" + key + ",王五\n");
			send("/imports/" + id + "/mapping", mapping);
			await(id, ImportState.READY);
			if (again) {
				assertThat(page("/imports/" + id)).contains("库里都已经有了").doesNotContain("改正文件后重新上传");
			}
			else {
				send("/imports/" + id + "/confirmation", Map.of());
				await(id, ImportState.DONE);
			}
		}
	}

	@Test
	void a_file_that_is_no_workbook_fails_with_the_reason_and_nothing_else() throws Exception {
		long id = upload("合同.pdf", "%PDF-1.7\n...");
		assertThat(page("/imports/" + id)).contains("失败", "该文件是 PDF", "没有存入任何数据").doesNotContain("data-mapping");
	}

	@Test
	void a_cancelled_import_says_that_nothing_was_stored() throws Exception {
		long id = upload("d.csv", "姓名\n王五\n");
		send("/imports/" + id + "/cancellation", Map.of());
		assertThat(page("/imports/" + id)).contains("已取消", "没有存入任何数据");
		send("/imports/" + id + "/confirmation", Map.of());
		assertThat(this.imports.find(id).orElseThrow().state()).isEqualTo(ImportState.CANCELLED);
	}

	@Test
	void progress_is_a_fragment_until_the_page_changes_its_shape() throws Exception {
		long id = upload("e.csv", "姓名\n王五\n");
		send("/imports/" + id + "/mapping",
				Map.of("take.0", "on", "type.0", "individuals", "headerRow.0", "1", "column.0.name", "0"));
		await(id, ImportState.READY);
		var response = this.mvc
			.perform(get("/imports/" + id + "/progress").header("HX-Request", "true").with(this.people.as(Role.ADMIN)))
			.andReturn()
			.getResponse();
		assertThat(response.getHeader("HX-Retarget")).isEqualTo("#import");
		assertThat(response.getContentAsString()).contains("待确认").doesNotContain("<html");
		this.mvc.perform(get("/imports/" + id + "/progress").with(this.people.as(Role.ADMIN)))
			.andExpect(status().is3xxRedirection());
	}

	@Test
	void templates_come_in_the_language_of_the_reader() throws Exception {
		for (String name : new String[] { "all", "individuals", "contact-logs" }) {
			var response = this.mvc
				.perform(get("/imports/templates/" + name + ".xlsx").with(this.people.as(Role.ADMIN)))
				.andExpect(status().isOk())
				.andReturn()
				.getResponse();
			assertThat(response.getContentAsByteArray()).startsWith('P', 'K');
			assertThat(response.getHeader("Content-Disposition")).startsWith("attachment;")
				.contains("filename*=UTF-8''");
		}
		this.mvc.perform(get("/imports/templates/nothing.xlsx").with(this.people.as(Role.ADMIN)))
			.andExpect(status().isNotFound());
	}

	@Test
	void the_original_is_downloaded_and_never_shown_by_the_browser() throws Exception {
		long id = upload("坏\"名.html.csv", "姓名\n王五\n");
		var response = this.mvc.perform(get("/imports/" + id + "/file").with(this.people.as(Role.ADMIN)))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse();
		assertThat(response.getContentType()).isEqualTo("application/octet-stream");
		assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(response.getHeader("Content-Disposition")).startsWith("attachment;").doesNotContain("坏");
	}

	@Test
	void who_may_see_no_personal_values_learns_what_is_wrong_without_them() throws Exception {
		long id = upload("座机.csv", "姓名,固定电话\n王小明,010-6234567x\n");
		send("/imports/" + id + "/mapping", Map.of("take.0", "on", "type.0", "individuals", "headerRow.0", "1",
				"column.0.name", "0", "column.0.phone", "1"));
		await(id, ImportState.READY);
		assertThat(page("/imports/" + id)).contains("“010-6234567x”");
		AppUser blind = this.people.somebody(Role.ADMIN, null);
		blind.place("不见电话", Role.ADMIN, null, false);
		blind = this.users.save(blind);
		assertThat(this.mvc.perform(get("/imports/" + id).with(this.people.as(blind)))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString()).contains("“****”").doesNotContain("6234567");
		assertThat(this.api.find(id, this.people.reader(blind)).errors()).extracting(ImportBody.Error::message)
			.isNotEmpty()
			.allMatch((message) -> message.contains("****") && !message.contains("6234567"));
	}

	@Test
	void a_workbook_of_which_a_part_was_handed_back_stands_in_the_audit() throws Exception {
		long id = upload("断.csv", "姓名\n王五\n");
		send("/imports/" + id + "/mapping",
				Map.of("take.0", "on", "type.0", "individuals", "headerRow.0", "1", "column.0.name", "0"));
		await(id, ImportState.READY);
		HttpServletResponse broken = new MockHttpServletResponse() {
			@Override
			public ServletOutputStream getOutputStream() {
				setCommitted(true);
				throw new UncheckedIOException(new IOException("Broken pipe"));
			}
		};
		assertThatExceptionOfType(UncheckedIOException.class)
			.isThrownBy(() -> this.returnedFile.send(this.imports.get(id), this.people.reader(Role.ADMIN), broken));
		assertThat(this.jdbc.sql("select count(*) from audit_entry where action = 'import-workbook' and subject_id = ?")
			.param(String.valueOf(id))
			.query(Long.class)
			.single()).isEqualTo(1);
	}

	@Test
	void what_an_import_was_to_do_stands_in_the_audit_in_words() throws Exception {
		long id = upload("词.csv", "客户编号,姓名,手机\nAU-1,王五,13812345678\n");
		send("/imports/" + id + "/mapping", map("0", "1", "2"));
		assertThat(page("/admin/audit?action=import-start&kind=import&subject=" + id))
			.contains("客户编号 ← 客户编号", "手机 ← 手机", "新建和更新", "覆盖已有的值", "照常新建，列入查重")
			.doesNotContain("mobile 手机", "mode ", "BOTH", "OVERWRITE", "QUEUE", "doubles");
	}

	@Test
	void nothing_uploaded_and_nothing_known_are_said() throws Exception {
		this.mvc.perform(multipart("/imports").with(csrf()).with(this.people.as(Role.ADMIN)))
			.andExpect(status().is3xxRedirection());
		this.mvc.perform(get("/imports/999999999").with(this.people.as(Role.ADMIN))).andExpect(status().isNotFound());
	}

	private static Map<String, String> map(String number, String name, String mobile) {
		return Map.of("take.0", "on", "type.0", "individuals", "headerRow.0", "1", "column.0.number", number,
				"column.0.name", name, "column.0.mobile", mobile);
	}

	private long upload(String name, String content) throws Exception {
		return upload(name, content.getBytes(StandardCharsets.UTF_8));
	}

}
