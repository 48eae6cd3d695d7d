package org.kedang.web.outlook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.CreditRuleBook;
import org.kedang.analytics.CustomerOutlook;
import org.kedang.analytics.OpenInvoice;
import org.kedang.analytics.churn.ChurnFeatures;
import org.kedang.analytics.credit.Indicator;
import org.kedang.analytics.credit.PointsTable;
import org.kedang.analytics.late.LateFeatures;
import org.kedang.analytics.relationship.Aspect;
import org.kedang.web.support.Formats;

import org.springframework.stereotype.Component;

/**
 * Puts the figures behind grades into the form that pages show.
 */
@Component("reasons")
public class Reasons {

	private static final int NAMED = 2;

	private final CreditRuleBook rules;

	private final Formats formats;

	Reasons(CreditRuleBook rules, Formats formats) {
		this.rules = rules;
		this.formats = formats;
	}

	/**
	 * Those that would lift a grade most, the best first; none where nothing is to be
	 * won.
	 */
	public List<Reason> lifting(List<Reason> reasons) {
		return reasons.stream()
			.filter((reason) -> reason.toWin() > 0)
			.sorted(Comparator.comparingDouble(Reason::toWin).reversed())
			.limit(NAMED)
			.toList();
	}

	/** Why purchases may stop. */
	public List<Reason> of(CustomerOutlook.Churn churn) {
		List<Reason> reasons = new ArrayList<>();
		for (int i = 0; i < churn.inputs().size(); i++) {
			String key = ChurnFeatures.NAMES.get(i);
			Double part = churn.parts().isEmpty() ? null : churn.parts().get(i);
			reasons.add(new Reason(key, value(key, churn.inputs().get(i)), part, null));
		}
		return reasons;
	}

	private String value(String churn, @Nullable Double value) {
		return switch (churn) {
			case "amount" -> this.formats.shortMoney(value);
			case "silence", "satisfaction" -> this.formats.decimal(value, 1);
			default -> this.formats.number(value);
		};
	}

	/** Why an invoice may be paid late. */
	public List<Reason> of(OpenInvoice invoice) {
		List<Reason> reasons = new ArrayList<>();
		for (int i = 0; i < invoice.inputs().size(); i++) {
			String key = LateFeatures.NAMES.get(i);
			Double input = invoice.inputs().get(i);
			String value = switch (key) {
				case "rate" -> this.formats.percent(input);
				case "days", "late" -> this.formats.decimal(input, 1);
				case "amount" -> this.formats.shortMoney(input);
				default -> this.formats.number(input);
			};
			reasons.add(new Reason(key, value, invoice.parts().isEmpty() ? null : invoice.parts().get(i), null));
		}
		return reasons;
	}

	/**
	 * What the credit points are made of, by the rules they were given by; without what
	 * is not for the reader.
	 */
	public List<Reason> of(CustomerOutlook.Credit credit) {
		return tables(credit).filter((table) -> isTold(table, credit)).map((table) -> reason(table, credit)).toList();
	}

	/** Whether all that the points are made of is for the reader. */
	public boolean isWhole(CustomerOutlook.Credit credit) {
		return tables(credit).allMatch((table) -> isTold(table, credit));
	}

	/**
	 * The payment index; null where nothing was due yet, and in runs of earlier versions.
	 */
	public @Nullable String paymentIndex(CustomerOutlook.Credit credit) {
		Double index = credit.input(Indicator.PAYMENT_INDEX);
		return (index != null) ? value(Indicator.PAYMENT_INDEX, index) : null;
	}

	private Stream<PointsTable> tables(CustomerOutlook.Credit credit) {
		return this.rules.version(credit.rules()).scorecard().tables().stream();
	}

	/** What the rules look at has brought points, if only those for not being known. */
	private static boolean isTold(PointsTable table, CustomerOutlook.Credit credit) {
		return credit.part(table.indicator()) != null;
	}

	private Reason reason(PointsTable table, CustomerOutlook.Credit credit) {
		Indicator indicator = table.indicator();
		return new Reason(indicator.name(), value(indicator, credit.input(indicator)), credit.part(indicator),
				(double) table.best());
	}

	private String value(Indicator indicator, @Nullable Double value) {
		return switch (indicator) {
			case COLLECTION_RATE, ON_TIME_SHARE, CAPITAL_STRENGTH, DEBT_DUE -> this.formats.percent(value);
			case DEFAULTS -> this.formats.number(value);
			case Z_SCORE -> this.formats.decimal(value, 2);
			case DAYS_LATE, FINANCING, YEARS_OF_DEALINGS, PAYMENT_INDEX -> this.formats.decimal(value, 1);
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
