package org.kedang.catalogue;

/**
 * A field of the administrator's own.
 *
 * @param retired whether it was taken out of all pages; its values stay
 */
public record CustomField(Field field, boolean retired) {
}
