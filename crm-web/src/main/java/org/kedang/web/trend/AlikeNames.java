package org.kedang.web.trend;

import org.kedang.access.Reader;
import org.kedang.analytics.SalesSeries;
import org.kedang.analytics.sales.Dimension;
import org.kedang.analytics.trend.Outcome.Alike;
import org.kedang.web.explore.DimensionNames;
import org.kedang.web.explore.OpenDimensions;
import org.kedang.web.support.Texts;

import org.springframework.stereotype.Component;

/**
 * Whose year was alike, and which, in templates as {@code ${@alikeNames.of(x, s, n, r)}}.
 */
@Component("alikeNames")
class AlikeNames {

	private final Texts texts;

	AlikeNames(Texts texts) {
		this.texts = texts;
	}

	/** A part by what the reader does not see is but another part. */
	public String of(Alike alike, SalesSeries series, DimensionNames.Names names, Reader reader) {
		String last = series.month(alike.end() - 1).toString();
		if (alike.peer() == series.peers().size()) {
			return this.texts.text("trends.alike.own", last);
		}
		SalesSeries.Peer peer = series.peers().get(alike.peer());
		Dimension dimension = Dimension.valueOf(peer.dimension());
		return OpenDimensions.isOpen(dimension, reader)
				? this.texts.text("trends.alike.peer", names.of(dimension, peer.key()), last)
				: this.texts.text("trends.alike.closed", last);
	}

}
