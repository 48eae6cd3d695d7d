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

	@Override
	public boolean stores(Subject subject) {
		return subject.isCustomer();
	}

	@Override
	public Matched match(Work work) {
		Failures failures = new Failures(work);
		CustomerMatching matching = new CustomerMatching(work);
		matching.identify();
		matching.findFailures(failures);
		matching.decide();
		Map<String, Long> states = new LinkedHashMap<>();
		work.jdbc().query("select state, count(*) from import_row group by state", (rs) -> {
			states.put(rs.getString(1), rs.getLong(2));
		});
		return RecordRows.matched(work, states, failures);
	}

	@Override
	public void store(Work work) {
		CustomerInsert insert = new CustomerInsert(work);
		insert.number();
		insert.insert();
		CustomerUpdate update = new CustomerUpdate(work);
		update.recordChanges();
		update.update();
	}

	@Override
	public String outcomes(Work work) {
		return "select row, state, id from import_row";
	}

}
