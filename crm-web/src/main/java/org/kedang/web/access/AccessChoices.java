package org.kedang.web.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Role;
import org.kedang.access.Team;
import org.kedang.access.Teams;
import org.kedang.web.support.Choice;
import org.kedang.web.support.Texts;

import org.springframework.stereotype.Component;

/**
 * What the forms about people offer to choose from, in the reader's language.
 */
@Component
class AccessChoices {

	private static final int[] DAYS = { 30, 90, 365 };

	private final Teams teams;

	private final Texts texts;

	AccessChoices(Teams teams, Texts texts) {
		this.teams = teams;
		this.texts = texts;
	}

	List<Choice> roles() {
		return Arrays.stream(Role.values())
			.map((role) -> new Choice(role.name(), this.texts.text("role." + role.name())))
			.toList();
	}

	List<Choice> teams() {
		List<Choice> choices = new ArrayList<>();
		choices.add(new Choice("", this.texts.text("users.noTeam")));
		this.teams.findAllByOrderByName()
			.forEach((team) -> choices.add(new Choice(String.valueOf(team.id()), team.name())));
		return choices;
	}

	@Nullable String teamName(@Nullable Long id) {
		return (id != null) ? this.teams.findById(id).map(Team::name).orElse(null) : null;
	}

	List<Choice> lifetimes() {
		List<Choice> choices = new ArrayList<>();
		for (int days : DAYS) {
			choices.add(new Choice(String.valueOf(days), this.texts.text("profile.token.days", days)));
		}
		choices.add(new Choice("", this.texts.text("profile.token.forever")));
		return choices;
	}

}
