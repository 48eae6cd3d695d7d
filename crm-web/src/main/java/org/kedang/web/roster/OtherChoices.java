package org.kedang.web.roster;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.ScoringRun;
import org.kedang.analytics.ScoringRuns;
import org.kedang.analytics.churn.ChurnBand;
import org.kedang.analytics.credit.CreditGrade;
import org.kedang.analytics.relationship.RelationshipGrade;
import org.kedang.analytics.sales.Cell;
import org.kedang.analytics.sales.Dimension;
import org.kedang.care.ContactPlan;
import org.kedang.care.ContactPlans;
import org.kedang.customer.KnownTags;
import org.kedang.web.explore.DimensionNames;
import org.kedang.web.explore.Rosters;
import org.kedang.web.field.Period;
import org.kedang.web.outlook.SegmentNames;
import org.kedang.web.roster.RosterPanel.Choice;

import org.springframework.stereotype.Component;

/**
 * What can be chosen in a roster's filters that are no fields, in the reader's language.
 */
@Component
class OtherChoices {

	/** More of them would be no easier to take in. */
	private static final int NAMED = 3;

	private final RosterTexts texts;

	private final KnownTags tags;

	private final ScoringRuns runs;

	private final SegmentNames segments;

	private final ContactPlans plans;

	private final DimensionNames names;

	OtherChoices(RosterTexts texts, KnownTags tags, ScoringRuns runs, SegmentNames segments, ContactPlans plans,
			DimensionNames names) {
		this.texts = texts;
		this.tags = tags;
		this.runs = runs;
		this.segments = segments;
		this.plans = plans;
		this.names = names;
	}

	/** All choices of a filter. */
	List<Choice> choices(String key) {
		return values(key).map((value) -> new Choice(value, text(key, value), "")).toList();
	}

	/** Tags, in the order of their names. */
	List<Choice> tags() {
		return this.tags.common().stream().map((tag) -> new Choice(tag, tag, "")).toList();
	}

	private static Stream<String> values(String key) {
		return switch (key) {
			case "class" -> upTo(8);
			case "grade" -> Stream.of("A", "B", "C", "D", "none");
			case "credit" -> upTo(OtherFilters.CREDIT_GRADES);
			case "relationship" -> upTo(OtherFilters.RELATIONSHIP_GRADES);
			case "churn" -> upTo(OtherFilters.CHURN_BANDS);
			case "lastContact" -> OtherFilters.CONTACTS.stream();
			case "stale" -> OtherFilters.STALE.stream();
			default -> Stream.empty();
		};
	}

	private static Stream<String> upTo(int most) {
		return IntStream.rangeClosed(1, most).mapToObj(String::valueOf);
	}

	/** How a value that makes sense is called. */
	String text(String key, String value) {
		return switch (key) {
			case "class" -> this.texts.text("roster.class." + value);
			case "grade" -> value.equals("none") ? this.texts.text("roster.ungraded") : value;
			case "credit" -> CreditGrade.values()[place(value)].name();
			case "relationship" -> this.texts.text("outlook.grade." + RelationshipGrade.values()[place(value)].code());
			case "churn" -> this.texts.text("outlook.band." + ChurnBand.values()[place(value)]);
			case "lastContact" -> value.equals("never") ? this.texts.text("roster.lastContact.never")
					: this.texts.text("roster.lastContact.days", Integer.valueOf(value));
			case "stale" -> this.texts.text("roster.stale." + value);
			case "bought", "firstBought", "contacted", "overdue" -> period(value);
			case "salesChannel", "productCategory" -> bought(key, Rosters.key(value));
			case "segment" ->
				value.equals(OtherFilters.NONE) ? this.texts.text("explore.none.SEGMENT") : segment(value);
			case "acquired" -> this.texts.text("roster.filter.acquired.month");
			case "outcome" -> this.texts.text("roster.outcome." + value.replaceAll("^\\d+[.]", ""));
			case "due" -> plan(Long.parseLong(value)).orElse(value);
			case "lacking" -> this.texts.or("roster.lacking." + value, value);
			default -> value;
		};
	}

	private String bought(String key, @Nullable String value) {
		return (value == null) ? this.texts.text("explore.none")
				: key.equals("salesChannel") ? this.texts.channel(value) : value;
	}

	private String period(String name) {
		if (name.startsWith(Period.BEFORE)) {
			return this.texts.text("roster.filter.bought.before", name.substring(Period.BEFORE.length()));
		}
		return name.equals(Period.EVER) ? this.texts.text("roster.filter.bought.ever") : name;
	}

	/** What all others are the others of: the first few, and how many they are. */
	String contraries(String key, List<String> values) {
		DimensionNames.Names named = this.names.load(this.runs.current().map(ScoringRun::id).orElse(0L));
		Dimension dimension = Rosters.contrary(key);
		String few = values.stream()
			.limit(NAMED)
			.map((value) -> named.of(dimension, Optional.ofNullable(Rosters.key(value)).orElse(Cell.NONE)))
			.collect(Collectors.joining(this.texts.text("archive.comma")));
		return (values.size() > NAMED) ? this.texts.text("roster.contraries", few, values.size(), values.size() - NAMED)
				: few;
	}

	/** A segment of the current run, by its number there and its name. */
	private String segment(String number) {
		return this.runs.current()
			.map((run) -> number + " " + this.segments.of(run, Integer.parseInt(number)))
			.orElse(number);
	}

	private Optional<String> plan(long id) {
		return this.plans.all().stream().filter((plan) -> plan.id() == id).map(ContactPlan::name).findFirst();
	}

	private static int place(String value) {
		return Integer.parseInt(value) - 1;
	}

}
