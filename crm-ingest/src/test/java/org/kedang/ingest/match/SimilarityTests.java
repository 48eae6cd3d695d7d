package org.kedang.ingest.match;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Expected values were computed by another implementation, in Python, and agree with
 * those that Winkler published.
 */
class SimilarityTests {

	@ParameterizedTest
	@CsvSource({ "martha, marhta, 0.944444, 0.961111", "dwayne, duane, 0.822222, 0.840000",
			"dixon, dicksonx, 0.766667, 0.813333", "jellyfish, smellyfish, 0.896296, 0.896296", "abc, '', 0, 0",
			"'', '', 1, 1", "王建国, 王建华, 0.777778, 0.822222", "william, wolliam, 0.904762, 0.914286" })
	void names_are_as_alike_as_winkler_says(String a, String b, double jaro, double winkler) {
		assertThat(Similarity.jaro(a, b)).isCloseTo(jaro, within(0.000001));
		assertThat(Similarity.jaroWinkler(a, b)).isCloseTo(winkler, within(0.000001));
		assertThat(Similarity.jaroWinkler(b, a)).isCloseTo(winkler, within(0.000001));
	}

	@ParameterizedTest
	@CsvSource({ "13812345678, 13812345687, 1", "13812345678, 13812345679, 1", "13812345678, 1381234567, 1",
			"13812345678, 13821345687, 2", "kitten, sitting, 3", "ca, abc, 3", "abc, abc, 0", "'', abc, 3" })
	void slips_of_the_keyboard_are_counted(String a, String b, int edits) {
		assertThat(Similarity.isWithin(a, b, edits)).isTrue();
		assertThat(Similarity.isWithin(b, a, edits)).isTrue();
		assertThat(Similarity.isWithin(a, b, edits - 1)).isFalse();
		assertThat(Similarity.isWithin(b, a, edits - 1)).isFalse();
		assertThat(Similarity.isOneEdit(a, b)).isEqualTo(edits == 1);
		assertThat(Similarity.isOneEdit(b, a)).isEqualTo(edits == 1);
	}

	@Test
	void sets_are_alike_by_what_they_share() {
		assertThat(Similarity.dice(new int[] { 1, 2, 3 }, new int[] { 2, 3, 4, 5 })).isCloseTo(4.0 / 7, within(1e-9));
		assertThat(Similarity.dice(new int[0], new int[0])).isEqualTo(1);
		assertThat(Similarity.trigrams("abab")).as("' ab', 'aba', 'bab', 'ab '").hasSize(4);
	}

}
