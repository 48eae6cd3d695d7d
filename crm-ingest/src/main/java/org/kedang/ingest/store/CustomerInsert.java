package org.kedang.ingest.store;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.kedang.catalogue.Field;
import org.kedang.catalogue.Storage;

/**
 * Stores the customers that are new.
 */
final class CustomerInsert {

	private static final int MANY = 1000;

	private final Work work;

	private final List<MappedField> fields;

	CustomerInsert(Work work) {
		this.work = work;
		this.fields = work.mapped();
	}

	/** Stores them; leaves import_new (row, id, number). */
	void insert() {
		long rows = this.work.number("select count(*) from import_row where state = 'n'");
		SetAside aside = SetAside.before(this.work, rows);
		insert(NewNumbers.give(this.work, rows, aside.isAside()).source());
		aside.back();
		if (rows > MANY && !aside.isAside()) {
			// the next import matches against them, before the server has looked by
			// itself
			SetAside.statistics(this.work).forEach((analyze) -> this.work.run("analyze", analyze));
		}
	}

	private void insert(String source) {
		List<MappedField> core = this.fields.stream()
			.filter((field) -> field.isIn(Storage.CUSTOMER) && !isGiven(field.field().key()))
			.toList();
		this.work.run("insert customers", """
				insert into customer (id, kind, number, name, name_pinyin, name_initials, search_words, acquired_on,
					status, custom, completeness, import_id, created_at, created_by, updated_at, updated_by%s)
				overriding system value
				select n.id, '%s', n.number, s."name", s."namePinyin", s."nameInitials", s."searchWords",
					coalesce(%s, ?), coalesce(%s, 'PROSPECT'), %s, %s, ?, ?, ?, ?, ?%s
				from %s
				""".formatted(names(core), this.work.kind(), this.work.staged("acquiredOn", "date"),
				this.work.staged("status", "text"), Completeness.custom(this.fields, "'{}'::jsonb"),
				new Completeness(this.work).ofNew(), values(core), source), this.work.today(), this.work.importId(),
				this.work.now(), this.work.user(), this.work.now(), this.work.user());
		List<MappedField> own = this.fields.stream()
			.filter((field) -> field.isIn(Storage.OWN) && !field.isReference())
			.toList();
		this.work.run("insert customers", """
				insert into %s (id%s) select n.id%s from %s
				""".formatted(this.work.subject().table(), names(own), values(own), source));
		if (this.work.has("referrer")) {
			this.work.run("insert customers", """
					update individual_customer o set referrer_id = r.id
					from %s join customer r on r.number = s."referrer"
					where o.id = n.id
					""".formatted(source));
		}
	}

	private static boolean isGiven(String key) {
		return Stream.of("number", "name", "acquiredOn", "status").anyMatch(key::equals);
	}

	private static String names(List<MappedField> fields) {
		return fields.stream().map((field) -> ", " + names(field)).collect(Collectors.joining());
	}

	private static String names(MappedField field) {
		return field.isIdentity() ? "identity_number, identity_number_hash" : field.column();
	}

	private static String values(List<MappedField> fields) {
		return fields.stream().map((field) -> ", " + values(field)).collect(Collectors.joining());
	}

	private static String values(MappedField field) {
		Field declared = field.field();
		return field.isIdentity() ? "s.\"" + declared.key() + "\", s.\"identityNumberHash\"" : field.fresh();
	}

}
