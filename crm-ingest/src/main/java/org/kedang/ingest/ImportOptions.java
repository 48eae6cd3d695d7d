package org.kedang.ingest;

import org.jspecify.annotations.Nullable;
import org.kedang.catalogue.Subject;

/**
 * What the importer chose. Blank cells always keep what is known.
 *
 * @param unknownCustomers what happens to a record whose customer number is unknown
 * @param missingCustomers what happens to a record without a customer number
 * @param existing what happens to a customer or record that is known already
 * @param minimalKind what kind of customer a minimal archive becomes: individual or
 * corporate
 */
public record ImportOptions(Unknown unknownCustomers, Missing missingCustomers, Existing existing,
		Subject minimalKind) {

	/** What happens to records of unknown customers. */
	public enum Unknown {

		/** They fail. */
		FAIL,
		/** Minimal archives are created for them; only transactions do this. */
		CREATE

	}

	/** What happens to records without a customer. */
	public enum Missing {

		/** They fail. */
		FAIL,
		/** They are left out. */
		SKIP

	}

	/** What happens to what is known already. */
	public enum Existing {

		/** It takes over the filled cells. */
		UPDATE,
		/** It stays as it is, the row is left out. */
		KEEP

	}

	public static final ImportOptions DEFAULT = new ImportOptions(Unknown.FAIL, Missing.FAIL, Existing.UPDATE,
			Subject.INDIVIDUAL);

	/**
	 * Options of which some are not said.
	 */
	public static ImportOptions of(@Nullable Unknown unknownCustomers, @Nullable Missing missingCustomers,
			@Nullable Existing existing, @Nullable Subject minimalKind) {
		return new ImportOptions((unknownCustomers != null) ? unknownCustomers : DEFAULT.unknownCustomers,
				(missingCustomers != null) ? missingCustomers : DEFAULT.missingCustomers,
				(existing != null) ? existing : DEFAULT.existing,
				(minimalKind != null) ? minimalKind : DEFAULT.minimalKind);
	}

	public boolean createsUnknownCustomers() {
		return this.unknownCustomers == Unknown.CREATE;
	}

	public boolean skipsMissingCustomers() {
		return this.missingCustomers == Missing.SKIP;
	}

	public boolean keepsExisting() {
		return this.existing == Existing.KEEP;
	}

}
