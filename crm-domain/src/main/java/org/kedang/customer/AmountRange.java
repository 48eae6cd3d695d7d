package org.kedang.customer;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.kedang.customer.RosterFilter.OfClass;
import org.kedang.customer.RosterFilter.OfGrade;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * In which range nearly all amounts of those lie whom the current run gives a value grade
 * or a class; the others are in {@code amount_outside}. Their roster by amount walks the
 * range alone.
 *
 * @param kind VALUE or CLASS
 * @param number the grade's or class's number
 * @param least the least amount, as the database writes it
 * @param most the largest
 */
record AmountRange(String kind, int number, String least, String most) {

	/** That of one of the filters of a roster by amount. */
	static @Nullable AmountRange of(JdbcClient jdbc, @Nullable Long run, RosterQuery query) {
		if (run == null || query.sort() != RosterSort.AMOUNT) {
			return null;
		}
		return query.filters().stream().flatMap((filter) -> read(jdbc, run, filter).stream()).findFirst().orElse(null);
	}

	private static Optional<AmountRange> read(JdbcClient jdbc, long run, RosterFilter filter) {
		if (filter instanceof OfGrade grade) {
			return read(jdbc, run, "VALUE", grade.grade() - 'A' + 1);
		}
		return (filter instanceof OfClass rfm) ? read(jdbc, run, "CLASS", rfm.number()) : Optional.empty();
	}

	private static Optional<AmountRange> read(JdbcClient jdbc, long run, String kind, int number) {
		return jdbc.sql("select least, most from amount_range where run_id = ? and kind = ? and number = ? and ready")
			.params(List.of(run, kind, number))
			.query((row, at) -> new AmountRange(kind, number, row.getString("least"), row.getString("most")))
			.optional();
	}

	/** A condition on the figures {@code f} of those within. */
	String within() {
		return "\n\tand f.net_amount between '%s' and '%s'".formatted(this.least, this.most);
	}

	/** Joins those outside, whose amounts are walked in their own order. */
	String outside() {
		return "\n\tjoin amount_outside x on x.customer_id = c.id and x.kind = '%s' and x.number = %d and x.net_amount = f.net_amount"
			.formatted(this.kind, this.number);
	}

}
