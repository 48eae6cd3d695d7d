package org.kedang.web.support;

import java.sql.SQLException;

import org.junit.jupiter.api.Test;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PageErrorsTests {

	private final MockHttpServletResponse response = new MockHttpServletResponse();

	@Test
	void a_name_that_two_people_give_at_once_is_a_conflict_for_one_of_them() throws Exception {
		new PageErrors().doubled(refused("23505"), this.response);
		assertThat(this.response.getStatus()).isEqualTo(409);
	}

	@Test
	void any_other_refusal_of_the_database_remains_an_error() {
		DataIntegrityViolationException other = refused("23503");
		assertThatThrownBy(() -> new PageErrors().doubled(other, this.response)).isSameAs(other);
	}

	private static DataIntegrityViolationException refused(String state) {
		return new DataIntegrityViolationException("refused", new SQLException("refused", state));
	}

}
