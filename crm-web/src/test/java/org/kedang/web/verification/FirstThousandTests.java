package org.kedang.web.verification;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kedang.access.AppUser;
import org.kedang.access.Reader;
import org.kedang.access.Role;
import org.kedang.care.WorkItem;
import org.kedang.care.WorkKind;
import org.kedang.care.Workbench;
import org.kedang.verification.QueueKind;
import org.kedang.verification.VerificationQueues;
import org.kedang.verification.VerificationRow;
import org.kedang.verification.Whose;
import org.kedang.web.People;
import org.kedang.web.WebTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Queues of thousands, in which one person's entries are looked for among the first
 * thousand of everybody's before anything else.
 */
@WebTest
@Transactional
class FirstThousandTests {

	private static final int PAGE = 40;

	@Autowired
	private VerificationQueues queues;

	@Autowired
	private Workbench workbench;

	@Autowired
	private People people;

	@Autowired
	private JdbcClient jdbc;

	private AppUser anna;

	private AppUser ben;

	/** Anna has every twentieth of the first, and all of the last: 1,310 of 3,400. */
	@BeforeEach
	void thousands_of_customers_of_two() {
		this.jdbc.sql("truncate customer cascade").update();
		this.anna = this.people.somebody(Role.SALES, null);
		this.ben = this.people.somebody(Role.SALES, null);
		this.jdbc.sql("""
				insert into customer (kind, number, name, owner_id)
				select 'C', 'T' || i, '客户' || i, case when i % 20 = 0 or i > 2200 then ? else ? end
				from generate_series(1, 3400) i order by i
				""").params(this.anna.id(), this.ben.id()).update();
		this.jdbc.sql("insert into corporate_customer (id) select id from customer").update();
		this.jdbc.sql("insert into customer_figures (customer_id) select id from customer on conflict do nothing")
			.update();
		this.jdbc.sql("insert into customer_freshness (customer_id) select id from customer on conflict do nothing")
			.update();
	}

	@ParameterizedTest
	@CsvSource({ "STALE, due_on = current_date - 1200 + n / 3, 'due_on, customer_id'",
			"NEW, due_on = null, customer_id desc",
			"LATER, next_try_on = current_date + 1 + n / 3, 'next_try_on, customer_id'",
			"VERIFIED, verified_at = now() - n / 3 * interval '1 minute', 'verified_at desc, customer_id desc'",
			"ALL, due_on = null, customer_id desc" })
	void the_pages_of_one_person_hold_each_entry_once_and_in_order(QueueKind kind, String setting, String order) {
		this.jdbc
			.sql("""
					update customer_freshness f set %s
					from (select id, row_number() over (order by id)::integer as n from customer) c where c.id = f.customer_id
					"""
				.formatted(setting))
			.update();
		for (AppUser user : List.of(this.anna, this.ben)) {
			assertThat(leafed(kind, this.people.reader(user))).hasSizeGreaterThan(1000).isEqualTo(this.jdbc.sql("""
					select c.number from customer_freshness f join customer c on c.id = f.customer_id
					where c.owner_id = ? order by %s
					""".formatted(order)).param(user.id()).query(String.class).list());
		}
	}

	private List<String> leafed(QueueKind kind, Reader reader) {
		List<String> numbers = new ArrayList<>();
		String after = null;
		List<VerificationRow> page;
		do {
			page = this.queues.page(kind, Whose.ME, after, PAGE, reader);
			page.forEach((row) -> numbers.add(row.number()));
			after = page.isEmpty() ? null : page.get(page.size() - 1).place();
		}
		while (page.size() == PAGE);
		return numbers;
	}

	@Test
	void the_dearest_who_may_be_lost_are_found_within_and_beyond_the_first_thousand() {
		long run = this.jdbc.sql("""
				insert into scoring_run (state, as_of, returns, method, rule_version, summary)
				values ('DONE', current_date, 'NET', 'QUINTILE', 'rfm-1', '{}') returning id
				""").query(Long.class).single();
		this.jdbc.sql("create table churn_of_a_test partition of customer_outlook for values in (%d)".formatted(run))
			.update();
		this.jdbc
			.sql("insert into current_scoring (run_id) values (?) on conflict (singleton) do update set run_id = ?")
			.params(run, run)
			.update();
		// the later, the dearer; the very first are worth nothing
		this.jdbc.sql("""
				insert into customer_outlook (run_id, customer_id, churn_band, expected_value)
				select ?, id, 1, case when n > 100 then n / 2 end
				from (select id, row_number() over (order by id) as n from customer) c
				""").param(run).update();
		assertThat(dearest(this.anna)).as("all of the first thousand are hers")
			.containsExactly("T3400", "T3399", "T3398", "T3397", "T3396", "T3395", "T3394", "T3393");
		assertThat(dearest(this.ben)).as("his begin behind them")
			.containsExactly("T2199", "T2198", "T2197", "T2196", "T2195", "T2194", "T2193", "T2192");
	}

	private List<String> dearest(AppUser user) {
		return this.workbench.of(this.people.reader(user), false)
			.stream()
			.filter((list) -> list.kind() == WorkKind.CHURN)
			.flatMap((list) -> list.items().stream())
			.map(WorkItem::number)
			.toList();
	}

}
