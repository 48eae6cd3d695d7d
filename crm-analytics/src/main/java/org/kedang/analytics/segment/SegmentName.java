package org.kedang.analytics.segment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What sets a segment apart, for a page to put into words: its two figures farthest from
 * the average, the farther first, the earlier figure in a tie, of those that are at least
 * a quarter of a standard deviation away. A segment with none is the average one.
 * Segments that would be called the same get further figures until they differ, or else
 * numbers.
 *
 * @param traits the most distinctive first; empty for the average
 * @param number 0 where the traits alone tell the segment from the others, otherwise 1, 2
 * and so on by the order of segments
 */
public record SegmentName(List<Trait> traits, int number) {

	private static final double NOTICEABLE = 0.25;

	private static final int USUAL = 2;

	public SegmentName {
		traits = List.copyOf(traits);
	}

	/**
	 * Names all segments.
	 * @param clustering of standardised points, 0 being the average
	 * @param features the figures' keys, one a dimension
	 * @return the names in the order of the segments
	 */
	public static List<SegmentName> of(Clustering clustering, List<String> features) {
		if (features.size() != clustering.dimensions()) {
			throw new IllegalArgumentException(features + " for " + clustering.dimensions() + " figures");
		}
		List<List<Trait>> all = IntStream.range(0, clustering.k())
			.mapToObj((cell) -> traits(clustering, cell, features))
			.toList();
		List<List<Trait>> names = new ArrayList<>();
		for (List<Trait> traits : all) {
			int length = Math.min(USUAL, traits.size());
			while (length < traits.size() && alike(all, traits, length) > 1) {
				length++;
			}
			names.add(traits.subList(0, length));
		}
		return numbered(names);
	}

	private static List<Trait> traits(Clustering clustering, int cell, List<String> features) {
		return IntStream.range(0, features.size())
			.mapToObj((feature) -> Trait.of(features.get(feature), clustering.centre(cell, feature)))
			.filter((trait) -> Math.abs(trait.deviations()) >= NOTICEABLE)
			.sorted(Comparator.comparingDouble((trait) -> -Math.abs(trait.deviations())))
			.toList();
	}

	private static long alike(List<List<Trait>> all, List<Trait> traits, int length) {
		List<String> words = words(traits, length);
		return all.stream().filter((other) -> words(other, length).equals(words)).count();
	}

	private static List<String> words(List<Trait> traits, int length) {
		return traits.stream().limit(length).map((trait) -> trait.level() + " " + trait.feature()).sorted().toList();
	}

	private static List<SegmentName> numbered(List<List<Trait>> names) {
		List<List<String>> words = names.stream().map((traits) -> words(traits, traits.size())).toList();
		return IntStream.range(0, names.size()).mapToObj((i) -> {
			boolean unique = words.stream().filter(words.get(i)::equals).count() == 1;
			long before = words.subList(0, i).stream().filter(words.get(i)::equals).count();
			return new SegmentName(names.get(i), unique ? 0 : (int) before + 1);
		}).toList();
	}

}
