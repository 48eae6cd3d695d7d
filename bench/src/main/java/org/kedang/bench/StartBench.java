package org.kedang.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.springframework.util.FileSystemUtils;

/**
 * Times the start of the packaged application to its first page: {@code StartBench
 * kedang.jar [starts]}. The first start makes the embedded database; of the later ones
 * (3) the median counts.
 */
public final class StartBench {

	private static final PrintStream OUT = System.out;

	private StartBench() {
	}

	public static void main(String[] args) throws Exception {
		int starts = (args.length > 1) ? Integer.parseInt(args[1]) : 3;
		Path folder = Files.createTempDirectory("kedang-bench-");
		try {
			RunningApplication application = RunningApplication.start(Path.of(args[0]), folder, "512m");
			application.close();
			print("first start", application);
			List<Double> seconds = new ArrayList<>();
			for (int i = 0; i < starts; i++) {
				application = again(application);
				print("later start", application);
				seconds.add(application.secondsToStart());
			}
			Collections.sort(seconds);
			OUT.printf("start to first page, later starts: median %.1f s%n", seconds.get(seconds.size() / 2));
		}
		finally {
			FileSystemUtils.deleteRecursively(folder);
		}
	}

	private static RunningApplication again(RunningApplication before) throws IOException, InterruptedException {
		RunningApplication application = before.again();
		application.close();
		return application;
	}

	private static void print(String what, RunningApplication application) {
		OUT.printf("%s: first page after %.1f s, %.1f s of the processors; answers whom it knows after %.1f s%n", what,
				application.secondsToStart(), application.processorSecondsToStart(), application.secondsToWork());
	}

}
