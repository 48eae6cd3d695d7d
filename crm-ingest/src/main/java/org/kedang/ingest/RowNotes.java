package org.kedang.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.kedang.ingest.stage.RowCheck;
import org.kedang.ingest.stage.StageColumn;
import org.kedang.ingest.stage.StagedProblem;
import org.kedang.ingest.workbook.Row;
import org.kedang.ingest.workbook.RowNote;
import org.kedang.shared.Problem;

/**
 * Puts together what is to be said about a row: what reading it finds, and what became of
 * it among the others.
 */
final class RowNotes {

	/** What was filled in from other cells is nothing to be corrected. */
	private static final String DERIVED = "standardise.derived.";

	private final RowCheck check;

	private final RowStates states;

	private final Map<String, Mapping.Column> columns;

	private final ReturnWording wording;

	/* The row at hand. */

	private final Map<Integer, RowNote.CellNote> cells = new TreeMap<>();

	private final List<String> reasons = new ArrayList<>();

	RowNotes(RowCheck check, RowStates states, Map<String, Mapping.Column> columns, ReturnWording wording) {
		this.check = check;
		this.states = states;
		this.columns = columns;
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
			StageColumn column = problem.column();
			say(problem.severity().equals("ERROR"), (column != null) ? column.index() : null,
					(column != null) ? column.header() : null, problem.problem());
		}
		char state = state(row.number(), finding.fate());
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
				Mapping.Column column = (found.field() != null) ? this.columns.get(found.field()) : null;
				say(true, (column != null) ? column.index() : null, (column != null) ? column.header() : null,
						found.problem());
			}
		}
		else if (state == 'k' && this.reasons.isEmpty()) {
			this.reasons.add(this.wording.sentence(Problem.of("import.skipped.existing")));
		}
		return state;
	}

	private void say(boolean failed, @Nullable Integer column, @Nullable String header, Problem problem) {
		String sentence = this.wording.sentence(problem);
		this.reasons.add((header != null) ? this.wording.about(header, sentence) : sentence);
		if (column != null) {
			this.cells.merge(column, new RowNote.CellNote(column, failed, sentence),
					(one, other) -> new RowNote.CellNote(column, one.failed() || other.failed(),
							one.text() + "\n" + other.text()));
		}
	}

}
