package org.kedang.ingest.match;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class LevelsTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "PERSON_NAME|王建国|王建國|variant", "PERSON_NAME|王建国|Wang Jianguo|sound",
			"PERSON_NAME|单田芳|Shan Tianfang|sound", "PERSON_NAME|王伟|王玮|sound", "PERSON_NAME|王建国|王建华|slip",
			"PERSON_NAME|王建国|王|part", "PERSON_NAME|王建国|王芳|family", "PERSON_NAME|王建国|李芳|different",
			"PERSON_NAME|王建国|李建国|slip", "PERSON_NAME|John Smith|SMITH, John|variant",
			"PERSON_NAME|John Smith|John Smyth|slip", "PERSON_NAME|John Smith|Smith|part",
			"PERSON_NAME|John Smith|Mary Jones|different", "NAME_PART|william|willian|slip",
			"NAME_PART|jo|joseph|beginning", "NAME_PART|green\tmitchell|mitchell\tgreen|elsewhere",
			"NAME_PART|mary|robert|different", "COMPANY_NAME|南京华信科技有限公司|华信科技(南京)有限公司|form",
			"COMPANY_NAME|南京华信科技有限公司|南京市华信科技有限责任公司|form", "COMPANY_NAME|南京华信科技有限公司|南京华信|short",
			"COMPANY_NAME|南京华信科技有限公司|南京华信科技有限公司苏州分公司|branch", "COMPANY_NAME|南京华信科技有限公司|南京华信科技有限公司上海办事处|branch",
			"COMPANY_NAME|南京华信科技有限公司|南京华信科技有限公司中山路店|branch", "COMPANY_NAME|南京华信科技有限公司|南京华信投资有限公司|group",
			"COMPANY_NAME|南京华信科技有限公司|上海华信科技有限公司|group", "COMPANY_NAME|南京华信科技有限公司|南京恒远食品有限公司|different",
			"PHONE|13812345678|13812345687|slip", "PHONE|025-83711234|83711234|end",
			"PHONE|13812345678|15900001111|different", "PHONE|138 1234 5678|13812345678|exact",
			"DATE|1990-03-12|1990-12-03|slip", "DATE|1990-03-12|1990-03-13|slip", "DATE|1990-03-12|1997-08-25|near",
			"DATE|1990-03-12|19900312|exact", "DATE|1990-03-12|1990-03-29|twoParts", "DATE|1990-01-01|1990-07-23|year",
			"DATE|1990-03-12|1964-11-25|different", "EMAIL|Li@qq.com|li@163.com|name",
			"EMAIL|li@qq.com|lii@qq.com|slip", "EMAIL|li@qq.com|wang@163.com|different", "REGION|320102|320100|within",
			"REGION|320102|320106|city", "REGION|320102|320505|province", "REGION|320102|440304|different",
			"POSTCODE|210018|210019|slip", "POSTCODE|210018|210032|area", "POSTCODE|sy5 7nt|sy5 9ab|area",
			"POSTCODE|210018|518000|different", "ADDRESS|江苏省南京市玄武区中山路12号3幢501室|中山路12号3幢501室|same",
			"ADDRESS|中山路12号3幢501室|中山路12号|less", "ADDRESS|中山路12号|中山路14号|street", "ADDRESS|中山路12号|复兴大道88号|different",
			"IDENTIFIER|ab12|cd34|different", "IDENTIFIER|91350100M000100Y43|91350100M000100Y44|unsure",
			"CATEGORY|M|F|different", "YEAR|1999|2000|near", "YEAR|1999|2004|different",
			"WORDS|Join Synopses for Approximate Query Answering|join synopses for approximate query answering!|exact",
			"WORDS|edinburgh|city of edinburgh|part", "WORDS|edinburgh|glasgow|different",
			"AUTHORS|Gottfried Vossen, Mathias Weske|M. Weske; G. Vossen|same",
			"AUTHORS|Michael H. Böhlen|Michael H. B&#246;hlen|exact", "AUTHORS|A. Smith, B. Jones|C. Brown|different" })
	void two_values_stand_at_a_level_of_their_kind(ColumnKind kind, String a, String b, String expected) {
		assertThat(level(kind.comparison(), a, b)).isEqualTo(expected);
		assertThat(level(kind.comparison(), b, a)).as("the other way round").isEqualTo(expected);
	}

	private static <V> String level(Comparison<V> comparison, String a, String b) {
		V left = comparison.prepare(a);
		V right = comparison.prepare(b);
		assertThat(left).isNotNull();
		assertThat(right).isNotNull();
		return (left == null || right == null) ? "missing"
				: comparison.levels().get(comparison.level(left, right)).name();
	}

}
