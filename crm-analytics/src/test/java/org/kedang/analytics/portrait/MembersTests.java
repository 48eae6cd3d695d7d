package org.kedang.analytics.portrait;

import java.util.Random;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class MembersTests {

	@ParameterizedTest
	@CsvSource({ "100, 200000", "90000, 200000", "90000, 3000", "1, 1", "0, 50", "5000, 5000" })
	void sets_of_customers_are_counted_as_sets_are_whether_few_or_many(int some, int others) {
		Random random = new Random(some * 31L + others);
		TreeSet<Long> one = ids(random, some);
		TreeSet<Long> other = ids(random, others);
		Members members = members(one);
		Members these = members(other);
		TreeSet<Long> both = new TreeSet<>(one);
		both.retainAll(other);
		assertThat(members.size()).isEqualTo(one.size());
		assertThat(members.common(these)).isEqualTo(both.size());
		assertThat(these.common(members)).isEqualTo(both.size());
		assertThat(members.common(these.dense())).isEqualTo(both.size());
		assertThat(ids(members.and(these))).isEqualTo(both);
		assertThat(ids(Members.read(members.bytes()))).isEqualTo(one);
		assertThat(one).allMatch(members::has);
		assertThat(other.stream().filter(members::has).count()).isEqualTo(both.size());
	}

	@Test
	void they_are_listed_a_page_at_a_time_the_largest_first() {
		TreeSet<Long> all = ids(new Random(7), 20_000);
		Members members = members(all);
		TreeSet<Long> listed = new TreeSet<>();
		long below = Long.MAX_VALUE;
		for (long[] page = members.largest(below, 999); page.length > 0; page = members.largest(below, 999)) {
			assertThat(page).isSortedAccordingTo((a, b) -> Long.compare(b, a));
			assertThat(page[0]).isLessThan(below);
			for (long id : page) {
				listed.add(id);
			}
			below = page[page.length - 1];
		}
		assertThat(listed).isEqualTo(all);
	}

	@Test
	void a_million_customers_take_no_more_than_a_bit_each() {
		MembersBuilder all = new MembersBuilder();
		for (long id = 1; id <= 1_000_000; id++) {
			all.add(id);
			all.add(id);
		}
		Members members = all.build();
		assertThat(members.size()).isEqualTo(1_000_000);
		assertThat(members.bytes()).hasSizeLessThan(132_000);
	}

	/** Of three millions, so that some chunks are full and some nearly empty. */
	private static TreeSet<Long> ids(Random random, int size) {
		TreeSet<Long> ids = new TreeSet<>();
		for (int i = 0; i < size; i++) {
			ids.add((i % 3 == 0) ? random.nextInt(3_000_000) : (long) random.nextInt(100_000));
		}
		return ids;
	}

	private static TreeSet<Long> ids(Members members) {
		TreeSet<Long> ids = new TreeSet<>();
		for (long id : members.largest(Long.MAX_VALUE, Integer.MAX_VALUE)) {
			ids.add(id);
		}
		return ids;
	}

	private static Members members(TreeSet<Long> ids) {
		MembersBuilder builder = new MembersBuilder();
		ids.forEach(builder::add);
		return builder.build();
	}

}
