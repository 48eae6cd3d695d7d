package org.kedang.ingest;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.kedang.ingest.stage.StageRules;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What is known beforehand about the rows of a part: users by name, what unknown values
 * mean, what was corrected in the page.
 */
@Component
class ReadingRules {

	private final JdbcTemplate jdbc;

	private final ValueMappings values;

	private final Corrections corrections;

	ReadingRules(JdbcTemplate jdbc, ValueMappings values, Corrections corrections) {
		this.jdbc = jdbc;
		this.values = values;
		this.corrections = corrections;
	}

	StageRules of(ImportBatch batch, ImportPart part) {
		Map<String, Long> users = users();
		return new StageRules(batch.options().skipsMissingCustomers(), batch.options().fillsOnly(), users,
				this.values.of(part.subject()), this.corrections.of(batch.id(), part.number()));
	}

	private Map<String, Long> users() {
		Map<String, Long> users = new HashMap<>();
		this.jdbc.query("select id, lower(display_name), lower(username) from app_user order by id desc", (rs) -> {
			users.put(rs.getString(2), rs.getLong(1));
		});
		// a user name is unique, so it wins over somebody's display name
		this.jdbc.query("select id, username from app_user", (rs) -> {
			users.put(rs.getString(2).toLowerCase(Locale.ROOT), rs.getLong(1));
		});
		return users;
	}

}
