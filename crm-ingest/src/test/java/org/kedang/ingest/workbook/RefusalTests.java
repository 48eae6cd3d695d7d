package org.kedang.ingest.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@Timeout(30)
class RefusalTests {

	private static final Limits SMALL = new Limits(1 << 20, 1 << 20, 1 << 20, 1 << 16, 50, 3, 100, 10, 1000);

	@TempDir
	Path folder;

	private Path file(byte[] content) throws IOException {
		return Files.write(Files.createTempFile(this.folder, "upload", ".xlsx"), content);
	}

	private WorkbookRefused refusal(Path file, Limits limits) {
		return catchThrowableOfType(WorkbookRefused.class, () -> {
			try (Workbook workbook = Workbooks.open(file, limits)) {
				for (Sheet sheet : workbook.sheets()) {
					workbook.read(sheet.index(), (row) -> true);
				}
			}
		});
	}

	private void assertRefused(Path file, String reason) {
		assertRefused(file, Limits.DEFAULT, reason);
	}

	private void assertRefused(Path file, Limits limits, String reason) {
		WorkbookRefused refused = refusal(file, limits);
		assertThat(refused).as(reason).isNotNull();
		assertThat(refused.code()).isEqualTo("workbook.refused." + reason);
		assertThat(sentence(refused, "")).doesNotContain("{", "''");
		assertThat(sentence(refused, "_en")).doesNotContain("{", "''");
	}

