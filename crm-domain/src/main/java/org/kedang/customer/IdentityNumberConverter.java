package org.kedang.customer;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Encrypts on the way to the database and decrypts on the way back.
 */
@Component
@Converter
class IdentityNumberConverter implements AttributeConverter<String, byte[]> {

	private final ObjectProvider<IdentityNumbers> identityNumbers;

	IdentityNumberConverter(ObjectProvider<IdentityNumbers> identityNumbers) {
		this.identityNumbers = identityNumbers;
	}

	@Override
	@SuppressWarnings("NullAway")
	public byte @Nullable [] convertToDatabaseColumn(@Nullable String plain) {
		return (plain != null) ? this.identityNumbers.getObject().encrypt(plain) : null;
	}

	@Override
	@SuppressWarnings("NullAway")
	public @Nullable String convertToEntityAttribute(byte @Nullable [] encrypted) {
		return (encrypted != null) ? this.identityNumbers.getObject().decrypt(encrypted) : null;
	}

}
