package org.kedang.ingest.duplicate;

import java.util.function.Consumer;
import java.util.function.LongConsumer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kedang.DomainTestApplication;
import org.kedang.audit.AuditTrail;
import org.kedang.database.WithDatabase;
import org.kedang.job.JobState;
import org.kedang.job.NextTry;
import org.kedang.job.StepTimes;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(classes = DomainTestApplication.class, properties = "kedang.jobs.enabled=false")
@WithDatabase
class ScanJobTests {

	@Autowired
	ScanRows rows;

	@Autowired
	StoredCustomers customers;

	@Autowired
	MatchModels models;

	@Autowired
	PairQueue queue;

	@Autowired
	KnownTerms terms;

	@Autowired
	MatchKeys keys;

	@Autowired
	AllKeys all;

	@Autowired
	AuditTrail audit;

	@Autowired
	PlatformTransactionManager transactions;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	@AfterEach
	void forget() {
		this.jdbc.sql("truncate duplicate_scan").update();
	}

	@Test
	void a_search_that_does_not_fit_the_heap_fails_and_the_next_one_can_be_asked_for() {
		long id = this.rows.insert(false, null).orElseThrow();
		new ScanJob(this.rows, this.customers, new TooLarge(this.customers, this.models, this.terms, this.keys),
				this.models, this.queue, this.all, this.audit, new NextTry(), this.transactions)
			.run(id);
		assertThat(this.rows.latest().orElseThrow().state()).isEqualTo(JobState.FAILED);
		assertThat(this.rows.insert(false, null)).isPresent();
	}

	/** An archive that no heap is large enough for. */
	private static final class TooLarge extends Finding {

		TooLarge(StoredCustomers customers, MatchModels models, KnownTerms terms, MatchKeys keys) {
			super(customers, models, terms, keys, 1);
		}

		@Override
		Found find(Wanted wanted, FoundPairs found, StepTimes times, LongConsumer progress,
				Consumer<MatchKeys.Gathered> gathered) {
			throw new OutOfMemoryError("Java heap space");
		}

	}

}
