package org.kedang.web.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Role;
import org.kedang.access.Team;
import org.kedang.access.Teams;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * What the forms about people offer to choose from, in the reader's language.
 */
@Component
class AccessChoices {

	private static final int[] DAYS = { 30, 90, 365 };

	private final Teams teams;

	private final MessageSource messages;

	AccessChoices(Teams teams, MessageSource messages) {
		this.teams = teams;
		this.messages = messages;
	}

	List<Choice> roles() {
		return Arrays.stream(Role.values())
			.map((role) -> new Choice(role.name(), text("role." + role.name())))
			.toList();
	}

	List<Choice> teams() {
		List<Choice> choices = new ArrayList<>();
		choices.add(new Choice("", text("users.noTeam")));
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
			choices.add(new Choice(String.valueOf(days), text("profile.token.days", days)));
		}
		choices.add(new Choice("", text("profile.token.forever")));
		return choices;
	}

	private String text(String code, Object... args) {
		return this.messages.getMessage(code, args, LocaleContextHolder.getLocale());
	}

}
