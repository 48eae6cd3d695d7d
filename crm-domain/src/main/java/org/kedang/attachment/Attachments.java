package org.kedang.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.archive.ArchiveHead;
import org.kedang.audit.AuditTrail;
import org.kedang.database.Moments;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The files of all customers. Whoever sees the customer reads them, whoever may edit it
 * adds and removes them.
 */
@Component
public class Attachments {

	private static final String ROWS = """
			select a.*, u.display_name as uploader from customer_attachment a join app_user u on u.id = a.user_id
			where a.customer_id = ?
			""";

	private final AttachmentFolder folder;

	private final AttachmentLimits limits;

	private final JdbcClient jdbc;

	private final AuditTrail audit;

	private final Clock clock;

	Attachments(AttachmentFolder folder, AttachmentLimits limits, JdbcClient jdbc, AuditTrail audit, Clock clock) {
		this.folder = folder;
		this.limits = limits;
		this.jdbc = jdbc;
		this.audit = audit;
		this.clock = clock;
	}

	/** A customer's files, the latest first. */
	@Transactional(readOnly = true)
	public List<Attachment> of(long customer) {
		return this.jdbc.sql(ROWS + " order by a.id desc").param(customer).query(Attachments::attachment).list();
	}

	/** One of the customer's files. */
	@Transactional(readOnly = true)
	public Optional<Attachment> find(long customer, long id) {
		return this.jdbc.sql(ROWS + " and a.id = ?").params(customer, id).query(Attachments::attachment).optional();
	}

	/**
	 * Takes a file.
	 * @param head of an archive the reader may edit
	 * @param name as the reader's machine calls it; nothing is concluded from it
	 * @return why it was not taken; null if it was
	 */
	@Transactional
	public @Nullable AttachmentRefused add(ArchiveHead head, String name, InputStream bytes, Reader reader)
			throws IOException {
		reader.demandEdit(head.ownerId());
		AttachmentFolder.Waiting waiting = this.folder.receive(bytes, this.limits.file().toBytes());
		if (waiting == null) {
			return AttachmentRefused.TOO_LARGE;
		}
		try {
			Optional<ContentType> type = ContentType.of(waiting.file());
			if (waiting.size() == 0) {
				return AttachmentRefused.EMPTY;
			}
			if (type.isEmpty()) {
				return AttachmentRefused.KIND;
			}
			return store(head, type.get(), type.get().named(name), waiting, reader);
		}
		finally {
			Files.deleteIfExists(waiting.file());
		}
	}

	private @Nullable AttachmentRefused store(ArchiveHead head, ContentType type, String name,
			AttachmentFolder.Waiting waiting, Reader reader) throws IOException {
		// one upload a customer at a time, so that the limits hold
		this.jdbc.sql("select id from customer where id = ? for no key update").param(head.id()).query().listOfRows();
		int stored = this.jdbc.sql("""
				insert into customer_attachment (customer_id, name, media_type, size, sha256, at, user_id)
				select ?, ?, ?, ?, ?, ?, ? from customer_attachment where customer_id = ?
				having count(*) < ? and coalesce(sum(size), 0) + ? <= ?
				""")
			.params(head.id(), name, type.mediaType(), waiting.size(), HexFormat.of().parseHex(waiting.sha256()),
					this.clock.instant().atOffset(ZoneOffset.UTC), reader.id(), head.id(), this.limits.files(),
					waiting.size(), this.limits.customer().toBytes())
			.update();
		if (stored == 0) {
			return AttachmentRefused.FULL;
		}
		this.folder.keep(waiting);
		this.audit.record(reader.actor(), "attachment-added", "customer", head.number(),
				Map.of("file", name, "bytes", waiting.size()));
		return null;
	}

	/** Where a file's bytes lie; the reading is told to the audit trail. */
	@Transactional
	public Path read(ArchiveHead head, Attachment attachment, Reader reader) {
		this.audit.record(reader.actor(), "attachment-read", "customer", head.number(),
				Map.of("file", attachment.name()));
		return this.folder.place(attachment.sha256());
	}

	/**
	 * Takes a file away; its bytes go in the night, unless another customer has the same.
	 * @return false if it is gone already
	 */
	@Transactional
	public boolean remove(ArchiveHead head, long id, Reader reader) {
		reader.demandEdit(head.ownerId());
		Optional<Attachment> found = find(head.id(), id);
		found.ifPresent((attachment) -> {
			this.jdbc.sql("delete from customer_attachment where customer_id = ? and id = ?")
				.params(head.id(), id)
				.update();
			this.audit.record(reader.actor(), "attachment-removed", "customer", head.number(),
					Map.of("file", attachment.name()));
		});
		return found.isPresent();
	}

	/** Clears the bytes that no customer has any more, a day after they came. */
	void clear() {
		this.folder.clear((sha256) -> sha256.matches("[0-9a-f]{64}")
				&& this.jdbc.sql("select count(*) from customer_attachment where sha256 = ?")
					.param(HexFormat.of().parseHex(sha256))
					.query(Long.class)
					.single() > 0);
	}

	private static Attachment attachment(ResultSet row, int at) throws SQLException {
		return new Attachment(row.getLong("id"), row.getString("name"), row.getString("media_type"),
				row.getLong("size"), HexFormat.of().formatHex(row.getBytes("sha256")), Moments.of(row, "at"),
				row.getString("uploader"));
	}

}
