package org.kedang.analytics.portrait;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects who has which tag, customer by customer by ascending id. Tags whose values
 * people write freely, or that are as many as there are products, are bounded: of each
 * such family the commonest stay, so that an index has a few thousand tags at the most
 * whatever is written.
 */
public final class TagIndexBuilder {

	/** Of a family of free values so many stay. */
	static final int MOST_OF_A_FAMILY = 200;

	/** Words of free values that are remembered while collecting; later ones are not. */
	static final int MOST_FREE = 200_000;

	private final Map<String, Collected> collected = new HashMap<>();

	private final MembersBuilder everybody = new MembersBuilder();

	private int free;

	private long customer = -1;

	/**
	 * The next customer.
	 * @throws IllegalArgumentException if the id is not above the one before
	 */
	public void customer(long id) {
		if (id <= this.customer) {
			throw new IllegalArgumentException(id + " comes after " + this.customer);
		}
		this.customer = id;
		this.everybody.add(id);
	}

	/**
	 * One of the customers once more, for tags of families that have none yet; those of a
	 * family come by ascending customer.
	 */
	public void again(long id) {
		this.customer = id;
	}

	/** The customer has this tag, one of a family that has few. */
	public void add(String code, TagKind kind, boolean personal) {
		Collected known = this.collected.get(code);
		if (known == null) {
			known = new Collected(new Tag(code, kind, personal), false, new MembersBuilder());
			this.collected.put(code, known);
		}
		known.members.add(this.customer);
	}

	/** The customer has this tag, one of a family that may have any number. */
	public void addFree(String code, TagKind kind, boolean personal) {
		Collected known = this.collected.get(code);
		if (known == null && this.free < MOST_FREE) {
			this.free++;
			known = new Collected(new Tag(code, kind, personal), true, new MembersBuilder());
			this.collected.put(code, known);
		}
		if (known != null) {
			known.members.add(this.customer);
		}
	}

	/** The index, its tags by family and falling number of customers. */
	public TagIndex build() {
		List<Collected> all = new ArrayList<>(this.collected.values());
		all.sort(Comparator.comparing((Collected each) -> each.tag.family())
			.thenComparing((each) -> -each.members.size())
			.thenComparing((each) -> each.tag.code()));
		Map<String, Integer> kept = new HashMap<>();
		List<TagIndex.Entry> entries = new ArrayList<>();
		for (Collected each : all) {
			if (!each.free || kept.merge(each.tag.family(), 1, Integer::sum) <= MOST_OF_A_FAMILY) {
				entries.add(new TagIndex.Entry(each.tag, each.members.build()));
			}
		}
		return new TagIndex(this.everybody.build(), entries);
	}

	private record Collected(Tag tag, boolean free, MembersBuilder members) {
	}

}
