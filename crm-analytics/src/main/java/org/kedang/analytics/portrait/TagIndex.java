package org.kedang.analytics.portrait;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who has which tag, of one run: a set of customers a tag. The portrait of any group is
 * counted from it, set against set.
 */
public final class TagIndex {

	private static final Comparator<Portrait.Word> STRONGEST = Comparator.comparingDouble(Portrait.Word::weight)
		.reversed()
		.thenComparing((word) -> word.tag().code());

	private final Map<String, Entry> entries = new LinkedHashMap<>();

	private final Members everybody;

	/**
	 * Makes it.
	 * @param everybody all customers the run knows
	 */
	public TagIndex(Members everybody, Collection<Entry> entries) {
		this.everybody = everybody;
		entries.forEach((entry) -> this.entries.put(entry.tag().code(), entry));
	}

	/** All customers the run knows. */
	public Members everybody() {
		return this.everybody;
	}

	/** How many customers the run knows. */
	public int customers() {
		return this.everybody.size();
	}

	public Collection<Entry> entries() {
		return this.entries.values();
	}

	public Optional<Entry> find(String code) {
		return Optional.ofNullable(this.entries.get(code));
	}

	/**
	 * Those who have all of these tags; everybody for none, nobody for an unknown one.
	 */
	public Members group(Collection<String> codes) {
		Members group = this.everybody;
		for (String code : codes) {
			Entry entry = this.entries.get(code);
			group = (entry != null) ? group.and(entry.members()) : Members.of(List.of(), List.of());
		}
		return group;
	}

	/** Counts how many of those who have all of these tags have each other one. */
	public Counted count(Collection<String> codes) {
		Members group = group(codes);
		if (group.size() == customers()) {
			return new Counted(codes, group.size(),
					this.entries.values().stream().mapToInt((entry) -> entry.members().size()).toArray());
		}
		Members dense = group.dense();
		return new Counted(codes, group.size(),
				this.entries.values().stream().mapToInt((entry) -> entry.members().common(dense)).toArray());
	}

	/**
	 * The portrait of a group, the tags that define it left out.
	 */
	public Portrait portrait(Counted group) {
		List<Portrait.Word> words = new ArrayList<>();
		int at = 0;
		for (Entry entry : this.entries.values()) {
			int having = group.having()[at++];
			if (having > 0 && !group.codes().contains(entry.tag().code())) {
				words.add(word(entry, having, group.customers(), group.customers() == customers()));
			}
		}
		words.sort(STRONGEST);
		return new Portrait(group.customers(), customers(), words);
	}

	/** The portrait of one customer; empty where the run does not know the customer. */
	public Optional<Portrait> of(long customer) {
		if (!this.everybody.has(customer)) {
			return Optional.empty();
		}
		List<Portrait.Word> words = this.entries.values()
			.stream()
			.filter((entry) -> entry.members().has(customer))
			.map((entry) -> word(entry, 1, 1, false))
			.sorted(STRONGEST)
			.toList();
		return Optional.of(new Portrait(1, customers(), words));
	}

	private Portrait.Word word(Entry entry, int having, int group, boolean all) {
		int havingOfAll = entry.members().size();
		double share = (double) having / group;
		double shareOfAll = (double) havingOfAll / customers();
		double weight = all ? shareOfAll : Weight.of(having, group, havingOfAll, customers());
		return new Portrait.Word(entry.tag(), having, share, shareOfAll, weight);
	}

	/**
	 * A tag and who has it.
	 */
	public record Entry(Tag tag, Members members) {
	}

	/**
	 * A group, counted.
	 *
	 * @param codes the tags that define it
	 * @param customers how many they are
	 * @param having how many of them have each tag, in the order of the index
	 */
	public record Counted(Collection<String> codes, int customers, int[] having) {
	}

}
