package org.kedang.ingest.workbook;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Half of POI's own test files, each of which once broke a reader.
 */
class CorpusTests {

	/** {@code bench/run CorpusBench} sends 2,000 to the whole application. */
	private static final int CUTS = 300;

	private final Path corpus = Path.of(System.getProperty("kedang.folder", ".."), "../shared/data/excel-corpus");

	@BeforeEach
	void find() {
		assumeTrue(Files.isDirectory(this.corpus), "../shared/data/excel-corpus is missing");
	}

	private List<Path> files() throws IOException {
		try (Stream<Path> paths = Files.walk(this.corpus)) {
			return paths.filter((path) -> Files.isRegularFile(path)).sorted().toList();
		}
	}

	@Test
	void a_workbook_that_refers_to_other_files_says_to_how_many_and_is_read_all_the_same() throws Exception {
		Path spreadsheets = this.corpus.resolve("spreadsheet");
		for (String name : List.of("46535.xlsx", "multibookFormulaB.xls")) {
			try (Workbook workbook = Workbooks.open(spreadsheets.resolve(name), Limits.DEFAULT)) {
				assertThat(workbook.otherFiles()).as(name).isPositive();
			}
			read(spreadsheets.resolve(name));
		}
		try (Workbook workbook = Workbooks.open(spreadsheets.resolve("SampleSS.xlsx"), Limits.DEFAULT)) {
			assertThat(workbook.otherFiles()).isZero();
		}
	}

	@Test
	void every_file_is_read_or_refused_in_time() throws IOException {
		TreeMap<String, Integer> outcomes = new TreeMap<>();
		for (Path file : files()) {
			long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
			String outcome = "read";
			try {
				read(file);
			}
			catch (WorkbookRefused ex) {
				outcome = ex.code();
			}
			catch (Throwable ex) {
				throw new AssertionError(file.toString(), ex);
			}
			long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
			assertThat(Duration.ofNanos(spent)).as(file.toString()).isLessThan(Duration.ofSeconds(2));
			outcomes.merge(outcome, 1, Integer::sum);
		}
		assertThat(outcomes.get("read")).isGreaterThan(300);
	}

	@Test
	void a_file_cut_off_anywhere_is_read_or_refused_in_time(@TempDir Path folder) throws IOException {
		List<Path> files = files();
		Random random = new Random(20_240_501);
		for (int i = 0; i < CUTS; i++) {
			Path file = files.get(random.nextInt(files.size()));
			byte[] whole = Files.readAllBytes(file);
			int length = (whole.length > 0) ? random.nextInt(whole.length) : 0;
			Path cut = Files.write(folder.resolve("cut"), Arrays.copyOf(whole, length));
			long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
			try {
				read(cut);
			}
			catch (WorkbookRefused ex) {
				assertThat(ex.code()).isNotBlank();
			}
			catch (Throwable ex) {
				throw new AssertionError(file + " cut at " + length, ex);
			}
			long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
			assertThat(Duration.ofNanos(spent)).as(file + " cut at " + length).isLessThan(Duration.ofSeconds(2));
		}
	}

	private static void read(Path file) throws IOException, WorkbookRefused {
		try (Workbook workbook = Workbooks.open(file, Limits.DEFAULT)) {
			for (Sheet sheet : workbook.sheets()) {
				workbook.read(sheet.index(), (row) -> {
					for (int column = 0; column < row.width(); column++) {
						row.text(column);
					}
					return true;
				});
			}
		}
	}

	@Test
	void texts_and_numbers_are_those_that_poi_reads() throws Exception {
		int compared = 0;
		for (Path file : files()) {
			if (Files.size(file) < 100_000 && file.toString().matches(".*[.]xlsx?")) {
				compared += compare(file);
			}
		}
		assertThat(compared).isGreaterThan(20_000);
	}

	private static int compare(Path file) throws IOException {
		int[] compared = new int[1];
		try (Workbook ours = Workbooks.open(file, Limits.DEFAULT);
				org.apache.poi.ss.usermodel.Workbook theirs = WorkbookFactory.create(file.toFile(), null, true)) {
			for (Sheet sheet : ours.sheets()) {
				org.apache.poi.ss.usermodel.Sheet other = theirs.getSheet(sheet.name());
				ours.read(sheet.index(), (row) -> {
					for (int column = 0; column < row.width() && other != null; column++) {
						org.apache.poi.ss.usermodel.Row otherRow = other.getRow(row.number() - 1);
						Cell cell = (otherRow != null) ? otherRow.getCell(column) : null;
						compared[0] += (cell != null) ? compare(file, row, column, cell) : 0;
					}
					return true;
				});
			}
		}
		catch (WorkbookRefused | RuntimeException ex) {
			// what either reader refuses cannot be compared
		}
		return compared[0];
	}

	private static int compare(Path file, Row row, int column, Cell cell) {
		String place = file.getFileName() + " " + cell.getAddress();
		CellType type = (cell.getCellType() == CellType.FORMULA) ? cell.getCachedFormulaResultType()
				: cell.getCellType();
		if (type == CellType.NUMERIC && row.kind(column) == CellKind.NUMBER) {
			// elapsed times are dates for POI only; it does not know the East Asian
			// formats
			assertThat(DateUtil.isCellDateFormatted(cell) && DateSerials.isDate(cell.getNumericCellValue())
					&& !cell.getCellStyle().getDataFormatString().contains("[h"))
				.as(place)
				.isFalse();
			assertThat(Double.parseDouble(row.text(column))).as(place).isEqualTo(cell.getNumericCellValue() + 0.0);
			return 1;
		}
		if (type == CellType.NUMERIC) {
			assertThat(row.kind(column)).as(place).isEqualTo(CellKind.DATE);
			return 1;
		}
		if (type == CellType.STRING) {
			assertThat(row.text(column).replace("\r", "")).as(place)
				.isEqualTo(cell.getStringCellValue().replace("\r", ""));
			return 1;
		}
		return 0;
	}

}
