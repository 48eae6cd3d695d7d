package org.kedang.ingest.template;

import org.kedang.catalogue.FieldType;

/**
 * A column of an exported sheet.
 *
 * @param label its header
 * @param format how its cells are shown
 * @param width in characters
 */
public record Column(String label, Format format, int width) {

	/**
	 * How cells are shown. TEXT keeps what people type later a text as well, so that
	 * numbers with many digits or leading zeros stay as they are.
	 */
	public enum Format {

		TEXT("@"), INTEGER("0"), DECIMAL("0.00##"), AMOUNT("#,##0.00"), DATE("yyyy\\-mm\\-dd"),
		DATE_TIME("yyyy\\-mm\\-dd\\ hh:mm");

		private final String code;

		Format(String code) {
			this.code = code;
		}

		/** How values of a type are shown. */
		public static Format of(FieldType type) {
			return switch (type) {
				case DATE -> DATE;
				case DATE_TIME -> DATE_TIME;
				case INTEGER -> INTEGER;
				case DECIMAL -> DECIMAL;
				case AMOUNT -> AMOUNT;
				default -> TEXT;
			};
		}

		/** The format code as workbooks write it. */
		public String code() {
			return this.code;
		}

	}

	public static Column text(String label, int width) {
		return new Column(label, Format.TEXT, width);
	}

}
