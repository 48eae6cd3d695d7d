package org.kedang.ingest;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kedang.DomainTestApplication;
import org.kedang.catalogue.Subject;
import org.kedang.database.WithDatabase;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(classes = DomainTestApplication.class, properties = "kedang.jobs.enabled=false")
@WithDatabase
@Import(Importing.class)
class TransactionImportTests {

	private static final String HEADERS = "客户编号,订单号,交易时间,商品名称,数量,单价";

	@Autowired
	Importing importing;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void nobodyIsKnown() {
		this.jdbc.sql("truncate customer cascade").update();
	}

	private ImportBatch store(String... lines) {
		return this.importing.store(Subject.TRANSACTION, Importing.creating(),
				HEADERS + "\n" + String.join("\n", lines) + "\n");
	}

	@Test
	void equal_lines_of_an_order_are_real_lines_and_known_ones_the_second_time() {
		assertThat(store("K1,S-1,2024-05-01,茶,2,640", "K1,S-1,2024-05-01,茶,2,640.00").ledger())
			.isEqualTo(new Ledger(2, 2, 0, 0, 0, 0));
		assertThat(store("K1,S-1,2024-05-01,茶,2,640", "K1,S-1,2024-05-01,茶,2,640.00").ledger())
			.isEqualTo(new Ledger(2, 0, 0, 2, 0, 0));
		assertThat(
				store("K1,S-1,2024-05-01,茶,2,640", "K1,S-1,2024-05-01,茶,2,640", "K1,S-1,2024-05-01,茶,2,640").ledger())
			.isEqualTo(new Ledger(3, 1, 0, 2, 0, 0));
		assertThat(this.importing.rows("select seq, trim_scale(amount) from transaction_line order by seq"))
			.containsExactly("0|1280", "1|1280", "2|1280");
	}

	@Test
	void figures_stay_exact_when_orders_grow_come_later_or_are_returned() {
		store("K1,S-2,2024-05-02 09:00,茶,1,0.1", "K1,S-2,2024-05-02 10:00,茶,3,0.1");
		store("K1,S-1,2024-04-01,茶,1,10", "K1,S-2,2024-05-03,壶,-1,0.2", "K1,S-3,2024-06-01,茶,-1,10",
				"K2,S-2,2024-01-01,茶,1,5");
		assertThat(this.importing.rows("""
				select c.number, t.number, occurred_on, trim_scale(amount), trim_scale(gross_amount), line_count
				from sales_transaction t join customer c on c.id = customer_id order by 1, 2
				""")).containsExactly("K1|S-1|2024-04-01|10|10|1", "K1|S-2|2024-05-03|0.2|0.4|3",
				"K1|S-3|2024-06-01|-10|0|1", "K2|S-2|2024-01-01|5|5|1");
		assertThat(this.importing.rows("""
				select number, first_purchase_on, last_purchase_on, purchases, orders, trim_scale(net_amount),
					trim_scale(gross_amount), acquired_on
				from customer_figures join customer on id = customer_id order by number
				""")).containsExactly("K1|2024-04-01|2024-05-03|2|3|0.2|10.4|2024-05-02",
				"K2|2024-01-01|2024-01-01|1|1|5|5|2024-01-01");
	}

	@Test
	void lines_of_unknown_customers_fail_unless_minimal_archives_are_wanted() {
		this.importing.store(Subject.INDIVIDUAL, "客户编号,姓名\nK1,王建国\n");
		ImportBatch batch = this.importing.store(Subject.TRANSACTION, HEADERS + """

				K1,S-1,2024-05-01,茶,2,640
				K9,S-1,2024-05-01,茶,2,640
				,S-1,2024-05-01,茶,2,640
				K1,S-2,2024-05-01,茶,两,640
				K1,S-2,2024-05-32,茶,1,
				""");
		assertThat(batch.ledger()).isEqualTo(new Ledger(5, 1, 0, 0, 0, 4));
		assertThat(this.importing.problems(batch)).contains("3 import.customer.unknown", "4 import.required");
		assertThat(batch.report().failed()).containsEntry("import.customer.unknown", 1L);
		assertThat(this.importing.row("select count(*) from customer")).isEqualTo("1");
	}

	@Test
	void a_line_with_a_number_of_its_own_is_updated_by_it() {
		String headers = "客户编号,订单号,行号,交易时间,商品名称,数量,单价,销售渠道\n";
		this.importing.store(Subject.TRANSACTION, Importing.creating(), headers + """
				K1,S-1,1,2024-05-01,茶,2,640,门店
				K1,S-1,2,2024-05-01,壶,1,80,
				""");
		ImportBatch batch = this.importing.store(Subject.TRANSACTION, Importing.creating(), headers + """
				K1,S-1,1,2024-05-01,,3,640,
				K1,S-1,2,2024-05-01,壶,1,80,网店
				K1,S-1,2,2024-05-01,壶,1,80,网店
				K1,S-1,3,2024-05-01,杯,1,8,
				K1,S-1,3,2024-05-01,杯,1,9,
				""");
		assertThat(this.importing.problems(batch)).containsExactly("6 import.duplicate");
		assertThat(batch.ledger()).isEqualTo(new Ledger(5, 1, 2, 1, 0, 1));
		assertThat(this.importing.rows("""
				select line_no, product_name, trim_scale(amount) from transaction_line order by line_no
				""")).containsExactly("1|茶|1920", "2|壶|80", "3|杯|8");
		assertThat(this.importing.row("select trim_scale(amount), line_count, channel from sales_transaction"))
			.isEqualTo("2008|3|ONLINE");
	}

}
