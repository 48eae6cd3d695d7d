package org.kedang.ingest;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kedang.ingest.merge.Evidence;

/**
 * Whom a row may be that nothing identifies.
 *
 * @param other an earlier row; null for a stored customer
 * @param number the stored customer's; null for an earlier row, and for a customer that
 * the reader does not see
 * @param same whether it is the same by the rule
 * @param probability null where a field speaks that the reader may not see
 * @param evidence what each field says that the reader may see
 */
public record RowDouble(int row, @Nullable Integer other, @Nullable String number, @Nullable String name, boolean same,
		@Nullable Double probability, List<Evidence> evidence) {

}
