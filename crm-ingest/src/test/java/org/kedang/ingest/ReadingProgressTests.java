package org.kedang.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.kedang.catalogue.Subject;
import org.kedang.ingest.mapping.Mapping;
import org.kedang.ingest.workbook.RowConsumer;
import org.kedang.ingest.workbook.Sheet;
import org.kedang.ingest.workbook.Workbook;

import static org.assertj.core.api.Assertions.assertThat;

class ReadingProgressTests {

	private final List<String> told = new ArrayList<>();

	@Test
	void rows_of_all_sheets_are_estimated_from_what_is_read_of_their_sizes() {
		List<ImportPart> parts = List.of(part(1, 1), part(2, 0));
		ReadingProgress progress = new ReadingProgress(new Sized(300, 100), parts,
				(rows, of) -> this.told.add(rows + "/" + of));
		progress.of(parts.get(0)).rows(50, 100);
		progress.pass(parts.get(0), 100);
		progress.of(parts.get(1)).rows(60, 120);
		progress.of(parts.get(1)).rows(120, 120);
		assertThat(this.told).containsExactly("50/400", "160/256", "220/220");
	}

	@Test
	void without_sizes_nothing_is_estimated() {
		List<ImportPart> parts = List.of(part(1, 0));
		new ReadingProgress(new Sized(0), parts, (rows, of) -> this.told.add(rows + "/" + of)).of(parts.get(0))
			.rows(50, 0);
		assertThat(this.told).containsExactly("50/0");
	}

	private static ImportPart part(int number, int sheet) {
		return new ImportPart(number, sheet, "", Subject.INDIVIDUAL, new Mapping(1, Map.of()), Ledger.EMPTY,
				ImportReport.EMPTY);
	}

	/** Tells nothing but its sheets' sizes. */
	private record Sized(long... sizes) implements Workbook {

		@Override
		public Format format() {
			return Format.XLSX;
		}

		@Override
		public List<Sheet> sheets() {
			throw new UnsupportedOperationException();
		}

		@Override
		public void read(int sheet, RowConsumer consumer) {
			throw new UnsupportedOperationException();
		}

		@Override
		public long size(int sheet) {
			return this.sizes[sheet];
		}

		@Override
		public void close() {
			// holds nothing
		}

	}

}
