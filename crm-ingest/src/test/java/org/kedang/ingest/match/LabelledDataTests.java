package org.kedang.ingest.match;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * A public labelled table that lies beside the repository, by the configuration of the
 * benchmark. Labels only score.
 */
class LabelledDataTests {

	private static final Path HOME = Path.of(System.getProperty("kedang.folder", ".."));

	private static final Path FEBRL = HOME.resolve("../shared/data/dedup/dataset3.csv");

	@Test
	void five_thousand_australians_are_told_apart() throws IOException {
		assumeTrue(Files.exists(FEBRL), () -> "skipped, there is no " + FEBRL);
		MatchConfiguration configuration = JsonMapper.builder()
			.build()
			.readerFor(MatchConfiguration.class)
			.at("/match")
			.readValue(Files.readString(HOME.resolve("bench/match/febrl3.json")));
		List<String[]> rows = Files.readAllLines(FEBRL).stream().map((line) -> line.split(", *", -1)).toList();
		Scorer scorer = learn(table(configuration, rows));
		int[] groups = Clustering.byWeight(scorer, 0).of(new Matching(scorer, 0, 200).pairs());
		int[] truth = rows.stream().skip(1).mapToInt((row) -> Integer.parseInt(row[0].split("-")[1])).toArray();
		long both = pairs(groups, truth);
		assertThat(2.0 * both / (pairs(groups, groups) + pairs(truth, truth))).isGreaterThanOrEqualTo(0.9995);
	}

	private static MatchTable table(MatchConfiguration configuration, List<String[]> rows) {
		MatchTable.Builder builder = MatchTable.of(configuration);
		List<String> header = List.of(rows.get(0));
		int[] columns = configuration.fields().stream().mapToInt(header::indexOf).toArray();
		for (int i = 1; i < rows.size(); i++) {
			String[] row = rows.get(i);
			@Nullable String[] values = Arrays.stream(columns).mapToObj((column) -> row[column]).toArray(String[]::new);
			builder.add(i, values);
		}
		return builder.build();
	}

	private static Scorer learn(MatchTable table) {
		return new Scorer(new Training(table, new Training.Choice(1, 200_000, 200_000, 200)).learn(), table);
	}

	/** How many pairs are together in both. */
	private static long pairs(int[] a, int[] b) {
		Map<List<Integer>, Integer> sizes = new HashMap<>();
		long pairs = 0;
		for (int i = 0; i < a.length; i++) {
			pairs += sizes.merge(List.of(a[i], b[i]), 1, Integer::sum) - 1;
		}
		return pairs;
	}

}
