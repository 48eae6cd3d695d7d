package org.kedang.ingest.template;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Knows the sheets of our own templates that nobody fills in, whichever language they are
 * in: a filled template comes back with its explanations and its lists, which name fields
 * and choices as a sheet of data does.
 */
@Component
public class Guidance {

	private final List<Wording> wordings;

	Guidance(MessageSource messages) {
		this.wordings = List.of(new Wording(messages, Locale.SIMPLIFIED_CHINESE),
				new Wording(messages, Locale.ENGLISH));
	}

	/**
	 * Whether it is one of them.
	 * @param rows the texts of its first rows, those of the explanations' table included
	 */
	public boolean isGuidance(String name, boolean hidden, Collection<List<String>> rows) {
		return this.wordings.stream()
			.anyMatch((wording) -> hidden ? name.equals(TemplateLists.name(wording))
					: rows.stream().anyMatch((row) -> begins(row, ExplanationSheet.headings(wording))));
	}

	/** Whoever saves a workbook may have filled the cells behind with nothing. */
	private static boolean begins(List<String> row, List<String> headings) {
		return row.size() >= headings.size() && row.subList(0, headings.size()).equals(headings);
	}

}
