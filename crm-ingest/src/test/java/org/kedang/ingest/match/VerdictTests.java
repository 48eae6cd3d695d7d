package org.kedang.ingest.match;

import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Pairs that must never be merged unseen, and pairs that must, as a model judges them
 * that has learnt nothing yet, among a million customers.
 */
class VerdictTests {

	private static final TermFrequencies MILLION = new TermFrequencies(1_000_000,
			Map.of("name", new TreeMap<>(Map.of("王伟", 3_000)), "region", new TreeMap<>(Map.of("320102", 20_000))));

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"name=王建国;mobile=13812345678|name=王建國;mobile=13812345678;birthDate=1960-02-03|SAME",
			"name=王建国;identityNumber=ab12|name=王建国;identityNumber=ab12|SAME",
			"name=王建国;identityNumber=ab12|name=李芳;identityNumber=ab12|SAME",
			"name=王建国;identityNumber=ab12;birthDate=1960-02-03|name=李芳;identityNumber=ab12;birthDate=1988-09-15|SAME",
			"name=王建国;identityNumber=ab12;mobile=13812345678|name=王建国;identityNumber=cd34;mobile=13812345678|DIFFERENT",
			"name=王建国;number=C1;mobile=13812345678;birthDate=1960-02-03|name=王建国;number=C2;mobile=13812345678;birthDate=1960-02-03|POSSIBLE",
			"name=王建国;number=C1;identityNumber=ab12|name=王建国;number=C1;identityNumber=cd34|POSSIBLE",
			"name=王伟;region=320102|name=王伟;region=320102|DIFFERENT" })
	void persons_are_judged(String first, String second, Verdict expected) {
		assertThat(evidence(MatchConfiguration.individuals(), first, second).verdict()).isEqualTo(expected);
	}

	@Test
	void father_and_son_at_one_address_with_one_telephone_are_two() {
		Evidence evidence = evidence(MatchConfiguration.individuals(),
				"name=王建国;mobile=13812345678;birthDate=1960-02-03;region=320102;address=中山路12号3幢501室",
				"name=王子轩;mobile=13812345678;birthDate=1988-09-15;region=320102;address=中山路12号3幢501室");
		assertThat(evidence.probability()).isGreaterThan(0.999);
		assertThat(evidence.verdict()).isEqualTo(Verdict.DIFFERENT);
		assertThat(evidence.decidedBy()).isEqualTo("name");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "name=王子轩;mobile=13812345678;region=320102;address=中山路12号3幢501室",
					"name=王子轩;mobile=13812345678;birthDate=1961-09-15;region=320102;address=中山路12号3幢501室",
					"name=王建;mobile=13812345678;birthDate=1988-09-15;region=320102;address=中山路12号3幢501室" })
	void relatives_not_known_to_be_of_two_generations_are_looked_at(String other) {
		assertThat(evidence(MatchConfiguration.individuals(),
				"name=王建国;mobile=13812345678;birthDate=1960-02-03;region=320102;address=中山路12号3幢501室", other)
			.verdict()).isEqualTo(Verdict.POSSIBLE);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"name=南京华信科技有限公司;phone=025-83711234|name=华信科技(南京)有限公司;phone=025-83711234|SAME",
			"name=南京华信科技有限公司;phone=025-83711234;address=中山路1号|name=南京华信科技有限公司苏州分公司;phone=025-83711234;address=中山路1号|POSSIBLE",
			"name=南京华信科技有限公司;phone=025-83711234;address=中山路1号|name=南京华信投资有限公司;phone=025-83711234;address=中山路1号|POSSIBLE",
			"name=南京华信科技有限公司;creditCode=91350100M000100Y43|name=南京华信科技有限公司;creditCode=91110000600037341L|DIFFERENT" })
	void firms_are_judged(String first, String second, Verdict expected) {
		assertThat(evidence(MatchConfiguration.corporates(), first, second).verdict()).isEqualTo(expected);
	}

	@Test
	void a_common_name_says_less_than_a_rare_one() {
		Evidence common = evidence(MatchConfiguration.individuals(), "name=王伟", "name=王伟");
		Evidence rare = evidence(MatchConfiguration.individuals(), "name=尉迟静姝", "name=尉迟静姝");
		double difference = rare.columns().get(2).bits() - common.columns().get(2).bits();
		assertThat(difference).as("log2 of 3000 bearers to one").isCloseTo(Math.log(3000) / Math.log(2), within(0.01));
		assertThat(common.columns().get(2).termBits()).isNegative();
	}

	@Test
	void every_pair_tells_why() {
		Evidence evidence = evidence(MatchConfiguration.individuals(), "name=王建国;mobile=13812345678;gender=M",
				"name=王建国;mobile=13812345687");
		assertThat(evidence.columns()).hasSize(11);
		assertThat(evidence.columns()).extracting("level").contains("exact", "slip", "missing");
		double sum = evidence.columns().stream().mapToDouble((column) -> column.bits()).sum();
		assertThat(evidence.bits()).isCloseTo(evidence.prior() + sum, within(0.0001));
		assertThat(evidence.probability()).isCloseTo(1 / (1 + Math.pow(2, -evidence.bits())), within(1e-9));
	}

	private static Evidence evidence(MatchConfiguration configuration, String first, String second) {
		MatchTable table = Tables.of(configuration, first, second);
		return new Scorer(MatchModel.initial(configuration), table, MILLION).evidence(0, 1);
	}

}
