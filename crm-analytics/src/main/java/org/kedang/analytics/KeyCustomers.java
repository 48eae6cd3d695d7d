package org.kedang.analytics;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The customers whose costs are known, in the order of the margin they bring, as they
 * were when sales were counted.
 */
@Component
public class KeyCustomers {

	private static final String LOSING = "k.margin < 0 and k.rank < ? order by k.rank desc";

	private final JdbcClient jdbc;

	KeyCustomers(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * What is read within is of one count, also while the next one takes its place.
	 */
	@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
	public <T> T atOnce(Supplier<T> reading) {
		return reading.get();
	}

	/**
	 * Those after a rank.
	 * @param rank 0 for the first page
	 * @param limit how many at most
	 */
	public List<Line> after(int rank, int limit) {
		return select("k.rank > ? order by k.rank limit " + limit, rank).list();
	}

	/**
	 * Those at a loss, the largest loss first, before a rank.
	 * @param rank null for the first page
	 * @param limit how many at most
	 */
	public List<Line> losing(@Nullable Integer rank, int limit) {
		return select(LOSING + " limit " + limit, (rank != null) ? rank : Integer.MAX_VALUE).list();
	}

	/**
	 * All of them in the same order, as a stream.
	 * @param losing whether those at a loss alone, the largest loss first
	 */
	@Transactional(readOnly = true)
	public void forEach(boolean losing, Consumer<Line> consumer) {
		try (Stream<Line> all = losing ? select(LOSING, Integer.MAX_VALUE).stream()
				: select("k.rank > ? order by k.rank", 0).stream()) {
			all.forEach(consumer);
		}
	}

	private JdbcClient.MappedQuerySpec<Line> select(String which, int rank) {
		return this.jdbc.sql("""
				select k.rank, c.number, c.name, u.display_name as owner, k.amount, k.costed, k.margin,
					k.cumulative_share
				from key_customer k join customer c on c.id = k.customer_id left join app_user u on u.id = c.owner_id
				where %s
				""".formatted(which))
			.param(rank)
			.withFetchSize(1000)
			.query((row, number) -> new Line(row.getInt("rank"), row.getString("number"), row.getString("name"),
					row.getString("owner"), row.getBigDecimal("amount"), row.getBigDecimal("costed"),
					row.getBigDecimal("margin"), row.getBigDecimal("cumulative_share")));
	}

	/**
	 * One of them.
	 *
	 * @param owner who looks after it; null for the pool
	 * @param amount of all orders
	 * @param costed the part of it whose cost is known
	 * @param margin of that part
	 * @param cumulativeShare of all positive margins, up to and with this one, 0 to 1
	 */
	public record Line(int rank, String number, String name, @Nullable String owner, BigDecimal amount,
			BigDecimal costed, BigDecimal margin, BigDecimal cumulativeShare) {

		/** Margin in amount, of the part whose cost is known; null of nothing. */
		public @Nullable Double rate() {
			return (this.costed.signum() > 0) ? this.margin.doubleValue() / this.costed.doubleValue() : null;
		}

		/** How much of the amount has a known cost; null where nothing was paid. */
		public @Nullable Double known() {
			return (this.amount.signum() > 0) ? this.costed.doubleValue() / this.amount.doubleValue() : null;
		}

	}

}
