package org.kedang.web.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.kedang.access.Reader;
import org.kedang.access.Team;
import org.kedang.access.Teams;
import org.kedang.access.Users;
import org.kedang.audit.AuditTrail;
import org.kedang.shared.Problem;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/**
 * What administrators decide about teams.
 */
@Component
@Transactional
class TeamAdministration {

	private final Teams teams;

	private final Users users;

	private final AuditTrail audit;

	TeamAdministration(Teams teams, Users users, AuditTrail audit) {
		this.teams = teams;
		this.users = users;
		this.audit = audit;
	}

	@Transactional(readOnly = true)
	List<TeamRow> all() {
		return this.teams.findAllByOrderByName()
			.stream()
			.map((team) -> new TeamRow(team.id(), team.name(), this.users.countIn(team)))
			.toList();
	}

	Optional<Problem> create(Reader by, String name) {
		Optional<Problem> problem = problem(name, 0);
		if (problem.isEmpty()) {
			this.teams.save(new Team(name));
			this.audit.record(by.actor(), "team-created", "team", name.strip(), Map.of());
		}
		return problem;
	}

	Optional<Problem> rename(Reader by, long id, String name) {
		Team team = team(id);
		Optional<Problem> problem = problem(name, id);
		if (problem.isEmpty() && !team.name().equals(name.strip())) {
			this.audit.record(by.actor(), "team-changed", "team", name.strip(),
					AuditTrail.changes(Map.of("name", team.name()), Map.of("name", name.strip())));
			team.rename(name);
		}
		return problem;
	}

	/** Removes a team nobody is in. */
	Optional<Problem> remove(Reader by, long id) {
		Team team = team(id);
		if (this.users.countIn(team) > 0) {
			return Optional.of(Problem.of("teams.notEmpty", team.name()));
		}
		this.teams.delete(team);
		this.audit.record(by.actor(), "team-removed", "team", team.name(), Map.of());
		return Optional.empty();
	}

	private Optional<Problem> problem(String name, long id) {
		if (name.isBlank() || name.strip().length() > 60) {
			return Optional.of(Problem.of("teams.name"));
		}
		return this.teams.named(name.strip())
			.filter((other) -> other.id() != id)
			.map((other) -> Problem.of("teams.taken", other.name()));
	}

	private Team team(long id) {
		return this.teams.findById(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	/**
	 * A team as the page shows it.
	 *
	 * @param members how many users are in it
	 */
	record TeamRow(long id, String name, long members) {
	}

}
