package org.kedang.ingest.duplicate;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.kedang.DomainTestApplication;
import org.kedang.access.Reader;
import org.kedang.access.Readers;
import org.kedang.database.WithDatabase;
import org.kedang.ingest.Staff;
import org.kedang.ingest.merge.DuplicatePair;
import org.kedang.ingest.merge.DuplicatePairs;
import org.kedang.ingest.merge.PairQuery;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Some customers of whom two are the same, and searches for duplicates among them. */
@SpringBootTest(classes = DomainTestApplication.class, properties = "kedang.jobs.enabled=false")
@WithDatabase
abstract class DuplicateScanCase {

	@Autowired
	DuplicateScans scans;

	@Autowired
	ScanRows rows;

	@Autowired
	ScanJob job;

	@Autowired
	MatchModels models;

	@Autowired
	DuplicatePairs pairs;

	@Autowired
	Readers readers;

	@Autowired
	JdbcClient jdbc;

	Reader anna;

	@BeforeEach
	void some_customers_of_whom_two_are_the_same() {
		forget();
		this.anna = Staff.of("anna", "ADMIN", this.jdbc, this.readers);
		person("A", "王建国", "13812345678", "中山东路18号2幢301室", "1980-05-04");
		person("B", "王建国", "13812345678", "中山东路18号", "1980-05-04");
		person("C", "尉迟静姝", "13900000001", "人民路7号", "1991-02-03");
	}

	@AfterEach
	void forget() {
		this.jdbc.sql("truncate customer, match_model, duplicate_scan cascade").update();
	}

	void many() {
		this.jdbc
			.sql("""
					with made as (insert into customer (kind, number, name, mobile, address)
						select 'I', 'N' || i, (array['王','李','张','刘','陈'])[i % 5 + 1] || (array['敏','静','建国','伟','秀英','磊','洋'])[i % 7 + 1],
							'138' || lpad((i % 270 * 7919)::text, 8, '0'), '中山路' || i % 270 || '号' from generate_series(1, 300) i returning id)
					insert into individual_customer (id, birth_date) select id, date '1960-01-01' + (id % 9000)::int from made
					""")
			.update();
	}

	DuplicateScan scan(boolean learn) {
		this.job.run(this.rows.insert(learn, this.anna.id()).orElseThrow());
		return this.scans.latest().orElseThrow();
	}

	List<DuplicatePair> open() {
		return this.pairs.find(PairQuery.OPEN, null, 100, this.anna).pairs();
	}

	long id(String number) {
		return this.jdbc.sql("select id from customer where number = ?").param(number).query(Long.class).single();
	}

	void person(String number, String name, String mobile, String address, String birthDate) {
		this.jdbc
			.sql("""
					with made as (insert into customer (kind, number, name, mobile, address) values ('I', ?, ?, ?, ?) returning id)
					insert into individual_customer (id, birth_date) select id, ?::date from made
					""")
			.params(number, name, mobile, address, birthDate)
			.update();
	}

}
