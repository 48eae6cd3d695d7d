package org.kedang.access;

import org.jspecify.annotations.Nullable;
import org.kedang.catalogue.Sight;

/**
 * What an administrator decided for one field and one role.
 *
 * @param sight what the role gets of the values; null where the field's sensitivity
 * decides
 * @param change whether the role may change the values, where it may change customers
 */
public record FieldRule(@Nullable Sight sight, boolean change) {

	/** As it is where nobody decided anything. */
	public static final FieldRule DEFAULT = new FieldRule(null, true);

	public boolean isDefault() {
		return this.equals(DEFAULT);
	}

}
