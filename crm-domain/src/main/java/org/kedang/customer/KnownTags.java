package org.kedang.customer;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The tags there are.
 */
@Component
public class KnownTags {

	/** More are not offered: they are typed into the address, or found on an archive. */
	private static final int MOST = 200;

	private final JdbcClient jdbc;

	KnownTags(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The oldest tags, in the order of their names. */
	public List<String> common() {
		return this.jdbc
			.sql("select name from (select name from tag order by id limit " + MOST + ") t order by name collate \"C\"")
			.query(String.class)
			.list();
	}

}
