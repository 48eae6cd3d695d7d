package org.kedang.ingest.store;

import java.util.List;
import java.util.stream.Collectors;

import org.kedang.catalogue.Subject;

/**
 * Decides for every staged row which customer it means and whether that is new, changed
 * or the same. Leaves import_match (row, id, ambiguous, person, first_row) and import_row
 * (row, id, state: n new, u updated, s the same, f failed).
 */
final class CustomerMatching {

	private final Work work;

	private final boolean individual;

	private final String kind;

	private final List<MappedField> fields;

	CustomerMatching(Work work) {
		this.work = work;
		this.individual = work.subject() == Subject.INDIVIDUAL;
		this.kind = this.individual ? "I" : "C";
		this.fields = work.mapped();
	}

	void identify() {
		FormerNumbers.translate(this.work, "number");
		FormerNumbers.translate(this.work, "referrer");
		this.work.run("identify", """
				create temp table import_match on commit drop as
				select m.*, min(m.row) over (partition by m.person) as first_row
				from (select s.row, coalesce(%s) as id, %s as ambiguous, coalesce(%s) as person from %s s%s) m
				""".formatted(ids(), ambiguous(), people(), this.work.stage(), joins()));
		this.work.run("identify", "analyze import_match");
	}

	private String joins() {
		StringBuilder joins = new StringBuilder();
		String noNumber = "true";
		if (this.work.has("number")) {
			joins.append(" left join customer n on n.number = s.\"number\" and n.kind = '" + this.kind + "'");
			noNumber = "s.\"number\" is null";
		}
		if (this.individual && this.work.has("identityNumber")) {
			joins.append(" left join individual_customer h on ")
				.append(noNumber)
				.append(" and h.identity_number_hash = s.\"identityNumberHash\"");
			noNumber += " and h.id is null";
		}
		if (!this.individual && this.work.has("creditCode")) {
			joins.append(" left join corporate_customer h on ")
				.append(noNumber)
				.append(" and h.credit_code = s.\"creditCode\"");
			noNumber += " and h.id is null";
		}
		joins.append(this.individual ? individuals(noNumber) : firms(noNumber));
		return joins.toString();
	}

	/** Firms by their exact name. */
	private String firms(String noNumber) {
		return """
				 left join (select c.name, min(c.id) as id, count(*) as found from customer c
					where c.kind = 'C' and exists (select 1 from %s z where z."name" = c.name) group by 1) w
					on %s and w.name = s."name"
				""".formatted(this.work.stage(), noNumber);
	}

	/** By name and mobile; without a mobile, whoever is known exactly as the row says. */
	private String individuals(String noNumber) {
		String exactly = this.fields.stream()
			.filter((field) -> !field.field().key().equals("number"))
			.map((field) -> "not " + field.differs())
			.collect(Collectors.joining(" and "));
		String alike = """
				 left join lateral (select min(c.id) as id from customer c join individual_customer o on o.id = c.id
					where %s%s and c.kind = 'I' and c.name_pinyin = s."namePinyin" and c.name = s."name" and %s) v on true
				"""
			.formatted(noNumber, this.work.has("mobile") ? " and s.\"mobile\" is null" : "", exactly);
		if (!this.work.has("mobile")) {
			return alike;
		}
		return """
				 left join (select c.name, c.mobile, min(c.id) as id, count(*) as found from customer c
					where c.kind = 'I'
						and exists (select 1 from %s z where z."name" = c.name and z."mobile" = c.mobile) group by 1, 2) w
					on %s and w.name = s."name" and w.mobile = s."mobile"
				"""
			.formatted(this.work.stage(), noNumber) + alike;
	}

	private String ids() {
		String byName = (this.individual && this.work.has("mobile")) ? "w.id, v.id" : this.individual ? "v.id" : "w.id";
		return (this.work.has("number") ? "n.id, " : "") + (hasKey() ? "h.id, " : "") + byName;
	}

	private String ambiguous() {
		return (this.individual && !this.work.has("mobile")) ? "false" : "coalesce(w.found, 0) > 1";
	}

