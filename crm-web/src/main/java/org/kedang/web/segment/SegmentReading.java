package org.kedang.web.segment;

import java.util.Optional;

import org.kedang.analytics.Portraits;
import org.kedang.analytics.ScoringRun;
import org.kedang.web.outlook.SegmentNames;

import org.springframework.stereotype.Component;

/**
 * Reads a run's segments.
 */
@Component
class SegmentReading {

	private final Portraits portraits;

	private final SegmentNames names;

	SegmentReading(Portraits portraits, SegmentNames names) {
		this.portraits = portraits;
		this.names = names;
	}

	/** Empty where the run was made by a version that knew no segments. */
	Optional<SegmentView> of(ScoringRun run) {
		return Optional.ofNullable(run.learnt())
			.map((learnt) -> SegmentView.of(run, learnt.segments(), this.portraits.division(run.id()).orElse(null),
					this.names));
	}

}
