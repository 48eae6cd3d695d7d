package org.kedang.job;

import java.sql.SQLException;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNoException;

class NextTryTests {

	private static final RuntimeException WRONG = new IllegalArgumentException("wrong");

	private final NextTry nextTry = new NextTry();

	@Test
	void work_whose_database_went_away_is_left_to_the_next_try() {
		SQLException gone = new SQLException("gone", "57P01");
		assertThatIllegalStateException().isThrownBy(() -> this.nextTry.leave("Import 7", gone))
			.withMessage("Import 7 is left to the next try")
			.withCause(gone);
	}

	@Test
	void whatever_breaks_while_the_application_closes_is_left_to_the_next_try() {
		this.nextTry.close();
		assertThatIllegalStateException().isThrownBy(() -> this.nextTry.leave("Import 7", WRONG));
	}

	@Test
	void what_would_break_again_is_not() {
		assertThatNoException().isThrownBy(() -> this.nextTry.leave("Import 7", WRONG));
	}

}
