package org.kedang.customer;

import java.util.Collection;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.catalogue.Catalogue;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Customers of a roster as a set in SQL, for those who do something to all of them. What
 * the reader does not see is never in it.
 */
@Component
public class RosterSelection {

	private final JdbcClient jdbc;

	private final Catalogue catalogue;

	RosterSelection(JdbcClient jdbc, Catalogue catalogue) {
		this.jdbc = jdbc;
		this.catalogue = catalogue;
	}

	/** Everybody on all pages of a roster. */
	public Selected all(RosterQuery query, Reader reader) {
		Long run = CurrentRun.of(this.jdbc);
		RosterSql sql = new RosterSql(this.jdbc, query.after(null).within(reader, this.catalogue), reader,
				this.catalogue, run);
		return new Selected(sql.everybody(), sql.parameters(null));
	}

	/** Those of these numbers. */
	public Selected picked(Collection<String> numbers, Reader reader) {
		Conditions conditions = new Conditions().within(reader.scope())
			.and("c.number = any(%s)", numbers.toArray(String[]::new));
		return new Selected("select c.id from customer c where " + conditions.where(), conditions.parameters());
	}

	/** Whoever this user owns, seen by whoever may see everybody. */
	public Selected ownedBy(long userId, Reader reader) {
		Conditions conditions = new Conditions().within(reader.scope()).and("c.owner_id = %s", userId);
		return new Selected("select c.id from customer c where " + conditions.where(), conditions.parameters());
	}

	/**
	 * A set of customers.
	 *
	 * @param sql yields their ids
	 * @param parameters what is bound in it, under names such as {@code p0}
	 */
	public record Selected(String sql, Map<String, @Nullable Object> parameters) {
	}

}
