package org.kedang.ingest.duplicate;

import java.util.List;
import java.util.Optional;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.kedang.catalogue.Subject;
import org.kedang.ingest.match.MatchModel;
import org.kedang.ingest.match.Verdict;
import org.kedang.ingest.merge.DuplicatePair;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Weights that are learnt from the customers, set by hand, taken back and tried out. */
class MatchWeightsTests extends DuplicateScanCase {

	@Autowired
	TryingWeights trying;

	@Test
	void many_customers_teach_weights_once_and_again_when_asked() {
		many();
		assertThat(scan(false).individualVersion()).isEqualTo(1);
		assertThat(scan(false).individualVersion()).isEqualTo(1);
		assertThat(scan(true).individualVersion()).isEqualTo(2);
		List<KeptModel> history = this.models.history(Subject.INDIVIDUAL);
		assertThat(history).extracting(KeptModel::version).containsExactly(2, 1);
		assertThat(history.get(0).current()).isTrue();
		assertThat(open()).allSatisfy((pair) -> assertThat(pair.modelVersion()).isEqualTo("v2"));
		assertThat(this.models.current(Subject.CORPORATE)).isEmpty();
	}

	@Test
	void what_a_clean_archive_teaches_still_has_the_same_name_and_mobile_looked_at() {
		this.jdbc.sql("truncate customer cascade").update();
		this.jdbc
			.sql("""
					with made as (insert into customer (kind, number, name, mobile, address)
						select 'I', 'N' || i, chr(19968 + i * 13 % 400) || chr(20000 + i * 7), '138' || lpad((i * 7919)::text, 8, '0'),
							'中山路' || i || '号' from generate_series(1, 1600) i returning id)
					insert into individual_customer (id, birth_date) select id, date '1960-01-01' + (id * 37 % 15000)::int from made
					""")
			.update();
		assertThat(scan(true).possible()).isZero();
		this.jdbc
			.sql("""
					insert into customer (kind, number, name, mobile) select 'I', 'D', name, mobile from customer where number = 'N7'
					""")
			.update();
		assertThat(scan(false).possible()).isOne();
	}

	@Test
	void weights_set_by_hand_are_a_version_and_an_old_version_can_be_taken_back() {
		MatchModel usual = this.models.inUse(Subject.CORPORATE);
		this.models.set(Subject.CORPORATE, 0, usual.withThresholds(0.99, 0.9), "更宽", this.anna);
		this.models.set(Subject.CORPORATE, 1, usual.withThresholds(0.9999, 0.99), "更严", this.anna);
		assertThatExceptionOfType(OptimisticLockingFailureException.class)
			.isThrownBy(() -> this.models.set(Subject.CORPORATE, 1, usual, "晚了", this.anna));
		assertThat(this.models.restore(Subject.CORPORATE, 1, "还是宽些", this.anna)).contains(3);
		assertThat(this.models.inUse(Subject.CORPORATE).sameFrom()).isEqualTo(0.99);
		assertThat(this.models.history(Subject.CORPORATE)).extracting(KeptModel::note)
			.containsExactly("还是宽些", "更严", "更宽");
		assertThat(this.models.restore(Subject.CORPORATE, 9, "没有", this.anna)).isEmpty();
		assertThatIllegalArgumentException().isThrownBy(() -> usual.withThresholds(0.5, 0.9));
	}

	@Test
	void what_other_weights_would_make_of_the_queue_is_what_a_search_makes_of_it_with_them() {
		person("D", "尉迟静姝", "13900000002", "人民路7号", "1991-02-03");
		this.models.set(Subject.INDIVIDUAL, 0, this.models.inUse(Subject.INDIVIDUAL).withThresholds(0.99, 0.001), "宽",
				this.anna);
		scan(false);
		MatchModel present = this.models.inUse(Subject.INDIVIDUAL);
		MatchModel other = with(present, "mobile", "exact", 1e-6).withThresholds(1, 0.9999);
		WeightsTrial trial = this.trying.of(Subject.INDIVIDUAL, other, this.anna);
		assertThat(trial.looked()).isEqualTo(open().size());
		assertThat(trial.more()).isZero();
		assertThat(trial.moved()).isNotEmpty()
			.allSatisfy((movement) -> assertThat(movement.examples()).hasSize((int) movement.count()));
		this.models.set(Subject.INDIVIDUAL, 1, other, "试", this.anna);
		scan(false);
		for (WeightsTrial.Movement movement : trial.moved()) {
			movement.examples().forEach((example) -> {
				Optional<DuplicatePair> found = this.pairs.find(example.pair().id(), this.anna);
				assertThat(found.isPresent()).isEqualTo(movement.after() != Verdict.DIFFERENT);
				found.ifPresent(
						(pair) -> assertThat(pair.probability()).isCloseTo(example.probability(), Offset.offset(1e-4)));
			});
		}
		assertThat(open()).hasSize((int) (trial.after(Verdict.SAME) + trial.after(Verdict.POSSIBLE)));
		assertThat(this.trying.of(Subject.INDIVIDUAL, other, this.anna).moved()).as("these are in use").isEmpty();
	}

	private static MatchModel with(MatchModel model, String column, String level, double m) {
		List<MatchModel.ColumnWeights> columns = model.columns()
			.stream()
			.map((each) -> each.column().equals(column) ? new MatchModel.ColumnWeights(column,
					each.levels()
						.stream()
						.map((weight) -> weight.level().equals(level) ? new MatchModel.LevelWeight(level, m, weight.u())
								: weight)
						.toList())
					: each)
			.toList();
		return new MatchModel(model.version(), model.configuration(), columns, model.matchesPerRecord(),
				model.sameFrom(), model.possibleFrom());
	}

}
