package org.kedang.bench;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.kedang.analytics.portrait.Differences;
import org.kedang.analytics.portrait.TagIndex;
import org.kedang.analytics.portrait.TagIndexBuilder;
import org.kedang.analytics.portrait.TagKind;

/**
 * Times portraits of groups: {@code PortraitBench [customers]}, each with 25 made-up tags
 * as many-valued as real ones. The index is made in memory; what reading it from the
 * database takes, RfmBench's step {@code portraits} tells the other way round.
 */
public final class PortraitBench {

	private static final PrintStream OUT = System.out;

	private static final int TIMES = 15;

	private static final double MILLION = 1e6;

	private PortraitBench() {
	}

	public static void main(String[] args) {
		int customers = (args.length > 0) ? Integer.parseInt(args[0]) : 1_000_000;
		long start = System.nanoTime();
		TagIndex index = index(customers);
		long bytes = index.entries().stream().mapToLong((entry) -> entry.members().bytes().length).sum();
		OUT.printf("%,d customers, %,d tags, %,d MB, made in %,.0f ms%n", customers, index.entries().size(),
				bytes >> 20, (System.nanoTime() - start) / MILLION);
		for (List<String> group : List.of(List.of("kind:I"), List.of("province:3"), List.of("segment:1", "value:A"))) {
			time("portrait of " + group + " " + index.group(group).size(), () -> index.portrait(index.count(group)));
		}
		time("two groups and what tells them apart", () -> {
			TagIndex.Counted one = index.count(List.of("kind:I"));
			TagIndex.Counted other = index.count(List.of("value:A"));
			index.portrait(one);
			index.portrait(other);
			Differences.of(index, one, other);
		});
		time("one customer", () -> index.of(customers / 2));
		time("page of a roster", () -> index.group(List.of("kind:I", "province:3")).largest(customers / 2, 51));
	}

	private static void time(String what, Runnable work) {
		double[] millis = new double[TIMES];
		double[] processor = new double[TIMES];
		for (int i = 0; i < TIMES; i++) {
			long start = System.nanoTime();
			long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
			work.run();
			processor[i] = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / MILLION;
			millis[i] = (System.nanoTime() - start) / MILLION;
		}
		Arrays.sort(millis);
		Arrays.sort(processor);
		OUT.printf("%s: median of %d %.1f ms, %.1f ms of processor time, slowest %.1f ms%n", what, TIMES,
				millis[TIMES / 2], processor[TIMES / 2], millis[TIMES - 1]);
	}

	private static TagIndex index(int customers) {
		Random random = new Random(1);
		TagIndexBuilder tags = new TagIndexBuilder();
		for (long id = 1; id <= customers; id++) {
			tags.customer(id);
			tags.add((id % 10 == 0) ? "kind:C" : "kind:I", TagKind.FACT, false);
			tags.add("province:" + random.nextInt(31), TagKind.FACT, false);
			tags.add("city:" + random.nextInt(340), TagKind.FACT, false);
			tags.add("value:" + "ABCD".charAt(random.nextInt(4)), TagKind.GRADE, false);
			tags.add("rfm:" + (1 + random.nextInt(8)), TagKind.GRADE, false);
			tags.add("segment:" + random.nextInt(6), TagKind.SEGMENT, false);
			for (int field = 0; field < 12; field++) {
				tags.add("field.f" + field + ":" + random.nextInt(8), TagKind.FACT, false);
			}
			for (int word = 0; word < 6; word++) {
				tags.addFree("word.w" + word + ":" + scattered(random, 60), TagKind.PREFERENCE, false);
			}
			tags.addFree("product:" + scattered(random, 2000), TagKind.PREFERENCE, false);
		}
		return tags.build();
	}

	/** Few values are common, and many are rare. */
	private static int scattered(Random random, int spread) {
		return (int) Math.abs(random.nextGaussian() * spread);
	}

}
