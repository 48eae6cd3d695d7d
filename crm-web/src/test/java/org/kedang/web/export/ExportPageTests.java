package org.kedang.web.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import javax.sql.DataSource;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kedang.access.AppUser;
import org.kedang.access.Readers;
import org.kedang.access.Role;
import org.kedang.customer.RosterExport;
import org.kedang.customer.RosterQuery;
import org.kedang.customer.RosterSort;
import org.kedang.job.NumberedWork;
import org.kedang.web.ManyCustomers;
import org.kedang.web.Pages;
import org.kedang.web.People;
import org.kedang.web.WebTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasToString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** Long rosters as workbooks, written behind the page. */
@WebTest
class ExportPageTests {

	private static final int MANY = 5_001;

	private static final String LATEST = "(select max(id) from roster_export)";

	@Autowired
	private MockMvc mvc;

	@Autowired
	private People people;

	@Autowired
	private Pages pages;

	@Autowired
	private ManyCustomers customers;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private DataSource dataSource;

	@Autowired
	private SchedulerClient scheduler;

	@Autowired
	private RosterExport export;

	@Autowired
	private Readers readers;

	@Value("${kedang.data:./data}")
	private Path data;

	private AppUser anna;

	@BeforeEach
	void many_customers() throws IOException {
		nothing_is_left();
		this.anna = this.people.somebody(Role.SALES, null);
		this.customers.make("E", MANY, this.anna);
	}

	@AfterEach
	void nothing_is_left() throws IOException {
		this.jdbc.sql("truncate customer, customer_list, list_action, roster_export cascade").update();
		for (Path file : files()) {
			Files.deleteIfExists(file);
		}
	}

	@Test
	void a_long_roster_is_written_behind_the_page_and_fetched_by_its_reader_alone() throws Exception {
		this.pages.open(this.anna, "/customers/export?owner=me&columns=all&kind=individual")
			.andExpect(content().string(allOf(containsString("共 5,001 位客户，全部字段"), containsString("我的客户"),
					containsString("action=\"/exports\""))));
		begin("/customers?owner=me&kind=individual", "all");
		written();
		this.pages.open(this.anna, "/").andExpect(content().string(containsString("导出已写好：客户名册-")));
		this.pages.open(this.anna, "/exports")
			.andExpect(content().string(allOf(containsString("5,001"), containsString("/file\""))));
		this.pages.open(this.anna, "/").andExpect(content().string(not(containsString("导出已写好"))));
		MockHttpServletResponse file = fetch(this.anna).andExpect(status().isOk())
			.andExpect(header().string("Content-Disposition", containsString("filename=\"customers-")))
			.andExpect(header().string("X-Content-Type-Options", "nosniff"))
			.andExpect(header().string("Cache-Control", "no-store"))
			.andReturn()
			.getResponse();
		assertThat(numbers(file.getContentAsByteArray())).hasSize(MANY).contains("E-1", "E-5001");
		assertThat(this.jdbc.sql("""
				select concat(detail ->> 'rows', detail ->> 'columns', detail ->> 'filters') from audit_entry
				where action = 'roster-exported' and user_id = ?
				""").param(this.anna.id()).query(String.class).list()).singleElement()
			.asString()
			.startsWith("5001all")
			.contains("我的客户");
		fetch(this.people.the(Role.MANAGER)).andExpect(status().isNotFound());
		this.pages.open(Role.MANAGER, "/exports").andExpect(content().string(containsString("还没有导出")));
	}

	@Test
	void a_short_roster_is_the_file_itself() throws Exception {
		this.mvc.perform(get("/customers/export?q=E-5001").with(this.people.as(this.anna)))
			.andExpect(status().isOk())
			.andExpect(header().string("Content-Disposition", containsString("filename=\"customers-")));
		assertThat(count("roster_export")).isZero();
	}

