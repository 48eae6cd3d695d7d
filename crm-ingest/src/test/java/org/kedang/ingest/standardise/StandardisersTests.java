package org.kedang.ingest.standardise;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kedang.catalogue.Catalogue;
import org.kedang.catalogue.Field;
import org.kedang.catalogue.FieldType;
import org.kedang.catalogue.Option;
import org.kedang.catalogue.Subject;
import org.kedang.shared.Problem;

import static org.assertj.core.api.Assertions.assertThat;

class StandardisersTests {

	private final Standardisers standardisers = new Standardisers(Clock.systemDefaultZone());

	static Stream<Field> fields() {
		return Arrays.stream(Subject.values()).flatMap((subject) -> Catalogue.builtIn(subject).stream());
	}

	@ParameterizedTest
	@MethodSource("fields")
	void every_field_has_a_standardiser_that_accepts_its_own_example(Field field) {
		Standardiser standardiser = this.standardisers.of(field);
		assertThat(standardiser).isSameAs(this.standardisers.of(field));
		assertThat(standardiser.apply(" ").isBlank()).isTrue();
		if (!field.example().isEmpty()) {
			Outcome outcome = standardiser.apply(field.example());
			assertThat(outcome.value()).isNotNull();
			assertThat(outcome.change()).isNull();
			if (field.type() != FieldType.CUSTOMER && field.type() != FieldType.USER) {
				assertThat(field.type().format(field.type().parse(outcome.value()))).isEqualTo(outcome.value());
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "birthDate", "lastContactedOn", "acquiredOn" })
	void nobody_is_born_or_was_contacted_or_became_a_customer_after_today(String key) {
		LocalDate today = LocalDate.now();
		Standardiser born = this.standardisers
			.of(fields().filter((field) -> field.key().equals(key)).findFirst().orElseThrow());
		assertThat(born.apply(today.toString()).value()).isEqualTo(today.toString());
		Outcome outcome = born.apply(today.plusDays(1).toString());
		assertThat(outcome.problem()).isEqualTo(Problem.of("standardise.date.future", today.plusDays(1).toString()));
	}

	@ParameterizedTest
	@MethodSource("fields")
	void an_option_is_found_by_its_key_and_its_labels(Field field) {
		Standardiser standardiser = this.standardisers.of(field);
		for (Option option : field.options()) {
			assertThat(standardiser.apply(option.key()).value()).isEqualTo(option.key());
			assertThat(standardiser.apply(option.zh()).value()).isEqualTo(option.key());
			assertThat(standardiser.apply(option.en()).value()).isEqualTo(option.key());
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "INDIVIDUAL|birthDate|1990年3月7日|1990-03-07", "INDIVIDUAL|gender|先生|M",
					"INDIVIDUAL|region|江苏 南京|320100", "INDIVIDUAL|annualIncome|12万|120000",
					"INDIVIDUAL|smoking|无|NEVER", "CORPORATE|marketShare|15%|15", "CORPORATE|netProfit|-3.5万元|-35000",
					"CORPORATE|website|www.example.com|https://www.example.com",
					"TRANSACTION|occurredAt|2010-12-01T08:26:00|2010-12-01T08:26", "TRANSACTION|unitPrice|0.001|0.001",
					"TRANSACTION|unitPrice|-11062.06|-11062.06", "TRANSACTION|quantity|-6|-6",
					"TRANSACTION|customer|17850|17850", "CONTACT_PERSON|influence|5|5", "CONTACT_LOG|answered|是|true" })
	void fields_are_standardised_by_their_type(Subject subject, String key, String raw, String value) {
		Field field = Catalogue.builtIn(subject)
			.stream()
			.filter((one) -> one.key().equals(key))
			.findFirst()
			.orElseThrow();
		assertThat(this.standardisers.of(field).apply(raw).value()).isEqualTo(value);
	}

	@Test
	void an_influence_of_six_is_out_of_range() {
		Field field = Catalogue.builtIn(Subject.CONTACT_PERSON)
			.stream()
			.filter((one) -> one.key().equals("influence"))
			.findFirst()
			.orElseThrow();
		Outcomes.check(this.standardisers.of(field).apply("6"), null, "number.range");
	}

	@Test
	void a_very_long_text_does_not_drown_its_problem() {
		Outcome outcome = new DateText().apply("x".repeat(5000));
		assertThat(outcome.problem().args().get(0).toString()).hasSizeLessThan(500);
	}

}
