package org.kedang.analytics.churn;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * A real firm's invoices, and what was known of each on its own day.
 */
final class Invoices {

	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("M/d/yyyy");

	/** What is known on an invoice's day of it and of its customer. */
	static final List<String> KNOWN = List.of("late rate", "history", "mean days", "mean days late", "amount", "paper",
			"new");

	private final List<Invoice> invoices;

	Invoices(List<Invoice> invoices) {
		this.invoices = invoices;
	}

	static Invoices of(SharedCsv csv) {
		return new Invoices(csv.rows()
			.stream()
			.map((row) -> new Invoice(csv.cell(row, "customerID"), date(csv.cell(row, "InvoiceDate")),
					date(csv.cell(row, "DueDate")), date(csv.cell(row, "SettledDate")),
					Double.parseDouble(csv.cell(row, "InvoiceAmount")), csv.cell(row, "PaperlessBill").equals("Paper")))
			.toList());
	}

	private static LocalDate date(String text) {
		return LocalDate.parse(text, DATE);
	}

	/** The invoices as the books stood on a day. */
	Invoices asOf(LocalDate day) {
		return new Invoices(this.invoices.stream()
			.filter((invoice) -> invoice.day.isBefore(day))
			.map((invoice) -> invoice.settled.isBefore(day) ? invoice : invoice.open())
			.toList());
	}

	Features features() {
		double[][] columns = new double[KNOWN.size()][this.invoices.size()];
		for (int i = 0; i < this.invoices.size(); i++) {
			double[] known = known(this.invoices.get(i));
			for (int j = 0; j < columns.length; j++) {
				columns[j][i] = known[j];
			}
		}
		return new Features(KNOWN, columns);
	}

	/**
	 * Of the customer's earlier invoices only those settled or due before this one's day
	 * tell anything: whether an open one will be late is not known yet.
	 */
	private double[] known(Invoice invoice) {
		List<Invoice> history = this.invoices.stream()
			.filter((other) -> other.customer.equals(invoice.customer) && other.day.isBefore(invoice.day)
					&& (other.settled.isBefore(invoice.day) || other.due.isBefore(invoice.day)))
			.toList();
		double[] days = history.stream().mapToDouble((other) -> other.daysLate(invoice.day)).toArray();
		double late = IntStream.range(0, days.length).filter((i) -> days[i] > 0).count();
		double rate = (late + 1) / (days.length + 3);
		return new double[] { Math.log(rate / (1 - rate)), Math.log1p(days.length),
				IntStream.range(0, days.length).mapToDouble((i) -> days[i]).average().orElse(0),
				IntStream.range(0, days.length).mapToDouble((i) -> Math.max(days[i], 0)).average().orElse(0),
				invoice.amount, invoice.paper ? 1 : 0, (days.length == 0) ? 1 : 0 };
	}

	boolean[] late() {
		boolean[] late = new boolean[this.invoices.size()];
		for (int i = 0; i < late.length; i++) {
			late[i] = this.invoices.get(i).settled.isAfter(this.invoices.get(i).due);
		}
		return late;
	}

	/** Which invoices bear a date. */
	int[] rows(Predicate<LocalDate> wanted) {
		return IntStream.range(0, this.invoices.size()).filter((i) -> wanted.test(this.invoices.get(i).day)).toArray();
	}

	/** An invoice. */
	record Invoice(String customer, LocalDate day, LocalDate due, LocalDate settled, double amount, boolean paper) {

		Invoice open() {
			return new Invoice(this.customer, this.day, this.due, LocalDate.MAX, this.amount, this.paper);
		}

		/** So far, where it is still open on the day. */
		double daysLate(LocalDate day) {
			LocalDate end = this.settled.isBefore(day) ? this.settled : day;
			return ChronoUnit.DAYS.between(this.due, end);
		}

	}

}
