package org.kedang.ingest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
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
class MergedCellsTests {

	@Autowired
	Importing importing;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void nobodyIsKnown() {
		this.jdbc.sql("truncate customer cascade").update();
	}

	@Test
	void cells_merged_downwards_all_have_the_value_of_the_first_and_hidden_rows_are_read() throws IOException {
		for (Workbook workbook : List.of(new XSSFWorkbook(), new HSSFWorkbook())) {
			ImportBatch done = this.importing
				.run(this.importing.start(this.importing.upload("orders.xlsx", orders(workbook)), Subject.TRANSACTION,
						Importing.creating(), true));
			assertThat(done.ledger().failed()).isZero();
			assertThat(Importing.counts(done)).containsEntry("import.count.filled-cells", 6L)
				.containsEntry("import.count.hidden-rows", 1L);
			assertThat(this.importing
				.rows("""
						select c.number, t.number, t.line_count from sales_transaction t join customer c on c.id = t.customer_id
						order by t.number
						"""))
				.containsExactly("K-1|S-1|3", "K-2|S-2|1");
		}
	}

	/**
	 * A title over all columns, an order merged over three lines, the second of them
	 * hidden.
	 */
	private static ByteArrayInputStream orders(Workbook workbook) throws IOException {
		try (workbook; ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			Sheet sheet = workbook.createSheet();
			row(sheet, "2024年订单");
			row(sheet, "客户编号", "订单号", "交易时间", "商品名称", "数量", "单价");
			row(sheet, "K-1", "S-1", "2024-05-01", "茶", "2", "640");
			row(sheet, "", "", "", "杯", "4", "20").setZeroHeight(true);
			row(sheet, "", "", "", "壶", "1", "80");
			row(sheet, "K-2", "S-2", "2024-05-02", "壶", "1", "80");
			sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 5));
			for (int column = 0; column < 3; column++) {
				sheet.addMergedRegion(new CellRangeAddress(2, 4, column, column));
			}
			workbook.write(out);
			return new ByteArrayInputStream(out.toByteArray());
		}
	}

	private static Row row(Sheet sheet, String... cells) {
		Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
		for (int i = 0; i < cells.length; i++) {
			row.createCell(i).setCellValue(cells[i]);
		}
		return row;
	}

}
