package org.kedang.analytics;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import javax.sql.DataSource;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Drops the scores by customer of old runs, a partition each: a nightly run leaves a row
 * a customer. The runs themselves stay, with what all their customers came to.
 */
@Component
class SnapshotClearing {

	private static final Logger log = LoggerFactory.getLogger(SnapshotClearing.class);

	/** Tables that hold few rows of each run. */
	private static final List<String> SMALL = List.of("basket_rule", "basket_product", "figure_group",
			"figure_correlation", "figure_sample", "portrait", "hold_out", "past_grade");

	private final ScoringRunRows rows;

	private final DataSource database;

	private final int keep;

	/**
	 * Makes it.
	 * @param keep how many of the latest runs that are done keep their scores
	 */
	SnapshotClearing(ScoringRunRows rows, DataSource database, @Value("${kedang.scoring.keep-runs:60}") int keep) {
		this.rows = rows;
		this.database = database;
		this.keep = Math.max(1, keep);
	}

	void clear() {
		for (long run : this.rows.outdated(this.keep)) {
			try {
				drop(run);
			}
			catch (SQLException ex) {
				log.warn("The scores of run {} cannot be dropped; the next night tries again", run, ex);
			}
		}
	}

	private void drop(long run) throws SQLException {
		try (Connection connection = this.database.getConnection()) {
			connection.setAutoCommit(false);
			try (Statement statement = connection.createStatement();
					PreparedStatement note = connection
						.prepareStatement("update scoring_run set dropped_at = ? where id = ?")) {
				// whoever reads scores goes first: nobody is kept waiting behind this
				statement.execute("set local lock_timeout = '2s'");
				statement.execute("drop table if exists " + String.join(", ", RunPartition.namesOf(run)));
				for (String small : SMALL) {
					statement.execute("delete from %s where run_id = %d".formatted(small, run));
				}
				note.setObject(1, this.rows.now());
				note.setLong(2, run);
				note.executeUpdate();
				connection.commit();
			}
			finally {
				connection.rollback();
			}
		}
	}

}
