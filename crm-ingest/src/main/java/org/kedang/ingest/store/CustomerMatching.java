package org.kedang.ingest.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

import org.kedang.catalogue.Subject;

/**
 * Decides for every staged row which customer it means and whether that is new, changed
 * or the same. Leaves import_match (row, id, ambiguous, person, first_row) and import_row
 * (row, id, state as of {@link SubjectStore#outcomes}), beside import_double as
 * {@link Lookalikes} makes it.
 */
final class CustomerMatching {

	private final Work work;

	private final boolean individual;

	private final String kind;

	private final List<MappedField> fields;

	private final boolean byNumber;

	private final boolean byCode;

	private final boolean byMobile;

	private final boolean byName;

	CustomerMatching(Work work) {
		this.work = work;
		this.individual = work.subject() == Subject.INDIVIDUAL;
		this.kind = this.individual ? "I" : "C";
		this.fields = work.mapped();
		Set<CustomerKey> keys = work.choices().keys();
		this.byNumber = keys.contains(CustomerKey.NUMBER) && work.has("number");
		this.byCode = keys.contains(CustomerKey.CODE) && hasKey();
		this.byMobile = keys.contains(CustomerKey.NAME_AND_MOBILE) && this.individual && work.has("mobile");
		this.byName = keys.contains(CustomerKey.NAME);
	}

	void identify() {
		FormerNumbers.translate(this.work, "number");
		FormerNumbers.translate(this.work, "referrer");
		// numbers begin alike: their hashes are sorted in half the time
		this.work.run("identify", """
				create temp table import_match on commit drop as
				select m.*, min(m.row) over (partition by hashtextextended(m.person, 0), m.person) as first_row
				from (select s.row, coalesce(%s) as id, %s as ambiguous, coalesce(%s) as person from %s s%s) m
				""".formatted(ids(), ambiguous(), people(), this.work.stage(), joins()));
		this.work.run("identify", "analyze import_match");
	}

	/**
	 * Looks for those who are meant by rows that nothing identifies.
	 * @return false where there are too many such rows
	 */
	boolean compare(Lookalikes lookalikes) {
		Doubles doubles = this.work.choices().doubles();
		boolean looks = doubles == Doubles.UPDATE || (doubles != Doubles.IGNORE && this.work.choices().creates());
		AtomicBoolean compared = new AtomicBoolean(true);
		this.work.run("compare", (check) -> compared.set(lookalikes.find(this.work.subject(),
				unidentified(lookalikes.fields(this.work.subject()), looks), check)));
		if (doubles == Doubles.UPDATE) {
			takeOver();
		}
		return compared.get();
	}

	private String unidentified(List<String> keys, boolean looks) {
		Map<String, MappedField> mapped = new HashMap<>();
		this.fields.forEach((field) -> mapped.put(field.field().key(), field));
		String values = keys.stream().map((key) -> {
			MappedField field = mapped.get(key);
			return (field == null) ? "null::text"
					: field.isIdentity() ? field.fingerprint() : "(" + field.fresh() + ")::text";
		}).collect(Collectors.joining(", "));
		return """
				select s.row, %s from %s s join import_match m on m.row = s.row
				where %s and m.id is null and not m.ambiguous and m.first_row = m.row
				""".formatted(values, this.work.stage(), looks);
	}

	/**
	 * Rows that are the same as one customer by the rule mean that one, unless several do
	 * or they bring a number of their own.
	 */
	private void takeOver() {
		String own = this.work.has("number") ? "and not exists (select 1 from " + this.work.stage()
				+ " z join import_match y on y.row = z.row where y.person = f.person and z.\"number\" is not null)"
				: "";
		this.work.run("compare", """
				with one as (select row, min(customer_id) as id from import_double
						where same group by row having count(*) = 1 and min(customer_id) is not null),
					sure as (select id, min(row) as row from one group by id having count(*) = 1)
				update import_match m set id = sure.id, person = '#' || sure.id
				from sure join import_match f on f.row = sure.row
				where m.person = f.person and not exists (select 1 from import_match x where x.id = sure.id) %s
				""".formatted(own));
	}

