package org.kedang.analytics;

import java.util.List;

import org.kedang.access.Reader;
import org.kedang.analytics.credit.Indicator;
import org.kedang.catalogue.Catalogue;
import org.kedang.catalogue.Subject;

/**
 * Which indicators of credit a reader may be told: those that tell of no field that is
 * hidden or masked.
 */
public final class CreditSight {

	/** What Altman's Z″ is reckoned from, in the order of a balance's figures. */
	public static final List<String> BALANCE = List.of("currentAssets", "currentLiabilities", "retainedEarnings",
			"operatingProfit", "netAssets", "totalAssets", "liabilities");

	private CreditSight() {
	}

	/** Whether the reader sees every field that the indicator is reckoned from. */
	public static boolean isOpen(Indicator indicator, Reader reader) {
		return fields(indicator).stream()
			.allMatch((field) -> reader.seesPlain(Catalogue.builtIn(Subject.CORPORATE, field)));
	}

	private static List<String> fields(Indicator indicator) {
		return switch (indicator) {
			case CAPITAL_STRENGTH -> List.of("netAssets", "totalAssets");
			case FINANCING -> List.of("recentFinancing", "debtDueInYear");
			case DEBT_DUE -> List.of("debtDueInYear", "totalAssets");
			case Z_SCORE -> BALANCE;
			case COLLECTION_RATE, DAYS_LATE, ON_TIME_SHARE, DEFAULTS, YEARS_OF_DEALINGS, PAYMENT_INDEX -> List.of();
		};
	}

}