	/** The text as pages show it: without arguments it is no pattern. */
	private static String sentence(WorkbookRefused refused, String language) {
		Properties texts = new Properties();
		Path file = Path.of(System.getProperty("kedang.folder", ".."),
				"crm-web/src/main/resources/messages/workbook" + language + ".properties");
		try (Reader reader = Files.newBufferedReader(file)) {
			texts.load(reader);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		String text = texts.getProperty(refused.code());
		assertThat(text).as(refused.code() + language).isNotNull();
		return refused.args().isEmpty() ? text : new MessageFormat(text, Locale.CHINA).format(refused.args().toArray());
	}

	private void assertRefused(RawXlsx xlsx, String reason) throws IOException {
		assertRefused(xlsx.write(this.folder), reason);
	}

	@ParameterizedTest
	@CsvSource({ "%PDF-1.7, pdf", "GIF89a, image", "{\\rtf1, document", "<html><table>, html",
			"' <!DOCTYPE HTML>', html", "<?xml version='1.0'?><Workbook/>, xml", "7z\u00BC\u00AF, archive",
			"MIME-Version: 1.0 <html>, html", "a\u0000b, not-a-workbook", "a\u0001b, not-a-workbook" })
	void other_kinds_of_file_are_named(String head, String reason) throws IOException {
		assertRefused(file(head.getBytes(StandardCharsets.ISO_8859_1)), reason);
	}

	@Test
	void an_empty_file_is_refused() throws IOException {
		assertRefused(file(new byte[0]), "empty");
	}

	@Test
	void a_file_beyond_the_limit_is_refused_with_the_limit() throws IOException {
		WorkbookRefused refused = refusal(file(new byte[(1 << 20) + 1]), SMALL);
		assertThat(refused.code()).isEqualTo("workbook.refused.too-large");
		assertThat(refused.args()).containsExactly(1L, 2L);
	}

	@Test
	void random_bytes_are_no_workbook() throws IOException {
		byte[] noise = new byte[10_000];
		new Random(1).nextBytes(noise);
		assertRefused(file(noise), "not-a-workbook");
	}

	@Test
	void text_in_an_unknown_encoding_is_refused() throws IOException {
		assertRefused(file("姓名,\u00e9\n".repeat(3).getBytes(Charset.forName("ISO-8859-1"))), "encoding");
	}

	@Test
	void a_locked_xlsx_is_refused() throws Exception {
		Path file = this.folder.resolve("locked.xlsx");
		try (POIFSFileSystem files = new POIFSFileSystem()) {
			Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
			encryptor.confirmPassword("secret");
			try (OutputStream out = encryptor.getDataStream(files)) {
				out.write(Files.readAllBytes(new RawXlsx().rows("").write(this.folder)));
			}
			try (OutputStream out = Files.newOutputStream(file)) {
				files.writeFilesystem(out);
			}
		}
		assertRefused(file, "password");
	}

	@Test
	void a_locked_xls_is_refused() throws Exception {
		Path file = this.folder.resolve("locked.xls");
		Biff8EncryptionKey.setCurrentUserPassword("secret");
		try (HSSFWorkbook workbook = new HSSFWorkbook(); OutputStream out = Files.newOutputStream(file)) {
			workbook.createSheet("a").createRow(0).createCell(0).setCellValue("x");
			workbook.write(out);
		}
		finally {
			Biff8EncryptionKey.setCurrentUserPassword(null);
		}
		assertRefused(file, "password");
	}

	@Test
	void an_xls_with_macros_is_refused() throws Exception {
		Path file = this.folder.resolve("macros.xls");
		try (POIFSFileSystem files = new POIFSFileSystem(); OutputStream out = Files.newOutputStream(file)) {
			files.createDocument(new java.io.ByteArrayInputStream(new byte[10]), "Workbook");
			files.createDirectory("_VBA_PROJECT_CUR");
			files.writeFilesystem(out);
		}
		assertRefused(file, "macros");
	}

	@ParameterizedTest
	@CsvSource({ "WordDocument, document", "PowerPoint Document, presentation", "Other, not-a-workbook",
			"Book, old-excel" })
	void other_files_of_old_office_are_named(String stream, String reason) throws Exception {
		Path file = this.folder.resolve("old.xls");
		try (POIFSFileSystem files = new POIFSFileSystem(); OutputStream out = Files.newOutputStream(file)) {
			files.createDocument(new java.io.ByteArrayInputStream(new byte[10]), stream);
			files.writeFilesystem(out);
		}
		assertRefused(file, reason);
	}

	@ParameterizedTest
	@CsvSource({ "application/vnd.ms-excel.sheet.macroEnabled.main+xml, macros",
			"application/vnd.ms-office.vbaProject, macros", "application/vnd.ms-excel.macrosheet+xml, macros",
			"application/vnd.ms-excel.sheet.binary.macroEnabled.main, binary-workbook",
			"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml, document",
			"application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml, presentation" })
	void content_types_tell_what_a_package_is(String type, String reason) throws IOException {
		assertRefused(new RawXlsx().rows("")
			.part("[Content_Types].xml", "<Types><Override PartName='/xl/x' ContentType='" + type + "'/></Types>"),
				reason);
	}

	@Test
	void a_macro_part_is_found_by_its_name() throws IOException {
		assertRefused(new RawXlsx().rows("").part("xl/vbaProject.bin", "x"), "macros");
	}

	@Test
	void a_zip_of_other_things_is_an_archive() throws IOException {
		assertRefused(new RawXlsx().without("[Content_Types].xml"), "archive");
		assertRefused(new RawXlsx().without("[Content_Types].xml").part("mimetype", "x"), "opendocument");
	}

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
	void a_part_longer_than_the_directory_says_is_damage() throws IOException {
		Path file = new RawXlsx().rows("<row><c><v>1</v></c></row>".repeat(2000)).write(this.folder);
		byte[] bytes = Files.readAllBytes(file);
		int entry = directoryEntry(bytes, "xl/worksheets/sheet1.xml");
		bytes[entry + 24] = 100;
		bytes[entry + 25] = 0;
		assertRefused(file(bytes), "corrupt");
	}

	@Test
	void a_changed_byte_is_found_by_the_checksum() throws IOException {
		byte[] bytes = Files.readAllBytes(new RawXlsx().rows("<row><c><v>1</v></c></row>").write(this.folder));
		int entry = directoryEntry(bytes, "xl/worksheets/sheet1.xml");
		bytes[entry + 16] ^= 1;
		assertRefused(file(bytes), "corrupt");
	}

	@Test
	void an_encrypted_zip_is_locked() throws IOException {
		byte[] bytes = Files.readAllBytes(new RawXlsx().rows("").write(this.folder));
		bytes[directoryEntry(bytes, "xl/worksheets/sheet1.xml") + 8] |= 1;
		assertRefused(file(bytes), "password");
	}

	private static int directoryEntry(byte[] zip, String name) {
		String text = new String(zip, StandardCharsets.ISO_8859_1);
		return text.lastIndexOf(name) - 46;
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
