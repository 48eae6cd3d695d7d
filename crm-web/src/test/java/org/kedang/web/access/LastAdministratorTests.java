package org.kedang.web.access;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kedang.access.AppUser;
import org.kedang.access.Reader;
import org.kedang.access.Role;
import org.kedang.access.Users;
import org.kedang.shared.Problem;
import org.kedang.web.People;
import org.kedang.web.WebTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Without a transaction around each test: two of them meet here.
 */
@WebTest
class LastAdministratorTests {

	@Autowired
	private UserAdministration administration;

	@Autowired
	private People people;

	@Autowired
	private Users users;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private JdbcClient jdbc;

	private List<Long> others;

	@BeforeEach
	void nobody_else_is_an_administrator() {
		this.others = this.jdbc.sql("update app_user set enabled = false where role = 'ADMIN' and enabled returning id")
			.query(Long.class)
			.list();
	}

	@AfterEach
	void the_others_come_back() {
		this.jdbc.sql("update app_user set enabled = id in (:ids) where role = 'ADMIN'")
			.param("ids", this.others)
			.update();
	}

	@Test
	void two_administrators_who_disable_each_other_at_once_leave_one() {
		AppUser first = this.people.somebody(Role.ADMIN, null);
		AppUser second = this.people.somebody(Role.ADMIN, null);
		Reader firstReader = this.people.reader(first);
		Reader secondReader = this.people.reader(second);
		CompletableFuture<Optional<Problem>> meanwhile = this.transaction.execute((status) -> {
			assertThat(this.administration.disable(firstReader, second.id())).isEmpty();
			CompletableFuture<Optional<Problem>> other = CompletableFuture
				.supplyAsync(() -> this.administration.disable(secondReader, first.id()));
			waitUntilSomebodyWaits(other);
			return other;
		});
		assertThat(meanwhile.join()).map(Problem::code).contains("users.lastAdministrator");
		assertThat(this.users.administrators()).extracting(AppUser::id).containsExactly(first.id());
	}

	private void waitUntilSomebodyWaits(CompletableFuture<?> other) {
		String waiting = """
				select exists (select from pg_stat_activity
				               where datname = current_database() and wait_event_type = 'Lock')
				""";
		while (!other.isDone() && !this.jdbc.sql(waiting).query(Boolean.class).single()) {
			Thread.onSpinWait();
		}
	}

}
