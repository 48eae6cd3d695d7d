package org.kedang.web.bulk;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kedang.web.roster.RosterParameters;

/**
 * Whom somebody selected on a roster.
 *
 * @param pick the numbers of the rows that were ticked
 * @param of the address of the roster
 * @param all whether everybody on it is meant, not the ticked ones
 */
public record BulkSelection(@Nullable List<String> pick, @Nullable String of, @Nullable Boolean all) {

	private static final int MOST = 200;

	private static final int LONGEST = 8000;

	public BulkSelection {
		all = Boolean.TRUE.equals(all);
		pick = (pick == null) ? List.of()
				: pick.stream()
					.filter((number) -> !number.isBlank() && number.length() <= 40)
					.distinct()
					.limit(MOST)
					.toList();
		of = (of == null || of.length() > LONGEST || !of.startsWith("/customers")) ? "/customers" : of;
	}

	boolean isEmpty() {
		return !isAll() && numbers().isEmpty();
	}

	boolean isAll() {
		return Boolean.TRUE.equals(this.all);
	}

	List<String> numbers() {
		return (this.pick != null) ? this.pick : List.of();
	}

	/** The address of the roster it was made on, as rosters write it. */
	public String address() {
		return parameters().address("/customers");
	}

	/** What the roster's address asks for. */
	public RosterParameters parameters() {
		return RosterParameters.ofAddress((this.of != null) ? this.of : "/customers");
	}

}
