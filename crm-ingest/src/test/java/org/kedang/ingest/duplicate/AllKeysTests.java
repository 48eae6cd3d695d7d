package org.kedang.ingest.duplicate;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kedang.DomainTestApplication;
import org.kedang.catalogue.Subject;
import org.kedang.database.WithDatabase;
import org.kedang.ingest.store.LateIndexes;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(classes = DomainTestApplication.class,
		properties = { "kedang.jobs.enabled=false", "kedang.duplicates.many-keys=2" })
@WithDatabase
class AllKeysTests {

	@Autowired
	AllKeys all;

	@Autowired
	MatchKeys keys;

	@Autowired
	LateIndexes late;

	@Autowired
	StoredCustomers customers;

	@Autowired
	JdbcClient jdbc;

	TransactionTemplate transaction;

	/** What was gathered last. */
	private MatchKeys.Gathered gathered = new MatchKeys.Gathered(0, 0);

	@Autowired
	void transactions(PlatformTransactionManager transactions) {
		this.transaction = new TransactionTemplate(transactions);
	}

	@BeforeEach
	void two_persons() {
		forget();
		person("A", "王建国");
		person("B", "尉迟静姝");
	}

	@AfterEach
	void forget() {
		this.jdbc.sql("truncate customer, match_stale, match_stale_span, duplicate_scan cascade").update();
		this.late.make();
	}

	@Test
	void the_first_keys_are_written_and_can_be_looked_up_as_before() {
		List<String> indexes = indexes();
		writeAll(() -> {
		});
		List<String> written = keysOf("A", "B");
		assertThat(written).isNotEmpty();
		assertThat(indexes()).as("what looks keys up").hasSize(1).isSubsetOf(indexes);
		this.late.make();
		assertThat(indexes()).isEqualTo(indexes).hasSize(2);
		this.jdbc.sql("insert into match_stale select id from customer").update();
		this.keys.refresh(10);
		assertThat(keysOf("A", "B")).isEqualTo(written);
	}

	@Test
	void what_finds_the_keys_of_who_changes_is_made_when_no_search_goes_on_that_may_replace_them() {
		writeAll(() -> {
		});
		this.jdbc.sql("insert into duplicate_scan (learn, state, requested_at) values (false, 'RUNNING', now())")
			.update();
		this.late.make();
		assertThat(indexes()).hasSize(1);
		this.jdbc.sql("update duplicate_scan set state = 'DONE'").update();
		this.late.make();
		assertThat(indexes()).hasSize(2);
	}

	@Test
	void more_keys_than_there_were_join_those_of_others_and_nobody_has_one_twice() {
		writeAll(() -> {
		});
		List<String> before = keysOf("A", "B");
		person("C", "李敏");
		person("D", "单于丹");
		person("E", "解晓东");
		writeAll(() -> {
		});
		assertThat(keysOf("A", "B")).isEqualTo(before);
		assertThat(keysOf("C")).isNotEmpty();
		assertThat(this.jdbc.sql("select count(*) - count(distinct (key, customer_id)) from match_key")
			.query(Long.class)
			.single()).isZero();
	}

	@Test
	void keys_gathered_in_a_table_that_may_stay_are_those_of_a_temporary_one() {
		writeAll(() -> {
		});
		List<String> written = keysOf("A", "B");
		this.late.make();
		List<String> indexes = indexes();
		this.jdbc.sql("truncate match_key").update();
		this.transaction.executeWithoutResult((status) -> {
			String begun = gather(this.keys::beginAll);
			this.all.prepare(Subject.INDIVIDUAL, begun, this.gathered);
			this.all.replace(Subject.INDIVIDUAL, begun);
		});
		assertThat(keysOf("A", "B")).isEqualTo(written);
		this.late.make();
		assertThat(indexes()).isEqualTo(indexes);
	}

	@Test
	void keys_of_the_other_kind_and_those_of_nobody_are_told_apart() {
		this.jdbc.sql("insert into customer (kind, number, name) values ('C', 'F', '客档')").update();
		this.jdbc.sql("""
				insert into match_key (key, customer_id) select 42, id from customer where number = 'F'
				""").update();
		long gone = this.jdbc.sql("select id from customer where number = 'B'").query(Long.class).single();
		writeAll(() -> elsewhere("delete from customer where number = 'B'"));
		assertThat(keysOf("F")).containsExactly("F42");
		assertThat(keysOf("A")).isNotEmpty();
		assertThat(this.jdbc.sql("select count(*) from match_key where customer_id = ?")
			.param(gone)
			.query(Long.class)
			.single()).isZero();
	}

	@Test
	void who_goes_while_somebody_comes_has_none_in_the_end() {
		long gone = this.jdbc.sql("select id from customer where number = 'B'").query(Long.class).single();
		writeAll(() -> {
			elsewhere("delete from customer where number = 'B'");
			elsewhere("insert into customer (kind, number, name) values ('I', 'C', '李敏')");
		});
		assertThat(this.jdbc.sql("select count(*) from match_key where customer_id = ?")
			.param(gone)
			.query(Long.class)
			.single()).isZero();
	}

