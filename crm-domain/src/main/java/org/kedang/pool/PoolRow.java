package org.kedang.pool;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.kedang.catalogue.Subject;

/**
 * One customer of the pool.
 *
 * @param since when it came there
 * @param how how: the source in the history; null where it never had an owner
 * @param formerOwner the name of who had it before; null for nobody
 * @param place where a page after this row begins
 */
public record PoolRow(String number, String name, Subject kind, @Nullable String region, Instant since,
		@Nullable String how, @Nullable String note, @Nullable String formerOwner, @Nullable String grade,
		BigDecimal netAmount, @Nullable LocalDate lastPurchaseOn, @Nullable LocalDate lastContactOn, String place) {
}
