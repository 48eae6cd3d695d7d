package org.kedang.ingest.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Whatever can be read can be handed back, and says the same as before.
 */
class AnnotatedWorkbookTests {

	private final Path corpus = Path.of(System.getProperty("kedang.folder", ".."), "../shared/data/excel-corpus");

	@TempDir
	private Path folder;

	@Test
	void every_workbook_that_is_read_comes_back_with_all_it_held() throws IOException {
		assumeTrue(Files.isDirectory(this.corpus), "../shared/data/excel-corpus is missing");
		List<Path> files;
		try (Stream<Path> paths = Files.walk(this.corpus)) {
			files = paths.filter((path) -> Files.isRegularFile(path) && path.toFile().length() < 40_000)
				.sorted()
				.toList();
		}
		int compared = 0;
		for (Path file : files) {
			try {
				compared += compare(file) ? 1 : 0;
			}
			catch (WorkbookRefused ex) {
				// what is not read is not handed back either
			}
			catch (RuntimeException | AssertionError ex) {
				throw new AssertionError(file.toString(), ex);
			}
		}
		assertThat(compared).isGreaterThan(250);
	}

	private boolean compare(Path file) throws IOException, WorkbookRefused {
		List<List<String>> before = Reading.texts(file, 0, Limits.DEFAULT);
		Path back = this.folder.resolve("back");
		try (SheetNotes notes = notes(file)) {
			try (OutputStream out = Files.newOutputStream(back)) {
				AnnotatedWorkbook.write(file, Limits.DEFAULT, "客档", List.of(notes), out);
			}
			int result = notes.resultColumn();
			List<List<String>> after = Reading.texts(back, 0, Limits.DEFAULT);
			List<List<String>> expected = new ArrayList<>();
			for (List<String> row : before) {
				List<String> cells = new ArrayList<>(row);
				while (cells.size() < result) {
					cells.add("");
				}
				cells.addAll(List.of("失败", "=因为 <&>"));
				expected.add(cells);
			}
			assertThat(after).isEqualTo(expected);
		}
		assertThat(opens(back)).isEqualTo(opens(file));
		return !before.isEmpty();
	}

	/** A note on every row and its first cell. */
	private static SheetNotes notes(Path file) throws IOException, WorkbookRefused {
		SheetNotes notes = new SheetNotes(0, 0, "结果", "说明", "公式");
		try (Workbook workbook = Workbooks.open(file, Limits.DEFAULT)) {
			workbook.read(0, (row) -> {
				notes.reaches(row);
				notes.add(new RowNote(row.number(), true, "失败", "=因为 <&>",
						List.of(new RowNote.CellNote(0, true, "不对 & <br>"))));
				return true;
			});
		}
		return notes;
	}

	private static boolean opens(Path file) {
		try (org.apache.poi.ss.usermodel.Workbook workbook = WorkbookFactory.create(file.toFile(), null, true)) {
			return workbook.getSheetAt(0) != null;
		}
		catch (IOException | RuntimeException ex) {
			return false;
		}
	}

}
