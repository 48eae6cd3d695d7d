package org.kedang.customer;

/**
 * How identity numbers are kept: encrypted, with a keyed hash to find equal ones.
 */
public interface IdentityNumbers {

	byte[] encrypt(String identityNumber);

	String decrypt(byte[] encrypted);

	byte[] hash(String identityNumber);

}