	@Test
	void the_file_has_the_columns_and_the_language_of_when_it_was_asked_for() throws Exception {
		this.mvc.perform(order("/customers?owner=me&cols=number,status", "shown").header("Accept-Language", "en"))
			.andExpect(redirectedUrl("/exports"));
		this.jdbc.sql("update customer set status = 'ACTIVE'").update();
		written();
		try (XSSFWorkbook workbook = workbook(fetch(this.anna).andReturn().getResponse().getContentAsByteArray())) {
			Row titles = workbook.getSheetAt(0).getRow(0);
			assertThat(Stream.of(0, 1, 2).map((at) -> titles.getCell(at).getStringCellValue())).containsExactly("Name",
					"Number", "Status");
		}
	}

	@Test
	void who_lost_a_right_since_does_not_get_what_was_written_with_it() throws Exception {
		this.jdbc.sql("update app_user set may_see_personal = true where id = ?").param(this.anna.id()).update();
		begin("/customers?owner=me", "shown");
		written();
		fetch(this.anna).andExpect(status().isOk());
		this.jdbc.sql("update app_user set may_see_personal = false where id = ?").param(this.anna.id()).update();
		fetch(this.anna).andExpect(status().isNotFound());
		this.pages.open(this.anna, "/exports")
			.andExpect(content().string(allOf(containsString("权限已变"), not(containsString("/file\"")))));
		this.jdbc.sql("update app_user set may_see_personal = true where id = ?").param(this.anna.id()).update();
		fetch(this.anna).andExpect(status().isOk());
		this.jdbc.sql("update app_user set role = 'AUDITOR' where id = ?").param(this.anna.id()).update();
		fetch(this.anna).andExpect(status().isForbidden());
	}

	@Test
	void who_may_see_more_since_gets_it() throws Exception {
		this.jdbc.sql("update app_user set may_see_personal = false where id = ?").param(this.anna.id()).update();
		begin("/customers?owner=me", "shown");
		written();
		this.jdbc.sql("update app_user set may_see_personal = true, role = 'MANAGER' where id = ?")
			.param(this.anna.id())
			.update();
		fetch(this.anna).andExpect(status().isOk());
	}

	@Test
	void one_that_is_written_tells_how_far_it_is_keeps_others_waiting_and_can_be_ended() throws Exception {
		try (Connection other = this.dataSource.getConnection(); Statement statement = other.createStatement()) {
			other.setAutoCommit(false);
			statement.execute("lock table customer_figures in access exclusive mode");
			begin("/customers?owner=me", "shown");
			awaited("select state = 'RUNNING' from roster_export");
			this.pages.open(this.anna, "/exports")
				.andExpect(content().string(allOf(containsString("已写 0 / 5,001 位客户"), containsString("导出会在后台继续"),
						containsString("/cancellation"))));
			this.mvc.perform(order("/customers?owner=me", "shown")).andExpect(flash().attributeExists("notice"));
			assertThat(count("roster_export")).isOne();
			this.mvc.perform(act("cancellation", this.people.the(Role.MANAGER))).andExpect(status().isNotFound());
			this.mvc.perform(act("cancellation", this.anna)).andExpect(redirectedUrl("/exports"));
			this.pages.open(this.anna, "/exports").andExpect(content().string(containsString("正在取消")));
			other.rollback();
			other.setAutoCommit(true);
		}
		awaited("select state = 'CANCELLED' from roster_export");
		assertThat(files()).isEmpty();
		this.pages.open(this.anna, "/exports").andExpect(content().string(containsString("已取消")));
		this.mvc.perform(get("/exports").header("HX-Request", "true").with(this.people.as(this.anna)))
			.andExpect(header().string("HX-Refresh", "true"));
	}

	@Test
	void one_that_a_crash_cut_off_is_written_anew() throws Exception {
		long id = cutOff();
		Files.createDirectories(this.data.resolve("exports"));
		Files.writeString(this.data.resolve("exports").resolve(file() + "17.part"), "half");
		new NumberedWork("roster-export").schedule(this.scheduler, id, Instant.now());
		written();
		assertThat(numbers(fetch(this.anna).andReturn().getResponse().getContentAsByteArray())).hasSize(MANY);
		assertThat(files()).hasSize(1);
	}

