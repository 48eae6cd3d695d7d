package org.kedang.ingest;

import org.jspecify.annotations.Nullable;
import org.kedang.shared.Problem;

/**
 * A mapping that cannot be imported with: a required field is left unmapped, a field or
 * header does not exist, a column is used twice.
 */
public final class MappingException extends RuntimeException {

	private final transient Problem problem;

	private final @Nullable String field;

	MappingException(@Nullable String field, Problem problem) {
		super(problem.code() + " " + problem.args());
		this.field = field;
		this.problem = problem;
	}

	/** What is wrong. */
	public Problem problem() {
		return this.problem;
	}

	/** Key of the field it is about, where it is about one. */
	public @Nullable String field() {
		return this.field;
	}

}
