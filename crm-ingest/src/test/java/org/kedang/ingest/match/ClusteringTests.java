package org.kedang.ingest.match;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ClusteringTests {

	private static final float NO = -20;

	@Test
	void an_accidental_likeness_does_not_chain_two_customers_together() {
		float[][] weights = { { 0, 9, NO, NO }, { 9, 0, 5, NO }, { NO, 5, 0, 9 }, { NO, NO, 9, 0 } };
		assertThat(new AverageLink(weights, 0).groups()).containsExactly(0, 0, 2, 2);
	}

	@Test
	void a_record_joins_where_the_mean_of_its_weights_says_so() {
		float[][] weights = { { 0, 9, 7 }, { 9, 0, -3 }, { 7, -3, 0 } };
		assertThat(new AverageLink(weights.clone(), 2).groups()).containsExactly(0, 0, 0);
		float[][] again = { { 0, 9, 7 }, { 9, 0, -3 }, { 7, -3, 0 } };
		assertThat(new AverageLink(again, 2.1f).groups()).as("7 and -3 are 2 on average").containsExactly(0, 0, 2);
	}

	@Test
	void two_identity_numbers_never_end_in_one_group() {
		MatchConfiguration persons = MatchConfiguration.individuals();
		MatchTable table = Tables.of(persons, "name=尉迟静姝;mobile=13812345678;birthDate=1990-03-12;identityNumber=ab12",
				"name=尉迟静姝;mobile=13812345678;birthDate=1990-03-12",
				"name=尉迟静姝;mobile=13812345678;birthDate=1990-03-12;identityNumber=cd34");
		Scorer scorer = new Scorer(MatchModel.initial(persons), table, new TermFrequencies(1_000_000, Map.of()));
		int[] groups = Clustering.automatic(scorer).of(new Matching(scorer).pairs());
		assertThat(groups[0]).isNotEqualTo(groups[2]);
		assertThat(List.of(groups[0], groups[2])).contains(groups[1]);
	}

	@Test
	void a_key_that_too_many_share_brings_only_those_together_that_agree_in_more() {
		MatchConfiguration codes = new MatchConfiguration("codes",
				List.of(MatchColumn.of("code", ColumnKind.CODE), MatchColumn.of("group", ColumnKind.CATEGORY)),
				List.of("group"));
		String[] rows = new String[60];
		for (int i = 0; i < rows.length; i++) {
			rows[i] = "group=all;code=x" + i / 2;
		}
		MatchTable table = Tables.of(codes, rows);
		assertThat(count(new CandidatePairs(table, 60))).isEqualTo(60 * 59 / 2);
		assertThat(count(new CandidatePairs(table, 20))).as("only pairs with one code").isEqualTo(30);
	}

	private static int count(CandidatePairs pairs) {
		int[] count = new int[1];
		pairs.forEach(0, pairs.entries(), (a, b) -> count[0]++);
		return count[0];
	}

}
