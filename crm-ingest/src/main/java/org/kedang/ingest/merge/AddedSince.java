package org.kedang.ingest.merge;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds what has come to an archive since something was merged into it, in every table
 * that says when its rows came.
 */
@Component
class AddedSince {

	private static final int FEW = 5;

	/**
	 * Of merging itself, of the history, which shows more than was added, and of who only
	 * looked.
	 */
	private static final Set<String> NOT_ADDED = Set.of("customer_merge", "customer_alias", "customer_change",
			"contact_change", "customer_visit", CarriedPairs.TABLE);

	private static final List<String> MOMENTS = List.of("created_at", "at", "since", "found_at", "added_at", "made_at",
			"uploaded_at");

	private static final List<String> LABELS = List.of("number", "name", "title", "file_name", "content", "text",
			"grade", "kind");

	private final JdbcClient jdbc;

	private final Schema schema;

	AddedSince(JdbcClient jdbc, Schema schema) {
		this.jdbc = jdbc;
		this.schema = schema;
	}

	List<Reversal.Added> to(Merge merge) {
		return this.schema.children()
			.stream()
			.filter((link) -> !NOT_ADDED.contains(link.table()))
			.flatMap((link) -> added(link, merge))
			.toList();
	}

	private Stream<Reversal.Added> added(Link link, Merge merge) {
		Map<String, String> columns = this.schema.columnsOf(link.table());
		return MOMENTS.stream()
			.filter((moment) -> columns.getOrDefault(moment, "").startsWith("timestamp with"))
			.findFirst()
			.stream()
			.map((moment) -> added(link, moment, columns, merge))
			.filter((added) -> added.count() > 0);
	}

	private Reversal.Added added(Link link, String moment, Map<String, String> columns, Merge merge) {
		String label = LABELS.stream()
			.filter((name) -> columns.containsKey(name))
			.map((name) -> "left(t.%s::text, 80)".formatted(name))
			.findFirst()
			.orElse("null");
		Map<OffsetDateTime, Long> counts = new LinkedHashMap<>();
		List<Reversal.Item> items = this.jdbc.sql("""
				select t.%1$s as moment, %2$s as label, count(*) over () as count from %3$s t
				where t.%4$s = :customer and t.%1$s > :since and not exists (select 1 from customer_merge_row r
					where r.merge_id = :merge and r.table_name = '%3$s' and r.key = %5$s)
				order by 1 desc limit %6$d
				""".formatted(moment, label, link.table(), link.column(), key(link), FEW))
			.param("customer", merge.customerId())
			.param("since", merge.at().atOffset(java.time.ZoneOffset.UTC))
			.param("merge", merge.id())
			.query((row, at) -> {
				OffsetDateTime when = row.getObject("moment", OffsetDateTime.class);
				counts.put(when, row.getLong("count"));
				return new Reversal.Item(when.toInstant(), row.getString("label"));
			})
			.list();
		return new Reversal.Added(link.table(), counts.values().stream().findFirst().orElse(0L), items);
	}

	private String key(Link link) {
		return this.schema.keyOf(link.table())
			.stream()
			.map((column) -> "'%s', t.%s".formatted(column.replace("\"", ""), column))
			.collect(Collectors.joining(", ", "jsonb_build_object(", ")"));
	}

}
