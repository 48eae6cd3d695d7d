package org.kedang.web.outlook;

import java.util.List;
import java.util.function.IntFunction;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.CustomerOutlooks;
import org.kedang.analytics.GradedCustomer;
import org.kedang.analytics.MoveQuery;
import org.kedang.analytics.MovedQuery;
import org.kedang.analytics.OutlookQuery.Kind;
import org.kedang.analytics.OutlookQuery;
import org.kedang.analytics.WayQuery;

/**
 * One page of the customers who share a grade.
 *
 * @param lines the customers
 * @param next the address of the next page; null on the last one
 */
public record GradedPage(List<GradedCustomer> lines, @Nullable String next) {

	private static final int SIZE = 50;

	static GradedPage of(CustomerOutlooks outlooks, OutlookQuery query) {
		return of(outlooks.list(query, SIZE + 1),
				"/grades/customers?run=%d&kind=%s&grade=%d".formatted(query.run(), query.kind(), query.grade()));
	}

	static GradedPage of(MovedPages moves, MovedQuery query) {
		return of(moves.list(query, SIZE + 1), "/grades/movements/customers?" + parameters(query));
	}

	/** What asks for those who moved. */
	static String parameters(MovedQuery query) {
		String which = (query instanceof MoveQuery move) ? "was=%d&now=%d".formatted(move.was(), move.now())
				: "way=" + ((WayQuery) query).way();
		return "kind=%s&earlier=%d&later=%d&%s".formatted(query.kind(), query.earlier(), query.later(), which);
	}

	/**
	 * A page of any list.
	 * @param list gives as many customers as it is asked for, at most
	 * @param address of the first page
	 */
	public static GradedPage of(IntFunction<List<GradedCustomer>> list, String address) {
		return of(list.apply(SIZE + 1), address);
	}

	/** One more than a page was read, to know whether there is a further one. */
	private static GradedPage of(List<GradedCustomer> found, String address) {
		if (found.size() <= SIZE) {
			return new GradedPage(found, null);
		}
		GradedCustomer last = found.get(SIZE - 1);
		return new GradedPage(found.subList(0, SIZE),
				address + "&value=%s&after=%d".formatted(Double.toString(last.place()), last.id()));
	}

	static GradedPage first(CustomerOutlooks outlooks, long run, Kind kind, int grade) {
		return of(outlooks, OutlookQuery.first(run, kind, grade));
	}

}
