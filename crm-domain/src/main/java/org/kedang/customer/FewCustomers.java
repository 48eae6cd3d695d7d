package org.kedang.customer;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells of whom all customers may be looked through while somebody waits.
 */
@Component
public class FewCustomers {

	private final JdbcClient jdbc;

	private final int few;

	/**
	 * Counts.
	 * @param few how many are few
	 */
	public FewCustomers(JdbcClient jdbc, @Value("${kedang.pool.few-own:5000}") int few) {
		this.jdbc = jdbc;
		this.few = few;
	}

	/** Whether these owners together have few customers, or none. */
	public boolean areOf(Long... owners) {
		return this.jdbc
			.sql("select count(*) from (select from customer where owner_id = any(:owners) limit :few + 1) counted")
			.param("owners", owners)
			.param("few", this.few)
			.query(Integer.class)
			.single() <= this.few;
	}

}
