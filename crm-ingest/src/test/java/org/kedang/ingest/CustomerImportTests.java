package org.kedang.ingest;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kedang.DomainTestApplication;
import org.kedang.catalogue.CustomFieldDraft;
import org.kedang.catalogue.CustomFields;
import org.kedang.catalogue.FieldType;
import org.kedang.catalogue.Sensitivity;
import org.kedang.catalogue.Subject;
import org.kedang.database.WithDatabase;
import org.kedang.ingest.mapping.ImportOptions;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(classes = DomainTestApplication.class, properties = "kedang.jobs.enabled=false")
@WithDatabase
@Import(Importing.class)
class CustomerImportTests {

	@Autowired
	Importing importing;

	@Autowired
	CustomFields customFields;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void nobodyIsKnown() {
		this.jdbc.sql("truncate customer cascade").update();
	}

	@Test
	void individuals_are_created_with_search_keys_completeness_owner_and_a_secret_identity_number() {
		ImportBatch batch = this.importing.store(Subject.INDIVIDUAL, """
				客户编号*,姓名*,性别,身份证号,手机,地区,开拓时间,负责人,兴趣
				G-1,王建国,男,11010519491231002X,138 1234 5678,江苏省南京市玄武区,2024/3/8,安娜,围棋
				,李敏,女,,13912345678,,,anna,
				""");
		assertThat(batch.ledger()).isEqualTo(new Ledger(2, 2, 0, 0, 0, 0));
		assertThat(this.importing.rows("""
				select number, name, name_pinyin, name_initials, mobile, region, acquired_on, u.username, status
				from customer c join app_user u on u.id = c.owner_id where name = '王建国'
				""")).containsExactly("G-1|王建国|wangjianguo|wjg|13812345678|320102|2024-03-08|anna|PROSPECT");
		assertThat(
				this.importing.rows("select number ~ '^C-[0-9]{7}$', completeness > 0 from customer where name = '李敏'"))
			.containsExactly("t|t");
		assertThat(this.importing.row("""
				select gender, identity_number is not null, octet_length(identity_number_hash),
					position('1949'::bytea in identity_number)
				from individual_customer o join customer c using (id) where c.number = 'G-1'
				""")).isEqualTo("M|t|32|0");
		assertThat(this.importing.row("select count(*) from customer_figures")).isEqualTo("2");
	}

	@Test
	void what_is_wrong_with_a_secret_value_quotes_nothing_of_it() {
		ImportBatch batch = this.importing.store(Subject.INDIVIDUAL, """
				姓名,身份证号
				王建国,110105199913310021
				""");
		assertThat(batch.ledger().failed()).isEqualTo(1);
		assertThat(this.importing.row("""
				select code, value is null, args::text like '%19991331%', args->>0
				from import_problem where import_id = %d and severity = 'ERROR'
				""".replace("%d", String.valueOf(batch.id())))).isEqualTo("standardise.identity.date|t|f|******");
	}

	@Test
	void the_same_file_again_changes_nothing() {
		String file = """
				姓名,手机,身份证号,爱好,备注
				王建国,13812345678,,围棋,
				李敏,,11010519491231002X,,老客户
				赵六,,,,什么号码都没有
				赵六,,,,什么号码都没有
				""";
		assertThat(this.importing.store(Subject.INDIVIDUAL, file).ledger()).isEqualTo(new Ledger(4, 3, 0, 1, 0, 0));
		assertThat(this.importing.store(Subject.INDIVIDUAL, file).ledger()).isEqualTo(new Ledger(4, 0, 0, 4, 0, 0));
	}

	@Test
	void filled_cells_update_what_is_known_blank_ones_keep_it_and_history_tells_both() {
		this.importing.store(Subject.INDIVIDUAL, """
				客户编号,姓名,手机,爱好,年收入,身份证号
				G-1,王建国,13812345678,围棋,120000.50,11010519491231002X
				""");
		ImportBatch batch = this.importing.store(Subject.INDIVIDUAL, """
				客户编号,姓名,手机,爱好,年收入,身份证号
				G-1,王建军,,钓鱼,12万,
				""");
		assertThat(batch.ledger()).isEqualTo(new Ledger(1, 0, 1, 0, 0, 0));
		assertThat(this.importing.row("""
				select name, name_pinyin, mobile, hobbies, trim_scale(annual_income), version,
					identity_number_hash is not null
				from customer c join individual_customer using (id)
				""")).isEqualTo("王建军|wangjianjun|13812345678|钓鱼|120000|1|t");
		assertThat(this.importing.rows("""
				select field, before, after, source from customer_change order by id
				""")).containsExactly("name|王建国|王建军|IMPORT", "annualIncome|120000.5|120000|IMPORT",
				"hobbies|围棋|钓鱼|IMPORT");
		assertThat(this.importing.row("select count(*) from customer_change where import_id = " + batch.id()))
			.isEqualTo("3");
	}

