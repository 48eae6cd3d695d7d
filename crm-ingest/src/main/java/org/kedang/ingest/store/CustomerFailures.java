package org.kedang.ingest.store;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Finds the rows of customers that turn out wrong when they are seen beside the others
 * and beside what is stored.
 */
final class CustomerFailures {

	/** One more than are shown, to know of others. */
	private static final int MEANT = 6;

	private final Work work;

	private final List<MappedField> fields;

	private final Recognition recognition;

	private final boolean individual;

	private final String kind;

	/**
	 * Failures yet to be found.
	 * @param recognition by what customers are recognised
	 */
	CustomerFailures(Work work, Recognition recognition) {
		this.work = work;
		this.fields = work.mapped();
		this.recognition = recognition;
		this.individual = work.isOfIndividuals();
		this.kind = work.kind();
	}

	void find(Failures failures) {
		String stage = this.work.stage();
		failures.add("""
				select m.row, null, 'import.customer.ambiguous', to_jsonb(array(%s)), null
				from import_match m join %s s on s.row = m.row where m.ambiguous
				""".formatted(meant(), stage));
		failures.add("""
				select s.row, 'name', 'import.required', '[]', null from %s s join import_match m on m.row = s.row
				where s."name" is null and m.id is null
				""".formatted(stage));
		if (this.work.has("number")) {
			otherKind(failures);
			if (!this.recognition.byNumber()) {
				takenNumbers(failures);
			}
		}
		if (Recognition.hasCode(this.work)) {
			takenKeys(failures);
		}
		failures.add("""
				select s.row, null, 'import.duplicate', jsonb_build_array(m.first_row), null
				from %1$s s join import_match m on m.row = s.row and m.first_row < m.row
				join %1$s z on z.row = m.first_row where %2$s
				""".formatted(stage,
				this.fields.stream().map(MappedField::contradicts).collect(Collectors.joining(" or "))));
		if (this.work.has("referrer")) {
			unknownReferrers(failures);
		}
		if (this.work.has("number")) {
			failures.leaveOut(Matched.OTHER_KIND, """
					select s.row from %s s join customer c on c.number = s."number" and c.kind <> '%s'
					where c.name = s."name"
					""".formatted(stage, this.kind));
		}
	}

	/** The ids of the first of those that a row may mean. */
	private String meant() {
		String mobile = this.recognition.byMobile()
				? "and (c.mobile = s.\"mobile\" or not exists (select 1 from customer o where o.kind = c.kind"
						+ " and o.mobile = s.\"mobile\" and o.name = s.\"name\"))"
				: "";
		return """
				select c.id from customer c where c.kind = '%s' and c.name_pinyin collate "C" = s."namePinyin"
					and c.name = s."name" %s order by c.id limit %d
				""".formatted(this.kind, mobile, MEANT);
	}

	private void otherKind(Failures failures) {
		failures.add("""
				select s.row, 'number', 'import.customer.other-kind', jsonb_build_array(s."number"), s."number"
				from %s s join customer c on c.number = s."number" and c.kind <> '%s'
				""".formatted(this.work.stage(), this.kind));
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
		twice(failures, "number", "s.\"number\"", "s.\"number\"");
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
				select s.row, '%1$s', 'import.key.taken',
					jsonb_build_array((select number from customer c where c.id = o.id)), null
				from %2$s s join import_match m on m.row = s.row join %3$s o on %4$s = %5$s
				where m.id is distinct from o.id
				""".formatted(field, this.work.stage(), this.work.subject().table(), stored, staged));
		twice(failures, field, staged, "null");
	}

	/** Referrers are stored already, or stand in the file themselves. */
	private void unknownReferrers(Failures failures) {
		String stage = this.work.stage();
		failures.add("""
				select s.row, 'referrer', 'import.referrer.unknown', jsonb_build_array(s."referrer"), s."referrer"
				from %s s where s."referrer" is not null
					and not exists (select 1 from customer c where c.number = s."referrer") %s
				""".formatted(stage, this.work.has("number")
				? "and not exists (select 1 from " + stage + " z where z.\"number\" = s.\"referrer\")" : ""));
	}

	/**
	 * Rows whose key is that of an earlier one, unless they mean the same customer.
	 * @param shown what is told of the key
	 */
	private void twice(Failures failures, String field, String staged, String shown) {
		failures.add("""
				select s.row, '%1$s', 'import.key.twice', jsonb_build_array(k.first), %4$s
				from (select %3$s as key, min(s.row) as first from %2$s s where %3$s is not null
					group by 1 having count(*) > 1) k
				join %2$s s on %3$s = k.key and k.first < s.row
				join import_match m on m.row = s.row and m.first_row = s.row
				""".formatted(field, this.work.stage(), staged, shown));
	}

}
