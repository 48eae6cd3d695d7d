package org.kedang.web.imports;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.kedang.catalogue.Catalogue;
import org.kedang.catalogue.Subject;
import org.kedang.ingest.undo.ImportUndo;
import org.kedang.ingest.undo.Kept;
import org.kedang.web.support.Languages;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Puts into words what taking back an import does; in templates as
 * {@code ${@undoTexts.reason(x)}}.
 */
@Component("undoTexts")
public class UndoTexts {

	private static final Map<String, Subject> SUBJECTS = Map.of("corporate_customer", Subject.CORPORATE,
			"contact_person", Subject.CONTACT_PERSON, "sales_transaction", Subject.TRANSACTION, "transaction_line",
			Subject.TRANSACTION, "receivable", Subject.RECEIVABLE, "receivable_payment", Subject.RECEIVABLE,
			"contact_log", Subject.CONTACT_LOG);

	private final MessageSource messages;

	private final Catalogue catalogue;

	UndoTexts(MessageSource messages, Catalogue catalogue) {
		this.messages = messages;
		this.catalogue = catalogue;
	}

	/**
	 * What stands in a table; what only hangs on a record is called as where it is
	 * merged.
	 */
	public String table(String table) {
		return text("undo.table." + table, text("merge.table." + table, text("undo.table.other", "")));
	}

	/** The label of the field that is kept, or that all of the record is. */
	public String field(Kept kept) {
		String key = kept.field();
		if (key == null) {
			return text("undo.kept.whole", "");
		}
		return List.of(SUBJECTS.getOrDefault(kept.record(), Subject.INDIVIDUAL), Subject.CORPORATE)
			.stream()
			.flatMap((subject) -> this.catalogue.find(subject, key).stream())
			.map((field) -> field.label(Languages.isEnglish()))
			.findFirst()
			.orElse(key);
	}

	public String reason(Kept kept) {
		String cause = kept.cause();
		return text("undo.reason." + kept.reason(), kept.reason().name(),
				(kept.reason() == Kept.Reason.HAS && cause != null) ? table(cause) : cause);
	}

	/** The state as the end of a message's code; null as long as nobody has asked. */
	public @Nullable String state(@Nullable ImportUndo undo) {
		if (undo == null || undo.state() == null) {
			return null;
		}
		return (undo.isUndone() && undo.ledger().kept() > 0) ? "PARTLY" : undo.state().name();
	}

	private String text(String code, String otherwise, @Nullable Object... args) {
		String text = this.messages.getMessage(code, args, otherwise, LocaleContextHolder.getLocale());
		return (text != null) ? text : otherwise;
	}

}
