package org.kedang.access;

import java.util.Collection;

import org.jspecify.annotations.Nullable;
import org.kedang.audit.Actor;
import org.kedang.catalogue.Catalogue;
import org.kedang.catalogue.Field;
import org.kedang.catalogue.Sight;
import org.kedang.catalogue.Subject;

/**
 * The person at the other end, as a value: who it is, what is visible and what may be
 * done. It is read afresh for each request, so that a changed role or team counts at
 * once.
 *
 * @param id the user's id
 * @param username the name for signing in
 * @param name the name shown to others
 * @param teamId the team; null where there is none
 * @param scope which customers are visible
 * @param maySeePersonal whether phones, addresses and the like are shown unmasked
 * @param mustChangePassword whether nothing else may be done before the password is
 * changed
 * @param locale the language chosen, as a tag; null where the browser decides
 * @param theme the colours chosen
 * @param stamp changes whenever the password does: a session begun under another one is
 * over
 * @param address the network address of the request; null for background work
 * @param fields what was decided about single fields for the role
 */
public record Reader(long id, String username, String name, Role role, @Nullable Long teamId, Scope scope,
		boolean maySeePersonal, boolean mustChangePassword, @Nullable String locale, Theme theme, String stamp,
		@Nullable String address, FieldRules fields) {

	/** A reader for whom nothing was decided about single fields. */
	public Reader(long id, String username, String name, Role role, @Nullable Long teamId, Scope scope,
			boolean maySeePersonal, boolean mustChangePassword, @Nullable String locale, Theme theme, String stamp,
			@Nullable String address) {
		this(id, username, name, role, teamId, scope, maySeePersonal, mustChangePassword, locale, theme, stamp, address,
				FieldRules.NONE);
	}

	public boolean may(Right right) {
		return this.role.may(right);
	}

	public boolean mayReadCustomers() {
		return may(Right.READ_CUSTOMERS);
	}

	public boolean mayEditCustomers() {
		return may(Right.EDIT_CUSTOMERS);
	}

	public boolean mayClaim() {
		return may(Right.CLAIM);
	}

	public boolean mayAssign() {
		return may(Right.ASSIGN);
	}

	public boolean mayMerge() {
		return may(Right.MERGE);
	}

	public boolean mayImport() {
		return may(Right.IMPORT);
	}

	public boolean mayExport() {
		return may(Right.EXPORT);
	}

	public boolean mayRank() {
		return may(Right.RANK);
	}

	public boolean mayManage() {
		return may(Right.MANAGE);
	}

	/** Whether a customer of this owner is visible; a null owner is the pool. */
	public boolean sees(@Nullable Long ownerId) {
		return this.scope.contains(ownerId);
	}

	/** Whether a customer of this owner may be changed; a null owner is the pool. */
	public boolean mayEdit(@Nullable Long ownerId) {
		return mayEditCustomers() && sees(ownerId);
	}

	/**
	 * For what is not offered without the right, so that asking for it all the same is no
	 * slip.
	 * @throws IllegalStateException without the right
	 */
	public void demand(Right right) {
		demand(may(right));
	}

	/**
	 * For changes of a customer of this owner; a null owner is the pool.
	 * @throws IllegalStateException where it may not be changed
	 */
	public void demandEdit(@Nullable Long ownerId) {
		demand(mayEdit(ownerId));
	}

	/**
	 * For first values of something new, which cannot be without the required ones.
	 * @throws IllegalStateException where one of the others may not be changed
	 */
	public void demandEntry(Collection<Field> fields) {
		demandChange(fields.stream().filter((field) -> !field.required()).toList());
	}

	/**
	 * For new values of what was there.
	 * @throws IllegalStateException where one of the fields may not be changed
	 */
	public void demandChange(Collection<Field> fields) {
		demand(fields.stream().allMatch(this::mayChange));
	}

	/**
	 * For what more than a right decides.
	 * @throws IllegalStateException where it is not allowed
	 */
	public void demand(boolean allowed) {
		if (!allowed) {
			throw new IllegalStateException("Not within this reader's rights");
		}
	}

	/** What this reader gets of the field's values. */
	public Sight sight(Field field) {
		return this.fields.sight(field, this.maySeePersonal);
	}

	/** Whether this reader gets the field's values as they are. */
	public boolean seesPlain(Field field) {
		return sight(field) == Sight.PLAIN;
	}

	/**
	 * Whether this reader gets the values as they are of a field that individual and
	 * corporate customers have.
	 */
	public boolean seesPlainOfAll(String key) {
		return seesPlain(Catalogue.builtIn(Subject.INDIVIDUAL, key))
				&& seesPlain(Catalogue.builtIn(Subject.CORPORATE, key));
	}

	/** Whether this reader may read files of others that may hold any field there is. */
	public boolean seesWholeFiles() {
		return this.maySeePersonal && !this.fields.keepsAny();
	}

	/** Whether there is no such field for this reader. */
	public boolean isHidden(Field field) {
		return sight(field) == Sight.HIDDEN;
	}

	/** Keys of those among the fields that are hidden from this reader. */
	public String[] hiddenOf(Collection<Field> all) {
		return all.stream().filter(this::isHidden).map(Field::key).toArray(String[]::new);
	}

	/** Whether this reader, who may change the customer, may change the field too. */
	public boolean mayChange(Field field) {
		return this.fields.mayChange(field, this.maySeePersonal);
	}

	/** This person as the audit trail names it. */
	public Actor actor() {
		return new Actor(this.id, this.name, this.address);
	}

}
