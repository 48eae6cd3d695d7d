package org.kedang.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Map;

import org.kedang.database.LocalPostgres;

import org.springframework.util.FileSystemUtils;

/**
 * Times the import of a million individual customers, as a program sees it over REST:
 * {@code MillionBench kedang.jar million.xlsx [heap [customers [unsearched|rested]]]}. A
 * workbook that does not exist is made, the same each time. The packaged application runs
 * in a process of its own with that heap (512m) on an embedded database in a temporary
 * folder, and is given the workbook as soon as it answers; "rested" lets it preview ten
 * thousand rows three times first and then have half a minute, as one that was not
 * started just now. When all have been searched for duplicates, which "unsearched" calls
 * off, it has half a minute for the indexes that are left; then the same workbook comes
 * again, then previews of ten thousand rows against what is stored, and at last the same
 * rows as one COPY stream into the same tables and indexes.
 */
public final class MillionBench {

	private static final PrintStream OUT = System.out;

	private static final long REST = 30_000;

	private MillionBench() {
	}

	public static void main(String[] args) throws Exception {
		Path file = Path.of(args[1]);
		String heap = (args.length > 2) ? args[2] : "512m";
		int customers = (args.length > 3) ? Integer.parseInt(args[3]) : 1_000_000;
		boolean searches = args.length <= 4 || !args[4].equals("unsearched");
		Path folder = Files.createTempDirectory("kedang-bench-");
		try {
			if (!Files.exists(file)) {
				CustomerWorkbook.write(file, customers);
			}
			OUT.printf("%,d customers in %,d bytes%n", customers, Files.size(file));
			double stored;
			try (RunningApplication application = RunningApplication.start(Path.of(args[0]), folder.resolve("app"),
					heap)) {
				if (args.length > 4 && args[4].equals("rested")) {
					warm(application, folder.resolve("some.xlsx"), customers);
				}
				stored = store(application, file, searches);
				Thread.sleep(REST);
				again(application, file, folder.resolve("some.xlsx"), customers);
				application.steps().forEach(OUT::println);
			}
			Path home = folder.resolve("app/data/postgresql");
			try (LocalPostgres server = LocalPostgres.start(home, home, Map.of());
					Connection connection = DriverManager.getConnection(server.url(), server.user(),
							server.password())) {
				double copied = new CopiedCustomers(connection, folder).seconds();
				OUT.printf("one COPY stream into the same tables and indexes: %.1f s, %.2f of the import%n", copied,
						copied / stored);
			}
		}
		finally {
			FileSystemUtils.deleteRecursively(folder);
		}
	}

	private static void warm(RunningApplication application, Path some, int customers)
			throws IOException, InterruptedException {
		CustomerWorkbook.writeHalfKnown(some, customers, true);
		for (int i = 0; i < 3; i++) {
			application.client().importCustomers(some, "READY", OUT);
		}
		Thread.sleep(REST);
	}

	private static double store(RunningApplication application, Path file, boolean searches)
			throws IOException, InterruptedException {
		double stored = application.client().importCustomers(file, "DONE", OUT);
		OUT.printf("upload to stored: %.1f s%n", stored);
		if (searches) {
			OUT.printf("upload to stored and searched for duplicates: %.1f s%n", stored + application.search());
		}
		else {
			application.client().callSearchOff();
		}
		return stored;
	}

	private static void again(RunningApplication application, Path file, Path some, int customers)
			throws IOException, InterruptedException {
		OUT.printf("the same workbook again: %.1f s%n", application.client().importCustomers(file, "DONE", OUT));
		for (boolean numbered : new boolean[] { true, false }) {
			CustomerWorkbook.writeHalfKnown(some, customers, numbered);
			for (int i = 1; i <= 3; i++) {
				OUT.printf("10,000 rows%s, upload to preview: %.1f s%n", numbered ? "" : " without numbers",
						application.client().importCustomers(some, "READY", OUT));
			}
		}
	}

}
