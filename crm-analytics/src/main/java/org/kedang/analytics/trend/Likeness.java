package org.kedang.analytics.trend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * 类比: the history goes on as years alike went on, its own earlier ones and those of
 * peers. A year is alike that ended a whole number of years before, so that seasons
 * match; the five nearest in shape are gone by, see {@link Analogy}. The band reaches
 * from the one that did worst to the one that did best.
 *
 * @param history one value a month
 * @param peers the same months of others
 */
public record Likeness(double[] history, List<double[]> peers) implements LookAhead {

	private static final int MOST = 5;

	public Likeness {
		peers = List.copyOf(peers);
	}

	@Override
	public Outcome ahead(int known, int horizon) {
		if (known < SEASON) {
			return new Outcome.TooLittle(SEASON, known);
		}
		List<double[]> rows = new ArrayList<>();
		List<Outcome.Alike> years = new ArrayList<>();
		for (int peer = 0; peer <= this.peers.size(); peer++) {
			double[] values = (peer < this.peers.size()) ? this.peers.get(peer) : this.history;
			for (int end = known - SEASON; end >= SEASON; end -= SEASON) {
				rows.add(Arrays.copyOfRange(values, end - SEASON, end + horizon));
				years.add(new Outcome.Alike(peer, end, 0));
			}
		}
		double[] last = Arrays.copyOfRange(this.history, known - SEASON, known);
		return outcome(Analogy.of(last, rows.toArray(double[][]::new), MOST), years);
	}

	private static Outcome outcome(Analogy analogy, List<Outcome.Alike> years) {
		if (analogy instanceof Analogy.Made made) {
			List<Outcome.Alike> alike = made.neighbours().stream().map((neighbour) -> {
				Outcome.Alike year = years.get(neighbour.row());
				return new Outcome.Alike(year.peer(), year.end(), neighbour.distance());
			}).toList();
			return new Outcome.Made(made.steps()
				.stream()
				.map((step) -> new Outcome.Ahead(step.value(), step.lowest(), step.highest()))
				.toList(), new Outcome.ByLikeness(alike));
		}
		return (analogy instanceof Analogy.TooFewOthers few) ? new Outcome.TooLittle(few.needed(), few.has())
				: new Outcome.NoShape();
	}

}
