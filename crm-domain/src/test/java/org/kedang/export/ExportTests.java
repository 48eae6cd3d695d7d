package org.kedang.export;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.kedang.job.JobState;

import static org.assertj.core.api.Assertions.assertThat;

class ExportTests {

	private static final Instant START = Instant.parse("2026-11-28T02:00:00Z");

	@Test
	void what_is_left_is_foretold_from_what_is_done() {
		Export export = export(JobState.RUNNING, 25_000);
		assertThat(export.percent()).isEqualTo(25);
		assertThat(export.rest(START.plusSeconds(10))).isEqualTo(Duration.ofSeconds(30));
	}

	@Test
	void nothing_is_foretold_before_the_first_rows_or_after_the_last() {
		assertThat(export(JobState.RUNNING, 0).rest(START.plusSeconds(10))).isNull();
		assertThat(export(JobState.DONE, 100_000).rest(START.plusSeconds(10))).isNull();
	}

	@Test
	void customers_who_came_meanwhile_are_not_more_than_all() {
		Export export = export(JobState.RUNNING, 110_000);
		assertThat(export.total()).isEqualTo(110_000);
		assertThat(export.percent()).isEqualTo(100);
		assertThat(export.rest(START.plusSeconds(10))).isZero();
	}

	private static Export export(JobState state, long done) {
		ExportOrder order = new ExportOrder("/customers", true, "名册.xlsx", "customers.xlsx", "zh-CN", Map.of(),
				100_000);
		return new Export(1, "file", order, state, done, 0, List.of(), false, 1, START, START, null);
	}

}
