package org.kedang.ingest.store;

import java.util.List;
import java.util.stream.Collectors;

import org.kedang.catalogue.Storage;

/**
 * Lets customers that are known take over the filled cells, and keeps what was changed.
 */
final class CustomerUpdate {

	private final Work work;

	private final List<MappedField> fields;

	CustomerUpdate(Work work) {
		this.work = work;
		this.fields = work.mapped().stream().filter((field) -> !field.field().key().equals("number")).toList();
	}

	void recordChanges() {
		for (MappedField field : this.fields) {
			String before = field.shown(field.stored());
			String after = field.isReference()
					? "(select x.id::text from customer x where x.number = " + field.staged() + ")"
					: field.shown(field.fresh());
			this.work.run("record changes", """
					insert into customer_change (customer_id, at, user_id, source, import_id, field, before, after)
					select r.id, ?, ?, 'IMPORT', ?, ?, %s, %s
					from import_row r join %s s on s.row = r.row join customer c on c.id = r.id
					join %s o on o.id = r.id where r.state = 'u' and %s
					order by r.id
					""".formatted(before, after, this.work.stage(), this.work.subject().table(), field.differs()),
					this.work.now(), this.work.user(), this.work.importId(), field.field().key());
		}
	}

	void update() {
		String stage = this.work.stage();
		List<MappedField> core = this.fields.stream().filter((field) -> field.isIn(Storage.CUSTOMER)).toList();
		this.work.run("update customers", """
				update customer c set version = c.version + 1, updated_at = ?, updated_by = ?,
					minimal = c.minimal and (%1$s is null or %1$s = c.name), completeness = %2$s, custom = %3$s%4$s
				from import_row r join %5$s s on s.row = r.row join %6$s o on o.id = r.id
				where r.state = 'u' and c.id = r.id
				""".formatted(this.work.staged("name", "text"), new Completeness(this.work).ofMerged(),
				Completeness.custom(this.fields, "c.custom"), merged(core), stage, this.work.subject().table()),
				this.work.now(), this.work.user());
		List<MappedField> own = this.fields.stream().filter((field) -> field.isIn(Storage.OWN)).toList();
		if (!own.isEmpty()) {
			this.work.run("update customers", """
					update %s o set %s from import_row r join %s s on s.row = r.row
					where r.state = 'u' and o.id = r.id
					""".formatted(this.work.subject().table(), merged(own).substring(2), stage));
		}
		renewSearchKeys();
	}

	private static String merged(List<MappedField> fields) {
		return fields.stream().map((field) -> ", " + merged(field)).collect(Collectors.joining());
	}

	private static String merged(MappedField field) {
		if (field.isIdentity()) {
			// a number that is known stays as it is encrypted
			return """
					identity_number = case when %1$s then s."identityNumber" else o.identity_number end,
					identity_number_hash = case when %1$s then s."identityNumberHash" else o.identity_number_hash end"""
				.formatted(field.differs());
		}
		if (field.isReference()) {
			return "%1$s = case when %2$s then %3$s else o.%1$s end".formatted(field.column(), field.differs(),
					field.unlessCleared("coalesce((select x.id from customer x where x.number = %s), o.%s)"
						.formatted(field.staged(), field.column())));
		}
		return field.column() + " = " + field.merged();
	}

	/** Names change seldom. */
	private void renewSearchKeys() {
		new SearchKeyRenewal(this.work.jdbc()).renew(this.work.subject(), """
				select customer_id from customer_change where import_id = ? and field in ('name', 'shortName')
				""", this.work.importId());
	}

}
