package org.kedang.catalogue;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A child as somebody types it into a form, right or wrong; what is not typed is empty.
 * Rows that say nothing wrong are written like the {@link Children} they stand for.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ChildRow(String name, String birthDate, String stage) {

	/** A row to type into. */
	public static final ChildRow EMPTY = new ChildRow("", "", "");

	private static final JsonMapper JSON = JsonMapper.builder().build();

	public ChildRow(@Nullable String name, @Nullable String birthDate, @Nullable String stage) {
		this.name = stripped(name);
		this.birthDate = stripped(birthDate);
		this.stage = stripped(stage);
	}

	private static String stripped(@Nullable String cell) {
		return Objects.requireNonNullElse(cell, "").strip();
	}

	/**
	 * The rows of a text that {@link #write} or {@link Children#json} yields.
	 * @throws IllegalArgumentException if it is none
	 */
	public static List<ChildRow> read(String json) {
		try {
			return JSON.readValue(json, new TypeReference<>() {
			});
		}
		catch (JacksonException ex) {
			throw new IllegalArgumentException("No list of children", ex);
		}
	}

	/** The rows as people write them, one behind the other. */
	public static String text(List<ChildRow> rows, boolean english) {
		return rows.stream()
			.map((row) -> Stream.of(row.name, row.birthDate, Children.stageLabel(row.stage, english))
				.filter((cell) -> !cell.isEmpty())
				.collect(Collectors.joining(" ")))
			.collect(Collectors.joining(english ? "; " : "；"));
	}

	/** Rows of which nothing is typed are left out; empty where none is left. */
	public static String write(List<ChildRow> rows) {
		List<ChildRow> typed = rows.stream().filter((row) -> !row.equals(EMPTY)).toList();
		return typed.isEmpty() ? "" : JSON.writeValueAsString(typed);
	}

}
