package org.kedang.ingest.mapping;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.kedang.catalogue.Subject;
import org.kedang.ingest.store.CustomerKey;
import org.kedang.ingest.store.Doubles;

/**
 * What the importer chose. Blank cells always keep what is known; a cell that says
 * {@code #清空} clears it.
 *
 * @param unknownCustomers what happens to a record whose customer number is unknown
 * @param missingCustomers what happens to a record without a customer number
 * @param mode whether rows that are new, or known, are stored
 * @param filled what filled cells do to what is known
 * @param keys by what customers are recognised; empty for what is usual
 * @param minimalKind what kind of customer a minimal archive becomes: individual or
 * corporate
 * @param doubles what happens to new customers that are probably known already
 */
public record ImportOptions(Unknown unknownCustomers, Missing missingCustomers, Mode mode, Filled filled,
		Set<CustomerKey> keys, Subject minimalKind, Doubles doubles) {

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

	/** Which rows are stored; the others are left out. */
	public enum Mode {

		BOTH,
		/** Only what is new: what is known stays as it is. */
		CREATE,
		/** Only what changes something known. */
		UPDATE

	}

	/** What filled cells do to what is known. */
	public enum Filled {

		OVERWRITE,
		/** They fill what is blank; what is known stays as it is. */
		FILL

	}

	public static final ImportOptions DEFAULT = new ImportOptions(Unknown.FAIL, Missing.FAIL, Mode.BOTH,
			Filled.OVERWRITE, Set.of(), Subject.INDIVIDUAL, Doubles.QUEUE);

	/**
	 * What is not said is as usual, also in options kept before there was such a choice.
	 */
	public ImportOptions(@Nullable Unknown unknownCustomers, @Nullable Missing missingCustomers, @Nullable Mode mode,
			@Nullable Filled filled, @Nullable Set<CustomerKey> keys, @Nullable Subject minimalKind,
			@Nullable Doubles doubles) {
		this.unknownCustomers = (unknownCustomers != null) ? unknownCustomers : Unknown.FAIL;
		this.missingCustomers = (missingCustomers != null) ? missingCustomers : Missing.FAIL;
		this.mode = (mode != null) ? mode : Mode.BOTH;
		this.filled = (filled != null) ? filled : Filled.OVERWRITE;
		this.keys = (keys != null) ? Collections.unmodifiableSortedSet(new TreeSet<>(keys)) : Set.of();
		this.minimalKind = (minimalKind != null) ? minimalKind : Subject.INDIVIDUAL;
		this.doubles = (doubles != null) ? doubles : Doubles.QUEUE;
	}

	/** These options with another mode. */
	public ImportOptions in(Mode other) {
		return new ImportOptions(this.unknownCustomers, this.missingCustomers, other, this.filled, this.keys,
				this.minimalKind, this.doubles);
	}

	/** These options with another use of filled cells. */
	public ImportOptions with(Filled other) {
		return new ImportOptions(this.unknownCustomers, this.missingCustomers, this.mode, other, this.keys,
				this.minimalKind, this.doubles);
	}

	/** These options with customers recognised otherwise. */
	public ImportOptions by(CustomerKey... others) {
		return new ImportOptions(this.unknownCustomers, this.missingCustomers, this.mode, this.filled, Set.of(others),
				this.minimalKind, this.doubles);
	}

	/** These options with something else done to those probably known already. */
	public ImportOptions with(Doubles other) {
		return new ImportOptions(this.unknownCustomers, this.missingCustomers, this.mode, this.filled, this.keys,
				this.minimalKind, other);
	}

	public boolean createsUnknownCustomers() {
		return this.unknownCustomers == Unknown.CREATE;
	}

	public boolean skipsMissingCustomers() {
		return this.missingCustomers == Missing.SKIP;
	}

	public boolean creates() {
		return this.mode != Mode.UPDATE;
	}

	public boolean updates() {
		return this.mode != Mode.CREATE;
	}

	public boolean fillsOnly() {
		return this.filled == Filled.FILL;
	}

	/** By what customers of this subject are recognised. */
	public Set<CustomerKey> keysOf(Subject subject) {
		return this.keys.isEmpty() ? CustomerKey.usual(subject) : this.keys;
	}

}
