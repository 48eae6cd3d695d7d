package org.kedang.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.kedang.access.Reader;
import org.kedang.audit.AuditTrail;
import org.kedang.database.Moments;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Short texts about customers. Everybody who may edit a customer writes and pins them;
 * only its author changes a text or takes it away.
 */
@Component
public class Notes {

	/** The longest text, in letters. */
	public static final int LONGEST = 1000;

	/** Notes a customer may have. */
	public static final int MOST = 500;

	private final JdbcClient jdbc;

	private final AuditTrail audit;

	private final Clock clock;

	Notes(JdbcClient jdbc, AuditTrail audit, Clock clock) {
		this.jdbc = jdbc;
		this.audit = audit;
		this.clock = clock;
	}

	/** A customer's notes, the pinned ones first, then the latest. */
	@Transactional(readOnly = true)
	public List<Note> of(long customer) {
		return this.jdbc.sql("""
				select n.*, u.display_name as author from customer_note n join app_user u on u.id = n.author_id
				where n.customer_id = ? order by n.pinned desc, n.id desc limit ?
				""").params(customer, MOST).query(Notes::note).list();
	}

	/**
	 * Writes a note.
	 * @param head of an archive the reader may edit
	 * @return false if the customer has {@value #MOST} already
	 * @throws IllegalArgumentException if the text is empty or longer than
	 * {@value #LONGEST} letters
	 */
	@Transactional
	public boolean add(ArchiveHead head, String text, boolean pinned, Reader reader) {
		reader.demandEdit(head.ownerId());
		String stripped = checked(text);
		int added = this.jdbc.sql("""
				insert into customer_note (customer_id, text, pinned, author_id, at)
				select ?, ?, ?, ?, ? where (select count(*) from customer_note where customer_id = ?) < ?
				""").params(head.id(), stripped, pinned, reader.id(), now(), head.id(), MOST).update();
		if (added > 0) {
			this.audit.record(reader.actor(), "note-added", "customer", head.number(), Map.of());
		}
		return added > 0;
	}

	/**
	 * Changes the text of one's own note.
	 * @return false if it is somebody else's, gone, or changed since that version
	 * @throws IllegalArgumentException if the text is empty or too long
	 */
	@Transactional
	public boolean edit(ArchiveHead head, long id, int version, String text, Reader reader) {
		reader.demandEdit(head.ownerId());
		return done(this.jdbc.sql("""
				update customer_note set text = ?, edited_at = ?, version = version + 1
				where customer_id = ? and id = ? and author_id = ? and version = ?
				""").params(checked(text), now(), head.id(), id, reader.id(), version).update(), "note-changed", head,
				reader);
	}

	/** Puts a note above the others, or back among them. */
	@Transactional
	public boolean pin(ArchiveHead head, long id, boolean pinned, Reader reader) {
		reader.demandEdit(head.ownerId());
		return this.jdbc.sql("update customer_note set pinned = ? where customer_id = ? and id = ?")
			.params(pinned, head.id(), id)
			.update() > 0;
	}

	/** Takes one's own note away; false if it is somebody else's or gone. */
	@Transactional
	public boolean remove(ArchiveHead head, long id, Reader reader) {
		reader.demandEdit(head.ownerId());
		return done(this.jdbc.sql("delete from customer_note where customer_id = ? and id = ? and author_id = ?")
			.params(head.id(), id, reader.id())
			.update(), "note-removed", head, reader);
	}

	private boolean done(int rows, String action, ArchiveHead head, Reader reader) {
		if (rows > 0) {
			this.audit.record(reader.actor(), action, "customer", head.number(), Map.of());
		}
		return rows > 0;
	}

	private static String checked(String text) {
		String stripped = text.strip().replace("\r\n", "\n").replace("\0", "");
		if (stripped.isEmpty() || stripped.length() > LONGEST) {
			throw new IllegalArgumentException("A note has 1 to 1000 letters");
		}
		return stripped;
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	private static Note note(ResultSet row, int at) throws SQLException {
		Instant editedAt = Moments.orNull(row, "edited_at");
		return new Note(row.getLong("id"), row.getString("text"), row.getBoolean("pinned"), row.getLong("author_id"),
				row.getString("author"), Moments.of(row, "at"), editedAt, row.getInt("version"));
	}

}
