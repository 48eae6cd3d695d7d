package org.kedang.analytics.churn;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FoldsTests {

	@Test
	void every_row_is_in_one_fold_and_every_fold_has_its_share_of_answers() {
		boolean[] labels = new boolean[103];
		Arrays.fill(labels, 0, 23, true);
		Folds folds = Folds.stratified(labels, 10, 42);
		int[] all = IntStream.range(0, 10).flatMap((fold) -> Arrays.stream(folds.inside(fold))).sorted().toArray();
		assertThat(all).containsExactly(IntStream.range(0, 103).toArray());
		for (int fold = 0; fold < 10; fold++) {
			assertThat(folds.inside(fold).length + folds.outside(fold).length).isEqualTo(103);
			assertThat(Arrays.stream(folds.inside(fold)).filter((row) -> row < 23).count()).isBetween(2L, 3L);
			assertThat(folds.inside(fold)).hasSizeBetween(10, 11).doesNotContain(folds.outside(fold));
		}
	}

	@Test
	void a_seed_deals_the_same_folds_again_and_another_seed_others() {
		boolean[] labels = new boolean[50];
		int[] inside = Folds.stratified(labels, 5, 1).inside(0);
		assertThat(Folds.stratified(labels, 5, 1).inside(0)).containsExactly(inside);
		assertThat(Folds.stratified(labels, 5, 2).inside(0)).isNotEqualTo(inside);
	}

	@Test
	void more_folds_than_rows_leave_some_empty() {
		assertThat(Folds.stratified(new boolean[2], 5, 1).inside(4)).isEmpty();
	}

}
