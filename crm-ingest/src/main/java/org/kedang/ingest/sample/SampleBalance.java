package org.kedang.ingest.sample;

/**
 * The balance sheet of a corporate customer whose total assets and net profit are known:
 * sound firms, firms that live on debt, and here and there a figure that nobody asked
 * for.
 */
final class SampleBalance {

	private final Dice dice;

	SampleBalance(SampleFirm firm, int index) {
		// dice of its own, so that everything else stays as it was
		this.dice = new Dice(firm.seed(), "balance", index);
	}

	void fill(SampleRow row) {
		long assets = Long.parseLong(row.text("totalAssets"));
		long profit = Long.parseLong(row.text("netProfit"));
		double strain = this.dice.between(0, 100) / 100.0;
		long liabilities = thousands(assets * (0.25 + 0.6 * strain));
		long equity = assets - liabilities;
		row.put("currentAssets", thousands(assets * (0.7 - 0.3 * strain)))
			.put("netAssets", equity)
			.put("liabilities", liabilities)
			.put("currentLiabilities", thousands(liabilities * this.dice.between(55, 90) / 100.0));
		if (this.dice.chance(0.9)) {
			row.put("retainedEarnings", thousands(equity * (0.6 - 0.8 * strain)));
		}
		if (this.dice.chance(0.9)) {
			// before taxes of a quarter and interest of 4%
			row.put("operatingProfit", thousands(((profit > 0) ? profit / 0.75 : profit) + 0.04 * liabilities));
		}
	}

	private static long thousands(double amount) {
		return Math.round(amount / 1000) * 1000;
	}

}
