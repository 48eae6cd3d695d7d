package org.kedang.ingest.stage;

import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.kedang.catalogue.Field;
import org.kedang.catalogue.FieldType;
import org.kedang.ingest.standardise.Outcome;
import org.kedang.ingest.standardise.Standardiser;
import org.kedang.ingest.standardise.Standardisers;
import org.kedang.shared.Problem;

/**
 * Turns the texts of the mapped columns into standard values: users into their ids, and
 * numbers that the database could not hold into problems.
 */
final class CellRules {

	private final StageColumn[] columns;

	private final Standardiser[] standardisers;

	/**
	 * Rules for some columns.
	 * @param users ids by user name and by display name, all in lower case
	 */
	CellRules(StageTable table, Standardisers known, Map<String, Long> users) {
		this.columns = table.columns().toArray(StageColumn[]::new);
		this.standardisers = new Standardiser[this.columns.length];
		for (int i = 0; i < this.columns.length; i++) {
			this.standardisers[i] = new Memo(standardiser(known, this.columns[i].field(), users));
		}
	}

	/**
	 * Fills the values of a row; null for a blank.
	 * @return whether it fails
	 */
	boolean fail(Chunk chunk, int row, @Nullable String[] values, StageTally tally) {
		boolean failed = false;
		for (int i = 0; i < this.columns.length; i++) {
			String raw = chunk.cell(row, i);
			if (raw.isEmpty()) {
				values[i] = null;
				continue;
			}
			Outcome outcome = this.standardisers[i].apply(raw);
			values[i] = outcome.value();
			Problem problem = outcome.problem();
			Problem change = outcome.change();
			if (problem != null) {
				tally.error(chunk.number(row), this.columns[i], problem, raw);
				failed = true;
			}
			else if (change != null) {
				tally.change(chunk.number(row), this.columns[i], change, raw);
			}
		}
		return failed;
	}

	private static Standardiser standardiser(Standardisers known, Field field, Map<String, Long> users) {
		Standardiser standardiser = known.of(field);
		if (field.type() == FieldType.USER) {
			return (raw) -> user(standardiser.apply(raw), users);
		}
		return standardiser;
	}

	private static Outcome user(Outcome named, Map<String, Long> users) {
		String name = named.value();
		if (name == null) {
			return named;
		}
		Long id = users.get(name.toLowerCase(Locale.ROOT));
		return (id != null) ? Outcome.of(id.toString()) : Outcome.error("import.user.unknown", name);
	}

}
