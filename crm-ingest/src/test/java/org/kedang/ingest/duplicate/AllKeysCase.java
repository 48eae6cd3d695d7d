package org.kedang.ingest.duplicate;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.kedang.DomainTestApplication;
import org.kedang.catalogue.Subject;
import org.kedang.database.WithDatabase;
import org.kedang.ingest.store.LateIndexes;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two persons, whose keys a search writes as those of all. */
@SpringBootTest(classes = DomainTestApplication.class,
		properties = { "kedang.jobs.enabled=false", "kedang.duplicates.many-keys=2" })
@WithDatabase
abstract class AllKeysCase {

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
	MatchKeys.Gathered gathered = new MatchKeys.Gathered(0, 0);

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

	void writeAll(Runnable meanwhile) {
		this.transaction.executeWithoutResult((status) -> {
			String begun = gather();
			meanwhile.run();
			this.all.prepare(Subject.INDIVIDUAL, begun, this.gathered);
			this.all.replace(Subject.INDIVIDUAL, begun);
		});
	}

	String gather() {
		return gather(this.keys::begin);
	}

	String gather(Runnable table) {
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
	void elsewhere(String sql) {
		CompletableFuture.runAsync(() -> this.jdbc.sql(sql).update()).join();
	}

	void person(String number, String name) {
		this.jdbc
			.sql("""
					with made as (insert into customer (kind, number, name, mobile) values ('I', ?, ?, '138' || lpad(ascii(?)::text, 8, '0'))
						returning id)
					insert into individual_customer (id, birth_date) select id, date '1980-05-04' from made
					""")
			.params(number, name, number)
			.update();
	}

	List<String> keysOf(String... numbers) {
		return this.jdbc.sql("""
				select c.number || m.key from match_key m join customer c on c.id = m.customer_id
				where c.number = any (?) order by 1
				""").param(numbers).query(String.class).list();
	}

	List<String> stale() {
		return this.jdbc.sql("select c.number from match_stale s join customer c on c.id = s.id order by 1")
			.query(String.class)
			.list();
	}

}
