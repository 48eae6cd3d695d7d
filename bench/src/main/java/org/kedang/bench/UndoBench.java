package org.kedang.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.springframework.util.FileSystemUtils;

/**
 * Times what it takes to note an import's changes and to take it back:
 * {@code UndoBench kedang.jar [lines]}. Orders of 100,000 numbered lines are imported,
 * then the same lines with other quantities, and both are taken back. With
 * {@code UndoBench kedang.jar 0 workbook.xlsx} a workbook of orders is imported and
 * handed back with its notes instead.
 */
public final class UndoBench {

	private static final PrintStream OUT = System.out;

	private UndoBench() {
	}

	public static void main(String[] args) throws Exception {
		Path folder = Files.createTempDirectory("kedang-bench-");
		try (RunningApplication application = RunningApplication.start(Path.of(args[0]), folder.resolve("app"),
				"512m")) {
			if (args.length > 2) {
				handBack(application, Path.of(args[2]), folder.resolve("back.xlsx"));
			}
			else {
				takeBack(application, folder, (args.length > 1) ? Integer.parseInt(args[1]) : 100_000);
			}
		}
		finally {
			FileSystemUtils.deleteRecursively(folder);
		}
	}

	private static void takeBack(RunningApplication application, Path folder, int lines)
			throws IOException, InterruptedException {
		OUT.printf("%,d lines created: %.1f s%n", lines,
				application.client().importOrders(orders(folder, lines, 1), OUT));
		OUT.printf("%,d lines updated: %.1f s%n", lines,
				application.client().importOrders(orders(folder, lines, 2), OUT));
		double[] updated = application.client().undo(2, OUT);
		OUT.printf("updates: preview %.1f s, taken back %.1f s%n", updated[0], updated[1]);
		double[] created = application.client().undo(1, OUT);
		OUT.printf("creations: preview %.1f s, taken back %.1f s%n", created[0], created[1]);
	}

	private static void handBack(RunningApplication application, Path workbook, Path to)
			throws IOException, InterruptedException {
		OUT.printf("imported: %.1f s%n", application.client().importOrders(workbook, OUT));
		OUT.printf("handed back: %.1f s, ", application.client().workbook(1, to));
		OUT.printf("%,d bytes from %,d%n", Files.size(to), Files.size(workbook));
	}

	/** Five lines an order, two orders a customer. */
	private static Path orders(Path folder, int lines, int quantity) throws IOException {
		Path file = folder.resolve("orders-" + quantity + ".csv");
		try (BufferedWriter writer = Files.newBufferedWriter(file)) {
			writer.write("客户编号,订单号,行号,交易时间,商品名称,数量,单价\n");
			for (int line = 0; line < lines; line++) {
				int order = line / 5;
				writer.write("K%d,S-%d,%d,2024-05-%02d,茶,%d,6.40%n".formatted(order / 2, order, line % 5 + 1,
						order % 28 + 1, quantity));
			}
		}
		return file;
	}

}
