package org.kedang.analytics.value;

/**
 * The Gauss hypergeometric function {@code 2F1(a, b; c; z)} for 0 &le; z &lt; 1, as its
 * series: each term is the last one times {@code (a+n)(b+n)z / ((c+n)(n+1))}, summed
 * until a term no longer counts. Source: Abramowitz and Stegun 15.1.1.
 */
final class Hypergeometric {

	private static final int TERMS = 100_000;

	private Hypergeometric() {
	}

	static double of(double a, double b, double c, double z) {
		double sum = 1;
		double term = 1;
		for (int n = 0; n < TERMS; n++) {
			term *= (a + n) * (b + n) / ((c + n) * (n + 1)) * z;
			sum += term;
			if (Math.abs(term) <= Math.ulp(sum) && n > -c) {
				break;
			}
		}
		return sum;
	}

}
