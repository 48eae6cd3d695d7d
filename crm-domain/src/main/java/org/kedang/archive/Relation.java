package org.kedang.archive;

import org.jspecify.annotations.Nullable;

/**
 * How the customer stands to another one, or the other to them.
 *
 * @param id of the relation; null where one of them introduced the other, which is a
 * field of that archive
 * @param kind RELATIVE, FRIEND and so on; REFERRER where one of them introduced the other
 * @param outgoing whether the customer says it of the other; else the other says it of
 * the customer
 * @param number the other's customer number
 * @param name the other's name; null where the reader does not see that customer
 */
public record Relation(@Nullable Long id, String kind, boolean outgoing, String number, @Nullable String name,
		@Nullable String note) {
}
