package org.kedang.ingest.merge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.archive.ArchiveHead;
import org.kedang.archive.ArchiveHeads;
import org.kedang.audit.AuditTrail;
import org.kedang.catalogue.Field;
import org.kedang.customer.Archives;
import org.kedang.customer.Customer;
import org.kedang.customer.Customers;
import org.kedang.ingest.store.Storing;
import org.kedang.ingest.store.StoringLock;
import org.kedang.shared.Problem;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Merges two customers into one.
 */
@Component
public class Merging {

	private final ArchiveHeads heads;

	private final Customers customers;

	private final Archives archives;

	private final Comparing comparing;

	private final Schema schema;

	private final MergeRecords records;

	private final AuditTrail audit;

	private final JdbcClient jdbc;

	private final JdbcTemplate template;

	private final EntityManager entities;

	Merging(ArchiveHeads heads, Customers customers, Archives archives, Comparing comparing, Schema schema,
			MergeRecords records, AuditTrail audit, JdbcClient jdbc, JdbcTemplate template, EntityManager entities) {
		this.heads = heads;
		this.customers = customers;
		this.archives = archives;
		this.comparing = comparing;
		this.schema = schema;
		this.records = records;
		this.audit = audit;
		this.jdbc = jdbc;
		this.template = template;
		this.entities = entities;
	}

	/**
	 * Merges the loser into the survivor, in one transaction.
	 * @return the merge's id, by which it can be taken back
	 * @throws MergeRefusedException if there are not two such customers of one kind that
	 * the reader may change, one of them was changed since it was looked at, a field was
	 * chosen that the reader may not change, or an import is being stored
	 */
	@Transactional
	public long merge(MergeOrder order, Reader reader) {
		if (!StoringLock.take(this.template)) {
			throw new MergeRefusedException(Problem.of("merge.refused.storing"));
		}
		Storing.beginMerge(this.template);
		hold(order);
		ArchiveHead survivor = head(order.survivor(), order.survivorVersion(), reader);
		ArchiveHead loser = head(order.loser(), order.loserVersion(), reader);
		if (survivor.id() == loser.id()) {
			throw new MergeRefusedException(Problem.of("merge.refused.same", survivor.number()));
		}
		if (survivor.subject() != loser.subject()) {
			throw new MergeRefusedException(Problem.of("merge.refused.kind", survivor.number(), loser.number()));
		}
		Map<Field, Choice> choices = chosen(order, this.comparing.choices(survivor.id(), loser.id()), reader);
		long merge = this.records.open(survivor, loser, choices, reader);
		join(merge, survivor, loser, choices, reader);
		this.audit.record(reader.actor(), "customers-merged", "customer", survivor.number(),
				Map.of("merge", merge, "merged", loser.number(), "taken", taken(choices)));
		return merge;
	}

	/** Nobody edits them, and nothing comes to refer to them, until this is over. */
	private void hold(MergeOrder order) {
		this.jdbc.sql("select id from customer where number in (:numbers) order by id for update")
			.param("numbers", List.of(order.survivor(), order.loser()))
			.query(Long.class)
			.list();
	}

	private ArchiveHead head(String number, @Nullable Integer version, Reader reader) {
		ArchiveHead head = this.heads.find(number, reader)
			.filter((found) -> reader.mayMerge() && reader.mayEdit(found.ownerId()))
			.orElseThrow(() -> new MergeRefusedException(Problem.of("merge.refused.unknown", number)));
		if (!head.number().equals(number)) {
			throw new MergeRefusedException(Problem.of("merge.refused.gone", number, head.number()));
		}
		if (version != null && version != head.version()) {
			throw new MergeRefusedException(Problem.of("merge.refused.changed", number));
		}
		return head;
	}

	/** Of what the reader may not change the rules decide, and nobody picks by hand. */
	private static Map<Field, Choice> chosen(MergeOrder order, Map<Field, Choice> ruled, Reader reader) {
		Map<Field, Choice> choices = new LinkedHashMap<>();
		ruled.forEach((field, choice) -> {
			if (order.chosen().containsKey(field.key()) && !reader.mayChange(field)) {
				// whatever was chosen, or the refusal would tell whose value it is
				throw new MergeRefusedException(Problem.of("merge.refused.frozen", field.key()));
			}
			Side side = order.chosen().getOrDefault(field.key(), choice.side());
			boolean free = side == choice.side() || choice.reason() == Choice.Reason.SAME;
			choices.put(field, free ? choice : new Choice(side, Choice.Reason.HAND));
		});
		return choices;
	}

	private void join(long merge, ArchiveHead survivor, ArchiveHead loser, Map<Field, Choice> choices, Reader reader) {
		Customer former = this.customers.findById(loser.id()).orElseThrow();
		Map<Field, @Nullable Object> values = new LinkedHashMap<>();
		choices.forEach((field, choice) -> {
			if (choice.side() == Side.LOSER) {
				values.put(field, Comparing.value(field, former, survivor.id()));
			}
		});
		this.entities.detach(former);
		Journal journal = new Journal(this.jdbc, this.schema, merge, survivor.id(), loser.id());
		String table = survivor.subject().table();
		String core = journal.image("customer", "id", survivor.id());
		String own = journal.image(table, "id", survivor.id());
		Moving moving = new Moving(this.schema, journal);
		moving.children(loser.number());
		moving.loser();
		this.archives.revise(survivor.id(), survivor.version(), values, reader.id(), "MERGE");
		this.entities.flush();
		journal.keep("customer", "id", survivor.id(), core, List.of("version"));
		journal.keep(table, "id", survivor.id(), own, List.of());
		this.records.alias(merge, survivor, loser, reader);
		FreshFigures.of(this.jdbc, List.of(survivor.id()));
	}

	private static String taken(Map<Field, Choice> choices) {
		return choices.entrySet()
			.stream()
			.filter((entry) -> entry.getValue().side() == Side.LOSER)
			.map((entry) -> entry.getKey().key())
			.collect(Collectors.joining(", "));
	}

}
