package org.kedang.ingest.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Workbooks whose content is damaged or beyond a limit. */
class ContentRefusalTests extends RefusalCase {

	@Test
	void a_bomb_is_refused_by_what_it_would_inflate_to() throws IOException {
		Path bomb = this.folder.resolve("bomb.xlsx");
		byte[] blanks = new byte[1 << 20];
		Arrays.fill(blanks, (byte) ' ');
		try (OutputStream out = Files.newOutputStream(bomb); ZipOutputStream zip = new ZipOutputStream(out)) {
			zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
			for (int i = 0; i < 64; i++) {
				zip.write(blanks);
			}
			zip.closeEntry();
		}
		assertRefused(bomb, SMALL, "inflated");
	}

	@Test
	void entries_are_limited_in_number_and_names() throws IOException {
		RawXlsx many = new RawXlsx();
		for (int i = 0; i < 60; i++) {
			many.part("x" + i, "");
		}
		assertRefused(many.write(this.folder), SMALL, "entries");
		assertRefused(new RawXlsx().part("xl/../../etc/passwd", "x"), "entry-name");
		assertRefused(new RawXlsx().part("XL/Workbook.xml", "x"), "duplicate-entry");
	}

	@ParameterizedTest
	@ValueSource(strings = { "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>", "<!DOCTYPE a>" })
	void a_doctype_is_refused_in_every_part(String doctype) throws IOException {
		String declared = "<?xml version='1.0'?>" + doctype + "<a>&x;</a>";
		for (String part : new String[] { "[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/styles.xml",
				"xl/sharedStrings.xml", "xl/worksheets/sheet1.xml", "xl/_rels/workbook.xml.rels" }) {
			assertRefused(new RawXlsx().rows("").part(part, declared), "doctype");
			assertRefused(new RawXlsx().rows("").part(part, declared.getBytes(StandardCharsets.UTF_16)), "doctype");
		}
	}

	@ParameterizedTest
	@CsvSource({ "<row r='1048577'/>, cell-reference", "<row r='0'/>, cell-reference",
			"<row r='99999999999999'/>, cell-reference", "<row><c r='XFE1'><v>1</v></c></row>, cell-reference",
			"<row><c r='AAAAAAAAAA1'><v>1</v></c></row>, cell-reference",
			"<row><c t='s'><v>0</v></c></row>, shared-string", "<row><c t='s'><v>-1</v></c></row>, shared-string",
			"<row><c r='SH1'><v>1</v></c></row>, columns", "<row><c>, corrupt", "<row></c></row>, corrupt",
			"<row><c><v>&unknown;</v></c></row>, corrupt", "<row r=1/>, corrupt", "<row r='1, corrupt" })
	void damaged_cells_are_refused(String rows, String reason) throws IOException {
		assertRefused(new RawXlsx().rows(rows), reason);
	}

	@Test
	void texts_rows_and_sheets_are_limited() throws IOException {
		String text = "好".repeat(1001);
		assertRefused(
				new RawXlsx().rows("<row><c t='inlineStr'><is><t>" + text + "</t></is></c></row>").write(this.folder),
				SMALL, "text");
		assertRefused(new RawXlsx().strings("<si><t>" + text + "</t></si>")
			.rows("<row><c t='s'><v>0</v></c></row>")
			.write(this.folder), SMALL, "text");
		assertRefused(new RawXlsx().strings("<si><t>" + text.repeat(10) + "</t></si>")
			.rows("<row><c t='s'><v>0</v></c></row>")
			.write(this.folder), SMALL, "shared-text");
		assertRefused(new RawXlsx().strings("<si><t>" + "x".repeat(900) + "</t></si>".repeat(1))
			.strings(("<si><t>" + "x".repeat(900) + "</t></si>").repeat(100))
			.rows("<row><c t='s'><v>0</v></c></row>")
			.write(this.folder), SMALL, "strings");
		assertRefused(new RawXlsx().rows("<row><c><v>1</v></c></row>".repeat(101)).write(this.folder), SMALL, "rows");
		assertRefused(new RawXlsx().rows("")
			.part("xl/workbook.xml",
					"<workbook><sheets>" + "<sheet name='a' r:id='s'/>".repeat(4) + "</sheets></workbook>")
			.write(this.folder), SMALL, "sheets");
		assertRefused(new RawXlsx().rows("").part("xl/workbook.xml", "<workbook/>"), "no-sheets");
		assertRefused(file(("a,\"" + "b\n".repeat(600)).getBytes(StandardCharsets.UTF_8)), SMALL, "text");
		assertRefused(file("a,\"b\nc,d\n".getBytes(StandardCharsets.UTF_8)), "quote");
		assertRefused(file("a,b\n".repeat(101).getBytes(StandardCharsets.UTF_8)), SMALL, "rows");
		assertRefused(file("a,b,c,d,e,f,g,h,i,j,k\n".getBytes(StandardCharsets.UTF_8)), SMALL, "columns");
	}

	@Test
	void a_row_or_a_cell_repeated_without_end_is_refused() throws IOException {
		String text = "<c r='A1' t='inlineStr'><is><t>" + "x".repeat(30_000) + "</t></is></c>";
		assertRefused(new RawXlsx().rows("<row>" + "<c r='A1'><v>1</v></c>".repeat(16_385) + "</row>"), "row-size");
		assertRefused(new RawXlsx().rows("<row>" + text.repeat(1200) + "</row>"), "row-size");
		assertRefused(new RawXlsx().rows("<row r='1'/>".repeat(1_048_577)), "cell-reference");
	}

	@Test
	void deep_nesting_and_endless_tags_are_damage() throws IOException {
		assertRefused(new RawXlsx().rows("<a>".repeat(100_000)), "corrupt");
		assertRefused(new RawXlsx().rows("<row a='" + "x".repeat(3 << 20)), "corrupt");
		assertRefused(new RawXlsx().rows("<row " + "a='' ".repeat(5000) + "/>"), "corrupt");
	}

	@Test
	void a_workbook_cut_anywhere_is_refused() throws Exception {
		byte[] xlsx = Files.readAllBytes(new RawXlsx().strings("<si><t>a</t></si>")
			.rows("<row><c t='s'><v>0</v></c></row>".repeat(500))
			.write(this.folder));
		ByteArrayOutputStream old = new ByteArrayOutputStream();
		try (HSSFWorkbook workbook = new HSSFWorkbook()) {
			workbook.createSheet("a").createRow(0).createCell(0).setCellValue("x".repeat(5000));
			workbook.write(old);
		}
		Random random = new Random(3);
		for (int i = 0; i < 100; i++) {
			assertThat(refusal(file(Arrays.copyOf(xlsx, 4 + random.nextInt(xlsx.length - 4))), Limits.DEFAULT))
				.isNotNull();
			byte[] xls = old.toByteArray();
			// the last blocks of an xls hold nothing that we need
			refusal(file(Arrays.copyOf(xls, 8 + random.nextInt(xls.length - 8))), Limits.DEFAULT);
		}
	}

}
