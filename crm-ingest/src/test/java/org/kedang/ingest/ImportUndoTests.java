package org.kedang.ingest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kedang.DomainTestApplication;
import org.kedang.access.Reader;
import org.kedang.access.Readers;
import org.kedang.catalogue.Catalogue;
import org.kedang.catalogue.Field;
import org.kedang.catalogue.Subject;
import org.kedang.customer.Archives;
import org.kedang.database.WithDatabase;
import org.kedang.ingest.merge.MergeOrder;
import org.kedang.ingest.merge.Merges;
import org.kedang.ingest.merge.Merging;
import org.kedang.ingest.merge.Reversal;
import org.kedang.ingest.merge.Reversals;
import org.kedang.ingest.merge.Unmerging;
import org.kedang.ingest.undo.ImportUndo;
import org.kedang.ingest.undo.ImportUndos;
import org.kedang.ingest.undo.Kept;
import org.kedang.ingest.undo.TakingBack;
import org.kedang.ingest.undo.UndoLedger;
import org.kedang.ingest.undo.UndoPreview;
import org.kedang.ingest.undo.UndoRefusedException;
import org.kedang.ingest.undo.UndoState;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SpringBootTest(classes = DomainTestApplication.class, properties = "kedang.jobs.enabled=false")
@WithDatabase
@Import({ Importing.class, TakingBack.class })
class ImportUndoTests {

