package org.kedang.web.rfm;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.kedang.web.ScoredPagesCase;
import org.kedang.web.Scorings;

/** A few customers who bought. */
abstract class RfmPagesCase extends ScoredPagesCase {

	@BeforeEach
	void some_customers_who_bought() {
		this.jdbc
			.sql("""
					insert into customer (kind, number, name) select 'I', 'RFM-' || i, '客户' || i from generate_series(1, 120) i
					""")
			.update();
		this.jdbc
			.sql("""
					update customer_figures f set purchases = i % 7 + 1, last_purchase_on = date '2024-04-30' - i,
						net_amount = i * 10.5, gross_amount = i * 11
					from (select id, substr(number, 5)::int as i from customer where number like 'RFM-%') c where c.id = f.customer_id
					""")
			.update();
	}

	@AfterEach
	void nothing_is_left() {
		Scorings.forget(this.jdbc);
		this.jdbc.sql("delete from customer where number like 'RFM-%'").update();
	}

}
