package org.kedang.customer;

import org.jspecify.annotations.Nullable;
import org.kedang.catalogue.Subject;

/**
 * A customer that was found.
 *
 * @param number the customer number
 * @param name full or registered name
 * @param kind individual or corporate
 * @param region the region's code
 * @param owner the owner's name; null in the pool
 * @param reason why it was found
 * @param matched what matched, masked where it must be: the short name, the phone, the
 * pinyin; the term itself for names and numbers
 */
public record SearchHit(String number, String name, Subject kind, @Nullable String region, @Nullable String owner,
		SearchReason reason, String matched) {
}
