package org.kedang.ingest;

import java.sql.Connection;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kedang.access.Reader;
import org.kedang.access.Readers;
import org.kedang.catalogue.Catalogue;
import org.kedang.catalogue.Field;
import org.kedang.catalogue.Subject;
import org.kedang.customer.Archives;
import org.kedang.ingest.merge.MergeOrder;
import org.kedang.ingest.merge.Merges;
import org.kedang.ingest.merge.Merging;
import org.kedang.ingest.merge.Reversal;
import org.kedang.ingest.merge.Reversals;
import org.kedang.ingest.merge.Unmerging;
import org.kedang.ingest.undo.ImportUndo;
import org.kedang.ingest.undo.Kept;
import org.kedang.ingest.undo.UndoLedger;
import org.kedang.ingest.undo.UndoRefusedException;
import org.kedang.ingest.undo.UndoState;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What is left alone when an import is taken back.
 */
class ImportUndoKeepsTests extends ImportUndoCase {

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
	Archives archives;

	@Autowired
	Catalogue catalogue;

	@Autowired
	DataSource dataSource;

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
	void who_changed_a_contact_person_after_an_import_is_not_who_takes_it_back() {
		ImportBatch batch = store(Subject.CONTACT_PERSON, AFTER);
		this.jdbc.sql("""
				update contact_person set email = 'q7@example.com', updated_by = (select min(id) from app_user)
				where name = '钱七'
				""").update();
		this.taking.takeBack(batch.id(), this.importing.anna());
		assertThat(this.importing.row("select position, email, updated_by from contact_person where name = '钱七'"))
			.isEqualTo("经理|q7@example.com|null");
	}

	@ParameterizedTest
	@ValueSource(strings = { """
			insert into customer_note (customer_id, text, author_id, at)
			select id, '在写', (select min(id) from app_user), now() from customer where number = 'G-3'
			""", """
			update individual_customer set referrer_id = (select id from customer where number = 'G-3')
			where id = (select id from customer where number = 'G-2')
			""", """
			update individual_customer set wechat = 'zhao6' where id = (select id from customer where number = 'G-3')
			""" })
	void who_is_spoken_of_while_the_import_is_taken_back_stays(String writing) throws Exception {
		ImportBatch batch = store(Subject.INDIVIDUAL, AFTER);
		this.undos.request(batch.id(), this.importing.anna());
		CompletableFuture<ImportUndo> run;
		try (Connection somebody = this.dataSource.getConnection(); Statement statement = somebody.createStatement()) {
			somebody.setAutoCommit(false);
			assertThat(statement.executeUpdate(writing)).isOne();
			run = CompletableFuture.supplyAsync(() -> this.taking.run(batch.id()));
			awaitWhoWaits();
			somebody.commit();
			somebody.setAutoCommit(true);
		}
		assertThat(run.get(60, TimeUnit.SECONDS).state()).isEqualTo(UndoState.UNDONE);
		assertThat(this.undos.kept(batch.id(), 0, 10)).extracting(Kept::customer).contains("G-3");
		assertThat(this.importing.row("select name from customer where number = 'G-1'")).isEqualTo("王建国");
		assertThat(this.importing.row("select count(*) from customer where name = '孙八'")).isEqualTo("0");
	}

	@Test
	void ranges_of_amounts_that_are_begun_meanwhile_learn_of_every_amount_that_changes() throws Exception {
		this.jdbc.sql("""
				insert into scoring_run (id, state, as_of, returns, method, rule_version, summary)
				overriding system value values (77, 'DONE', '2024-07-01', 'NET', 'QUINTILE', '1', '{"grades": []}')
				""").update();
		this.jdbc.sql("create table rfm_score_run_77 partition of rfm_score for values in (77)").update();
		this.jdbc.sql("""
				insert into rfm_score select 77, id, 1, 1, 1, 1, 1, 1, 1, 'A', 1, 1 from customer where number = 'F-1'
				""").update();
		ImportBatch batch = store(Subject.TRANSACTION, AFTER);
		this.undos.request(batch.id(), this.importing.anna());
		try {
			CompletableFuture<ImportUndo> run;
			try (Connection ranges = this.dataSource.getConnection(); Statement statement = ranges.createStatement()) {
				ranges.setAutoCommit(false);
				statement.executeUpdate("insert into amount_range values (77, 'VALUE', 1, 30, 'Infinity')");
				statement.execute("lock table customer_figures in share mode");
				run = CompletableFuture.supplyAsync(() -> this.taking.run(batch.id()));
				awaitWhoWaits("relation");
				ranges.commit();
				ranges.setAutoCommit(true);
			}
			assertThat(run.get(60, TimeUnit.SECONDS).state()).isEqualTo(UndoState.UNDONE);
			assertThat(this.importing.row("select net_amount from amount_outside")).isEqualTo("25.5");
		}
		finally {
			this.jdbc.sql("drop table rfm_score_run_77").update();
			this.jdbc.sql("delete from scoring_run where id = 77").update();
			this.jdbc.sql("truncate amount_outside").update();
		}
	}

	private void awaitWhoWaits() throws InterruptedException {
		awaitWhoWaits("transactionid");
	}

	/** Until a transaction stands before another one's rows, or table. */
	private void awaitWhoWaits(String what) throws InterruptedException {
		long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
		while (this.importing.row("select count(*) from pg_locks where not granted and locktype = '" + what + "'")
			.equals("0")) {
			assertThat(System.nanoTime()).isLessThan(end);
			Thread.sleep(50);
		}
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

}
