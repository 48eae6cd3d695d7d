package org.kedang.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * In whose name PostgreSQL runs. It refuses to run as root; a process of root therefore
 * lends it to a service user, or to a user namespace in which root has another number.
 *
 * @param prefix the words before each command
 * @param owner the service user who must own the cluster's files, or null when they stay
 * with the one who runs the application
 */
record Account(List<String> prefix, @Nullable Owner owner) {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	/**
	 * Finds the way that works here and hands the cluster's folder over to it. Whoever
	 * owns the folder already is asked first, so that a cluster stays with its owner.
	 * @param cluster the cluster's folder, existing, perhaps empty
	 */
	static Account choose(PostgresBinaries binaries, Path cluster) throws IOException {
		if (Program.isWindows() || !"0".equals(ask("id", "-u"))) {
			return new Account(List.of(), null);
		}
		List<String> refusals = new ArrayList<>();
		Account found = firstThatWorks(binaries, cluster, refusals);
		if (found != null) {
			return found;
		}
		String tried = System.lineSeparator() + String.join(System.lineSeparator(), refusals);
		throw new DatabaseRefusedException(
				"PostgreSQL 不以 root 身份运行，而服务用户无法进入 " + cluster + "。请以普通用户运行本程序，或把数据文件夹（KEDANG_DATA）放在人人可进入的位置。",
				"PostgreSQL does not run as root, and no service user can enter " + cluster
						+ ". Run the application as an ordinary user, or place the data folder (KEDANG_DATA) where every user may enter."
						+ tried);
	}

	private static @Nullable Account firstThatWorks(PostgresBinaries binaries, Path cluster, List<String> refusals)
			throws IOException {
		for (Account candidate : candidates(cluster)) {
			candidate.enter(cluster.resolve("../..").normalize());
			candidate.take(cluster);
			Program.Result probe = candidate.probe(binaries, cluster);
			if (probe.good()) {
				return candidate;
			}
			refusals.add(String.join(" ", candidate.prefix) + ": " + probe.output());
		}
		return null;
	}

	/**
	 * Lets a service user pass through a closed data folder by its group, so that it
	 * stays closed to everybody else. The folders above are not ours to open.
	 */
	private void enter(Path dataFolder) throws IOException {
		Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(dataFolder);
		if (this.owner != null && Owner.of(dataFolder).user() == 0
				&& !permissions.contains(PosixFilePermission.OTHERS_EXECUTE)) {
			Files.setAttribute(dataFolder, "unix:gid", this.owner.group());
			permissions.add(PosixFilePermission.GROUP_EXECUTE);
			Files.setPosixFilePermissions(dataFolder, permissions);
		}
	}

	/** The command as this account runs it. */
	List<String> command(String... words) {
		return Stream.concat(this.prefix.stream(), Stream.of(words)).toList();
	}

	/** Gives a file or folder, and all below it, to this account. */
	void take(Path path) throws IOException {
		Owner to = (this.owner != null) ? this.owner : new Owner(0, 0);
		if (Program.isWindows() || (this.prefix.isEmpty()) || Owner.of(path).equals(to)) {
			return;
		}
		// the top last: its owner tells whether the rest was done
		if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
			try (Stream<Path> children = Files.list(path)) {
				for (Path child : children.toList()) {
					take(child);
				}
			}
		}
		Files.setAttribute(path, "unix:gid", to.group(), LinkOption.NOFOLLOW_LINKS);
		Files.setAttribute(path, "unix:uid", to.user(), LinkOption.NOFOLLOW_LINKS);
	}

	private Program.Result probe(PostgresBinaries binaries, Path cluster) {
		return Program.run(command("/bin/sh", "-c", "cd \"$1\" && exec \"$2\" --version", "sh", cluster.toString(),
				binaries.program("initdb")), binaries.environment(), PATIENCE);
	}

	private static List<Account> candidates(Path cluster) throws IOException {
		List<Account> candidates = new ArrayList<>();
		Owner present = Owner.of(cluster);
		boolean owned = Files.exists(cluster.resolve("PG_VERSION"));
		if (owned && present.user() != 0) {
			candidates.add(as(present));
		}
		Account namespace = new Account(List.of("unshare", "--user", "--map-user=1000", "--"), null);
		if (owned && present.user() == 0) {
			candidates.add(namespace);
		}
		for (String name : List.of("postgres", "nobody")) {
			Owner user = Owner.named(name);
			if (user != null && user.user() != 0) {
				candidates.add(as(user));
				candidates.add(new Account(List.of("runuser", "-u", name, "--"), user));
				break;
			}
		}
		candidates.add(namespace);
		return candidates.stream().distinct().toList();
	}

	private static Account as(Owner owner) {
		return new Account(
				List.of("setpriv", "--reuid=" + owner.user(), "--regid=" + owner.group(), "--clear-groups", "--"),
				owner);
	}

	private static String ask(String... command) {
		return Program.run(List.of(command), Map.of(), PATIENCE).output();
	}

	/**
	 * The numbers of a file's owner.
	 *
	 * @param user the number of the user
	 * @param group the number of the user's first group
	 */
	record Owner(int user, int group) {

		static Owner of(Path path) throws IOException {
			return new Owner(number(path, "unix:uid"), number(path, "unix:gid"));
		}

		private static int number(Path path, String attribute) throws IOException {
			return Integer.parseInt(String.valueOf(Files.getAttribute(path, attribute, LinkOption.NOFOLLOW_LINKS)));
		}

		static @Nullable Owner named(String name) {
			try {
				return new Owner(Integer.parseInt(ask("id", "-u", name)), Integer.parseInt(ask("id", "-g", name)));
			}
			catch (NumberFormatException ex) {
				return null;
			}
		}

	}

}
