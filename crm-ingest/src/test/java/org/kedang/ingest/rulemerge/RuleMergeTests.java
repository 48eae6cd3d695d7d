package org.kedang.ingest.rulemerge;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kedang.DomainTestApplication;
import org.kedang.access.Reader;
import org.kedang.access.Readers;
import org.kedang.database.WithDatabase;
import org.kedang.ingest.Staff;
import org.kedang.ingest.merge.DuplicatePair;
import org.kedang.ingest.merge.DuplicatePairs;
import org.kedang.ingest.merge.Merge;
import org.kedang.ingest.merge.Merges;
import org.kedang.ingest.merge.Unmerging;
import org.kedang.job.JobState;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

@SpringBootTest(classes = DomainTestApplication.class, properties = "kedang.jobs.enabled=false")
@WithDatabase
class RuleMergeTests {

	@Autowired
	RuleMerges ruleMerges;

	@Autowired
	RuleMergeRows rows;

	@Autowired
	RuleMergeJob job;

	@Autowired
	DuplicatePairs pairs;

	@Autowired
	Merges merges;

	@Autowired
	Unmerging unmerging;

	@Autowired
	Readers readers;

	@Autowired
	JdbcClient jdbc;

	private Reader anna;

	@BeforeEach
	void aSearchHasFoundPairs() {
		forget();
		this.anna = reader("ADMIN");
		for (String number : List.of("A", "B", "C", "D", "E", "F", "G", "H")) {
			this.jdbc.sql("""
					with made as (insert into customer (kind, number, name) values ('I', ?, '王建国') returning id)
					insert into individual_customer (id) select id from made
					""").param(number).update();
		}
		this.jdbc
			.sql("""
					insert into duplicate_scan (state, learn, started_at) values ('DONE', false, now() + interval '1 minute')
					""")
			.update();
	}

	@AfterEach
	void forget() {
		this.jdbc.sql("truncate customer, match_model, duplicate_scan, rule_merge cascade").update();
	}

	@Test
	void what_is_the_same_by_the_rule_is_merged_when_somebody_agrees_and_each_merge_can_be_taken_back() {
		pair("A", "B", 0.9995, null);
		pair("C", "D", 0.9999, null);
		pair("E", "F", 0.9999, "branch");
		pair("G", "H", 0.97, null);
		RuleMerges.Offer offer = this.ruleMerges.offer(this.anna);
		assertThat(offer.count()).isEqualTo(2);
		assertThat(offer.sample()).extracting(DuplicatePair::probability).containsExactly(0.9999, 0.9995);
		assertThat(this.ruleMerges.request(2, this.anna)).isEqualTo(RuleMerges.Answer.QUEUED);
		assertThat(run()).extracting(RuleMerge::state, RuleMerge::total, RuleMerge::merged)
			.containsExactly(JobState.DONE, 2, 2);
		assertThat(numbers()).hasSize(6).contains("E", "F", "G", "H");
		assertThat(this.ruleMerges.any(this.anna)).isFalse();
		List<Merge> made = this.merges.before(null, 10, this.anna);
		assertThat(made).hasSize(2);
		this.unmerging.undo(made.get(1), true, this.anna);
		assertThat(numbers()).hasSize(7).contains("C", "D");
	}

	@Test
	void of_pairs_with_a_customer_in_common_only_the_most_probable_is_merged_before_the_next_search() {
		pair("A", "B", 0.9995, null);
		pair("B", "C", 0.9999, null);
		pair("D", "E", 0.9999, null);
		pair("E", "F", 0.99, "name");
		assertThat(this.ruleMerges.offer(this.anna)).extracting(RuleMerges.Offer::count, RuleMerges.Offer::later)
			.as("E stands in a pair that no rule may merge")
			.containsExactly(1, 1);
		this.ruleMerges.request(1, this.anna);
		run();
		assertThat(numbers()).hasSize(7).contains("A", "D", "E", "F");
	}

