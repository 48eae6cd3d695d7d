package org.kedang.web.portrait;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.analytics.ScoringRun;
import org.kedang.analytics.portrait.Portrait.Word;
import org.kedang.analytics.portrait.Portrait;

import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Puts portraits into words. What is told from personal fields is left out for those who
 * may not see them; what a single customer of a larger group has says nothing of the
 * group.
 */
@Component
public class Clouds {

	private final TagTexts texts;

	Clouds(TagTexts texts) {
		this.texts = texts;
	}

	/**
	 * The cloud of a group or a customer.
	 * @param group the tags that the group shares, which links keep; none for a customer
	 */
	public Cloud of(Portrait portrait, Collection<String> group, ScoringRun run, Reader reader) {
		List<Word> words = portrait.words()
			.stream()
			.filter((word) -> this.texts.isShown(word.tag(), reader))
			.filter((word) -> word.weight() > 0 && (word.customers() > 1 || portrait.customers() < 3))
			.limit(Cloud.MOST)
			.toList();
		double strongest = words.isEmpty() ? 0 : words.get(0).weight();
		return new Cloud(words.stream()
			.map((word) -> new Cloud.CloudWord(word, this.texts.of(word.tag(), run), this.texts.subject(word.tag()),
					Cloud.size(word.weight(), strongest), link(run, group, word.tag().code(), reader)))
			.toList());
	}

	private static @Nullable String link(ScoringRun run, Collection<String> group, String code, Reader reader) {
		List<String> codes = new ArrayList<>(group);
		codes.add(code);
		return reader.mayRank() ? address(run.id(), codes) : null;
	}

	/** The address of those who have all of these tags. */
	static String address(long run, Collection<String> codes) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath("/portraits/customers").queryParam("run", run);
		Map<String, Object> values = new HashMap<>();
		for (String code : codes) {
			address.queryParam("tag", "{t" + values.size() + "}");
			values.put("t" + values.size(), code);
		}
		return address.encode().buildAndExpand(values).toUriString();
	}

}
