package org.kedang.ingest.sample;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The children of an individual customer, who bear the customer's family name.
 */
final class SampleChildren {

	/** Ages up to which a child is at a school stage. */
	private static final int[] AGES = { 5, 11, 14, 17, 21 };

	private static final String[] STAGES = "学前 小学 初中 高中 大学 已毕业".split(" ");

	private final Dice dice;

	private final LocalDate today;

	SampleChildren(Dice dice, LocalDate today) {
		this.dice = dice;
		this.today = today;
	}

	/**
	 * As a clerk would write them; empty where there are none or none are known of.
	 * @param name the customer's name
	 * @param born the customer's birth date
	 */
	Optional<String> of(String name, LocalDate born) {
		LocalDate first = born.plusYears(this.dice.between(23, 34)).plusDays(this.dice.below(365));
		if (!first.isBefore(this.today) || !this.dice.chance(0.7)) {
			return Optional.empty();
		}
		String family = Arrays.stream(Words.SURNAMES).filter(name::startsWith).findFirst().orElse("");
		LocalDate second = first.plusDays(this.dice.between(500, 2500));
		boolean both = second.isBefore(this.today) && this.dice.chance(0.35);
		return Optional.of(IntStream.range(0, both ? 2 : 1)
			.mapToObj((child) -> child(family, (child == 0) ? first : second))
			.collect(Collectors.joining("；")));
	}

	private String child(String family, LocalDate born) {
		String child = family + this.dice.of(this.dice.chance(0.5) ? Words.MALE : Words.FEMALE) + " " + born;
		int age = born.until(this.today).getYears();
		int stage = (int) Arrays.stream(AGES).filter((last) -> age > last).count();
		return this.dice.chance(0.8) ? child + " " + STAGES[stage] : child;
	}

}
