package org.kedang.ingest.match;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

/**
 * A table of which everything is known: 4,000 entities, every second one recorded twice,
 * seven columns of 40 values each, which agree in 9 of 10 true pairs.
 */
class TrainingTests {

	private static final int COLUMNS = 7;

	private static final int VALUES = 40;

	private static final int ENTITIES = 4_000;

	private static final double AGREES = 0.9;

	private static final Training.Choice CHOICE = new Training.Choice(7, 200_000, 400_000, 1_000);

	private final List<String> fields = IntStream.range(0, COLUMNS).mapToObj((i) -> "c" + i).toList();

	private final MatchConfiguration configuration = new MatchConfiguration("known",
			this.fields.stream().map((field) -> MatchColumn.of(field, ColumnKind.CATEGORY)).toList(),
			List.of("c0 + c1 + c2", "c2 + c3 + c4", "c4 + c5 + c6", "c0 + c3 + c6", "c1 + c3 + c5"));

	private final MatchTable table = table();

	private MatchTable table() {
		SplittableRandom random = new SplittableRandom(11);
		MatchTable.Builder builder = MatchTable.of(this.configuration);
		for (int entity = 0; entity < ENTITIES; entity++) {
			@Nullable String[] values = Stream.generate(() -> "v" + random.nextInt(VALUES)).limit(COLUMNS).toArray(String[]::new);
			builder.add(entity, values);
			if (entity % 2 == 0) {
				@Nullable String[] again = values.clone();
				for (int c = 0; c < COLUMNS; c++) {
					again[c] = (random.nextDouble() < AGREES) ? again[c] : "w" + random.nextInt(VALUES);
				}
				builder.add(entity, again);
			}
		}
		return builder.build();
	}

	@Test
	void shares_are_found_without_being_told_who_is_who() {
		MatchModel model = new Training(this.table, CHOICE).learn();
		for (MatchModel.ColumnWeights column : model.columns()) {
			assertThat(column.levels().get(1).m()).as(column.column()).isCloseTo(AGREES, within(0.025));
			assertThat(column.levels().get(1).u()).as(column.column()).isCloseTo(1.0 / VALUES, within(0.002));
		}
		assertThat(model.matchesPerRecord()).isCloseTo(2.0 * ENTITIES / 2 / this.table.size(), within(0.03));
	}

	@Test
	void what_was_learnt_finds_the_pairs() {
		Scorer scorer = new Scorer(new Training(this.table, CHOICE).learn(), this.table);
		ScoredPairs pairs = new Matching(scorer, 0, CHOICE.mostPerKey()).pairs();
		long right = pairs.stream()
			.filter((pair) -> this.table.id(pair.first()) == this.table.id(pair.second()))
			.count();
		assertThat((double) right / pairs.size()).isGreaterThan(0.99);
		assertThat((double) right / (ENTITIES / 2)).isGreaterThan(0.97);
	}

	@Test
	void the_same_table_yields_the_same_to_the_last_digit_on_any_number_of_threads() throws Exception {
		assertThat(on(1)).isEqualTo(on(4));
	}

	private String on(int threads) throws Exception {
		ForkJoinPool pool = new ForkJoinPool(threads);
		try {
			return pool.submit(() -> {
				MatchTable again = table();
				Scorer scorer = new Scorer(new Training(again, CHOICE).learn(), again);
				ScoredPairs pairs = new Matching(scorer, -10, CHOICE.mostPerKey()).pairs();
				List<Object> all = new ArrayList<>(List.of(scorer.model().write()));
				pairs.stream().forEach(all::add);
				IntStream.of(Clustering.byWeight(scorer, 0).of(pairs)).forEach(all::add);
				return all.toString();
			}).get();
		}
		finally {
			pool.shutdown();
		}
	}

	@Test
	void a_model_is_written_and_read_again() {
		MatchModel model = new Training(this.table, CHOICE).learn();
		assertThat(MatchModel.read(model.write())).isEqualTo(model);
	}

	@Test
	void weights_of_other_columns_are_refused() {
		MatchModel persons = MatchModel.initial(MatchConfiguration.individuals());
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new MatchModel(1, this.configuration, persons.columns(), 0.1, 0.99, 0.5));
	}

}
