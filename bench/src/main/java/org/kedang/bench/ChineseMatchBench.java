package org.kedang.bench;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.kedang.ingest.match.Clustering;
import org.kedang.ingest.match.MatchConfiguration;
import org.kedang.ingest.match.MatchModel;
import org.kedang.ingest.match.MatchTable;
import org.kedang.ingest.match.Matching;
import org.kedang.ingest.match.ScoredPairs;
import org.kedang.ingest.match.Scorer;
import org.kedang.ingest.match.Training;
import org.kedang.ingest.match.Verdict;

/**
 * Matches made-up Chinese persons and firms among themselves by the product's own
 * configurations, as an import without a trained model does.
 */
final class ChineseMatchBench {

	private static final PrintStream OUT = System.out;

	private static final int RATED = 1_000_000;

	private static final int TOGETHER = 1_000;

	private static final int CHUNK = 20_000;

	private final Stopwatch watch = new Stopwatch(OUT);

	private final List<LabelledRow> waiting = new ArrayList<>(CHUNK);

	private int[] truth = new int[1024];

	private int size;

	/** Four persons to a firm; times leave out the making of the rows. */
	void run(int records, long seed) {
		this.watch.start();
		persons(records * 4 / 5, seed);
		firms(records / 5, seed);
		this.watch.total();
	}

	private void persons(int records, long seed) {
		match(MatchConfiguration.individuals().without("number", "wechat", "phone"),
				(out) -> new ChinesePersons(seed).rows(records, out));
	}

	private void firms(int records, long seed) {
		match(MatchConfiguration.corporates().without("number", "mobile", "email", "website"),
				(out) -> new ChineseFirms(seed).rows(records, out));
	}

	private void match(MatchConfiguration configuration, Consumer<Consumer<LabelledRow>> maker) {
		MatchTable table = table(configuration, maker);
		MatchModel model = new Training(table, Training.Choice.usual()).learn();
		this.watch.lap("  learn");
		if (System.getenv("MATCH_MODEL") != null) {
			OUT.println(model.write());
		}
		Scorer scorer = new Scorer(model, table);
		ScoredPairs pairs = new Matching(scorer, 0, Matching.MOST_PER_KEY).pairs();
		this.watch.lap("  block and score " + pairs.compared() + " pairs");
		int[] groups = Clustering.automatic(scorer).of(pairs);
		this.watch.lap("  cluster");
		this.watch.pause();
		OUT.printf("  fingerprint %016x%n", fingerprint(pairs, groups));
		rate(scorer);
		score(pairs, groups, Arrays.copyOf(this.truth, this.size), scorer);
		this.watch.goOn();
	}

	private MatchTable table(MatchConfiguration configuration, Consumer<Consumer<LabelledRow>> maker) {
		this.size = 0;
		MatchTable.Builder builder = MatchTable.of(configuration);
		KindStandardisers standardisers = new KindStandardisers(configuration);
		List<String> fields = configuration.fields();
		this.watch.pause();
		maker.accept((row) -> {
			this.waiting.add(row);
			if (this.waiting.size() == CHUNK) {
				add(builder, standardisers, fields);
			}
		});
		add(builder, standardisers, fields);
		this.watch.goOn();
		MatchTable table = builder.build();
		this.watch.lap(configuration.name() + ": standardise " + table.size() + " records");
		return table;
	}

	private void add(MatchTable.Builder builder, KindStandardisers standardisers, List<String> fields) {
		this.watch.goOn();
		List<@Nullable String[]> rows = this.waiting.parallelStream().map((row) -> {
			@Nullable String[] values = new @Nullable String[fields.size()];
			for (int i = 0; i < values.length; i++) {
				values[i] = standardisers.standard(i, row.text(fields.get(i)));
			}
			return values;
		}).toList();
		rows.forEach((values) -> builder.add(this.size++, values));
		this.watch.pause();
		this.truth = (this.truth.length < this.size) ? Arrays.copyOf(this.truth, this.size * 2) : this.truth;
		for (int i = 0; i < this.waiting.size(); i++) {
			this.truth[this.size - this.waiting.size() + i] = this.waiting.get(i).entity();
		}
		this.waiting.clear();
	}

