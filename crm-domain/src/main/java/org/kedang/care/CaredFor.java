package org.kedang.care;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The customers whom contacts were with, as far as a reader may change them.
 */
@Component
class CaredFor {

	private final JdbcClient jdbc;

	CaredFor(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The number of the customer of a contact; empty where the reader may not change it.
	 */
	Optional<String> of(long contact, Reader reader) {
		return this.jdbc.sql(
				"select c.number, c.owner_id from contact_log l join customer c on c.id = l.customer_id where l.id = ?")
			.param(contact)
			.query((row, at) -> new Owned(row.getString("number"), row.getObject("owner_id", Long.class)))
			.optional()
			.filter((owned) -> reader.mayEdit(owned.owner()))
			.map(Owned::number);
	}

	private record Owned(String number, @Nullable Long owner) {
	}

}
