package org.kedang.web.support;

import org.jspecify.annotations.Nullable;

/**
 * One line of a drop-down list.
 *
 * @param value what is sent; null or empty for no choice
 */
public record Choice(@Nullable String value, String text) {
}
