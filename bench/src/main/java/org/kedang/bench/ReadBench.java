package org.kedang.bench;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.kedang.ingest.workbook.Limits;
import org.kedang.ingest.workbook.Sheet;
import org.kedang.ingest.workbook.Workbook;
import org.kedang.ingest.workbook.Workbooks;

/**
 * Reads all cells of a workbook as texts, with our reader and with fastexcel-reader by
 * turns: {@code ReadBench file.xlsx [rounds [alone]]}, in a heap of 128 MB. A file that
 * does not exist is made: a million customers in twelve columns. Says seconds, and
 * seconds of processor time, since machines are shared.
 */
public final class ReadBench {

	private ReadBench() {
	}

	public static void main(String[] args) throws Exception {
		File file = new File(args[0]);
		int rounds = (args.length > 1) ? Integer.parseInt(args[1]) : 3;
		if (!file.exists()) {
			CustomerWorkbook.write(file.toPath(), 1_000_000);
		}
		for (int round = 0; round < rounds; round++) {
			report("kedang", () -> ours(file));
			if (args.length < 3) {
				report("fastexcel", () -> fastexcel(file));
			}
		}
	}

	private static void report(String reader, Callable<long[]> reading) throws Exception {
		long start = System.nanoTime();
		long spent = cpu();
		long[] counts = reading.call();
		double seconds = BareParts.seconds(start);
		double processor = (cpu() - spent) / 1e9;
		System.out.printf("%-10s %,d rows %,d characters, %.2f s %,.0f rows/s, processor time %.2f s %,.0f rows/s%n",
				reader, counts[0], counts[1], seconds, counts[0] / seconds, processor, counts[0] / processor);
	}

	private static long cpu() {
		return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
	}

	private static long[] ours(File file) throws Exception {
		long[] counts = new long[2];
		try (Workbook workbook = Workbooks.open(file.toPath(), Limits.DEFAULT)) {
			for (Sheet sheet : workbook.sheets()) {
				workbook.read(sheet.index(), (row) -> {
					counts[0]++;
					for (int column = 0; column < row.width(); column++) {
						counts[1] += row.text(column).length();
					}
					return true;
				});
			}
		}
		return counts;
	}

	private static long[] fastexcel(File file) throws Exception {
		long[] counts = new long[2];
		try (ReadableWorkbook workbook = new ReadableWorkbook(file)) {
			for (var sheet : workbook.getSheets().toList()) {
				try (Stream<org.dhatim.fastexcel.reader.Row> rows = sheet.openStream()) {
					rows.forEach((row) -> {
						counts[0]++;
						for (int column = 0; column < row.getCellCount(); column++) {
							counts[1] += row.getCellText(column).length();
						}
					});
				}
			}
		}
		return counts;
	}

}
