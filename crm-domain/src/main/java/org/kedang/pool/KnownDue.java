package org.kedang.pool;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.kedang.shared.FoundBehind;
import org.kedang.shared.Remembered;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whom rules release among very many. Every customer is read to find that out, so that it
 * is remembered for a while, as long as rules, grades and exemptions are what they were.
 */
@Component
class KnownDue {

	private static final int KEPT = 8;

	/** Of so many owners who have many. */
	private static final int OWNERS = 64;

	private static final String STATE = """
			select concat_ws(' ', cast(:today as date), (select run_id from current_scoring),
				(select version from pool_settings), (select count(*) || '/' || max(id) from pool_exemption),
				(select string_agg(id || '/' || version, ',' order by id) from pool_rule where state = 'ACTIVE'))
			""";

	private final JdbcClient jdbc;

	private final Clock clock;

	private final int most;

	private final Remembered<Asked, List<DuePlace>> places;

	private final FoundBehind<Asked, List<DuePlace>> soon;

	private final FoundBehind<Asked, List<DuePlace>> own;

	private final Remembered<Asked, PoolTrial.Counted> counts;

	/**
	 * Starts knowing nothing.
	 * @param knownFor after so many seconds an answer is found anew
	 * @param patience for so many milliseconds at most a page waits for one
	 * @param most how many places are remembered of very many
	 */
	KnownDue(JdbcClient jdbc, Clock clock, @Value("${kedang.pool.known-for-seconds:300}") int knownFor,
			@Value("${kedang.pool.patience-millis:1500}") int patience,
			@Value("${kedang.pool.known-at-most:10000}") int most) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.most = most;
		this.places = new Remembered<>(clock, Duration.ofSeconds(knownFor), KEPT);
		this.soon = new FoundBehind<>(clock, Duration.ofSeconds(knownFor), Duration.ofMillis(patience), KEPT);
		this.own = new FoundBehind<>(clock, Duration.ofSeconds(knownFor), Duration.ZERO, OWNERS);
		this.counts = new Remembered<>(clock, Duration.ofSeconds(knownFor), KEPT);
	}

	/**
	 * The first places.
	 * @param sql a query of {@code day} and {@code id} in their order
	 */
	List<DuePlace> places(String sql, Map<String, ?> parameters) {
		return this.places.get(asked(sql, parameters), () -> find(sql, parameters));
	}

	/**
	 * The first places, found in the background; empty as long as that takes longer than
	 * somebody waits. Those remembered are given however old they are, and found anew
	 * behind that.
	 * @param sql a query of {@code day} and {@code id} in their order
	 */
	Optional<List<DuePlace>> soon(String sql, Map<String, ?> parameters) {
		return this.soon.get(asked(sql, parameters), () -> find(sql, parameters));
	}

	/**
	 * The same of one owner, for whom no workbench waits.
	 * @param sql a query of {@code day} and {@code id} in their order
	 */
	Optional<List<DuePlace>> own(String sql, Map<String, ?> parameters) {
		return this.own.get(asked(sql, parameters), () -> find(sql, parameters));
	}

	private List<DuePlace> find(String sql, Map<String, ?> parameters) {
		return statement(sql + " limit " + this.most, parameters).query(KnownDue::place).list();
	}

	/**
	 * Customers behind a place: of the first places whoever is still to be released, and
	 * behind the last of them, where not all were remembered, whoever is now.
	 * @param found what {@link #places} gave
	 * @param limit how many are wanted
	 * @param now those of some places who are still to be released, in the same order
	 * @param behind so many behind a place
	 */
	List<DueCustomer> page(List<DuePlace> found, DuePlace after, int limit,
			Function<List<DuePlace>, List<DueCustomer>> now, BiFunction<DuePlace, Integer, List<DueCustomer>> behind) {
		List<DueCustomer> page = DuePlace.page(found, after, limit, now);
		if (page.size() == limit || found.size() < this.most) {
			return page;
		}
		DuePlace last = found.get(found.size() - 1);
		List<DueCustomer> all = new ArrayList<>(page);
		all.addAll(behind.apply((after.compareTo(last) > 0) ? after : last, limit - page.size()));
		return all;
	}

	/** What a rule would do. */
	PoolTrial.Counted count(String sql, Map<String, ?> parameters) {
		return this.counts.get(asked(sql, parameters),
				() -> statement(sql, parameters).query(PoolTrial.Counted::of).single());
	}

	/** A statement that knows the day. */
	JdbcClient.StatementSpec statement(String sql, Map<String, ?> parameters) {
		return this.jdbc.sql(sql)
			.params(parameters)
			.param("today", LocalDate.now(this.clock))
			.param("zone", this.clock.getZone().getId());
	}

	private Asked asked(String sql, Map<String, ?> parameters) {
		return new Asked(sql, parameters.toString(),
				this.jdbc.sql(STATE).param("today", LocalDate.now(this.clock)).query(String.class).single());
	}

	private static DuePlace place(ResultSet row, int at) throws SQLException {
		return new DuePlace(row.getObject("day", LocalDate.class), row.getLong("id"));
	}

	/** What was asked, and all that the answer depends on besides the customers. */
	private record Asked(String sql, String values, String state) {
	}

}
