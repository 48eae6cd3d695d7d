package org.kedang.database;

import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/**
 * Runs a program to its end. Its output goes to a file, never through a pipe: a server
 * that the program leaves behind holds the pipe open, and whoever reads it waits for
 * ever.
 */
final class Program {

	private Program() {
	}

	static Result run(List<String> command, Map<String, String> environment, Duration patience) {
		Path output = null;
		try {
			output = Files.createTempFile("kedang-", ".out");
			ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
				.redirectInput(new File(isWindows() ? "NUL" : "/dev/null"))
				.redirectOutput(output.toFile());
			builder.environment().putAll(environment);
			Process process = builder.start();
			if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
				process.destroyForcibly();
				return new Result(-1, "no answer within " + patience.toSeconds() + " s");
			}
			return new Result(process.exitValue(), Files.readString(output, Charset.defaultCharset()).strip());
		}
		catch (IOException ex) {
			return new Result(-1, String.valueOf(ex.getMessage()));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return new Result(-1, "interrupted");
		}
		finally {
			delete(output);
		}
	}

	static boolean isWindows() {
		return System.getProperty("os.name").startsWith("Windows");
	}

	static boolean isLinux() {
		return System.getProperty("os.name").equals("Linux");
	}

	private static void delete(@Nullable Path file) {
		try {
			if (file != null) {
				Files.deleteIfExists(file);
			}
		}
		catch (IOException ex) {
			file.toFile().deleteOnExit();
		}
	}

	/**
	 * How a program ended.
	 *
	 * @param code exit code, or -1 when it could not be run or did not end in time
	 * @param output what it printed, stdout and stderr together
	 */
	record Result(int code, String output) {

		boolean good() {
			return this.code == 0;
		}

	}

}
