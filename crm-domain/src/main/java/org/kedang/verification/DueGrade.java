package org.kedang.verification;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A grade set by hand that ends soon, or should have.
 *
 * @param kind VALUE, CREDIT or RELATIONSHIP
 * @param place where it stands, to go on from
 */
public record DueGrade(String number, String name, @Nullable String owner, String kind, String grade,
		LocalDate expiresOn, @Nullable String reason, String place) {
}
