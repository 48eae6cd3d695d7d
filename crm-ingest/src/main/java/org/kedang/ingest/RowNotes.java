package org.kedang.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.kedang.ingest.stage.RowCheck;
import org.kedang.ingest.stage.StageColumn;
import org.kedang.ingest.stage.StagedProblem;
import org.kedang.ingest.store.Matched;
import org.kedang.ingest.workbook.Row;
import org.kedang.ingest.workbook.RowNote;
import org.kedang.shared.Problem;

/**
 * Puts together what is to be said about a row: what reading it finds, what became of it
 * among the others, and what was corrected in the page.
 */
final class RowNotes {

	/** What was filled in from other cells is nothing to be corrected. */
	private static final String DERIVED = "standardise.derived.";

	/** Characters of a value in a sentence. */
	private static final int SHOWN = 100;

	private final RowCheck check;

	private final RowStates states;

	private final List<StageColumn> columns;

	private final Map<Integer, Map<String, String>> corrections;

	private final ReturnWording wording;

	/* The row at hand. */

	private final Map<Integer, RowNote.CellNote> cells = new TreeMap<>();

	private final List<String> reasons = new ArrayList<>();

	/**
	 * Notes on the rows of a sheet.
	 * @param corrections what was corrected in the page: by row, then by field key
	 */
	RowNotes(RowCheck check, RowStates states, List<StageColumn> columns, Map<Integer, Map<String, String>> corrections,
			ReturnWording wording) {
		this.check = check;
		this.states = states;
		this.columns = columns;
		this.corrections = corrections;
		this.wording = wording;
	}

	RowNote of(Row row) {
		this.cells.clear();
		this.reasons.clear();
		RowCheck.Finding finding = this.check.check(row);
		for (StagedProblem problem : finding.problems()) {
			if (problem.problem().code().startsWith(DERIVED)) {
				continue;
			}
			say(problem.severity().equals("ERROR"), problem.column(), problem.problem());
		}
		char state = state(row.number(), finding.fate());
		Map<String, String> corrected = this.corrections.getOrDefault(row.number(), Map.of());
		for (StageColumn column : this.columns) {
			String value = corrected.get(column.field().key());
			if (value != null && !value.equals(row.text(column.index()))) {
				correct(column, row.text(column.index()), value);
			}
		}
		return new RowNote(row.number(), state == 'f', this.wording.state(state), String.join("\n", this.reasons),
				List.copyOf(this.cells.values()));
	}

	private char state(int row, RowCheck.Fate fate) {
		if (fate != RowCheck.Fate.STAGED) {
			return (fate == RowCheck.Fate.FAILED) ? 'f' : 'k';
		}
		char state = this.states.of(row);
		if (state == 'f') {
			for (RowStates.Found found : this.states.found(row)) {
				say(true, column(found.field()), found.problem());
			}
		}
		else if (state == 'k' && this.reasons.isEmpty()) {
			this.reasons.add(this.wording.sentence(Problem.of("import.skipped.existing")));
		}
		else if (state == 'o') {
			this.reasons.add(this.wording.sentence(Problem.of(Matched.OTHER_KIND)));
		}
		return state;
	}

	private @Nullable StageColumn column(@Nullable String field) {
		return this.columns.stream().filter((column) -> column.field().key().equals(field)).findFirst().orElse(null);
	}

	/** Secrets are said nowhere but in their cells. */
	private void correct(StageColumn column, String was, String value) {
		say(false, column, column.field().isSecret() ? Problem.of("return.corrected.secret")
				: Problem.of(was.isBlank() ? "return.corrected.blank" : "return.corrected", shown(was), shown(value)));
		this.cells.computeIfPresent(column.index(),
				(index, said) -> new RowNote.CellNote(index, said.failed(), said.text(), value));
	}

	private static String shown(String text) {
		return (text.length() <= SHOWN) ? text : text.substring(0, SHOWN) + "…";
	}

	private void say(boolean failed, @Nullable StageColumn column, Problem problem) {
		String sentence = this.wording.sentence(problem);
		this.reasons.add((column != null) ? this.wording.about(column.header(), sentence) : sentence);
		if (column != null) {
			this.cells.merge(column.index(), new RowNote.CellNote(column.index(), failed, sentence),
					(one, other) -> new RowNote.CellNote(column.index(), one.failed() || other.failed(),
							one.text() + "\n" + other.text()));
		}
	}

}
