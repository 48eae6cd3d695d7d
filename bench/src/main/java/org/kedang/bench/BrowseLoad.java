package org.kedang.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The customers of {@link RosterBench}, who have a field of the firm's own, what is due
 * of them, and one customer known for long, with 5,000 transactions and 1,000 contact
 * logs.
 */
final class BrowseLoad {

	private static final PrintStream OUT = System.out;

	static final String CUSTOM_FIELD = "xLevel";

	static final String LONG_KNOWN = "C-0000001";

	private BrowseLoad() {
	}

	static void load(JdbcTemplate jdbc, int customers) throws IOException {
		// what was done for nobody is to be done again at the next start
		jdbc.update("delete from scheduled_tasks");
		RosterBench.load(jdbc, customers);
		know(jdbc);
		jdbc.execute(RosterBench.script("/workday.sql"));
		jdbc.execute("vacuum (full, analyze) customer");
		jdbc.execute("vacuum analyze");
	}

	private static void know(JdbcTemplate jdbc) {
		jdbc.update("""
				insert into sales_transaction (customer_id, number, occurred_on, amount, gross_amount, line_count)
				select c.id, 'S-' || i, date '2015-01-01' + i * 4 / 5, 10 + i % 990, 10 + i % 990, 1
				from customer c, generate_series(1, 5000) i where c.number = ?
				""", LONG_KNOWN);
		jdbc.update("""
				insert into transaction_line (transaction_id, seq, product_code, product_name, quantity, unit_price,
					amount, content_hash)
				select id, 0, 'P' || id % 100, '商品' || id % 100, 1, amount, amount, id from sales_transaction
				""");
		jdbc.update("""
				insert into contact_log (customer_id, occurred_at, channel, content, satisfaction, author_id)
				select c.id, timestamp '2015-01-01 09:00' + i * interval '4 days', 'PHONE', '第' || i || '次联络，谈了续约与价格。',
					1 + i % 5, c.owner_id
				from customer c, generate_series(1, 1000) i where c.number = ?
				""", LONG_KNOWN);
	}

	/** Lets everybody in with the administrator's first password. */
	static void admit(JdbcTemplate jdbc) {
		jdbc.update("""
				update app_user set must_change_password = false,
					password_hash = (select password_hash from app_user where username = 'admin')
				""");
	}

	/**
	 * Once it runs, the application makes the indexes of custom fields, and counts and
	 * keys for the new customers, which takes minutes.
	 */
	static void awaitWork(JdbcTemplate jdbc) throws InterruptedException {
		String undone = """
				select (select count(distinct key) from custom_field)
					> (select count(*) from pg_index i join pg_class c on c.oid = i.indexrelid
						where i.indisvalid and c.relname ~ '^custom_(words|number|text)_x')
				or exists (select from pg_stat_activity where query ~ '^analyze' and state = 'active')
				or exists (select from scheduled_tasks where picked)
				or not exists (select from amount_range where ready)
				or (select count(last_success) from scheduled_tasks where task_name in ('match-keys', 'freshness')) < 2
				""";
		long begun = System.nanoTime();
		while (Boolean.TRUE.equals(jdbc.queryForObject(undone, Boolean.class))) {
			Thread.sleep(1000);
		}
		OUT.printf("indexes, counts and keys made in %.0f s%n", BareParts.seconds(begun));
	}

	static String encoded(String typed) {
		return URLEncoder.encode(typed, StandardCharsets.UTF_8);
	}

}
