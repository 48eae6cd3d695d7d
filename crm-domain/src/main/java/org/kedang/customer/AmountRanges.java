package org.kedang.customer;

import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds the ranges of the amounts of grades and of the last purchases of bands, once a
 * run; from then on triggers note who leaves them. Without ranges rosters are as right,
 * and slower.
 */
@Component
public class AmountRanges {

	private static final Logger log = LoggerFactory.getLogger(AmountRanges.class);

	/** A run that graded nobody has no ranges, and is not looked through for any. */
	private static final String UNKNOWN = """
			select run_id from current_scoring c
			where exists (select from rfm_score s where s.run_id = c.run_id)
				and not exists (select from amount_range r where r.run_id = c.run_id %s)
			""";

	/** Some hundred thousand customers at most tell where a grade's amounts lie. */
	private static final String SAMPLE = """
			(select * from customer_figures where hashint8(customer_id)
				% (select greatest(1, max(customer_id) / 100000) from customer_figures) = 0)""";

	/**
	 * One customer in two hundred may be lower, one in two hundred higher. A grade of
	 * which that one is among the first or last of all is not cut off at that end. Where
	 * everybody has a grade, those who come now have bought nothing yet.
	 */
	private static final String RANGES = """
			with graded as materialized (%s),
				whole as (select percentile_disc(array[0.02, 0.98]) within group (order by net_amount) as amounts
					from graded where number > 0),
				grade as (select kind, number, percentile_disc(array[0.005, 0.995]) within group (order by net_amount) as amounts
					from graded group by kind, number
					union all select k.kind, 0, array[0, 0] from (values ('VALUE'), ('SEGMENT')) k (kind)
						where not exists (select from graded g where g.kind = k.kind and g.number = 0))
			insert into amount_range (run_id, kind, number, least, most)
			select %d, kind, number, case when g.amounts[1] > w.amounts[1] then g.amounts[1] else '-Infinity' end,
				case when g.amounts[2] < w.amounts[2] then g.amounts[2] else 'Infinity' end
			from grade g, whole w
			""";

	/**
	 * One in two hundred may have bought later; one in two hundred of all may have bought
	 * after the recent days begin. A band with some of the later tenth of all is walked
	 * from the latest.
	 */
	private static final String PURCHASES = """
			with banded as materialized (%s),
				whole as (select percentile_disc(array[0.9, 0.995]) within group (order by last_purchase_on) as days
					from banded where kind = 'CLASS'),
				band as (select kind, number, percentile_disc(0.995) within group (order by last_purchase_on) as latest
					from banded group by kind, number)
			insert into purchase_range (run_id, kind, number, latest, recent)
			select %d, kind, number, b.latest, w.days[2] from band b, whole w where b.latest < w.days[1]
			""";

	private final JdbcTemplate jdbc;

	private final TransactionTemplate transaction;

	AmountRanges(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(transactions);
	}

	/**
	 * Finds those of the current run, unless they are there. Where somebody keeps writing
	 * amounts for long, that is left to the next time.
	 */
	public void keep() {
		try {
			for (long run : this.jdbc.queryForList(UNKNOWN.formatted(""), Long.class)) {
				this.transaction.executeWithoutResult((status) -> begin(run));
			}
			for (long run : this.jdbc.queryForList(UNKNOWN.formatted("and r.ready"), Long.class)) {
				this.transaction.executeWithoutResult((status) -> complete(run));
			}
		}
		catch (DataAccessException ex) {
			log.warn("Ranges of amounts are found later", ex);
		}
	}

	/**
	 * Once this is committed, the trigger of everybody who changes amounts sees the
	 * ranges: for that moment nobody does.
	 */
	private void begin(long run) {
		this.jdbc.update(RANGES.formatted(statement("graded_amounts", run, SAMPLE), run));
		this.jdbc.update(PURCHASES.formatted(statement("banded_purchases", run, SAMPLE), run));
		this.jdbc.execute("set local lock_timeout = '2s'");
		this.jdbc.execute("lock table customer_figures in share mode");
		this.jdbc.update("delete from amount_range where run_id <> ?", run);
		this.jdbc.update("delete from amount_outside");
		this.jdbc.update("delete from purchase_range where run_id <> ?", run);
		this.jdbc.update("delete from purchase_between");
	}

	/**
	 * Those who are outside already. What the trigger has noted meanwhile is newer; who
	 * came back inside meanwhile is noted with an amount of before, by which rosters pass
	 * them over.
	 */
	private void complete(long run) {
		// the trigger goes first: two that wait for each other would be found out later
		this.jdbc.execute("set local lock_timeout = '500ms'");
		this.jdbc.update(statement("note_amounts_outside", run, "customer_figures") + "nothing");
		this.jdbc.update(statement("note_purchases_between", run, "customer_figures") + "nothing");
		this.jdbc.update("update purchase_range set ready = true where run_id = ?", run);
		this.jdbc.update("update amount_range set ready = true where run_id = ?", run);
	}

	private String statement(String name, long run, String figures) {
		String statement = this.jdbc.queryForObject("select " + name + "(?, ?)", String.class, run, figures);
		return (statement != null) ? statement : "";
	}

}
