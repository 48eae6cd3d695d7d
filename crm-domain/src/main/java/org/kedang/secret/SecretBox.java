package org.kedang.secret;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;

import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts short texts and makes keyed hashes of them to search equal ones by. Each use
 * has a purpose: what was sealed for one purpose cannot be opened for another, and the
 * same text has another hash there.
 * <p>
 * A sealed text is {@code version (1) | nonce (12) | AES-256-GCM ciphertext | tag (16)},
 * with version and purpose as associated data. A hash is HMAC-SHA-256 over purpose and
 * text. Both keys, and the fingerprint, are derived from the master key by HMAC-SHA-256
 * over a label each, so that none tells anything of the others. Safe for many threads.
 */
public final class SecretBox {

	/** Length of the master key in bytes. */
	public static final int KEY_LENGTH = 32;

	private static final byte VERSION = 1;

	private static final int NONCE_LENGTH = 12;

	private static final int TAG_LENGTH = 16;

	private final SecureRandom random = new SecureRandom();

	private final SecretKeySpec encryption;

	private final String fingerprint;

	/** Looking an algorithm up takes longer than its work on a short text. */
	private final ThreadLocal<Cipher> ciphers = ThreadLocal.withInitial(SecretBox::cipher);

	private final ThreadLocal<Mac> macs;

	/**
	 * Opens for business.
	 * @param masterKey {@value #KEY_LENGTH} random bytes
	 */
	public SecretBox(byte[] masterKey) {
		if (masterKey.length != KEY_LENGTH) {
			throw new IllegalArgumentException("The master key has " + masterKey.length + " bytes, not " + KEY_LENGTH);
		}
		Mac master = mac(masterKey);
		this.encryption = new SecretKeySpec(master.doFinal(bytes("kedang encryption 1")), "AES");
		byte[] search = master.doFinal(bytes("kedang search 1"));
		this.macs = ThreadLocal.withInitial(() -> mac(search));
		this.fingerprint = HexFormat.of().formatHex(master.doFinal(bytes("kedang fingerprint 1")), 0, 16);
	}

	/** Encrypts; the same text looks different each time. */
	public byte[] seal(String text, String purpose) {
		byte[] nonce = new byte[NONCE_LENGTH];
		this.random.nextBytes(nonce);
		byte[] plain = bytes(text);
		ByteBuffer sealed = ByteBuffer.allocate(1 + NONCE_LENGTH + plain.length + TAG_LENGTH);
		sealed.put(VERSION).put(nonce);
		try {
			sealed.put(cipher(Cipher.ENCRYPT_MODE, nonce, purpose).doFinal(plain));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
		return sealed.array();
	}

	/**
	 * Decrypts.
	 * @throws IllegalArgumentException when it was sealed with another key, for another
	 * purpose, or was changed since
	 */
	public String open(byte[] sealed, String purpose) {
		if (sealed.length < 1 + NONCE_LENGTH + TAG_LENGTH || sealed[0] != VERSION) {
			throw new IllegalArgumentException("Not a sealed text");
		}
		byte[] nonce = Arrays.copyOfRange(sealed, 1, 1 + NONCE_LENGTH);
		try {
			byte[] plain = cipher(Cipher.DECRYPT_MODE, nonce, purpose).doFinal(sealed, 1 + NONCE_LENGTH,
					sealed.length - 1 - NONCE_LENGTH);
			return new String(plain, StandardCharsets.UTF_8);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalArgumentException("Sealed with another key or for another purpose, or changed since", ex);
		}
	}

	/** 32 bytes that are equal for equal texts and tell nothing without the key. */
	public byte[] hash(String text, String purpose) {
		byte[] label = bytes(purpose);
		byte[] content = bytes(text);
		return this.macs.get()
			.doFinal(ByteBuffer.allocate(Integer.BYTES + label.length + content.length)
				.putInt(label.length)
				.put(label)
				.put(content)
				.array());
	}

	/** Tells two master keys apart, as 32 hexadecimal digits. */
	String fingerprint() {
		return this.fingerprint;
	}

	private Cipher cipher(int mode, byte[] nonce, String purpose) throws GeneralSecurityException {
		Cipher cipher = this.ciphers.get();
		cipher.init(mode, this.encryption, new GCMParameterSpec(TAG_LENGTH * Byte.SIZE, nonce));
		cipher.updateAAD(new byte[] { VERSION });
		cipher.updateAAD(bytes(purpose));
		return cipher;
	}

	private static Cipher cipher() {
		try {
			return Cipher.getInstance("AES/GCM/NoPadding");
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Mac mac(byte[] key) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(key, "HmacSHA256"));
			return mac;
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
