package org.kedang.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kedang.database.TestDatabase;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AuditTrailTests {

	private static final Instant NOON = Instant.parse("2026-05-01T04:00:00Z");

	private static final AuditQuery ALL = new AuditQuery(null, null, null, null, null, null, null);

	private final TestDatabase database = TestDatabase.fresh();

	private final JdbcClient jdbc = JdbcClient.create(this.database.dataSource());

	private final AuditReadings readings = new AuditReadings(this.jdbc);

	private final Actor visitor = Actor.visitor("guest", "10.1.2.3");

	private AuditTrail trail;

	@BeforeEach
	void at_noon() {
		this.trail = new AuditTrail(this.jdbc, Clock.fixed(NOON, ZoneOffset.UTC));
	}

	@AfterEach
	void drop() {
		this.database.close();
	}

	@Test
	void an_entry_says_who_did_what_to_whom_from_where() {
		this.trail.record(this.visitor, "sign-in-failed", "user", "limin", Map.of("reason", "密码"));
		AuditEntry entry = this.readings.find(ALL, 10).get(0);
		assertThat(entry.at()).isEqualTo(NOON);
		assertThat(entry.actor()).isEqualTo(this.visitor);
		assertThat(entry.action()).isEqualTo("sign-in-failed");
		assertThat(entry.subjectId()).isEqualTo("limin");
		assertThat(entry.detail()).contains("密码");
	}

	@Test
	void nothing_is_changed_or_deleted_afterwards() {
		this.trail.record(Actor.SYSTEM, "started", Map.of());
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.jdbc.sql("update audit_entry set action = 'x'").update());
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.jdbc.sql("delete from audit_entry").update());
	}

	@Test
	void leafing_by_keyset_meets_every_entry_once() {
		for (int i = 0; i < 25; i++) {
			this.trail.record(Actor.SYSTEM, "tick", "customer", i, Map.of());
		}
		List<String> met = new ArrayList<>();
		AuditQuery.Position after = null;
		List<AuditEntry> page;
		do {
			page = this.readings.find(new AuditQuery(null, "tick", "customer", null, null, null, after), 10);
			page.forEach((entry) -> met.add(entry.subjectId()));
			after = page.isEmpty() ? null
					: new AuditQuery.Position(page.get(page.size() - 1).at(), page.get(page.size() - 1).id());
		}
		while (!page.isEmpty());
		assertThat(met).hasSize(25).doesNotHaveDuplicates().startsWith("24").endsWith("0");
	}

	@Test
	void the_trail_is_narrowed_by_time_action_and_subject() {
		this.trail.record(Actor.SYSTEM, "b", "customer", 1, Map.of());
		this.trail.record(Actor.SYSTEM, "a", "customer", 2, Map.of());
		assertThat(this.readings.find(new AuditQuery(null, "a", null, null, null, null, null), 9)).hasSize(1);
		assertThat(this.readings.find(new AuditQuery(null, null, "customer", "1", null, null, null), 9)).hasSize(1);
		assertThat(this.readings.find(new AuditQuery(null, null, null, null, NOON, NOON.plusSeconds(1), null), 9))
			.hasSize(2);
		assertThat(this.readings.find(new AuditQuery(null, null, null, null, null, NOON, null), 9)).isEmpty();
		assertThat(this.readings.actions()).containsExactly("a", "b");
	}

	@Test
	void a_change_holds_what_differs_and_nothing_else() {
		assertThat(
				AuditTrail.changes(Map.of("name", "旧", "phone", "1"), Map.of("name", "新", "phone", "1", "city", "苏州")))
			.containsOnlyKeys("name", "city")
			.containsEntry("name", Map.of("before", "旧", "after", "新"));
	}

}
