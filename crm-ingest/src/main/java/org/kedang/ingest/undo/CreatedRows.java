package org.kedang.ingest.undo;

import java.util.List;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The rows an import has made: which go, and which stay because they were changed since
 * or something hangs on them. They stand in the temporary table undo_row; those without a
 * reason are to go. Lines and payments are listed only where their order or receivable is
 * not the import's own: otherwise they share its lot.
 */
final class CreatedRows {

	private final JdbcTemplate jdbc;

	private final Structure structure;

	private final long importId;

	CreatedRows(JdbcTemplate jdbc, Structure structure, long importId) {
		this.jdbc = jdbc;
		this.structure = structure;
		this.importId = importId;
	}

	void find() {
		this.jdbc.execute("""
				create temp table undo_row (record text, row_id bigint, seq integer, reason text, cause text)
				on commit drop
				""");
		for (String record : Structure.RECORDS) {
			this.jdbc.update("insert into undo_row select ?, id, 0 from " + record + " where import_id = ?", record,
					this.importId);
		}
		this.jdbc.update("""
				insert into undo_row select 'transaction_line', l.transaction_id, l.seq
				from transaction_line l join sales_transaction t on t.id = l.transaction_id
				where l.import_id = ? and t.import_id is distinct from l.import_id
				""", this.importId);
		this.jdbc.update("""
				insert into undo_row select 'receivable_payment', p.id, 0
				from receivable_payment p join receivable r on r.id = p.receivable_id
				where p.import_id = ? and r.import_id is distinct from p.import_id
				""", this.importId);
		this.jdbc.execute("create index on undo_row (record, row_id, seq)");
		this.jdbc.execute("analyze undo_row");
	}

	/** Keeps what a person or a later import has changed. */
	void keepWhatWasChanged() {
		changed("k.record = r.record and k.row_id = r.row_id and k.seq = r.seq", "");
		changed("r.record = 'customer' and k.record in ('individual_customer', 'corporate_customer')"
				+ " and k.row_id = r.row_id", "");
		changed("r.record = 'sales_transaction' and k.record = 'transaction_line' and k.row_id = r.row_id", "");
		changed("r.record = 'receivable' and p.receivable_id = r.row_id",
				"join receivable_payment p on k.record = 'receivable_payment' and p.id = k.row_id");
	}

	private void changed(String same, String join) {
		this.jdbc.update("""
				update undo_row r set reason = case when k.by is null then 'EDITED' else 'LATER' end, cause = k.by
				from (select distinct on (r.record, r.row_id, r.seq) r.record, r.row_id, r.seq, k.import_id as by
					from undo_row r join import_change k on true %s
					where k.import_id is distinct from ? and k.field <> 'updated_by' and %s
					order by r.record, r.row_id, r.seq, k.id desc) k
				where r.record = k.record and r.row_id = k.row_id and r.seq = k.seq and r.reason is null
				""".formatted(join, same), this.importId);
	}

	/** Keeps what something hangs on that stays, and what that hangs on. */
	void keepWhatIsNeeded() {
		List<Structure.Reference> references = this.structure.keeping();
		int kept;
		do {
			kept = this.jdbc.update(
					"""
							update undo_row r set reason = 'HAS', cause = 'transaction_line'
							where r.record = 'sales_transaction' and r.reason is null and exists (select 1 from transaction_line l
								where l.transaction_id = r.row_id and l.import_id is distinct from ?)
							""",
					this.importId);
			for (Structure.Reference reference : references) {
				kept += needed(reference);
			}
		}
		while (kept > 0);
	}

	private int needed(Structure.Reference reference) {
		return this.jdbc.update(
				"""
						update undo_row r set reason = 'HAS', cause = ?
						where r.record = ? and r.reason is null and exists (select 1 from %1$s h where h.%2$s = r.row_id and %3$s
							and not exists (select 1 from undo_field f where f.record = ? and f.row_id = %4$s and f.field = ?
								and f.reason is null))
						"""
					.formatted(reference.table(), reference.column(), stays(reference.table()), id(reference.table())),
				reference.table(), reference.record(), reference.table(), reference.column());
	}

	/** Whether a row h of a table will be there afterwards. */
	private String stays(String table) {
		return switch (table) {
			case "receivable_payment" -> "h.import_id is distinct from " + this.importId;
			case "customer_grade" -> "h.source = 'HAND'";
			case "customer_merge" -> "h.undone_at is null";
			case "individual_customer", "corporate_customer" -> stays("customer", "h.id");
			default -> Structure.RECORDS.contains(table) ? stays(table, "h.id") : "true";
		};
	}

	private static String stays(String record, String id) {
		return "not exists (select 1 from undo_row k where k.record = '" + record + "' and k.row_id = " + id
				+ " and k.reason is null)";
	}

	private static String id(String table) {
		return (Structure.RECORDS.contains(table) || table.endsWith("_customer")) ? "h.id" : "null::bigint";
	}

	/** Lets go what may go, the hanging ones first. */
	void remove() {
		for (String record : Structure.RECORDS) {
			switch (record) {
				case "receivable" -> delete("receivable_payment");
				case "sales_transaction" -> this.jdbc.update("""
						delete from transaction_line l using undo_row r where r.record = 'transaction_line'
							and r.reason is null and l.transaction_id = r.row_id and l.seq = r.seq
						""");
				case "customer" -> deleteParts();
				default -> {
					// nothing hangs on it
				}
			}
			delete(record);
		}
	}

	/** They name other customers, who may go too, each other, or be named again. */
	private void deleteParts() {
		for (String part : List.of("individual_customer", "corporate_customer")) {
			this.jdbc.update("delete from " + part
					+ " o using undo_row r where r.record = 'customer' and r.reason is null and o.id = r.row_id");
		}
		this.jdbc.update("""
				update individual_customer o set referrer_id = null from undo_field f
				where f.record = 'individual_customer' and f.field = 'referrer_id' and f.reason is null
					and o.id = f.row_id
				""");
	}

	private void delete(String record) {
		this.jdbc.update("delete from " + record
				+ " o using undo_row r where r.record = ? and r.reason is null and o.id = r.row_id", record);
	}

}
