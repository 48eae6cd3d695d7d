package org.kedang.ingest.stage;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.kedang.catalogue.Subject;
import org.kedang.customer.CustomerNumber;
import org.kedang.shared.Problem;

/**
 * What the values of one row have to agree on among themselves, beyond what each
 * standardiser checks for its own cell.
 */
final class RowRules {

	private interface Rule {

		void check(int row, @Nullable String[] values, StageTally tally, boolean[] failed);

	}

	private final StageTable table;

	private final List<StageColumn> columns;

	private final Subject subject;

	private final List<Rule> rules = new ArrayList<>();

	RowRules(StageTable table) {
		this.table = table;
		this.columns = table.columns();
		this.subject = table.subject();
		for (int i = 0; i < this.columns.size(); i++) {
			String key = this.columns.get(i).field().key();
			if (this.columns.get(i).field().required() && !(this.subject.isCustomer() && key.equals("name"))) {
				required(i);
			}
			switch (key) {
				case "referrer" -> longest(i, 40);
				case "customer" -> customerNumber(i);
				case "number" -> {
					if (this.subject.isCustomer()) {
						customerNumber(i);
					}
					else {
						longest(i, 60);
					}
				}
				default -> {
					// nothing more to say about it
				}
			}
		}
		if (this.subject == Subject.RECEIVABLE) {
			receivable();
		}
		else if (this.subject == Subject.CONTACT_PERSON) {
			notOnesOwnSuperior();
		}
	}

	/**
	 * Checks a row, and clears what means nothing.
	 * @return whether it fails
	 */
	boolean fail(int row, @Nullable String[] values, StageTally tally) {
		boolean[] failed = { false };
		for (Rule rule : this.rules) {
			rule.check(row, values, tally, failed);
		}
		return failed[0];
	}

	private void add(int column, Function<@Nullable String[], @Nullable Problem> test) {
		this.rules.add((row, values, tally, failed) -> {
			Problem problem = test.apply(values);
			if (problem != null) {
				tally.error(row, this.columns.get(column), problem, values[column]);
				failed[0] = true;
			}
		});
	}

	private void required(int column) {
		add(column, (values) -> (values[column] == null) ? Problem.of("import.required") : null);
	}

	private void longest(int column, int length) {
		add(column, (values) -> {
			String value = values[column];
			return (value != null && value.length() > length) ? Problem.of("import.too-long", length) : null;
		});
	}

	/** A number without which no address could name the archive is refused. */
	private void customerNumber(int column) {
		longest(column, CustomerNumber.LONGEST);
		add(column, (values) -> {
			String value = values[column];
			return (value != null && !CustomerNumber.fits(value)) ? Problem.of("import.customer-number") : null;
		});
	}

	private void receivable() {
		int amount = this.table.index("amount");
		int invoiced = this.table.index("invoicedOn");
		int due = this.table.index("dueOn");
		add(amount, (values) -> (signum(values[amount]) < 0) ? Problem.of("import.amount.negative") : null);
		// ISO dates compare as texts
		add(due, (values) -> {
			String from = values[invoiced];
			String to = values[due];
			return (from != null && to != null && to.compareTo(from) < 0)
					? Problem.of("import.due-before-invoice", from) : null;
		});
		int paid = this.table.index("paidAmount");
		int on = this.table.index("paidOn");
		if (paid >= 0) {
			this.rules.add((row, values, tally, failed) -> {
				if (signum(values[paid]) == 0) {
					values[paid] = null;
				}
			});
			add(paid, (values) -> (values[paid] != null && (on < 0 || values[on] == null))
					? Problem.of("import.payment.no-day") : null);
		}
		if (on >= 0) {
			add(on, (values) -> (values[on] != null && (paid < 0 || values[paid] == null))
					? Problem.of("import.payment.no-amount") : null);
		}
	}

	private void notOnesOwnSuperior() {
		int name = this.table.index("name");
		int superior = this.table.index("superior");
		if (superior >= 0) {
			add(superior, (values) -> {
				String person = values[name];
				return (person != null && person.equals(values[superior])) ? Problem.of("import.superior.self") : null;
			});
		}
	}

	private static int signum(@Nullable String number) {
		return (number != null) ? new BigDecimal(number).signum() : 0;
	}

}
