package org.kedang.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Unpacks a {@code .tar.xz} so that any user may read and run what is in it. */
final class TarXz {

	private TarXz() {
	}

	static void unpack(InputStream packed, Path folder) throws IOException {
		permit(folder, 0755);
		try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(packed))) {
			for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
				Path target = folder.resolve(entry.getName()).normalize();
				if (!target.startsWith(folder)) {
					throw new IOException("Entry outside of the archive: " + entry.getName());
				}
				Path relative = folder.relativize(target);
				createFolders(folder, entry.isDirectory() ? relative : relative.resolveSibling(""));
				unpack(entry, tar, target);
			}
		}
	}

	private static void unpack(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
		if (entry.isSymbolicLink()) {
			Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
		}
		else if (!entry.isDirectory()) {
			Files.copy(content, target);
			permit(target, ((entry.getMode() & 0111) != 0) ? 0755 : 0644);
		}
	}

	private static void createFolders(Path top, Path below) throws IOException {
		Path folder = top;
		for (Path name : below) {
			folder = folder.resolve(name).normalize();
			if (!Files.isDirectory(folder)) {
				Files.createDirectory(folder);
				permit(folder, 0755);
			}
		}
	}

	/** Sets the rights whatever the umask is; does nothing where files have none. */
	static void permit(Path path, int mode) throws IOException {
		if (!Files.getFileStore(path).supportsFileAttributeView("posix")) {
			return;
		}
		Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
		for (PosixFilePermission permission : PosixFilePermission.values()) {
			if (((mode >> (8 - permission.ordinal())) & 1) == 1) {
				permissions.add(permission);
			}
		}
		Files.setPosixFilePermissions(path, permissions);
	}

}