	/**
	 * All kinds of pairs among some records at a time, as the records of a key are
	 * compared.
	 */
	private static void rate(Scorer scorer) {
		int size = scorer.table().size();
		double best = 0;
		for (int round = 0; round < 4; round++) {
			SplittableRandom random = new SplittableRandom(round);
			int together = Math.min(size, TOGETHER);
			int from = random.nextInt(size - together + 1);
			long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
			double sum = 0;
			for (int i = 0; i < RATED; i++) {
				sum += scorer.bits(from + random.nextInt(together), from + random.nextInt(together));
			}
			long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
			best = Math.max(best, Double.isNaN(sum) ? 0 : RATED * 1e9 / nanos);
		}
		OUT.printf("  scoring: %,.0f pairs a second of processor time, one thread%n", best);
	}

	/** Equal as long as pairs, weights, verdicts and groups are, to the last bit. */
	private static long fingerprint(ScoredPairs pairs, int[] groups) {
		long hash = Arrays.hashCode(groups);
		for (int i = 0; i < pairs.size(); i++) {
			hash = hash * 31 + pairs.first(i);
			hash = hash * 31 + pairs.second(i);
			hash = hash * 31 + Float.floatToIntBits(pairs.bits(i));
			hash = hash * 31 + pairs.verdict(i).ordinal();
		}
		return hash;
	}

	private static void score(ScoredPairs pairs, int[] groups, int[] truth, Scorer scorer) {
		OUT.println("  pairs at p >= .5: " + likely(pairs, truth));
		OUT.println("  merged by rule, pairwise: " + MatchScore.pairwise(groups, truth));
		boolean[] asked = new boolean[truth.length];
		int[] reviewed = groups.clone();
		Map<Integer, Integer> root = new HashMap<>();
		for (int i = 0; i < pairs.size(); i++) {
			int a = pairs.first(i);
			int b = pairs.second(i);
			if (groups[a] != groups[b] && pairs.verdict(i) != Verdict.DIFFERENT) {
				asked[groups[a]] = true;
				asked[groups[b]] = true;
				if (System.getenv("MATCH_ERRORS") != null) {
					OUT.println("ASKED " + (truth[a] == truth[b]) + " " + scorer.evidence(a, b));
				}
				if (truth[a] == truth[b]) {
					root.put(Math.max(root(root, groups[a]), root(root, groups[b])),
							Math.min(root(root, groups[a]), root(root, groups[b])));
				}
			}
		}
		Arrays.setAll(reviewed, (i) -> root(root, groups[i]));
		long asking = IntStream.range(0, asked.length).filter((i) -> asked[i]).count();
		OUT.printf("  to be looked at: %.2f%% of records%n", 100.0 * asking / truth.length);
		OUT.println("  merged by rule and after looking, pairwise: " + MatchScore.pairwise(reviewed, truth));
		errors(groups, truth, scorer);
	}

	private static int root(Map<Integer, Integer> parents, int group) {
		int at = group;
		while (parents.getOrDefault(at, at) != at) {
			at = parents.getOrDefault(at, at);
		}
		return at;
	}

	private static MatchScore likely(ScoredPairs pairs, int[] truth) {
		long hits = pairs.stream().filter((pair) -> truth[pair.first()] == truth[pair.second()]).count();
		int[] sizes = new int[truth.length];
		long all = 0;
		for (int entity : truth) {
			all += sizes[entity]++;
		}
		return MatchScore.of(hits, pairs.size(), all);
	}

	/**
	 * With MATCH_ERRORS set: why each wrong pair was merged and each missed one was not.
	 */
	private static void errors(int[] groups, int[] truth, Scorer scorer) {
		if (System.getenv("MATCH_ERRORS") == null) {
			return;
		}
		Map<Integer, Integer> last = new HashMap<>();
		Map<Integer, Integer> lastOfGroup = new HashMap<>();
		for (int i = 0; i < truth.length; i++) {
			Integer same = last.put(truth[i], i);
			Integer merged = lastOfGroup.put(groups[i], i);
			if (same != null && groups[same] != groups[i]) {
				OUT.println("MISSED " + scorer.evidence(same, i));
			}
			if (merged != null && truth[merged] != truth[i]) {
				OUT.println("WRONG " + scorer.evidence(merged, i));
			}
		}
	}

}
