package org.kedang.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

import org.kedang.ingest.workbook.Limits;
import org.kedang.shared.Sha256;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The uploaded files, each under a random name: nothing of what the uploader calls it
 * reaches the disk.
 */
@Component
class KeptFiles {

	private static final int NAME = 200;

	private final Path folder;

	KeptFiles(@Value("${kedang.data:./data}") Path data) {
		this.folder = data.resolve("imports");
	}

	/**
	 * Streams a file to the disk. One byte more than the limit is taken in, so that
	 * opening it refuses it in the usual words.
	 * @throws UploadNotKeptException if it cannot be written
	 * @throws IOException if the upload breaks off
	 */
	Upload keep(String fileName, InputStream content, Limits limits) throws IOException {
		String stored = UUID.randomUUID().toString();
		Path file = path(stored);
		MessageDigest digest = Sha256.digest();
		long size = 0;
		try (InputStream in = new DigestInputStream(content, digest); OutputStream out = create(file)) {
			byte[] buffer = new byte[1 << 16];
			for (int n = in.read(buffer); n >= 0 && size <= limits.file(); n = in.read(buffer)) {
				write(out, buffer, n);
				size += n;
			}
		}
		catch (IOException | RuntimeException ex) {
			discard(file, ex);
			throw ex;
		}
		return new Upload(plain(fileName), stored, size, HexFormat.of().formatHex(digest.digest()));
	}

	private static void discard(Path file, Exception cause) {
		try {
			Files.deleteIfExists(file);
		}
		catch (IOException ex) {
			cause.addSuppressed(ex);
		}
	}

	private OutputStream create(Path file) throws UploadNotKeptException {
		try {
			Files.createDirectories(this.folder, ownerOnly("rwx------"));
			return Files.newOutputStream(Files.createFile(file, ownerOnly("rw-------")));
		}
		catch (IOException ex) {
			throw new UploadNotKeptException(ex);
		}
	}

	private static void write(OutputStream out, byte[] buffer, int length) throws UploadNotKeptException {
		try {
			out.write(buffer, 0, length);
		}
		catch (IOException ex) {
			throw new UploadNotKeptException(ex);
		}
	}

	Path path(String stored) {
		return this.folder.resolve(stored);
	}

	boolean has(String stored) {
		return Files.isReadable(path(stored));
	}

	/** Those that were written before that time. */
	List<String> writtenBefore(Instant time) throws IOException {
		if (!Files.isDirectory(this.folder)) {
			return List.of();
		}
		List<String> names = new ArrayList<>();
		try (DirectoryStream<Path> files = Files.newDirectoryStream(this.folder, Files::isRegularFile)) {
			for (Path file : files) {
				if (Files.getLastModifiedTime(file).toInstant().isBefore(time)) {
					names.add(file.getFileName().toString());
				}
			}
		}
		return names;
	}

	/** Deletes a file; one that has gone already is none the worse. */
	void delete(String stored) throws IOException {
		Files.deleteIfExists(path(stored));
	}

	/** Workbooks hold in clear what the database encrypts. */
	private FileAttribute<?>[] ownerOnly(String permissions) {
		boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
		return posix
				? new FileAttribute<?>[] {
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)) }
				: new FileAttribute<?>[0];
	}

	private static String plain(String fileName) {
		String name = fileName.replace('\\', '/');
		name = name.substring(name.lastIndexOf('/') + 1).replaceAll("\\p{Cntrl}", "").strip();
		if (name.isEmpty()) {
			return "?";
		}
		return (name.length() <= NAME) ? name : name.substring(name.length() - NAME);
	}

}
