package org.kedang.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.kedang.shared.Sha256;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The files themselves, in the data folder, each named by the SHA-256 of its bytes: the
 * same file is kept once, and no name that somebody typed reaches the disk.
 */
@Component
class AttachmentFolder {

	/** What nobody has named for so long may be cleared. */
	private static final Duration GRACE = Duration.ofDays(1);

	private static final int BUFFER = 65_536;

	private final Path folder;

	private final Clock clock;

	AttachmentFolder(@Value("${kedang.data:./data}") Path data, Clock clock) {
		this.folder = data.resolve("attachments").toAbsolutePath().normalize();
		this.clock = clock;
	}

	/**
	 * Brings a stream's bytes to a file that still waits for its place.
	 * @return null if there are more than {@code most} bytes
	 */
	@Nullable Waiting receive(InputStream bytes, long most) throws IOException {
		Files.createDirectories(this.folder);
		Path file = Files.createTempFile(this.folder, "incoming-", ".part");
		boolean whole = false;
		try (DigestInputStream in = new DigestInputStream(bytes, Sha256.digest())) {
			long size = copy(in, file, most);
			whole = size <= most;
			return whole ? new Waiting(file, size, HexFormat.of().formatHex(in.getMessageDigest().digest())) : null;
		}
		finally {
			if (!whole) {
				Files.deleteIfExists(file);
			}
		}
	}

	private static long copy(InputStream in, Path file, long most) throws IOException {
		byte[] buffer = new byte[BUFFER];
		long size = 0;
		try (OutputStream out = Files.newOutputStream(file)) {
			for (int read = in.read(buffer); read >= 0 && size <= most; read = in.read(buffer)) {
				out.write(buffer, 0, read);
				size += read;
			}
		}
		return size;
	}

	/** Gives a received file its place. One that lies there already counts as fresh. */
	void keep(Waiting waiting) throws IOException {
		Path place = place(waiting.sha256());
		Files.createDirectories(place.getParent());
		Files.move(waiting.file(), place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		Files.setLastModifiedTime(place, FileTime.from(this.clock.instant()));
	}

	Path place(String sha256) {
		if (!sha256.matches("[0-9a-f]{64}")) {
			throw new IllegalArgumentException("No SHA-256: " + sha256);
		}
		return this.folder.resolve(sha256.substring(0, 2)).resolve(sha256);
	}

	/** Clears files that are old enough and wanted by nobody, and what was cut off. */
	void clear(Predicate<String> wanted) {
		Instant before = this.clock.instant().minus(GRACE);
		try (Stream<Path> files = Files.isDirectory(this.folder) ? Files.walk(this.folder, 2) : Stream.of()) {
			List<Path> old = files.filter(Files::isRegularFile).filter((file) -> isOlder(file, before)).toList();
			for (Path file : old) {
				if (!wanted.test(file.getFileName().toString())) {
					Files.deleteIfExists(file);
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static boolean isOlder(Path file, Instant before) {
		try {
			return Files.getLastModifiedTime(file).toInstant().isBefore(before);
		}
		catch (IOException ex) {
			return false;
		}
	}

	/**
	 * A received file.
	 */
	record Waiting(Path file, long size, String sha256) {
	}

}
