package org.kedang.web.panel;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.analytics.CustomerOutlook;
import org.kedang.analytics.CustomerOutlooks;
import org.kedang.analytics.Portraits;
import org.kedang.analytics.ScoringRun;
import org.kedang.analytics.ScoringRuns;
import org.kedang.analytics.portrait.AxisMeans;
import org.kedang.archive.ArchiveHead;
import org.kedang.web.portrait.Cloud;
import org.kedang.web.portrait.Clouds;

import org.springframework.stereotype.Component;

/**
 * What the current run says of one customer's portrait.
 */
@Component
public class CustomerPortraits {

	private final ScoringRuns runs;

	private final Portraits portraits;

	private final CustomerOutlooks outlooks;

	private final Clouds clouds;

	CustomerPortraits(ScoringRuns runs, Portraits portraits, CustomerOutlooks outlooks, Clouds clouds) {
		this.runs = runs;
		this.portraits = portraits;
		this.outlooks = outlooks;
		this.clouds = clouds;
	}

	/**
	 * The customer's tags and radar; empty where no run is done yet, the current one left
	 * no portraits, or the customer came later.
	 */
	public Optional<CustomerPortrait> of(ArchiveHead head, Reader reader) {
		return this.runs.current().flatMap((run) -> of(head, run, reader));
	}

	private Optional<CustomerPortrait> of(ArchiveHead head, ScoringRun run, Reader reader) {
		return this.portraits.index(run.id())
			.flatMap((index) -> index.of(head.id()))
			.map((portrait) -> new CustomerPortrait(run, this.clouds.of(portrait, List.of(), run, reader),
					radar(head, run, reader)));
	}

	private Radar radar(ArchiveHead head, ScoringRun run, Reader reader) {
		CustomerOutlook outlook = this.outlooks.find(head.id(), reader).orElse(null);
		Integer segment = (outlook != null) ? outlook.segment() : null;
		return Radar.of(head.rfm(), outlook, means(run, segment), means(run, AxisMeans.ALL));
	}

	private AxisMeans.@Nullable Group means(ScoringRun run, @Nullable Integer segment) {
		return (segment != null) ? this.portraits.means(run.id(), segment).orElse(null) : null;
	}

	/**
	 * One customer's portrait.
	 */
	public record CustomerPortrait(ScoringRun run, Cloud cloud, Radar radar) {
	}

}
