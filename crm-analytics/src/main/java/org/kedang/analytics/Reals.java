package org.kedang.analytics;

import java.util.Arrays;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Figures as COPY takes them for {@code real} and {@code real[]}. What is not a number
 * becomes null.
 */
final class Reals {

	private Reals() {
	}

	static @Nullable String text(double value) {
		return Double.isNaN(value) ? null : Float.toString((float) value);
	}

	static String array(double... values) {
		return Arrays.stream(values)
			.mapToObj((value) -> Double.isNaN(value) ? "NULL" : Float.toString((float) value))
			.collect(Collectors.joining(",", "{", "}"));
	}

}
