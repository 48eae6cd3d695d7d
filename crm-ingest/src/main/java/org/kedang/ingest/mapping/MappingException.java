package org.kedang.ingest.mapping;

import org.jspecify.annotations.Nullable;
import org.kedang.catalogue.Field;
import org.kedang.shared.Problem;

/**
 * A mapping that cannot be imported with: a required field is left unmapped, a field or
 * header does not exist, a column or a sheet is used twice, no sheet is chosen or nobody
 * has said what it holds.
 */
public final class MappingException extends RuntimeException {

	private final transient Problem problem;

	private final @Nullable Integer sheet;

	private final @Nullable String field;

	MappingException(@Nullable Integer sheet, @Nullable String field, Problem problem) {
		super(problem.code() + " " + problem.args());
		this.sheet = sheet;
		this.field = field;
		this.problem = problem;
	}

	/** Nobody has said what a sheet holds. */
	public static MappingException unknownSubject(SheetPeek sheet) {
		return new MappingException(sheet.index(), null, Problem.of("import.mapping.no-subject", sheet.name()));
	}

	/** A column is meant for a field that whoever imports may not change. */
	public static MappingException frozen(int sheet, Field field) {
		return new MappingException(sheet, field.key(),
				Problem.of("import.mapping.frozen", field.key(), field.zh(), field.en()));
	}

	/** What is wrong. */
	public Problem problem() {
		return this.problem;
	}

	/** Index of the sheet it is about, where it is about one. */
	public @Nullable Integer sheet() {
		return this.sheet;
	}

	/** Key of the field it is about, where it is about one. */
	public @Nullable String field() {
		return this.field;
	}

}
