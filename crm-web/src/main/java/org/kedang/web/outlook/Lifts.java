package org.kedang.web.outlook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.analytics.CreditRuleBook;
import org.kedang.analytics.CustomerOutlook;
import org.kedang.analytics.RankedCustomers;
import org.kedang.analytics.credit.CreditGrade;
import org.kedang.analytics.relationship.RelationshipGrade;
import org.kedang.analytics.rfm.ValueGrade;
import org.kedang.archive.Rfm;
import org.kedang.web.support.Formats;

import org.springframework.stereotype.Component;

/**
 * What a customer lacks for the next better grade.
 */
@Component("lifts")
public class Lifts {

	private static final BigDecimal CENT = BigDecimal.valueOf(1, 2);

	private static final int TENS = -1;

	private final CreditRuleBook rules;

	private final RankedCustomers ranked;

	private final Formats formats;

	Lifts(CreditRuleBook rules, RankedCustomers ranked, Formats formats) {
		this.rules = rules;
		this.ranked = ranked;
		this.formats = formats;
	}

	/**
	 * The next better grade.
	 *
	 * @param grade its short name
	 * @param missing points or an amount, as they are shown
	 */
	public record Lift(String grade, String missing) {
	}

	/** Points for the next credit grade; null where there is none. */
	public @Nullable Lift of(CustomerOutlook.Credit credit) {
		CreditGrade grade = credit.grade();
		if (grade == null || grade.ordinal() == 0) {
			return null;
		}
		CreditGrade next = CreditGrade.values()[grade.ordinal() - 1];
		int from = this.rules.version(credit.rules()).scorecard().from(next);
		return new Lift(next.name(), this.formats.number(from - credit.points()));
	}

	/** Points for the next relationship grade; null where there is none. */
	public @Nullable Lift of(CustomerOutlook.Relationship relationship) {
		int grade = relationship.grade().ordinal();
		if (grade == 0) {
			return null;
		}
		RelationshipGrade next = RelationshipGrade.values()[grade - 1];
		return new Lift(next.code(), this.formats.decimal(next.from() - relationship.points(), 1));
	}

	/**
	 * What the last one of the next value grade has brought more, who may as well be of
	 * the one above that; null where there is none. With the customer's own amount that
	 * tells another customer's, which is for those alone who may see the ranking.
	 */
	public @Nullable Lift of(Rfm rfm, Reader reader) {
		return this.ranked.lastAbove(rfm.run(), ValueGrade.valueOf(rfm.valueGrade())).map((above) -> {
			BigDecimal missing = above.monetary().subtract(rfm.monetary()).max(BigDecimal.ZERO);
			return new Lift(above.grade().name(),
					reader.mayRank() ? this.formats.money(missing) : this.formats.number(roughly(missing)));
		}).orElse(null);
	}

	/** The next number of two digits and noughts, of full tens at least. */
	private static BigDecimal roughly(BigDecimal amount) {
		BigDecimal rounded = amount.max(CENT).round(new MathContext(2, RoundingMode.UP));
		return rounded.setScale(Math.min(TENS, rounded.scale()), RoundingMode.UP);
	}

}
