package org.kedang.pool;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kedang.DomainTestApplication;
import org.kedang.access.Reader;
import org.kedang.access.Readers;
import org.kedang.customer.FewCustomers;
import org.kedang.database.WithDatabase;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

@SpringBootTest(classes = DomainTestApplication.class)
@WithDatabase
class PoolWarningsTests {

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Clock clock;

	@Autowired
	private Readers readers;

	@AfterEach
	void others_find_no_rule() {
		this.jdbc.sql("delete from pool_rule").update();
		this.jdbc.sql("delete from customer where number = 'WARN-1'").update();
	}

	@Test
	void nobody_waits_while_everybody_s_customers_are_looked_through() {
		Reader boss = somebody("warned-boss", "MANAGER");
		longNotContacted(boss);
		PoolWarnings hurried = warnings(5000);
		await().until(() -> hurried.everybody(boss, null, 10), Optional::isPresent);
		assertThat(hurried.everybody(boss, null, 10).map(List::size)).contains(1);
		Reader sales = somebody("warned-seller", "SALES");
		assertThatIllegalStateException().isThrownBy(() -> hurried.everybody(sales, null, 10));
	}

	@Test
	void who_has_very_many_customers_does_not_wait_for_them_and_is_told_of_nobody_who_was_given_away() {
		Reader busy = somebody("warned-busy", "SALES");
		longNotContacted(busy);
		PoolWarnings ofMany = warnings(0);
		await().until(() -> ofMany.own(busy, null, 10), Optional::isPresent);
		assertThat(ofMany.own(busy, null, 10).orElseThrow()).extracting(DueCustomer::number).containsExactly("WARN-1");
		assertThat(ofMany.mine(busy, 10)).as("a mail waits").hasSize(1);
		assertThat(warnings(1).own(busy, null, 10)).as("few are looked through at once").isPresent();
		this.jdbc.sql("update customer set owner_id = ? where number = 'WARN-1'")
			.param(somebody("warned-heir", "SALES").id())
			.update();
		assertThat(ofMany.own(busy, null, 10)).contains(List.of());
	}

	private PoolWarnings warnings(int few) {
		return new PoolWarnings(this.jdbc, new KnownDue(this.jdbc, this.clock, 300, 0, 10),
				new FewCustomers(this.jdbc, few));
	}

	private void longNotContacted(Reader owner) {
		this.jdbc.sql("""
				with fresh as (insert into customer (kind, number, name, owner_id)
					values ('I', 'WARN-1', '久未联系', ?) returning id)
				insert into individual_customer (id) select id from fresh
				""").param(owner.id()).update();
		this.jdbc.sql("update customer set owner_since = now() - interval '400 days' where number = 'WARN-1'").update();
		this.jdbc
			.sql("""
					insert into pool_rule (state, basis, days, warn_days, starts_on, made_by, made_at, activated_by, activated_at)
					values ('ACTIVE', 'EITHER', 180, 14, current_date, ?, now(), ?, now())
					""")
			.params(owner.id(), owner.id())
			.update();
	}

	private Reader somebody(String username, String role) {
		long id = this.jdbc.sql("""
				insert into app_user (username, display_name, password_hash, role) values (?, ?, 'x', ?) returning id
				""").params(username, username, role).query(Long.class).single();
		return this.readers.find(id, null).orElseThrow();
	}

}
