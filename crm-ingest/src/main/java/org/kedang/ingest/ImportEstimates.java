package org.kedang.ingest;

import java.time.Duration;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How long checking and storing will take, by how long they took for the last imports
 * with as much of the same. Small imports tell nothing about large ones.
 */
@Component
class ImportEstimates {

	private static final int LAST = 20;

	private static final int ROWS = 1000;

	private static final int SMALLER = 10;

	private final JdbcClient jdbc;

	ImportEstimates(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * How long the present stage will take from its begin to its end, where that is
	 * known.
	 */
	Optional<Duration> ofStage(ImportBatch batch) {
		return switch (batch.state()) {
			case CHECKING -> of(batch, "checking_ms");
			case STORING -> of(batch, "storing_ms");
			default -> Optional.empty();
		};
	}

	private Optional<Duration> of(ImportBatch batch, String took) {
		long rows = batch.ledger().read();
		return this.jdbc.sql("""
				select coalesce(sum(took) * :rows::bigint / sum(rows_read), 0) from (
					select b.%1$s as took, b.rows_read from import_batch b
					where b.%1$s is not null and b.rows_read >= :least
						and (select array_agg(p.subject order by p.part) from import_part p where p.import_id = b.id)
							= :subjects::text[]
					order by b.id desc limit :last) last
				""".formatted(took))
			.param("rows", rows)
			.param("least", Math.max(ROWS, rows / SMALLER))
			.param("subjects", batch.parts().stream().map((part) -> part.subject().name()).toArray(String[]::new))
			.param("last", LAST)
			.query(Long.class)
			.optional()
			.filter((millis) -> millis > 0)
			.map(Duration::ofMillis);
	}

}
