package org.kedang.customer;

import org.jspecify.annotations.Nullable;
import org.kedang.catalogue.Field;

/**
 * What became of one field.
 *
 * @param field the field
 * @param before canonical text before, null for nothing known
 * @param after canonical text after, null for cleared
 */
public record Change(Field field, @Nullable String before, @Nullable String after) {

}