	@Test
	void one_that_a_crash_cut_off_while_it_was_to_end_is_over_and_keeps_no_other_waiting() throws Exception {
		long id = cutOff();
		this.jdbc.sql("update roster_export set cancel_wanted = true where id = ?").param(id).update();
		new NumberedWork("roster-export").schedule(this.scheduler, id, Instant.now());
		awaited("select state = 'CANCELLED' from roster_export");
		assertThat(files()).isEmpty();
	}

	@Test
	void one_whose_reader_lost_the_right_meanwhile_is_not_written() throws Exception {
		long id = cutOff();
		this.jdbc.sql("update app_user set role = 'AUDITOR' where id = ?").param(this.anna.id()).update();
		new NumberedWork("roster-export").schedule(this.scheduler, id, Instant.now());
		awaited("select state = 'FAILED' from roster_export");
		assertThat(files()).isEmpty();
		this.jdbc.sql("update app_user set role = 'SALES' where id = ?").param(this.anna.id()).update();
		this.pages.open(this.anna, "/").andExpect(content().string(containsString("导出没有写成：x.xlsx")));
	}

	/** An export that is marked as at work, and is not. */
	private long cutOff() {
		return this.jdbc
			.sql("""
					insert into roster_export (roster, all_columns, name, plain_name, locale, told, state, total, done,
						requested_by, requested_at, started_at)
					values ('/customers?owner=me', false, 'x.xlsx', 'x.xlsx', 'zh-CN', '{}', 'RUNNING', 5001, 3000, ?, now(), now())
					returning id
					""")
			.param(this.anna.id())
			.query(Long.class)
			.single();
	}

	@Test
	void a_roster_is_read_as_it_is_at_one_moment() throws Exception {
		this.jdbc.sql("update customer set region = '320102' where number = 'E-1'").update();
		Set<String> read = new HashSet<>();
		try (Connection other = this.dataSource.getConnection(); Statement statement = other.createStatement()) {
			this.export.rows(RosterQuery.by(RosterSort.REGION), this.readers.find(this.anna.id(), null).orElseThrow(),
					List.of(), (row, values) -> {
						if (read.isEmpty()) {
							change(statement);
						}
						read.add(row.number());
					});
		}
		assertThat(read).hasSize(MANY);
	}

