package org.kedang.analytics.portrait;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class TagIndexTests {

	/** Of 1,000 every second lives in one place, and a tenth of all, all there, fish. */
	private final TagIndex index = thousand();

	@Test
	void a_weight_is_the_share_times_the_bits_by_which_it_is_larger_than_everywhere() {
		// (60 + 5 · 101/1002) / 105 = .57623, 101/1002 = .10080
		assertThat(Weight.of(60, 100, 100, 1000)).isCloseTo(0.57623 * 2.51516, within(1e-4));
		assertThat(Weight.of(0, 0, 5, 10)).isZero();
	}

	@Test
	void what_is_as_common_as_everywhere_weighs_nothing_and_what_is_rarer_less() {
		assertThat(Weight.of(500, 1000, 5000, 10_000)).isCloseTo(0, within(1e-3));
		assertThat(Weight.of(10, 1000, 5000, 10_000)).isNegative();
	}

	@Test
	void what_few_share_by_chance_weighs_less_than_the_same_share_of_many() {
		assertThat(Weight.of(2, 2, 100, 1000)).isLessThan(Weight.of(200, 200, 1000, 10_000) / 2);
	}

	@Test
	void a_groups_portrait_names_what_sets_it_apart_and_leaves_out_what_defines_it() {
		Portrait portrait = this.index.portrait(this.index.count(List.of("city:A")));
		assertThat(portrait.customers()).isEqualTo(500);
		assertThat(portrait.words()).extracting((word) -> word.tag().code()).containsExactly("hobby:fishing", "kind:I");
		assertThat(portrait.words().get(0)).satisfies((word) -> {
			assertThat(word.customers()).isEqualTo(100);
			assertThat(word.share()).isEqualTo(0.2);
			assertThat(word.shareOfAll()).isEqualTo(0.1);
			assertThat(word.lift()).isEqualTo(2);
			assertThat(word.weight()).isPositive();
		});
		assertThat(portrait.words().get(1).weight()).isCloseTo(0, within(0.01));
	}

	@Test
	void everybodys_words_are_as_strong_as_they_are_common() {
		Portrait portrait = this.index.portrait(this.index.count(List.of()));
		assertThat(portrait.everybody()).isTrue();
		assertThat(portrait.words()).extracting(Portrait.Word::weight).containsExactly(1.0, 0.5, 0.5, 0.1);
	}

	@Test
	void conditions_narrow_a_group_together_and_an_unknown_one_leaves_nobody() {
		assertThat(this.index.group(List.of("city:A", "hobby:fishing")).size()).isEqualTo(100);
		assertThat(this.index.portrait(this.index.count(List.of("city:A", "city:B"))))
			.isEqualTo(new Portrait(0, 1000, List.of()));
		assertThat(this.index.group(List.of("city:nowhere")).size()).isZero();
	}

	@Test
	void a_customers_rarest_tag_is_the_strongest_and_nobody_knows_a_stranger() {
		assertThat(this.index.of(10).orElseThrow().words()).extracting((word) -> word.tag().code())
			.containsExactly("hobby:fishing", "city:A", "kind:I");
		assertThat(this.index.of(4711)).isEmpty();
	}

	@Test
	void two_groups_are_told_apart_by_the_largest_difference_of_shares() {
		List<Difference> differences = Differences.of(this.index, this.index.count(List.of("city:A")),
				this.index.count(List.of("city:B")));
		assertThat(differences).extracting((each) -> each.tag().code()).containsExactly("hobby:fishing", "kind:I");
		assertThat(differences.get(0).difference()).isCloseTo(0.2, within(1e-12));
		assertThat(differences.get(1).difference()).isZero();
	}

	@Test
	void of_words_written_freely_the_commonest_stay() {
		TagIndexBuilder builder = new TagIndexBuilder();
		for (long id = 1; id <= 600; id++) {
			builder.customer(id);
			builder.addFree("word.hobbies:" + id % 300, TagKind.PREFERENCE, false);
			builder.addFree("word.hobbies:" + ((id % 2 == 0) ? "common" : "rare" + id), TagKind.PREFERENCE, false);
		}
		TagIndex built = builder.build();
		assertThat(built.entries()).hasSize(TagIndexBuilder.MOST_OF_A_FAMILY);
		assertThat(built.find("word.hobbies:common").orElseThrow().members().size()).isEqualTo(300);
		assertThat(built.find("word.hobbies:rare1")).isEmpty();
	}

	@Test
	void customers_come_by_ascending_id() {
		TagIndexBuilder builder = new TagIndexBuilder();
		builder.customer(5);
		assertThatIllegalArgumentException().isThrownBy(() -> builder.customer(5));
	}

	@Test
	void without_customers_there_is_nothing_to_say() {
		TagIndex empty = new TagIndexBuilder().build();
		assertThat(empty.portrait(empty.count(List.of()))).isEqualTo(new Portrait(0, 0, List.of()));
		assertThat(Differences.of(empty, empty.count(List.of()), empty.count(List.of()))).isEmpty();
	}

	private static TagIndex thousand() {
		TagIndexBuilder builder = new TagIndexBuilder();
		for (long id = 1; id <= 1000; id++) {
			builder.customer(id);
			builder.add("kind:I", TagKind.FACT, false);
			builder.add((id % 2 == 0) ? "city:A" : "city:B", TagKind.FACT, false);
			if (id % 10 == 0) {
				builder.addFree("hobby:fishing", TagKind.PREFERENCE, false);
			}
		}
		return builder.build();
	}

}
