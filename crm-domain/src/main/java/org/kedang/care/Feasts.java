package org.kedang.care;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.kedang.access.Reader;
import org.kedang.catalogue.Catalogue;
import org.kedang.catalogue.Subject;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Birthdays, by the common and by the Chinese calendar, and wedding anniversaries of the
 * next days. A 29 February is kept on the 28th in common years.
 */
@Component
class Feasts {

	/** Days looked ahead, today among them. */
	static final int DAYS = 7;

	/** Nobody alive was born before. */
	private static final int EARLIEST = 1905;

	// individual_by_birthday, individual_by_anniversary
	private static final String BY_MONTH_AND_DAY = """
			select c.id, c.number, c.name, o.display_name as owner, :day::date as day, null as text, :note as note,
				null::numeric as amount, extract(year from :day::date)::int - extract(year from %2$s)::int as count
			from individual_customer i join customer c on c.id = i.id left join app_user o on o.id = c.owner_id
			where %2$s is not null and extract(month from %2$s) * 100 + extract(day from %2$s) = any(:places::numeric[]) and %1$s
				and %2$s < :day
			order by i.id limit :size
			""";

	// individual_by_birth_date: all days of birth that fall on the lunar day
	private static final String BY_BIRTH = """
			select c.id, c.number, c.name, o.display_name as owner, :day::date as day, null as text, 'LUNAR' as note,
				null::numeric as amount, 0 as count
			from individual_customer i join customer c on c.id = i.id left join app_user o on o.id = c.owner_id
			where i.birth_date = any(:births::date[]) and %s
			order by i.id limit :size
			""";

	private final JdbcClient jdbc;

	Feasts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The next feasts by their day. Who does not see birth dates is told of anniversaries
	 * alone, and the other way round.
	 */
	List<WorkItem> next(Circle circle, Reader reader, LocalDate today, int size) {
		List<WorkItem> found = new ArrayList<>();
		for (int ahead = 0; ahead < DAYS && found.size() < size; ahead++) {
			LocalDate day = today.plusDays(ahead);
			if (reader.seesPlain(Catalogue.builtIn(Subject.INDIVIDUAL, "birthDate"))) {
				found.addAll(yearly("i.birth_date", "BIRTHDAY", day, circle, size));
				found.addAll(lunar(day, circle, size));
			}
			if (reader.seesPlain(Catalogue.builtIn(Subject.INDIVIDUAL, "weddingAnniversary"))) {
				found.addAll(yearly("i.wedding_anniversary", "ANNIVERSARY", day, circle, size));
			}
		}
		found.sort(Comparator.comparing(WorkItem::on));
		return found.subList(0, Math.min(size, found.size()));
	}

	private List<WorkItem> yearly(String column, String note, LocalDate day, Circle circle, int size) {
		int place = day.getMonthValue() * 100 + day.getDayOfMonth();
		boolean forLeapDay = place == 228 && !day.isLeapYear();
		return this.jdbc.sql(BY_MONTH_AND_DAY.formatted(circle.condition(), column))
			.param("day", day)
			.param("note", note)
			.param("places", forLeapDay ? new Integer[] { place, place + 1 } : new Integer[] { place })
			.param("owners", circle.owners())
			.param("size", size)
			.query(Workbench::item)
			.list();
	}

	private List<WorkItem> lunar(LocalDate day, Circle circle, int size) {
		String[] births = LunarDay.births(day, EARLIEST, day.getYear() - 1)
			.stream()
			.map(LocalDate::toString)
			.toArray(String[]::new);
		return this.jdbc.sql(BY_BIRTH.formatted(circle.condition()))
			.param("day", day)
			.param("births", births)
			.param("owners", circle.owners())
			.param("size", size)
			.query(Workbench::item)
			.list();
	}

}
