package org.kedang.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.springframework.util.FileSystemUtils;

/**
 * Uploads a folder of difficult files, and many of them cut off at random places, to the
 * packaged application: {@code CorpusBench kedang.jar folder [cuts [heap]]}. Every one
 * must be answered within ten seconds by success or by a refusal with a code, and the
 * application must go on. The cuts are the same each time.
 */
public final class CorpusBench {

	private static final PrintStream OUT = System.out;

	private static final double LONGEST = 10;

	private final RunningApplication application;

	private final Map<String, Integer> outcomes = new TreeMap<>();

	private final List<String> unexpected = new ArrayList<>();

	private final List<Timed> slowest = new ArrayList<>();

	private CorpusBench(RunningApplication application) {
		this.application = application;
	}

	public static void main(String[] args) throws Exception {
		List<Path> files = files(Path.of(args[1]));
		int cuts = (args.length > 2) ? Integer.parseInt(args[2]) : 2_000;
		Path folder = Files.createTempDirectory("kedang-bench-");
		try (RunningApplication application = RunningApplication.start(Path.of(args[0]), folder.resolve("app"),
				(args.length > 3) ? args[3] : "512m")) {
			CorpusBench bench = new CorpusBench(application);
			for (Path file : files) {
				bench.send(file, file.getFileName().toString());
			}
			bench.sendCut(files, cuts, folder);
			bench.report();
		}
		finally {
			FileSystemUtils.deleteRecursively(folder);
		}
	}

	private static List<Path> files(Path folder) throws IOException {
		try (Stream<Path> paths = Files.walk(folder)) {
			return paths.filter(Files::isRegularFile).sorted().toList();
		}
	}

	private void sendCut(List<Path> files, int cuts, Path folder) throws IOException, InterruptedException {
		Random random = new Random(20_240_501);
		for (int i = 0; i < cuts; i++) {
			Path file = files.get(i % files.size());
			byte[] whole = Files.readAllBytes(file);
			int length = (whole.length > 0) ? random.nextInt(whole.length) : 0;
			Path cut = Files.write(folder.resolve(file.getFileName()), Arrays.copyOf(whole, length));
			send(cut, file.getFileName() + " cut at " + length);
			Files.delete(cut);
		}
	}

	private void send(Path file, String name) throws InterruptedException {
		long start = System.nanoTime();
		String outcome;
		try {
			outcome = this.application.client().answer(file);
		}
		catch (IOException | RuntimeException ex) {
			outcome = "no answer: " + ex;
		}
		Timed timed = new Timed(BareParts.seconds(start), name, outcome);
		this.outcomes.merge(outcome, 1, Integer::sum);
		this.slowest.add(timed);
		boolean clear = outcome.matches("4\\d\\d \\S+|READY |FAILED \\S+") && !outcome.contains("unexpected");
		if (!clear || timed.seconds() > LONGEST) {
			this.unexpected.add(timed.toString());
		}
	}

	private void report() {
		this.slowest.sort(Comparator.comparingDouble(Timed::seconds).reversed());
		OUT.println("slowest:");
		this.slowest.stream().limit(10).forEach((timed) -> OUT.println("  " + timed));
		OUT.println("answers:");
		this.outcomes.forEach((outcome, count) -> OUT.printf("  %6d %s%n", count, outcome));
		OUT.printf("%d of %d unexpected%n", this.unexpected.size(), this.slowest.size());
		this.unexpected.forEach((timed) -> OUT.println("  " + timed));
	}

	private record Timed(double seconds, String name, String outcome) {

		@Override
		public String toString() {
			return "%.2f s %s: %s".formatted(this.seconds, this.name, this.outcome);
		}

	}

}
