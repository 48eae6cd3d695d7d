package org.kedang.web.portrait;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.analytics.ScoringRun;
import org.kedang.analytics.ScoringRuns;
import org.kedang.analytics.portrait.Differences;
import org.kedang.analytics.portrait.Portrait;
import org.kedang.analytics.portrait.TagIndex;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ResponseStatusException;

/**
 * Reads the portraits of groups as their reader may see them.
 */
@Component
class PortraitReading {

	/** More rows than this nobody reads; the workbook has as many. */
	private static final int MOST_DIFFERENCES = 100;

	private static final int MOST_TAGS = 12;

	private final ScoringRuns runs;

	private final Clouds clouds;

	private final TagTexts texts;

	PortraitReading(ScoringRuns runs, Clouds clouds, TagTexts texts) {
		this.runs = runs;
		this.clouds = clouds;
		this.texts = texts;
	}

	/** The run of that number, or the current one; empty where none is done yet. */
	Optional<ScoringRun> run(@Nullable Long id) {
		return (id == null) ? this.runs.current()
				: Optional.of(this.runs.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
	}

	/**
	 * The tags of a group that mean anything to this reader: what may not be seen does
	 * not narrow a group either, or its size would tell it.
	 */
	List<String> known(TagIndex index, @Nullable List<String> codes, Reader reader) {
		return (codes == null) ? List.of() : codes.stream()
			.distinct()
			.filter((code) -> index.find(code).filter((entry) -> this.texts.isShown(entry.tag(), reader)).isPresent())
			.limit(MOST_TAGS)
			.toList();
	}

	/** Tags by their codes in words. */
	List<String> words(TagIndex index, Collection<String> codes, ScoringRun run) {
		return codes.stream()
			.flatMap((code) -> index.find(code).stream())
			.map((entry) -> this.texts.of(entry.tag(), run))
			.toList();
	}

	/** The groups whose tags stand behind {@code a} and {@code b} in an address. */
	PortraitPair pair(ScoringRun run, TagIndex index, MultiValueMap<String, String> request, Reader reader) {
		List<String> one = known(index, request.get("a"), reader);
		List<String> other = known(index, request.get("b"), reader);
		TagIndex.Counted first = index.count(one);
		PortraitPair.Side side = side(run, index, first, reader);
		if (other.isEmpty()) {
			return new PortraitPair(side, null, List.of());
		}
		TagIndex.Counted second = index.count(other);
		return new PortraitPair(side, side(run, index, second, reader), differences(run, index, first, second, reader));
	}

	private PortraitPair.Side side(ScoringRun run, TagIndex index, TagIndex.Counted group, Reader reader) {
		Portrait portrait = index.portrait(group);
		Collection<String> codes = group.codes();
		double share = (portrait.all() == 0) ? 0 : (double) portrait.customers() / portrait.all();
		return new PortraitPair.Side(List.copyOf(codes), words(index, codes, run), portrait.customers(), share,
				portrait.everybody(), this.clouds.of(portrait, codes, run, reader), Clouds.address(run.id(), codes));
	}

	private List<PortraitPair.Contrast> differences(ScoringRun run, TagIndex index, TagIndex.Counted one,
			TagIndex.Counted other, Reader reader) {
		return Differences.of(index, one, other)
			.stream()
			.filter((each) -> this.texts.isShown(each.tag(), reader) && each.difference() != 0)
			.limit(MOST_DIFFERENCES)
			.map((each) -> new PortraitPair.Contrast(each, this.texts.of(each.tag(), run),
					this.texts.subject(each.tag()), address(run, one.codes(), each.tag().code()),
					address(run, other.codes(), each.tag().code())))
			.toList();
	}

	private static String address(ScoringRun run, Collection<String> group, String code) {
		List<String> codes = new ArrayList<>(group);
		codes.add(code);
		return Clouds.address(run.id(), codes);
	}

}
