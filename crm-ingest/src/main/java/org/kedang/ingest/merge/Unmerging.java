package org.kedang.ingest.merge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.audit.AuditTrail;
import org.kedang.catalogue.Field;
import org.kedang.customer.Archives;
import org.kedang.customer.Customer;
import org.kedang.customer.Customers;
import org.kedang.ingest.store.Storing;
import org.kedang.ingest.store.StoringLock;
import org.kedang.shared.Problem;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes merges back: both customers and all that is theirs return to where they were.
 */
@Component
public class Unmerging {

	private final Merges merges;

	private final Reversals reversals;

	private final MergeRecords records;

	private final DuplicatePairs pairs;

	private final Comparing comparing;

	private final Schema schema;

	private final Customers customers;

	private final Archives archives;

	private final AuditTrail audit;

	private final JdbcClient jdbc;

	private final JdbcTemplate template;

	private final EntityManager entities;

	Unmerging(Merges merges, Reversals reversals, MergeRecords records, DuplicatePairs pairs, Comparing comparing,
			Schema schema, Customers customers, Archives archives, AuditTrail audit, JdbcClient jdbc,
			JdbcTemplate template, EntityManager entities) {
		this.merges = merges;
		this.reversals = reversals;
		this.records = records;
		this.pairs = pairs;
		this.comparing = comparing;
		this.schema = schema;
		this.customers = customers;
		this.archives = archives;
		this.audit = audit;
		this.jdbc = jdbc;
		this.template = template;
		this.entities = entities;
	}

	/**
	 * Takes a merge back, in one transaction. What was changed or added since stays with
	 * the survivor.
	 * @param different whether they are remembered as not being the same
	 * @throws MergeRefusedException if the reader may not, something stands in the way,
	 * or an import is being stored
	 */
	@Transactional
	public void undo(Merge merge, boolean different, Reader reader) {
		if (!StoringLock.take(this.template)) {
			throw new MergeRefusedException(Problem.of("merge.refused.storing"));
		}
		Storing.beginMerge(this.template);
		this.jdbc.sql("select id from customer where id = ? for update")
			.param(merge.customerId())
			.query(Long.class)
			.list();
		Merge present = this.merges.find(merge.id(), reader)
			.filter((found) -> reader.mayMerge() && reader.mayEdit(found.ownerId()))
			.orElseThrow(() -> new MergeRefusedException(Problem.of("merge.refused.unknown", merge.number())));
		Problem obstacle = this.reversals.obstacle(present);
		if (obstacle != null) {
			throw new MergeRefusedException(obstacle);
		}
		try {
			takeApart(present, reader);
		}
		catch (DuplicateKeyException ex) {
			throw new MergeRefusedException(Problem.of("merge.undo.collides", present.loserNumber()));
		}
		if (different) {
			this.pairs.different(present.customerId(), present.loserId(), reader);
		}
		this.audit.record(reader.actor(), "merge-undone", "customer", present.number(),
				Map.of("merge", present.id(), "merged", present.loserNumber()));
	}

	private void takeApart(Merge merge, Reader reader) {
		Map<Field, @Nullable Object> was = values(merge);
		new Restoring(this.jdbc, this.schema, merge.id(), merge.loserId()).all();
		this.jdbc.sql("update customer set version = version + 1 where id = ?").param(merge.customerId()).update();
		this.records.close(merge, reader);
		this.archives.settle(merge.customerId(), was, reader.id(), "UNMERGE");
		this.entities.flush();
		FreshFigures.of(this.jdbc, List.of(merge.customerId(), merge.loserId()));
	}

	private Map<Field, @Nullable Object> values(Merge merge) {
		Customer survivor = this.customers.findById(merge.customerId()).orElseThrow();
		Map<Field, @Nullable Object> values = new HashMap<>();
		this.comparing.fields(merge.kind()).forEach((field) -> values.put(field, survivor.value(field)));
		this.entities.detach(survivor);
		return values;
	}

}
