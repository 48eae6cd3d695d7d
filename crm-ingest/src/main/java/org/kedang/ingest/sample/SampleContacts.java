package org.kedang.ingest.sample;

import java.time.LocalDate;
import java.util.function.Consumer;

import org.kedang.catalogue.Subject;

/**
 * The contacts that a made-up firm had with one of its customers.
 *
 * @param firm the firm
 * @param kind whether the customer is an individual or a corporate
 * @param index which one of that kind
 */
record SampleContacts(SampleFirm firm, Subject kind, int index) {

	/** After so many days every complaint has been settled. */
	private static final int SETTLED = 30;

	/** Promises that nobody kept for years would make every customer look neglected. */
	private static final int FORGOTTEN = 14;

	void rows(Consumer<SampleRow> rows) {
		Dice dice = new Dice(this.firm.seed(), "contacts" + this.kind, this.index);
		LocalDate day = this.firm.acquiredOn(this.kind, this.index);
		int count = dice.below((this.kind == Subject.CORPORATE) ? 9 : 5);
		boolean kept = false;
		for (int n = 0; n < count && day.isBefore(this.firm.today()); n++) {
			// who keeps a promise reaches the customer
			SampleRow row = contact(day, kept, dice);
			boolean promised = dice.chance(0.4);
			String step = promised ? dice.of(Words.NEXT_STEPS) : "";
			LocalDate on = promised ? day.plusDays(dice.between(3, 30)) : day;
			row.put("author", dice.of(SampleFirm.SALES_STAFF.toArray(String[]::new)));
			day = day.plusDays(10 + (long) dice.interval(90));
			kept = promised && n + 1 < count && day.isBefore(this.firm.today()) && !day.isBefore(on);
			if (kept || (promised && on.isAfter(this.firm.today().minusDays(FORGOTTEN)))) {
				row.put("nextStep", step).put("nextOn", on);
			}
			rows.accept(row);
		}
	}

	private SampleRow contact(LocalDate day, boolean reached, Dice dice) {
		boolean complaint = dice.chance(0.04);
		String[] matter = dice.of(Words.COMPLAINTS);
		SampleRow row = new SampleRow().put("customer", SampleFirm.number(this.kind, this.index))
			.put("occurredAt", day + String.format(" %02d:%02d", dice.between(9, 17), dice.below(12) * 5))
			.put("channel", dice.of("电话", "电话", "微信", "拜访", "邮件"))
			.put("direction", (dice.chance(0.75) && !complaint) ? "联系客户" : "客户联系")
			.put("content", complaint ? matter[0] : dice.of(Words.OUTCOMES))
			.put("answered", (complaint || dice.chance(0.88) || reached) ? "是" : "否")
			.put("complaint", complaint ? "是" : "否");
		if (complaint && day.isBefore(this.firm.today().minusDays(SETTLED))) {
			row.put("complaintOutcome", matter[1]);
		}
		if (dice.chance(0.6)) {
			row.put("satisfaction", complaint ? dice.between(1, 3) : dice.between(3, 5));
		}
		return row;
	}

}