	@Test
	void children_are_kept_one_by_one_and_the_same_text_again_changes_nothing() {
		String file = """
				客户编号,姓名,子女
				G-1,王建国,王小明 2015-06-01 小学；王小红 2018-03-02
				G-2,李敏,小红 2018
				""";
		ImportBatch batch = this.importing.store(Subject.INDIVIDUAL, file);
		assertThat(batch.ledger()).isEqualTo(new Ledger(2, 1, 0, 0, 0, 1));
		assertThat(this.importing.problems(batch).toString()).contains("standardise.date.half");
		assertThat(this.importing.rows("""
				select c.name, n ->> 'name', n ->> 'birthDate', n ->> 'stage'
				from customer c join individual_customer o using (id), jsonb_array_elements(o.children) n
				""")).containsExactly("王建国|王小明|2015-06-01|PRIMARY", "王建国|王小红|2018-03-02|null");
		assertThat(this.importing.store(Subject.INDIVIDUAL, file).ledger()).isEqualTo(new Ledger(2, 0, 0, 1, 0, 1));
		assertThat(this.importing.store(Subject.INDIVIDUAL, """
				客户编号,姓名,子女
				G-1,王建国,小红
				""").ledger()).isEqualTo(new Ledger(1, 0, 1, 0, 0, 0));
		assertThat(this.importing.rows("""
				select field, before::jsonb -> 1 ->> 'name', after::jsonb -> 0 ->> 'name' from customer_change
				""")).containsExactly("children|王小红|小红");
	}

	@Test
	void completeness_is_what_the_archive_would_compute() {
		this.importing.store(Subject.INDIVIDUAL, """
				客户编号,姓名,手机
				G-1,王建国,13812345678
				""");
		String before = this.importing.row("select completeness from customer");
		this.importing.store(Subject.INDIVIDUAL, """
				客户编号,姓名,爱好,邮箱
				G-1,王建国,围棋,a@b.cn
				""");
		int fields = Integer.parseInt(this.importing.row("select 1")) * knowledge();
		assertThat(before).isEqualTo(String.valueOf(Math.round(100.0 * 5 / fields)));
		assertThat(this.importing.row("select completeness from customer"))
			.isEqualTo(String.valueOf(Math.round(100.0 * 7 / fields)));
	}

	@Autowired
	org.kedang.catalogue.Catalogue catalogue;

	private int knowledge() {
		return this.catalogue.knowledge(Subject.INDIVIDUAL).size();
	}

	@Test
	void rows_that_cannot_be_stored_say_why_and_the_others_are_stored() {
		this.importing.store(Subject.CORPORATE, """
				客户编号,企业名称
				F-1,江苏华信科技有限公司
				""");
		ImportBatch batch = this.importing.store(Subject.INDIVIDUAL, """
				客户编号,姓名,手机,负责人,介绍人,身份证号
				G-1,王建国,13812345678,,,11010519491231002X
				G-2,,,,,
				G-3,李敏,123,,,
				G-4,赵六,,nobody,,
				F-1,钱七,,,,
				G-1,王建军,,,,
				G-5,孙八,,,G-404,
				G-6,周九,,,G-1,
				G-7,吴十,,,,11010519491231002X
				""");
		assertThat(this.importing.problems(batch)).startsWith("3 import.required", "4 standardise.mobile.digits",
				"5 import.user.unknown", "6 import.customer.other-kind", "7 import.duplicate",
				"8 import.referrer.unknown", "10 import.key.twice");
		assertThat(batch.ledger()).isEqualTo(new Ledger(9, 2, 0, 0, 0, 7));
		assertThat(this.importing.row("""
				select c.number, r.number from individual_customer o join customer c using (id)
				join customer r on r.id = o.referrer_id
				""")).isEqualTo("G-6|G-1");
	}

