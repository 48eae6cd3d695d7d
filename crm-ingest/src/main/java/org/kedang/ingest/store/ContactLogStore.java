package org.kedang.ingest.store;

import java.util.LinkedHashMap;
import java.util.Map;

import org.kedang.catalogue.Subject;

import org.springframework.stereotype.Component;

/**
 * Contact logs, each known by customer, time, channel and content.
 */
@Component
class ContactLogStore implements SubjectStore {

	@Override
	public boolean stores(Subject subject) {
		return subject == Subject.CONTACT_LOG;
	}

	@Override
	public Matched match(Work work) {
		Failures failures = new Failures(work);
		CustomerNumbers.match(work);
		CustomerNumbers.failUnknown(work, failures);
		RecordRows rows = new RecordRows(work);
		String content = "coalesce(" + work.staged("content", "text") + ", '')";
		rows.identify("o.occurred_at = s.\"occurredAt\" and o.channel = s.\"channel\" and coalesce(o.content, '') = "
				+ content, "s.\"occurredAt\", s.\"channel\", " + content);
		rows.failContradictions(failures);
		String person = "false";
		if (work.has("contactPerson")) {
			failures.add("""
					select s.row, 'contactPerson', 'import.contact-person.unknown',
						jsonb_build_array(s."contactPerson"), s."contactPerson"
					from %s s join import_match m on m.row = s.row
					where s."contactPerson" is not null and m.customer_id is not null
						and not exists (select 1 from contact_person p
							where p.customer_id = m.customer_id and p.name = s."contactPerson")
					""".formatted(work.stage()));
			person = work.choices().fillsOnly() ? "(s.\"contactPerson\" is not null and o.contact_person_id is null)"
					: "(s.\"contactPerson\" is not null and s.\"contactPerson\" is distinct from"
							+ " (select p.name from contact_person p where p.id = o.contact_person_id))";
		}
		return RecordRows.matched(work, rows.decide(person), failures);
	}

	@Override
	public void store(Work work) {
		RecordRows rows = new RecordRows(work);
		String complaint = "coalesce(" + work.staged("complaint", "boolean") + ", false)";
		String outcome = work.staged("complaintOutcome", "text");
		Map<String, String> values = new LinkedHashMap<>();
		values.put("direction", "'OUT'");
		values.put("answered", "true");
		values.put("complaint", "false");
		values.put("complaint_state", "case when " + complaint + " then case when " + outcome
				+ " is null then 'OPEN' else 'HANDLED' end end");
		if (work.has("contactPerson")) {
			values.put("contact_person_id", person("r.customer_id"));
		}
		rows.insert(values);
		rows.update("complaint_state = case when " + merged(work, "complaint", "o.complaint") + " then case when "
				+ merged(work, "complaintOutcome", "o.complaint_outcome")
				+ " is null then 'OPEN' else 'HANDLED' end end, "
				+ (work.has("contactPerson") ? contactPerson(work.choices().fillsOnly()) : ""));
		keepFigures(work);
	}

	@Override
	public String outcomes(Work work) {
		return "select row, state, id from import_row";
	}

	/** What a field of a known log is afterwards. */
	private static String merged(Work work, String key, String stored) {
		return work.fields()
			.stream()
			.filter((field) -> field.key().equals(key))
			.findFirst()
			.map((field) -> work.field(field).merged())
			.orElse(stored);
	}

	private static String contactPerson(boolean fillsOnly) {
		String named = person("o.customer_id");
		return "contact_person_id = coalesce("
				+ (fillsOnly ? "o.contact_person_id, " + named : named + ", o.contact_person_id") + "), ";
	}

	private static String person(String customer) {
		return "(select min(p.id) from contact_person p where p.customer_id = " + customer
				+ " and p.name = s.\"contactPerson\")";
	}

	private static void keepFigures(Work work) {
		work.run("figures",
				"""
						update customer_figures f set last_contact_on = x.last_on
						from (select l.customer_id, (max(l.occurred_at) filter (where l.answered))::date as last_on from contact_log l
							where l.customer_id in (select customer_id from import_row where state in ('n', 'u'))
							group by 1) x
						where f.customer_id = x.customer_id and f.last_contact_on is distinct from x.last_on
						""");
		work.run("figures", """
				update contact_person p set last_contacted_on = x.last_on
				from (select l.contact_person_id, max(l.occurred_at)::date as last_on from contact_log l
					where l.answered and l.contact_person_id is not null
						and l.customer_id in (select customer_id from import_row where state in ('n', 'u'))
					group by 1) x
				where p.id = x.contact_person_id
					and (p.last_contacted_on is null or p.last_contacted_on < x.last_on)
				""");
	}

}
