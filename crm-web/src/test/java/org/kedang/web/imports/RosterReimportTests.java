package org.kedang.web.imports;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kedang.access.Role;
import org.kedang.catalogue.Subject;
import org.kedang.ingest.ImportState;
import org.kedang.ingest.Ledger;
import org.kedang.ingest.mapping.Mapping;
import org.kedang.ingest.mapping.Mappings;
import org.kedang.ingest.mapping.SheetPeek;
import org.kedang.web.WebTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** What was exported from a roster is imported again. */
@WebTest
class RosterReimportTests extends ImportDesk {

	private static final String PEOPLE = """
			客户编号,姓名,性别,出生日期,手机,固定电话,电子邮箱,地区,地址,开拓时间,来源渠道,状态,消费水平,年收入,婚姻状况,子女,爱好
			%1$s-1,王建国,男,1980-05-06,13812345678,025-84567890,wang@example.com,江苏省南京市玄武区,中山路1号,2024-03-08,转介绍,活跃,高,120000,已婚,王小明 2015-06-01 小学；王小红 2018-03-02,钓鱼
			%1$s-2,李娜,女,,,021-64567890,,上海市徐汇区,,2024-04-01,,,,,,,
			%1$s-3,赵强,男,,13987654321,,,吉林省吉林市,,2024-04-02,,,,,,,
			""";

	private static final String FIRMS = """
			客户编号,企业名称,简称,行业,地区,开拓时间,注册资本,员工人数,网址,结算方式
			%1$s-1,江苏华信科技有限公司,华信科技,制造业,江苏省苏州市昆山市,2024-03-08,5000000,120,https://huaxin.example.com,转账
			%1$s-2,上海一方贸易有限公司,,,上海市徐汇区,2024-04-01,,,,
			""";

	@Autowired
	private Mappings mappings;

	@Autowired
	private JdbcClient jdbc;

	@ParameterizedTest
	@CsvSource({ "zh-CN, shown", "zh-CN, all", "en, shown", "en, all" })
	void a_roster_that_comes_back_changes_nobody(String language, String columns) throws Exception {
		assertThat(comesBack(PEOPLE, Subject.INDIVIDUAL, language, columns)).isEqualTo(unchanged(3));
		assertThat(comesBack(FIRMS, Subject.CORPORATE, language, columns)).isEqualTo(unchanged(2));
	}

	private static Ledger unchanged(int rows) {
		return new Ledger(rows, 0, 0, rows, 0, 0);
	}

	private Ledger comesBack(String customers, Subject subject, String language, String columns) throws Exception {
		String prefix = "R" + UUID.randomUUID().toString().substring(0, 8);
		stored(customers.formatted(prefix));
		byte[] roster = roster(
				"kind=" + subject.name().toLowerCase(Locale.ROOT) + "&number=" + prefix + "&columns=" + columns,
				language);
		long id = upload("roster.xlsx", roster);
		SheetPeek sheet = this.imports.peek(id).likely();
		assertThat(sheet.subject()).isEqualTo(subject);
		checked(id, sheet, sheet.subject(), sheet.mapping());
		return this.imports.find(id).orElseThrow().ledger();
	}

	private void stored(String customers) throws Exception {
		long id = upload("customers.csv", customers.getBytes(StandardCharsets.UTF_8));
		SheetPeek sheet = this.imports.peek(id).likely();
		checked(id, sheet, sheet.subject(), sheet.mapping());
		assertThat(this.imports.find(id).orElseThrow().ledger().failed()).isZero();
		send("/imports/" + id + "/confirmation", Map.of());
		await(id, ImportState.DONE);
	}

	private void checked(long id, SheetPeek sheet, Subject subject, Mapping mapping) throws Exception {
		Map<String, String> form = new HashMap<>(Map.of("take.0", "on", "type.0", subject.slug(), "headerRow.0",
				"" + sheet.headerRow(), "doubles", "CREATE"));
		mapping.columns().forEach((key, column) -> form.put("column.0." + key, "" + column.index()));
		send("/imports/" + id + "/mapping", form);
		await(id, ImportState.READY);
	}

	private byte[] roster(String query, String language) throws Exception {
		return this.mvc
			.perform(get("/customers/export?" + query).header("Accept-Language", language)
				.with(this.people.as(Role.ADMIN)))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsByteArray();
	}

	@Test
	void masks_that_come_back_change_nobody() throws Exception {
		String prefix = "R" + UUID.randomUUID().toString().substring(0, 8);
		stored(PEOPLE.formatted(prefix));
		long admin = this.people.the(Role.ADMIN).id();
		this.jdbc.sql("update app_user set may_see_personal = false where id = ?").param(admin).update();
		try {
			long id = upload("roster.xlsx", roster("kind=individual&columns=all&number=" + prefix, "zh-CN"));
			SheetPeek sheet = this.imports.peek(id).likely();
			checked(id, sheet, Subject.INDIVIDUAL, sheet.mapping());
			assertThat(this.imports.find(id).orElseThrow().ledger()).isEqualTo(unchanged(3));
		}
		finally {
			this.jdbc.sql("update app_user set may_see_personal = true where id = ?").param(admin).update();
		}
	}

	@Test
	void a_roster_of_both_kinds_changes_nobody_of_the_other_kind() throws Exception {
		String prefix = "R" + UUID.randomUUID().toString().substring(0, 8);
		stored(PEOPLE.formatted(prefix));
		stored(FIRMS.formatted(prefix + "F"));
		long id = upload("roster.xlsx", roster("columns=shown&number=" + prefix, "zh-CN"));
		SheetPeek sheet = this.imports.peek(id).likely();
		checked(id, sheet, Subject.INDIVIDUAL, this.mappings.guess(sheet, Subject.INDIVIDUAL));
		Ledger ledger = this.imports.find(id).orElseThrow().ledger();
		assertThat(ledger).isEqualTo(new Ledger(5, 0, 0, 3, 2, 0));
		assertThat(page("/imports/" + id + "?list=other_kind")).contains("另一类客户", "是另一类的客户，未导入", prefix + "F-1")
			.doesNotContain(prefix + "-1");
	}

	@Test
	void the_number_to_call_is_mapped_by_hand_where_somebody_wants_it() throws Exception {
		String prefix = "R" + UUID.randomUUID().toString().substring(0, 8);
		stored("客户编号,姓名,手机\n%s,王建国,13812345678\n".formatted(prefix));
		long id = upload("roster.xlsx", roster("columns=shown&kind=individual&number=" + prefix, "zh-CN"));
		SheetPeek sheet = this.imports.peek(id).likely();
		assertThat(sheet.mapping().columns()).doesNotContainKeys("mobile", "phone");
		assertThat(page("/imports/" + id)).containsPattern("<option value=\"3\"[^>]*>D · 首选电话");
		checked(id, sheet, Subject.INDIVIDUAL,
				this.mappings.of(sheet, Subject.INDIVIDUAL, Map.of("number", "编号", "name", "名称", "mobile", "首选电话")));
		assertThat(this.imports.find(id).orElseThrow().ledger()).isEqualTo(unchanged(1));
	}

}
