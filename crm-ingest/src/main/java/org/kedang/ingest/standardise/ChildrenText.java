package org.kedang.ingest.standardise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.kedang.catalogue.Child;
import org.kedang.catalogue.ChildRow;
import org.kedang.catalogue.Children;
import org.kedang.shared.Problem;

/**
 * Children, one behind the other: a name, the whole birth date and the school stage of
 * each, divided by spaces or commas, the latter two as far as they are known
 * ({@code 王小明 2015-06-01 小学；王小红 2018-03-02}). Between two children stands a semicolon, a
 * 、 or a line break. A child without a birth date is accepted, and the change says so,
 * for words such as 一子一女 look like a name. The rows of a form, as {@link ChildRow#write}
 * yields them, are read too. The value is the JSON of {@link Children}.
 */
public final class ChildrenText implements Standardiser {

	private static final int MOST = 20;

	private static final int LONGEST_NAME = 60;

	private static final Pattern BETWEEN = Pattern.compile("[;；、\\n]");

	private static final Pattern WITHIN = Pattern.compile("[ ,，]+");

	/**
	 * What would be read as something else than a name when it is written as one text.
	 */
	private static final Pattern NO_NAME = Pattern.compile("[;；、,，\\n]|(^| )\\d");

	private final OneOf stages = new OneOf(Children.STAGES);

	@Override
	public Outcome apply(String raw) {
		String text = Texts.prose(raw);
		if (text.isEmpty()) {
			return Outcome.blank();
		}
		if (ExcelErrors.has(text)) {
			return ExcelErrors.outcome(text);
		}
		if (Cleaned.isNothing(text)) {
			return new Outcome(null, null, Problem.of("standardise.nothing", text));
		}
		return text.startsWith("[") ? typed(text) : written(text);
	}

	private Outcome typed(String json) {
		List<Child> children = new ArrayList<>();
		try {
			for (ChildRow row : ChildRow.read(json)) {
				Problem problem = add(children, Texts.line(row.name()), row.birthDate(), row.stage());
				if (problem != null) {
					return Outcome.error(problem);
				}
			}
		}
		catch (IllegalArgumentException ex) {
			return Outcome.error("standardise.children.name.plain", json);
		}
		return of(children, null);
	}

	private Outcome written(String text) {
		List<Child> children = new ArrayList<>();
		for (String piece : BETWEEN.split(text)) {
			List<String> words = Arrays.stream(WITHIN.split(piece)).filter((word) -> !word.isEmpty()).toList();
			Problem problem = words.isEmpty() ? null : add(children, words);
			if (problem != null) {
				return Outcome.error(problem);
			}
		}
		return of(children,
				children.stream()
					.filter((child) -> child.birthDate() == null)
					.findFirst()
					.map((child) -> Problem.of("standardise.children.undated", child.name()))
					.orElse(null));
	}

	private static Outcome of(List<Child> children, @Nullable Problem change) {
		if (children.size() > MOST) {
			return Outcome.error("standardise.children.many", MOST, children.size());
		}
		return children.isEmpty() ? Outcome.blank() : Outcome.of(new Children(children).json(), change);
	}

	/** The words of one child: its name ends before the date or the school stage. */
	private @Nullable Problem add(List<Child> children, List<String> words) {
		int date = 0;
		while (date < words.size() && !isDate(words.get(date))) {
			date++;
		}
		List<String> rest = words.subList(Math.min(date + 1, words.size()), words.size());
		if (rest.stream().anyMatch(ChildrenText::isDate)) {
			return Problem.of("standardise.children.between", String.join(" ", words));
		}
		int name = rest.isEmpty() ? beforeStage(words.subList(0, date)) : date;
		List<String> stage = rest.isEmpty() ? words.subList(name, date) : rest;
		return add(children, String.join(" ", words.subList(0, name)), (date < words.size()) ? words.get(date) : "",
				String.join(" ", stage));
	}

	/** How many of these words are none of a school stage at their end. */
	private int beforeStage(List<String> words) {
		for (int i = 1; i < words.size(); i++) {
			if (!this.stages.apply(String.join(" ", words.subList(i, words.size()))).isError()) {
				return i;
			}
		}
		return words.size();
	}

	private @Nullable Problem add(List<Child> children, String name, String date, String stage) {
		if (name.isEmpty()) {
			return Problem.of("standardise.children.name", (date + " " + stage).strip());
		}
		if (name.length() > LONGEST_NAME) {
			return Problem.of("standardise.text.long", LONGEST_NAME, name.length());
		}
		if (NO_NAME.matcher(name).find()) {
			return Problem.of("standardise.children.name.plain", name);
		}
		DateReading reading = date.isEmpty() ? null : DateReading.of(date);
		if (reading != null && (reading.date() == null || reading.serial())) {
			return problem(reading, date);
		}
		Outcome at = this.stages.apply(stage);
		if (at.isError()) {
			return Problem.of("standardise.children.stage", stage, labels(false), labels(true));
		}
		children.add(new Child(name, (reading != null) ? reading.date() : null, at.value()));
		return null;
	}

	/** An age or a half date is no birth date. */
	private static Problem problem(DateReading reading, String date) {
		return "standardise.date.time.unknown".equals(reading.why()) ? Problem.of("standardise.children.date", date)
				: reading.problem("standardise.children.date", date);
	}

	private static boolean isDate(String word) {
		return Character.isDigit(word.charAt(0)) || ChineseNumerals.isDate(word);
	}

	private static String labels(boolean english) {
		return String.join(english ? ", " : "、",
				Children.STAGES.stream().map((option) -> option.label(english)).toList());
	}

}
