package org.kedang.ingest;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kedang.DomainTestApplication;
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
class LinkedImportTests {

	/** In an order in which nothing could be stored; one row of each sheet is wrong. */
	static final Map<String, String> SHEETS = sheets();

	static final Ledger ALL = new Ledger(17, 10, 0, 0, 0, 7);

	static final String STORED = "4|1|2|1|1";

	@Autowired
	Importing importing;

	@Autowired
	Imports imports;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void nobodyIsKnown() {
		this.jdbc.sql("truncate customer cascade").update();
	}

	private static Map<String, String> sheets() {
		Map<String, String> sheets = new LinkedHashMap<>();
		sheets.put("联络记录", """
				客户编号,联络时间,渠道,联系人,内容
				F-1,2024-06-01 10:00,电话,李敏,问候
				F-1,2024-06-02 10:00,电话,谁,问候
				""");
		sheets.put("应收与回款", """
				客户编号,应收单号,开票日期,到期日,应收金额,订单号
				F-1,Y-1,2024-05-01,2024-06-01,1280,S-1
				P-2,Y-2,2024-05-01,2024-06-01,10,
				""");
		sheets.put("交易记录", """
				客户编号,订单号,交易时间,商品名称,数量,单价
				F-1,S-1,2024-05-01,茶,2,640
				P-1,S-2,2024-05-02,壶,1,80
				P-1,S-2,2024-05-02,杯,4,20
				P-2,S-3,2024-05-02,壶,1,80
				X-9,S-4,2024-05-02,壶,1,80
				""");
		sheets.put("联系人", """
				客户编号,姓名,职位,上级
				F-1,李敏,经理,
				F-3,钱七,,
				""");
		sheets.put("企业客户", """
				客户编号,企业名称,统一社会信用代码
				F-1,江苏华信科技有限公司,91320594MA1MYXX77Y
				F-3,北京一方有限公司,91320594MA1MYXX77Y
				,上海无号有限公司,
				""");
		sheets.put("个人客户", """
				客户编号,姓名,手机号
				P-1,王伟,13812345678
				P-2,赵六,138
				,孙八,13912345678
				""");
		return sheets;
	}

	@Test
	void sheets_of_one_workbook_are_resolved_together_in_one_import() {
		ImportBatch ready = this.importing
			.run(this.importing.start(this.importing.upload(SHEETS), ImportOptions.DEFAULT, false));
		assertThat(ready.problem()).isNull();
		assertThat(ready.parts()).extracting(ImportPart::subject).containsExactly(Subject.values());
		assertThat(ready.ledger()).isEqualTo(ALL);
		assertThat(stored()).isEqualTo("0|0|0|0|0");
		long numbers = numbersUsed();
		List<String> problems = this.importing.problems(ready);
		this.imports.confirm(ready.id(), this.importing.anna());
		ImportBatch done = this.importing.run(ready);
		assertThat(done.state()).isEqualTo(ImportState.DONE);
		assertThat(done.ledger()).isEqualTo(ALL);
		assertThat(done.parts()).extracting(ImportPart::ledger)
			.containsExactlyElementsOf(ready.parts().stream().map(ImportPart::ledger).toList())
			.allMatch(Ledger::balances)
			.startsWith(new Ledger(3, 2, 0, 0, 0, 1), new Ledger(3, 2, 0, 0, 0, 1), new Ledger(2, 1, 0, 0, 0, 1),
					new Ledger(5, 3, 0, 0, 0, 2));
		assertThat(this.importing.problems(done)).isEqualTo(problems);
		assertThat(stored()).isEqualTo(STORED);
		assertThat(numbersUsed() - numbers).as("numbers for the two customers that have none").isEqualTo(2);
		assertThat(this.importing
			.row("""
					select r.number, t.number, c.number from receivable r join sales_transaction t on t.id = r.transaction_id
					join customer c on c.id = r.customer_id
					"""))
			.isEqualTo("Y-1|S-1|F-1");
	}

	@Test
	void what_names_a_customer_that_failed_says_in_which_row_of_which_sheet() {
		ImportBatch ready = this.importing
			.run(this.importing.start(this.importing.upload(SHEETS), ImportOptions.DEFAULT, false));
		assertThat(this.imports.problems(ready.id(), 0, 100)
			.stream()
			.filter((problem) -> problem.severity() == ImportProblem.Severity.ERROR)
			.map((problem) -> problem.sheet() + " " + problem.row() + " " + problem.problem().code() + " "
					+ problem.problem().args()))
			.containsExactly("个人客户 3 standardise.mobile.digits [3]", "企业客户 3 import.key.twice [2]",
					"联系人 3 import.customer.lost [F-3, 企业客户, 3]", "交易记录 5 import.customer.lost [P-2, 个人客户, 3]",
					"交易记录 6 import.customer.unknown [X-9]", "应收与回款 3 import.customer.lost [P-2, 个人客户, 3]",
					"联络记录 3 import.contact-person.unknown [谁]");
	}

