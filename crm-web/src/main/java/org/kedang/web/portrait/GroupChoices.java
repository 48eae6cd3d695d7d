package org.kedang.web.portrait;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.kedang.access.Reader;
import org.kedang.analytics.ScoringRun;
import org.kedang.analytics.portrait.TagIndex;

import org.springframework.stereotype.Component;

/**
 * What a group may be narrowed by: any tag of the run, the usual ones each in a list of
 * its own.
 */
@Component
class GroupChoices {

	/** Their order is that of the form. */
	private static final List<String> FAMILIES = List.of("kind", "segment", "rfm", "value", "relationship", "credit",
			"churn", "province", "tag");

	private static final String OTHER = "other";

	private static final int MOST_OTHER = 300;

	private final TagTexts texts;

	GroupChoices(TagTexts texts) {
		this.texts = texts;
	}

	/** The lists, those that would be empty left out. */
	List<ChoiceList> of(TagIndex index, ScoringRun run, Reader reader) {
		Map<String, List<Choice>> lists = new LinkedHashMap<>();
		FAMILIES.forEach((family) -> lists.put(family, new ArrayList<>()));
		List<Choice> others = new ArrayList<>();
		for (TagIndex.Entry entry : index.entries()) {
			if (this.texts.isShown(entry.tag(), reader)) {
				List<Choice> list = lists.getOrDefault(entry.tag().family(), others);
				String text = this.texts.of(entry.tag(), run);
				list.add(new Choice(entry.tag().code(),
						(list == others) ? this.texts.subject(entry.tag()) + " · " + text : text,
						entry.members().size()));
			}
		}
		others.sort(Comparator.comparingInt((Choice choice) -> -choice.customers()).thenComparing(Choice::code));
		lists.put(OTHER, others.stream().limit(MOST_OTHER).sorted(Comparator.comparing(Choice::text)).toList());
		return lists.entrySet()
			.stream()
			.filter((list) -> !list.getValue().isEmpty())
			.map((list) -> new ChoiceList(list.getKey(), list.getValue()))
			.toList();
	}

	/**
	 * Tags of one family to choose from.
	 *
	 * @param family its label's code ends with this
	 */
	public record ChoiceList(String family, List<Choice> choices) {
	}

	/**
	 * A tag to choose.
	 *
	 * @param customers how many have it
	 */
	public record Choice(String code, String text, int customers) {
	}

}
