package org.kedang.ingest.undo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.kedang.catalogue.Catalogue;
import org.kedang.catalogue.Field;
import org.kedang.catalogue.Storage;
import org.kedang.catalogue.Subject;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What stays, as people know it, from undo_row and undo_field.
 */
final class KeptList {

	private static final int MOST = 10_000;

	private static final Map<String, Subject> SUBJECTS = Map.of("contact_person", Subject.CONTACT_PERSON,
			"sales_transaction", Subject.TRANSACTION, "transaction_line", Subject.TRANSACTION, "receivable",
			Subject.RECEIVABLE, "contact_log", Subject.CONTACT_LOG);

	/** Columns whose field is called otherwise. */
	private static final Map<String, String> OTHERWISE = Map.of("superior_id", "superior", "contact_person_id",
			"contactPerson", "transaction_id", "orderNumber");

	private final JdbcTemplate jdbc;

	KeptList(JdbcTemplate jdbc, Catalogue catalogue) {
		this.jdbc = jdbc;
		jdbc.execute("create temp table undo_column (record text, field text, key text) on commit drop");
		List<Object[]> names = new ArrayList<>();
		for (Subject subject : new Subject[] { Subject.INDIVIDUAL, Subject.CORPORATE }) {
			for (Field field : catalogue.fields(subject)) {
				boolean own = field.storage() == Storage.OWN;
				names.add(new Object[] { own ? subject.table() : "customer",
						field.isCustom() ? "custom." + field.key() : field.column(), field.key() });
			}
		}
		SUBJECTS.forEach((record, subject) -> catalogue.fields(subject)
			.forEach((field) -> names.add(new Object[] { record, field.column(), field.key() })));
		OTHERWISE.forEach((column, key) -> SUBJECTS.keySet()
			.forEach((record) -> names.add(new Object[] { record, column, key })));
		jdbc.batchUpdate("insert into undo_column values (?, ?, ?)", names);
	}

	/** Makes the table undo_kept (seq, record, customer, name, field, reason, cause). */
	void find() {
		this.jdbc.execute(
				"""
						create temp table undo_kept on commit drop as
						select row_number() over (order by k.record, coalesce(c.number, w.loser_number), coalesce(k.name, w.name),
								k.row_id, k.seq, k.field)::integer as seq,
							k.record, coalesce(c.number, w.loser_number) as customer, coalesce(k.name, w.name) as name, k.field,
							k.reason, k.cause
						from (
							select k.*, coalesce(p.customer_id, l.customer_id, t.customer_id, r.customer_id, case when k.record
									in ('customer', 'individual_customer', 'corporate_customer') then k.row_id end) as customer_id,
								coalesce(p.name, to_char(l.occurred_at, 'YYYY-MM-DD'), t.number
									|| case when k.record = 'transaction_line' then ' #' || k.seq + 1 else '' end, r.number) as name
							from (
								select record, row_id, seq, null as field, reason, cause from undo_row where reason is not null
								union all
								select record, row_id, seq, field, reason, cause from undo_field
								where reason is not null and field not in %s) k
							left join contact_person p on k.record = 'contact_person' and p.id = k.row_id
							left join contact_log l on k.record = 'contact_log' and l.id = k.row_id
							left join sales_transaction t on k.record in ('sales_transaction', 'transaction_line') and t.id = k.row_id
							left join receivable_payment y on k.record = 'receivable_payment' and y.id = k.row_id
							left join receivable r on r.id = case k.record when 'receivable' then k.row_id
								when 'receivable_payment' then y.receivable_id end) k
						left join customer c on c.id = k.customer_id
						left join lateral (select m.loser_number, case when k.record in ('sales_transaction', 'receivable')
								then r.before ->> 'number' when k.record = 'contact_person' then r.before ->> 'name' end as name
							from customer_merge_row r join customer_merge m on m.id = r.merge_id and m.undone_at is null
							where r.action = 'REMOVED' and r.table_name = k.record
								and r.key = jsonb_build_object('id', k.row_id) limit 1) w on k.reason = 'MERGED'
						"""
					.formatted(ChangedFields.HIDDEN));
	}

	List<Kept> page(int offset, int limit) {
		return this.jdbc.query("""
				select k.record, k.customer, k.name, coalesce(c.key, k.field) as field, k.reason, k.cause
				from undo_kept k left join lateral (select min(c.key) as key from undo_column c
					where c.record = k.record and c.field = k.field) c on true
				order by k.seq offset ? limit ?
				""", UndoRows::kept, offset, limit);
	}

	/** Keeps the first ones for the report. */
	void keep(long importId) {
		this.jdbc.update("delete from import_kept where import_id = ?", importId);
		this.jdbc.update("""
				insert into import_kept (import_id, seq, record, customer, name, field, reason, cause)
				select ?, k.seq, k.record, k.customer, k.name, coalesce(c.key, k.field), k.reason, k.cause
				from undo_kept k left join lateral (select min(c.key) as key from undo_column c
					where c.record = k.record and c.field = k.field) c on true
				where k.seq <= ?
				""", importId, MOST);
	}

	Map<String, Long> removed(long importId) {
		return counts("""
				select record, count(*) from undo_row where reason is null group by 1
				union all select 'transaction_line', count(*) from transaction_line l
					join undo_row r on r.record = 'sales_transaction' and r.row_id = l.transaction_id
					where r.reason is null and l.import_id = ?
				union all select 'receivable_payment', count(*) from receivable_payment p
					join undo_row r on r.record = 'receivable' and r.row_id = p.receivable_id
					where r.reason is null and p.import_id = ?
				""", importId, importId);
	}

	Map<String, Long> restored() {
		return counts(
				"""
						select case when record in ('individual_customer', 'corporate_customer') then 'customer' else record end,
							count(*)
						from undo_field where reason is null and field not in %s group by 1
						"""
					.formatted(ChangedFields.HIDDEN));
	}

	UndoLedger ledger(long importId) {
		return new UndoLedger(sum(removed(importId)), sum(restored()), sum(counts("""
				select 'all', count(*) from undo_kept
				""")));
	}

	private Map<String, Long> counts(String sql, Object... args) {
		Map<String, Long> counts = new TreeMap<>();
		this.jdbc.query(sql, (rs) -> {
			if (rs.getLong(2) > 0) {
				counts.merge(rs.getString(1), rs.getLong(2), Long::sum);
			}
		}, args);
		return counts;
	}

	private static long sum(Map<String, Long> counts) {
		return counts.values().stream().mapToLong(Long::longValue).sum();
	}

}
