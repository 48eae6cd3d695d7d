package org.kedang.analytics;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whom runs' learners were judged by, as far as they are kept.
 */
@Component
public class HoldOuts {

	private final JdbcClient jdbc;

	HoldOuts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** How many are kept; none of runs of earlier versions, and of dropped ones. */
	public int size(long run, HoldOut.About about, String foreseer) {
		return this.jdbc.sql("""
				select cardinality(subjects) from hold_out where run_id = ? and about = ? and foreseer = ?
				""").params(run, about.name(), foreseer).query(Integer.class).optional().orElse(0);
	}

	/** Whether any are kept. */
	public boolean isKept(long run, HoldOut.About about) {
		return size(run, about, HoldOut.RULE) > 0;
	}

	/** For how many of a stretch it came true. */
	public int came(Stretch stretch) {
		return this.jdbc.sql("""
				select count(*) from hold_out, unnest(came[:from::int : :to::int]) as it
				where run_id = :run and about = :about and foreseer = :foreseer and it
				""")
			.param("from", stretch.from())
			.param("to", stretch.to())
			.param("run", stretch.run())
			.param("about", stretch.about().name())
			.param("foreseer", stretch.foreseer())
			.query(Integer.class)
			.single();
	}

	/**
	 * Those of a stretch, one by one; who is gone since has no name any more.
	 */
	public List<Judged> list(Stretch stretch) {
		boolean invoices = stretch.about() == HoldOut.About.LATE;
		return this.jdbc
			.sql("""
					select j.at + :from - 1 as place, j.foretold, j.came, c.number, c.name, u.display_name as owner,
						%s as invoice, %s as due_on
					from hold_out, unnest(subjects[:from::int : :to::int], foretold[:from::int : :to::int],
						came[:from::int : :to::int]) with ordinality as j (subject, foretold, came, at)
					%s left join app_user u on u.id = c.owner_id
					where run_id = :run and about = :about and foreseer = :foreseer order by j.at
					""".formatted(invoices ? "r.number" : "null::text", invoices ? "r.due_on" : "null::date",
					invoices ? "left join receivable r on r.id = j.subject left join customer c on c.id = r.customer_id"
							: "left join customer c on c.id = j.subject"))
			.param("from", stretch.from())
			.param("to", stretch.to())
			.param("run", stretch.run())
			.param("about", stretch.about().name())
			.param("foreseer", stretch.foreseer())
			.query((row, at) -> new Judged(row.getInt("place"), row.getDouble("foretold"), row.getBoolean("came"),
					row.getString("number"), row.getString("name"), row.getString("owner"), row.getString("invoice"),
					row.getObject("due_on", LocalDate.class)))
			.list();
	}

	/**
	 * A mark of a curve.
	 *
	 * @param foreseer a learner's name, or {@link HoldOut#RULE}
	 * @param from the first place, from 1 for the most probable
	 * @param to the last one
	 */
	public record Stretch(long run, HoldOut.About about, String foreseer, int from, int to) {

		public int size() {
			return this.to - this.from + 1;
		}

		/** A page of it. */
		public Stretch page(int first, int most) {
			return new Stretch(this.run, this.about, this.foreseer, first, Math.min(this.to, first + most - 1));
		}

	}

	/**
	 * One of those that were judged by.
	 *
	 * @param place from 1 for the most probable
	 * @param foretold 0 to 1
	 * @param came whether it came true
	 * @param number the customer's; null where gone since
	 * @param name the customer's
	 * @param owner who looks after the customer; null in the pool
	 * @param invoice its number; null of customers
	 * @param dueOn the day it was due; null of customers
	 */
	public record Judged(int place, double foretold, boolean came, @Nullable String number, @Nullable String name,
			@Nullable String owner, @Nullable String invoice, @Nullable LocalDate dueOn) {
	}

}
