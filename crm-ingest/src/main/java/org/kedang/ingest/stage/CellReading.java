package org.kedang.ingest.stage;

import org.jspecify.annotations.Nullable;
import org.kedang.catalogue.Children;
import org.kedang.catalogue.Field;
import org.kedang.catalogue.Option;
import org.kedang.ingest.standardise.Outcome;

/**
 * What became of a cell.
 *
 * @param told whether people should see what was written beside the value
 */
record CellReading(Outcome outcome, boolean told) {

	static CellReading of(Field field, String raw, Outcome outcome) {
		return new CellReading(outcome, outcome.change() != null || isChanged(field, raw, outcome.value()));
	}

	private static boolean isChanged(Field field, String raw, @Nullable String value) {
		if (value == null) {
			return false;
		}
		return switch (field.type()) {
			// codes stand for what was written
			case REGION, USER, YES_NO -> false;
			case OPTION -> field.options().stream().noneMatch((option) -> isNamed(option, raw));
			case DATE_TIME -> !value.startsWith(raw.replace(' ', 'T')) && !raw.replace(' ', 'T').startsWith(value);
			case CHILDREN ->
				!raw.equals(Children.parse(value).text(false)) && !raw.equals(Children.parse(value).text(true));
			default -> !raw.equals(value);
		};
	}

	private static boolean isNamed(Option option, String raw) {
		return option.zh().equals(raw) || option.en().equals(raw) || option.key().equals(raw);
	}

}
