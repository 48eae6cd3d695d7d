package org.kedang.web.panel;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.CustomerOutlook;
import org.kedang.analytics.Dealings;
import org.kedang.archive.ArchiveHead;
import org.kedang.archive.ArchiveValue;
import org.kedang.archive.Due;
import org.kedang.archive.Room;

/**
 * What the panels of one customer are made from.
 *
 * @param outlook what the current run says; null where it does not know the customer
 */
record PanelFigures(ArchiveHead head, List<Room> rooms, Dealings dealings, Due.Sum dues,
		@Nullable CustomerOutlook outlook, LocalDate today) {

	/** A field as a number; null where it is not known or is masked. */
	@Nullable Double number(String key) {
		ArchiveValue value = Panel.value(this.rooms, key);
		String text = (value != null && !value.masked()) ? value.text() : null;
		return (text != null) ? new BigDecimal(text).doubleValue() : null;
	}

	/**
	 * A field by another one; null where either is not known or the other is not
	 * positive.
	 */
	@Nullable Double ratio(String part, String whole) {
		Double one = number(part);
		Double other = number(whole);
		return (one != null && other != null && other > 0) ? one / other : null;
	}

	/** A field as a day; null where it is not known or is masked. */
	@Nullable LocalDate day(String key) {
		ArchiveValue value = Panel.value(this.rooms, key);
		String text = (value != null && !value.masked()) ? value.text() : null;
		return (text != null) ? LocalDate.parse(text) : null;
	}

	CustomerOutlook.@Nullable Churn churn() {
		return (this.outlook != null) ? this.outlook.churn() : null;
	}

	CustomerOutlook.@Nullable Credit credit() {
		return (this.outlook != null) ? this.outlook.credit() : null;
	}

	CustomerOutlook.@Nullable Relationship relationship() {
		return (this.outlook != null) ? this.outlook.relationship() : null;
	}

}
