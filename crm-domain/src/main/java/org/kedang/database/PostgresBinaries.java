package org.kedang.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.Map;

import org.kedang.shared.Sha256;

import org.springframework.util.FileSystemUtils;

/**
 * The programs of PostgreSQL for this machine: {@code initdb}, {@code pg_ctl} and
 * {@code postgres}, unpacked once from the jar they come in.
 *
 * @param folder where {@code bin}, {@code lib} and {@code share} lie
 */
record PostgresBinaries(Path folder) {

	/**
	 * The folder's name holds the archive's digest, so that another version never meets
	 * this one's files. Unpacked aside and renamed: a folder of that name is complete.
	 */
	static PostgresBinaries unpackedBelow(Path cache) {
		String resource = resource();
		try {
			Path folder = cache.resolve("postgresql-" + digest(resource).substring(0, 16));
			if (!Files.isDirectory(folder)) {
				Files.createDirectories(cache);
				Path aside = Files.createTempDirectory(cache, ".unpacking-");
				TarXz.unpack(open(resource), aside);
				moveUnlessThere(aside, folder);
			}
			return new PostgresBinaries(folder.toRealPath());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot unpack " + resource + " below " + cache, ex);
		}
	}

	String program(String name) {
		return this.folder.resolve("bin").resolve(Program.isWindows() ? name + ".exe" : name).toString();
	}

	/** What the programs need to find their own libraries and to speak plain English. */
	Map<String, String> environment() {
		return Program.isLinux() ? Map.of("LD_LIBRARY_PATH", this.folder.resolve("lib").toString(), "LC_MESSAGES", "C")
				: Map.of("LC_MESSAGES", "C");
	}

	private static String resource() {
		String os = System.getProperty("os.name");
		String system = os.startsWith("Windows") ? "windows" : os.startsWith("Mac") ? "darwin" : "linux";
		String machine = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
		String resource = "/postgres-" + system + "-" + machine + ".txz";
		if (PostgresBinaries.class.getResource(resource) == null) {
			throw new DatabaseRefusedException(
					"本程序包不含适用于此系统的 PostgreSQL（" + os + "）。请用 -Dall-platforms 构建，或用 spring.datasource.url 指定外部数据库。",
					"This package holds no PostgreSQL for this system (" + os
							+ "). Build it with -Dall-platforms, or name an external server in spring.datasource.url.");
		}
		return resource;
	}

	private static InputStream open(String resource) throws IOException {
		InputStream stream = PostgresBinaries.class.getResourceAsStream(resource);
		if (stream == null) {
			throw new IOException("Missing " + resource);
		}
		return new BufferedInputStream(stream, 1 << 16);
	}

	private static String digest(String resource) throws IOException {
		try (DigestInputStream in = new DigestInputStream(open(resource), Sha256.digest())) {
			in.transferTo(OutputStream.nullOutputStream());
			return HexFormat.of().formatHex(in.getMessageDigest().digest());
		}
	}

	private static void moveUnlessThere(Path aside, Path folder) throws IOException {
		try {
			Files.move(aside, folder, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (IOException ex) {
			FileSystemUtils.deleteRecursively(aside);
			if (!Files.isDirectory(folder)) {
				throw ex;
			}
		}
	}

}
