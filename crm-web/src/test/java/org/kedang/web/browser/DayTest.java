package org.kedang.web.browser;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;

import org.junit.jupiter.api.BeforeEach;
import org.kedang.access.AppUser;
import org.kedang.access.Role;
import org.kedang.access.Users;
import org.kedang.analytics.Returns;
import org.kedang.analytics.ScoringRequest;
import org.kedang.analytics.ScoringRuns;
import org.kedang.freshness.FreshnessKeeping;
import org.kedang.web.People;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

import static org.awaitility.Awaitility.await;

/**
 * A reader's day in the firm of the sample, which was scored today and a quarter ago and
 * whose customers have been there for a year.
 */
@TestPropertySource(properties = "kedang.demo=true")
abstract class DayTest extends BrowserTest {

	@Autowired
	private Users users;

	@Autowired
	private People people;

	@Autowired
	private ScoringRuns runs;

	@Autowired
	private FreshnessKeeping freshness;

	@Autowired
	private Clock clock;

	@Autowired
	protected JdbcClient jdbc;

	/** The sample is scored as soon as it is there. */
	@Override
	void forgetScorings() {
	}

	@BeforeEach
	void theSampleIsScored() {
		await().atMost(Duration.ofMinutes(3)).until(() -> this.runs.current().isPresent());
		if (this.runs.latest(2).size() < 2) {
			this.runs.runNow(ScoringRequest.of(LocalDate.now(this.clock).minusMonths(3), Returns.NET, null));
			this.jdbc
				.sql("""
						update customer set created_at = now() - interval '400 days', owner_since = now() - interval '400 days'
						where owner_id is not null
						""")
				.update();
			this.freshness.countAll();
			this.freshness.countFigures();
		}
	}

	/** The one of this name, who works there and may sign in. */
	AppUser employee(String username, String name, Role role) {
		String hash = this.people.the(Role.SALES).passwordHash();
		AppUser user = this.users.named(username)
			.orElseGet(() -> new AppUser(username, name, hash, role, this.clock.instant()));
		user.enable();
		user.changePassword(hash);
		return this.users.save(user);
	}

	/** The one text or number that this asks for. */
	protected String ask(String sql, Object... values) {
		return this.jdbc.sql(sql).params(values).query(String.class).single();
	}

}
