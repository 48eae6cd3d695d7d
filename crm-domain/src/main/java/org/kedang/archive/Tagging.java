package org.kedang.archive;

import java.util.Map;

import org.kedang.access.Reader;
import org.kedang.audit.AuditTrail;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts tags on customers and takes them off.
 */
@Component
public class Tagging {

	/** The longest tag, in letters. */
	public static final int LONGEST = 40;

	private final JdbcClient jdbc;

	private final AuditTrail audit;

	Tagging(JdbcClient jdbc, AuditTrail audit) {
		this.jdbc = jdbc;
		this.audit = audit;
	}

	/**
	 * Puts a tag on a customer; the second time changes nothing.
	 * @param head of an archive the reader may edit
	 * @throws IllegalArgumentException if the tag is empty or longer than
	 * {@value #LONGEST} letters
	 */
	@Transactional
	public void put(ArchiveHead head, String tag, Reader reader) {
		reader.demandEdit(head.ownerId());
		String name = tag.strip().replaceAll("\\s+", " ");
		if (name.isEmpty() || name.length() > LONGEST) {
			throw new IllegalArgumentException("A tag has 1 to 40 letters");
		}
		this.jdbc.sql("insert into tag (name) values (?) on conflict do nothing").param(name).update();
		int put = this.jdbc.sql("""
				insert into customer_tag (customer_id, tag_id, created_by) select ?, id, ? from tag where name = ?
				on conflict do nothing
				""").params(head.id(), reader.id(), name).update();
		if (put > 0) {
			this.audit.record(reader.actor(), "tag-added", "customer", head.number(), Map.of("tag", name));
		}
	}

	/** Takes a tag off a customer. */
	@Transactional
	public void take(ArchiveHead head, String tag, Reader reader) {
		reader.demandEdit(head.ownerId());
		int taken = this.jdbc.sql("""
				delete from customer_tag where customer_id = ? and tag_id = (select id from tag where name = ?)
				""").params(head.id(), tag).update();
		if (taken > 0) {
			this.audit.record(reader.actor(), "tag-removed", "customer", head.number(), Map.of("tag", tag));
		}
	}

}
