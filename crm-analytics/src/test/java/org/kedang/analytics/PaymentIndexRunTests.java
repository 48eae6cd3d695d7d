package org.kedang.analytics;

import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.kedang.analytics.credit.Indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** How a run keeps the payment index. */
class PaymentIndexRunTests extends ScoringCase {

	private final CustomerOutlooks outlooks = new CustomerOutlooks(this.jdbc);

	@Test
	void a_firm_that_pays_three_quarters_of_its_debt_a_month_late_has_an_index_of_57_and_a_half() {
		long firm = firm();
		invoice(firm, "R-1", 1000, "2024-01-31");
		invoice(firm, "R-2", 3000, "2024-03-01");
		CustomerOutlook.Credit credit = credit(firm);
		assertThat(credit.input(Indicator.PAYMENT_INDEX)).isCloseTo(57.5, within(1e-5));
		assertThat(credit.part(Indicator.PAYMENT_INDEX)).as("not looked at by the usual rules").isNull();
	}

	@Test
	void a_firm_that_owes_nothing_yet_has_no_index() {
		long firm = firm();
		invoice(firm, "R-1", 1000, null);
		this.jdbc.sql("update receivable set due_on = '2024-06-01'").update();
		assertThat(credit(firm).input(Indicator.PAYMENT_INDEX)).isNull();
	}

	private CustomerOutlook.Credit credit(long firm) {
		score();
		return Objects.requireNonNull(this.outlooks.find(firm).orElseThrow().credit());
	}

	private long firm() {
		long id = this.jdbc
			.sql("""
					insert into customer (kind, number, name, acquired_on) values ('C', 'F-1', '公司', '2020-01-01') returning id
					""")
			.query(Long.class)
			.single();
		this.jdbc.sql("insert into corporate_customer (id) values (?)").param(id).update();
		return id;
	}

	/** Due on the last day of January. */
	private void invoice(long firm, String number, int amount, String paidOn) {
		long id = this.jdbc.sql("""
				insert into receivable (customer_id, number, invoiced_on, due_on, amount)
				values (?, ?, '2024-01-01', '2024-01-31', ?) returning id
				""").param(firm).param(number).param(amount).query(Long.class).single();
		if (paidOn != null) {
			this.jdbc.sql("insert into receivable_payment (receivable_id, paid_on, amount) values (?, ?::date, ?)")
				.param(id)
				.param(paidOn)
				.param(amount)
				.update();
		}
	}

}
