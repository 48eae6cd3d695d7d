package org.kedang.ingest.store;

import java.util.LinkedHashMap;
import java.util.Map;

import org.kedang.catalogue.Subject;

import org.springframework.stereotype.Component;

/**
 * Individual and corporate customers, recognised by what the importer chose; usually by
 * number; without one, an individual by identity number or by name and mobile, a firm by
 * credit code or by its exact name.
 */
@Component
class CustomerStore implements SubjectStore {

	private final Lookalikes lookalikes;

	CustomerStore(Lookalikes lookalikes) {
		this.lookalikes = lookalikes;
	}

	@Override
	public boolean stores(Subject subject) {
		return subject.isCustomer();
	}

	@Override
	public Matched match(Work work) {
		Failures failures = new Failures(work);
		CustomerMatching matching = new CustomerMatching(work);
		matching.identify();
		boolean compared = matching.compare(this.lookalikes);
		matching.findFailures(failures);
		matching.decide();
		Map<String, Long> states = new LinkedHashMap<>();
		work.jdbc().query("select state, count(*) from import_row group by state", (rs) -> {
			states.put(rs.getString(1), rs.getLong(2));
		});
		return matched(RecordRows.matched(work, states, failures), states, counts(work, compared));
	}

	private static Map<String, Long> counts(Work work, boolean compared) {
		Map<String, Long> counts = new LinkedHashMap<>();
		if (!compared) {
			counts.put(Matched.NOT_COMPARED, work.number("select count(*) from import_row where state = 'n'"));
		}
		counts.put(Matched.DOUBLES, work.number("""
				select count(*) from import_row r where r.state in ('n', 'd')
					and exists (select 1 from import_double d where d.row = r.row)
				"""));
		counts.put(Matched.SAME_BY_RULE, work.number("""
				select count(*) from import_row r where r.state in ('u', 's') and r.id is not null
					and exists (select 1 from import_double d where d.row = r.row)
				"""));
		counts.values().removeIf((count) -> count == 0);
		return counts;
	}

	private static Matched matched(Matched matched, Map<String, Long> states, Map<String, Long> counts) {
		Map<String, Long> skipped = new LinkedHashMap<>(matched.skipped());
		skipped.put(Matched.SKIPPED_DOUBLES, states.getOrDefault("d", 0L));
		skipped.put(Matched.OTHER_KIND, states.getOrDefault("o", 0L));
		skipped.values().removeIf((rows) -> rows == 0);
		return new Matched(matched.created(), matched.updated(), matched.unchanged(), skipped, matched.failed(),
				matched.failedBy(), counts);
	}

	@Override
	public void store(Work work) {
		new CustomerInsert(work).insert();
		if (!work.isRehearsal()) {
			this.lookalikes.queue(work.subject());
		}
		if (work.number("select count(*) from (select from import_row where state = 'u' limit 1) r") > 0) {
			CustomerUpdate update = new CustomerUpdate(work);
			update.recordChanges();
			update.update();
		}
	}

	@Override
	public String outcomes(Work work) {
		return work.isRehearsal() ? """
				select r.row, case when r.state = 'n' and exists (select 1 from import_double d where d.row = r.row)
					then 'd' else r.state end as state, r.id
				from import_row r
				""" : "select row, state, id from import_row";
	}

}
