package org.kedang.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.catalogue.Catalogue;
import org.kedang.catalogue.Category;
import org.kedang.catalogue.Field;
import org.kedang.catalogue.FieldType;
import org.kedang.catalogue.Masks;
import org.kedang.catalogue.Sensitivity;
import org.kedang.catalogue.Storage;
import org.kedang.catalogue.Subject;
import org.kedang.database.Moments;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The change history of all archives, each one's the latest first.
 */
@Component
public class Revisions {

	private final JdbcClient jdbc;

	private final Catalogue catalogue;

	Revisions(JdbcClient jdbc, Catalogue catalogue) {
		this.jdbc = jdbc;
		this.catalogue = catalogue;
	}

	/**
	 * Some changes of an archive.
	 * @param after id of the change where the slice before this one ended; null begins
	 * with the latest
	 */
	@Transactional(readOnly = true)
	public Slice<Revision> of(ArchiveHead head, Reader reader, @Nullable String after, int size) {
		long before = (after != null && after.matches("\\d{1,18}")) ? Long.parseLong(after) : Long.MAX_VALUE;
		List<Revision> rows = this.jdbc.sql("""
				select x.*, u.display_name as who from customer_change x left join app_user u on u.id = x.user_id
				where x.customer_id = ? and x.id < ? and x.field <> all(?::text[]) order by x.id desc limit ?
				""")
			.params(head.id(), before, reader.hiddenOf(this.catalogue.fields(head.subject())), size + 1)
			.query((row, at) -> revision(row, head.subject(), reader))
			.list();
		return Slice.cut(rows, size, (revision) -> Long.toString(revision.id()));
	}

	/** Who of the users changed one of the fields last; null where nobody did. */
	@Transactional(readOnly = true)
	public @Nullable String author(long customer, Collection<String> fields) {
		return this.jdbc.sql("""
				select u.display_name from customer_change x join app_user u on u.id = x.user_id
				where x.customer_id = ? and x.field = any(?::text[]) order by x.id desc limit 1
				""").params(customer, fields.toArray(String[]::new)).query(String.class).optional().orElse(null);
	}

	/** Who of the users changed a contact person last; null where nobody did. */
	@Transactional(readOnly = true)
	public @Nullable String authorOfPerson(long person) {
		return this.jdbc
			.sql("select u.display_name from contact_person p join app_user u on u.id = p.updated_by where p.id = ?")
			.param(person)
			.query(String.class)
			.optional()
			.orElse(null);
	}

	private Revision revision(ResultSet row, Subject subject, Reader reader) throws SQLException {
		Field field = field(subject, row.getString("field"));
		return new Revision(row.getLong("id"), Moments.of(row, "at"), row.getString("who"), row.getString("source"),
				value(field, row.getString("before"), reader), value(field, row.getString("after"), reader));
	}

	private ArchiveValue value(Field field, @Nullable String text, Reader reader) {
		if (text == null) {
			return new ArchiveValue(field, null, false, null);
		}
		if (!reader.seesPlain(field)) {
			return new ArchiveValue(field, Masks.mask(field, text), true, null);
		}
		return new ArchiveValue(field, text, false, label(field, text));
	}

	/** Ids say nothing to people: the user's name or the customer's number does. */
	private @Nullable String label(Field field, String text) {
		boolean user = field.type() == FieldType.USER;
		if ((!user && field.type() != FieldType.CUSTOMER) || !text.matches("\\d{1,18}")) {
			return null;
		}
		String sql = user ? "select display_name from app_user where id = :id" : """
				select coalesce((select number from customer where id = :id),
					(select max(number) from customer_alias where former_id = :id))
				""";
		return this.jdbc.sql(sql).param("id", Long.parseLong(text)).query(String.class).optional().orElse(null);
	}

	/** A field that is retired by now keeps its history, as closely as it can be kept. */
	private Field field(Subject subject, String key) {
		return this.catalogue.find(subject, key)
			.orElseGet(() -> new Field(subject, key, new Category("other", "其他信息", "Other"), key, key, FieldType.TEXT,
					List.of(), Storage.CUSTOM, "custom", key, false, Sensitivity.SECRET, false, false, false, 0,
					List.of(), ""));
	}

}
