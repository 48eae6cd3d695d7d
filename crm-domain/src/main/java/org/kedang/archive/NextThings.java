package org.kedang.archive;

import java.time.Clock;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What comes up with each customer: promised contacts, debts, birthdays.
 */
@Component
public class NextThings {

	/** How many days ahead a birthday is announced. */
	private static final int AHEAD = 60;

	private static final Map<String, NextThing.Kind> FEASTS = Map.of("birthDate", NextThing.Kind.BIRTHDAY,
			"legalRepBirthDate", NextThing.Kind.BIRTHDAY, "managerBirthDate", NextThing.Kind.BIRTHDAY,
			"weddingAnniversary", NextThing.Kind.ANNIVERSARY);

	private final JdbcClient jdbc;

	private final Clock clock;

	NextThings(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * What comes up with one customer, the most pressing first.
	 * @param rooms the archive as its reader sees it: a masked birthday is not announced
	 * @param sum what the customer owes
	 */
	public List<NextThing> of(ArchiveHead head, List<Room> rooms, Due.Sum sum) {
		LocalDate today = LocalDate.now(this.clock);
		List<NextThing> things = new ArrayList<>(promises(head.id()));
		if (sum.overdueCount() > 0) {
			things.add(new NextThing(NextThing.Kind.OVERDUE, today.minusDays(sum.longest()), null, sum.overdue()));
		}
		rooms.stream()
			.flatMap((room) -> room.values().stream())
			.filter((value) -> value.known() && !value.masked() && FEASTS.containsKey(value.field().key()))
			.map((value) -> feast(value, today))
			.filter((feast) -> feast.on().isBefore(today.plusDays(AHEAD)))
			.forEach(things::add);
		things.sort(Comparator.comparing(NextThing::on).thenComparing(NextThing::kind));
		return things;
	}

	private List<NextThing> promises(long customer) {
		return this.jdbc.sql("""
				select next_on, next_step from contact_log
				where customer_id = ? and next_on is not null and next_done_at is null
					and not exists (select 1 from contact_log later where later.customer_id = contact_log.customer_id
						and later.import_id is not null and later.answered and later.occurred_at >= contact_log.next_on)
				order by next_on, id limit 5
				""")
			.param(customer)
			.query((row, at) -> new NextThing(NextThing.Kind.CONTACT, row.getObject("next_on", LocalDate.class),
					row.getString("next_step"), null))
			.list();
	}

	/** The next return of the day; of a 29 February the 28th in common years. */
	private static NextThing feast(ArchiveValue value, LocalDate today) {
		MonthDay day = MonthDay.from(LocalDate.parse(String.valueOf(value.text())));
		LocalDate on = day.atYear(today.getYear());
		String whose = value.field().key().equals("birthDate") ? null : value.field().key();
		return new NextThing(FEASTS.getOrDefault(value.field().key(), NextThing.Kind.BIRTHDAY),
				on.isBefore(today) ? day.atYear(today.getYear() + 1) : on, whose, null);
	}

}
