package org.kedang.web.roster;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.access.Teams;
import org.kedang.access.Users;
import org.kedang.archive.Tagging;
import org.kedang.catalogue.Field;
import org.kedang.customer.RosterFilter.Between;
import org.kedang.customer.RosterFilter.OneOf;
import org.kedang.customer.RosterFilter;
import org.kedang.list.CustomerList;
import org.kedang.list.CustomerLists;
import org.kedang.region.Regions;

import org.springframework.stereotype.Component;

/**
 * The filters at work, each with the address of the roster without it. What was asked for
 * but makes no sense filters nothing and is no chip.
 */
@Component
public class RosterChips {

	private final RosterFilters filters;

	private final RosterTexts texts;

	private final OtherChoices others;

	private final Users users;

	private final Teams teams;

	private final CustomerLists lists;

	RosterChips(RosterFilters filters, RosterTexts texts, OtherChoices others, Users users, Teams teams,
			CustomerLists lists) {
		this.filters = filters;
		this.texts = texts;
		this.others = others;
		this.users = users;
		this.teams = teams;
		this.lists = lists;
	}

	public List<Chip> of(RosterParameters parameters, Reader reader) {
		List<Chip> chips = new ArrayList<>();
		if (!parameters.q().isEmpty()) {
			chips.add(typed(this.texts.text("roster.q"), parameters.q(), parameters.without("q")));
		}
		if (parameters.kind() != null) {
			chips.add(chip(this.texts.text("roster.kind"), this.texts.kind(parameters.kind()),
					parameters.without("kind")));
		}
		for (Field field : this.filters.fields(parameters.kind(), reader)) {
			addField(chips, field, parameters);
		}
		OtherFilters.keys(reader)
			.stream()
			.filter((key) -> !List.of("team", "list").contains(key))
			.forEach((key) -> addOther(chips, key, parameters));
		addTeam(chips, parameters);
		if (this.filters.other("list", parameters) instanceof RosterFilter.InList list) {
			chips.add(chip(this.texts.text("roster.filter.list"),
					this.lists.find(list.listId(), reader).map(CustomerList::name).orElse(Long.toString(list.listId())),
					parameters.without("list")));
		}
		return chips;
	}

	private void addField(List<Chip> chips, Field field, RosterParameters parameters) {
		RosterFilter filter = RosterFilters.filter(field, parameters);
		if (filter == null) {
			return;
		}
		String key = field.key();
		String label = this.texts.label(field);
		String value = parameters.first(key);
		switch (RosterFilters.control(field)) {
			case "select" -> ((OneOf) filter).values()
				.forEach((each) -> chips
					.add(chip(label, this.texts.option(field, each), parameters.withoutValue(key, each))));
			case "date", "number" ->
				chips.add(chip(label, range((Between) filter), parameters.without(key + ".from", key + ".to")));
			case "region" -> add(chips, label, (value != null) ? region(value) : null, parameters.without(key));
			case "owner" -> add(chips, label, (value != null) ? owner(value) : null, parameters.without(key));
			default -> {
				if (value != null) {
					chips.add(typed(label, value, parameters.without(key)));
				}
			}
		}
	}

	private static String range(Between between) {
		String from = between.from();
		String to = between.to();
		return (to == null) ? "≥ " + from : (from == null) ? "≤ " + to : from + " – " + to;
	}

	private String region(String prefix) {
		return this.texts.fullRegion(Regions.first(prefix));
	}

	private String owner(String value) {
		if (value.matches("\\d{1,18}")) {
			return this.users.findById(Long.parseLong(value)).map((user) -> user.displayName()).orElse(value);
		}
		return this.texts.text("roster.owner." + (List.of("me", "team", "pool").contains(value) ? value : "unknown"));
	}

	private void addOther(List<Chip> chips, String key, RosterParameters parameters) {
		String label = this.texts.text("roster.filter." + key);
		if (OtherFilters.isContrary(key)) {
			if (this.filters.other(key, parameters) != null) {
				chips.add(chip(label, this.others.contraries(key, parameters.all(key)), parameters.without(key)));
			}
		}
		else if (OtherFilters.isRepeated(key)) {
			parameters.all(key)
				.stream()
				.filter((value) -> value.length() <= Tagging.LONGEST)
				.forEach((value) -> chips
					.add(chip(label, this.others.text(key, value), parameters.withoutValue(key, value))));
		}
		else {
			String value = parameters.first(key);
			if (value != null && this.filters.other(key, parameters) != null) {
				chips.add(chip(label, this.others.text(key, value), parameters.without(key)));
			}
		}
	}

	private void addTeam(List<Chip> chips, RosterParameters parameters) {
		if (this.filters.other("team", parameters) instanceof RosterFilter.OfTeam ofTeam) {
			Long id = ofTeam.teamId();
			String name = (id == null) ? this.texts.text("roster.team.none")
					: this.teams.findById(id).map((team) -> team.name()).orElse(id.toString());
			chips.add(chip(this.texts.text("roster.filter.team"), name, parameters.without("team")));
		}
	}

	private static void add(List<Chip> chips, String label, @Nullable String value, RosterParameters without) {
		if (value != null) {
			chips.add(chip(label, value, without));
		}
	}

	private static Chip chip(String label, String value, RosterParameters without) {
		return new Chip(label, value, without.address("/customers"), false);
	}

	private static Chip typed(String label, String value, RosterParameters without) {
		return new Chip(label, value, without.address("/customers"), true);
	}

	/**
	 * One filter at work.
	 *
	 * @param without the address of the roster without it
	 * @param typed whether the value is free text, such as a phone
	 */
	public record Chip(String label, String value, String without, boolean typed) {

		/** What was typed may be somebody's phone, and auditors see no customers. */
		String forAudit() {
			return this.typed ? this.label : this.label + ": " + this.value;
		}

	}

}
