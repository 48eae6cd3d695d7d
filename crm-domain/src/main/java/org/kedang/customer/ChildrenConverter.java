package org.kedang.customer;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.kedang.catalogue.Children;

/**
 * Keeps children as JSON.
 */
@Converter
class ChildrenConverter implements AttributeConverter<Children, String> {

	@Override
	@SuppressWarnings("NullAway")
	public @Nullable String convertToDatabaseColumn(@Nullable Children children) {
		return (children != null) ? children.json() : null;
	}

	@Override
	@SuppressWarnings("NullAway")
	public @Nullable Children convertToEntityAttribute(@Nullable String json) {
		return (json != null) ? Children.parse(json) : null;
	}

}
