package org.kedang.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.IntPredicate;

import org.kedang.catalogue.Catalogue;
import org.kedang.catalogue.Field;
import org.kedang.catalogue.Subject;
import org.kedang.ingest.sample.SampleFirm;
import org.kedang.ingest.sample.SampleRow;
import org.kedang.ingest.template.Column;
import org.kedang.ingest.template.XlsxWriter;

/**
 * Made-up individual customers in twelve columns of the template.
 */
final class CustomerWorkbook {

	private static final LocalDate DAY = LocalDate.of(2026, 1, 31);

	private static final List<String> KEYS = List.of("number", "name", "gender", "birthDate", "identityNumber",
			"mobile", "email", "region", "address", "acquiredOn", "sourceChannel", "status");

	private static final int HALF = 5_000;

	private CustomerWorkbook() {
	}

	/** Customers as many as wanted, the same each time. */
	static void write(Path file, int customers) throws IOException {
		write(file, new SampleFirm(1, customers, 0, DAY, false), (index) -> true, true);
	}

	/**
	 * Ten thousand rows as they come up in some department: half of them are among the
	 * customers of the large workbook.
	 * @param numbered whether customer numbers are given; if not, rows are told apart by
	 * identity number or by name and mobile
	 */
	static void writeHalfKnown(Path file, int customers, boolean numbered) throws IOException {
		int every = Math.max(1, customers / HALF);
		write(file, new SampleFirm(1, customers + HALF, 0, DAY, false),
				(index) -> index > customers || index % every == 0, numbered);
	}

	private static void write(Path file, SampleFirm firm, IntPredicate choice, boolean numbered) throws IOException {
		List<Field> fields = Catalogue.builtIn(Subject.INDIVIDUAL)
			.stream()
			.filter((field) -> KEYS.contains(field.key()) && (numbered || !field.key().equals("number")))
			.toList();
		try (OutputStream out = Files.newOutputStream(file); XlsxWriter writer = new XlsxWriter(out)) {
			writer.sheet("Customers", fields.stream().map((field) -> Column.text(field.zh(), 16)).toList());
			int[] index = { 0 };
			firm.rows(Subject.INDIVIDUAL, (row) -> {
				if (choice.test(++index[0])) {
					write(writer, fields, row);
				}
			});
		}
	}

	private static void write(XlsxWriter writer, List<Field> fields, SampleRow row) {
		try {
			writer.row(fields.stream().map((field) -> row.text(field.key())).toList());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
