package org.kedang.ingest.duplicate;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;
import org.kedang.catalogue.Subject;

import static org.assertj.core.api.Assertions.assertThat;

class AllKeysTests extends AllKeysCase {

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

	private List<String> indexes() {
		return this.jdbc.sql("select indexdef from pg_indexes where tablename = 'match_key' order by 1")
			.query(String.class)
			.list();
	}

}
