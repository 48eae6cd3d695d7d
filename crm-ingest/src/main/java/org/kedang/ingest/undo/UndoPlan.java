package org.kedang.ingest.undo;

import java.time.OffsetDateTime;
import java.util.List;

import org.kedang.catalogue.Catalogue;
import org.kedang.catalogue.Field;
import org.kedang.catalogue.Storage;
import org.kedang.catalogue.Subject;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The taking back of one import within a transaction: what is to be done is found out
 * first, in temporary tables, and then done.
 */
final class UndoPlan {

	/** Steps that {@link #find} and {@link #carryOut} tell of. */
	static final int STEPS = 8;

	private final JdbcTemplate jdbc;

	private final Catalogue catalogue;

	private final long importId;

	private final ChangedFields fields;

	private final CreatedRows rows;

	private final Sums sums;

	private final KeptList kept;

	UndoPlan(JdbcTemplate jdbc, Catalogue catalogue, long importId, OffsetDateTime now) {
		this.jdbc = jdbc;
		this.catalogue = catalogue;
		this.importId = importId;
		Structure structure = new Structure(jdbc);
		this.fields = new ChangedFields(jdbc, structure, importId);
		this.rows = new CreatedRows(jdbc, structure, importId);
		this.sums = new Sums(jdbc, catalogue, now);
		this.kept = new KeptList(jdbc, catalogue);
	}

	/** Finds out what would become of everything, and changes nothing. */
	void find(Runnable step) {
		// sorting and hashing in memory; plans of a second are not worth compiling
		this.jdbc.execute("set local work_mem = '128MB'");
		this.jdbc.execute("set local jit = off");
		this.fields.find();
		step.run();
		this.rows.find();
		new MergedAway(this.jdbc, this.importId).find();
		this.rows.keepWhatWasChanged();
		step.run();
		this.rows.keepWhatIsNeeded();
		this.fields.keepWhatIsTaken();
		this.kept.find();
		step.run();
	}

	KeptList kept() {
		return this.kept;
	}

	void carryOut(Runnable step) {
		this.kept.keep(this.importId);
		this.sums.find();
		step.run();
		this.rows.remove();
		step.run();
		this.fields.restore();
		step.run();
		this.sums.renew();
		step.run();
		forget();
		step.run();
	}

	/**
	 * What is taken back has never been: neither in the history nor for other imports.
	 */
	private void forget() {
		for (Subject subject : new Subject[] { Subject.INDIVIDUAL, Subject.CORPORATE }) {
			for (Field field : this.catalogue.fields(subject)) {
				String column = field.isCustom() ? "custom." + field.key() : field.column();
				if (this.fields.byRecord()
					.getOrDefault((field.storage() == Storage.OWN) ? subject.table() : "customer", List.of())
					.contains(column)) {
					forget(subject, field.key(), column);
				}
			}
		}
		this.jdbc.update(
				"""
						delete from import_change k using undo_field f
						where k.import_id = ? and f.reason is null and k.record = f.record and k.row_id = f.row_id and k.seq = f.seq
							and k.field = f.field
						""",
				this.importId);
	}

	private void forget(Subject subject, String key, String column) {
		this.jdbc.update("""
				delete from customer_change h using undo_field f, customer c
				where h.import_id = ? and h.customer_id = f.row_id and h.field = ? and f.field = ? and f.reason is null
					and f.record in ('customer', ?) and c.id = f.row_id and c.kind = ?
				""", this.importId, key, column, subject.table(), subject.letter());
	}

}
