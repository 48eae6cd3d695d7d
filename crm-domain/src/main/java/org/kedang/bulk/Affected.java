package org.kedang.bulk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.access.Right;
import org.kedang.customer.RosterSelection.Selected;

/**
 * Which of the selected customers an action changes, in SQL: those its reader may change,
 * and that are not so already. Customers are {@code c}.
 */
final class Affected {

	private final Selected selected;

	private final String condition;

	private final Map<String, @Nullable Object> parameters;

	private Affected(Selected selected, String condition, Map<String, @Nullable Object> parameters) {
		this.selected = selected;
		this.condition = condition;
		this.parameters = parameters;
		this.parameters.putAll(selected.parameters());
	}

	/**
	 * What an order affects.
	 * @param owners the new owners; none while they are still to be chosen, or for the
	 * pool
	 * @param tag null while it is still to be chosen
	 */
	static Affected of(Selected selected, BulkKind kind, List<Long> owners, @Nullable String tag, Reader reader) {
		Map<String, @Nullable Object> parameters = new HashMap<>();
		String tagged = "exists (select from customer_tag x where x.customer_id = c.id"
				+ " and x.tag_id = (select t.id from tag t where t.name = :tag))";
		if (tag != null) {
			parameters.put("tag", tag);
		}
		if (!owners.isEmpty()) {
			parameters.put("target", owners.get(0));
		}
		String condition = switch (kind) {
			case TAG -> (tag != null) ? "not " + tagged : "true";
			case UNTAG -> (tag != null) ? tagged : "true";
			case RELEASE -> released(reader, parameters);
			default -> (owners.size() == 1) ? "c.owner_id is distinct from :target" : "true";
		};
		return new Affected(selected, kind.isFor(reader) ? condition : "false", parameters);
	}

	/** Staff release what is their own, whoever may assign releases anybody. */
	private static String released(Reader reader, Map<String, @Nullable Object> parameters) {
		if (reader.may(Right.ASSIGN)) {
			return "c.owner_id is not null";
		}
		parameters.put("me", reader.id());
		return "c.owner_id = :me";
	}

	/** Counts the selected, and those that are affected. */
	String count() {
		return "select count(*) as selected, count(*) filter (where " + this.condition + ") as affected from customer c"
				+ " where c.id in (" + this.selected.sql() + ")";
	}

	/** The ids of those that are affected, and their owners. */
	String rows(String columns) {
		return "select " + columns + " from customer c where c.id in (" + this.selected.sql() + ") and "
				+ this.condition;
	}

	Map<String, @Nullable Object> parameters() {
		return this.parameters;
	}

}
