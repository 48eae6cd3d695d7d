package org.kedang.web.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.kedang.access.Role;
import org.kedang.web.browser.BrowserTest;
import org.kedang.web.browser.Look;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

class ImportBrowserTests extends BrowserTest {

	private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

	@Autowired
	private JdbcClient jdbc;

	@ParameterizedTest
	@FieldSource("org.kedang.web.browser.Look#OPPOSITES")
	void a_workbook_of_ones_own_becomes_customers(Look look) throws IOException {
		Page page = window(look, Role.ADMIN);
		look(page, "/imports", "imports", look);
		upload(page, "2024年华东区客户资料汇总（含历史遗留数据，最终版-修订-再修订）.xlsx", XLSX, workbook());
		picture(page, "import-mapping", look);

		page.selectOption("[id='column.0.name']", "");
		assertThat(page.locator("[data-unmapped] li:visible")).hasCount(2);
		page.click("form[data-mapping] button.btn-primary");
		assertThat(page.locator("[id='column.0.name-error']")).isVisible();
		picture(page, "import-mapping-refused", look);

		page.selectOption("[id='column.0.name']", "1");
		page.click("form[data-mapping] button.btn-primary");
		// the page takes its next shape by itself
		assertThat(page.locator("form[data-confirm] .btn-primary")).isVisible();
		picture(page, "import-preview", look);

		page.click("form[data-confirm] .btn-primary");
		assertThat(page.locator("dialog[open]")).isVisible();
		picture(page, "import-confirm", look);
		page.click("dialog[open] .btn-primary");
		assertThat(page.locator(".alert.good")).isVisible();
		picture(page, "import-report", look);

		String path = page.url().substring(page.url().indexOf("/imports/"));
		this.jdbc
			.sql("update customer set remarks = '常客' where id = (select max(id) from customer where import_id = ?)")
			.param(Long.valueOf(path.substring("/imports/".length())))
			.update();
		page.click("#undo a.btn");
		picture(page, "undo-preview", look);
		page.click("form[data-confirm] .btn-danger");
		page.click("dialog[open] .btn-primary");
		assertThat(page.locator("#undo .alert")).isVisible();
		page.navigate(url(path));
		picture(page, "undo-report", look);
		look(page, "/imports", "imports-history", look);
	}

	@ParameterizedTest
	@FieldSource("org.kedang.web.browser.Look#OPPOSITES")
	void linked_sheets_are_taken_in_together(Look look) throws IOException {
		Page page = window(look, Role.ADMIN);
		page.navigate(url("/imports"));
		upload(page, "客档模板.xlsx", XLSX, LinkedWorkbook.of(UUID.randomUUID().toString().substring(0, 6)));
		picture(page, "import-sheets", look);
		assertThat(page.locator("[data-sheet] input[type=checkbox]:checked")).hasCount(2);

		page.selectOption("[id='type.4']", "receivables");
		assertThat(page.locator("[id='column.4.dueOn']")).hasCount(1);
		page.selectOption("[id='type.4']", "transactions");
		assertThat(page.locator("[id='column.4.quantity']")).hasCount(1);
		page.click("form[data-mapping] .form-actions .btn-primary");
		assertThat(page.locator("form[data-confirm] .btn-primary")).isVisible();
		assertThat(page.locator("table.data tbody tr").first()).containsText("个人客户");
		picture(page, "import-sheets-preview", look);
	}

	@ParameterizedTest
	@FieldSource("org.kedang.web.browser.Look#OPPOSITES")
	void what_runs_shows_how_far_it_is_and_what_is_no_workbook_why(Look look) {
		Page page = window(look, Role.ADMIN);
		page.navigate(url("/imports"));
		upload(page, "合同.pdf", "application/pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8));
		assertThat(page.locator(".alert.bad")).isVisible();
		picture(page, "import-failed", look);

		page.navigate(url("/imports"));
		upload(page, "online.csv", "text/csv", "InvoiceNo,Quantity\n1,2\n".getBytes(StandardCharsets.UTF_8));
		String path = page.url().substring(page.url().indexOf("/imports/"));
		this.jdbc.sql("""
				update import_batch set state = 'READING',
					progress_done = 228500, progress_total = 541909, started_at = now() - interval '9 seconds'
				where id = ?
				""").param(Long.valueOf(path.substring("/imports/".length()))).update();
		look(page, path, "import-progress", look);
		assertThat(page.locator("#progress")).containsText("42%");
		page.click("form[data-confirm] .btn-danger");
		page.click("dialog[open] .btn-primary");
		assertThat(page.locator("form[data-confirm]")).hasCount(0);
		this.jdbc.sql("update import_batch set state = 'CANCELLED' where cancel_wanted").update();
		assertThat(page.locator(".alert.info")).isVisible();
		picture(page, "import-cancelled", look);
	}

	@Test
	void a_file_above_the_limit_is_refused_before_and_after_it_is_sent() {
		Page page = window(Look.WIDE, Role.ADMIN);
		page.navigate(url("/imports"));
		page.setInputFiles("#file", new FilePayload("big.csv", "text/csv", new byte[3_000_000]));
		assertThat(page.locator("[data-error]")).isVisible();
		page.evaluate("document.querySelector('form[data-upload]').dataset.largest = '100000000'");
		page.click("form[data-upload] button");
		assertThat(page.locator("main h1, main h2").first()).containsText("文件太大");
	}

	private static void upload(Page page, String name, String type, byte[] content) {
		page.setInputFiles("#file", new FilePayload(name, type, content));
		page.click("form[data-upload] button");
		page.waitForURL("**/imports/*");
	}

	private static byte[] workbook() throws IOException {
		String key = UUID.randomUUID().toString().substring(0, 6);
		try (XSSFWorkbook workbook = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			XSSFSheet sheet = workbook.createSheet("客户");
			row(sheet, List.of("客户编号", "姓名", "手机号", "身份证号", "出生日期", "详细地址", "业务员私下的备注，从不导入"));
			row(sheet,
					List.of(key + "-1", "王小明", "138 1234 5678", "110105199003078012", "1990/3/7", "江苏省南京市中山路1号", "好"));
			row(sheet, List.of(key + "-2", "欧阳　娜娜", "139-1234-5678", "", "昨天", "上海", "一般"));
			row(sheet,
					List.of(key + "-3", "", "13712345678", "", "", "一个特别特别长的地址，长到任何一行都放不下，所以必须被截断或者换行才行，还要再长一点", ""));
			row(sheet, List.of(key + "-4", "李敏", "12345", "123", "1985-02-30", "", ""));
			row(sheet, List.of(key + "-5", "赵六", "13612345678", "", "1970年1月1日", "北京", ""));
			row(sheet, List.of(key + "-6", "尉迟静姝", "13912345678", "", "1992-11-05", "杭州", ""));
			workbook.createSheet("说明");
			workbook.write(out);
			return out.toByteArray();
		}
	}

	private static void row(XSSFSheet sheet, List<String> cells) {
		Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
		for (int i = 0; i < cells.size(); i++) {
			row.createCell(i).setCellValue(cells.get(i));
		}
	}

}
