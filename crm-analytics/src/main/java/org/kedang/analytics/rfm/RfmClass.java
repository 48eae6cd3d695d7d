package org.kedang.analytics.rfm;

import java.util.Arrays;
import java.util.Optional;

/**
 * The eight classes: whether a customer is at or better than the mean in recency,
 * frequency and monetary. Important are those at or above the mean amount. {@link #label}
 * is the class's name in the trade and in the REST interface.
 */
public enum RfmClass {

	IMPORTANT_VALUE("重要价值", true, true, true),

	IMPORTANT_DEVELOP("重要发展", true, false, true),

	IMPORTANT_KEEP("重要保持", false, true, true),

	IMPORTANT_RETAIN("重要挽留", false, false, true),

	GENERAL_VALUE("一般价值", true, true, false),

	GENERAL_DEVELOP("一般发展", true, false, false),

	GENERAL_KEEP("一般保持", false, true, false),

	GENERAL_RETAIN("一般挽留", false, false, false);

	private static final RfmClass[] ALL = values();

	private final String label;

	private final boolean recent;

	private final boolean frequent;

	private final boolean large;

	RfmClass(String label, boolean recent, boolean frequent, boolean large) {
		this.label = label;
		this.recent = recent;
		this.frequent = frequent;
		this.large = large;
	}

	/** The class of one who is at or better than the mean in what is true. */
	static RfmClass of(boolean recent, boolean frequent, boolean large) {
		return ALL[(large ? 0 : 4) + (recent ? 0 : 2) + (frequent ? 0 : 1)];
	}

	/**
	 * The class of a stored number.
	 * @param number 1 to 8
	 */
	public static RfmClass numbered(int number) {
		return ALL[number - 1];
	}

	/**
	 * The class of a name as it stands in a request: the Chinese label or the constant's
	 * name.
	 * @param name such as 重要价值 or IMPORTANT_VALUE
	 */
	public static Optional<RfmClass> named(String name) {
		return Arrays.stream(ALL)
			.filter((candidate) -> candidate.label.equals(name) || candidate.name().equalsIgnoreCase(name))
			.findFirst();
	}

	/** The number it is stored under, 1 to 8. */
	public int number() {
		return ordinal() + 1;
	}

	public String label() {
		return this.label;
	}

	public boolean recent() {
		return this.recent;
	}

	public boolean frequent() {
		return this.frequent;
	}

	public boolean large() {
		return this.large;
	}

}
