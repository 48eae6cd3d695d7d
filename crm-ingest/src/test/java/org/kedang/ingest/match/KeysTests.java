package org.kedang.ingest.match;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class KeysTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "name=王建国;birthDate=1960-02-03|name=Wang Jianguo;birthDate=1960-02-03",
					"name=王建国;address=江苏省南京市玄武区中山路12号3幢|name=王建國;address=中山路12号",
					"mobile=13812345678|mobile=13812345678;name=李芳",
					"name=王建国;mobile=13812345678|name=王建国;mobile=13800005678" })
	void what_may_be_one_person_shares_a_key(String first, String second) {
		assertThat(common(first, second)).isPositive();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "name=王建国;birthDate=1960-02-03|name=王建国;birthDate=1961-05-09",
			"name=王建国|name=王建国", "mobile=13812345678|phone=13812345678" })
	void a_name_alone_brings_nobody_together(String first, String second) {
		assertThat(common(first, second)).isZero();
	}

	@Test
	void keys_are_ascending_and_each_once() {
		long[] keys = keys("name=王建国;birthDate=1960-02-03;mobile=13812345678;email=w@qq.com");
		assertThat(keys).isSorted().doesNotHaveDuplicates().hasSizeGreaterThan(4);
	}

	@Test
	void a_key_of_an_unknown_form_is_refused() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new MatchConfiguration("t", List.of(), List.of("name.nonsense")));
	}

	private static long common(String first, String second) {
		long[] others = keys(second);
		return Arrays.stream(keys(first)).filter((key) -> Arrays.binarySearch(others, key) >= 0).count();
	}

	private static long[] keys(String row) {
		MatchConfiguration configuration = MatchConfiguration.individuals();
		return new Keys(configuration).of(Tables.values(configuration, row));
	}

}
