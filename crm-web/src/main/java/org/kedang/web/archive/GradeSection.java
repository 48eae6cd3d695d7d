package org.kedang.web.archive;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.GradeKind;
import org.kedang.analytics.HandGrade;

/**
 * One kind of grades on a customer's page.
 *
 * @param computed what the current run says, from 1; 0 where it says nothing
 * @param given the one by hand that holds; null without one
 * @param form to give another one
 */
public record GradeSection(GradeKind kind, int computed, @Nullable HandGrade given, GradeForm form) {
}
