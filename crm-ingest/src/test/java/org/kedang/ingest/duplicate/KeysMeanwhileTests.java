package org.kedang.ingest.duplicate;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;
import org.kedang.catalogue.Subject;

import static org.assertj.core.api.Assertions.assertThat;

/** Whose keys are computed once more, as they changed while those of all were written. */
class KeysMeanwhileTests extends AllKeysCase {

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

}
