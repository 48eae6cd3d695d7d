package org.kedang.care;

import org.jspecify.annotations.Nullable;

/**
 * How often customers are to be contacted.
 *
 * @param kind I or C; null for both
 * @param gradeKind VALUE or RELATIONSHIP; null for any grade
 * @param grade A to D, or R1 to R5
 * @param everyDays days from one contact to the next
 * @param channel key of a contact channel
 * @param listAction the action of a list to whose customers it is confined; null for none
 */
public record ContactPlan(long id, String name, @Nullable String kind, @Nullable String gradeKind,
		@Nullable String grade, int everyDays, String channel, boolean active, @Nullable Long listAction) {
}
