package org.kedang.web.rules;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.kedang.ingest.match.MatchModel;
import org.kedang.ingest.match.MatchModel.ColumnWeights;
import org.kedang.ingest.match.MatchModel.LevelWeight;

/**
 * Weights and thresholds as they are typed. What is left as it was shown, rounded, keeps
 * its exact value.
 */
final class RulesForm {

	static final String NOTE = "note";

	private static final String SAME = "same";

	private static final String POSSIBLE = "possible";

	private static final MathContext SHOWN = new MathContext(4);

	private static final int LONGEST_NUMBER = 24;

	private static final int LONGEST_NOTE = 200;

	private final MatchModel model;

	private final Map<String, String> typed;

	private final Set<String> wrong = new TreeSet<>();

	/**
	 * A form.
	 * @param model the weights that are changed
	 * @param typed by name of the input; what is not there is as in the model
	 */
	RulesForm(MatchModel model, Map<String, String> typed) {
		this.model = model;
		this.typed = typed;
	}

	/** The weights as typed; null if some cannot be. */
	@Nullable MatchModel read() {
		List<ColumnWeights> columns = this.model.columns().stream().map(this::column).toList();
		double same = share(SAME, this.model.sameFrom());
		double possible = share(POSSIBLE, this.model.possibleFrom());
		if (possible > same) {
			this.wrong.add(POSSIBLE);
		}
		if (note().isEmpty() || note().length() > LONGEST_NOTE) {
			this.wrong.add(NOTE);
		}
		return this.wrong.isEmpty() ? new MatchModel(this.model.version(), this.model.configuration(), columns,
				this.model.matchesPerRecord(), same, possible) : null;
	}

	private ColumnWeights column(ColumnWeights column) {
		List<LevelWeight> levels = new ArrayList<>();
		levels.add(column.levels().get(0));
		for (LevelWeight level : known(column)) {
			String name = "." + column.column() + "." + level.level();
			levels.add(new LevelWeight(level.level(), share("m" + name, level.m()), share("u" + name, level.u())));
		}
		return new ColumnWeights(column.column(), levels);
	}

	/** A value that is missing weighs nothing, whatever the weights. */
	private static List<LevelWeight> known(ColumnWeights column) {
		return column.levels().subList(1, column.levels().size());
	}

	private double share(String name, double old) {
		String text = text(name, old);
		if (text.equals(shown(old))) {
			return old;
		}
		try {
			double share = (text.length() <= LONGEST_NUMBER) ? new BigDecimal(text).doubleValue() : 0;
			if (share > 0 && share <= 1) {
				return share;
			}
		}
		catch (NumberFormatException ex) {
			// said below
		}
		this.wrong.add(name);
		return old;
	}

	private String text(String name, double old) {
		return this.typed.getOrDefault(name, shown(old)).strip();
	}

	private static String shown(double share) {
		return BigDecimal.valueOf(share).round(SHOWN).stripTrailingZeros().toPlainString();
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
		return new Line(level.level(), input("m" + name, level.m()), input("u" + name, level.u()), level.bits());
	}

	private Input input(String name, double old) {
		return new Input(name, text(name, old), this.wrong.contains(name));
	}

	/** Everything that can be typed, in the order of the page. */
	public List<Input> inputs() {
		List<Input> inputs = new ArrayList<>(List.of(same(), possible()));
		columns().forEach((column) -> column.lines().forEach((line) -> inputs.addAll(List.of(line.m(), line.u()))));
		inputs.add(new Input(NOTE, note(), isNoteWrong()));
		return inputs;
	}

	public Input same() {
		return input(SAME, this.model.sameFrom());
	}

	public Input possible() {
		return input(POSSIBLE, this.model.possibleFrom());
	}

	public String note() {
		return this.typed.getOrDefault(NOTE, "").strip();
	}

	public boolean isNoteWrong() {
		return this.wrong.contains(NOTE);
	}

	public int wrongs() {
		return this.wrong.size();
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

	/** An input with what stands in it. */
	record Input(String name, String text, boolean wrong) {
	}

}
