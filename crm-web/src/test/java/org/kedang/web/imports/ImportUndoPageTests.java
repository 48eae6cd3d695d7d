package org.kedang.web.imports;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.function.BooleanSupplier;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kedang.access.Role;
import org.kedang.ingest.undo.ImportUndo;
import org.kedang.ingest.undo.ImportUndos;
import org.kedang.web.People;
import org.kedang.web.WebTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@WebTest
class ImportUndoPageTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private People people;

	@Autowired
	private ImportUndos undos;

	@Autowired
	private UndoTexts texts;

	@Autowired
	private JdbcClient jdbc;

	private final String number = "U-" + UUID.randomUUID();

	@ParameterizedTest
	@CsvSource({ "zh-CN, 一同参加联络的人", "en, Others in contacts" })
	void what_hangs_on_a_record_that_is_kept_is_called_by_its_name(String language, String name) {
		LocaleContextHolder.setLocale(Locale.forLanguageTag(language));
		try {
			assertThat(this.texts.table("contact_companion")).isEqualTo(name);
			assertThat(this.texts.table("customer_note")).isNotEqualTo(this.texts.table("no_such_table"));
		}
		finally {
			LocaleContextHolder.resetLocaleContext();
		}
	}

	@Test
	void an_import_is_taken_back_after_its_preview_and_the_report_lists_what_was_kept() throws Exception {
		long id = store("客户编号,姓名,手机\n" + this.number + ",王小明,13812345678\n" + this.number + "b,李敏,123\n" + this.number
				+ "c,赵六,13712345678\n");
		assertThat(page("/imports/" + id)).contains("查看撤销会做什么", "/imports/" + id + "/workbook");
		this.jdbc.sql("insert into tag (name) values (?) on conflict do nothing")
			.param(this.number.substring(0, 30))
			.update();
		this.jdbc.sql("""
				insert into customer_tag (customer_id, tag_id) select c.id, t.id from customer c, tag t
				where c.number = ? and t.name = ?
				""").params(this.number, this.number.substring(0, 30)).update();
		assertThat(page("/imports/" + id + "/undo")).contains("还没有做任何改动", "<dt>删除</dt><dd>1</dd>", this.number,
				"之后有了相关的标签", "撤销这次导入");
		this.mvc.perform(post("/imports/" + id + "/undo").with(csrf()).with(this.people.as(Role.ADMIN)))
			.andExpect(redirectedUrl("/imports/" + id));
		await(() -> undo(id).isUndone());
		assertThat(page("/imports/" + id)).contains("删除 1 行，恢复 0 个字段，保留 1 项", "保留的内容", "可以再撤销一次");
		assertThat(page("/imports/" + id + "/undo/kept")).contains(this.number, "整条");
		assertThat(page("/imports")).contains("部分撤销");
	}

	@Test
	void programs_see_ask_and_watch() throws Exception {
		long id = store("客户编号,姓名\n" + this.number + ",王小明\n");
		this.mvc.perform(get("/api/v1/imports/" + id + "/undo").with(this.people.program(Role.ADMIN)))
			.andExpect(status().isOk())
			.andExpect(jsonPath("$.ledger.removed").value(1))
			.andExpect(jsonPath("$.removed.customer").value(1));
		this.mvc.perform(post("/api/v1/imports/" + id + "/undo").with(this.people.program(Role.SALES)))
			.andExpect(status().isForbidden());
		this.mvc.perform(post("/api/v1/imports/" + id + "/undo").with(this.people.program(Role.ADMIN)))
			.andExpect(status().isAccepted())
			.andExpect(jsonPath("$.state").isNotEmpty());
		await(() -> undo(id).isUndone());
		String body = this.mvc.perform(get("/api/v1/imports/" + id).with(this.people.program(Role.ADMIN)))
			.andReturn()
			.getResponse()
			.getContentAsString(StandardCharsets.UTF_8);
		assertThat(JsonPath.<String>read(body, "$.undo.state")).isEqualTo("UNDONE");
		assertThat(JsonPath.<Integer>read(body, "$.undo.ledger.removed")).isEqualTo(1);
		this.mvc.perform(post("/api/v1/imports/" + id + "/undo").with(this.people.program(Role.ADMIN)))
			.andExpect(status().isConflict())
			.andExpect(jsonPath("$.detail").value("这次导入已经撤销"));
		this.mvc.perform(post("/api/v1/imports/" + id + "/undo/cancellation").with(this.people.program(Role.ADMIN)))
			.andExpect(status().isConflict())
			.andExpect(jsonPath("$.detail").value("撤销已经结束，或还没有开始"));
		this.mvc.perform(post("/imports/" + id + "/undo/cancellation").with(csrf()).with(this.people.as(Role.ADMIN)))
			.andExpect(redirectedUrl("/imports/" + id))
			.andExpect(flash().attributeExists("notice"));
		this.jdbc.sql("update import_undo set state = 'RUNNING' where import_id = ?").param(id).update();
		assertThat(page("/imports/" + id)).contains("正在撤销", "/imports/" + id + "/undo/cancellation");
		this.jdbc.sql("update import_undo set state = 'CANCELLED' where import_id = ?").param(id).update();
		assertThat(page("/imports/" + id)).contains("停止撤销，没有做任何改动", "查看撤销会做什么");
		this.jdbc.sql("update import_undo set state = 'UNDONE' where import_id = ?").param(id).update();
		this.mvc.perform(get("/api/v1/imports/404404/undo").with(this.people.program(Role.ADMIN)))
			.andExpect(status().isNotFound());
		assertThat(page("/imports")).contains("已撤销");
	}

	@Test
	void the_workbook_comes_back_with_sentences_and_never_before_it_was_checked() throws Exception {
		long id = store("客户编号,姓名,手机\n" + this.number + ",王小明,13812345678\n,李敏,123\n");
		for (String path : new String[] { "/imports/", "/api/v1/imports/" }) {
			MockHttpServletResponse response = this.mvc
				.perform(get(path + id + "/workbook")
					.with(path.startsWith("/api") ? this.people.program(Role.ADMIN) : this.people.as(Role.ADMIN)))
				.andExpect(status().isOk())
				.andReturn()
				.getResponse();
			assertThat(response.getHeader("Content-Disposition")).startsWith("attachment;");
			assertThat(response.getContentAsString(StandardCharsets.UTF_8)).contains("导入结果,导入说明", "13812345678,新建,",
					",123,失败,手机：手机号应为 11 位数字，现为 3 位，请核对");
		}
		String location = this.mvc
			.perform(multipart("/imports").file(file("姓名\n王五\n")).with(csrf()).with(this.people.as(Role.ADMIN)))
			.andReturn()
			.getResponse()
			.getRedirectedUrl();
		this.mvc.perform(get(location + "/workbook").with(this.people.as(Role.ADMIN)))
			.andExpect(redirectedUrl(location));
	}

	private static MockMultipartFile file(String csv) {
		return new MockMultipartFile("file", "客户.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8));
	}

	private long store(String csv) throws Exception {
		String location = this.mvc
			.perform(multipart("/api/v1/imports").file(file(csv))
				.param("type", "individuals")
				.param("confirm", "true")
				.with(this.people.program(Role.ADMIN)))
			.andExpect(status().isAccepted())
			.andReturn()
			.getResponse()
			.getHeader("Location");
		long id = Long.parseLong(String.valueOf(location).replaceAll("^.*/", ""));
		await(() -> this.undos.find(id).isPresent());
		return id;
	}

	private ImportUndo undo(long id) {
		return this.undos.find(id).orElseThrow();
	}

	private static void await(BooleanSupplier condition) throws InterruptedException {
		Instant end = Instant.now().plus(Duration.ofSeconds(60));
		while (!condition.getAsBoolean()) {
			assertThat(Instant.now()).isBefore(end);
			Thread.sleep(50);
		}
	}

	private String page(String path) throws Exception {
		return this.mvc.perform(get(path).with(this.people.as(Role.ADMIN)))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString();
	}

}
