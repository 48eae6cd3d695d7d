package org.kedang.ingest.store;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.kedang.catalogue.Field;
import org.kedang.catalogue.Storage;
import org.kedang.catalogue.Subject;

/**
 * Stores the customers that are new.
 */
final class CustomerInsert {

	private static final int MANY = 1000;

	private static final String NEXT = "'C-' || lpad(nextval('customer_number_seq')::text, 7, '0')";

	/** A rehearsal uses none of our numbers up. */
	private static final String REHEARSED = "'-' || replace(gen_random_uuid()::text, '-', '')";

	private final Work work;

	private final List<MappedField> fields;

	CustomerInsert(Work work) {
		this.work = work;
		this.fields = work.mapped();
	}

	/**
	 * Makes import_new (row, id, number, given): rows without a number get the next of
	 * ours.
	 */
	void number() {
		String given = this.work.staged("number", "text");
		String next = this.work.isRehearsal() ? REHEARSED : NEXT;
		this.work.run("number", """
				create temp table import_new on commit drop as
				select n.row, nextval('customer_id_seq') as id, coalesce(n.given, %s) as number,
					n.given is not null as given
				from (select r.row, %s as given from import_row r join %s s on s.row = r.row
					where r.state = 'n' order by r.row) n
				""".formatted(next, given, this.work.stage()));
		int taken;
		do {
			taken = this.work.run("number", """
					update import_new n set number = %s where not given and (
						exists (select 1 from customer c where c.number = n.number)
						or exists (select 1 from import_new m where m.given and m.number = n.number))
					""".formatted(next));
		}
		while (taken > 0);
		this.work.run("number", "analyze import_new");
	}

	void insert() {
		SetAside aside = SetAside.before(this.work, this.work.number("select count(*) from import_new"));
		int rows = insertRows();
		aside.back();
		if (rows > MANY) {
			// the next import matches against them, before the server has looked by
			// itself
			this.work.run("analyze", "analyze customer (id, kind, number, name, name_pinyin, mobile)");
			this.work.run("analyze", "analyze " + this.work.subject().table() + " (id)");
		}
	}

	private int insertRows() {
		String stage = this.work.stage();
		List<MappedField> core = this.fields.stream()
			.filter((field) -> field.isIn(Storage.CUSTOMER) && !isGiven(field.field().key()))
			.toList();
		int rows = this.work.run("insert customers", """
				insert into customer (id, kind, number, name, name_pinyin, name_initials, search_words, acquired_on,
					status, custom, completeness, import_id, created_at, created_by, updated_at, updated_by%s)
				overriding system value
				select n.id, '%s', n.number, s."name", s."namePinyin", s."nameInitials", s."searchWords",
					coalesce(%s, ?), coalesce(%s, 'PROSPECT'), %s, %s, ?, ?, ?, ?, ?%s
				from import_new n join %s s on s.row = n.row
				""".formatted(names(core), this.work.subject() == Subject.CORPORATE ? "C" : "I",
				this.work.staged("acquiredOn", "date"), this.work.staged("status", "text"),
				Completeness.custom(this.fields, "'{}'::jsonb"), new Completeness(this.work).ofNew(), values(core),
				stage), this.work.today(), this.work.importId(), this.work.now(), this.work.user(), this.work.now(),
				this.work.user());
		List<MappedField> own = this.fields.stream()
			.filter((field) -> field.isIn(Storage.OWN) && !field.isReference())
			.toList();
		this.work.run("insert customers", """
				insert into %s (id%s) select n.id%s from import_new n join %s s on s.row = n.row
				""".formatted(this.work.subject().table(), names(own), values(own), stage));
		if (this.work.has("referrer")) {
			this.work.run("insert customers", """
					update individual_customer o set referrer_id = r.id
					from import_new n join %s s on s.row = n.row join customer r on r.number = s."referrer"
					where o.id = n.id
					""".formatted(stage));
		}
		return rows;
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
