package org.kedang.ingest.store;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * By what staged rows are recognised as customers, as SQL over the staging table s: each
 * way of recognising is a join, and comes into play where those before it say nothing.
 */
final class Recognition {

	private final Work work;

	private final boolean individual;

	private final String kind;

	private final List<MappedField> fields;

	private final boolean byNumber;

	private final boolean byCode;

	private final boolean byMobile;

	private final boolean byName;

	Recognition(Work work) {
		this.work = work;
		this.individual = work.isOfIndividuals();
		this.kind = work.kind();
		this.fields = work.mapped();
		Set<CustomerKey> keys = work.choices().keys();
		this.byNumber = keys.contains(CustomerKey.NUMBER) && work.has("number");
		this.byCode = keys.contains(CustomerKey.CODE) && hasCode(work);
		this.byMobile = keys.contains(CustomerKey.NAME_AND_MOBILE) && this.individual && work.has("mobile");
		this.byName = keys.contains(CustomerKey.NAME);
	}

	/** Whether rows may have an identity number or a credit code. */
	static boolean hasCode(Work work) {
		return work.has(work.isOfIndividuals() ? "identityNumber" : "creditCode");
	}

	boolean byNumber() {
		return this.byNumber;
	}

	boolean byMobile() {
		return this.byMobile;
	}

	String joins() {
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

	/** The customer that a row means. */
	String ids() {
		return (this.byNumber ? "n.id, " : "") + (this.byCode ? "h.id, " : "") + (this.byMobile ? "w.id, " : "")
				+ (this.byName ? "x.id" : "v.id");
	}

	/** Whether a row may mean several. */
	String ambiguous() {
		String mobile = this.byMobile ? "coalesce(w.found, 0) > 1" : "false";
		return this.byName ? mobile + " or coalesce(x.found, 0) > 1" : mobile;
	}

	/** Rows of the same person or firm have the same text here. */
	String people() {
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

}
