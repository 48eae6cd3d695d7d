package org.kedang.ingest;

import org.kedang.access.Reader;
import org.kedang.access.Readers;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Users of the firm whose customers are taken in. */
public final class Staff {

	/** The user of that name, who has this role from now on. */
	public static Reader of(String username, String role, JdbcClient jdbc, Readers readers) {
		long id = jdbc.sql("""
				insert into app_user (username, display_name, password_hash, role) values (:name, :name, 'x', :role)
				on conflict (lower(username)) do update set role = :role returning id
				""").param("name", username).param("role", role).query(Long.class).single();
		return readers.find(id, null).orElseThrow();
	}

	private Staff() {
	}

}
