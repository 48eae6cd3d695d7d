package org.kedang.analytics;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What somebody's orders and contacts up to a day come to. A purchase is an order with an
 * amount above 0; a year is the 365 days up to the day.
 *
 * @param orders how they buy
 * @param favourites what they buy
 * @param contacts how they are talked with
 */
public record Dealings(Buying orders, Favourites favourites, Talking contacts) {

	/**
	 * How somebody buys.
	 *
	 * @param purchases how many there are
	 * @param returns orders with an amount below 0
	 * @param timed purchases known to the hour
	 * @param atNight how many of those came from 22:00 to 6:00
	 * @param atWeekend purchases on Saturdays and Sundays
	 * @param days days with a purchase
	 * @param amountOfYear net amount of the year
	 * @param amountBefore net amount of the year before
	 * @param channel key of the channel most purchases came through; null where no
	 * purchase tells
	 */
	public record Buying(int purchases, int returns, int timed, int atNight, int atWeekend, int days,
			@Nullable LocalDate first, @Nullable LocalDate last, BigDecimal amountOfYear, BigDecimal amountBefore,
			@Nullable String channel) {

		/** Mean days between two days with a purchase; null with fewer than two. */
		public @Nullable Double interval() {
			return (this.days < 2 || this.first == null || this.last == null) ? null
					: (double) (this.last.toEpochDay() - this.first.toEpochDay()) / (this.days - 1);
		}

		/**
		 * Change of the year's amount against the year before, as a share of the latter;
		 * null where that was not above 0.
		 */
		public @Nullable Double change() {
			return (this.amountBefore.signum() > 0)
					? this.amountOfYear.doubleValue() / this.amountBefore.doubleValue() - 1 : null;
		}

	}

	/**
	 * What somebody buys.
	 *
	 * @param product in most order lines; null where no line tells
	 * @param category likewise
	 * @param costedAmount amount of the lines whose cost is known
	 * @param cost their cost
	 */
	public record Favourites(@Nullable String product, @Nullable String category, BigDecimal costedAmount,
			BigDecimal cost) {

		/** Amount less cost of the lines whose cost is known; null where none is. */
		public @Nullable BigDecimal margin() {
			return (this.costedAmount.signum() == 0 && this.cost.signum() == 0) ? null
					: this.costedAmount.subtract(this.cost);
		}

		/**
		 * The margin as a share of those lines' amount; null where that is not above 0.
		 */
		public @Nullable Double marginShare() {
			BigDecimal margin = margin();
			return (margin != null && this.costedAmount.signum() > 0)
					? margin.doubleValue() / this.costedAmount.doubleValue() : null;
		}

	}

	/**
	 * How somebody is talked with, over the year but for the complaints.
	 *
	 * @param contacts how many there were
	 * @param answered how many of them were answered
	 * @param incoming how many came from the customer
	 * @param satisfaction their mean, 1 to 5; null where nobody asked
	 * @param complaints of all times
	 * @param open those still to be handled
	 * @param channel key of the channel most came through; null without any
	 * @param last the last one of all times; null without any
	 */
	public record Talking(int contacts, int answered, int incoming, @Nullable Double satisfaction, int complaints,
			int open, @Nullable String channel, @Nullable LocalDate last) {
	}

}