	/** A filled archive, sheet by sheet. */
	private static final Map<Subject, String> BEFORE = Map.of(Subject.INDIVIDUAL, """
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
	private static final Map<Subject, String> AFTER = Map.of(Subject.INDIVIDUAL, """
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

	private static final Map<Subject, Ledger> LEDGERS = Map.of(Subject.INDIVIDUAL, new Ledger(3, 2, 1, 0, 0, 0),
			Subject.CORPORATE, new Ledger(2, 1, 1, 0, 0, 0), Subject.CONTACT_PERSON, new Ledger(3, 2, 1, 0, 0, 0),
			Subject.TRANSACTION, new Ledger(5, 3, 1, 1, 0, 0), Subject.RECEIVABLE, new Ledger(2, 1, 1, 0, 0, 0),
			Subject.CONTACT_LOG, new Ledger(3, 2, 1, 0, 0, 0));

	@Autowired
	Importing importing;

	@Autowired
	TakingBack taking;

	@Autowired
	ImportUndos undos;

	@Autowired
	Merging merging;

	@Autowired
	Merges merges;

	@Autowired
	Reversals reversals;

	@Autowired
	Unmerging unmerging;

	@Autowired
	Readers readers;

	@Autowired
	DataSource dataSource;

	@Autowired
	Archives archives;

	@Autowired
	Catalogue catalogue;

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

	private ImportBatch store(Subject subject, Map<Subject, String> files) {
		return this.importing.store(subject, Importing.creating(), String.valueOf(files.get(subject)));
	}

	@ParameterizedTest
	@EnumSource
	void what_an_import_made_and_changed_is_as_before_and_the_file_can_come_again(Subject subject) {
		Map<String, List<String>> before = dump();
		ImportBatch batch = store(subject, AFTER);
		assertThat(batch.ledger()).as("%s", this.importing.problems(batch)).isEqualTo(LEDGERS.get(subject));
		Map<String, List<String>> after = dump();
		assertThat(after).isNotEqualTo(before);
		UndoPreview preview = this.undos.preview(batch.id(), 0, 10);
		assertThat(preview.kept()).isEmpty();
		assertThat(dump()).isEqualTo(after);
		ImportUndo undo = this.taking.takeBack(batch.id(), this.importing.anna());
		assertThat(undo.state()).isEqualTo(UndoState.UNDONE);
		assertThat(undo.ledger()).isEqualTo(preview.ledger());
		assertThat(undo.ledger().removed()).isPositive();
		assertThat(undo.ledger().restored()).isPositive();
		assertThat(dump()).isEqualTo(before);
		assertThat(store(subject, AFTER).ledger()).isEqualTo(LEDGERS.get(subject));
	}

	@Test
	void a_linked_import_is_taken_back_with_all_its_sheets() throws IOException {
		Map<String, List<String>> before = dump();
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		try (Workbook workbook = new XSSFWorkbook()) {
			AFTER.forEach((subject, csv) -> {
				Sheet sheet = workbook.createSheet(subject.label(false));
				String[] lines = csv.split("\n");
				for (int i = 0; i < lines.length; i++) {
					String[] cells = lines[i].split(",", -1);
					for (int j = 0; j < cells.length; j++) {
						Row row = (j == 0) ? sheet.createRow(i) : sheet.getRow(i);
						row.createCell(j).setCellValue(cells[j]);
					}
				}
			});
			workbook.write(file);
		}
		ImportBatch batch = this.importing
			.run(this.importing.start(this.importing.upload("a.xlsx", new ByteArrayInputStream(file.toByteArray())),
					Importing.creating(), true));
		assertThat(batch.ledger()).as("%s", this.importing.problems(batch)).isEqualTo(new Ledger(18, 11, 6, 1, 0, 0));
		assertThat(this.taking.takeBack(batch.id(), this.importing.anna()).ledger().kept()).isZero();
		assertThat(dump()).isEqualTo(before);
	}

	@Test
	void all_of_it_can_be_taken_back_in_reverse_and_nothing_is_left() {
		long[] imports = this.jdbc.sql("select id from import_batch where state = 'DONE' order by id desc limit 6")
			.query(Long.class)
			.list()
			.stream()
			.mapToLong(Long::longValue)
			.toArray();
		for (long id : imports) {
			assertThat(this.taking.takeBack(id, this.importing.anna()).ledger().kept()).isZero();
		}
		assertThat(dump().values()).allMatch(List::isEmpty);
	}

	@Test
	void what_a_person_has_changed_since_stays_and_is_listed() {
		ImportBatch batch = store(Subject.INDIVIDUAL, AFTER);
		edit("G-1", "hobbies", "书法");
		edit("G-3", "wechat", "zhao6");
		this.importing.store(Subject.INDIVIDUAL, "客户编号,姓名,身份证号\nG-4,丁一,11010519491231002X\n");
		UndoLedger ledger = this.taking.takeBack(batch.id(), this.importing.anna()).ledger();
		assertThat(this.undos.kept(batch.id(), 0, 10)).containsExactlyInAnyOrder(
				new Kept("individual_customer", "G-1", null, "hobbies", Kept.Reason.EDITED, null),
				new Kept("individual_customer", "G-1", null, "identityNumber", Kept.Reason.TAKEN, null),
				new Kept("customer", "G-3", null, null, Kept.Reason.EDITED, null));
		assertThat(ledger.kept()).isEqualTo(3);
		this.undos.request(batch.id(), this.importing.anna());
		assertThat(this.undos.cancel(batch.id(), this.importing.anna())).as("as it was before")
			.extracting(ImportUndo::state, ImportUndo::ledger)
			.containsExactly(UndoState.UNDONE, ledger);
		assertThat(this.importing
			.row("""
					select c.name, c.name_pinyin, c.mobile, o.hobbies, r.number from customer c
					join individual_customer o using (id) left join customer r on r.id = o.referrer_id where c.number = 'G-1'
					"""))
			.isEqualTo("王建国|wangjianguo|13812345678|书法|null");
		assertThat(this.importing.rows("select number from customer where kind = 'I' order by 1"))
			.containsExactly("G-1", "G-2", "G-3", "G-4");
	}

	@Test
	void what_something_made_later_hangs_on_stays_until_that_is_gone() {
		Map<String, List<String>> before = dump();
		ImportBatch people = store(Subject.CONTACT_PERSON, AFTER);
		ImportBatch logs = this.importing.store(Subject.CONTACT_LOG, """
				客户编号,联络时间,联络方式,联系人,内容
				F-1,2024-07-20 10:30,电话,吴十,谈续约
				""");
		assertThat(this.undos.preview(people.id(), 0, 10).kept())
			.contains(new Kept("contact_person", "F-1", "吴十", null, Kept.Reason.LATER, String.valueOf(logs.id())));
		assertThat(this.taking.takeBack(people.id(), this.importing.anna()).ledger().kept()).isEqualTo(1);
		assertThat(this.importing.row("""
				select p.position, s.name from contact_person p join contact_person s on s.id = p.superior_id
				where p.name = '钱七'
				""")).isEqualTo("经理|周伟");
		assertThat(this.taking.takeBack(logs.id(), this.importing.anna()).ledger().kept()).isZero();
		assertThat(this.taking.takeBack(people.id(), this.importing.anna()).ledger().kept()).isZero();
		assertThat(dump()).isEqualTo(before);
		assertThatExceptionOfType(UndoRefusedException.class)
			.isThrownBy(() -> this.undos.request(people.id(), this.importing.anna()))
			.withMessage("undo.refused.done");
	}

	@Test
	void a_field_that_a_later_import_changed_returns_when_both_are_taken_back() {
		ImportBatch first = this.importing.store(Subject.INDIVIDUAL, "客户编号,姓名,爱好,手机\nG-1,王建国,钓鱼,13712345678\n");
		ImportBatch second = this.importing.store(Subject.INDIVIDUAL, "客户编号,姓名,爱好\nG-1,王建国,书法\n");
		assertThat(this.taking.takeBack(first.id(), this.importing.anna()).ledger()).isEqualTo(new UndoLedger(0, 1, 1));
		assertThat(this.undos.kept(first.id(), 0, 10)).containsExactly(new Kept("individual_customer", "G-1", null,
				"hobbies", Kept.Reason.LATER, String.valueOf(second.id())));
		assertThat(hobbies()).isEqualTo("书法");
		this.taking.takeBack(second.id(), this.importing.anna());
		assertThat(hobbies()).isEqualTo("钓鱼");
		assertThat(this.taking.takeBack(first.id(), this.importing.anna()).ledger()).isEqualTo(new UndoLedger(0, 2, 0));
		assertThat(hobbies()).isEqualTo("围棋");
		assertThat(this.importing.row("select count(*) from customer_change")).isEqualTo("0");
	}

	@Test
	void a_customer_stays_for_whatever_refers_to_it_and_goes_with_the_orders_it_was_made_for() {
		ImportBatch orders = store(Subject.TRANSACTION, AFTER);
		this.jdbc.sql("insert into tag (name) values ('茶友') on conflict do nothing").update();
		this.jdbc.sql("""
				insert into customer_tag (customer_id, tag_id) select c.id, t.id from customer c, tag t
				where c.number = 'K-9' and t.name = '茶友'
				""").update();
		this.jdbc.sql("""
				insert into customer_grade (customer_id, kind, grade, source)
				select id, 'VALUE', 'A', 'COMPUTED' from customer where number = 'K-9'
				""").update();
		this.taking.takeBack(orders.id(), this.importing.anna());
		assertThat(this.undos.kept(orders.id(), 0, 10))
			.containsExactly(new Kept("customer", "K-9", null, null, Kept.Reason.HAS, "customer_tag"));
		assertThat(this.importing
			.row("""
					select orders, net_amount, last_purchase_on from customer_figures f join customer c on c.id = customer_id
					where c.number = 'K-9'
					"""))
			.isEqualTo("0|0|null");
		this.jdbc.sql("delete from customer_tag").update();
		assertThat(this.taking.takeBack(orders.id(), this.importing.anna()).ledger().kept()).isZero();
		assertThat(this.importing.row("select count(*) from customer where number = 'K-9'")).isEqualTo("0");
	}

	@Test
	void an_order_that_a_later_import_extended_stays_whole() {
		ImportBatch first = this.importing.store(Subject.TRANSACTION,
				"客户编号,订单号,交易时间,商品名称,数量,单价\nG-2,S-7,2024-05-01,茶,2,640\n");
		ImportBatch second = this.importing.store(Subject.TRANSACTION,
				"客户编号,订单号,交易时间,商品名称,数量,单价\nG-2,S-7,2024-05-02,壶,1,80\n");
		assertThat(this.taking.takeBack(first.id(), this.importing.anna()).ledger()).isEqualTo(new UndoLedger(0, 0, 1));
		assertThat(this.importing.row("select amount, line_count from sales_transaction where number = 'S-7'"))
			.isEqualTo("1360|2");
		assertThat(this.taking.takeBack(second.id(), this.importing.anna()).ledger())
			.isEqualTo(new UndoLedger(1, 0, 0));
		assertThat(this.importing.row("select amount, line_count from sales_transaction where number = 'S-7'"))
			.isEqualTo("1280|1");
	}

	@Test
	void cut_off_while_it_ran_it_is_done_once_by_the_next_start() {
		Map<String, List<String>> before = dump();
		ImportBatch batch = store(Subject.INDIVIDUAL, AFTER);
		this.undos.request(batch.id(), this.importing.anna());
		this.jdbc.sql("update import_undo set state = 'RUNNING' where import_id = ?").param(batch.id()).update();
		CompletableFuture<ImportUndo> one = CompletableFuture.supplyAsync(() -> this.taking.run(batch.id()));
		this.taking.run(batch.id());
		UndoLedger ledger = one.join().ledger();
		assertThat(this.taking.run(batch.id()).ledger()).isEqualTo(ledger);
		assertThat(ledger.removed()).isEqualTo(2);
		assertThat(dump()).isEqualTo(before);
	}

	@Test
	void it_can_be_cancelled_in_the_middle_and_asked_for_again() throws Exception {
		Map<String, List<String>> before = dump();
		ImportBatch batch = store(Subject.RECEIVABLE, AFTER);
		Map<String, List<String>> stored = dump();
		this.undos.request(batch.id(), this.importing.anna());
		assertThat(this.undos.cancel(batch.id(), this.importing.anna()).state()).isEqualTo(UndoState.CANCELLED);
		assertThat(this.taking.run(batch.id()).state()).as("it had not begun").isEqualTo(UndoState.CANCELLED);
		CompletableFuture<ImportUndo> run;
		this.undos.request(batch.id(), this.importing.anna());
		try (Obstacle obstacle = Obstacle.before("receivable", this.dataSource)) {
			run = CompletableFuture.supplyAsync(() -> this.taking.run(batch.id()));
			obstacle.await();
			this.undos.cancel(batch.id(), this.importing.anna());
			// its statement waits for the obstacle and is broken off
			assertThat(run.get(20, TimeUnit.SECONDS).state()).isEqualTo(UndoState.CANCELLED);
		}
		assertThat(dump()).isEqualTo(stored);
		assertThatExceptionOfType(UndoRefusedException.class)
			.isThrownBy(() -> this.undos.cancel(batch.id(), this.importing.anna()))
			.withMessage("undo.refused.over");
		assertThat(this.taking.takeBack(batch.id(), this.importing.anna()).state()).isEqualTo(UndoState.UNDONE);
		assertThat(dump()).isEqualTo(before);
	}

	@Test
	void who_was_merged_since_is_kept_and_listed_and_goes_when_the_merge_is_taken_back() {
		Map<String, List<String>> before = dump();
		ImportBatch people = store(Subject.INDIVIDUAL, AFTER);
		ImportBatch orders = this.importing.store(Subject.TRANSACTION,
				"客户编号,订单号,交易时间,商品名称,数量,单价\nG-3,S-7,2024-05-01,茶,2,640\n");
		Reader anna = this.readers.find(Objects.requireNonNull(this.importing.anna().userId()), null).orElseThrow();
		long merge = this.merging.merge(new MergeOrder("G-2", null, "G-3", null, Map.of()), anna);
		assertThat(this.reversals.of(this.merges.find(merge, anna).orElseThrow(), anna).returning())
			.as("G-1 and 孙八 name G-2")
			.contains(new Reversal.Rows("individual_customer", 2));
		assertThat(this.taking.takeBack(orders.id(), this.importing.anna()).ledger())
			.isEqualTo(new UndoLedger(2, 0, 0));
		assertThat(this.undos.preview(people.id(), 0, 10).kept()).hasSize(2);
		assertThat(this.taking.takeBack(people.id(), this.importing.anna()).ledger().kept()).isEqualTo(2);
		assertThat(this.undos.kept(people.id(), 0, 10)).containsExactlyInAnyOrder(
				new Kept("individual_customer", "G-1", null, "referrer", Kept.Reason.EDITED, null),
				new Kept("customer", "G-3", null, null, Kept.Reason.MERGED, "G-2"));
		assertThat(this.importing.rows("select number from customer where kind = 'I' order by 1"))
			.containsExactly("G-1", "G-2");
		this.unmerging.undo(this.merges.find(merge, anna).orElseThrow(), false, anna);
		assertThat(this.importing.rows("select number from customer where kind = 'I' order by 1"))
			.containsExactly("G-1", "G-2", "G-3");
		assertThat(this.taking.takeBack(people.id(), this.importing.anna()).ledger().kept()).isZero();
		this.jdbc.sql("delete from customer_change where source in ('MERGE', 'UNMERGE'); delete from customer_merge")
			.update();
		assertThat(dump()).isEqualTo(before);
	}

	@Test
	void who_others_were_merged_into_stays_until_these_are_apart_again() {
		Map<String, List<String>> before = dump();
		ImportBatch people = store(Subject.INDIVIDUAL, AFTER);
		Reader anna = this.readers.find(Objects.requireNonNull(this.importing.anna().userId()), null).orElseThrow();
		long merge = this.merging.merge(new MergeOrder("G-3", null, "G-2", null, Map.of()), anna);
		assertThat(this.taking.takeBack(people.id(), this.importing.anna()).ledger().kept()).isPositive();
		assertThat(this.undos.kept(people.id(), 0, 10))
			.contains(new Kept("customer", "G-3", null, null, Kept.Reason.HAS, "customer_alias"));
		this.unmerging.undo(this.merges.find(merge, anna).orElseThrow(), false, anna);
		this.taking.takeBack(people.id(), this.importing.anna());
		assertThat(this.undos.kept(people.id(), 0, 10)).isEmpty();
		this.jdbc.sql("delete from customer_change where source in ('MERGE', 'UNMERGE'); delete from customer_merge")
			.update();
		assertThat(dump()).isEqualTo(before);
	}

	@Test
	void what_is_not_stored_or_too_long_ago_cannot_be_taken_back() {
		ImportBatch checked = this.importing.check(Subject.INDIVIDUAL, String.valueOf(AFTER.get(Subject.INDIVIDUAL)));
		assertThatExceptionOfType(UndoRefusedException.class)
			.isThrownBy(() -> this.undos.request(checked.id(), this.importing.anna()))
			.withMessage("undo.refused.not-stored");
		ImportBatch batch = store(Subject.INDIVIDUAL, AFTER);
		assertThat(this.undos.find(batch.id()).orElseThrow().isPossible(Instant.now())).isTrue();
		this.jdbc.sql("update import_undo set stored_at = stored_at - interval '31 days' where import_id = ?")
			.param(batch.id())
			.update();
		assertThatExceptionOfType(UndoRefusedException.class).isThrownBy(() -> this.undos.preview(batch.id(), 0, 10))
			.withMessage("undo.refused.late");
	}

	@Test
	void an_import_that_only_creates_notes_nothing() {
		long before = this.jdbc.sql("select count(*) from import_change").query(Long.class).single();
		this.importing.store(Subject.INDIVIDUAL, "客户编号,姓名,介绍人\nN-1,甲,N-2\nN-2,乙,N-1\n");
		assertThat(this.jdbc.sql("select count(*) from import_change").query(Long.class).single()).isEqualTo(before);
	}

	private String hobbies() {
		return this.importing.row("""
				select hobbies from individual_customer join customer using (id) where number = 'G-1'
				""");
	}

	private void edit(String number, String field, String value) {
		Map<String, Object> customer = this.jdbc.sql("select id, version from customer where number = ?")
			.param(number)
			.query()
			.singleRow();
		Map<Field, @Nullable Object> values = new HashMap<>();
		values.put(this.catalogue.field(Subject.INDIVIDUAL, field), value);
		Long author = this.importing.anna().userId();
		this.archives.revise((Long) customer.get("id"), (Integer) customer.get("version"), values,
				(author != null) ? author : 0L);
	}

	/**
	 * Everything that is stored, apart from what imports and the system note and compute.
	 */
	private Map<String, List<String>> dump() {
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
