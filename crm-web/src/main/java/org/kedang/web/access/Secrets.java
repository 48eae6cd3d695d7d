package org.kedang.web.access;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * Makes secrets nobody can guess.
 */
final class Secrets {

	/** Without letters that look alike: people type these. */
	private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

	private static final SecureRandom RANDOM = new SecureRandom();

	private Secrets() {
	}

	/** A password of 16 characters, about 92 bits. */
	static String password() {
		StringBuilder password = new StringBuilder();
		for (int i = 0; i < 16; i++) {
			password.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
		}
		return password.toString();
	}

	/** A token of 256 bits. */
	static String token() {
		byte[] bytes = new byte[32];
		RANDOM.nextBytes(bytes);
		return "kd_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

}
