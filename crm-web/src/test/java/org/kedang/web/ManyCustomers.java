package org.kedang.web;

import org.kedang.access.AppUser;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes customers of whom nothing but a name is known, and that they came 90 days ago.
 */
@TestComponent
public class ManyCustomers {

	private final JdbcClient jdbc;

	ManyCustomers(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Makes individuals with the numbers {@code prefix-1} and so on.
	 * @param owner null for the pool
	 */
	public void make(String prefix, int count, AppUser owner) {
		this.jdbc.sql("""
				insert into customer (kind, number, name, owner_id, created_at)
				select 'I', ? || '-' || i, '客户' || i, ?, now() - interval '90 days' from generate_series(1, ?) i
				""").param(prefix).param((owner != null) ? owner.id() : null).param(count).update();
		this.jdbc.sql("insert into individual_customer (id) select id from customer where number like ? || '-%'")
			.param(prefix)
			.update();
	}

}
