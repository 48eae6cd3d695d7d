package org.kedang.ingest.store;

import java.util.Map;

import org.kedang.catalogue.Subject;

import org.springframework.stereotype.Component;

/**
 * Contact persons, each known by customer and name; so is their superior, in the archive
 * or in the same file.
 */
@Component
class ContactPersonStore implements SubjectStore {

	@Override
	public boolean stores(Subject subject) {
		return subject == Subject.CONTACT_PERSON;
	}

	@Override
	public Matched match(Work work) {
		Failures failures = new Failures(work);
		CustomerNumbers.match(work);
		CustomerNumbers.failUnknown(work, failures);
		RecordRows rows = new RecordRows(work);
		rows.identify("o.name = s.\"name\"", "s.\"name\"");
		failures.add("""
				select row, 'name', 'import.contact-person.ambiguous', '[]', null from import_match where found > 1
				""");
		rows.failContradictions(failures);
		String superior = "false";
		if (work.has("superior")) {
			failures.add("""
					select s.row, 'superior', 'import.superior.unknown', jsonb_build_array(s."superior"), s."superior"
					from %1$s s join import_match m on m.row = s.row
					where s."superior" is not null
						and not exists (select 1 from contact_person p
							where p.customer_id = m.customer_id and p.name = s."superior")
						and not exists (select 1 from %1$s z
							where z."customer" = s."customer" and z."name" = s."superior")
					""".formatted(work.stage()));
			superior = work.choices().fillsOnly() ? "(s.\"superior\" is not null and o.superior_id is null)"
					: "(s.\"superior\" is not null and s.\"superior\" is distinct from"
							+ " (select p.name from contact_person p where p.id = o.superior_id))";
		}
		return RecordRows.matched(work, rows.decide(superior), failures);
	}

	@Override
	public String outcomes(Work work) {
		return "select row, state, id from import_row";
	}

	@Override
	public void store(Work work) {
		RecordRows rows = new RecordRows(work);
		rows.insert(Map.of("updated_at", "now()"));
		rows.update("version = o.version + 1, updated_at = now(), updated_by = null, ");
		if (work.has("superior")) {
			work.run("superiors", """
					update contact_person p set superior_id = x.id
					from import_row r join %s s on s.row = r.row
					join lateral (select min(b.id) as id from contact_person b
						where b.customer_id = r.customer_id and b.name = s."superior") x on x.id is not null
					where r.state in ('n', 'u') and p.customer_id = r.customer_id and p.name = s."name" and p.id <> x.id
						and p.superior_id is distinct from x.id%s
					""".formatted(work.stage(), work.choices().fillsOnly() ? " and p.superior_id is null" : ""));
		}
	}

}
