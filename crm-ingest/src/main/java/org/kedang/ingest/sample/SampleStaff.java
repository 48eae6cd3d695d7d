package org.kedang.ingest.sample;

import java.time.Clock;
import java.util.List;

import org.kedang.access.AppUser;
import org.kedang.access.Role;
import org.kedang.access.Team;
import org.kedang.access.Teams;
import org.kedang.access.Users;
import org.kedang.shared.Pinyin;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The sales staff of the sample, in two teams. Nobody can sign in as one of them until an
 * administrator enables them and sets a password.
 */
@Component
class SampleStaff {

	/** No password has this hash. */
	private static final String NO_PASSWORD = "{bcrypt}!";

	private static final List<String> TEAMS = List.of("华东组", "华南组");

	private final Users users;

	private final Teams teams;

	private final Clock clock;

	SampleStaff(Users users, Teams teams, Clock clock) {
		this.users = users;
		this.teams = teams;
		this.clock = clock;
	}

	@Transactional
	void hire() {
		for (int i = 0; i < SampleFirm.SALES_STAFF.size(); i++) {
			String name = SampleFirm.SALES_STAFF.get(i);
			String username = Pinyin.full(name);
			if (this.users.named(username).isEmpty()) {
				AppUser user = new AppUser(username, name, NO_PASSWORD, Role.SALES, this.clock.instant());
				user.place(name, Role.SALES, team(TEAMS.get(i % TEAMS.size())), true);
				user.disable();
				this.users.save(user);
			}
		}
	}

	private Team team(String name) {
		return this.teams.named(name).orElseGet(() -> this.teams.save(new Team(name)));
	}

}
