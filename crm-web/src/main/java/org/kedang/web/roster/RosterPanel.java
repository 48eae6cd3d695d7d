package org.kedang.web.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.access.Users;
import org.kedang.catalogue.Field;
import org.kedang.catalogue.FieldType;
import org.kedang.catalogue.Option;
import org.kedang.region.Region;
import org.kedang.region.Regions;

import org.springframework.stereotype.Component;

/**
 * The panel in which a roster's filters are chosen, made from the catalogue.
 */
@Component
class RosterPanel {

	private final RosterFilters filters;

	private final RosterTexts texts;

	private final OtherChoices others;

	private final Users users;

	RosterPanel(RosterFilters filters, RosterTexts texts, OtherChoices others, Users users) {
		this.filters = filters;
		this.texts = texts;
		this.others = others;
		this.users = users;
	}

	/** All controls, those of the catalogue first, with what is chosen in them. */
	List<Control> controls(RosterParameters parameters, Reader reader) {
		List<Control> controls = new ArrayList<>();
		for (Field field : this.filters.fields(parameters.kind(), reader)) {
			controls.add(control(field, parameters, reader));
		}
		for (String key : List.of("class", "grade", "credit", "relationship", "churn")) {
			controls.add(select(key, this.others.choices(key), parameters));
		}
		controls.add(new Control("tag", this.texts.text("roster.filter.tag"), "tag", this.others.tags(),
				parameters.all("tag"), "", ""));
		controls.add(select("lastContact", this.others.choices("lastContact"), parameters));
		controls.add(select("stale", this.others.choices("stale"), parameters));
		controls.add(other("completeness", "percent", parameters));
		controls.add(other("noContactSince", "day", parameters));
		return controls;
	}

	/**
	 * Those filters that none of the controls can show, and that are kept beside them.
	 */
	static List<Map.Entry<String, String>> without(List<Control> controls, List<Map.Entry<String, String>> filters) {
		Set<String> shown = controls.stream().map(Control::key).collect(Collectors.toSet());
		return filters.stream()
			.filter((filter) -> !shown.contains(filter.getKey().replaceAll(RosterFilters.END, "")))
			.toList();
	}

	private Control control(Field field, RosterParameters parameters, Reader reader) {
		String kind = RosterFilters.control(field);
		List<Choice> choices = switch (kind) {
			case "select" -> options(field);
			case "region" -> regions();
			case "owner" -> owners(reader);
			default -> List.of();
		};
		return new Control(field.key(), this.texts.label(field), kind.equals("owner") ? "select" : kind, choices,
				parameters.all(field.key()), text(parameters.first(field.key() + ".from")),
				text(parameters.first(field.key() + ".to")));
	}

	private Control select(String key, List<Choice> choices, RosterParameters parameters) {
		return new Control(key, this.texts.text("roster.filter." + key), "select", choices, parameters.all(key), "",
				"");
	}

	private Control other(String key, String control, RosterParameters parameters) {
		return new Control(key, this.texts.text("roster.filter." + key), control, List.of(), parameters.all(key), "",
				"");
	}

	private List<Choice> options(Field field) {
		List<String> keys = (field.type() == FieldType.YES_NO) ? List.of("true", "false")
				: field.options().stream().map(Option::key).toList();
		return keys.stream().map((key) -> new Choice(key, this.texts.option(field, key), "")).toList();
	}

	private List<Choice> owners(Reader reader) {
		List<Choice> choices = new ArrayList<>();
		for (String group : List.of("me", "team", "pool")) {
			if (!group.equals("team") || reader.teamId() != null) {
				choices.add(new Choice(group, this.texts.text("roster.owner." + group), ""));
			}
		}
		this.users.owners()
			.stream()
			.filter((user) -> reader.sees(user.id()))
			.forEach((user) -> choices.add(new Choice(String.valueOf(user.id()), user.displayName(), "")));
		return choices;
	}

	/** Provinces, each with its cities. */
	private List<Choice> regions() {
		List<Choice> choices = new ArrayList<>();
		for (Region province : Regions.provinces()) {
			if (!province.historical()) {
				String name = this.texts.own(province);
				choices.add(new Choice(province.code().substring(0, 2), name, name));
				Regions.children(province.code())
					.stream()
					.filter((city) -> city.level() == Region.Level.CITY)
					.forEach((city) -> choices
						.add(new Choice(city.code().substring(0, 4), name + " " + this.texts.own(city), name)));
			}
		}
		return choices;
	}

	private static String text(@Nullable String text) {
		return Objects.requireNonNullElse(text, "");
	}

	/**
	 * One control.
	 *
	 * @param key the parameter's name
	 * @param kind select, tag, region, date, number, percent, day or text
	 * @param chosen what is chosen or typed
	 */
	record Control(String key, String label, String kind, List<Choice> choices, List<String> chosen, String from,
			String to) {

		public String value() {
			return this.chosen.isEmpty() ? "" : this.chosen.get(0);
		}

	}

	/**
	 * One line of a select.
	 *
	 * @param group the heading it stands under, or empty
	 */
	record Choice(String value, String text, String group) {
	}

}
