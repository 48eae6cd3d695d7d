package org.kedang.ingest.merge;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * A unique index of a table.
 *
 * @param keys its columns and expressions
 * @param predicate which rows it holds for; null for all
 * @param nullsEqual whether two nulls are the same
 */
record UniqueKey(List<String> keys, @Nullable String predicate, boolean nullsEqual) {

	/**
	 * A query of the rows that would collide if those of the loser became the survivor's.
	 * @param link the column that says whose they are
	 * @param loser what is selected of the loser's row
	 * @param survivor what is selected of the survivor's
	 */
	String collisions(Link link, String loser, String survivor) {
		List<Integer> others = IntStream.range(0, this.keys.size())
			.filter((at) -> !this.keys.get(at).equals(link.column()))
			.boxed()
			.toList();
		String same = others.stream()
			.map((at) -> this.nullsEqual ? "l.k%1$d is not distinct from s.k%1$d".formatted(at)
					: "l.k%1$d = s.k%1$d".formatted(at))
			.collect(Collectors.joining(" and "));
		return "select l.%s as gone, s.%s as stays from (%s) l join (%s) s on %s".formatted(loser, survivor,
				side(link, others, loser, ":loser"), side(link, others, survivor, ":survivor"),
				same.isEmpty() ? "true" : same);
	}

	private String side(Link link, List<Integer> others, String selected, String whose) {
		String keys = others.stream()
			.map((at) -> ", %s as k%d".formatted(this.keys.get(at), at))
			.collect(Collectors.joining());
		return "select %s%s from %s where %s = %s%s".formatted(selected, keys, link.table(), link.column(), whose,
				(this.predicate != null) ? " and (" + this.predicate + ")" : "");
	}

}
