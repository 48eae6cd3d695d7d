package org.kedang.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.util.FileSystemUtils;

/**
 * The folder in which PostgreSQL keeps its files, and the moves that make, start and stop
 * a server on it.
 */
final class Cluster {

	private static final Duration PATIENCE = Duration.ofMinutes(10);

	private final Path folder;

	private final PostgresBinaries binaries;

	private final Account account;

	private Cluster(Path folder, PostgresBinaries binaries, Account account) {
		this.folder = folder;
		this.binaries = binaries;
		this.account = account;
	}

	/** The cluster in {@code folder}, which is made when it is not there yet. */
	static Cluster in(Path folder, PostgresBinaries binaries, String superuserPassword) throws IOException {
		if (Files.exists(folder.resolve("PG_VERSION"))) {
			Cluster cluster = new Cluster(folder, binaries, Account.choose(binaries, folder));
			cluster.refuseOtherVersion();
			return cluster;
		}
		// aside, so that an interrupted initdb leaves nothing that looks like a cluster
		Path aside = folder.resolveSibling(folder.getFileName() + ".new");
		FileSystemUtils.deleteRecursively(aside);
		Files.createDirectory(aside);
		TarXz.permit(aside, 0700);
		Cluster made = new Cluster(aside, binaries, Account.choose(binaries, aside));
		made.initialise(superuserPassword);
		Files.move(aside, folder, StandardCopyOption.ATOMIC_MOVE);
		return new Cluster(folder, binaries, made.account);
	}

	private void refuseOtherVersion() throws IOException {
		String present = Files.readString(this.folder.resolve("PG_VERSION")).strip();
		String ours = run("initdb", "--version").output().replaceAll("\\D*(\\d+).*", "$1");
		if (!present.equals(ours)) {
			throw new DatabaseRefusedException(
					"数据文件夹 " + this.folder + " 属于 PostgreSQL " + present + "，本程序使用 PostgreSQL " + ours
							+ "。请用原版本的程序导出备份，再在新文件夹中恢复。",
					"The data folder " + this.folder + " belongs to PostgreSQL " + present
							+ ", and this application runs PostgreSQL " + ours
							+ ". Make a backup with the application that wrote it, and restore that into a new folder.");
		}
	}

	private void initialise(String superuserPassword) throws IOException {
		Path password = this.folder.resolveSibling("password.new");
		Files.deleteIfExists(password);
		Files.createFile(password);
		TarXz.permit(password, 0600);
		try {
			Files.writeString(password, superuserPassword);
			this.account.take(password);
			List<String> words = new ArrayList<>(List.of("-D", this.folder.toString(), "-U", Access.SUPERUSER, "-A",
					"scram-sha-256", "--pwfile", password.toString(), "--set", Access.ROUNDS + "=1", "-E", "UTF8",
					"--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
			words.addAll(locale());
			Program.Result made = run("initdb", words.toArray(String[]::new));
			if (!made.good()) {
				throw failed("initdb", made.output());
			}
			Files.writeString(this.folder.resolve("postgresql.conf"), "\ninclude 'kedang.conf'\n",
					StandardOpenOption.APPEND);
		}
		finally {
			Files.deleteIfExists(password);
		}
	}

	/** pg_trgm asks the C library what a letter is: it must know Chinese ones. */
	private static List<String> locale() {
		if (Program.isLinux()) {
			return List.of("--locale=C.UTF-8");
		}
		return List.of("--locale=C", Program.isWindows() ? "--lc-ctype=en-US" : "--lc-ctype=en_US.UTF-8");
	}

	void configure(Map<String, String> settings) throws IOException {
		StringBuilder text = new StringBuilder("# written anew at each start\n");
		new TreeMap<>(settings).forEach((key, value) -> {
			if (!key.matches("[a-zA-Z_.]+")) {
				throw new IllegalArgumentException("No setting of PostgreSQL: " + key);
			}
			text.append(key).append(" = '").append(value.replace("'", "''")).append("'\n");
		});
		Path file = this.folder.resolve("kedang.conf");
		Files.writeString(file, text);
		this.account.take(file);
	}

	/**
	 * Starts the server and waits until it takes connections. It is tried twice: killed
	 * while it made an unlogged table, PostgreSQL stumbles over the table's file ("File
	 * exists", its bug 17731), and only then knows that it is to be removed.
	 */
	Program.Result start(Path log) {
		try {
			if (!Files.exists(log)) {
				Files.createFile(log);
				TarXz.permit(log, 0600);
			}
			this.account.take(log);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		Program.Result started = control("start", "-l", log.toString());
		return started.good() ? started : control("start", "-l", log.toString());
	}

	/** Stops the server, gently if it can be done. */
	void stop() {
		if (!control("stop", "-m", "fast").good()) {
			control("stop", "-m", "immediate");
		}
	}

	private Program.Result control(String action, String... more) {
		List<String> words = new ArrayList<>(
				List.of(action, "-D", this.folder.toString(), "-w", "-t", String.valueOf(PATIENCE.toSeconds())));
		words.addAll(Arrays.asList(more));
		return run("pg_ctl", words.toArray(String[]::new));
	}

	private Program.Result run(String program, String... words) {
		List<String> command = new ArrayList<>(this.account.command(this.binaries.program(program)));
		command.addAll(Arrays.asList(words));
		return Program.run(command, this.binaries.environment(), PATIENCE.plusSeconds(10));
	}

	static DatabaseRefusedException failed(String step, String output) {
		return new DatabaseRefusedException("内置 PostgreSQL 未能启动（" + step + "）：",
				"The embedded PostgreSQL did not start (" + step + "):" + System.lineSeparator() + output);
	}

}
