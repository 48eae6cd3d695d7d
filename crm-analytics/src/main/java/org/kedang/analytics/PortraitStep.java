package org.kedang.analytics;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

import org.kedang.analytics.portrait.AxisMeans;
import org.kedang.analytics.portrait.TagIndex;
import org.kedang.analytics.portrait.TagIndexBuilder;

/**
 * The last step of a run: who has which tag. What the run has written of customers passes
 * by once more, and beside it their archives, orders and tags given by hand, all by
 * ascending customer.
 */
final class PortraitStep {

	private PortraitStep() {
	}

	/**
	 * Tells the tags of all customers and stores them, in the run's transaction.
	 * @param reading sees the state of the database that the run is of
	 * @param writing sees what the run has written
	 */
	static void store(Connection reading, Connection writing, long run, LocalDate day, SegmentDivision division,
			Progress progress) throws SQLException {
		AxisMeans axes = new AxisMeans();
		TagIndexBuilder tags = new TagIndexBuilder();
		double largePurchase = ScoreLines.largePurchase(writing, run);
		try (TagSource behaviour = new BehaviourTags(reading, day, largePurchase, progress);
				ScoreLines lines = new ScoreLines(writing, run);
				TagSource facts = new FactTags(reading, day)) {
			collect(lines, List.of(facts, behaviour, new ScoreTags(axes)), tags, progress);
		}
		FavouriteTags.add(reading, day, tags);
		HandTags.add(reading, tags);
		TagIndex index = tags.build();
		store(writing, run, division, axes, index);
		store(writing, run, index);
	}

	private static void collect(ScoreLines lines, List<TagSource> sources, TagIndexBuilder tags, Progress progress)
			throws SQLException {
		for (int done = 1; lines.next(); done++) {
			ScoreLine line = lines.line();
			tags.customer(line.customer());
			for (TagSource source : sources) {
				source.add(line, tags);
			}
			if (done % Progress.STEP == 0) {
				progress.report(done, done);
			}
		}
	}

	private static void store(Connection writing, long run, SegmentDivision division, AxisMeans axes, TagIndex index)
			throws SQLException {
		try (PreparedStatement statement = writing.prepareStatement(
				"insert into portrait (run_id, division, axes, customers) values (?, ?::jsonb, ?::jsonb, ?)")) {
			statement.setLong(1, run);
			statement.setString(2, ScoringRunRows.JSON.writeValueAsString(division));
			statement.setString(3, ScoringRunRows.JSON.writeValueAsString(axes.groups()));
			statement.setBytes(4, index.everybody().bytes());
			statement.executeUpdate();
		}
	}

	private static void store(Connection writing, long run, TagIndex index) throws SQLException {
		try (PreparedStatement statement = writing.prepareStatement(
				"insert into portrait_tag (run_id, code, kind, personal, customers) values (?, ?, ?, ?, ?)")) {
			for (TagIndex.Entry entry : index.entries()) {
				statement.setLong(1, run);
				statement.setString(2, entry.tag().code());
				statement.setString(3, entry.tag().kind().name());
				statement.setBoolean(4, entry.tag().personal());
				statement.setBytes(5, entry.members().bytes());
				statement.executeUpdate();
			}
		}
	}

}
