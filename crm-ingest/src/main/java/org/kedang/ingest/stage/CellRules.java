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
 * Turns the texts of the mapped columns into standard values: users into their ids,
 * unknown values into what somebody said they mean.
 */
final class CellRules {

	private final StageColumn[] columns;

	private final Memo[] memos;

	private final boolean fillsOnly;

	private final StringBuilder told = new StringBuilder();

	private final StringBuilder cleared = new StringBuilder();

	CellRules(StageTable table, Standardisers known, StageRules rules) {
		this.columns = table.columns().toArray(StageColumn[]::new);
		this.memos = new Memo[this.columns.length];
		this.fillsOnly = rules.fillsOnly();
		for (int i = 0; i < this.columns.length; i++) {
			Field field = this.columns[i].field();
			Standardiser standardiser = standardiser(known, field, rules);
			this.memos[i] = new Memo((raw) -> CellReading.of(field, raw, standardiser.apply(raw)));
		}
	}

	/**
	 * Fills the values of a row; null for a blank.
	 * @return whether it fails
	 */
	boolean fail(Chunk chunk, int row, @Nullable String[] values, StageTally tally) {
		boolean failed = false;
		this.told.setLength(0);
		this.cleared.setLength(0);
		for (int i = 0; i < this.columns.length; i++) {
			String raw = chunk.cell(row, i);
			values[i] = null;
			if (raw.isEmpty()) {
				continue;
			}
			if (Clearing.isMark(raw)) {
				failed |= !clear(chunk.number(row), this.columns[i], raw, tally);
				continue;
			}
			CellReading reading = this.memos[i].apply(raw);
			Outcome outcome = reading.outcome();
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
			if (reading.told() && !this.columns[i].field().isSecret()) {
				PackedCells.add(this.told, i, raw);
			}
		}
		return failed;
	}

	private boolean clear(int row, StageColumn column, String raw, StageTally tally) {
		if (!Clearing.isPossible(column.field())) {
			tally.error(row, column, Problem.of("import.clear.impossible", raw), raw);
			return false;
		}
		if (this.fillsOnly) {
			tally.change(row, column, Problem.of("import.clear.ignored"), raw);
			return true;
		}
		this.cleared.append(this.cleared.isEmpty() ? "{" : ",").append(column.field().key());
		return true;
	}

	/**
	 * What was written in cells of the last row that became something else; null for
	 * none.
	 */
	@Nullable String told() {
		return this.told.isEmpty() ? null : this.told.toString();
	}

	/** The fields that the last row clears, as an array of PostgreSQL; null for none. */
	@Nullable String cleared() {
		return this.cleared.isEmpty() ? null : this.cleared + "}";
	}

	private static Standardiser standardiser(Standardisers known, Field field, StageRules rules) {
		Standardiser usual = known.of(field);
		Standardiser standardiser = (field.type() == FieldType.USER) ? (raw) -> user(usual.apply(raw), rules.users())
				: usual;
		Map<String, String> meant = rules.values().get(field.key());
		return (meant != null) ? (raw) -> meant(standardiser.apply(raw), raw, meant) : standardiser;
	}

	private static Outcome user(Outcome named, Map<String, Long> users) {
		String name = named.value();
		if (name == null) {
			return named;
		}
		Long id = users.get(name.toLowerCase(Locale.ROOT));
		return (id != null) ? Outcome.of(id.toString()) : Outcome.error(UnknownTally.USER, name);
	}

	private static Outcome meant(Outcome usual, String raw, Map<String, String> meant) {
		Problem problem = usual.problem();
		String value = (problem != null && UnknownTally.isUnknown(problem)) ? meant.get(WrittenValue.normalise(raw))
				: null;
		if (value == null) {
			return usual;
		}
		return value.equals(StageRules.BLANK) ? new Outcome(null, null, Problem.of("import.value.blank", raw.strip()))
				: Outcome.of(value, Problem.of("import.value.mapped", raw.strip()));
	}

}
