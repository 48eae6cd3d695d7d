package org.kedang.freshness;

import java.util.ArrayList;
import java.util.List;

import org.kedang.catalogue.Catalogue;
import org.kedang.catalogue.Field;
import org.kedang.catalogue.Storage;
import org.kedang.catalogue.Subject;

/**
 * The fields that grow stale, as SQL: one row for each that is known of a customer, with
 * the day on which it does.
 */
public final class VolatileFields {

	private static final String ROWS = """
			select c.id as customer_id, c.kind, v.field, v.value,
				(greatest(c.created_at, changed.at, verified.at) at time zone :zone)::date + v.days as due_on
			from customer c
			left join individual_customer i on i.id = c.id
			left join corporate_customer k on k.id = c.id
			cross join lateral (values %s) v (kind, field, value, days)
			left join lateral (select x.at from customer_change x where x.customer_id = c.id and x.field = v.field
				order by x.id desc limit 1) changed on true
			left join lateral (select y.at from verification y where y.customer_id = c.id and y.field = v.field
				and y.outcome = 'VALID' order by y.id desc limit 1) verified on true
			where v.kind = c.kind and v.value is not null and %s
			""";

	/**
	 * A statement that yields customer_id, kind, field, value and due_on; it has the
	 * parameter zone.
	 * @param which a condition on the customer, c
	 */
	public static String sql(Catalogue catalogue, String which) {
		List<String> values = new ArrayList<>();
		for (Subject subject : List.of(Subject.INDIVIDUAL, Subject.CORPORATE)) {
			for (Field field : of(catalogue, subject)) {
				String table = (field.storage() == Storage.CUSTOMER) ? "c"
						: (subject == Subject.INDIVIDUAL) ? "i" : "k";
				values.add("('%s', '%s', %s.%s::text, %d)".formatted(subject.letter(), field.key(), table,
						field.column(), field.freshDays()));
			}
		}
		return ROWS.formatted(String.join(", ", values), which);
	}

	/** The subject's fields that grow stale. */
	public static List<Field> of(Catalogue catalogue, Subject subject) {
		return catalogue.fields(subject)
			.stream()
			.filter((field) -> field.freshDays() > 0 && !field.isSecret())
			.filter((field) -> field.storage() == Storage.CUSTOMER || field.storage() == Storage.OWN)
			.toList();
	}

	private VolatileFields() {
	}

}
