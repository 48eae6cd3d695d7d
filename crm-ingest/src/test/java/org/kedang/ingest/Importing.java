package org.kedang.ingest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.kedang.audit.Actor;
import org.kedang.catalogue.Subject;
import org.kedang.ingest.mapping.ImportOptions;
import org.kedang.ingest.mapping.ImportRequest;
import org.kedang.ingest.mapping.Mappings;
import org.kedang.ingest.mapping.SheetPeek;
import org.kedang.ingest.mapping.WorkbookPeek;
import org.kedang.ingest.workbook.WorkbookRefused;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Takes workbooks through all stages in the test's own thread.
 */
@TestComponent
class Importing {

	private final Imports imports;

	private final Mappings mappings;

	private final ImportJob job;

	private final JdbcClient jdbc;

	Importing(Imports imports, Mappings mappings, ImportJob job, JdbcClient jdbc) {
		this.imports = imports;
		this.mappings = mappings;
		this.job = job;
		this.jdbc = jdbc;
	}

	Actor anna() {
		Long id = this.jdbc.sql("""
				insert into app_user (username, display_name, password_hash, role) values ('anna', '安娜', 'x', 'ADMIN')
				on conflict (lower(username)) do update set role = 'ADMIN', display_name = '安娜' returning id
				""").query(Long.class).single();
		return new Actor(id, "安娜", null);
	}

	/** Uploads a text as csv. */
	ImportBatch upload(String csv) {
		return upload("test.csv", new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
	}

	ImportBatch upload(Path file) {
		try {
			return upload(file.getFileName().toString(), Files.newInputStream(file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	ImportBatch upload(String name, InputStream content) {
		try {
			return this.imports.upload(name, content, anna());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Uploads a workbook: comma separated lines by sheet. */
	ImportBatch upload(Map<String, String> sheets) {
		try (XSSFWorkbook workbook = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			sheets.forEach((name, csv) -> {
				XSSFSheet sheet = workbook.createSheet(name);
				csv.lines().forEach((line) -> {
					XSSFRow row = sheet.createRow(sheet.getPhysicalNumberOfRows());
					for (String cell : line.split(",", -1)) {
						row.createCell(Math.max(row.getLastCellNum(), 0)).setCellValue(cell);
					}
				});
			});
			workbook.write(out);
			return upload("test.xlsx", new ByteArrayInputStream(out.toByteArray()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Starts an upload with all sheets that were recognised, without running it. */
	ImportBatch start(ImportBatch batch, ImportOptions options, boolean confirm) {
		List<ImportRequest.Part> parts = peek(batch.id()).recognised()
			.stream()
			.map((sheet) -> ImportRequest.Part.of(sheet, Objects.requireNonNull(sheet.subject()), sheet.mapping()))
			.toList();
		return this.imports.start(batch.id(), new ImportRequest(parts, options, confirm), anna());
	}

	/** Starts an upload with the guessed mapping, without running it. */
	ImportBatch start(ImportBatch batch, Subject subject, ImportOptions options, boolean confirm) {
		SheetPeek sheet = peek(batch.id()).likely();
		return this.imports.start(batch.id(),
				ImportRequest.of(sheet, subject, this.mappings.guess(sheet, subject), options, confirm), anna());
	}

	ImportBatch run(ImportBatch batch) {
		this.job.run(batch.id());
		return this.imports.find(batch.id()).orElseThrow();
	}

	/** Imports a text to the end. */
	ImportBatch store(Subject subject, ImportOptions options, String csv) {
		return run(start(upload(csv), subject, options, true));
	}

	ImportBatch store(Subject subject, String csv) {
		return store(subject, ImportOptions.DEFAULT, csv);
	}

	/** Imports a text up to its preview. */
	ImportBatch check(Subject subject, String csv) {
		return run(start(upload(csv), subject, ImportOptions.DEFAULT, false));
	}

	WorkbookPeek peek(long id) {
		try {
			return this.imports.peek(id);
		}
		catch (IOException | WorkbookRefused ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Codes of an import's problems by row, such as {@code 3 import.required}. */
	List<String> problems(ImportBatch batch) {
		return this.imports.problems(batch.id(), 0, 100)
			.stream()
			.map((problem) -> problem.row() + " " + problem.problem().code())
			.toList();
	}

	/** The rows of a query, values joined by a bar. */
	List<String> rows(String sql) {
		return this.jdbc.sql(sql).query((rs, number) -> {
			StringBuilder row = new StringBuilder();
			for (int i = 1; i <= rs.getMetaData().getColumnCount(); i++) {
				row.append((i > 1) ? "|" : "").append(rs.getString(i));
			}
			return row.toString();
		}).list();
	}

	String row(String sql) {
		return rows(sql).get(0);
	}

	static ImportOptions creating() {
		return new ImportOptions(ImportOptions.Unknown.CREATE, ImportOptions.Missing.SKIP, null, null, null,
				Subject.INDIVIDUAL, null);
	}

	static Map<String, Long> counts(ImportBatch batch) {
		return batch.report().counts();
	}

}
