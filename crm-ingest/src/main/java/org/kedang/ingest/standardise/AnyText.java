package org.kedang.ingest.standardise;

/**
 * Any text, put in order by the common rule.
 */
public final class AnyText implements Standardiser {

	private final int maxLength;

	private final boolean multiline;

	private final boolean naming;

	/**
	 * Texts up to a length.
	 * @param maxLength most characters allowed
	 * @param multiline whether line breaks and Chinese punctuation stay
	 */
	public AnyText(int maxLength, boolean multiline) {
		this(maxLength, multiline, false);
	}

	/**
	 * Texts up to a length.
	 * @param naming whether they are numbers, accounts and names: a word for nothing is
	 * none of them
	 */
	AnyText(int maxLength, boolean multiline, boolean naming) {
		this.maxLength = maxLength;
		this.multiline = multiline;
		this.naming = naming;
	}

	@Override
	public Outcome apply(String raw) {
		String text = this.multiline ? Texts.prose(raw) : Texts.line(raw);
		if (text.isEmpty()) {
			return Outcome.blank();
		}
		if (ExcelErrors.has(text)) {
			return ExcelErrors.outcome(text);
		}
		if (this.naming && Cleaned.isNothing(text)) {
			return Cleaned.nothing(text);
		}
		if (text.length() > this.maxLength) {
			int length = text.codePointCount(0, text.length());
			if (length > this.maxLength) {
				return Outcome.error("standardise.text.long", this.maxLength, length);
			}
		}
		return Outcome.of(text);
	}

}
