package org.kedang.ingest.stage;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.kedang.catalogue.Field;
import org.kedang.ingest.standardise.Derivation;
import org.kedang.ingest.standardise.Derivation.Derived;

/**
 * Fills what follows from the other values of a customer's row, and warns of
 * contradictions. What the row says itself is only made more exact, never overruled.
 */
final class RowDerivation {

	private final StageTable table;

	private final List<String> keys;

	private final Map<String, Integer> columns = new HashMap<>();

	private final @Nullable String[] derived;

	RowDerivation(StageTable table) {
		this.table = table;
		this.keys = table.derived().stream().map(Field::key).toList();
		this.derived = new @Nullable String[this.keys.size()];
		for (int i = 0; i < table.columns().size(); i++) {
			this.columns.put(table.columns().get(i).field().key(), i);
		}
	}

	/**
	 * What follows for the fields of {@link StageTable#derived()}, null where nothing
	 * does.
	 */
	@Nullable String[] derive(int row, @Nullable String[] values, StageTally tally) {
		Arrays.fill(this.derived, null);
		if (this.keys.isEmpty()) {
			return this.derived;
		}
		int region = index("region");
		boolean regionIsSaid = region >= 0 && values[region] != null;
		for (Derived one : Derivation.from((key) -> value(key, values))) {
			int column = index(one.key());
			StageColumn of = (column >= 0) ? this.table.columns().get(column) : null;
			String raw = (column >= 0) ? values[column] : null;
			String value = one.value();
			if (value == null) {
				tally.change(row, of, one.why(), raw);
			}
			else if (raw == null) {
				int place = this.keys.indexOf(one.key());
				if (place >= 0) {
					this.derived[place] = value;
					tally.change(row, of, one.why(), null);
				}
			}
			else if (regionIsSaid) {
				// a street without its city would be lost beside another region that is
				// known
				values[column] = value;
				tally.change(row, of, one.why(), raw);
			}
		}
		return this.derived;
	}

	private @Nullable String value(String key, @Nullable String[] values) {
		int column = index(key);
		return (column >= 0) ? values[column] : null;
	}

	private int index(String key) {
		return this.columns.getOrDefault(key, -1);
	}

}
