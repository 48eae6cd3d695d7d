package org.kedang.ingest;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kedang.DomainTestApplication;
import org.kedang.catalogue.Subject;
import org.kedang.database.WithDatabase;
import org.kedang.ingest.mapping.ImportOptions;
import org.kedang.ingest.mapping.ImportOptions.Filled;
import org.kedang.ingest.mapping.ImportOptions.Mode;
import org.kedang.ingest.store.CustomerKey;
import org.kedang.shared.JsonText;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(classes = DomainTestApplication.class, properties = "kedang.jobs.enabled=false")
@WithDatabase
@Import(Importing.class)
class ImportOptionsTests {

	private static final ImportOptions FILL = ImportOptions.DEFAULT.with(Filled.FILL);

	private static final ImportOptions CREATE = ImportOptions.DEFAULT.in(Mode.CREATE);

	private static final ImportOptions UPDATE = ImportOptions.DEFAULT.in(Mode.UPDATE);

	@Autowired
	Importing importing;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void nobodyIsKnown() {
		this.jdbc.sql("truncate customer cascade").update();
	}

	@ParameterizedTest
	@ValueSource(strings = { "#清空", "＃清空", " #清空 ", "#CLEAR", "#clear" })
	void a_cell_with_the_mark_clears_its_field_and_history_tells_it(String mark) {
		this.importing.store(Subject.INDIVIDUAL, """
				客户编号,姓名,手机,爱好,年收入,身份证号,地区
				G-1,王建国,13812345678,围棋,120000,11010519491231002X,南京市
				""");
		String before = this.importing.row("select completeness from customer");
		String again = """
				客户编号,姓名,手机,爱好,年收入,身份证号,地区
				G-1,王建国,%1$s,%1$s,%1$s,%1$s,
				""".formatted(mark);
		assertThat(this.importing.store(Subject.INDIVIDUAL, again).ledger()).isEqualTo(new Ledger(1, 0, 1, 0, 0, 0));
		assertThat(this.importing.row("""
				select mobile, hobbies, annual_income, identity_number, identity_number_hash, region
				from customer join individual_customer using (id)
				""")).isEqualTo("null|null|null|null|null|320100");
		assertThat(this.importing.rows("select field, before, after from customer_change order by field"))
			.containsExactly("annualIncome|120000|null", "hobbies|围棋|null", "identityNumber|•••|null",
					"mobile|13812345678|null");
		assertThat(Integer.parseInt(this.importing.row("select completeness from customer")))
			.isLessThan(Integer.parseInt(before));
		assertThat(this.importing.store(Subject.INDIVIDUAL, again).ledger().unchanged()).isEqualTo(1);
	}

	@Test
	void what_everybody_has_cannot_be_cleared_and_other_texts_are_no_mark() {
		ImportBatch batch = this.importing.store(Subject.INDIVIDUAL, """
				客户编号,姓名,开拓时间,爱好
				G-1,#清空,,
				G-2,李敏,#清空,
				#清空,赵六,,
				G-4,钱七,,清空购物车
				G-5,孙八,,清空
				""");
		assertThat(this.importing.problems(batch)).contains("2 import.clear.impossible", "3 import.clear.impossible",
				"4 import.clear.impossible");
		assertThat(batch.ledger()).isEqualTo(new Ledger(5, 2, 0, 0, 0, 3));
		assertThat(this.importing.rows("select hobbies from individual_customer order by id")).containsExactly("清空购物车",
				"清空");
	}

	@Test
	void a_cleared_custom_value_goes_and_the_others_stay() {
		this.importing.store(Subject.CORPORATE, """
				客户编号,企业名称,简称,备注
				F-1,江苏华信科技有限公司,华信,老朋友
				""");
		this.jdbc.sql("update customer set custom = '{\"xKept\": \"留\"}'").update();
		assertThat(this.importing.store(Subject.CORPORATE, "客户编号,企业名称,简称,备注\nF-1,,#清空,#清空\n").ledger().updated())
			.isEqualTo(1);
		assertThat(this.importing
			.row("select short_name, remarks, custom->>'xKept' from customer" + " join corporate_customer using (id)"))
			.isEqualTo("null|null|留");
	}

	@Test
	void filled_cells_may_fill_blanks_only() {
		this.importing.store(Subject.INDIVIDUAL, "客户编号,姓名,手机,爱好\nG-1,王建国,13812345678,\nG-2,李敏,,\n");
		String file = "客户编号,姓名,手机,爱好,身份证号\nG-1,王建军,13912345678,围棋,11010519491231002X\nG-2,李敏,,#清空,\n";
		ImportBatch batch = this.importing.store(Subject.INDIVIDUAL, FILL, file);
		assertThat(batch.ledger()).isEqualTo(new Ledger(2, 0, 1, 1, 0, 0));
		assertThat(this.importing.rows("""
				select name, mobile, hobbies, identity_number is not null, gender
				from customer join individual_customer using (id) order by number
				""")).containsExactly("王建国|13812345678|围棋|t|F", "李敏|null|null|f|null");
		assertThat(this.importing.rows("select field, before, after from customer_change order by field"))
			.containsExactly("birthDate|null|1949-12-31", "gender|null|F", "hobbies|null|围棋", "identityNumber|null|•••",
					"region|null|110105");
		assertThat(this.importing.store(Subject.INDIVIDUAL, FILL, file).ledger().unchanged()).isEqualTo(2);
	}

