package org.kedang.ingest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.kedang.access.Reader;
import org.kedang.access.Readers;
import org.kedang.archive.ArchiveHead;
import org.kedang.archive.ArchiveHeads;
import org.kedang.archive.OrderDraft;
import org.kedang.archive.OrderRecording;
import org.kedang.catalogue.Subject;
import org.kedang.ingest.undo.Kept;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Orders that were recorded by hand, among those that imports bring.
 */
class OrdersByHandTests extends ImportUndoCase {

	private static final String HEADERS = "客户编号,订单号,交易时间,商品名称,数量,单价\n";

	@Autowired
	OrderRecording recording;

	@Autowired
	ArchiveHeads heads;

	@Autowired
	Readers readers;

	@Test
	void an_import_that_brings_the_same_order_later_changes_nothing() {
		this.importing.store(Subject.INDIVIDUAL, "客户编号,姓名\nH-1,曹仁\n");
		record("H-1", "S-1");
		ImportBatch batch = this.importing.store(Subject.TRANSACTION, HEADERS + "H-1,S-1,2024-05-01,茶,2,640.00\n");
		assertThat(batch.ledger()).isEqualTo(new Ledger(1, 0, 0, 1, 0, 0));
		assertThat(figures("H-1")).isEqualTo("1|1280");
	}

	@Test
	void an_import_that_is_taken_back_leaves_the_order_and_its_customer_alone() {
		ImportBatch batch = this.importing.store(Subject.INDIVIDUAL, "客户编号,姓名\nH-2,曹洪\nH-3,曹休\n");
		record("H-2", "S-1");
		ImportBatch lines = this.importing.store(Subject.TRANSACTION,
				HEADERS + "H-2,S-1,2024-05-02,壶,1,100\nH-2,S-2,2024-05-02,壶,1,9\n");
		assertThat(figures("H-2")).isEqualTo("2|1389");
		this.taking.takeBack(lines.id(), this.importing.anna());
		assertThat(figures("H-2")).isEqualTo("1|1280");
		this.taking.takeBack(batch.id(), this.importing.anna());
		assertThat(this.undos.kept(batch.id(), 0, 10))
			.containsExactly(new Kept("customer", "H-2", null, null, Kept.Reason.HAS, "sales_transaction"));
		assertThat(figures("H-2")).isEqualTo("1|1280");
	}

	private void record(String customer, String number) {
		Reader anna = this.readers.find(Objects.requireNonNull(this.importing.anna().userId()), null).orElseThrow();
		ArchiveHead head = this.heads.find(customer, anna).orElseThrow();
		OrderDraft.Line tea = new OrderDraft.Line(null, "茶", null, BigDecimal.valueOf(2), BigDecimal.valueOf(640),
				null);
		this.recording.record(head,
				new OrderDraft(number, LocalDate.of(2024, 5, 1).atStartOfDay(), null, null, List.of(tea)), anna);
	}

	private String figures(String customer) {
		return this.importing.row("""
				select orders, trim_scale(net_amount) from customer_figures join customer c on c.id = customer_id
				where c.number = '%s'
				""".formatted(customer));
	}

}
