package org.kedang.web.roster;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kedang.access.AppUser;
import org.kedang.access.Role;
import org.kedang.catalogue.Catalogue;
import org.kedang.catalogue.Children;
import org.kedang.catalogue.Field;
import org.kedang.catalogue.Sight;
import org.kedang.catalogue.Subject;
import org.kedang.customer.SearchKeys;
import org.kedang.ingest.standardise.Standardisers;
import org.kedang.web.FieldSights;
import org.kedang.web.People;
import org.kedang.web.WebTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@WebTest
@Transactional
class RosterPageTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private People people;

	@Autowired
	private FieldSights sights;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Standardisers standardisers;

	private AppUser sales;

	@BeforeEach
	void customers() {
		this.sales = this.people.somebody(Role.SALES, null);
		this.jdbc.sql("update app_user set display_name = '李敏', may_see_personal = false where id = ?")
			.param(this.sales.id())
			.update();
		AppUser other = this.people.somebody(Role.SALES, null);
		customer("I", "C-0000001", "王建国", this.sales.id(), "13812345678", "320102", "2024-03-01");
		customer("C", "C-0000002", "江苏华信科技有限公司", other.id(), null, "320505", "2024-02-01");
		customer("I", "C-0000003", "=SUM(A1)", null, "13900001111", null, "2024-01-01");
		this.jdbc
			.sql("update customer_figures set net_amount = 128000, purchases = 3, last_purchase_on = '2024-05-01'"
					+ " where customer_id = (select id from customer where number = 'C-0000002')")
			.update();
	}

	private void customer(String kind, String number, String name, Long owner, String mobile, String region,
			String day) {
		SearchKeys keys = SearchKeys.of(Subject.ofKind(kind), name, null);
		long id = this.jdbc
			.sql("""
					insert into customer (kind, number, name, name_pinyin, name_initials, search_words, owner_id, mobile, region, acquired_on)
					values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::date) returning id
					""")
			.params(kind, number, name, keys.pinyin(), keys.initials(), keys.words(), owner, mobile, region, day)
			.query(Long.class)
			.single();
		this.jdbc.sql("insert into " + Subject.ofKind(kind).table() + " (id) values (?)").param(id).update();
	}

	private String body(MockHttpServletRequestBuilder request) throws Exception {
		return this.mvc.perform(request).andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
	}

	private static List<String> names(String html) {
		Matcher matcher = Pattern.compile("class=\"name-link\"[^>]*>([^<]*)<").matcher(html);
		List<String> names = new ArrayList<>();
		while (matcher.find()) {
			names.add(matcher.group(1));
		}
		return names;
	}

	@Test
	void a_manager_sees_everybody_the_newest_first() throws Exception {
		String html = body(get("/customers").with(this.people.as(Role.MANAGER)));
		assertThat(names(html)).containsExactly("王建国", "江苏华信科技有限公司", "=SUM(A1)");
		assertThat(html).contains("13812345678", "12.8 万", "共 3 位客户", "江苏 南京", "<html", "按销售额")
			.doesNotContain("??", "hx-on", "style=", "<script>");
	}

	@Test
	void sales_staff_see_their_own_and_the_pool_and_mobiles_masked() throws Exception {
		String html = body(get("/customers").with(this.people.as(this.sales)));
		assertThat(names(html)).containsExactly("王建国", "=SUM(A1)");
		assertThat(html).contains("138****5678").doesNotContain("13812345678", "江苏华信");
	}

	@Test
	void auditors_have_no_roster() throws Exception {
		for (String path : List.of("/customers", "/customers/export", "/search?q=x", "/search/suggestions?q=x")) {
			this.mvc.perform(get(path).with(this.people.as(Role.AUDITOR))).andExpect(status().isForbidden());
		}
		this.mvc.perform(get("/api/v1/customers").with(this.people.program(Role.AUDITOR)))
			.andExpect(status().isForbidden());
	}

	@Test
	void htmx_gets_the_rows_alone() throws Exception {
		String html = body(
				get("/customers?sort=amount").header("HX-Request", "true").with(this.people.as(Role.MANAGER)));
		assertThat(html).doesNotContain("<html", "<nav class=\"side").contains("id=\"roster\"");
		assertThat(names(html)).startsWith("江苏华信科技有限公司");
	}

	@Test
	void filters_of_the_address_narrow_down_and_stand_as_chips() throws Exception {
		String html = body(get("/customers").param("region", "32")
			.param("acquiredOn.from", "2024-02-15")
			.param("status", "PROSPECT", "LOST")
			.param("netAmount.from", "nonsense")
			.with(this.people.as(Role.MANAGER)));
		assertThat(names(html)).containsExactly("王建国");
		assertThat(html).contains("≥ 2024-02-15")
			.contains(
					"href=\"/customers?acquiredOn.from=2024-02-15&amp;status=PROSPECT&amp;status=LOST&amp;netAmount.from=nonsense\"")
			.contains("潜在")
			.contains("清除全部")
			.doesNotContain("≥ nonsense");
	}

	@Test
	void an_amount_is_filtered_by_as_pages_show_it() throws Exception {
		for (String typed : List.of("99,999,999.5", "9999.99995 万", "1亿")) {
			String html = body(get("/customers").param("netAmount.from", typed).with(this.people.as(Role.MANAGER)));
			assertThat(names(html)).as(typed).isEmpty();
			assertThat(html).as(typed).doesNotContain("看不懂");
		}
		assertThat(body(get("/customers").param("netAmount.from", "多少").with(this.people.as(Role.MANAGER))))
			.contains("看不懂");
	}

	@Test
	void days_that_no_database_knows_filter_nothing() throws Exception {
		for (String filter : List.of("acquiredOn.from", "noContactSince")) {
			String html = body(get("/customers").param(filter, "+999999999-01-01").with(this.people.as(Role.MANAGER)));
			assertThat(names(html)).as(filter).hasSize(3);
		}
	}

	@Test
	void every_filter_of_both_kinds_can_be_used() throws Exception {
		for (String kind : List.of("", "individual", "corporate")) {
			String panel = body(get("/customers/filters").header("HX-Request", "true")
				.param("kind", kind)
				.with(this.people.as(Role.MANAGER)));
			Matcher names = Pattern.compile("name=\"([A-Za-z.]+)\"").matcher(panel);
			List<String> all = names.results().map((result) -> result.group(1)).toList();
			assertThat(all).contains("industry", "netAmount.from", "owner", "class", "noContactSince");
			for (String value : List.of("1", "2024-05-01", "me", "甲%'\"<")) {
				MockHttpServletRequestBuilder request = get("/customers").with(this.people.as(Role.MANAGER));
				all.forEach((name) -> request.param(name, value));
				assertThat(body(request.param("kind", kind))).contains("roster-panel");
			}
		}
	}

	@Test
	void regions_are_grouped_under_headings() throws Exception {
		String html = body(get("/customers?sort=region").with(this.people.as(Role.MANAGER)));
		assertThat(html).containsSubsequence("江苏 南京", "王建国", "江苏 苏州", "江苏华信", "地区不详", "=SUM(A1)");
	}

	@Test
	void many_customers_are_counted_to_the_last_when_asked_for() throws Exception {
		this.jdbc.sql("""
				insert into customer (kind, number, name, acquired_on, owner_id)
				select 'I', 'C-9' || lpad(i::text, 6, '0'), '众', date '2020-01-01', ? from generate_series(1, 10001) i
				""").param(this.sales.id()).update();
		assertThat(body(get("/customers").with(this.people.as(Role.MANAGER)))).contains("共 10,000+ 位客户",
				"href=\"/customers?count=exact\"");
		assertThat(body(get("/customers?count=exact").with(this.people.as(Role.MANAGER)))).contains("共 10,004 位客户")
			.doesNotContain("count=exact");
	}

	@Test
	void ungraded_customers_have_no_place_by_grade_but_the_page_says_why() throws Exception {
		assertThat(body(get("/customers?sort=grade").with(this.people.as(Role.MANAGER)))).contains("还没有评分")
			.doesNotContain("name=\"kind\"");
		assertThat(body(get("/customers?sort=grade").with(this.people.as(this.sales)))).contains("还没有评分",
				"href=\"/customers?sort=amount\">先按销售额看<");
		assertThat(names(body(get("/customers?grade=none").with(this.people.as(Role.MANAGER))))).hasSize(3);
	}

	@Test
	void tags_last_contact_and_freshness_are_chips_that_come_off_one_by_one() throws Exception {
		this.jdbc.sql("""
				insert into tag (name) values ('VIP'), ('Expo') on conflict do nothing
				""").update();
		this.jdbc.sql("""
				insert into customer_tag (customer_id, tag_id)
				select c.id, t.id from customer c, tag t where c.number = 'C-0000001' and t.name in ('VIP', 'Expo')
				""").update();
		String html = body(get("/customers?tag=VIP&tag=Expo&lastContact=30&stale=never&sort=amount")
			.with(this.people.as(Role.MANAGER)));
		assertThat(names(html)).containsExactly("王建国");
		assertThat(html)
			.contains("30 天前或从未", "从未核实", "tag=Expo&amp;lastContact=30&amp;stale=never",
					"tag=VIP&amp;lastContact=30&amp;stale=never")
			.doesNotContain("??");
		assertThat(body(get("/customers/filters?tag=VIP&lacking=region").with(this.people.as(Role.MANAGER))))
			.contains("再加一个标签", "name=\"tag\" value=\"VIP\"", "name=\"lacking\" value=\"region\"");
		assertThat(names(body(get("/customers?tag=无此标签").with(this.people.as(Role.MANAGER))))).isEmpty();
		assertThat(body(get("/customers?churn=1&credit=3&relationship=5").with(this.people.as(Role.MANAGER))))
			.contains("流失风险", "R5", "没有符合条件的客户");
		assertThat(names(body(get("/customers?churn=9&stale=x&lastContact=-1").with(this.people.as(Role.MANAGER)))))
			.hasSize(3);
	}

	@Test
	void columns_are_chosen_from_the_catalogue_kept_for_ones_own_and_masked() throws Exception {
		this.jdbc.sql("update individual_customer set annual_income = 120000, position = '经理'").update();
		String html = body(get("/customers?cols=position,annualIncome,identityNumber,owner,nonsense&sort=acquired")
			.with(this.people.as(this.sales)));
		assertThat(html).contains("职位", "经理", "年收入", "****").doesNotContain("身份证号", "120,000", "r-status", "??");
		assertThat(body(get("/customers?cols=annualIncome").with(this.people.as(Role.MANAGER)))).contains("120,000.00");
		this.mvc
			.perform(post("/customers/columns").param("of", "/customers?sort=amount&cols=status")
				.param("cols", "position,kind,nonsense")
				.with(this.people.as(this.sales))
				.with(csrf()))
			.andExpect(redirectedUrl("/customers?sort=amount"));
		assertThat(body(get("/customers?sort=amount").with(this.people.as(this.sales)))).contains("职位", "r-kind")
			.doesNotContain("r-status");
		assertThat(export("/customers/export?columns=shown&sort=acquired", this.sales).get(0)).containsExactly("名称",
				"职位", "类别");
		assertThat(export("/customers/export?columns=shown&sort=acquired&cols=grade,annualIncome", this.sales).get(1))
			.contains("王建国", "****");
		this.mvc
			.perform(post("/customers/columns").param("of", "/customers")
				.param("where", "reset")
				.with(this.people.as(this.sales))
				.with(csrf()))
			.andExpect(redirectedUrl("/customers?sort=acquired"));
		assertThat(body(get("/customers?sort=amount").with(this.people.as(this.sales)))).contains("r-status");
	}

	@Test
	void columns_move_one_by_one_and_come_off() throws Exception {
		String html = body(
				get("/customers/columns?of=/customers&cols=number,kind,owner").with(this.people.as(this.sales)));
		assertThat(html)
			.contains("cols=kind%2Cnumber%2Cowner", "cols=number%2Cowner%2Ckind", "cols=number%2Cowner\"",
					"cols=number%2Ckind%2Cowner%2Cmobile", "前移", "常用")
			.doesNotContain("??", "身份证号");
	}

	@Test
	void headings_by_region_and_by_grade_are_counted_for_who_reads_them() throws Exception {
		String html = body(get("/customers?sort=region").with(this.people.as(Role.MANAGER)));
		assertThat(html).contains("/customers/groups?sort=region&amp;group.first=3201&amp;group.last=none",
				"group-3201", "group-none");
		String counted = body(get("/customers/groups?sort=region&group.first=3201&group.last=none")
			.with(this.people.as(Role.MANAGER)));
		assertThat(counted).contains("id=\"group-3201\"", "id=\"group-3205\"", "id=\"group-none\"", "共 1 位客户")
			.doesNotContain("<html");
		assertThat(body(
				get("/customers/groups?sort=region&group.first=3201&group.last=none").with(this.people.as(this.sales))))
			.contains("group-3201", "group-none")
			.doesNotContain("group-3205");
		assertThat(body(get("/customers/groups?sort=region&dir=desc&kind=corporate&group.first=3205&group.last=3201")
			.with(this.people.as(Role.MANAGER)))).contains("group-3205").doesNotContain("group-3201");
		assertThat(
				body(get("/customers/groups?sort=grade&group.first=A&group.last=B").with(this.people.as(this.sales))))
			.isBlank();
		this.mvc.perform(get("/customers/groups?sort=region&group.first=x").with(this.people.as(this.sales)))
			.andExpect(status().isBadRequest());
	}

	@Test
	void an_empty_roster_says_what_to_do_next() throws Exception {
		this.jdbc.sql("delete from customer").update();
		assertThat(body(get("/customers").with(this.people.as(Role.ADMIN)))).contains("还没有客户", "下载模板", "载入示例数据");
		assertThat(body(get("/customers").with(this.people.as(this.sales)))).contains("还没有客户").doesNotContain("载入示例数据");
		assertThat(body(get("/customers?q=nobody").with(this.people.as(Role.ADMIN)))).contains("没有符合条件的客户");
	}

	@Test
	void a_stale_place_leads_back_to_the_beginning() throws Exception {
		this.mvc.perform(get("/customers?sort=amount&after=xyz").with(this.people.as(Role.MANAGER)))
			.andExpect(redirectedUrl("/customers?sort=amount"));
	}

	@Test
	void it_reads_in_english() throws Exception {
		String html = body(get("/customers").header("Accept-Language", "en").with(this.people.as(Role.MANAGER)));
		assertThat(html).contains("By acquisition", "3 customers", "Individual", "128K").doesNotContain("按销售额");
	}

	@Test
	void the_box_suggests_as_one_types_and_says_why() throws Exception {
		String html = body(get("/search/suggestions?q=建国").with(this.people.as(Role.MANAGER)));
		assertThat(html).contains("/customers/C-0000001", "王<mark>建国</mark>", "名称相符").doesNotContain("<html");
		assertThat(body(get("/search/suggestions?q=wjg").with(this.people.as(this.sales)))).contains("首字母：wjg");
		assertThat(body(get("/search/suggestions?q=华信").with(this.people.as(this.sales)))).contains("没有找到");
		assertThat(body(get("/search/suggestions").with(this.people.as(this.sales)))).isBlank();
	}

	@Test
	void the_results_have_a_page_of_their_own() throws Exception {
		String html = body(get("/search?q=5678").with(this.people.as(this.sales)));
		assertThat(html).contains("手机：138****5678", "在名册中查看").doesNotContain("13812345678");
		assertThat(body(get("/search").with(this.people.as(this.sales)))).contains("输入要找的客户");
		assertThat(body(get("/search?q=<b>").with(this.people.as(this.sales)))).contains("没有找到").doesNotContain("<b>");
	}

	@Test
	void the_exported_workbook_holds_what_the_page_shows() throws Exception {
		List<List<String>> rows = export("/customers/export?sort=acquired", this.sales);
		assertThat(rows.get(0)).startsWith("名称", "编号", "类别", "首选电话");
		assertThat(rows.subList(1, rows.size())).extracting((row) -> row.get(0)).containsExactly("王建国", "=SUM(A1)");
		assertThat(rows.get(1)).contains("C-0000001", "个人", "138****5678", "李敏", "2024-03-01", "江苏省南京市玄武区");
		assertThat(this.jdbc
			.sql("select detail ->> 'rows' from audit_entry where action = 'roster-exported' order by id desc limit 1")
			.query(String.class)
			.list()).containsExactly("2");
	}

	@Test
	void the_audit_of_an_export_names_its_filters_but_not_the_phone_that_was_typed() throws Exception {
		export("/customers/export?q=13812345678&kind=individual", this.people.the(Role.ADMIN));
		assertThat(this.jdbc.sql(
				"select detail ->> 'filters' from audit_entry where action = 'roster-exported' order by id desc limit 1")
			.query(String.class)
			.list()).singleElement().asString().contains("类别: 个人").doesNotContain("5678");
	}

	@Test
	void an_export_of_all_fields_leaves_the_secret_ones_out() throws Exception {
		List<List<String>> rows = export("/customers/export?columns=all&kind=individual&q=建国",
				this.people.the(Role.ADMIN));
		assertThat(rows).hasSize(2);
		assertThat(rows.get(0)).contains("姓名", "籍贯", "年收入", "价值等级", "完整度").doesNotContain("身份证号", "宗教信仰");
		assertThat(rows.get(1)).contains("王建国", "13812345678", "2024-03-01");
	}

	@Test
	void exported_children_are_what_an_import_reads() throws Exception {
		Children children = Children.parse("""
				[{"name":"王小明","birthDate":"2015-06-01","stage":"SENIOR"},{"name":"Tom Smith"},
				{"name":"王小红","birthDate":"2018-03-02"}]""");
		this.jdbc.sql("update individual_customer set children = ?::jsonb").param(children.json()).update();
		for (String language : List.of("zh-CN", "en")) {
			List<List<String>> rows = export("/customers/export?columns=all&kind=individual&q=建国", language,
					this.people.the(Role.ADMIN));
			int column = rows.get(0).indexOf(language.equals("en") ? "Children" : "子女");
			Field field = Catalogue.builtIn(Subject.INDIVIDUAL)
				.stream()
				.filter((each) -> each.key().equals("children"))
				.findFirst()
				.orElseThrow();
			assertThat(this.standardisers.of(field).apply(rows.get(1).get(column)).value()).isEqualTo(children.json());
		}
		assertThat(export("/customers/export?columns=all&kind=individual&q=建国", this.sales).get(1)).contains("****");
	}

	private List<List<String>> export(String address, AppUser user) throws Exception {
		return export(address, "zh-CN", user);
	}

	private List<List<String>> export(String address, String language, AppUser user) throws Exception {
		byte[] file = this.mvc.perform(get(address).header("Accept-Language", language).with(this.people.as(user)))
			.andExpect(status().isOk())
			.andExpect(header().string("Content-Type",
					"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))
			.andReturn()
			.getResponse()
			.getContentAsByteArray();
		List<List<String>> rows = new ArrayList<>();
		try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
			for (Row row : workbook.getSheetAt(0)) {
				List<String> cells = new ArrayList<>();
				for (Cell cell : row) {
					assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
					if (cell.getCellType() == CellType.STRING && cell.getStringCellValue().startsWith("=")) {
						assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
					}
					cells.add(new DataFormatter().formatCellValue(cell));
				}
				rows.add(cells);
			}
		}
		return rows;
	}

	@Test
	void programs_page_through_customers_under_the_same_rules() throws Exception {
		String next = this.mvc
			.perform(get("/api/v1/customers?sort=number&limit=2").with(this.people.program(Role.MANAGER)))
			.andExpect(status().isOk())
			.andExpect(jsonPath("$.items", hasSize(2)))
			.andExpect(jsonPath("$.items[0].number").value("C-0000001"))
			.andExpect(jsonPath("$.items[0].kind").value("individual"))
			.andExpect(jsonPath("$.items[1].netAmount").value(128000))
			.andReturn()
			.getResponse()
			.getContentAsString()
			.replaceAll(".*\"next\":\"([^\"]+)\".*", "$1");
		this.mvc
			.perform(get("/api/v1/customers?sort=number&limit=2&after=" + next).with(this.people.program(Role.MANAGER)))
			.andExpect(jsonPath("$.items", hasSize(1)))
			.andExpect(jsonPath("$.next").value(nullValue()));
		this.mvc.perform(get("/api/v1/customers?q=建国&kind=corporate").with(this.people.program(Role.MANAGER)))
			.andExpect(jsonPath("$.items", hasSize(0)));
	}

	@Test
	void programs_are_told_what_is_wrong() throws Exception {
		for (String query : List.of("limit=0", "limit=201", "limit=x", "sort=colour", "kind=dog", "after=xyz",
				"q=" + "x".repeat(401), "after=" + "x".repeat(401), "status=GONE", "class=best", "churn=4", "stale=x",
				"lastContact=0", "region=x", "acquiredOn.from=soon")) {
			this.mvc.perform(get("/api/v1/customers?" + query).with(this.people.program(Role.MANAGER)))
				.andExpect(status().isBadRequest())
				.andExpect(header().string("Content-Type", "application/problem+json"))
				.andExpect(jsonPath("$.detail").value(containsString("请求")));
		}
		this.mvc.perform(get("/api/v1/customers/nobody").with(this.people.program(Role.MANAGER)))
			.andExpect(status().isNotFound())
			.andExpect(jsonPath("$.detail").isNotEmpty());
	}

	@Test
	void programs_do_not_get_everybody_for_a_filter_that_has_no_effect() throws Exception {
		this.sights.decideOfAll(Role.MANAGER, Sight.HIDDEN, "region");
		for (String query : List.of("region=32", "notRegion=32", "employer=华信", "kind=individual&employees.from=5",
				"phone=02583211234", "xGone=1")) {
			this.mvc.perform(get("/api/v1/customers?" + query).with(this.people.program(Role.MANAGER)))
				.andExpect(status().isBadRequest());
		}
		this.mvc.perform(get("/api/v1/customers?kind=individual&employer=华信").with(this.people.program(Role.MANAGER)))
			.andExpect(jsonPath("$.items", hasSize(0)));
	}

}
