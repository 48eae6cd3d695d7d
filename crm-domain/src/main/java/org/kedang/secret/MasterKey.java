package org.kedang.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

import org.jspecify.annotations.Nullable;
import org.kedang.database.DatabaseRefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the master key is kept: given in the configuration, or in a file.
 *
 * @param configured the key in Base64, which goes before the file; blank when none is
 * given
 * @param file the key in Base64
 */
record MasterKey(String configured, Path file) {

	private static final Logger log = LoggerFactory.getLogger(MasterKey.class);

	/** The key, or null when there is none yet. */
	byte @Nullable [] find() {
		if (!this.configured.isBlank()) {
			return decode(this.configured, "kedang.key (KEDANG_KEY)");
		}
		try {
			return Files.exists(this.file) ? decode(Files.readString(this.file), this.file.toString()) : null;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Makes a key at random and keeps it in the file, which only the owner may read. */
	byte[] create() {
		byte[] key = new byte[SecretBox.KEY_LENGTH];
		new SecureRandom().nextBytes(key);
		try {
			Path target = this.file.toAbsolutePath();
			Path folder = Files.createDirectories(target.resolve("..").normalize());
			Path aside = Files.createTempFile(folder, "kedang-key-", ".new", ownerOnly());
			Files.writeString(aside, Base64.getEncoder().encodeToString(key) + "\n");
			Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
			log.warn("已生成加密密钥 {}：请立即备份并与数据分开保存，丢失后证件号码等加密数据无法恢复。 "
					+ "Made the encryption key {}: back it up now, apart from the data; without it encrypted data such as "
					+ "identity numbers is lost.", target, target);
			return key;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static FileAttribute<?>[] ownerOnly() {
		boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
		return posix
				? new FileAttribute<?>[] {
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")) }
				: new FileAttribute<?>[0];
	}

	private static byte[] decode(String base64, String source) {
		byte[] key;
		try {
			key = Base64.getDecoder().decode(base64.strip());
		}
		catch (IllegalArgumentException ex) {
			key = new byte[0];
		}
		if (key.length != SecretBox.KEY_LENGTH) {
			throw new DatabaseRefusedException(source + " 不是有效的密钥：应为 Base64 编码的 32 字节。",
					source + " is no key: 32 bytes in Base64 are wanted, as \"openssl rand -base64 32\" makes them.");
		}
		return key;
	}

}
