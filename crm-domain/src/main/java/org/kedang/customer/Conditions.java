package org.kedang.customer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.access.Scope;
import org.kedang.access.Sharing;

/**
 * Conditions in SQL with the values bound to them. What is written into the SQL itself
 * comes from the program and the catalogue, never from outside.
 */
final class Conditions {

	private final List<String> conditions = new ArrayList<>();

	private final Map<String, @Nullable Object> parameters = new HashMap<>();

	/** Adds a condition. */
	Conditions and(String condition) {
		this.conditions.add(condition);
		return this;
	}

	/** Adds a condition in which a value stands at {@code %s}. */
	Conditions and(String condition, Object value) {
		return and(condition.formatted(bind(value)));
	}

	/** Adds the contrary of all that is added meanwhile; nothing where nothing is. */
	Conditions andNot(Runnable adding) {
		int first = this.conditions.size();
		adding.run();
		List<String> added = this.conditions.subList(first, this.conditions.size());
		String all = "((" + String.join(" and ", added) + ") is not true)";
		boolean any = !added.isEmpty();
		added.clear();
		return any ? and(all) : this;
	}

	/** What of the customers {@code c} the reader sees. */
	Conditions within(Scope scope) {
		if (scope.all()) {
			return this;
		}
		return scope.pool() ? and("(c.owner_id is null or c.owner_id = any(%s))", scope.ownerIds()) : and("false");
	}

	/** Members of a list that its reader made, or that is shared with the reader. */
	Conditions inList(long list, Reader reader) {
		Long team = reader.teamId();
		String id = bind(list);
		// whether the list may be seen is asked once, not of each member
		return and("c.id in (select m.customer_id from customer_list_member m where m.list_id = " + id + ")")
			.and("exists (select from customer_list l join app_user u on u.id = l.made_by where l.id = %s and %s)"
				.formatted(id, Sharing.condition("l.made_by", "l.sharing", "u.team_id", bind(reader.id()),
						bind((team != null) ? team : -1L))));
	}

	/** Binds a value and tells the name under which it stands. */
	String bind(Object value) {
		String name = "p" + this.parameters.size();
		this.parameters.put(name, value);
		return ":" + name;
	}

	void bind(String name, @Nullable Object value) {
		this.parameters.put(name, value);
	}

	Map<String, @Nullable Object> parameters() {
		return this.parameters;
	}

	boolean isEmpty() {
		return this.conditions.isEmpty();
	}

	String where() {
		return this.conditions.isEmpty() ? "true" : String.join("\n\tand ", this.conditions);
	}

	/** A text in a LIKE pattern that stands for nothing but itself. */
	static String literally(String text) {
		return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
	}

	/** A LIKE pattern of whatever ends with the text, read from its end. */
	static String backwards(String text) {
		return literally(new StringBuilder(text).reverse().toString()) + "%";
	}

}
