package org.kedang.analytics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.kedang.analytics.credit.CreditGrade;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What runs foretell of invoices that are neither paid nor due. An invoice that was paid
 * or removed since is not there any more.
 */
@Component
public class OpenInvoices {

	private static final String SELECT = """
			select i.*, r.number, r.due_on, r.amount, c.number as customer_number, c.name as customer,
				u.display_name as owner, o.credit_grade
			from invoice_outlook i join receivable r on r.id = i.receivable_id and r.settled_on is null
			join customer c on c.id = r.customer_id left join app_user u on u.id = c.owner_id
			left join customer_outlook o on o.run_id = i.run_id and o.customer_id = c.id
			""";

	private final JdbcClient jdbc;

	OpenInvoices(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Some of a run's, those with most at stake first.
	 * @param run whose scores are kept
	 * @param stake {@link OpenInvoice#atStake()} of the last one of the page before;
	 * infinity for the first page
	 * @param id that one's id
	 * @param limit how many at most
	 */
	public List<OpenInvoice> list(long run, double stake, long id, int limit) {
		return this.jdbc
			.sql(SELECT
					+ """
							where i.run_id = %d and (i.at_stake < :stake::real or (i.at_stake = :stake::real and i.receivable_id > :id))
							order by i.at_stake desc, i.receivable_id limit :limit
							"""
						.formatted(run))
			.param("stake", stake)
			.param("id", id)
			.param("limit", limit)
			.query((row, at) -> invoice(row))
			.list();
	}

	/** A customer's in the current run, those due first first. */
	public List<OpenInvoice> of(long customer, int limit) {
		// as a number in the statement, so that one run's parts alone are planned
		return this.jdbc.sql("select run_id from current_scoring")
			.query(Long.class)
			.optional()
			.map((run) -> this.jdbc
				.sql(SELECT
						+ "where i.run_id = %d and r.customer_id = ? order by r.due_on, r.id limit ?".formatted(run))
				.params(customer, limit)
				.query((row, at) -> invoice(row))
				.list())
			.orElse(List.of());
	}

	private static OpenInvoice invoice(ResultSet row) throws SQLException {
		int grade = row.getInt("credit_grade");
		return new OpenInvoice(row.getLong("receivable_id"), row.getString("number"), row.getString("customer_number"),
				row.getString("customer"), row.getString("owner"), row.getObject("due_on", LocalDate.class),
				row.getBigDecimal("amount"), row.getDouble("open_amount"), CustomerOutlooks.number(row, "probability"),
				row.getDouble("own_rate"), row.getDouble("at_stake"), CustomerOutlooks.numbers(row, "inputs"),
				CustomerOutlooks.numbers(row, "parts").stream().filter(Objects::nonNull).toList(),
				(grade == 0) ? null : CreditGrade.values()[grade - 1]);
	}

}