	private String joins() {
		StringBuilder joins = new StringBuilder();
		String unknown = "true";
		if (this.byNumber) {
			joins.append(" left join customer n on n.number = s.\"number\" and n.kind = '" + this.kind + "'");
			unknown = "s.\"number\" is null";
		}
		if (this.byCode) {
			joins.append(coded(unknown));
			unknown += " and h.id is null";
		}
		if (this.byMobile) {
			joins.append(named("w", unknown, "mobile"));
			unknown += (this.byName ? " and w.id is null" : " and s.\"mobile\" is null");
		}
		return joins.append(this.byName ? named("x", unknown) : exactly(unknown)).toString();
	}

	/** By identity number or credit code. */
	private String coded(String unknown) {
		String stored = this.individual ? "identity_number_hash" : "credit_code";
		String staged = this.individual ? "\"identityNumberHash\"" : "\"creditCode\"";
		return """
				 left join (select o.id, o.%1$s from %2$s o
					where exists (select 1 from %3$s z where z.%4$s = o.%1$s%5$s)) h on %6$s and h.%1$s = s.%4$s
				""".formatted(stored, this.work.subject().table(), this.work.stage(), staged, unnumbered("z"), unknown);
	}

	/**
	 * Leaves out staged rows that have a number, and are known by it alone: nothing is
	 * looked up for them.
	 */
	private String unnumbered(String alias) {
		return this.byNumber ? " and " + alias + ".\"number\" is null" : "";
	}

	/** By exact name, and by another field where one is given. */
	private String named(String alias, String unknown, String... with) {
		StringBuilder columns = new StringBuilder("c.name");
		StringBuilder staged = new StringBuilder("z.\"name\" = c.name");
		StringBuilder same = new StringBuilder(alias + ".name = s.\"name\"");
		for (String column : with) {
			columns.append(", c.").append(column);
			staged.append(" and z.\"%1$s\" = c.%1$s".formatted(column));
			same.append(" and %1$s.%2$s = s.\"%2$s\"".formatted(alias, column));
		}
		return """
				 left join (select %1$s, min(c.id) as id, count(*) as found from customer c
					where c.kind = '%2$s' and exists (select 1 from %3$s z where %4$s) group by %1$s) %5$s
					on %6$s and %7$s
				""".formatted(columns, this.kind, this.work.stage(), staged + unnumbered("z"), alias, unknown, same);
	}

	/** Whoever is known exactly as the row says: it brings nothing new. */
	private String exactly(String unknown) {
		String exactly = this.fields.stream()
			.filter((field) -> !field.field().key().equals("number"))
			.map((field) -> "not " + field.saysOtherwise())
			.collect(Collectors.joining(" and "));
		if (this.byCode && !this.individual) {
			// a firm without a code is not the one of the same name that has one
			exactly += " and o.credit_code is null";
		}
		String alone = unnumbered("s") + (this.byMobile ? " and s.\"mobile\" is null" : "");
		return """
				 left join (select s.row, min(c.id) as id from %1$s s
					join customer c on c.kind = '%2$s' and c.name_pinyin = s."namePinyin" and c.name = s."name"
					join %3$s o on o.id = c.id where %4$s%5$s group by s.row) v on v.row = s.row and %6$s
				""".formatted(this.work.stage(), this.kind, this.work.subject().table(), exactly, alone, unknown);
	}

	private String ids() {
		return (this.byNumber ? "n.id, " : "") + (this.byCode ? "h.id, " : "") + (this.byMobile ? "w.id, " : "")
				+ (this.byName ? "x.id" : "v.id");
	}

	private String ambiguous() {
		String mobile = this.byMobile ? "coalesce(w.found, 0) > 1" : "false";
		return this.byName ? mobile + " or coalesce(x.found, 0) > 1" : mobile;
	}

