package org.kedang.archive;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.kedang.DomainTestApplication;
import org.kedang.access.Reader;
import org.kedang.access.Readers;
import org.kedang.catalogue.Catalogue;
import org.kedang.catalogue.Field;
import org.kedang.catalogue.Subject;
import org.kedang.database.WithDatabase;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What tests of archives have in common: a team with two sales staff, a stranger of
 * another team, a manager and an auditor.
 */
@SpringBootTest(classes = DomainTestApplication.class)
@WithDatabase
abstract class ArchiveCase {

	@Autowired
	ArchiveHeads heads;

	@Autowired
	ArchiveEditing editing;

	@Autowired
	Catalogue catalogue;

	@Autowired
	Readers readers;

	@Autowired
	JdbcClient jdbc;

	Reader manager;

	Reader anna;

	Reader mate;

	Reader stranger;

	Reader auditor;

	@BeforeEach
	void aFirm() {
		if (this.jdbc.sql("select count(*) from team").query(Long.class).single() == 0) {
			this.jdbc.sql("insert into team (name) values ('华东'), ('华南')").update();
			user("anna", "SALES", 1L, false);
			user("mate", "SALES", 1L, true);
			user("stranger", "SALES", 2L, true);
			user("boss", "MANAGER", null, true);
			user("audit", "AUDITOR", null, true);
		}
		this.anna = reader("anna");
		this.mate = reader("mate");
		this.stranger = reader("stranger");
		this.manager = reader("boss");
		this.auditor = reader("audit");
	}

	String individual(Map<String, Object> texts, @Nullable Reader owner) {
		Map<Field, @Nullable Object> values = new HashMap<>();
		texts.forEach((key, value) -> values.put(field(key), value));
		if (owner != null) {
			values.put(field("owner"), owner.id());
		}
		return this.editing.open(Subject.INDIVIDUAL, values, this.manager);
	}

	String corporate(String name) {
		return this.editing.open(Subject.CORPORATE, Map.of(this.catalogue.field(Subject.CORPORATE, "name"), name),
				this.manager);
	}

	Map<Field, @Nullable Object> values(Object... pairs) {
		Map<Field, @Nullable Object> values = new HashMap<>();
		for (int i = 0; i < pairs.length; i += 2) {
			values.put(field((String) pairs[i]), pairs[i + 1]);
		}
		return values;
	}

	Field field(String key) {
		return this.catalogue.field(Subject.INDIVIDUAL, key);
	}

	ArchiveHead head(String number) {
		return this.heads.find(number, this.manager).orElseThrow();
	}

	List<String> audit(String action, String number) {
		return this.jdbc.sql("select detail::text from audit_entry where action = ? and subject_id = ?")
			.params(action, number)
			.query(String.class)
			.list();
	}

	void user(String name, String role, @Nullable Long team, boolean personal) {
		this.jdbc.sql("""
				insert into app_user (username, display_name, password_hash, role, team_id, may_see_personal)
				values (?, ?, 'x', ?, ?, ?)
				""").params(java.util.Arrays.asList(name, name, role, team, personal)).update();
	}

	Reader reader(String name) {
		return this.readers
			.find(this.jdbc.sql("select id from app_user where username = ?").param(name).query(Long.class).single(),
					null)
			.orElseThrow();
	}

}
