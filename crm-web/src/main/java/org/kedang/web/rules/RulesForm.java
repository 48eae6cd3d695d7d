package org.kedang.web.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.kedang.ingest.match.MatchModel.ColumnWeights;
import org.kedang.ingest.match.MatchModel.LevelWeight;
import org.kedang.ingest.match.MatchModel;
import org.kedang.web.rules.TypedShares.Input;

/**
 * The weights and thresholds of matching as a form.
 */
final class RulesForm {

	static final String NOTE = "note";

	private static final String SAME = "same";

	private static final String POSSIBLE = "possible";

	private static final int LONGEST_NOTE = 200;

	private final MatchModel model;

	private final TypedShares typed;

	/**
	 * A form.
	 * @param model the weights that are changed
	 * @param typed by name of the input; what is not there is as in the model
	 */
	RulesForm(MatchModel model, Map<String, String> typed) {
		this.model = model;
		this.typed = new TypedShares(typed);
	}

	/** The weights as typed; null if some cannot be. */
	@Nullable MatchModel read() {
		List<ColumnWeights> columns = this.model.columns().stream().map(this::column).toList();
		double same = this.typed.share(SAME, this.model.sameFrom());
		double possible = this.typed.share(POSSIBLE, this.model.possibleFrom());
		if (possible > same) {
			this.typed.refuse(POSSIBLE);
		}
		if (note().isEmpty() || note().length() > LONGEST_NOTE) {
			this.typed.refuse(NOTE);
		}
		return this.typed.wrongs() == 0 ? new MatchModel(this.model.version(), this.model.configuration(), columns,
				this.model.matchesPerRecord(), same, possible) : null;
	}

	private ColumnWeights column(ColumnWeights column) {
		List<LevelWeight> levels = new ArrayList<>();
		levels.add(column.levels().get(0));
		for (LevelWeight level : known(column)) {
			String name = "." + column.column() + "." + level.level();
			levels.add(new LevelWeight(level.level(), this.typed.share("m" + name, level.m()),
					this.typed.share("u" + name, level.u())));
		}
		return new ColumnWeights(column.column(), levels);
	}

	/** A value that is missing weighs nothing, whatever the weights. */
	private static List<LevelWeight> known(ColumnWeights column) {
		return column.levels().subList(1, column.levels().size());
	}

	/** All columns with their levels, as they are to be shown. */
	public List<Column> columns() {
		return this.model.columns()
			.stream()
			.map((column) -> new Column(column.column(),
					known(column).stream().map((level) -> line(column.column(), level)).toList()))
			.toList();
	}

	private Line line(String column, LevelWeight level) {
		String name = "." + column + "." + level.level();
		return new Line(level.level(), this.typed.input("m" + name, level.m()), this.typed.input("u" + name, level.u()),
				level.bits());
	}

	/** Everything that can be typed, in the order of the page. */
	public List<Input> inputs() {
		List<Input> inputs = new ArrayList<>(List.of(same(), possible()));
		columns().forEach((column) -> column.lines().forEach((line) -> inputs.addAll(List.of(line.m(), line.u()))));
		inputs.add(new Input(NOTE, note(), isNoteWrong()));
		return inputs;
	}

	public Input same() {
		return this.typed.input(SAME, this.model.sameFrom());
	}

	public Input possible() {
		return this.typed.input(POSSIBLE, this.model.possibleFrom());
	}

	public String note() {
		return this.typed.text(NOTE, "");
	}

	public boolean isNoteWrong() {
		return this.typed.isWrong(NOTE);
	}

	public int wrongs() {
		return this.typed.wrongs();
	}

	public int version() {
		return this.model.version();
	}

	/** A column with its levels. */
	record Column(String key, List<Line> lines) {
	}

	/**
	 * A level.
	 *
	 * @param bits its weight; below 0 it speaks against
	 */
	record Line(String level, Input m, Input u, double bits) {

		public double strength() {
			return Math.abs(this.bits);
		}

	}

}