	@Test
	void who_looks_keys_up_meanwhile_lets_them_be_written_all_the_same() {
		writeAll(() -> {
		});
		List<String> written = keysOf("A", "B");
		person("C", "李敏");
		CountDownLatch over = new CountDownLatch(1);
		CountDownLatch reads = new CountDownLatch(1);
		CompletableFuture<Void> reader = CompletableFuture
			.runAsync(() -> this.transaction.executeWithoutResult((status) -> {
				this.jdbc.sql("select count(*) from match_key").query(Long.class).single();
				reads.countDown();
				await(over);
			}));
		await(reads);
		writeAll(() -> {
		});
		over.countDown();
		reader.join();
		assertThat(keysOf("A", "B")).isEqualTo(written);
		assertThat(keysOf("C")).isNotEmpty();
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Test
	void nobody_is_computed_once_more_but_who_changed_since_the_search_began() {
		writeAll(() -> elsewhere("update customer set mobile = '13700000000' where number = 'B'"));
		assertThat(stale()).containsExactly("B");
	}

	@Test
	void who_is_being_changed_while_the_keys_are_written_is_computed_once_more() {
		writeAll(() -> elsewhere("update individual_customer set birth_date = '1999-09-09'"));
		assertThat(stale()).containsExactly("A", "B");
	}

	@Test
	void who_goes_while_the_keys_are_written_has_none_in_the_end() {
		long gone = this.jdbc.sql("select id from customer where number = 'B'").query(Long.class).single();
		this.transaction.executeWithoutResult((status) -> {
			String begun = gather();
			this.all.prepare(Subject.INDIVIDUAL, begun, this.gathered);
			elsewhere("delete from customer where number = 'B'");
			this.all.replace(Subject.INDIVIDUAL, begun);
		});
		this.keys.refresh(10);
		assertThat(this.jdbc.sql("select count(*) from match_key where customer_id = ?")
			.param(gone)
			.query(Long.class)
			.single()).isZero();
		assertThat(keysOf("A")).isNotEmpty();
	}

	@Test
	void the_customers_of_a_first_load_are_computed_piece_by_piece_from_its_end() {
		long last = span();
		assertThat(this.keys.refresh(1)).isOne();
		assertThat(keysOf("A")).isEmpty();
		assertThat(keysOf("B")).isNotEmpty();
		assertThat(spans()).containsExactly((last - 2) + "-" + (last - 1));
		assertThat(this.keys.refresh(10)).isEqualTo(2);
		assertThat(keysOf("A")).isNotEmpty();
		assertThat(spans()).isEmpty();
	}

	@Test
	void a_search_computes_the_customers_of_a_first_load_of_its_kind() {
		span();
		this.jdbc.sql("insert into match_stale_span (kind, first, last) values ('C', 1, 2)").update();
		writeAll(() -> {
		});
		assertThat(spans()).containsExactly("1-2");
		assertThat(stale()).isEmpty();
	}

	@Test
	void a_first_load_that_ends_while_a_search_goes_on_is_computed_once_more() {
		writeAll(() -> elsewhere("""
				with made as (insert into customer (kind, number, name) values ('I', 'C', '李敏') returning id)
				insert into match_stale_span (kind, first, last) select 'I', id, id from made
				"""));
		assertThat(stale()).containsExactly("C");
	}

	/** A first load of A, B and one who is gone before A. */
	private long span() {
		this.jdbc.sql("truncate match_stale").update();
		this.jdbc.sql("""
				insert into match_stale_span (kind, first, last) select 'I', min(id) - 1, max(id) from customer
				""").update();
		return this.jdbc.sql("select max(id) from customer").query(Long.class).single();
	}

	private List<String> spans() {
		return this.jdbc.sql("select first || '-' || last from match_stale_span").query(String.class).list();
	}

	@Test
	void while_a_search_goes_on_the_background_leaves_its_work_to_it() {
		assertThat(this.all.areComputed()).isFalse();
		this.transaction.executeWithoutResult((status) -> {
			this.all.begin();
			assertThat(CompletableFuture.supplyAsync(this.all::areComputed).join()).isTrue();
		});
		assertThat(this.all.areComputed()).isFalse();
	}

	private void writeAll(Runnable meanwhile) {
		this.transaction.executeWithoutResult((status) -> {
			String begun = gather();
			meanwhile.run();
			this.all.prepare(Subject.INDIVIDUAL, begun, this.gathered);
			this.all.replace(Subject.INDIVIDUAL, begun);
		});
	}

	private String gather() {
		return gather(this.keys::begin);
	}

	private String gather(Runnable table) {
		String begun = this.all.begin();
		table.run();
		long[] read = { 0 };
		StoredCustomers.InBatches batches = new StoredCustomers.InBatches((some) -> {
			read[0] += some.size();
			this.keys.gather(Subject.INDIVIDUAL, some);
		});
		this.customers.read(Subject.INDIVIDUAL, batches);
		batches.end();
		this.gathered = new MatchKeys.Gathered(this.jdbc.sql("select count(*) from new_key").query(Long.class).single(),
				read[0]);
		return begun;
	}

	/** In a transaction of its own. */
	private void elsewhere(String sql) {
		CompletableFuture.runAsync(() -> this.jdbc.sql(sql).update()).join();
	}

	private void person(String number, String name) {
		this.jdbc
			.sql("""
					with made as (insert into customer (kind, number, name, mobile) values ('I', ?, ?, '138' || lpad(ascii(?)::text, 8, '0'))
						returning id)
					insert into individual_customer (id, birth_date) select id, date '1980-05-04' from made
					""")
			.params(number, name, number)
			.update();
	}

	private List<String> keysOf(String... numbers) {
		return this.jdbc.sql("""
				select c.number || m.key from match_key m join customer c on c.id = m.customer_id
				where c.number = any (?) order by 1
				""").param(numbers).query(String.class).list();
	}

	private List<String> stale() {
		return this.jdbc.sql("select c.number from match_stale s join customer c on c.id = s.id order by 1")
			.query(String.class)
			.list();
	}

	private List<String> indexes() {
		return this.jdbc.sql("select indexdef from pg_indexes where tablename = 'match_key' order by 1")
			.query(String.class)
			.list();
	}

}
