package org.kedang.ingest.sample;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.kedang.catalogue.Subject;

/**
 * Writes rows the way real files are written: spaces inside numbers, full-width digits,
 * +86, dates in many forms. What they mean stays the same.
 */
final class Untidy {

	private static final double HOW_OFTEN = 0.3;

	private static final Set<String> DATES = Set.of("birthDate", "acquiredOn", "foundedOn", "invoicedOn", "dueOn",
			"paidOn", "nextOn");

	private static final Set<String> TEXTS = Set.of("name", "address", "productName", "department", "position");

	private final long seed;

	private final Subject subject;

	private long rows;

	Untidy(long seed, Subject subject) {
		this.seed = seed;
		this.subject = subject;
	}

	Consumer<SampleRow> before(Consumer<SampleRow> next) {
		return (row) -> {
			Dice dice = new Dice(this.seed, "untidy" + this.subject, this.rows++);
			for (Map.Entry<String, String> cell : row.cells().entrySet()) {
				if (dice.chance(HOW_OFTEN)) {
					cell.setValue(untidy(cell.getKey(), cell.getValue(), dice));
				}
			}
			next.accept(row);
		};
	}

	private static String untidy(String key, String tidy, Dice dice) {
		if (key.equals("mobile")) {
			return dice.of("+86 " + tidy, "86-" + tidy,
					tidy.substring(0, 3) + " " + tidy.substring(3, 7) + " " + tidy.substring(7), fullWidth(tidy),
					tidy.substring(0, 3) + "-" + tidy.substring(3, 7) + "-" + tidy.substring(7));
		}
		if (DATES.contains(key)) {
			String[] parts = tidy.split("-");
			int month = Integer.parseInt(parts[1]);
			int day = Integer.parseInt(parts[2]);
			return dice.of(parts[0] + "/" + month + "/" + day, parts[0] + "年" + month + "月" + day + "日",
					parts[0] + parts[1] + parts[2], parts[0] + "." + parts[1] + "." + parts[2]);
		}
		if (TEXTS.contains(key)) {
			return dice.of(" " + tidy, tidy + "  ", "\u3000" + tidy);
		}
		return tidy;
	}

	private static String fullWidth(String digits) {
		StringBuilder wide = new StringBuilder();
		digits.chars().forEach((digit) -> wide.append((char) (digit - '0' + '０')));
		return wide.toString();
	}

}
