package org.kedang.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.postgresql.PGConnection;

/**
 * The least that any importer must do: read the file, and have the database store its
 * rows. Both are timed alone, the rows in between stand in a file.
 *
 * @param url of the database
 * @param user of the database
 * @param password of the database
 */
record BareParts(String url, String user, String password) {

	private static final int COLUMNS = 8;

	/** Seconds to read every cell of the first sheet with fastexcel-reader. */
	double read(Path file) throws IOException {
		long start = System.nanoTime();
		long[] letters = { 0 };
		each(file, (row) -> {
			for (int column = 0; column < row.getCellCount(); column++) {
				letters[0] += row.getCellText(column).length();
			}
		});
		return seconds(start);
	}

	/** Seconds to copy the rows of the first sheet into a table without an index. */
	double copy(Path file) throws IOException, SQLException {
		Path rows = Files.createTempFile("kedang-bench", ".copy");
		try {
			write(file, rows);
			try (Connection connection = DriverManager.getConnection(this.url, this.user, this.password);
					Statement statement = connection.createStatement();
					InputStream in = Files.newInputStream(rows)) {
				statement.execute("create table bare (" + IntStream.range(0, COLUMNS)
					.mapToObj((column) -> "c" + column + " text")
					.collect(Collectors.joining(", ")) + ")");
				long start = System.nanoTime();
				connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy bare from stdin", in, 1 << 16);
				return seconds(start);
			}
		}
		finally {
			Files.deleteIfExists(rows);
		}
	}

	private static void write(Path file, Path rows) throws IOException {
		try (BufferedWriter writer = Files.newBufferedWriter(rows)) {
			each(file, (row) -> {
				StringBuilder line = new StringBuilder();
				for (int column = 0; column < COLUMNS; column++) {
					String text = (column < row.getCellCount()) ? row.getCellText(column) : "";
					line.append(text.replace("\\", "\\\\").replace("\t", " ").replace("\n", " "));
					line.append((column + 1 < COLUMNS) ? '\t' : '\n');
				}
				writer.write(line.toString());
			});
		}
	}

	private static void each(Path file, RowUse use) throws IOException {
		try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile());
				Stream<Row> rows = workbook.getFirstSheet().openStream()) {
			for (var each = rows.iterator(); each.hasNext();) {
				use.accept(each.next());
			}
		}
	}

	static double seconds(long start) {
		return (System.nanoTime() - start) / 1e9;
	}

	private interface RowUse {

		void accept(Row row) throws IOException;

	}

}
