package org.kedang.pool;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kedang.DomainTestApplication;
import org.kedang.access.Reader;
import org.kedang.access.Readers;
import org.kedang.database.WithDatabase;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(classes = DomainTestApplication.class)
@WithDatabase
@Transactional
class PoolTrialTests {

	private static final int ALL = 120;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Clock clock;

	@Autowired
	private Readers readers;

	@Autowired
	private PoolRules rules;

	private Reader manager;

	private PoolRule rule;

	@BeforeEach
	void many_customers_whom_a_drafted_rule_would_release() {
		long owner = this.jdbc.sql("""
				insert into app_user (username, display_name, password_hash, role)
				values ('trial-boss', '甘夫人', 'x', 'MANAGER') returning id
				""").query(Long.class).single();
		this.jdbc.sql("""
				with fresh as (insert into customer (kind, number, name, owner_id)
					select 'I', 'TRIAL-' || n, '久未联系' || n, ? from generate_series(1, ?) n
					returning id)
				insert into individual_customer (id) select id from fresh
				""").params(owner, ALL).update();
		this.jdbc.sql("update customer set owner_since = now() - interval '400 days' where owner_id = ?")
			.param(owner)
			.update();
		this.manager = this.readers.find(owner, null).orElseThrow();
		this.rule = this.rules
			.find(this.rules.draft(new PoolRule.Draft(null, List.of(), PoolRule.Basis.EITHER, 180, 14), this.manager))
			.orElseThrow();
	}

	@ParameterizedTest
	@ValueSource(ints = { 5, 60, 10_000 })
	void however_few_are_remembered_a_trial_is_leafed_through_to_its_last_customer(int most) {
		PoolTrial trial = new PoolTrial(new KnownDue(this.jdbc, this.clock, 300, 1500, most));
		List<Long> leafed = new ArrayList<>();
		List<DueCustomer> rows = trial.page(this.rule, 0, this.manager);
		while (rows.size() > PoolTrial.PAGE) {
			rows.subList(0, PoolTrial.PAGE).forEach((row) -> leafed.add(row.id()));
			rows = trial.page(this.rule, leafed.get(leafed.size() - 1), this.manager);
		}
		rows.forEach((row) -> leafed.add(row.id()));
		assertThat(leafed).hasSize(ALL).doesNotHaveDuplicates().isSorted();
	}

}