	/** Rows of the same person or firm have the same text here. */
	private String people() {
		StringBuilder people = new StringBuilder("'#' || coalesce(").append(ids()).append(")");
		if (this.work.has("number")) {
			people.append(", 'n' || s.\"number\"");
		}
		if (hasKey()) {
			people.append(
					this.individual ? ", 'i' || encode(s.\"identityNumberHash\", 'hex')" : ", 'c' || s.\"creditCode\"");
		}
		if (!this.individual) {
			people.append(", 'e' || s.\"name\"");
		}
		else {
			if (this.work.has("mobile")) {
				people.append(", 'm' || s.\"mobile\" || ' ' || s.\"name\"");
			}
			people.append(", 'r' || md5(concat_ws(E'\\x1f', ")
				.append(this.fields.stream()
					.map((field) -> "coalesce(" + field.fingerprint() + ", '')")
					.collect(Collectors.joining(", ")))
				.append("))");
		}
		return people.toString();
	}

	private boolean hasKey() {
		return this.work.has(this.individual ? "identityNumber" : "creditCode");
	}

	void findFailures(Failures failures) {
		String stage = this.work.stage();
		failures.add("""
				select row, null, 'import.customer.ambiguous', '[]', null from import_match where ambiguous
				""");
		failures.add("""
				select s.row, 'name', 'import.required', '[]', null from %s s join import_match m on m.row = s.row
				where s."name" is null and m.id is null
				""".formatted(stage));
		if (this.work.has("number")) {
			failures.add("""
					select s.row, 'number', 'import.customer.other-kind', jsonb_build_array(s."number"), s."number"
					from %s s join customer c on c.number = s."number" and c.kind <> '%s'
					""".formatted(stage, this.kind));
		}
		if (hasKey()) {
			takenKeys(failures);
		}
		failures.add("""
				select s.row, null, 'import.duplicate', jsonb_build_array(m.first_row), null
				from %1$s s join import_match m on m.row = s.row and m.first_row < m.row
				join %1$s z on z.row = m.first_row where %2$s
				""".formatted(stage,
				this.fields.stream().map(MappedField::contradicts).collect(Collectors.joining(" or "))));
		if (this.work.has("referrer")) {
			failures.add("""
					select s.row, 'referrer', 'import.referrer.unknown', jsonb_build_array(s."referrer"), s."referrer"
					from %s s where s."referrer" is not null
						and not exists (select 1 from customer c where c.number = s."referrer") %s
					""".formatted(stage, this.work.has("number")
					? "and not exists (select 1 from " + stage + " z where z.\"number\" = s.\"referrer\")" : ""));
		}
	}

	/**
	 * Identity numbers and credit codes that are another customer's, stored or in the
	 * file.
	 */
	private void takenKeys(Failures failures) {
		String field = this.individual ? "identityNumber" : "creditCode";
		String staged = this.individual ? "s.\"identityNumberHash\"" : "s.\"creditCode\"";
		String stored = this.individual ? "o.identity_number_hash" : "o.credit_code";
		failures.add("""
				select s.row, '%1$s', 'import.key.taken', jsonb_build_array(c.number), null
				from %2$s s join import_match m on m.row = s.row join %3$s o on %4$s = %5$s
				join customer c on c.id = o.id where m.id is distinct from o.id
				""".formatted(field, this.work.stage(), this.work.subject().table(), stored, staged));
		failures.add("""
				select k.row, '%1$s', 'import.key.twice', jsonb_build_array(k.first), null
				from (select s.row, m.first_row, min(s.row) over (partition by %3$s) as first
					from %2$s s join import_match m on m.row = s.row where %3$s is not null) k
				where k.first < k.row and k.first_row = k.row
				""".formatted(field, this.work.stage(), staged));
	}

	void decide() {
		this.work.run("decide", "analyze import_failed");
		this.work.run("decide", """
				create temp table import_row on commit drop as
				select m.row, m.id, case when f.row is not null then 'f' when m.first_row < m.row then 's'
					when m.id is null then 'n' when %s then 'u' else 's' end as state
				from import_match m join %s s on s.row = m.row
				left join customer c on c.id = m.id left join %s o on o.id = m.id
				left join (select distinct row from import_failed) f on f.row = m.row
				""".formatted(this.fields.stream().map(MappedField::differs).collect(Collectors.joining(" or ")),
				this.work.stage(), this.work.subject().table()));
		this.work.run("decide", "analyze import_row");
	}

}
