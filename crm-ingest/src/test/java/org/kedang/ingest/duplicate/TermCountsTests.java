package org.kedang.ingest.duplicate;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kedang.catalogue.Subject;

import static org.assertj.core.api.Assertions.assertThat;

class TermCountsTests {

	private static final List<String> FIELDS = StoredCustomers.of(Subject.INDIVIDUAL).fields();

	@Test
	void what_three_customers_have_is_told_with_their_number() {
		assertThat(common(customer("name", "王伟"), customer("name", "王伟"), customer("name", "尉迟静姝"),
				customer("name", "王伟"), customer("name", "尉迟静姝")))
			.containsExactly("name 王伟 3");
	}

	@Test
	void the_same_text_of_two_fields_is_counted_apart() {
		assertThat(common(customer("name", "F"), customer("gender", "F"), customer("gender", "F"),
				customer("gender", "F"), customer("name", "F")))
			.containsExactly("gender F 3");
	}

	@Test
	void identity_numbers_blanks_and_very_long_texts_are_not_counted() {
		String longest = "长".repeat(200);
		assertThat(common(customer("identityNumber", "a1"), customer("identityNumber", "a1"),
				customer("identityNumber", "a1")))
			.isEmpty();
		assertThat(common(customer("address", ""), customer("address", ""), customer("address", ""))).isEmpty();
		assertThat(common(customer("address", longest), customer("address", longest), customer("address", longest)))
			.containsExactly("address " + longest + " 3");
		assertThat(common(customer("address", longest + "!"), customer("address", longest + "!"),
				customer("address", longest + "!")))
			.isEmpty();
	}

	@Test
	void many_customers_are_counted_as_well_as_few() {
		@Nullable String[][] customers = new @Nullable String[60_000][];
		for (int i = 0; i < customers.length; i++) {
			customers[i] = customer("name", (i % 3 == 0) ? "王伟" : "名" + i / 6);
		}
		assertThat(common(customers)).hasSize(10_001).contains("name 王伟 20000", "name 名0 4", "name 名9999 4");
	}

	private static @Nullable String[] customer(String field, String value) {
		@Nullable String[] values = new @Nullable String[FIELDS.size()];
		values[FIELDS.indexOf(field)] = value;
		return values;
	}

	private static List<String> common(@Nullable String[]... customers) {
		List<String> told = new ArrayList<>();
		try (TermCounts counts = new TermCounts(Subject.INDIVIDUAL);
				CustomerFile read = new CustomerFile(FIELDS.size())) {
			for (int i = 0; i < customers.length; i++) {
				counts.add(i, customers[i]);
				read.add(i, customers[i]);
			}
			counts.common(read, (field, term, records) -> told.add(field + " " + term + " " + records));
		}
		return told;
	}

}
