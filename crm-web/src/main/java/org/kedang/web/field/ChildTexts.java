package org.kedang.web.field;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kedang.catalogue.Child;
import org.kedang.catalogue.Children;
import org.kedang.web.support.Choice;
import org.kedang.web.support.Languages;
import org.kedang.web.support.Texts;

import org.springframework.stereotype.Component;

/**
 * Writes children for people, in templates as {@code ${@childTexts.list(x)}}.
 */
@Component("childTexts")
public class ChildTexts {

	private final Texts messages;

	private final Clock clock;

	ChildTexts(Texts messages, Clock clock) {
		this.messages = messages;
		this.clock = clock;
	}

	/** The children of a canonical text. */
	public List<Child> list(String text) {
		return Children.parse(text).list();
	}

	/** The age in whole years; empty before the birth and where nobody knows it. */
	public String age(@Nullable LocalDate born) {
		LocalDate today = LocalDate.now(this.clock);
		if (born == null || born.isAfter(today)) {
			return "";
		}
		return this.messages.text("archive.child.years", Period.between(born, today).getYears());
	}

	public String stage(@Nullable String key) {
		return (key != null) ? Children.stageLabel(key, Languages.isEnglish()) : "";
	}

	/** What the control of a school stage offers. */
	public List<Choice> stages() {
		return Children.STAGES.stream()
			.map((stage) -> new Choice(stage.key(), stage.label(Languages.isEnglish())))
			.toList();
	}

}
