package org.kedang.archive;

import org.jspecify.annotations.Nullable;
import org.kedang.catalogue.Field;

/**
 * Another customer that already has a value nobody shares.
 *
 * @param field customer number, identity number or credit code
 * @param number the other's customer number; null where the reader does not see them
 * @param name the other's name; null where the reader does not see them
 */
public record Twin(Field field, @Nullable String number, @Nullable String name) {
}
