package org.kedang.care;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.kedang.access.Reader;
import org.kedang.catalogue.Catalogue;
import org.kedang.catalogue.Subject;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Birthdays of customers and their contact persons, by the common and by the Chinese
 * calendar, and wedding anniversaries of the next days. A 29 February is kept on the 28th
 * in common years.
 */
@Component
class Feasts {

	/** Days looked ahead, today among them. */
	static final int DAYS = 7;

	/** Nobody alive was born before. */
	private static final int EARLIEST = 1905;

	// individual_by_birthday, individual_by_anniversary, contact_person_by_birthday
	private static final String BY_MONTH_AND_DAY = """
			select c.id, c.number, c.name, o.display_name as owner, :day::date as day, %3$s as text, '%5$s' as note,
				null::numeric as amount, extract(year from :day::date)::int - extract(year from %2$s)::int as count
			from %4$s left join app_user o on o.id = c.owner_id
			where %2$s is not null and extract(month from %2$s) * 100 + extract(day from %2$s) = any(:places::numeric[]) and %1$s
				and %2$s < :day
			order by p.id limit :size
			""";

	// individual_by_birth_date, contact_person_by_birth_date: all days of birth that fall
	// on the lunar day
	private static final String BY_BIRTH = """
			select c.id, c.number, c.name, o.display_name as owner, :day::date as day, %2$s as text, 'LUNAR' as note,
				null::numeric as amount, 0 as count
			from %3$s left join app_user o on o.id = c.owner_id
			where p.birth_date = any(:births::date[]) and %1$s
			order by p.id limit :size
			""";

	/** So many days are remembered. */
	private static final int REMEMBERED = 100;

	private final JdbcClient jdbc;

	private final Map<LocalDate, String[]> births = new ConcurrentHashMap<>();

	Feasts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The next feasts by their day. Who does not see birth dates is told of anniversaries
	 * alone, and the other way round.
	 */
	List<WorkItem> next(Circle circle, Reader reader, LocalDate today, int size) {
		List<WorkItem> found = new ArrayList<>();
		String sql = sql(circle, reader);
		for (int ahead = 0; ahead < DAYS && found.size() < size && !sql.isEmpty(); ahead++) {
			found.addAll(on(today.plusDays(ahead), sql, circle, size));
		}
		found.sort(Comparator.comparing(WorkItem::on));
		return found.subList(0, Math.min(size, found.size()));
	}

	/** The feasts of one day that the reader may know of. */
	private static String sql(Circle circle, Reader reader) {
		List<String> parts = new ArrayList<>();
		if (reader.seesPlain(Catalogue.builtIn(Subject.INDIVIDUAL, "birthDate"))) {
			parts.add(yearly(Whose.CUSTOMER, "p.birth_date", "BIRTHDAY", circle));
			parts.add(lunar(Whose.CUSTOMER, circle));
		}
		if (reader.seesPlain(Catalogue.builtIn(Subject.CONTACT_PERSON, "birthDate"))) {
			parts.add(yearly(Whose.CONTACT, "p.birth_date", "BIRTHDAY", circle));
			parts.add(lunar(Whose.CONTACT, circle));
		}
		if (reader.seesPlain(Catalogue.builtIn(Subject.INDIVIDUAL, "weddingAnniversary"))) {
			parts.add(yearly(Whose.CUSTOMER, "p.wedding_anniversary", "ANNIVERSARY", circle));
		}
		return String.join("\nunion all\n", parts);
	}

	private static String yearly(Whose whose, String column, String note, Circle circle) {
		return "(" + BY_MONTH_AND_DAY.formatted(circle.condition(), column, whose.text, whose.from, note) + ")";
	}

	private static String lunar(Whose whose, Circle circle) {
		return "(" + BY_BIRTH.formatted(circle.condition(), whose.text, whose.from) + ")";
	}

	private List<WorkItem> on(LocalDate day, String sql, Circle circle, int size) {
		int place = day.getMonthValue() * 100 + day.getDayOfMonth();
		boolean forLeapDay = place == 228 && !day.isLeapYear();
		return this.jdbc.sql(sql)
			.param("day", day)
			.param("places", forLeapDay ? new Integer[] { place, place + 1 } : new Integer[] { place })
			.param("births", births(day))
			.param("owners", circle.owners())
			.param("size", size)
			.query(Workbench::item)
			.list();
	}

	/** They take long to work out, and are the same for everybody. */
	private String[] births(LocalDate day) {
		if (this.births.size() > REMEMBERED) {
			this.births.clear();
		}
		return this.births.computeIfAbsent(day,
				(kept) -> LunarDay.births(kept, EARLIEST, kept.getYear() - 1)
					.stream()
					.map(LocalDate::toString)
					.toArray(String[]::new));
	}

	/** Whose feasts: a person {@code p} of a customer {@code c}, named by the text. */
	private enum Whose {

		CUSTOMER("null", "individual_customer p join customer c on c.id = p.id"),
		CONTACT("p.name", "contact_person p join customer c on c.id = p.customer_id and p.left_on is null");

		private final String text;

		private final String from;

		Whose(String text, String from) {
			this.text = text;
			this.from = from;
		}

	}

}
