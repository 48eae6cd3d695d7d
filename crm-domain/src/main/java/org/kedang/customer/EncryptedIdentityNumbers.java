package org.kedang.customer;

import org.kedang.secret.SecretBox;

import org.springframework.stereotype.Component;

/** Keeps identity numbers with the firm's key. */
@Component
class EncryptedIdentityNumbers implements IdentityNumbers {

	private static final String PURPOSE = "identity-number";

	private final SecretBox box;

	EncryptedIdentityNumbers(SecretBox box) {
		this.box = box;
	}

	@Override
	public byte[] encrypt(String identityNumber) {
		return this.box.seal(identityNumber, PURPOSE);
	}

	@Override
	public String decrypt(byte[] encrypted) {
		return this.box.open(encrypted, PURPOSE);
	}

	@Override
	public byte[] hash(String identityNumber) {
		return this.box.hash(identityNumber, PURPOSE);
	}

}
