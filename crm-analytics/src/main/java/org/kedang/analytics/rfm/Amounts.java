package org.kedang.analytics.rfm;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * Exact decimals in eight bytes each: whole numbers of the smallest unit that occurs.
 * Should one not fit into a long, all become {@link BigDecimal}s, larger but no less
 * exact.
 */
final class Amounts {

	private long[] unscaled;

	private BigDecimal @Nullable [] large;

	private int scale;

	private int size;

	Amounts(int expected) {
		this.unscaled = new long[Math.max(expected, 16)];
	}

	void add(BigDecimal amount) {
		BigDecimal value = (amount.scale() > this.scale) ? amount.stripTrailingZeros() : amount;
		if (this.large == null && !addUnscaled(value)) {
			enlarge();
		}
		if (this.large != null) {
			if (this.size == this.large.length) {
				this.large = Arrays.copyOf(this.large, this.size * 2);
			}
			this.large[this.size] = value;
		}
		this.size++;
	}

	private boolean addUnscaled(BigDecimal value) {
		try {
			widen(value.scale());
			long whole = value.setScale(this.scale).unscaledValue().longValueExact();
			if (this.size == this.unscaled.length) {
				this.unscaled = Arrays.copyOf(this.unscaled, this.size * 2);
			}
			this.unscaled[this.size] = whole;
			return true;
		}
		catch (ArithmeticException tooLarge) {
			return false;
		}
	}

	/** All or nothing: a value that overflows leaves every one before it as it was. */
	private void widen(int needed) {
		if (needed <= this.scale) {
			return;
		}
		long factor = BigInteger.TEN.pow(needed - this.scale).longValueExact();
		long[] wider = new long[this.unscaled.length];
		for (int i = 0; i < this.size; i++) {
			wider[i] = Math.multiplyExact(this.unscaled[i], factor);
		}
		this.unscaled = wider;
		this.scale = needed;
	}

	private void enlarge() {
		BigDecimal[] all = new BigDecimal[Math.max(this.size * 2, 16)];
		for (int i = 0; i < this.size; i++) {
			all[i] = BigDecimal.valueOf(this.unscaled[i], this.scale);
		}
		this.unscaled = new long[0];
		this.large = all;
	}

	BigDecimal at(int index) {
		return (this.large != null) ? this.large[index] : BigDecimal.valueOf(this.unscaled[index], this.scale);
	}

	int compare(int one, int other) {
		return (this.large != null) ? this.large[one].compareTo(this.large[other])
				: Long.compare(this.unscaled[one], this.unscaled[other]);
	}

	int size() {
		return this.size;
	}

}
