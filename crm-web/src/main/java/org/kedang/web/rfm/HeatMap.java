package org.kedang.web.rfm;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.rfm.RfmSummary;

/**
 * How many customers share a recency and a frequency score.
 *
 * @param rows for recency 5 down to 1, each the counts for frequency 1 to 5
 */
record HeatMap(List<Row> rows) {

	static HeatMap of(RfmSummary summary) {
		int[][] counts = new int[6][6];
		summary.codes().forEach((code, customers) -> counts[code / 100][code / 10 % 10] += customers);
		return new HeatMap(IntStream.iterate(5, (r) -> r > 0, (r) -> r - 1)
			.mapToObj(
					(r) -> new Row(r, IntStream.rangeClosed(1, 5).mapToObj((f) -> new Cell(f, counts[r][f])).toList()))
			.toList());
	}

	/**
	 * As triples of frequency, recency and count, in JSON, for the chart; each leads to
	 * its customers.
	 * @param run whose they are; null where it keeps no customers
	 */
	public String json(@Nullable Long run) {
		return this.rows.stream()
			.flatMap((row) -> row.cells()
				.stream()
				.map((cell) -> "{\"value\":[%d,%d,%d]%s}".formatted(cell.frequency() - 1, row.recency() - 1,
						cell.customers(), link(run, row, cell))))
			.collect(Collectors.joining(",", "[", "]"));
	}

	private static String link(@Nullable Long run, Row row, Cell cell) {
		return (run == null || cell.customers() == 0) ? ""
				: ",\"link\":\"/rankings?run=%d&r=%d&f=%d\"".formatted(run, row.recency(), cell.frequency());
	}

	/** One recency score. */
	record Row(int recency, List<Cell> cells) {
	}

	/** One frequency score within it. */
	record Cell(int frequency, int customers) {
	}

}
