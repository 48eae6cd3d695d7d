package org.kedang.web.outlook;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.CustomerOutlook;
import org.kedang.analytics.GradedCustomer;
import org.kedang.ingest.template.Column;
import org.kedang.web.support.Sheet;
import org.kedang.web.support.Texts;

import org.springframework.stereotype.Component;

/**
 * Customers with all that a run says of them, as a sheet.
 */
@Component
class GradedSheet {

	private final Texts texts;

	GradedSheet(Texts texts) {
		this.texts = texts;
	}

	void begin(Sheet sheet) throws IOException {
		sheet.begin("churn.customers", sheet.text("churn.number", 16), sheet.text("churn.name", 28),
				sheet.text("churn.band", 10), sheet.decimal("outlook.probability"),
				sheet.decimal("outlook.silence.intervals", 18), sheet.decimal("outlook.alive"),
				sheet.decimal("outlook.purchases"), sheet.amount("outlook.value"), sheet.text("outlook.credit", 10),
				sheet.column("outlook.credit.points", Column.Format.INTEGER, 10),
				sheet.text("outlook.relationship", 10), sheet.decimal("outlook.relationship.points"),
				sheet.text("churn.owner", 16));
	}

	void row(Sheet sheet, GradedCustomer customer) {
		try {
			sheet.row(cells(customer));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private @Nullable Object[] cells(GradedCustomer customer) {
		CustomerOutlook outlook = customer.outlook();
		CustomerOutlook.Churn churn = outlook.churn();
		CustomerOutlook.Credit credit = outlook.credit();
		CustomerOutlook.Relationship relationship = outlook.relationship();
		return new @Nullable Object[] { customer.number(), customer.name(),
				(churn != null) ? this.texts.text("outlook.band." + churn.band()) : null,
				(churn != null) ? churn.probability() : null, (churn != null) ? churn.silence() : null, outlook.alive(),
				outlook.expectedPurchases(), outlook.expectedValue(),
				(credit != null && credit.grade() != null) ? credit.grade().name() : null,
				(credit != null) ? credit.points() : null, (relationship != null) ? relationship.grade().code() : null,
				(relationship != null) ? relationship.points() : null,
				(customer.owner() != null) ? customer.owner() : this.texts.text("churn.none.owner") };
	}

}
