package org.kedang.ingest.standardise;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.kedang.catalogue.Option;

/**
 * Several options of a field, written with 、 , ; or / between; the value is their keys
 * with commas between, each once.
 */
public final class OptionList extends Cleaned {

	private static final Pattern BETWEEN = Pattern.compile(" ?[、,;/|] ?");

	private final OneOf option;

	public OptionList(List<Option> options) {
		this.option = new OneOf(options);
	}

	@Override
	Outcome read(String text) {
		Set<String> keys = new LinkedHashSet<>();
		for (String name : BETWEEN.split(text)) {
			if (!name.isEmpty()) {
				Outcome outcome = this.option.read(name);
				if (outcome.value() == null) {
					return outcome;
				}
				keys.add(outcome.value());
			}
		}
		return keys.isEmpty() ? Outcome.blank() : Outcome.of(String.join(",", keys));
	}

}
