package org.kedang.ingest.duplicate;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kedang.audit.AuditTrail;
import org.kedang.DomainTestApplication;
import org.kedang.access.Reader;
import org.kedang.access.Readers;
import org.kedang.catalogue.Subject;
import org.kedang.database.WithDatabase;
import org.kedang.ingest.match.MatchModel;
import org.kedang.ingest.match.Verdict;
import org.kedang.ingest.merge.DuplicatePair;
import org.kedang.ingest.merge.DuplicatePairs;
import org.kedang.ingest.merge.Evidence;
import org.kedang.ingest.merge.PairQuery;
import org.kedang.job.JobState;
import org.kedang.job.NextTry;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

@SpringBootTest(classes = DomainTestApplication.class, properties = "kedang.jobs.enabled=false")
@WithDatabase
class DuplicateScanTests {

	@Autowired
	DuplicateScans scans;

	@Autowired
	ScanRows rows;

	@Autowired
	ScanJob job;

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
	MatchModels models;

	@Autowired
	TryingWeights trying;

	@Autowired
	DuplicatePairs pairs;

	@Autowired
	Readers readers;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	JdbcTemplate template;

	private Reader anna;

	@BeforeEach
	void some_customers_of_whom_two_are_the_same() {
		forget();
		long id = this.jdbc.sql("""
				insert into app_user (username, display_name, password_hash, role) values ('anna', '安娜', 'x', 'ADMIN')
				on conflict (lower(username)) do update set role = 'ADMIN' returning id
				""").query(Long.class).single();
		this.anna = this.readers.find(id, null).orElseThrow();
		person("A", "王建国", "13812345678", "中山东路18号2幢301室", "1980-05-04");
		person("B", "王建国", "13812345678", "中山东路18号", "1980-05-04");
		person("C", "尉迟静姝", "13900000001", "人民路7号", "1991-02-03");
	}

	@AfterEach
	void forget() {
		this.jdbc.sql("truncate customer, match_model, duplicate_scan cascade").update();
	}

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
	void many_customers_teach_weights_once_and_again_when_asked() {
		many();
		assertThat(scan(false).individualVersion()).isEqualTo(1);
		assertThat(scan(false).individualVersion()).isEqualTo(1);
		assertThat(scan(true).individualVersion()).isEqualTo(2);
		List<KeptModel> history = this.models.history(Subject.INDIVIDUAL);
		assertThat(history).extracting(KeptModel::version).containsExactly(2, 1);
		assertThat(history.get(0).current()).isTrue();
		assertThat(open()).allSatisfy((pair) -> assertThat(pair.modelVersion()).isEqualTo("v2"));
		assertThat(this.models.current(Subject.CORPORATE)).isEmpty();
	}

