package org.kedang.analytics;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.churn.Candidate;
import org.kedang.analytics.churn.Contest;

/**
 * What a learner, or the plain rule, foretold of those it was judged by, the most
 * probable first, and what came. What is not a number is left out, as judgements leave it
 * out, so that every mark of their curves is a stretch of it.
 */
public final class HoldOut {

	/** In place of a learner's name. */
	public static final String RULE = "RULE";

	private final About about;

	private final String foreseer;

	private final long[] subjects;

	private final float[] foretold;

	private final boolean[] came;

	private HoldOut(About about, String foreseer, int[] rows, long[] subjects, double[] foretold, boolean[] came) {
		this.about = about;
		this.foreseer = foreseer;
		this.subjects = new long[rows.length];
		this.foretold = new float[rows.length];
		this.came = new boolean[rows.length];
		for (int place = 0; place < rows.length; place++) {
			this.subjects[place] = subjects[rows[place]];
			this.foretold[place] = (float) foretold[rows[place]];
			this.came[place] = came[rows[place]];
		}
	}

	/**
	 * One for each learner and one for the rule.
	 * @param contest null where there was too little to learn from
	 * @param subjects the ids of those it was judged by
	 * @param came what came of them
	 */
	static List<HoldOut> of(About about, @Nullable Contest contest, long[] subjects, boolean[] came) {
		List<HoldOut> all = new ArrayList<>();
		if (contest != null) {
			List<String> names = new ArrayList<>(contest.candidates().stream().map(HoldOut::name).toList());
			names.add(RULE);
			for (int i = 0; i < names.size(); i++) {
				double[] foretold = contest.foretold().get(i);
				all.add(new HoldOut(about, names.get(i), falling(foretold), subjects, foretold, came));
			}
		}
		return all;
	}

	private static String name(Candidate candidate) {
		return candidate.kind().name();
	}

	private static int[] falling(double[] foretold) {
		return IntStream.range(0, foretold.length)
			.filter((row) -> !Double.isNaN(foretold[row]))
			.boxed()
			.sorted(Comparator.comparingDouble((row) -> -foretold[row]))
			.mapToInt(Integer::intValue)
			.toArray();
	}

	static void store(Connection connection, long run, List<HoldOut> all) throws SQLException {
		try (PreparedStatement insert = connection.prepareStatement("""
				insert into hold_out (run_id, about, foreseer, subjects, foretold, came) values (?, ?, ?, ?, ?, ?)
				""")) {
			for (HoldOut each : all) {
				insert.setLong(1, run);
				insert.setString(2, each.about.name());
				insert.setString(3, each.foreseer);
				insert.setObject(4, each.subjects);
				insert.setObject(5, each.foretold);
				insert.setObject(6, each.came);
				insert.executeUpdate();
			}
		}
	}

	/** What was foretold. */
	public enum About {

		/** Of customers, that they buy no more. */
		CHURN,

		/** Of invoices, that they are paid late. */
		LATE

	}

}
