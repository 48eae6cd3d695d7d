package org.kedang.archive;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * How a contact person changes company.
 *
 * @param leftOn the last day with the firm they leave
 * @param joinedOn the first day with the other one
 * @param department where they work now; null for unknown
 * @param position what they are now; null for unknown
 */
public record Joining(LocalDate leftOn, LocalDate joinedOn, @Nullable String department, @Nullable String position) {
}
