package org.kedang.ingest.standardise;

import java.util.Collections;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kedang.catalogue.Children;

import static org.assertj.core.api.Assertions.assertThat;

class ChildrenTests {

	private final ChildrenText children = new ChildrenText();

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "王小明 2015-06-01 小学；王小红 2018-03-02|王小明 2015-06-01 小学；王小红 2018-03-02",
			"王小明，2015年6月1日，小学|王小明 2015-06-01 小学", "王小明,2015/6/1;王小红,20180302,幼儿园|王小明 2015-06-01；王小红 2018-03-02 学前",
			"王小明 2015-06-01、王小红 2018-03-02|王小明 2015-06-01；王小红 2018-03-02", "王小明 小学 2015.6.1|王小明 2015-06-01 小学",
			"Tom Smith 2015-06-01 Primary school; Ann 2018-03-02|Tom Smith 2015-06-01 小学；Ann 2018-03-02",
			"王小明 二〇一五年六月一日|王小明 2015-06-01", " ；王小明　２０１５－０６－０１；； |王小明 2015-06-01" })
	void children_are_written_one_behind_the_other(String raw, String text) {
		Outcome outcome = this.children.apply(raw);
		assertThat(outcome.change()).isNull();
		assertThat(Children.parse(outcome.value()).text(false)).isEqualTo(text);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "王小明|王小明", "王小明 高三|王小明 高中", "一子一女|一子一女", "王小明 2015-06-01；小红|王小明 2015-06-01；小红" })
	void a_child_without_a_birth_date_is_accepted_and_told(String raw, String text) {
		Outcome outcome = this.children.apply(raw);
		assertThat(outcome.change()).isNotNull();
		assertThat(outcome.change().code()).isEqualTo("standardise.children.undated");
		assertThat(Children.parse(outcome.value()).text(false)).isEqualTo(text);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "王小明 2015|date.half", "王小明 2015年6月|date.half", "王小明 2015-02-30|date.none",
					"王小明 15-06-01|date.century", "王小明 1/2/2015|date.ambiguous", "王小明 1015-06-01|date.year",
					"王小明 8岁|children.date", "王小明 42156|children.date", "王小明 2015-06-01出生|children.date",
					"2|children.name", "2015-06-01 小学|children.name", "王小明 2015-06-01，王小红 2018-03-02|children.between",
					"王小明 2015-06-01 上班族|children.stage", "王小明，2015-06-01，小学三班|children.stage", "#REF!|excelError" })
	void what_is_no_child_is_refused(String raw, String code) {
		Outcomes.check(this.children.apply(raw), null, code);
	}

	@Test
	void a_line_is_a_child() {
		assertThat(this.children.apply("王小明 2015-06-01\r\n王小红 2018-03-02").value()).isEqualTo(
				"[{\"name\":\"王小明\",\"birthDate\":\"2015-06-01\"},{\"name\":\"王小红\",\"birthDate\":\"2018-03-02\"}]");
	}

	@ParameterizedTest
	@CsvSource(nullValues = "null", value = { "无,nothing", "-,nothing", "；、,null", "[],null" })
	void no_child_is_nothing_known(String raw, String code) {
		Outcomes.check(this.children.apply(raw), null, code);
	}

	@Test
	void there_is_an_end_to_names_and_children() {
		Outcomes.check(this.children.apply("王".repeat(61)), null, "text.long");
		Outcomes.check(this.children.apply(String.join("；", Collections.nCopies(21, "小明"))), null, "children.many");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "null", value = {
			"[{\"name\":\"王小明\",\"birthDate\":\"2015/6/1\",\"stage\":\"PRIMARY\"}]|[{\"name\":\"王小明\",\"birthDate\":\"2015-06-01\",\"stage\":\"PRIMARY\"}]|null",
			"[{\"name\":\"王小明\"}]|[{\"name\":\"王小明\"}]|null", "[{\"birthDate\":\"2015-06-01\"}]|null|children.name",
			"[{\"name\":\"小明；小红\"}]|null|children.name.plain", "[{\"name\":\"2 岁\"}]|null|children.name.plain",
			"[{\"name\":\"王小明\",\"birthDate\":\"2015\"}]|null|date.half", "[小明|null|children.name.plain" })
	void the_rows_of_a_form_are_read_cell_by_cell(String raw, String value, String code) {
		Outcomes.check(this.children.apply(raw), value, code);
	}

}
