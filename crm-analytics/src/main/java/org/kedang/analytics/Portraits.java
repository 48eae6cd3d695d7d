package org.kedang.analytics;

import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.portrait.AxisMeans;
import org.kedang.analytics.portrait.Members;
import org.kedang.analytics.portrait.Tag;
import org.kedang.analytics.portrait.TagIndex;
import org.kedang.analytics.portrait.TagKind;
import tools.jackson.core.type.TypeReference;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who has which tag, run by run. The index of the run asked for last is kept at hand, for
 * no run ever changes: some 25 MB for a million customers, given up where memory is
 * short.
 */
@Component
public class Portraits {

	private final JdbcClient jdbc;

	private SoftReference<Kept> kept = new SoftReference<>(null);

	Portraits(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Who has which tag in a run.
	 * @param run the run's number
	 * @return empty where the run has left none: made by an earlier version, not done, or
	 * too old
	 */
	public synchronized Optional<TagIndex> index(long run) {
		Kept known = this.kept.get();
		if (known == null || known.run() != run) {
			known = read(run);
			if (known == null) {
				return Optional.empty();
			}
			this.kept = new SoftReference<>(known);
		}
		return Optional.of(known.index());
	}

	private @Nullable Kept read(long run) {
		Optional<Members> everybody = this.jdbc.sql("select customers from portrait where run_id = ?")
			.param(run)
			.query((row, number) -> Members.read(row.getBytes(1)))
			.optional();
		if (everybody.isEmpty()) {
			return null;
		}
		List<TagIndex.Entry> entries = new ArrayList<>();
		this.jdbc.sql("select code, kind, personal, customers from portrait_tag where run_id = ? order by code")
			.param(run)
			.query((row) -> {
				entries.add(new TagIndex.Entry(
						new Tag(row.getString(1), TagKind.valueOf(row.getString(2)), row.getBoolean(3)),
						Members.read(row.getBytes(4))));
			});
		return new Kept(run, new TagIndex(everybody.get(), entries));
	}

	/** How a run came to its segments; empty where it has left nothing of that. */
	public Optional<SegmentDivision> division(long run) {
		return this.jdbc.sql("select division from portrait where run_id = ?")
			.param(run)
			.query((row, number) -> ScoringRunRows.JSON.readValue(row.getString(1), SegmentDivision.class))
			.optional();
	}

	/** What a segment's customers come to on each axis; segment 0 stands for all. */
	public Optional<AxisMeans.Group> means(long run, int segment) {
		return this.jdbc.sql("select axes from portrait where run_id = ?")
			.param(run)
			.query((row, number) -> ScoringRunRows.JSON.readValue(row.getString(1),
					new TypeReference<List<AxisMeans.Group>>() {
					}))
			.optional()
			.flatMap((groups) -> groups.stream().filter((group) -> group.segment() == segment).findFirst());
	}

	/**
	 * Customers by their ids, in the order given, with what a run says of them; those who
	 * are gone since are left out.
	 */
	public List<GradedCustomer> list(long run, long[] ids) {
		return CustomerOutlooks.inOrder(this.jdbc, run, ids);
	}

	private record Kept(long run, TagIndex index) {
	}

}
