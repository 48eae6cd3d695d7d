package org.kedang.care;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who of those on the workbench was contacted today already: of a warning, a feast or an
 * overdue invoice a contact takes nothing away.
 */
@Component
public class TodaysContacts {

	private final JdbcClient jdbc;

	private final Clock clock;

	TodaysContacts(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** The numbers of these customers. */
	public Set<String> among(List<WorkList> work) {
		String[] numbers = work.stream()
			.flatMap((list) -> list.items().stream())
			.map(WorkItem::number)
			.distinct()
			.toArray(String[]::new);
		return (numbers.length == 0) ? Set.of() : this.jdbc.sql("""
				select c.number from customer c join customer_figures f on f.customer_id = c.id
				where c.number = any(?) and f.last_contact_on = ?
				""").params(numbers, LocalDate.now(this.clock)).query(String.class).set();
	}

}
