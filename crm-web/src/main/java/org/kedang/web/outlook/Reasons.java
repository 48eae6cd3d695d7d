package org.kedang.web.outlook;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.CustomerOutlook;
import org.kedang.analytics.churn.PurchaseFeatures;
import org.kedang.analytics.credit.Indicator;
import org.kedang.analytics.credit.PointsTable;
import org.kedang.analytics.credit.UsualScorecard;
import org.kedang.analytics.relationship.Aspect;
import org.kedang.web.support.Formats;

import org.springframework.stereotype.Component;

/**
 * Puts the figures behind grades into the form that pages show.
 */
@Component("reasons")
public class Reasons {

	private static final List<String> CHURN = PurchaseFeatures.NAMES;

	private static final List<PointsTable> CREDIT = UsualScorecard.make().tables();

	private final Formats formats;

	Reasons(Formats formats) {
		this.formats = formats;
	}

	/** Why purchases may stop. */
	public List<Reason> of(CustomerOutlook.Churn churn) {
		List<Reason> reasons = new ArrayList<>();
		for (int i = 0; i < CHURN.size(); i++) {
			Double input = churn.inputs().get(i);
			String value = CHURN.get(i).equals("amount") ? this.formats.shortMoney(input) : this.formats.number(input);
			reasons.add(new Reason(CHURN.get(i), value, churn.parts().isEmpty() ? null : churn.parts().get(i), null));
		}
		return reasons;
	}

	/** What the credit points are made of. */
	public List<Reason> of(CustomerOutlook.Credit credit) {
		return IntStream.range(0, CREDIT.size())
			.mapToObj((i) -> new Reason(CREDIT.get(i).indicator().name(),
					value(CREDIT.get(i).indicator(), credit.inputs().get(i)), credit.parts().get(i),
					(double) CREDIT.get(i).best()))
			.toList();
	}

	private String value(Indicator indicator, @Nullable Double value) {
		return switch (indicator) {
			case COLLECTION_RATE, ON_TIME_SHARE, CAPITAL_STRENGTH, DEBT_DUE -> this.formats.percent(value);
			case DEFAULTS -> this.formats.number(value);
			case DAYS_LATE, FINANCING, YEARS_OF_DEALINGS -> this.formats.decimal(value, 1);
		};
	}

	/** What the relationship's points are made of. */
	public List<Reason> of(CustomerOutlook.Relationship relationship) {
		return IntStream.range(0, Aspect.values().length)
			.mapToObj((i) -> new Reason(Aspect.values()[i].name(),
					value(Aspect.values()[i], relationship.inputs().get(i)), relationship.parts().get(i),
					(double) Aspect.values()[i].best()))
			.toList();
	}

	private String value(Aspect aspect, @Nullable Double value) {
		return switch (aspect) {
			case ANSWERED, COMPLAINTS -> this.formats.percent(value);
			case LAST_CONTACT, CONTACTS, REFERRALS -> this.formats.number(value);
			case SATISFACTION, YEARS -> this.formats.decimal(value, 1);
		};
	}

}
