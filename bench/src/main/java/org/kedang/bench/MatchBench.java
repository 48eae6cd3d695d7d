package org.kedang.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.kedang.ingest.match.Clustering;
import org.kedang.ingest.match.Crosswalk;
import org.kedang.ingest.match.MatchConfiguration;
import org.kedang.ingest.match.MatchModel;
import org.kedang.ingest.match.MatchTable;
import org.kedang.ingest.match.Matching;
import org.kedang.ingest.match.ScoredPairs;
import org.kedang.ingest.match.Scorer;
import org.kedang.ingest.match.Training;
import tools.jackson.databind.json.JsonMapper;

/**
 * Matches a labelled CSV file, or two against each other, by the product's standardisers
 * and matcher: {@code MatchBench <csv> <configuration> [<second csv> <csv of pairs>]}, or
 * made-up Chinese customers: {@code MatchBench chinese <records> [<seed>]}. Labels only
 * score.
 */
public final class MatchBench {

	private static final PrintStream OUT = System.out;

	private final MatchTask task;

	private final Stopwatch watch = new Stopwatch(OUT);

	private MatchBench(MatchTask task) {
		this.task = task;
	}

	public static void main(String[] args) throws IOException {
		if (args[0].equals("chinese")) {
			new ChineseMatchBench().run(Integer.parseInt(args[1]), (args.length > 2) ? Long.parseLong(args[2]) : 1);
			return;
		}
		MatchTask task = JsonMapper.builder().build().readValue(Files.readString(Path.of(args[1])), MatchTask.class);
		Path second = (args.length > 3) ? Path.of(args[2]) : null;
		Path pairs = (args.length > 3) ? Path.of(args[3]) : null;
		new MatchBench(task).run(Path.of(args[0]), second, pairs);
	}

	private void run(Path first, @Nullable Path second, @Nullable Path truth) throws IOException {
		Charset charset = Charset.forName(this.task.charset());
		CsvTable left = CsvTable.read(first, charset);
		CsvTable right = (second == null) ? null : CsvTable.read(second, charset);
		this.watch.start();
		Scorer scorer = learn(table(left, right, this.task.match()));
		ScoredPairs pairs = new Matching(scorer, 0, this.task.mostPerKey()).pairs();
		this.watch.lap("block and score, " + pairs.compared() + " pairs");
		if (right != null && truth != null) {
			MatchConfiguration walked = new Crosswalk(scorer.table(), pairs).learn();
			scorer = learn(table(left, right, walked));
			pairs = new Matching(scorer, 0, this.task.mostPerKey()).pairs();
			this.watch.lap("block and score again, with what values of the two files go together");
			this.watch.total();
			scorePairs(pairs, truePairs(left, right, CsvTable.read(truth, charset)), scorer);
		}
		else {
			int[] groups = Clustering.byWeight(scorer, 0).of(pairs);
			this.watch.lap("cluster");
			this.watch.total();
			score(pairs, groups, entities(left));
		}
	}

	private MatchTable table(CsvTable left, @Nullable CsvTable right, MatchConfiguration configuration) {
		MatchTable.Builder builder = MatchTable.of(configuration);
		add(left, builder);
		if (right != null) {
			add(right, builder.second().oneToOne());
		}
		MatchTable table = builder.build();
		this.watch.lap("standardise, " + table.size() + " records");
		return table;
	}

	private Scorer learn(MatchTable table) {
		MatchModel model = new Training(table, choice()).learn();
		this.watch.lap("learn");
		if (System.getenv("MATCH_MODEL") != null) {
			OUT.println(model.write());
		}
		return new Scorer(model, table);
	}

	private Training.Choice choice() {
		Training.Choice usual = Training.Choice.usual();
		return new Training.Choice(usual.seed(), usual.randomPairs(), usual.candidatePairs(), this.task.mostPerKey());
	}

	private void add(CsvTable csv, MatchTable.Builder builder) {
		KindStandardisers standardisers = new KindStandardisers(this.task.match());
		List<String> fields = this.task.match().fields();
		int[] columns = fields.stream().mapToInt(csv::index).toArray();
		for (int row = 0; row < csv.rows().size(); row++) {
			@Nullable String[] values = new @Nullable String[columns.length];
			for (int i = 0; i < values.length; i++) {
				values[i] = standardisers.standard(i, csv.rows().get(row)[columns[i]]);
			}
			builder.add(row, values);
		}
	}

	private int[] entities(CsvTable csv) {
		int column = csv.index((this.task.entity() != null) ? this.task.entity() : "");
		Pattern pattern = Pattern.compile((this.task.entityPattern() != null) ? this.task.entityPattern() : "(.*)");
		Map<String, Integer> numbers = new HashMap<>();
		return csv.rows().stream().mapToInt((row) -> {
			Matcher matcher = pattern.matcher(row[column]);
			String entity = matcher.find() ? matcher.group(1) : row[column];
			return numbers.computeIfAbsent(entity, (key) -> numbers.size());
		}).toArray();
	}

	private Set<Long> truePairs(CsvTable left, CsvTable right, CsvTable truth) {
		String id = (this.task.id() != null) ? this.task.id() : "id";
		Map<String, Integer> firsts = rows(left, id, 0);
		Map<String, Integer> seconds = rows(right, id, left.rows().size());
		Set<Long> pairs = new HashSet<>();
		for (String[] row : truth.rows()) {
			pairs.add((long) firsts.getOrDefault(row[0], -1) << 32 | seconds.getOrDefault(row[1], -1));
		}
		return pairs;
	}

	private static Map<String, Integer> rows(CsvTable csv, String id, int from) {
		Map<String, Integer> rows = new HashMap<>();
		int column = csv.index(id);
		for (int i = 0; i < csv.rows().size(); i++) {
			rows.put(csv.rows().get(i)[column], from + i);
		}
		return rows;
	}

	private static void scorePairs(ScoredPairs pairs, Set<Long> truth, Scorer scorer) {
		if (System.getenv("MATCH_ERRORS") != null) {
			Set<Long> missed = new HashSet<>(truth);
			pairs.stream().forEach((pair) -> missed.remove((long) pair.first() << 32 | pair.second()));
			pairs.stream()
				.filter((pair) -> !truth.contains((long) pair.first() << 32 | pair.second()))
				.forEach((pair) -> OUT.println("WRONG " + scorer.evidence(pair.first(), pair.second())));
			missed.forEach((pair) -> OUT.println("MISSED " + scorer.evidence((int) (pair >> 32), pair.intValue())));
		}
		long hits = pairs.stream().filter((pair) -> truth.contains((long) pair.first() << 32 | pair.second())).count();
		OUT.println("pairs at p >= .5: " + MatchScore.of(hits, pairs.size(), truth.size()));
	}

	private static void score(ScoredPairs pairs, int[] groups, int[] truth) {
		long hits = pairs.stream().filter((pair) -> truth[pair.first()] == truth[pair.second()]).count();
		Map<Integer, Long> sizes = new HashMap<>();
		for (int entity : truth) {
			sizes.merge(entity, 1L, Long::sum);
		}
		long all = sizes.values().stream().mapToLong((size) -> size * (size - 1) / 2).sum();
		OUT.println("true pairs: " + all);
		OUT.println("pairs at p >= .5: " + MatchScore.of(hits, pairs.size(), all));
		OUT.println("clusters, pairwise: " + MatchScore.pairwise(groups, truth));
		OUT.println("clusters, B-cubed: " + MatchScore.bCubed(groups, truth));
	}

}
