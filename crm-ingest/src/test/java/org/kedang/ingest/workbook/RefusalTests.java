package org.kedang.ingest.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class RefusalTests extends RefusalCase {

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

}
