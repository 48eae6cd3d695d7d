package org.kedang.web.ranking;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.RankingQuery;
import org.kedang.analytics.ScoringRun;
import org.kedang.analytics.ScoringRuns;
import org.kedang.analytics.rfm.RfmClass;
import org.kedang.analytics.rfm.ValueGrade;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * How the ranking is narrowed, and which page of it is shown.
 *
 * @param run the run's number; null for the current one
 * @param rfm the class
 * @param r the recency score
 * @param f the frequency score
 * @param m the monetary score
 * @param top the last rank that is of interest
 * @param after the last rank of the page before
 * @param before the first rank of the page after
 */
record RankingFilter(@Nullable Long run, @Nullable ValueGrade grade, @Nullable RfmClass rfm, @Nullable Integer r,
		@Nullable Integer f, @Nullable Integer m, @Nullable Integer top, @Nullable Integer after,
		@Nullable Integer before) {

	/** The run meant; empty where none is done yet. */
	Optional<ScoringRun> run(ScoringRuns runs) {
		if (this.run == null) {
			return runs.current();
		}
		return Optional.of(runs.find(this.run).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
	}

	RankingQuery query(ScoringRun found) {
		RankingQuery all = RankingQuery.of(found, this.grade, this.rfm, this.r, this.f, this.m);
		return (this.top != null) ? all.upTo(this.top) : all;
	}

	/** Whether anything narrows it. */
	public boolean isNarrowed() {
		return this.grade != null || this.rfm != null || this.r != null || this.f != null || this.m != null
				|| this.top != null;
	}

	/** The address of another page of the same. */
	String address(@Nullable Integer afterRank, @Nullable Integer beforeRank) {
		return address("/rankings", afterRank, beforeRank);
	}

	/** The address of the same as a file. */
	public String exportAddress() {
		return address("/rankings/export.xlsx", null, null);
	}

	private String address(String path, @Nullable Integer afterRank, @Nullable Integer beforeRank) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
		add(address, "run", this.run);
		add(address, "grade", this.grade);
		add(address, "rfm", this.rfm);
		add(address, "r", this.r);
		add(address, "f", this.f);
		add(address, "m", this.m);
		add(address, "top", this.top);
		add(address, "after", afterRank);
		add(address, "before", beforeRank);
		return address.build().encode().toUriString();
	}

	private static void add(UriComponentsBuilder address, String name, @Nullable Object value) {
		if (value != null) {
			address.queryParam(name, value);
		}
	}

}
