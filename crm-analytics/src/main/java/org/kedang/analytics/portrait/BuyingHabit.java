package org.kedang.analytics.portrait;

/**
 * What a customer's behaviour is told from.
 *
 * @param frequencyScore the run's score, 1 to 5; 0 for who has no score
 * @param purchases the run's frequency
 * @param meanPurchase amount by purchase, by the run
 * @param largePurchase the least mean purchase of the top fifth of all who bought; NaN
 * where nobody has
 * @param orders orders with an amount above 0 up to the day, whatever the run's window
 * @param timed how many of them are known to the hour
 * @param atNight how many of those came from 22:00 to 6:00
 * @param atWeekend how many of the orders came on Saturday or Sunday
 * @param returns orders with an amount below 0
 * @param satisfaction mean of the contacts of a year, 1 to 5; NaN where nobody asked
 * @param complained whether there is any complaint
 * @param referrals customers who name this one as their referrer
 */
public record BuyingHabit(int frequencyScore, int purchases, double meanPurchase, double largePurchase, int orders,
		int timed, int atNight, int atWeekend, int returns, double satisfaction, boolean complained, int referrals) {
}
