package org.kedang.analytics.credit;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class PaymentTallyTests {

	private static final long[] NONE = {};

	@Test
	void a_firms_ledger_as_of_a_day_is_exact() throws IOException {
		PaymentFigures figures = ledger(LocalDate.of(2013, 6, 30));
		assertThat(figures.invoices()).isEqualTo(1930);
		assertThat(figures.invoiced()).isEqualTo(11_544_459);
		assertThat(figures.dueInvoices()).isEqualTo(1831);
		assertThat(figures.due()).isEqualTo(10_959_500);
		assertThat(figures.open()).isEqualTo(511_985);
		assertThat(figures.overdue()).isEqualTo(104_195);
		assertThat(figures.aged()).containsExactly(104_195L, 0L, 0L, 0L);
		assertThat(figures.collectionRate()).isCloseTo(0.990493, within(5e-7));
	}

	@Test
	void a_firms_ledger_after_everything_is_paid_tells_how_late_its_money_comes() throws IOException {
		PaymentFigures figures = ledger(LocalDate.of(2014, 6, 30));
		assertThat(figures.invoices()).isEqualTo(2466);
		assertThat(figures.invoiced()).isEqualTo(14_770_318);
		assertThat(figures.open()).isZero();
		assertThat(figures.daysLate()).isCloseTo(3.57110, within(5e-6));
		assertThat(figures.signedDaysLate()).isCloseTo(-3.29943, within(5e-6));
		assertThat(figures.onTimeShare()).isCloseTo(1 - 0.365333, within(5e-7));
	}

	@Test
	void money_paid_in_parts_counts_on_each_of_its_days() {
		PaymentTally tally = new PaymentTally(200);
		tally.add(100, 130, 1_000, new long[] { 120, 150 }, new long[] { 600, 300 });
		PaymentFigures figures = tally.figures();
		assertThat(figures.overdue()).isEqualTo(100);
		assertThat(figures.aged()).containsExactly(0L, 0L, 100L, 0L);
		assertThat(figures.daysLate()).isCloseTo((300 * 20 + 100 * 70) / 1_000.0, within(1e-12));
		assertThat(figures.signedDaysLate()).isCloseTo((600 * -10 + 300 * 20 + 100 * 70) / 1_000.0, within(1e-12));
		assertThat(figures.onTimeShare()).isCloseTo(0.6, within(1e-12));
	}

	@Test
	void what_is_not_due_yet_or_comes_later_says_nothing() {
		PaymentTally tally = new PaymentTally(100);
		tally.add(90, 120, 500, NONE, NONE);
		tally.add(101, 130, 700, NONE, NONE);
		tally.add(50, 100, 300, new long[] { 101 }, new long[] { 300 });
		PaymentFigures figures = tally.figures();
		assertThat(figures.invoices()).isEqualTo(2);
		assertThat(figures.open()).isEqualTo(800);
		// due today and unpaid when the day ends, by no day yet
		assertThat(figures.overdue()).isEqualTo(300);
		assertThat(figures.daysLate()).isNaN();
		assertThat(figures.collectionRate()).isZero();
	}

	@Test
	void paying_too_much_does_not_pay_for_another_invoice() {
		PaymentTally tally = new PaymentTally(100);
		tally.add(10, 40, 100, new long[] { 40 }, new long[] { 250 });
		tally.add(10, 40, 100, NONE, NONE);
		assertThat(tally.figures().open()).isEqualTo(100);
		assertThat(tally.figures().collectionRate()).isCloseTo(0.5, within(1e-12));
	}

	@Test
	void without_invoices_every_rate_is_unknown() {
		PaymentFigures figures = new PaymentTally(100).figures();
		assertThat(figures.invoices()).isZero();
		assertThat(new double[] { figures.collectionRate(), figures.daysLate(), figures.signedDaysLate(),
				figures.onTimeShare(), figures.paymentIndex() })
			.containsOnly(Double.NaN);
	}

	@Test
	void what_is_no_invoice_is_refused() {
		assertThatIllegalArgumentException().isThrownBy(() -> new PaymentTally(1).add(0, 1, -1, NONE, NONE));
		assertThatIllegalArgumentException().isThrownBy(() -> new PaymentTally(1).add(0, 1, 1, NONE, new long[1]));
	}

	private static PaymentFigures ledger(LocalDate today) throws IOException {
		Path file = Path.of(System.getProperty("kedang.folder", ".."), "../shared/data/analytics/receivables.csv");
		Assumptions.assumeTrue(Files.isReadable(file), () -> "SKIPPED: no " + file);
		PaymentTally tally = new PaymentTally(today.toEpochDay());
		Files.readAllLines(file).stream().skip(1).map((line) -> line.split(",")).forEach((cells) -> {
			long amount = new BigDecimal(cells[6]).movePointRight(2).longValueExact();
			tally.add(day(cells[4]), day(cells[5]), amount, new long[] { day(cells[8]) }, new long[] { amount });
		});
		return tally.figures();
	}

	private static long day(String cell) {
		return LocalDate.parse(cell, DateTimeFormatter.ofPattern("M/d/yyyy")).toEpochDay();
	}

}