	@Test
	void what_somebody_decided_or_changed_meanwhile_is_left_and_one_that_fails_stops_no_other() {
		pair("A", "B", 0.9999, null);
		pair("C", "D", 0.9998, null);
		pair("E", "F", 0.9997, null);
		pair("G", "H", 0.9996, null);
		this.ruleMerges.request(4, this.anna);
		this.pairs.different(id("A"), id("B"), this.anna);
		this.jdbc.sql("update customer set updated_at = now() + interval '1 hour' where number = 'C'").update();
		this.jdbc.sql("""
				create function stays() returns trigger language plpgsql as $$ begin raise exception 'stays'; end $$;
				create trigger stays before delete on customer for each row when (old.number in ('E', 'F'))
					execute function stays()
				""").update();
		try {
			assertThat(run())
				.extracting(RuleMerge::state, RuleMerge::merged, RuleMerge::left, RuleMerge::failed, RuleMerge::percent)
				.containsExactly(JobState.DONE, 1, 2, 1, 100);
		}
		finally {
			this.jdbc.sql("drop function stays() cascade").update();
		}
		assertThat(numbers()).hasSize(7).contains("A", "B", "C", "D", "E", "F");
		assertThat(this.ruleMerges.notMerged(this.ruleMerges.latest().orElseThrow()))
			.extracting(NotMerged::one, (each) -> (each.problem() != null) ? each.problem().code() : null)
			.containsExactly(tuple("E", "rulemerge.failed.unexpected"), tuple("A", null), tuple("C", null));
	}

	@Test
	void only_who_may_merge_can_agree_and_only_as_long_as_they_may() {
		pair("A", "B", 0.9999, null);
		assertThat(this.ruleMerges.request(1, reader("SALES"))).isEqualTo(RuleMerges.Answer.OTHERWISE);
		assertThat(this.ruleMerges.request(2, this.anna)).as("told of others").isEqualTo(RuleMerges.Answer.OTHERWISE);
		assertThat(this.ruleMerges.request(1, this.anna)).isEqualTo(RuleMerges.Answer.QUEUED);
		reader("SALES");
		assertThat(run()).extracting(RuleMerge::state, RuleMerge::merged).containsExactly(JobState.FAILED, 0);
		assertThat(numbers()).hasSize(8);
	}

	@Test
	void it_can_be_cancelled_and_goes_on_after_a_crash_and_only_one_is_at_work() {
		pair("A", "B", 0.9999, null);
		pair("C", "D", 0.9998, null);
		this.ruleMerges.request(2, this.anna);
		assertThat(this.ruleMerges.request(2, this.anna)).isEqualTo(RuleMerges.Answer.BUSY);
		long first = this.ruleMerges.latest().orElseThrow().id();
		this.rows.start(first);
		assertThat(this.ruleMerges.cancel(first, this.anna)).isTrue();
		assertThat(run()).extracting(RuleMerge::state, RuleMerge::merged).containsExactly(JobState.CANCELLED, 0);
		assertThat(this.ruleMerges.cancel(first, this.anna)).isFalse();
		this.ruleMerges.request(2, this.anna);
		long second = this.ruleMerges.latest().orElseThrow().id();
		this.rows.start(second);
		this.rows.left(second, this.rows.next(second).orElseThrow());
		assertThat(run()).as("where it was cut off")
			.extracting(RuleMerge::state, RuleMerge::merged, RuleMerge::left)
			.containsExactly(JobState.DONE, 1, 1);
		assertThat(run().merged()).isEqualTo(1);
	}

	private RuleMerge run() {
		this.job.run(this.ruleMerges.latest().orElseThrow().id());
		return this.ruleMerges.latest().orElseThrow();
	}

	private Reader reader(String role) {
		return Staff.of("anna", role, this.jdbc, this.readers);
	}

	private void pair(String one, String other, double probability, @Nullable String veto) {
		this.jdbc.sql("""
				insert into duplicate_pair (a_id, b_id, probability, bits, source, model_version, veto)
				select min(id), max(id), :probability, 11, 'SCAN', 'v0', :veto from customer
				where number in (:numbers)
				""")
			.param("probability", probability)
			.param("veto", veto)
			.param("numbers", List.of(one, other))
			.update();
	}

	private long id(String number) {
		return this.jdbc.sql("select id from customer where number = ?").param(number).query(Long.class).single();
	}

	private List<String> numbers() {
		return this.jdbc.sql("select number from customer order by number").query(String.class).list();
	}

}