	/** Rows of the same person or firm have the same text here. */
	private String people() {
		StringBuilder people = new StringBuilder("'#' || coalesce(").append(ids()).append(")");
		if (this.byNumber) {
			people.append(", 'n' || s.\"number\"");
		}
		if (this.byCode) {
			people.append(
					this.individual ? ", 'i' || encode(s.\"identityNumberHash\", 'hex')" : ", 'c' || s.\"creditCode\"");
		}
		if (this.byMobile) {
			people.append(", 'm' || s.\"mobile\" || ' ' || s.\"name\"");
		}
		if (this.byName) {
			return people.append(", 'e' || s.\"name\"").toString();
		}
		return people.append(", 'r' || md5(concat_ws(E'\\x1f', ")
			.append(this.fields.stream()
				.map((field) -> "coalesce(" + field.fingerprint() + ", '')")
				.collect(Collectors.joining(", ")))
			.append("))")
			.toString();
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
		if (this.work.has("number") && !this.byNumber) {
			takenNumbers(failures);
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
	 * Numbers that are another customer's or not this one's, where customers are not
	 * recognised by them.
	 */
	private void takenNumbers(Failures failures) {
		failures.add("""
				select s.row, 'number', 'import.number.other', jsonb_build_array(c.number), s."number"
				from %s s join import_match m on m.row = s.row join customer c on c.id = m.id
				where s."number" is not null and s."number" <> c.number
				""".formatted(this.work.stage()));
		failures.add("""
				select s.row, 'number', 'import.key.taken', jsonb_build_array(c.number), s."number"
				from %s s join import_match m on m.row = s.row
				join customer c on c.number = s."number" and c.kind = '%s' where m.id is null
				""".formatted(this.work.stage(), this.kind));
		failures
			.add("""
					select k.row, 'number', 'import.key.twice', jsonb_build_array(k.first), k.number
					from (select s.row, s."number" as number, m.first_row, min(s.row) over (partition by s."number") as first
						from %s s join import_match m on m.row = s.row where s."number" is not null) k
					where k.first < k.row and k.first_row = k.row
					"""
				.formatted(this.work.stage()));
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
				from (select s.row, min(s.row) over (partition by %3$s) as first
					from %2$s s where %3$s is not null) k
				join import_match m on m.row = k.row
				where k.first < k.row and m.first_row = k.row
				""".formatted(field, this.work.stage(), staged));
	}

	void decide() {
		this.work.run("decide", "analyze import_failed");
		this.work.run("decide",
				"delete from import_double d using import_failed f where f.row in (d.row, d.other_row)");
		// a customer recognised otherwise keeps its number
		String differs = this.fields.stream()
			.filter((field) -> !field.field().key().equals("number"))
			.map(MappedField::differs)
			.collect(Collectors.joining(" or "));
		// of rows that mean nobody yet nothing is compared
		this.work.run("decide", """
				create temp table import_row on commit drop as
				with failed as (select distinct row from import_failed)
				select m.row, m.id, case when f.row is not null then 'f' when %1$s <> 'n' then %1$s
					when m.first_row < m.row then 's' when %6$s then 'd' else 'n' end as state
				from import_match m left join failed f on f.row = m.row where m.id is null
				union all
				select m.row, m.id, case when f.row is not null then 'f' when m.first_row < m.row then 's'
					when %2$s then %3$s else 's' end
				from import_match m join %4$s s on s.row = m.row
				left join customer c on c.id = m.id left join %5$s o on o.id = m.id
				left join failed f on f.row = m.row where m.id is not null
				""".formatted(this.work.stateOfNew(), differs, this.work.stateOfChanged(), this.work.stage(),
				this.work.subject().table(), skips()));
		this.work.run("decide", "analyze import_row");
	}

	private String skips() {
		return (this.work.choices().doubles() == Doubles.SKIP)
				? "exists (select 1 from import_double d where d.row = m.row)" : "false";
	}

}
