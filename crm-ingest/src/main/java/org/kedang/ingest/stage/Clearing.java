package org.kedang.ingest.stage;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.Set;

import org.kedang.catalogue.Field;
import org.kedang.catalogue.Storage;
import org.kedang.catalogue.Subject;

/**
 * The mark by which a cell clears its field. A blank cell never does: most blanks mean
 * that nobody knew.
 */
final class Clearing {

	private static final Set<String> MARKS = Set.of("#清空", "#clear");

	private static final int LONGEST = 12;

	/** Always known of a customer. */
	private static final Set<String> OF_CUSTOMERS = Set.of("number", "acquiredOn", "status");

	/** Always known of a contact log, or what it is recognised by. */
	private static final Set<String> OF_LOGS = Set.of("direction", "answered", "complaint", "content");

	static boolean isMark(String raw) {
		if (raw.length() > LONGEST || (raw.indexOf('#') < 0 && raw.indexOf('＃') < 0)) {
			return false;
		}
		return MARKS.contains(Normalizer.normalize(raw, Form.NFKC).strip().toLowerCase(Locale.ROOT));
	}

	/**
	 * Whether a field may be cleared: not what every record has, nor lines and payments.
	 */
	static boolean isPossible(Field field) {
		if (field.required() || field.storage() == Storage.IMPORT_ONLY) {
			return false;
		}
		Subject subject = field.subject();
		return switch (subject) {
			case INDIVIDUAL, CORPORATE -> !OF_CUSTOMERS.contains(field.key());
			case CONTACT_PERSON -> true;
			case CONTACT_LOG -> !OF_LOGS.contains(field.key());
			case TRANSACTION, RECEIVABLE -> false;
		};
	}

	private Clearing() {
	}

}
