package org.kedang.ingest.duplicate;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kedang.DomainTestApplication;
import org.kedang.access.Reader;
import org.kedang.access.Readers;
import org.kedang.catalogue.Catalogue;
import org.kedang.catalogue.Field;
import org.kedang.catalogue.Subject;
import org.kedang.database.WithDatabase;
import org.kedang.ingest.Staff;
import org.kedang.ingest.merge.Evidence;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

@SpringBootTest(classes = DomainTestApplication.class, properties = "kedang.jobs.enabled=false")
@WithDatabase
class TypedMatchingTests {

	private static final Map<String, Object> TYPED = Map.of("name", "王建国", "mobile", "13812345678", "birthDate",
			LocalDate.of(1980, 5, 4));

	@Autowired
	TypedMatching matching;

	@Autowired
	MatchKeys keys;

	@Autowired
	ScanRows rows;

	@Autowired
	ScanJob job;

	@Autowired
	Catalogue catalogue;

	@Autowired
	Readers readers;

	@Autowired
	TransactionTemplate transactions;

	@Autowired
	JdbcClient jdbc;

	private Reader anna;

	@BeforeEach
	void two_customers() {
		forget();
		this.anna = reader("anna", "ADMIN");
		person("A", "王建国", "13812345678", "1980-05-04");
		person("B", "尉迟静姝", "13900000001", "1991-02-03");
	}

	@AfterEach
	void forget() {
		this.jdbc.sql("truncate customer, match_stale, match_stale_span, match_term, duplicate_scan cascade").update();
	}

	@Test
	void the_keys_of_a_customer_that_somebody_is_changing_wait_until_the_change_is_stored() {
		this.transactions.executeWithoutResult((status) -> {
			this.jdbc.sql("update customer set name = '王建军' where number = 'A'").update();
			assertThat(CompletableFuture.supplyAsync(() -> this.keys.refresh(10)).join()).isOne();
		});
		assertThat(this.keys.refresh(10)).isOne();
	}

	@Test
	void a_customer_being_typed_is_compared_with_those_stored_a_moment_ago() {
		Alike alike = typed(TYPED, this.anna);
		assertThat(alike.hidden()).isZero();
		assertThat(alike.found()).singleElement().satisfies((found) -> {
			assertThat(found.number()).isEqualTo("A");
			assertThat(found.probability()).isGreaterThan(0.95);
			assertThat(found.evidence()).extracting(Evidence::field, Evidence::level)
				.containsExactly(tuple("name", "exact"), tuple("mobile", "exact"), tuple("birthDate", "exact"));
		});
		assertThat(typed(Map.of("name", "李敏", "mobile", "13711112222"), this.anna).isEmpty()).isTrue();
		assertThat(typed(Map.of(), this.anna).isEmpty()).isTrue();
	}

	@Test
	void a_stored_customer_is_like_others_but_never_like_itself() {
		person("C", "王健国", "13812345678", "1980-05-04");
		Alike alike = this.matching.ofStored(Subject.INDIVIDUAL, id("A"), this.anna);
		assertThat(alike.found()).extracting(Alike.Found::number).containsExactly("C");
		assertThat(this.matching.ofStored(Subject.INDIVIDUAL, id("B"), this.anna).isEmpty()).isTrue();
		assertThat(this.matching.ofStored(Subject.INDIVIDUAL, -7, this.anna).isEmpty()).isTrue();
	}

	private long id(String number) {
		return this.jdbc.sql("select id from customer where number = ?").param(number).query(Long.class).single();
	}

	@Test
	void who_is_outside_the_readers_scope_is_counted_but_not_named() {
		this.jdbc.sql("update customer set owner_id = ? where number = 'A'").param(this.anna.id()).update();
		Alike alike = typed(TYPED, reader("ben", "SALES"));
		assertThat(alike.found()).isEmpty();
		assertThat(alike.hidden()).isEqualTo(1);
	}

	@Test
	void keys_follow_every_change_of_what_is_compared() {
		this.keys.refresh(100);
		this.jdbc.sql("update customer set remarks = '老客户'").update();
		assertThat(stale()).isEmpty();
		this.jdbc.sql("update customer set name = '李敏', mobile = '13700000000' where number = 'A'").update();
		this.jdbc.sql(
				"update individual_customer set birth_date = '1999-09-09' where id = (select id from customer where number = 'A')")
			.update();
		assertThat(stale()).hasSize(1);
		assertThat(typed(TYPED, this.anna).isEmpty()).isTrue();
		assertThat(stale()).isEmpty();
		assertThat(typed(Map.of("name", "李敏", "mobile", "13700000000"), this.anna).found()).hasSize(1);
	}

	@Test
	void a_scan_computes_the_same_keys_as_single_changes_do() {
		this.keys.refresh(100);
		List<String> before = keys();
		assertThat(before).isNotEmpty();
		this.jdbc.sql("delete from match_key where customer_id = (select min(customer_id) from match_key)").update();
		this.jdbc.sql("insert into match_key (key, customer_id) select 42, max(id) from customer").update();
		this.job.run(this.rows.insert(false, null).orElseThrow());
		assertThat(keys()).isEqualTo(before);
		assertThat(this.jdbc.sql("select records from match_term where kind = 'I' and field = ''")
			.query(Long.class)
			.single()).isEqualTo(2);
	}

	private Alike typed(Map<String, Object> values, Reader reader) {
		Map<Field, @Nullable Object> typed = new HashMap<>();
		values.forEach((key, value) -> typed.put(this.catalogue.field(Subject.INDIVIDUAL, key), value));
		return this.matching.of(Subject.INDIVIDUAL, typed, reader);
	}

	private List<Long> stale() {
		return this.jdbc.sql("select id from match_stale").query(Long.class).list();
	}

	private List<String> keys() {
		return this.jdbc.sql("select customer_id || ' ' || key from match_key order by 1").query(String.class).list();
	}

	private Reader reader(String username, String role) {
		return Staff.of(username, role, this.jdbc, this.readers);
	}

	private void person(String number, String name, String mobile, String birthDate) {
		this.jdbc.sql("""
				with made as (insert into customer (kind, number, name, mobile) values ('I', ?, ?, ?) returning id)
				insert into individual_customer (id, birth_date) select id, ?::date from made
				""").params(number, name, mobile, birthDate).update();
	}

}
