package org.kedang.archive;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.audit.AuditTrail;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Relates customers to each other and parts them again. A relation is stored once and
 * seen from both sides, so either side may take it back.
 */
@Component
public class Relating {

	/** The longest note, in letters. */
	public static final int LONGEST = 200;

	private static final List<RelationKind> OF_PEOPLE = List.of(RelationKind.RELATIVE, RelationKind.FRIEND,
			RelationKind.NEIGHBOUR, RelationKind.COLLEAGUE, RelationKind.CLASSMATE, RelationKind.EMPLOYER,
			RelationKind.OTHER);

	private static final List<RelationKind> OF_FIRMS = List.of(RelationKind.PARENT_COMPANY, RelationKind.HEAD_OFFICE,
			RelationKind.PARTNER, RelationKind.OTHER);

	private final JdbcClient jdbc;

	private final AuditTrail audit;

	Relating(JdbcClient jdbc, AuditTrail audit) {
		this.jdbc = jdbc;
		this.audit = audit;
	}

	/** What the customer may be to others. */
	public static List<RelationKind> kinds(ArchiveHead head) {
		return head.isCorporate() ? OF_FIRMS : OF_PEOPLE;
	}

	/**
	 * Relates a customer to another one.
	 * @param head of an archive the reader may edit
	 * @param other of another archive the reader sees
	 * @return false where they stand in that relation already, one way or the other
	 * @throws IllegalArgumentException if both are the same, the kind is none of theirs
	 * or the note is longer than {@value #LONGEST} letters
	 */
	@Transactional
	public boolean relate(ArchiveHead head, ArchiveHead other, RelationKind kind, String note, Reader reader) {
		reader.demandEdit(head.ownerId());
		if (head.id() == other.id() || !kinds(head).contains(kind) || note.strip().length() > LONGEST) {
			throw new IllegalArgumentException("No relation between these");
		}
		int related = this.jdbc.sql("""
				insert into customer_relation (customer_id, other_id, kind, note, created_by)
				select :customer, :other, :kind, nullif(:note, ''), :author
				where not exists (select from customer_relation
				                  where customer_id = :other and other_id = :customer and kind = :kind)
				on conflict do nothing
				""")
			.param("customer", head.id())
			.param("other", other.id())
			.param("kind", kind.name())
			.param("note", note.strip())
			.param("author", reader.id())
			.update();
		if (related > 0) {
			record("relation-added", head, kind.name(), other.number(), reader);
		}
		return related > 0;
	}

	/**
	 * Takes a relation back, from either side.
	 * @param head of an archive the reader may edit
	 * @param relation its id; one of other customers is left alone
	 */
	@Transactional
	public void part(ArchiveHead head, long relation, Reader reader) {
		reader.demandEdit(head.ownerId());
		this.jdbc.sql("""
				with gone as (
					delete from customer_relation where id = :relation and :customer in (customer_id, other_id)
					returning kind, case when customer_id = :customer then other_id else customer_id end as other
				)
				select gone.kind, customer.number from gone join customer on customer.id = gone.other
				""").param("relation", relation).param("customer", head.id()).query((row) -> {
			record("relation-removed", head, row.getString("kind"), row.getString("number"), reader);
		});
	}

	private void record(String action, ArchiveHead head, @Nullable String kind, @Nullable String other, Reader reader) {
		this.audit.record(reader.actor(), action, "customer", head.number(),
				Map.of("kind", String.valueOf(kind), "other", String.valueOf(other)));
	}

}
