package org.kedang.web.trend;

import org.kedang.analytics.SalesSeries;
import org.kedang.analytics.sales.Dimension;
import org.kedang.analytics.trend.Outcome.Alike;
import org.kedang.web.explore.DimensionNames;
import org.kedang.web.support.Texts;

import org.springframework.stereotype.Component;

/**
 * Whose year was alike, and which, in templates as {@code ${@alikeNames.of(x, s, n)}}.
 */
@Component("alikeNames")
class AlikeNames {

	private final Texts texts;

	AlikeNames(Texts texts) {
		this.texts = texts;
	}

	public String of(Alike alike, SalesSeries series, DimensionNames.Names names) {
		String last = series.month(alike.end() - 1).toString();
		if (alike.peer() == series.peers().size()) {
			return this.texts.text("trends.alike.own", last);
		}
		SalesSeries.Peer peer = series.peers().get(alike.peer());
		return this.texts.text("trends.alike.peer", names.of(Dimension.valueOf(peer.dimension()), peer.key()), last);
	}

}
