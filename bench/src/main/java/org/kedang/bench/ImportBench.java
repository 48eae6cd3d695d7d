package org.kedang.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;

import org.kedang.database.LocalPostgres;

import org.springframework.util.FileSystemUtils;

/**
 * Times an import of orders from upload to stored, as a program sees it over REST:
 * {@code ImportBench kedang.jar workbook.xlsx [heap]}. The packaged application runs in a
 * process of its own with that heap (512m) on an embedded database in a temporary folder.
 * Before it, in the same run, the bare parts are timed: reading the file with
 * fastexcel-reader and copying its rows into an unindexed table.
 */
public final class ImportBench {

	private static final PrintStream OUT = System.out;

	private ImportBench() {
	}

	public static void main(String[] args) throws Exception {
		Path file = Path.of(args[1]);
		Path folder = Files.createTempDirectory("kedang-bench-");
		try {
			double bare = bare(file, folder.resolve("bare"));
			RunningApplication application = RunningApplication.start(Path.of(args[0]), folder.resolve("app"),
					(args.length > 2) ? args[2] : "512m");
			try (application) {
				OUT.printf("start to first page, first start: %.1f s%n", application.secondsToStart());
				double stored = application.client().importOrders(file, OUT);
				OUT.printf("upload to stored: %.1f s, %.2f times the bare parts%n", stored, stored / bare);
				OUT.printf("the same file again: %.1f s%n", application.client().importOrders(file, OUT));
			}
			try (RunningApplication again = application.again()) {
				OUT.printf("start to first page, second start: %.1f s%n", again.secondsToStart());
			}
		}
		finally {
			FileSystemUtils.deleteRecursively(folder);
		}
	}

	private static double bare(Path file, Path folder) throws IOException, SQLException {
		try (LocalPostgres server = LocalPostgres.start(folder.resolve("data/postgresql"), folder.resolve("cache"),
				Map.of())) {
			BareParts parts = new BareParts(server.url(), server.user(), server.password());
			double read = parts.read(file);
			double copy = parts.copy(file);
			OUT.printf("bare reading %.1f s, bare COPY %.1f s, together %.1f s%n", read, copy, read + copy);
			return read + copy;
		}
	}

}
