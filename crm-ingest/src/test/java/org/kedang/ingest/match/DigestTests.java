package org.kedang.ingest.match;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class DigestTests {

	@ParameterizedTest
	@CsvSource({ "PHONE, 0123, 1, 13", "DATE, 0123, 8, 8", "REGION, 0123, 6, 6", "PERSON_NAME, 王李建国华, 1, 4",
			"ADDRESS, 中山东路南街1号, 1, 9", "COMPANY_NAME, 华信科技苏店, 2, 9", "IDENTIFIER, AB1, 1, 3" })
	void digests_say_what_the_values_say(ColumnKind kind, String letters, int shortest, int longest) {
		int told = compare(kind.comparison(), texts(letters, shortest, longest));
		assertThat(told).as("pairs of which the digests tell").isGreaterThan(1000);
	}

	private static List<String> texts(String letters, int shortest, int longest) {
		SplittableRandom random = new SplittableRandom(7);
		List<String> texts = new ArrayList<>();
		for (int i = 0; i < 400; i++) {
			StringBuilder text = new StringBuilder();
			for (int length = random.nextInt(shortest, longest + 1); length > 0; length--) {
				text.append(letters.charAt(random.nextInt(letters.length())));
			}
			texts.add(text.toString());
		}
		return texts;
	}

	private static <V> int compare(Comparison<V> comparison, List<String> texts) {
		List<V> values = new ArrayList<>();
		for (String text : texts) {
			V value = comparison.prepare(text);
			if (value != null) {
				values.add(value);
			}
		}
		int told = 0;
		for (V a : values) {
			for (V b : values) {
				long left = comparison.digest(a);
				long right = comparison.digest(b);
				int level = (left == 0 || right == 0 || a.equals(b)) ? Comparison.UNKNOWN
						: comparison.level(left, right);
				if (level != Comparison.UNKNOWN) {
					assertThat(level).as("%s, %s", a, b).isEqualTo(comparison.level(a, b));
					told++;
				}
			}
		}
		return told;
	}

}
