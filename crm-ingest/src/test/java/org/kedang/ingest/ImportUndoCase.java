package org.kedang.ingest;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.BeforeEach;
import org.kedang.DomainTestApplication;
import org.kedang.catalogue.Subject;
import org.kedang.database.WithDatabase;
import org.kedang.ingest.undo.ImportUndos;
import org.kedang.ingest.undo.TakingBack;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What tests of taking imports back have in common: an archive filled sheet by sheet, and
 * files that create and update some of each.
 */
@SpringBootTest(classes = DomainTestApplication.class, properties = "kedang.jobs.enabled=false")
@WithDatabase
@Import({ Importing.class, TakingBack.class })
abstract class ImportUndoCase {

	/** A filled archive, sheet by sheet. */
	static final Map<Subject, String> BEFORE = Map.of(Subject.INDIVIDUAL, """
			客户编号,姓名,手机,身份证号,爱好,年收入,介绍人,子女
			G-1,王建国,13812345678,11010519491231002X,围棋,120000.50,,王小明 2015-06-01
			G-2,李敏,13912345678,,,,G-1,
			""", Subject.CORPORATE, """
			客户编号,企业名称,简称,统一社会信用代码,地址
			F-1,江苏华信科技有限公司,华信,91350100M000100Y43,中山路1号
			F-2,北京一方有限公司,,,
			""", Subject.CONTACT_PERSON, """
			客户编号,姓名,职位,上级
			F-1,周伟,董事长,
			F-1,钱七,经理,周伟
			""", Subject.TRANSACTION, """
			客户编号,订单号,行号,交易时间,商品名称,数量,单价,销售渠道
			G-1,S-1,1,2024-05-01,茶,2,640,门店
			G-1,S-1,2,2024-05-01,壶,1,80,门店
			F-1,S-2,,2024-05-03,杯,3,8.5,
			""", Subject.RECEIVABLE, """
			客户编号,应收单号,订单号,开票日期,到期日,应收金额,回款日期,回款金额,回款方式
			F-1,R-1,,2024-01-01,2024-01-31,1000,2024-01-20,400,转账
			F-1,R-2,S-2,2024-01-01,2024-01-31,500,,,
			""", Subject.CONTACT_LOG, """
			客户编号,联络时间,联络方式,联系人,内容,是否投诉,投诉处理结果
			F-1,2024-04-20 10:30,电话,钱七,谈续约,否,
			F-1,2024-04-21,拜访,,漏水,是,
			""");

	/** What creates and updates of each. */
	static final Map<Subject, String> AFTER = Map.of(Subject.INDIVIDUAL, """
			客户编号,姓名,手机,身份证号,爱好,年收入,介绍人,子女
			G-1,王建军,13912345678,110105194912310038,钓鱼,12万,G-3,王小明 2015-06-01 小学；王小红 2018-03-02
			G-3,赵六,13712345678,,,,,
			,孙八,13612345678,,,,G-3,
			""", Subject.CORPORATE, """
			客户编号,企业名称,简称,统一社会信用代码,地址
			F-1,江苏华信实业有限公司,华信实业,,中山路2号
			F-3,上海三方有限公司,三方,,
			""", Subject.CONTACT_PERSON, """
			客户编号,姓名,职位,上级
			F-1,钱七,副总,吴十
			F-1,吴十,总经理,周伟
			F-2,郑一,采购,
			""", Subject.TRANSACTION, """
			客户编号,订单号,行号,交易时间,商品名称,数量,单价,销售渠道
			G-1,S-1,1,2024-06-01,好茶,3,640,网店
			G-1,S-1,3,2024-06-02,盏,1,20,网店
			F-1,S-2,,2024-05-03,杯,3,8.5,
			F-1,S-2,,2024-05-04,杯,4,8.5,
			K-9,S-3,,2024-05-05,壶,1,80,
			""", Subject.RECEIVABLE, """
			客户编号,应收单号,订单号,开票日期,到期日,应收金额,回款日期,回款金额,回款方式
			F-1,R-1,S-2,2024-01-01,2024-03-31,900,2024-02-20,500,转账
			F-1,R-3,,2024-02-01,2024-03-31,70,2024-02-20,70,现金
			""", Subject.CONTACT_LOG, """
			客户编号,联络时间,联络方式,联系人,内容,是否投诉,投诉处理结果
			F-1,2024-04-21,拜访,周伟,漏水,是,已修好
			F-1,2024-05-21,电话,钱七,回访,否,
			F-2,2024-05-22,电话,,初访,否,
			""");

	@Autowired
	Importing importing;

	@Autowired
	TakingBack taking;

	@Autowired
	ImportUndos undos;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void anArchiveIsFilled() {
		this.jdbc.sql("truncate customer cascade").update();
		for (Subject subject : Subject.values()) {
			ImportBatch batch = store(subject, BEFORE);
			assertThat(batch.ledger().failed()).as("%s", this.importing.problems(batch)).isZero();
		}
	}

	ImportBatch store(Subject subject, Map<Subject, String> files) {
		return this.importing.store(subject, Importing.creating(), String.valueOf(files.get(subject)));
	}

	/**
	 * Everything that is stored, apart from what imports and the system note and compute.
	 */
	Map<String, List<String>> dump() {
		Map<String, List<String>> tables = new TreeMap<>();
		for (String table : this.importing
			.rows("""
					select table_name from information_schema.tables
					where table_schema = current_schema() and table_type = 'BASE TABLE' and table_name not like 'import\\_%'
						and table_name not in ('audit_entry', 'scheduled_tasks', 'flyway_schema_history', 'app_user', 'tag',
							'secret_key_check', 'match_key', 'match_stale', 'match_stale_span', 'late_index', 'pool_settings')
					""")) {
			tables.put(table, this.importing
				.rows("select to_jsonb(t) - 'version' - 'updated_at' from " + table + " t order by 1"));
		}
		return tables;
	}

}
