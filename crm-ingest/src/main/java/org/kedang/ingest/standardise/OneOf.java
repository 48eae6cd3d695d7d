package org.kedang.ingest.standardise;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.kedang.catalogue.Option;

/**
 * One of the options of a field, written as key, as label in either language or as a
 * synonym; the value is the key. An unknown one is an error that lists those allowed.
 */
public final class OneOf extends Cleaned {

	private final Map<String, String> keys = new HashMap<>();

	private final String allowed;

	private final String allowedInEnglish;

	public OneOf(List<Option> options) {
		for (Option option : options) {
			add(option.key(), option);
			add(option.zh(), option);
			add(option.en(), option);
		}
		options.forEach((option) -> option.synonyms().forEach((synonym) -> add(synonym, option)));
		this.allowed = options.stream().map(Option::zh).collect(Collectors.joining("、"));
		this.allowedInEnglish = options.stream().map(Option::en).collect(Collectors.joining(", "));
	}

	private void add(String name, Option option) {
		this.keys.putIfAbsent(name, option.key());
		this.keys.putIfAbsent(folded(name), option.key());
	}

	@Override
	Outcome read(String text) {
		String key = this.keys.get(text);
		if (key == null) {
			key = this.keys.get(folded(text));
		}
		return (key != null) ? Outcome.of(key)
				: Outcome.error("standardise.option.unknown", text, this.allowed, this.allowedInEnglish);
	}

	/** Letters small, without spaces: Point of Sale and point-of-sale are alike. */
	private static String folded(String name) {
		return Normalizer.normalize(name, Form.NFKC).toLowerCase(Locale.ROOT).replaceAll("[ _-]", "");
	}

}