	@Test
	void the_number_that_stands_in_for_a_name_is_a_blank_to_fill() {
		this.importing.store(Subject.TRANSACTION, Importing.creating(), """
				客户编号,订单号,交易时间,数量,单价
				K-1,S-1,2024-05-01,1,10
				""");
		assertThat(this.importing.store(Subject.INDIVIDUAL, FILL, "客户编号,姓名\nK-1,王建国\n").ledger().updated())
			.isEqualTo(1);
		assertThat(this.importing.row("select name, minimal from customer")).isEqualTo("王建国|f");
	}

	@Test
	void only_what_is_new_or_only_what_is_known_may_be_stored() {
		this.importing.store(Subject.INDIVIDUAL, "客户编号,姓名\nG-1,王建国\nG-3,赵六\n");
		String file = "客户编号,姓名\nG-1,王建军\nG-2,李敏\nG-2,李敏\nG-3,赵六\n";
		ImportBatch update = this.importing.store(Subject.INDIVIDUAL, UPDATE, file);
		assertThat(update.ledger()).isEqualTo(new Ledger(4, 0, 1, 1, 2, 0));
		assertThat(update.report().skipped()).isEqualTo(Map.of("import.skipped.new", 2L));
		ImportBatch create = this.importing.store(Subject.INDIVIDUAL, CREATE, file.replace("王建军", "王建民"));
		assertThat(create.ledger()).isEqualTo(new Ledger(4, 1, 0, 2, 1, 0));
		assertThat(create.report().skipped()).isEqualTo(Map.of("import.skipped.existing", 1L));
		assertThat(this.importing.rows("select name from customer order by number")).containsExactly("王建军", "李敏", "赵六");
	}

	@Test
	void records_obey_the_mode_and_the_use_of_filled_cells_too() {
		this.importing.store(Subject.CORPORATE, "客户编号,企业名称\nF-1,江苏华信科技有限公司\n");
		this.importing.store(Subject.CONTACT_PERSON, "客户编号,姓名,部门,职位\nF-1,李敏,采购部,\n");
		String people = "客户编号,姓名,部门,职位\nF-1,李敏,销售部,经理\nF-1,赵六,,\n";
		assertThat(this.importing.store(Subject.CONTACT_PERSON, UPDATE.with(Filled.FILL), people).ledger())
			.isEqualTo(new Ledger(2, 0, 1, 0, 1, 0));
		assertThat(this.importing.rows("select department, position from contact_person")).containsExactly("采购部|经理");
		assertThat(this.importing.store(Subject.CONTACT_PERSON, "客户编号,姓名,部门\nF-1,李敏,#清空\n").ledger().updated())
			.isEqualTo(1);
		assertThat(this.importing.rows("select department, position from contact_person")).containsExactly("null|经理");
		String bills = "客户编号,应收单号,开票日期,到期日,应收金额,备注\nF-1,A-1,2024-05-01,2024-06-30,%s,%s\n";
		assertThat(this.importing.store(Subject.RECEIVABLE, UPDATE, bills.formatted("100", "")).ledger().skipped())
			.isEqualTo(1);
		this.importing.store(Subject.RECEIVABLE, bills.formatted("100", ""));
		assertThat(this.importing.store(Subject.RECEIVABLE, CREATE, bills.formatted("120", "")).ledger().skipped())
			.isEqualTo(1);
		assertThat(this.importing.store(Subject.RECEIVABLE, FILL, bills.formatted("120", "急")).ledger().updated())
			.isEqualTo(1);
		assertThat(this.importing.rows("select trim_scale(amount), remarks from receivable")).containsExactly("100|急");
	}

	@Test
	void lines_of_orders_obey_them_too() {
		this.importing.store(Subject.INDIVIDUAL, "客户编号,姓名\nG-1,王建国\n");
		String known = "客户编号,订单号,交易时间,行号,商品名称,数量,单价\nG-1,S-1,2024-05-01,1,,1,10\n";
		assertThat(this.importing.store(Subject.TRANSACTION, UPDATE, known).ledger())
			.isEqualTo(new Ledger(1, 0, 0, 0, 1, 0));
		this.importing.store(Subject.TRANSACTION, known);
		String file = "客户编号,订单号,交易时间,行号,商品名称,数量,单价\nG-1,S-1,2024-05-01,1,茶叶,2,10\nG-1,S-1,2024-05-01,2,茶杯,1,5\n";
		assertThat(this.importing.store(Subject.TRANSACTION, CREATE, file.replace("茶杯", "茶壶")).ledger())
			.isEqualTo(new Ledger(2, 1, 0, 0, 1, 0));
		assertThat(this.importing.store(Subject.TRANSACTION, UPDATE.with(Filled.FILL), file).ledger())
			.isEqualTo(new Ledger(2, 0, 1, 1, 0, 0));
		assertThat(this.importing.rows("select product_name, trim_scale(quantity) from transaction_line order by seq"))
			.containsExactly("茶叶|1", "茶壶|1");
		assertThat(this.importing.store(Subject.TRANSACTION, "客户编号,订单号,交易时间,数量,单价,备注\nG-1,S-1,2024-05-01,1,5,#清空\n")
			.ledger()
			.failed()).isEqualTo(1);
	}

