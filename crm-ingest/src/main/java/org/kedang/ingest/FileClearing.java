package org.kedang.ingest;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Deletes uploaded workbooks some time after their imports came to an end, for they hold
 * in clear what the database encrypts. Never before the import can be taken back no more,
 * nor while it is not finished. The import's row stays, with the file's name and hash.
 */
@Component
class FileClearing {

	private static final Logger log = LoggerFactory.getLogger(FileClearing.class);

	private final JdbcClient jdbc;

	private final KeptFiles files;

	private final Clock clock;

	private final Duration time;

	FileClearing(JdbcClient jdbc, KeptFiles files, Clock clock, @Value("${kedang.import.keep-days:400}") int days,
			@Value("${kedang.import.undo-days:30}") int undoDays) {
		this.jdbc = jdbc;
		this.files = files;
		this.clock = clock;
		this.time = Duration.ofDays(Math.max(days, undoDays));
	}

	void clear() {
		OffsetDateTime now = this.clock.instant().atOffset(ZoneOffset.UTC);
		clearForgotten(now.minusDays(1));
		List<Old> old = this.jdbc.sql("""
				select id, file_stored from import_batch
				where file_deleted_at is null and finished_at < ? and state in ('DONE', 'FAILED', 'CANCELLED')
				""")
			.param(now.minus(this.time))
			.query((row, number) -> new Old(row.getLong("id"), row.getString("file_stored")))
			.list();
		for (Old each : old) {
			try {
				this.files.delete(each.stored());
				this.jdbc.sql("update import_batch set file_deleted_at = ? where id = ?")
					.params(now, each.id())
					.update();
			}
			catch (IOException ex) {
				log.warn("The file of import {} cannot be deleted; the next night tries again", each.id(), ex);
			}
		}
	}

	/** Files of no import: a crash came between writing them and noting it. */
	private void clearForgotten(OffsetDateTime before) {
		try {
			List<String> written = this.files.writtenBefore(before.toInstant());
			Set<String> known = new HashSet<>(
					this.jdbc.sql("select file_stored from import_batch where file_stored = any(?)")
						.param(written.toArray(String[]::new))
						.query(String.class)
						.list());
			for (String each : written) {
				if (!known.contains(each)) {
					this.files.delete(each);
					log.info("Deleted the upload {}, of which no import knows", each);
				}
			}
		}
		catch (IOException ex) {
			log.warn("Forgotten uploads cannot be deleted; the next night tries again", ex);
		}
	}

	private record Old(long id, String stored) {
	}

}
