package org.kedang.web.contact;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.kedang.archive.ContactDraft;
import org.kedang.contact.ContactLog;

import org.springframework.validation.Errors;

/**
 * A contact as it is typed: texts, so that whatever was typed can be sent back.
 *
 * @param occurredAt local date and time
 * @param person id of the contact person
 * @param companion ids of others who took part
 * @param satisfaction 1 to 5
 * @param nextOn date
 */
record ContactForm(@Nullable String occurredAt, @Nullable String channel, @Nullable String direction,
		@Nullable String person, @Nullable List<String> companion, @Nullable String content, @Nullable Boolean answered,
		@Nullable String satisfaction, @Nullable Boolean complaint, @Nullable String nextStep, @Nullable String nextOn,
		@Nullable Boolean keepsPromises) {

	/** How many may take part besides. */
	static final int MOST_COMPANIONS = 50;

	private static final int LONGEST = 4000;

	private static final int LONGEST_STEP = 200;

	/** The form as it is opened. */
	static ContactForm blank(LocalDateTime now) {
		return new ContactForm(now.withSecond(0).withNano(0).toString(), "PHONE", "OUT", null, null, null, true, null,
				false, null, null, true);
	}

	/** The form in which a contact is corrected. */
	static ContactForm of(ContactDraft said) {
		List<String> persons = said.persons().stream().map(String::valueOf).toList();
		return new ContactForm(said.occurredAt().truncatedTo(ChronoUnit.MINUTES).toString(), said.channel(),
				said.direction().name(), persons.isEmpty() ? null : persons.get(0), persons.stream().skip(1).toList(),
				said.content(), said.answered(), Objects.toString(said.satisfaction(), null), said.complaint(),
				said.nextStep(), Objects.toString(said.nextOn(), null), false);
	}

	/** The contact; of no use where errors were noted. */
	ContactDraft read(LocalDateTime now, Errors errors) {
		LocalDateTime at = Objects
			.requireNonNullElse(parse("occurredAt", this.occurredAt, LocalDateTime::parse, errors), now);
		if (text(this.occurredAt) == null) {
			errors.rejectValue("occurredAt", "archive.form.required");
		}
		if (at.isAfter(now.plusMinutes(5))) {
			errors.rejectValue("occurredAt", "archive.contact.future");
		}
		if (length(this.content) > LONGEST) {
			errors.rejectValue("content", "archive.contact.long");
		}
		if (length(this.nextStep) > LONGEST_STEP) {
			errors.rejectValue("nextStep", "archive.contact.next.long");
		}
		if (is(this.complaint) && text(this.content) == null) {
			errors.rejectValue("content", "archive.contact.complaint.unsaid");
		}
		if (!is(this.complaint) && is(this.answered) && saysNothing()) {
			errors.rejectValue("content", "archive.contact.unsaid");
		}
		Integer degree = parse("satisfaction", this.satisfaction, Integer::valueOf, errors);
		if (degree != null && (degree < 1 || degree > 5)) {
			errors.rejectValue("satisfaction", "archive.form.unknown");
		}
		LocalDate next = parse("nextOn", this.nextOn, LocalDate::parse, errors);
		if (next != null && next.isBefore(at.toLocalDate())) {
			errors.rejectValue("nextOn", "archive.contact.nextBefore");
		}
		return new ContactDraft(at, Objects.requireNonNullElse(this.channel, ""),
				"IN".equals(this.direction) ? ContactLog.Direction.IN : ContactLog.Direction.OUT, persons(errors),
				text(this.content), is(this.answered), degree, is(this.complaint), text(this.nextStep), next,
				is(this.keepsPromises));
	}

	/** A call that nobody answered needs no words; a talk has content or a result. */
	private boolean saysNothing() {
		return Stream.of(this.content, this.satisfaction, this.nextStep, this.nextOn)
			.allMatch((typed) -> text(typed) == null);
	}

	/** Whoever it was with first. */
	private List<Long> persons(Errors errors) {
		if (this.companion != null && this.companion.size() > MOST_COMPANIONS) {
			errors.rejectValue("companion", "archive.contact.many");
			return List.of();
		}
		return Stream.concat(Stream.ofNullable(this.person), Stream.ofNullable(this.companion).flatMap(List::stream))
			.map((typed) -> parse("person", typed, Long::valueOf, errors))
			.filter(Objects::nonNull)
			.toList();
	}

	/** Whether somebody is among the others who took part. */
	public boolean isCompanion(@Nullable String id) {
		return this.companion != null && this.companion.contains(id);
	}

	private static <T> @Nullable T parse(String name, @Nullable String typed, Function<String, T> parser,
			Errors errors) {
		String text = text(typed);
		try {
			return (text != null) ? parser.apply(text) : null;
		}
		catch (DateTimeParseException | NumberFormatException ex) {
			errors.rejectValue(name, "archive.form.unreadable");
			return null;
		}
	}

	private static @Nullable String text(@Nullable String typed) {
		return (typed != null && !typed.isBlank()) ? typed.strip() : null;
	}

	private static int length(@Nullable String typed) {
		return (typed != null) ? typed.length() : 0;
	}

	private static boolean is(@Nullable Boolean checked) {
		return Boolean.TRUE.equals(checked);
	}

}