	@Test
	void a_customer_that_failed_becomes_no_minimal_archive_instead() {
		ImportBatch done = this.importing
			.run(this.importing.start(this.importing.upload(SHEETS), Importing.creating(), true));
		assertThat(done.ledger()).isEqualTo(new Ledger(17, 11, 0, 0, 0, 6));
		assertThat(this.importing.rows("select number from customer where minimal")).containsExactly("X-9");
	}

	@Test
	void the_same_workbook_again_changes_nothing() {
		this.importing.run(this.importing.start(this.importing.upload(SHEETS), ImportOptions.DEFAULT, true));
		ImportBatch again = this.importing
			.run(this.importing.start(this.importing.upload(SHEETS), ImportOptions.DEFAULT, true));
		assertThat(again.ledger()).isEqualTo(new Ledger(17, 0, 0, 10, 0, 7));
		assertThat(stored()).isEqualTo(STORED);
	}

	@Test
	void two_linked_workbooks_at_once_store_what_one_after_the_other_would() {
		List<ImportBatch> done = Stream.of(true, true)
			.map((confirm) -> this.importing.start(this.importing.upload(SHEETS), ImportOptions.DEFAULT, confirm))
			.map((batch) -> CompletableFuture.supplyAsync(() -> this.importing.run(batch)))
			.toList()
			.stream()
			.map(CompletableFuture::join)
			.toList();
		assertThat(done).extracting(ImportBatch::ledger).containsExactlyInAnyOrder(ALL, new Ledger(17, 0, 0, 10, 0, 7));
		assertThat(stored()).isEqualTo(STORED);
	}

	@Test
	void how_long_checking_and_storing_take_is_told_by_the_last_imports_of_the_same() {
		ImportBatch batch = this.importing.start(this.importing.upload(SHEETS), ImportOptions.DEFAULT, false);
		this.jdbc.sql("update import_batch set state = 'STORING', rows_read = 10000 where id = ?")
			.param(batch.id())
			.update();
		assertThat(this.imports.stageTakes(this.imports.get(batch.id()))).isEmpty();
		ImportBatch former = this.importing
			.run(this.importing.start(this.importing.upload(SHEETS), ImportOptions.DEFAULT, true));
		assertThat(this.importing.row("select storing_ms >= 0 from import_batch where id = " + former.id()))
			.isEqualTo("t");
		this.jdbc.sql("""
				update import_batch set state = 'CANCELLED', rows_read = 5000, checking_ms = 300, storing_ms = 2000
				where id = ?
				""").param(former.id()).update();
		assertThat(this.imports.stageTakes(this.imports.get(batch.id()))).contains(Duration.ofSeconds(4));
		this.imports.cancel(batch.id(), this.importing.anna());
		this.importing.run(batch);
	}

	@Test
	void two_sheets_may_hold_the_same_kind() {
		Map<String, String> sheets = new LinkedHashMap<>();
		sheets.put("2023", "客户编号,订单号,交易时间,商品名称,数量,单价\nK-1,S-1,2023-05-01,茶,2,640\n");
		sheets.put("2024", "客户编号,订单号,交易时间,商品名称,数量,单价\nK-1,S-1,2023-05-01,茶,2,640\nK-1,S-2,2024-05-01,茶,1,640\n");
		ImportBatch done = this.importing
			.run(this.importing.start(this.importing.upload(sheets), Importing.creating(), true));
		assertThat(done.parts()).extracting(ImportPart::ledger)
			.containsExactly(new Ledger(1, 1, 0, 0, 0, 0), new Ledger(2, 1, 0, 1, 0, 0));
		assertThat(stored()).isEqualTo("1|0|2|0|0");
	}

	private String stored() {
		return stored(this.importing);
	}

	static String stored(Importing importing) {
		return importing.row("""
				select (select count(*) from customer), (select count(*) from contact_person),
					(select count(*) from sales_transaction), (select count(*) from receivable),
					(select count(*) from contact_log)
				""");
	}

	private long numbersUsed() {
		return this.jdbc.sql("select last_value from customer_number_seq").query(Long.class).single();
	}

}
