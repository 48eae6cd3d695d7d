package org.kedang.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.flywaydb.core.Flyway;
import org.kedang.database.LocalPostgres;
import org.kedang.ingest.template.Column;
import org.kedang.ingest.template.Column.Format;
import org.kedang.ingest.template.XlsxWriter;
import org.postgresql.ds.PGSimpleDataSource;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;

/**
 * Times the export of a million customers:
 * {@code ExportBench kedang.jar [customers [heap]]}. First rows of twelve columns are
 * written by the writer alone, in this process; then the roster is downloaded from the
 * packaged application, which runs in a process of its own with that heap (256m) on an
 * embedded database in a temporary folder.
 */
public final class ExportBench {

	private static final PrintStream OUT = System.out;

	private ExportBench() {
	}

	public static void main(String[] args) throws Exception {
		int customers = (args.length > 1) ? Integer.parseInt(args[1]) : 1_000_000;
		Path folder = Files.createTempDirectory("kedang-bench-");
		try {
			for (int round = 0; round < 2; round++) {
				writer(folder.resolve("writer.xlsx"), customers);
			}
			RunningApplication first = RunningApplication.start(Path.of(args[0]), folder.resolve("app"),
					(args.length > 2) ? args[2] : "256m");
			// its administrator is made where there are no users yet
			first.close();
			load(folder.resolve("app/data/postgresql"), customers);
			try (RunningApplication application = first.again()) {
				application.client().signIn();
				for (int round = 0; round < 2; round++) {
					Path file = folder.resolve("roster.xlsx");
					long start = System.nanoTime();
					application.client().download("/customers/export", file);
					OUT.printf("roster of %,d customers as a workbook: %.1f s, %,d bytes%n", customers,
							BareParts.seconds(start), Files.size(file));
				}
			}
		}
		finally {
			FileSystemUtils.deleteRecursively(folder);
		}
	}

	private static void load(Path home, int customers) throws IOException {
		try (LocalPostgres server = LocalPostgres.start(home, home, Map.of())) {
			PGSimpleDataSource source = new PGSimpleDataSource();
			source.setURL(server.url());
			source.setUser(server.user());
			source.setPassword(server.password());
			Flyway.configure().dataSource(source).load().migrate();
			RosterBench.load(new JdbcTemplate(source), customers);
		}
	}

	private static void writer(Path file, int rows) throws IOException {
		List<Column> columns = List.of(Column.text("编号", 14), Column.text("姓名", 12), Column.text("性别", 6),
				new Column("出生日期", Format.DATE, 12), Column.text("手机", 14), Column.text("电子邮箱", 20),
				Column.text("地区", 20), Column.text("地址", 30), new Column("建档日期", Format.DATE, 12),
				Column.text("来源", 10), new Column("净额", Format.AMOUNT, 14), new Column("购买次数", Format.INTEGER, 10));
		long start = System.nanoTime();
		long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
		try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
				XlsxWriter writer = new XlsxWriter(out)) {
			writer.sheet("客户", columns);
			for (int i = 0; i < rows; i++) {
				// scattered, and the same each time
				long at = i * 2_654_435_761L % 4_294_967_296L;
				writer.row(Arrays.asList("C-" + (10_000_000 + i), "王建国" + (char) ('一' + at % 2_000), "男",
						LocalDate.ofEpochDay(at % 18_000), "1" + (3_000_000_000L + at % 7_000_000_000L),
						"user" + at + "@example.com", "江苏省南京市鼓楼区", "中山北路" + at % 800 + "号" + at % 90 + "室",
						LocalDate.ofEpochDay(18_000 + at % 2_000), "转介绍", BigDecimal.valueOf(at % 10_000_000, 2),
						(int) (at % 90)));
			}
		}
		OUT.printf("writer alone, %,d rows of %d columns: %.1f s, processor time %.1f s, %,d bytes%n", rows,
				columns.size(), BareParts.seconds(start),
				(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - spent) / 1e9, Files.size(file));
	}

}
