package org.kedang.ingest.duplicate;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;
import org.kedang.audit.AuditTrail;
import org.kedang.catalogue.Subject;
import org.kedang.ingest.merge.Evidence;
import org.kedang.ingest.merge.PairQuery;
import org.kedang.job.JobState;
import org.kedang.job.NextTry;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class DuplicateScanTests extends DuplicateScanCase {

	@Autowired
	MatchKeys keys;

	@Autowired
	AllKeys all;

	@Autowired
	StoredCustomers customers;

	@Autowired
	KnownTerms terms;

	@Autowired
	PairQueue queue;

	@Autowired
	AuditTrail audit;

	@Autowired
	PlatformTransactionManager transactions;

	@Autowired
	JdbcTemplate template;

	@Test
	void a_scan_puts_what_it_finds_into_the_queue_with_its_reasons() {
		DuplicateScan scan = scan(false);
		assertThat(scan.state()).isEqualTo(JobState.DONE);
		assertThat(scan.customers()).isEqualTo(3);
		assertThat(scan.compared()).isEqualTo(1);
		assertThat(scan.same() + scan.possible()).isEqualTo(1);
		assertThat(scan.individualVersion()).as("so few teach nothing").isZero();
		assertThat(open()).singleElement().satisfies((pair) -> {
			assertThat(pair.first().number() + pair.second().number()).isEqualTo("AB");
			assertThat(pair.source()).isEqualTo("SCAN");
			assertThat(pair.probability()).isGreaterThan(0.95);
			assertThat(pair.evidence()).extracting(Evidence::field, Evidence::level)
				.contains(tuple("mobile", "exact"), tuple("email", "missing"));
		});
	}

	@Test
	void pairs_not_found_any_more_leave_the_queue_but_what_people_decided_or_entered_stays() {
		scan(false);
		person("D", "尉迟静姝", "13900000001", "人民路7号", "1991-02-03");
		scan(false);
		assertThat(open()).hasSize(2);
		this.pairs.different(id("C"), id("D"), this.anna);
		this.pairs.add(
				"select id as a_id, (select id from customer where number = 'C') as b_id, 0.6 as probability, "
						+ "1.0 as bits, '[]'::jsonb as evidence, null::text as veto from customer where number = 'A'",
				Map.of(), null, "HAND");
		this.jdbc.sql("update customer set mobile = '13700000000', name = '李敏', address = '北路1号' where number = 'B'")
			.update();
		this.jdbc.sql("update individual_customer set birth_date = null where id = ?").param(id("B")).update();
		DuplicateScan scan = scan(false);
		assertThat(scan.gone()).isEqualTo(1);
		assertThat(open()).singleElement().satisfies((pair) -> assertThat(pair.source()).isEqualTo("HAND"));
		assertThat(this.pairs.count(new PairQuery(false, null, null, 0), this.anna)).isEqualTo(1);
	}

	@Test
	void a_search_piece_by_piece_finds_what_one_at_once_finds() {
		many();
		scan(true);
		List<String> atOnce = found();
		assertThat(atOnce).hasSizeGreaterThan(21);
		scanAnew(new Finding(this.customers, this.models, this.terms, this.keys, 7));
		assertThat(found()).isEqualTo(atOnce);
	}

	@Test
	void where_too_many_values_are_common_to_be_kept_in_memory_the_same_is_found() {
		many();
		scan(true);
		List<String> inMemory = found();
		assertThat(this.terms.all(Subject.INDIVIDUAL)).isPresent();
		KnownTerms few = new KnownTerms(this.template, 1);
		assertThat(few.all(Subject.INDIVIDUAL)).isEmpty();
		scanAnew(new Finding(this.customers, this.models, few, this.keys, 7));
		assertThat(found()).isEqualTo(inMemory);
	}

	private void scanAnew(Finding finding) {
		new ScanJob(this.rows, this.customers, finding, this.models, this.queue, this.all, this.audit, new NextTry(),
				this.transactions)
			.run(this.rows.insert(true, null).orElseThrow());
		assertThat(this.scans.latest().orElseThrow().individualVersion()).isEqualTo(2);
	}

	private List<String> found() {
		return this.jdbc.sql(
				"select concat_ws(' ', a_id, b_id, probability, bits, evidence, veto) from duplicate_pair order by a_id, b_id")
			.query(String.class)
			.list();
	}

	@Test
	void an_email_address_that_too_many_have_brings_only_those_together_that_have_more_in_common() {
		this.jdbc.sql("truncate customer cascade").update();
		this.jdbc.sql("""
				insert into customer (kind, number, name, email, address)
				select 'I', 'N' || i, '客人' || chr(20000 + 7 * i), 'info@example.cn', '中山路' || greatest(i, 2) || '号'
				from generate_series(1, 250) i
				""").update();
		DuplicateScan scan = scan(false);
		assertThat(scan.customers()).isEqualTo(250);
		assertThat(scan.compared()).isEqualTo(1);
	}

	@Test
	void one_scan_is_open_at_a_time_and_a_cancelled_one_changes_nothing() {
		assertThat(this.scans.request(false, this.anna)).isTrue();
		assertThat(this.scans.request(false, this.anna)).isFalse();
		DuplicateScan waiting = this.scans.latest().orElseThrow();
		assertThat(this.scans.cancel(waiting.id(), this.anna)).isTrue();
		this.job.run(waiting.id());
		assertThat(this.scans.latest()).map(DuplicateScan::state).contains(JobState.CANCELLED);
		assertThat(this.scans.cancel(waiting.id(), this.anna)).isFalse();
		assertThat(open()).isEmpty();
		long running = this.rows.insert(false, null).orElseThrow();
		this.rows.start(running);
		this.rows.cancel(running);
		this.job.run(running);
		assertThat(this.scans.latest()).map(DuplicateScan::state).contains(JobState.CANCELLED);
		assertThat(open()).isEmpty();
	}

	@Test
	void keys_go_with_their_customers() {
		scan(false);
		this.jdbc.sql("delete from customer where number <> 'C'").update();
		assertThat(this.jdbc.sql("select distinct customer_id from match_key").query(Long.class).list())
			.containsExactly(id("C"));
		this.jdbc.sql("truncate customer cascade").update();
		assertThat(this.jdbc.sql("select count(*) from match_key").query(Long.class).single()).isZero();
	}

	@Test
	void a_scan_cut_off_half_way_is_carried_out_again() {
		long id = this.rows.insert(false, null).orElseThrow();
		this.rows.start(id);
		this.rows.progress(id, 3, 6);
		this.job.run(id);
		assertThat(this.scans.latest()).map(DuplicateScan::state).contains(JobState.DONE);
		assertThat(this.scans.latest()).map(DuplicateScan::customers).contains(3L);
	}

	@Test
	void while_a_scan_writes_all_keys_nobody_waits_for_it_to_compute_some() {
		this.jdbc.sql("truncate match_stale").update();
		person("D", "李敏", "13900000004", "人民路9号", "1991-02-04");
		new TransactionTemplate(this.transactions).executeWithoutResult((status) -> {
			this.all.reserve();
			assertThat(CompletableFuture.supplyAsync(() -> this.keys.refresh(10)))
				.succeedsWithin(Duration.ofSeconds(30))
				.isEqualTo(0);
		});
		assertThat(this.keys.refresh(10)).isOne();
	}

}
