package org.kedang.customer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kedang.access.Reader;
import org.kedang.catalogue.Field;
import org.kedang.catalogue.Subject;
import org.kedang.customer.RosterFilter.OwnedBy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RostersTests extends RosterCase {

	@Test
	void the_four_rankings_have_their_own_order() {
		assertThat(numbers(RosterQuery.by(RosterSort.ACQUIRED), MANAGER)).containsExactly("C-3", "C-1", "C-4", "C-2");
		assertThat(numbers(RosterQuery.by(RosterSort.AMOUNT), MANAGER)).containsExactly("C-3", "C-1", "C-4", "C-2");
		assertThat(numbers(RosterQuery.by(RosterSort.GRADE), MANAGER)).containsExactly("C-3", "C-1", "C-2");
		assertThat(numbers(RosterQuery.by(RosterSort.REGION), MANAGER)).containsExactly("C-2", "C-1", "C-3", "C-4");
	}

	@Test
	void a_field_is_declared_sortable_where_rosters_have_its_order() {
		for (Subject kind : List.of(Subject.INDIVIDUAL, Subject.CORPORATE)) {
			assertThat(this.firm.catalogue().fields(kind)).filteredOn(Field::sortable)
				.extracting(FieldConditions::column)
				.containsExactlyInAnyOrderElementsOf(Stream.of(RosterSort.values())
					.filter((sort) -> sort != RosterSort.GRADE)
					.map((sort) -> (sort == RosterSort.NAME) ? "c.name" : sort.expression())
					.toList());
		}
	}

	@Test
	void columns_sort_both_ways_and_missing_values_stay_last() {
		assertThat(numbers(RosterQuery.by(RosterSort.NAME), MANAGER)).containsExactly("C-3", "C-2", "C-4", "C-1");
		assertThat(numbers(RosterQuery.by(RosterSort.NUMBER).descending(true), MANAGER)).containsExactly("C-4", "C-3",
				"C-2", "C-1");
		assertThat(numbers(RosterQuery.by(RosterSort.LAST_PURCHASE), MANAGER)).containsExactly("C-2", "C-3", "C-1",
				"C-4");
		assertThat(numbers(RosterQuery.by(RosterSort.LAST_PURCHASE).descending(false), MANAGER)).containsExactly("C-1",
				"C-3", "C-2", "C-4");
	}

	@Test
	void sales_staff_see_their_own_their_teams_and_the_pool_and_mobiles_masked() {
		Reader reader = RosterFixture.sales(this.mine, this.team, this.mine, this.mate);
		RosterPage page = this.firm.rosters().find(RosterQuery.by(RosterSort.NUMBER), reader);
		assertThat(page.rows()).extracting(RosterRow::number).containsExactly("C-1", "C-2", "C-4");
		assertThat(page.rows().get(0).mobile()).isEqualTo("138****5678");
		assertThat(numbers(RosterQuery.by(RosterSort.GRADE), reader)).containsExactly("C-1", "C-2");
		assertThat(numbers(RosterQuery.by(RosterSort.NUMBER).with(OwnedBy.user(this.stranger)), reader)).isEmpty();
		assertThat(this.firm.rosters().count(RosterQuery.by(RosterSort.AMOUNT), reader).value()).isEqualTo(3);
	}

	@Test
	void who_has_no_mobile_is_called_by_phone_masked_likewise() {
		this.firm.set(this.huaxin, Map.of("phone", "025-84001234"));
		this.firm.set(this.pooled, Map.of("phone", "021-62345678"));
		RosterQuery query = RosterQuery.by(RosterSort.NUMBER);
		assertThat(this.firm.rosters().find(query, MANAGER).rows()).extracting(RosterRow::telephone)
			.containsExactly("13812345678", null, "025-84001234", "021-62345678");
		Reader reader = RosterFixture.sales(this.mine, this.team, this.mine, this.mate);
		assertThat(this.firm.rosters().find(query, reader).rows()).extracting(RosterRow::telephone)
			.containsExactly("138****5678", null, "021-****78");
	}

	@Test
	void who_may_read_no_customer_gets_none() {
		assertThat(numbers(RosterQuery.by(RosterSort.ACQUIRED), RosterFixture.auditor())).isEmpty();
		assertThat(this.firm.search().find("王建国", RosterFixture.auditor(), 10)).isEmpty();
	}

	@Test
	void a_row_shows_what_is_known() {
		RosterRow row = this.firm.rosters().find(RosterQuery.by(RosterSort.NUMBER), MANAGER).rows().get(0);
		assertThat(row.mobile()).isEqualTo("13812345678");
		assertThat(row.owner()).isEqualTo("李敏");
		assertThat(row.kind()).isEqualTo(Subject.INDIVIDUAL);
		assertThat(row.netAmount()).isEqualByComparingTo("1280.50");
		assertThat(row.rfmClass()).isEqualTo(2);
		assertThat(row.valueGrade()).isEqualTo("D");
	}

	@Test
	void the_search_box_narrows_a_roster_down() {
		RosterQuery query = RosterQuery.by(RosterSort.NUMBER);
		assertThat(numbers(query.searching("建国"), MANAGER)).containsExactly("C-1");
		assertThat(numbers(query.searching("lina"), MANAGER)).containsExactly("C-2");
		assertThat(numbers(query.searching("oyj"), MANAGER)).containsExactly("C-4");
		assertThat(numbers(query.searching("?!"), MANAGER)).isEmpty();
		assertThat(numbers(query.of(Subject.CORPORATE).searching("江苏华"), MANAGER)).containsExactly("C-3");
	}

	@ParameterizedTest
	@EnumSource
	void pages_join_without_gap_or_repeat_forwards_and_back(RosterSort sort) {
		// many equal values, and missing ones
		for (int i = 10; i < 47; i++) {
			long id = this.firm.individual("D-" + i, "孙" + "一二三".charAt(i % 3));
			Map<String, Object> values = new HashMap<>(Map.of("acquired_on", day(1 + i % 3)));
			if (i % 4 > 0) {
				values.put("region", "32010" + i % 2);
			}
			this.firm.set(id, values);
			this.firm.figures(id, String.valueOf(i % 5), (i % 6 > 0) ? day(i % 6) : null);
		}
		for (boolean descending : new boolean[] { true, false }) {
			RosterQuery query = RosterQuery.by(sort).descending(descending);
			List<String> whole = numbers(query.limit(200), MANAGER);
			List<List<String>> pages = new ArrayList<>();
			List<RosterPage> read = new ArrayList<>();
			String after = null;
			do {
				RosterPage page = this.firm.rosters().find(query.limit(7).after(after), MANAGER);
				read.add(page);
				pages.add(page.rows().stream().map(RosterRow::number).toList());
				after = page.next();
			}
			while (after != null);
			assertThat(pages.stream().flatMap(List::stream)).containsExactlyElementsOf(whole).doesNotHaveDuplicates();
			assertThat(read.get(0).previous()).isNull();
			for (int i = read.size() - 1; i > 0; i--) {
				RosterPage before = this.firm.rosters().find(query.limit(7).before(read.get(i).previous()), MANAGER);
				assertThat(before.rows()).isEqualTo(read.get(i - 1).rows());
				assertThat(before.next()).isEqualTo(read.get(i - 1).next());
			}
		}
	}

	@Test
	void a_cursor_of_another_order_or_of_nobody_is_refused() {
		String cursor = this.firm.rosters().find(RosterQuery.by(RosterSort.ACQUIRED).limit(1), MANAGER).next();
		for (RosterQuery query : List.of(RosterQuery.by(RosterSort.AMOUNT).after(cursor),
				RosterQuery.by(RosterSort.ACQUIRED).descending(false).after(cursor),
				RosterQuery.by(RosterSort.ACQUIRED).after("nonsense"), RosterQuery.by(RosterSort.ACQUIRED).after(""),
				RosterQuery.by(RosterSort.ACQUIRED).after("x".repeat(5000)))) {
			assertThatThrownBy(() -> this.firm.rosters().find(query, MANAGER)).isInstanceOf(StaleCursorException.class);
		}
	}

	@Test
	void a_roster_is_counted_exactly_up_to_ten_thousand() {
		assertThat(this.firm.rosters().count(RosterQuery.by(RosterSort.ACQUIRED), MANAGER))
			.isEqualTo(new RosterCount(4, false));
		assertThat(RosterCount.of(10_001)).isEqualTo(new RosterCount(10_000, true));
		assertThat(RosterCount.of(10_000)).isEqualTo(new RosterCount(10_000, false));
	}

	@Test
	void an_export_passes_every_row_in_order_and_no_secret() {
		this.firm.jdbc.sql("update individual_customer set annual_income = 120000, referrer_id = ? where id = ?")
			.params(this.li, this.wang)
			.update();
		var fields = this.firm.export().fields(Subject.INDIVIDUAL, RosterFixture.manager());
		assertThat(fields).noneMatch((field) -> field.isSecret());
		List<String> seen = new ArrayList<>();
		Reader reader = RosterFixture.sales(this.mine, this.team, this.mine, this.mate);
		long count = this.firm.export()
			.forEach(RosterQuery.by(RosterSort.REGION).of(Subject.INDIVIDUAL), reader, fields, (row, values) -> {
				seen.add(row.number());
				if (row.number().equals("C-1")) {
					assertThat(values).contains("王建国", "138****5678", "李敏", "2024-05-03", "C-2", "1280.50")
						.doesNotContain("13812345678", "120000");
				}
			});
		assertThat(count).isEqualTo(3);
		assertThat(seen).containsExactly("C-2", "C-1", "C-4");
		assertThat(this.firm.export().fields(null, RosterFixture.manager())).extracting("key")
			.contains("netAmount", "region")
			.doesNotContain("gender", "creditCode");
	}

}