	@Test
	void what_follows_from_other_cells_fills_gaps_and_overrules_nothing() {
		this.importing.store(Subject.INDIVIDUAL, """
				客户编号,姓名,地区
				G-1,王建国,
				G-2,李敏,上海市
				""");
		String file = """
				客户编号,姓名,性别,身份证号,固定电话
				G-1,王建国,,11010519491231002X,025-83112345
				G-2,李敏,,,025-83112345
				G-3,赵六,男,11010519491231002X,
				""";
		ImportBatch batch = this.importing.store(Subject.INDIVIDUAL, file);
		assertThat(this.importing.problems(batch)).contains("4 import.key.twice");
		assertThat(batch.ledger()).isEqualTo(new Ledger(3, 0, 2, 0, 0, 1));
		assertThat(this.importing.rows("""
				select number, region, gender, birth_date from customer join individual_customer using (id)
				order by number
				""")).containsExactly("G-1|320100|F|1949-12-31", "G-2|310000|null|null");
		assertThat(this.importing.rows("select field, after from customer_change c order by id"))
			.contains("region|320100", "gender|F", "birthDate|1949-12-31");
		assertThat(this.importing.store(Subject.INDIVIDUAL, file).ledger()).isEqualTo(new Ledger(3, 0, 0, 2, 0, 1));
	}

	@Test
	void firms_are_known_by_credit_code_or_name_and_may_carry_custom_fields() {
		this.customFields.add(new CustomFieldDraft(Subject.CORPORATE, "xDoor", "other", "门牌", "Door", FieldType.TEXT,
				List.of(), false, Sensitivity.PUBLIC, false), this.importing.anna().userId());
		this.importing.store(Subject.CORPORATE, """
				企业名称,统一社会信用代码,简称,门牌,注册资本
				江苏华信科技有限公司,91350100M000100Y43,华信,7号,500万
				北京一方有限公司,,,,
				""");
		ImportBatch batch = this.importing.store(Subject.CORPORATE, """
				企业名称,统一社会信用代码,门牌,注册资本
				江苏华信科技股份有限公司,91350100M000100Y43,8号,
				北京一方有限公司,,,
				北京一方有限公司,,,
				""");
		assertThat(batch.ledger()).isEqualTo(new Ledger(3, 0, 1, 2, 0, 0));
		assertThat(this.importing.row("""
				select name, short_name, custom->>'xDoor', trim_scale(registered_capital), search_words like '% 华信%'
				from customer join corporate_customer using (id) where credit_code is not null
				""")).isEqualTo("江苏华信科技股份有限公司|华信|8号|5000000|t");
	}

	@Test
	void a_balance_sheet_is_read_under_the_headers_that_accounts_have() {
		ImportBatch batch = this.importing.store(Subject.CORPORATE, """
				企业名称,流动资产合计,流动负债合计,未分配利润,营业利润,所有者权益,资产总额,负债总额
				江苏华信科技有限公司,125万,80万元,31万,"(42,000)",-15万,200万,"2,150,000.00"
				北京一方有限公司,USD 500,,,,,,
				""");
		assertThat(batch.ledger()).isEqualTo(new Ledger(2, 2, 0, 0, 0, 0));
		assertThat(this.importing.problems(batch)).contains("2 standardise.amount.unit",
				"3 standardise.amount.currency");
		assertThat(this.importing
			.rows("""
					select trim_scale(current_assets), trim_scale(current_liabilities), trim_scale(retained_earnings),
						trim_scale(operating_profit), trim_scale(net_assets), trim_scale(total_assets), trim_scale(liabilities)
					from corporate_customer order by id
					"""))
			.containsExactly("1250000|800000|310000|-42000|-150000|2000000|2150000",
					"500|null|null|null|null|null|null");
	}

	@Test
	void what_is_known_stays_where_the_importer_chose_so() {
		this.importing.store(Subject.INDIVIDUAL, "客户编号,姓名\nG-1,王建国\n");
		ImportBatch batch = this.importing.store(Subject.INDIVIDUAL,
				ImportOptions.DEFAULT.in(ImportOptions.Mode.CREATE), "客户编号,姓名\nG-1,王建军\nG-2,李敏\n");
		assertThat(batch.ledger()).isEqualTo(new Ledger(2, 1, 0, 0, 1, 0));
		assertThat(this.importing.rows("select name from customer order by number")).isEqualTo(List.of("王建国", "李敏"));
	}

	@Test
	void numbers_of_our_own_keep_clear_of_those_in_use() {
		String next = this.importing.row("select 'C-' || lpad((nextval('customer_number_seq') + 1)::text, 7, '0')");
		ImportBatch batch = this.importing.store(Subject.INDIVIDUAL, "客户编号,姓名\n" + next + ",王建国\n,李敏\n");
		assertThat(batch.ledger().created()).isEqualTo(2);
		assertThat(this.importing.row("select count(distinct number) from customer")).isEqualTo("2");
	}

}