	/** Everybody moves from the end of the roster to where it was read already. */
	private static void change(Statement statement) {
		try {
			statement.execute("update customer set region = '310115'");
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Test
	void files_are_deleted_by_their_reader_or_when_their_time_is_over() throws Exception {
		begin("/customers?owner=me", "shown");
		written();
		assertThat(files()).hasSize(1);
		this.mvc.perform(act("removal", this.people.the(Role.MANAGER))).andExpect(status().isNotFound());
		this.mvc.perform(act("removal", this.anna)).andExpect(redirectedUrl("/exports"));
		assertThat(files()).isEmpty();
		fetch(this.anna).andExpect(status().isNotFound());
		this.pages.open(this.anna, "/exports").andExpect(content().string(containsString("文件已删除")));
		begin("/customers?owner=me", "shown");
		written();
		this.jdbc.sql("update roster_export set expires_at = now() - interval '1 minute'").update();
		fetch(this.anna).andExpect(status().isNotFound());
		Files.writeString(this.data.resolve("exports").resolve("stray.part"), "left by a crash");
		this.scheduler.reschedule(TaskInstanceId.of("exports-clearing", RecurringTask.INSTANCE), Instant.now());
		awaited(() -> files().isEmpty());
	}

	@Test
	void a_long_list_is_written_behind_the_page_too_without_those_held_back() throws Exception {
		String list = listOfHers("春/季");
		this.mvc
			.perform(post(list + "/export").param("act", "EXPORT")
				.param("holdOut", "20")
				.with(this.people.as(this.anna))
				.with(csrf()))
			.andExpect(redirectedUrl("/exports"));
		written();
		MockHttpServletResponse file = fetch(this.anna)
			.andExpect(header().string("Content-Disposition", containsString("filename=\"list-")))
			.andReturn()
			.getResponse();
		int acted = this.jdbc.sql("select total - held_back from list_action").query(Integer.class).single();
		assertThat(acted).isBetween(3_700, 4_300);
		assertThat(numbers(file.getContentAsByteArray())).hasSize(acted);
	}

	@Test
	void nothing_is_on_record_of_a_long_list_that_is_not_written_for_another_one_was_quicker() throws Exception {
		String list = listOfHers("秋季");
		this.jdbc
			.sql("""
					insert into roster_export (roster, all_columns, name, plain_name, locale, told, state, total, requested_by,
						requested_at) values ('/customers', false, 'a', 'a', 'zh-CN', '{}', 'RUNNING', 1, ?, now())
					""")
			.param(this.anna.id())
			.update();
		long before = count("list_action");
		this.mvc.perform(post(list + "/export").param("act", "EXPORT").with(this.people.as(this.anna)).with(csrf()))
			.andExpect(redirectedUrl("/exports"))
			.andExpect(flash().attribute("notice", hasToString(containsString("export.busy"))));
		assertThat(count("list_action")).isEqualTo(before);
	}

	private void begin(String roster, String columns) throws Exception {
		this.mvc.perform(order(roster, columns)).andExpect(redirectedUrl("/exports"));
	}

	private MockHttpServletRequestBuilder order(String roster, String columns) {
		return post("/exports").param("of", roster)
			.param("columns", columns)
			.param("count", "" + MANY)
			.with(this.people.as(this.anna))
			.with(csrf());
	}

	private MockHttpServletRequestBuilder act(String what, AppUser user) {
		return post("/exports/" + latest() + "/" + what).with(this.people.as(user)).with(csrf());
	}

	private ResultActions fetch(AppUser user) throws Exception {
		return this.mvc.perform(get("/exports/" + latest() + "/file").with(this.people.as(user)));
	}

	private long latest() {
		return this.jdbc.sql("select " + LATEST).query(Long.class).single();
	}

	private String file() {
		return this.jdbc.sql("select file::text from roster_export where id = " + LATEST).query(String.class).single();
	}

	private long count(String table) {
		return this.jdbc.sql("select count(*) from " + table).query(Long.class).single();
	}

	private void written() throws Exception {
		awaited("select state = 'DONE' from roster_export where id = " + LATEST);
	}

	private void awaited(String sql) throws Exception {
		awaited(() -> Boolean.TRUE.equals(this.jdbc.sql(sql).query((row, at) -> row.getBoolean(1)).single()));
	}

	private static void awaited(Condition condition) throws Exception {
		Instant end = Instant.now().plusSeconds(60);
		while (!condition.holds()) {
			assertThat(Instant.now()).isBefore(end);
			Thread.sleep(100);
		}
	}

	private List<Path> files() throws IOException {
		Path folder = this.data.resolve("exports");
		try (Stream<Path> files = Files.isDirectory(folder) ? Files.list(folder) : Stream.of()) {
			return files.toList();
		}
	}

	private static XSSFWorkbook workbook(byte[] file) throws IOException {
		return new XSSFWorkbook(new ByteArrayInputStream(file));
	}

	/** The customers of a workbook, by their numbers. */
	private static List<String> numbers(byte[] file) throws IOException {
		try (XSSFWorkbook workbook = workbook(file)) {
			Sheet sheet = workbook.getSheetAt(0);
			return Stream.iterate(1, (at) -> at <= sheet.getLastRowNum(), (at) -> at + 1)
				.map((at) -> sheet.getRow(at).getCell(1).getStringCellValue())
				.toList();
		}
	}

	/** What is waited for. */
	private interface Condition {

		boolean holds() throws Exception;

	}

	/** Lives on all her customers; its address. */
	private String listOfHers(String name) throws Exception {
		return this.mvc
			.perform(post("/lists").param("of", "/customers?owner=me")
				.param("name", name)
				.param("live", "true")
				.with(this.people.as(this.anna))
				.with(csrf()))
			.andReturn()
			.getResponse()
			.getRedirectedUrl();
	}

}
