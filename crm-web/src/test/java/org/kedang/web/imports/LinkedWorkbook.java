package org.kedang.web.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A workbook with a person and an order of that person.
 */
final class LinkedWorkbook {

	private LinkedWorkbook() {
	}

	/** Sheets as in our own template, of which only two are filled in. */
	static byte[] of(String key) throws IOException {
		try (XSSFWorkbook workbook = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			fill(workbook.createSheet("填写说明"), List.of("如何填写"), List.of("逐行填写"));
			fill(workbook.createSheet("个人客户"), List.of("客户编号", "姓名"), List.of(key + "-1", "王小明"));
			fill(workbook.createSheet("企业客户"), List.of("客户编号", "企业名称"));
			fill(workbook.createSheet("联系人"), List.of("客户编号", "姓名"));
			fill(workbook.createSheet("交易记录"), List.of("客户编号", "订单号", "交易时间", "商品名称", "数量", "单价"),
					List.of(key + "-1", "D-1", "2024-05-01", "茶", "2", "640"));
			workbook.write(out);
			return out.toByteArray();
		}
	}

	@SafeVarargs
	private static void fill(XSSFSheet sheet, List<String>... rows) {
		for (List<String> cells : rows) {
			Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
			for (int i = 0; i < cells.size(); i++) {
				row.createCell(i).setCellValue(cells.get(i));
			}
		}
	}

}