	@Test
	void customers_are_recognised_by_what_the_importer_chose() {
		this.importing.store(Subject.INDIVIDUAL, """
				客户编号,姓名,手机,身份证号,爱好
				G-1,王建国,13812345678,11010519491231002X,
				G-2,李敏,13912345678,,
				""");
		String stranger = "客户编号,姓名,手机,身份证号,爱好\nX-9,王建国,,11010519491231002X,围棋\n";
		assertThat(this.importing
			.problems(this.importing.store(Subject.INDIVIDUAL, ImportOptions.DEFAULT.by(CustomerKey.CODE), stranger)))
			.contains("2 import.number.other");
		assertThat(this.importing
			.problems(this.importing.store(Subject.INDIVIDUAL, ImportOptions.DEFAULT.by(CustomerKey.NUMBER), stranger)))
			.contains("2 import.key.taken");
		String named = "姓名,爱好\n李敏,钓鱼\n";
		assertThat(this.importing.store(Subject.INDIVIDUAL, ImportOptions.DEFAULT.by(CustomerKey.NAME), named).ledger())
			.isEqualTo(new Ledger(1, 0, 1, 0, 0, 0));
		assertThat(this.importing.store(Subject.INDIVIDUAL, "姓名,手机\n李敏,13700000000\n").ledger().created()).isEqualTo(1);
		assertThat(this.importing
			.problems(this.importing.store(Subject.INDIVIDUAL, ImportOptions.DEFAULT.by(CustomerKey.NAME), named)))
			.containsExactly("2 import.customer.ambiguous");
		String byMobile = "姓名,手机,爱好\n李敏,13912345678,书法\n李敏,13912345678,书法\n";
		assertThat(this.importing
			.store(Subject.INDIVIDUAL, ImportOptions.DEFAULT.by(CustomerKey.NAME_AND_MOBILE, CustomerKey.NAME),
					byMobile)
			.ledger()).isEqualTo(new Ledger(2, 0, 1, 1, 0, 0));
	}

	@Test
	void firms_may_be_told_apart_by_their_codes_alone_and_the_same_row_again_is_unchanged() {
		ImportOptions codes = ImportOptions.DEFAULT.by(CustomerKey.CODE);
		String file = "企业名称,统一社会信用代码\n江苏华信科技有限公司,91350100M000100Y43\n江苏华信科技有限公司,\n";
		assertThat(this.importing.store(Subject.CORPORATE, codes, file).ledger().created()).isEqualTo(2);
		assertThat(this.importing.store(Subject.CORPORATE, codes, file).ledger().unchanged()).isEqualTo(2);
	}

	@Test
	void numbers_of_others_are_refused_where_nobody_is_recognised_by_them() {
		ImportOptions named = ImportOptions.DEFAULT.by(CustomerKey.NAME);
		this.importing.store(Subject.CORPORATE, "客户编号,企业名称\nF-1,江苏华信科技有限公司\n");
		ImportBatch batch = this.importing.store(Subject.CORPORATE, named,
				"客户编号,企业名称\nF-1,北京一方有限公司\nF-2,上海二方有限公司\nF-2,广州三方有限公司\n");
		assertThat(this.importing.problems(batch)).containsExactly("2 import.key.taken", "4 import.key.twice");
		assertThat(batch.ledger()).isEqualTo(new Ledger(3, 1, 0, 0, 0, 2));
	}

	@Test
	void options_kept_before_there_was_a_mode_still_mean_what_they_meant() {
		ImportOptions old = JsonText.read("{\"unknownCustomers\":\"FAIL\",\"minimalKind\":\"CORPORATE\"}",
				new tools.jackson.core.type.TypeReference<>() {
				});
		assertThat(old)
			.isEqualTo(new ImportOptions(ImportOptions.Unknown.FAIL, null, null, null, null, Subject.CORPORATE, null));
		assertThat(JsonText.<ImportOptions>read(JsonText.write(CREATE.with(Filled.FILL).by(CustomerKey.NAME)),
				new tools.jackson.core.type.TypeReference<>() {
				}))
			.isEqualTo(CREATE.with(Filled.FILL).by(CustomerKey.NAME));
	}

}