	@Test
	void what_a_clean_archive_teaches_still_has_the_same_name_and_mobile_looked_at() {
		this.jdbc.sql("truncate customer cascade").update();
		this.jdbc
			.sql("""
					with made as (insert into customer (kind, number, name, mobile, address)
						select 'I', 'N' || i, chr(19968 + i * 13 % 400) || chr(20000 + i * 7), '138' || lpad((i * 7919)::text, 8, '0'),
							'中山路' || i || '号' from generate_series(1, 1600) i returning id)
					insert into individual_customer (id, birth_date) select id, date '1960-01-01' + (id * 37 % 15000)::int from made
					""")
			.update();
		assertThat(scan(true).possible()).isZero();
		this.jdbc
			.sql("""
					insert into customer (kind, number, name, mobile) select 'I', 'D', name, mobile from customer where number = 'N7'
					""")
			.update();
		assertThat(scan(false).possible()).isOne();
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
	void weights_set_by_hand_are_a_version_and_an_old_version_can_be_taken_back() {
		MatchModel usual = this.models.inUse(Subject.CORPORATE);
		this.models.set(Subject.CORPORATE, 0, usual.withThresholds(0.99, 0.9), "更宽", this.anna);
		this.models.set(Subject.CORPORATE, 1, usual.withThresholds(0.9999, 0.99), "更严", this.anna);
		assertThatExceptionOfType(OptimisticLockingFailureException.class)
			.isThrownBy(() -> this.models.set(Subject.CORPORATE, 1, usual, "晚了", this.anna));
		assertThat(this.models.restore(Subject.CORPORATE, 1, "还是宽些", this.anna)).contains(3);
		assertThat(this.models.inUse(Subject.CORPORATE).sameFrom()).isEqualTo(0.99);
		assertThat(this.models.history(Subject.CORPORATE)).extracting(KeptModel::note)
			.containsExactly("还是宽些", "更严", "更宽");
		assertThat(this.models.restore(Subject.CORPORATE, 9, "没有", this.anna)).isEmpty();
		assertThatIllegalArgumentException().isThrownBy(() -> usual.withThresholds(0.5, 0.9));
	}

	@Test
	void what_other_weights_would_make_of_the_queue_is_what_a_search_makes_of_it_with_them() {
		person("D", "尉迟静姝", "13900000002", "人民路7号", "1991-02-03");
		this.models.set(Subject.INDIVIDUAL, 0, this.models.inUse(Subject.INDIVIDUAL).withThresholds(0.99, 0.001), "宽",
				this.anna);
		scan(false);
		MatchModel present = this.models.inUse(Subject.INDIVIDUAL);
		MatchModel other = with(present, "mobile", "exact", 1e-6).withThresholds(1, 0.9999);
		WeightsTrial trial = this.trying.of(Subject.INDIVIDUAL, other, this.anna);
		assertThat(trial.looked()).isEqualTo(open().size());
		assertThat(trial.more()).isZero();
		assertThat(trial.moved()).isNotEmpty()
			.allSatisfy((movement) -> assertThat(movement.examples()).hasSize((int) movement.count()));
		this.models.set(Subject.INDIVIDUAL, 1, other, "试", this.anna);
		scan(false);
		for (WeightsTrial.Movement movement : trial.moved()) {
			movement.examples().forEach((example) -> {
				Optional<DuplicatePair> found = this.pairs.find(example.pair().id(), this.anna);
				assertThat(found.isPresent()).isEqualTo(movement.after() != Verdict.DIFFERENT);
				found.ifPresent(
						(pair) -> assertThat(pair.probability()).isCloseTo(example.probability(), Offset.offset(1e-4)));
			});
		}
		assertThat(open()).hasSize((int) (trial.after(Verdict.SAME) + trial.after(Verdict.POSSIBLE)));
		assertThat(this.trying.of(Subject.INDIVIDUAL, other, this.anna).moved()).as("these are in use").isEmpty();
	}

	private static MatchModel with(MatchModel model, String column, String level, double m) {
		List<MatchModel.ColumnWeights> columns = model.columns()
			.stream()
			.map((each) -> each.column().equals(column) ? new MatchModel.ColumnWeights(column,
					each.levels()
						.stream()
						.map((weight) -> weight.level().equals(level) ? new MatchModel.LevelWeight(level, m, weight.u())
								: weight)
						.toList())
					: each)
			.toList();
		return new MatchModel(model.version(), model.configuration(), columns, model.matchesPerRecord(),
				model.sameFrom(), model.possibleFrom());
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

	private void many() {
		this.jdbc
			.sql("""
					with made as (insert into customer (kind, number, name, mobile, address)
						select 'I', 'N' || i, (array['王','李','张','刘','陈'])[i % 5 + 1] || (array['敏','静','建国','伟','秀英','磊','洋'])[i % 7 + 1],
							'138' || lpad((i % 270 * 7919)::text, 8, '0'), '中山路' || i % 270 || '号' from generate_series(1, 300) i returning id)
					insert into individual_customer (id, birth_date) select id, date '1960-01-01' + (id % 9000)::int from made
					""")
			.update();
	}

	private DuplicateScan scan(boolean learn) {
		this.job.run(this.rows.insert(learn, this.anna.id()).orElseThrow());
		return this.scans.latest().orElseThrow();
	}

	private List<DuplicatePair> open() {
		return this.pairs.find(PairQuery.OPEN, null, 100, this.anna).pairs();
	}

	private long id(String number) {
		return this.jdbc.sql("select id from customer where number = ?").param(number).query(Long.class).single();
	}

	private void person(String number, String name, String mobile, String address, String birthDate) {
		this.jdbc
			.sql("""
					with made as (insert into customer (kind, number, name, mobile, address) values ('I', ?, ?, ?, ?) returning id)
					insert into individual_customer (id, birth_date) select id, ?::date from made
					""")
			.params(number, name, mobile, address, birthDate)
			.update();
	}

}
