package org.kedang.analytics.rfm;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the real retailer's customers must come to as of 2011-12-10.
 */
public final class ExpectedRetail {

	private ExpectedRetail() {
	}

	public static void assertNet(RfmSummary summary) {
		assertAlike(summary);
		assertThat(summary.amount()).isEqualTo("8310477.054");
		assertThat(summary.cuts().monetary()).isEqualTo(decimals("243.244", "474.986", "915.004", "2016.214"));
		assertThat(summary.means().monetary()).isEqualTo("1915.739293");
		assertThat(summary.codes()).hasSize(113).containsEntry(555, 323).containsEntry(111, 330);
		assertThat(summary.classes()).extracting(RfmSummary.ClassFigures::customers)
			.containsExactly(710, 130, 29, 41, 337, 1737, 38, 1316);
		assertThat(summary.customersBringing80Percent()).isEqualTo(1178);
	}

	public static void assertIgnoringReturns(RfmSummary summary) {
		assertAlike(summary);
		assertThat(summary.amount()).isEqualTo("8911407.904");
		assertThat(summary.cuts().monetary()).isEqualTo(decimals("250.194", "490.096", "942.276", "2058.426"));
		assertThat(summary.means().monetary()).isEqualTo("2054.266460");
		assertThat(summary.codes()).hasSize(112).containsEntry(555, 324).containsEntry(111, 330);
		assertThat(summary.classes()).extracting(RfmSummary.ClassFigures::customers)
			.containsExactly(689, 117, 27, 38, 358, 1750, 40, 1319);
		assertThat(summary.customersBringing80Percent()).isEqualTo(1133);
	}

	private static void assertAlike(RfmSummary summary) {
		assertThat(summary.customers()).isEqualTo(4338);
		assertThat(summary.classes()).extracting(RfmSummary.ClassFigures::rfmClass)
			.extracting(RfmClass::label)
			.containsExactly("重要价值", "重要发展", "重要保持", "重要挽留", "一般价值", "一般发展", "一般保持", "一般挽留");
		assertThat(summary.cuts().recency()).isEqualTo(decimals("13.8", "33", "72", "180"));
		assertThat(summary.cuts().frequency()).isEqualTo(decimals("1", "2", "3", "6"));
		assertThat(summary.scores()).isEqualTo(new RfmSummary.Scores(List.of(861, 866, 863, 880, 868),
				List.of(1493, 835, 508, 802, 700), List.of(868, 867, 868, 867, 868)));
		assertThat(summary.means().recency()).isEqualTo("93.059474");
		assertThat(summary.means().frequency()).isEqualTo("4.272015");
	}

	private static List<BigDecimal> decimals(String... values) {
		return Stream.of(values).map(BigDecimal::new).toList();
	}

}
