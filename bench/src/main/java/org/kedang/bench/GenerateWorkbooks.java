package org.kedang.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import org.kedang.catalogue.Catalogue;
import org.kedang.catalogue.Field;
import org.kedang.catalogue.Subject;
import org.kedang.ingest.sample.SampleFirm;
import org.kedang.ingest.template.Column;
import org.kedang.ingest.template.XlsxWriter;

/**
 * Writes a made-up firm as filled-in workbooks, one a subject, to be uploaded as they
 * are: {@code GenerateWorkbooks folder individuals corporates [dirty]}. Same numbers:
 * same rows.
 */
public final class GenerateWorkbooks {

	private static final LocalDate DAY = LocalDate.of(2026, 1, 31);

	private GenerateWorkbooks() {
	}

	public static void main(String[] args) throws IOException {
		Path folder = Files.createDirectories(Path.of(args[0]));
		SampleFirm firm = new SampleFirm(1, Integer.parseInt(args[1]), Integer.parseInt(args[2]), DAY, args.length > 3);
		for (Subject subject : Subject.values()) {
			Path file = folder.resolve(subject.slug() + ".xlsx");
			try (OutputStream out = Files.newOutputStream(file); XlsxWriter writer = new XlsxWriter(out)) {
				long rows = write(firm, subject, writer);
				System.out.printf("%s: %,d rows%n", file, rows);
			}
		}
	}

	private static long write(SampleFirm firm, Subject subject, XlsxWriter writer) throws IOException {
		List<Field> fields = Catalogue.builtIn(subject).stream().filter((field) -> !field.computed()).toList();
		writer.sheet(subject.label(false), fields.stream().map((field) -> Column.text(field.zh(), 16)).toList());
		long[] count = { 0 };
		firm.rows(subject, (row) -> {
			try {
				writer.row(fields.stream().map((field) -> row.text(field.key())).toList());
				count[0]++;
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
		return count[0];
	}

}
