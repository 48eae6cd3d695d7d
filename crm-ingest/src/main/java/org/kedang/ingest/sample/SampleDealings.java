package org.kedang.ingest.sample;

import java.time.LocalDate;
import java.util.function.Consumer;

import org.kedang.catalogue.Subject;

/**
 * What one customer bought, owes and said. The waiting times between orders are
 * exponential around the customer's own rhythm until they stop buying.
 */
final class SampleDealings {

	/** Days without an order after which a customer counts as dormant. */
	private static final int DORMANT = 180;

	/** Days without an order after which some are given up. */
	private static final int LOST = 540;

	private final SampleFirm firm;

	private final Subject kind;

	private final int index;

	private final String number;

	SampleDealings(SampleFirm firm, Subject kind, int index) {
		this.firm = firm;
		this.kind = kind;
		this.index = index;
		this.number = SampleFirm.number(kind, index);
	}

	void rows(Subject subject, Consumer<SampleRow> rows) {
		switch (subject) {
			case TRANSACTION -> orders((order) -> lines(order, rows));
			case RECEIVABLE -> {
				if (this.kind == Subject.CORPORATE) {
					orders((order) -> receivable(order, rows));
				}
			}
			case CONTACT_LOG -> new SampleContacts(this.firm, this.kind, this.index).rows(rows);
			default -> throw new IllegalArgumentException("No dealings: " + subject);
		}
	}

	/** How the customer stands: by how long ago the last order was. */
	String status(Dice dice) {
		boolean settled = dice.below(5) > 0;
		LocalDate[] last = { LocalDate.MIN };
		orders((order) -> last[0] = order.day);
		if (last[0].equals(LocalDate.MIN)) {
			return "潜在";
		}
		if (last[0].isAfter(this.firm.today().minusDays(DORMANT))) {
			return "活跃";
		}
		return (settled || last[0].isAfter(this.firm.today().minusDays(LOST))) ? "休眠" : "流失";
	}

	private void orders(Consumer<Order> orders) {
		Dice dice = new Dice(this.firm.seed(), "orders" + this.kind, this.index);
		if (dice.chance(0.12)) {
			return;
		}
		double rhythm = dice.spread((this.kind == Subject.CORPORATE) ? 60 : 110, 0.7);
		LocalDate day = this.firm.acquiredOn(this.kind, this.index).plusDays(dice.below(20));
		LocalDate stops = dice.chance(0.45) ? day.plusDays((long) dice.interval(420)) : this.firm.today();
		for (int n = 1; day.isBefore(this.firm.today()) && !day.isAfter(stops) && n <= 60; n++) {
			boolean returned = n > 1 && dice.chance(0.03);
			orders.accept(new Order("S" + this.number + "-" + n, day, n, returned));
			day = day.plusDays(1 + (long) dice.interval(rhythm));
		}
	}

	private void lines(Order order, Consumer<SampleRow> rows) {
		Dice dice = order.dice(this);
		int count = dice.between(1, (this.kind == Subject.CORPORATE) ? 4 : 3);
		String time = String.format(" %02d:%02d", dice.of(9, 10, 11, 14, 15, 16, 19, 20, 21, 22), dice.below(60));
		String channel = dice.of("门店", "网店", "网店", "电话", "上门");
		for (int i = 0; i < count; i++) {
			Product product = Product.ALL.get(dice.below(Product.ALL.size()));
			rows.accept(new SampleRow().put("customer", this.number)
				.put("number", order.number)
				.put("occurredAt", order.day + time)
				.put("productCode", product.code())
				.put("productName", product.name())
				.put("productCategory", product.category())
				.put("quantity", quantity(dice) * (order.returned ? -1 : 1))
				.put("unitPrice", product.price() + (dice.chance(0.2) ? "" : ".00"))
				.put("cost", product.price() * 55 / 100)
				.put("channel", channel));
		}
	}

	private int quantity(Dice dice) {
		return (this.kind == Subject.CORPORATE) ? dice.between(2, 40) : dice.between(1, 3);
	}

	private void receivable(Order order, Consumer<SampleRow> rows) {
		if (order.returned) {
			return;
		}
		int[] amount = { 0 };
		lines(order, (line) -> amount[0] += Integer.parseInt(line.text("quantity"))
				* (int) Double.parseDouble(line.text("unitPrice")));
		Dice dice = new Dice(this.firm.seed(), "receivable" + this.index, order.count);
		LocalDate due = order.day.plusDays(dice.of(15, 30, 30, 45, 60));
		SampleRow row = new SampleRow().put("customer", this.number)
			.put("number", "F" + order.number.substring(1))
			.put("orderNumber", order.number)
			.put("invoicedOn", order.day)
			.put("dueOn", due)
			.put("amount", amount[0]);
		LocalDate paid = due.plusDays(dice.between(-20, 5) + (dice.chance(0.25) ? dice.between(5, 70) : 0));
		if (paid.isBefore(this.firm.today()) && !dice.chance(0.04)) {
			LocalDate on = paid.isBefore(order.day) ? order.day : paid;
			row.put("paidOn", on)
				.put("paidAmount", dice.chance(0.05) ? amount[0] / 2 : amount[0])
				.put("paymentMethod", "转账");
		}
		rows.accept(row);
	}

	private record Order(String number, LocalDate day, int count, boolean returned) {

		Dice dice(SampleDealings dealings) {
			return new Dice(dealings.firm.seed(), "lines" + dealings.number, this.count);
		}

	}

}
