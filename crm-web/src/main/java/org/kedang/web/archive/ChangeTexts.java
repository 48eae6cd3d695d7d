package org.kedang.web.archive;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.catalogue.Field;
import org.kedang.catalogue.FieldType;
import org.kedang.catalogue.Masks;
import org.kedang.customer.Change;
import org.kedang.web.field.FieldTexts;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Puts into words what was changed in an archive, as far as the reader sees it.
 */
@Component
public class ChangeTexts {

	private final FieldTexts texts;

	private final JdbcClient jdbc;

	ChangeTexts(FieldTexts texts, JdbcClient jdbc) {
		this.texts = texts;
		this.jdbc = jdbc;
	}

	public List<Line> of(List<Change> changes, Reader reader) {
		return changes.stream()
			.filter((change) -> !reader.isHidden(change.field()))
			.map((change) -> new Line(this.texts.label(change.field()), text(change.field(), change.before(), reader),
					text(change.field(), change.after(), reader)))
			.toList();
	}

	private @Nullable String text(Field field, @Nullable String canonical, Reader reader) {
		if (canonical == null) {
			return null;
		}
		if (!reader.seesPlain(field)) {
			return Masks.shown(field, canonical, reader.sight(field));
		}
		boolean user = field.type() == FieldType.USER;
		if ((user || field.type() == FieldType.CUSTOMER) && canonical.matches("\\d{1,18}")) {
			return this.jdbc
				.sql(user ? "select display_name from app_user where id = ?"
						: "select number from customer where id = ?")
				.param(Long.valueOf(canonical))
				.query(String.class)
				.optional()
				.orElse(canonical);
		}
		return this.texts.canonical(field, canonical);
	}

	/**
	 * One field.
	 *
	 * @param before null where nothing was known
	 * @param after null where it was cleared
	 */
	record Line(String label, @Nullable String before, @Nullable String after) {
	}

}
