package org.kedang.ingest.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

/**
 * Decides for every staged row which customer it means and whether that is new, changed
 * or the same. Leaves import_match (row, id, ambiguous, person, first_row) and import_row
 * (row, id, state as of {@link SubjectStore#outcomes}), beside import_double as
 * {@link Lookalikes} makes it.
 */
final class CustomerMatching {

	private final Work work;

	private final List<MappedField> fields;

	private final Recognition recognition;

	CustomerMatching(Work work) {
		this.work = work;
		this.fields = work.mapped();
		this.recognition = new Recognition(work);
	}

	void identify() {
		FormerNumbers.translate(this.work, "number");
		FormerNumbers.translate(this.work, "referrer");
		this.work.run("identify",
				"""
						create unlogged table import_match as
						select s.row, coalesce(%s) as id, %s as ambiguous, coalesce(%s) as person, s.row as first_row from %s s%s
						"""
					.formatted(this.recognition.ids(), this.recognition.ambiguous(), this.recognition.people(),
							this.work.stage(), this.recognition.joins()));
		this.work.run("identify", """
				update import_match m set first_row = p.row from (
					select person, min(row) as row from import_match
					where hashtextextended(person, 0) in (
						select hashtextextended(person, 0) from import_match group by 1 having count(*) > 1)
					group by person having count(*) > 1) p
				where m.person = p.person and m.row > p.row
				""");
		this.work.run("identify", "analyze import_match (row, id, first_row)");
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

	/** Finds the rows that turn out wrong. */
	void findFailures(Failures failures) {
		new CustomerFailures(this.work, this.recognition).find(failures);
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
				create unlogged table import_row as
				with failed as (
					select row, max(case when %7$s then 'f' else 'o' end) as state from import_failed group by row)
				select m.row, m.id, case when f.row is not null then f.state when %1$s <> 'n' then %1$s
					when m.first_row < m.row then 's' when %6$s then 'd' else 'n' end as state
				from import_match m left join failed f on f.row = m.row where m.id is null
				union all
				select m.row, m.id, case when f.row is not null then f.state when m.first_row < m.row then 's'
					when %2$s then %3$s else 's' end
				from import_match m join %4$s s on s.row = m.row
				left join customer c on c.id = m.id left join %5$s o on o.id = m.id
				left join failed f on f.row = m.row where m.id is not null
				""".formatted(this.work.stateOfNew(), differs, this.work.stateOfChanged(), this.work.stage(),
				this.work.subject().table(), skips(), Matched.WRONG));
		this.work.run("decide", "analyze import_row");
	}

	private String skips() {
		return (this.work.choices().doubles() == Doubles.SKIP)
				? "exists (select 1 from import_double d where d.row = m.row)" : "false";
	}

}
