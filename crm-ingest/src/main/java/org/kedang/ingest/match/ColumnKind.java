package org.kedang.ingest.match;

import java.util.function.Supplier;

import org.kedang.ingest.match.Level.Rule;

/**
 * What a column holds, and so how its values are compared.
 */
public enum ColumnKind {

	/** A person's whole name, Chinese or not. */
	PERSON_NAME(PersonNameComparison::new),
	/** A given or a family name in a column of its own, in letters. */
	NAME_PART(NamePartComparison::new),
	/** A company's name. */
	COMPANY_NAME(CompanyNameComparison::new),
	/** Numbers given once in the world; they decide alone, for and against. */
	IDENTIFIER(() -> new IdentifierComparison(Rule.DIFFERENT)),
	/**
	 * Our own number of a customer: equal ones decide, different ones only forbid to
	 * merge unseen, since a duplicate has a number of its own.
	 */
	CUSTOMER_NUMBER(() -> new IdentifierComparison(Rule.REVIEW)),
	/** Telephone numbers. */
	PHONE(() -> new CodeComparison(true)),
	/** Other codes that mostly belong to one customer. */
	CODE(() -> new CodeComparison(false)), EMAIL(EmailComparison::new),
	/** A day, ISO or eight digits. */
	DATE(DateComparison::new),
	/** A year or another small number. */
	YEAR(YearComparison::new), ADDRESS(AddressComparison::new),
	/** A code of GB/T 2260. */
	REGION(RegionComparison::new), POSTCODE(PostcodeComparison::new),
	/** One of a few values. */
	CATEGORY(CategoryComparison::new),
	/** Free text, titles, places. */
	WORDS(WordsComparison::new),
	/** Several names in one value. */
	AUTHORS(AuthorsComparison::new);

	private final Supplier<Comparison<?>> comparison;

	ColumnKind(Supplier<Comparison<?>> comparison) {
		this.comparison = comparison;
	}

	Comparison<?> comparison() {
		return this.comparison.get();
	}

}
