package org.kedang.ingest.sample;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BinaryOperator;

import org.junit.jupiter.api.Test;
import org.kedang.DomainTestApplication;
import org.kedang.audit.Actor;
import org.kedang.catalogue.Subject;
import org.kedang.database.WithDatabase;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

import static java.util.Comparator.naturalOrder;
import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(classes = DomainTestApplication.class)
@WithDatabase
class SampleDataTests {

	@Autowired
	SampleData sample;

	@Autowired
	JdbcClient jdbc;

	@Test
	void the_sample_is_imported_without_a_single_failed_row_and_only_once() throws InterruptedException {
		assertThat(this.sample.load(Actor.SYSTEM)).isTrue();
		Instant patience = Instant.now().plus(Duration.ofMinutes(3));
		while (this.sample.isBeingLoaded() && Instant.now().isBefore(patience)) {
			Thread.sleep(200);
		}
		assertThat(
				strings("""
						select subject || ' ' || state || ' ' || b.failed || ' ' || coalesce((select string_agg(distinct code || value, ',')
						  from (select * from import_problem where import_id = b.id and severity = 'ERROR' limit 3) p), '')
						from import_batch b join import_part p on p.import_id = b.id order by b.id"""))
			.containsExactly("INDIVIDUAL DONE 0 ", "CORPORATE DONE 0 ", "CONTACT_PERSON DONE 0 ", "TRANSACTION DONE 0 ",
					"RECEIVABLE DONE 0 ", "CONTACT_LOG DONE 0 ");
		assertThat(strings("select kind || count(*) from customer group by kind order by kind")).containsExactly("C400",
				"I1600");
		assertThat(strings("select name from customer join customer_figures on customer_id = id "
				+ "where status = 'PROSPECT' and orders > 0"))
			.isEmpty();
		assertThat(this.sample.load(Actor.SYSTEM)).isFalse();
	}

	@Test
	void the_same_seed_and_day_make_the_same_rows() {
		LocalDate day = LocalDate.of(2026, 1, 31);
		for (Subject subject : Subject.values()) {
			assertThat(rows(day, subject)).hasSizeGreaterThan(30).isEqualTo(rows(day, subject));
		}
	}

	@Test
	void nobody_has_the_identity_number_of_somebody_else() {
		List<String> numbers = new ArrayList<>();
		new SampleFirm(1, 40_000, 0, LocalDate.of(2026, 1, 31), false).rows(Subject.INDIVIDUAL, (row) -> {
			String number = row.text("identityNumber");
			if (!number.isEmpty()) {
				numbers.add(number);
			}
		});
		assertThat(numbers).hasSizeGreaterThan(10_000).doesNotHaveDuplicates();
	}

	@Test
	void a_complaint_of_long_ago_is_settled() {
		LocalDate day = LocalDate.of(2026, 1, 31);
		List<SampleRow> complaints = new ArrayList<>();
		new SampleFirm(1, 400, 100, day, true).rows(Subject.CONTACT_LOG, (row) -> {
			if (row.text("complaint").equals("是")) {
				complaints.add(row);
			}
		});
		assertThat(complaints).isNotEmpty()
			.filteredOn((row) -> row.text("occurredAt").compareTo(day.minusMonths(2).toString()) < 0)
			.noneMatch((row) -> row.text("complaintOutcome").isEmpty());
	}

	@Test
	void whoever_has_bought_lately_is_active_and_who_has_not_for_long_is_not() {
		LocalDate day = LocalDate.of(2026, 1, 31);
		SampleFirm firm = new SampleFirm(1, 400, 100, day, true);
		Map<String, String> last = new HashMap<>();
		firm.rows(Subject.TRANSACTION, (row) -> last.merge(row.text("customer"), row.text("occurredAt"),
				BinaryOperator.maxBy(naturalOrder())));
		Map<String, Set<String>> found = new HashMap<>();
		firm.rows(Subject.INDIVIDUAL, (row) -> {
			String bought = last.getOrDefault(row.text("number"), "");
			String when = bought.isEmpty() ? "never"
					: (bought.compareTo(day.minusDays(179).toString()) >= 0) ? "lately" : "once";
			found.computeIfAbsent(when, (key) -> new TreeSet<>()).add(row.text("status"));
		});
		assertThat(found).isEqualTo(Map.of("never", Set.of("潜在"), "lately", Set.of("活跃"), "once", Set.of("休眠", "流失")));
	}

	private static List<Object> rows(LocalDate day, Subject subject) {
		List<Object> rows = new ArrayList<>();
		new SampleFirm(1, 40, 40, day, true).rows(subject, (row) -> rows.add(row.cells()));
		return rows;
	}

	private List<String> strings(String sql) {
		return this.jdbc.sql(sql).query(String.class).list();
	}

}
