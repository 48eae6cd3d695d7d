package org.kedang.analytics;

import org.jspecify.annotations.Nullable;

/**
 * A grade by hand in the list of all that hold.
 *
 * @param number the customer's number
 * @param name the customer's name
 * @param owner who looks after the customer; null in the pool
 * @param given the grade
 * @param computed what the current run says, from 1; 0 where it says nothing
 */
public record HandGradeLine(String number, String name, @Nullable String owner, HandGrade given, int computed) {
}
