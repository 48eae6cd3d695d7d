package org.kedang.ingest;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.shared.Problem;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells which stored customers a row may mean that fits several, as far as a reader sees
 * these.
 */
@Component("severalCustomers")
public class SeveralCustomers {

	private static final String AMBIGUOUS = "import.customer.ambiguous";

	private static final int SHOWN = 5;

	private final JdbcClient jdbc;

	SeveralCustomers(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Nobody for any other problem, and none of those who are gone meanwhile. */
	public Meant of(Problem problem, Reader reader) {
		return of(List.of(problem), reader);
	}

	/** Those of all problems of a row. */
	public Meant of(List<Problem> problems, Reader reader) {
		Long[] ids = problems.stream()
			.filter((problem) -> problem.code().equals(AMBIGUOUS))
			.flatMap((problem) -> problem.args().stream())
			.map((id) -> ((Number) id).longValue())
			.toArray(Long[]::new);
		List<Customer> found = (ids.length == 0) ? List.of()
				: this.jdbc.sql("select number, name, owner_id from customer where id = any(?) order by id")
					.param(ids)
					.query((row, at) -> reader.sees(row.getObject("owner_id", Long.class))
							? new Customer(row.getString("number"), row.getString("name")) : new Customer(null, null))
					.list();
		return new Meant(found.subList(0, Math.min(SHOWN, found.size())), found.size() > SHOWN);
	}

	/**
	 * Who may be meant.
	 *
	 * @param more whether there are others
	 */
	public record Meant(List<Customer> customers, boolean more) {
	}

	/**
	 * One of them; null for those that the reader does not see.
	 */
	public record Customer(@Nullable String number, @Nullable String name) {
	}

}
