package org.kedang.ingest.merge;

import java.util.LinkedHashMap;
import java.util.Map;

import org.kedang.access.Reader;
import org.kedang.archive.ArchiveHead;
import org.kedang.catalogue.Field;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes down that customers were merged: the merge itself, the old number, the line in
 * the survivor's history.
 */
@Component
class MergeRecords {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final JdbcClient jdbc;

	MergeRecords(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	long open(ArchiveHead survivor, ArchiveHead loser, Map<Field, Choice> choices, Reader reader) {
		Map<String, String> kept = new LinkedHashMap<>();
		choices.forEach((field, choice) -> {
			if (choice.reason() != Choice.Reason.SAME) {
				kept.put(field.key(), choice.side() + " " + choice.reason());
			}
		});
		return this.jdbc
			.sql("""
					insert into customer_merge (customer_id, survivor_id, survivor_number, loser_id, loser_number, loser_name,
						merged_by, choices, probability, bits, evidence, model_version)
					select :survivor, :survivor, :survivorNumber, :loser, :loserNumber, :loserName, :user, :choices::jsonb,
						p.probability, p.bits, coalesce(p.evidence, '[]'), p.model_version
					from (values (1)) one left join duplicate_pair p
						on p.a_id = least(:survivor, :loser) and p.b_id = greatest(:survivor, :loser)
					returning id
					""")
			.param("survivor", survivor.id())
			.param("survivorNumber", survivor.number())
			.param("loser", loser.id())
			.param("loserNumber", loser.number())
			.param("loserName", loser.name())
			.param("user", reader.id())
			.param("choices", JSON.writeValueAsString(kept))
			.query(Long.class)
			.single();
	}

	void alias(long merge, ArchiveHead survivor, ArchiveHead loser, Reader reader) {
		this.jdbc.sql("insert into customer_alias (number, customer_id, former_id, merge_id) values (?, ?, ?, ?)")
			.params(loser.number(), survivor.id(), loser.id(), merge)
			.update();
		history(survivor.id(), reader, "MERGE", loser.number(), survivor.number());
	}

	/** The old number goes back to whom it belonged to. */
	void close(Merge merge, Reader reader) {
		this.jdbc.sql("delete from customer_alias where merge_id = ?").param(merge.id()).update();
		this.jdbc.sql("update customer_merge set undone_at = now(), undone_by = ? where id = ?")
			.params(reader.id(), merge.id())
			.update();
		history(merge.customerId(), reader, "UNMERGE", merge.survivorNumber(), merge.loserNumber());
	}

	private void history(long customer, Reader reader, String source, String before, String after) {
		this.jdbc.sql("""
				insert into customer_change (customer_id, user_id, source, field, before, after)
				values (?, ?, ?, 'number', ?, ?)
				""").params(customer, reader.id(), source, before, after).update();
	}

}
