package org.kedang.customer;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.catalogue.Catalogue;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Counts rosters up to {@link RosterCount#EXACT}. What was found out about one is
 * remembered for a while: that it has more, or that counting it takes long.
 */
class RosterCounting {

	/**
	 * What the database thinks a count costs that is over before anybody notices, some 20
	 * ms.
	 */
	private static final double QUICK = 4000;

	private final JdbcClient jdbc;

	private final Catalogue catalogue;

	private final Plans plans;

	private final KnownMany many;

	private final KnownMany slow;

	/**
	 * Starts knowing nothing.
	 * @param kept how long something is remembered
	 */
	RosterCounting(JdbcClient jdbc, Catalogue catalogue, Clock clock, Duration kept) {
		this.jdbc = jdbc;
		this.catalogue = catalogue;
		this.plans = new Plans(jdbc);
		this.many = new KnownMany(clock, kept);
		this.slow = new KnownMany(clock, kept);
	}

	/** The count, however long it takes. */
	RosterCount count(RosterQuery query, Reader reader) {
		return count(statement(query, reader, RosterCount.EXACT + 1));
	}

	/** The count; null where it takes long. */
	@Nullable RosterCount quickly(RosterQuery query, Reader reader) {
		Statement statement = statement(query, reader, RosterCount.EXACT + 1);
		return isQuick(statement) ? count(statement) : null;
	}

	/** However many there are. */
	RosterCount all(RosterQuery query, Reader reader) {
		return new RosterCount(run(statement(query, reader, Integer.MAX_VALUE)), false);
	}

	private Statement statement(RosterQuery query, Reader reader, int limit) {
		RosterSql sql = new RosterSql(this.jdbc, query.within(reader, this.catalogue), reader, this.catalogue,
				CurrentRun.of(this.jdbc));
		String count = sql.count(limit);
		Map<String, @Nullable Object> parameters = sql.parameters(null);
		return new Statement(count, parameters, KnownMany.Asked.of(count, parameters));
	}

	private boolean isQuick(Statement statement) {
		if (this.many.has(statement.asked())) {
			return true;
		}
		if (this.slow.has(statement.asked())) {
			return false;
		}
		CustomPlans.wanted(this.jdbc);
		boolean quick = this.plans.of(statement.sql(), statement.parameters()).cost() <= QUICK;
		if (!quick) {
			this.slow.add(statement.asked());
		}
		return quick;
	}

	private RosterCount count(Statement statement) {
		if (this.many.has(statement.asked())) {
			return RosterCount.of(RosterCount.EXACT + 1);
		}
		RosterCount counted = RosterCount.of(run(statement));
		if (counted.more()) {
			this.many.add(statement.asked());
		}
		return counted;
	}

	private int run(Statement statement) {
		CustomPlans.wanted(this.jdbc);
		return this.jdbc.sql(statement.sql()).params(statement.parameters()).query(Integer.class).single();
	}

	private record Statement(String sql, Map<String, @Nullable Object> parameters, KnownMany.Asked asked) {
	}

}
