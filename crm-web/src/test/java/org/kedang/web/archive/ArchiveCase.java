package org.kedang.web.archive;

import java.util.HashMap;
import java.util.Map;

import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.kedang.access.AppUser;
import org.kedang.access.Reader;
import org.kedang.access.Role;
import org.kedang.access.Users;
import org.kedang.archive.ArchiveEditing;
import org.kedang.archive.ArchiveHeads;
import org.kedang.catalogue.Catalogue;
import org.kedang.catalogue.Field;
import org.kedang.catalogue.Subject;
import org.kedang.web.People;
import org.kedang.web.WebTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

/**
 * What tests of archives have in common: somebody with customers, somebody who sees no
 * personal values, and a stranger.
 */
@WebTest
@Transactional
public abstract class ArchiveCase {

	@Autowired
	protected MockMvc mvc;

	@Autowired
	protected People people;

	@Autowired
	protected ArchiveEditing editing;

	@Autowired
	protected ArchiveHeads heads;

	@Autowired
	protected Catalogue catalogue;

	@Autowired
	protected Users users;

	@Autowired
	protected JdbcClient jdbc;

	@Autowired
	protected EntityManager entities;

	protected AppUser seller;

	protected AppUser blind;

	protected AppUser stranger;

	protected Reader manager;

	@BeforeEach
	protected void aFirm() {
		this.seller = this.people.somebody(Role.SALES, null);
		this.stranger = this.people.somebody(Role.SALES, null);
		this.blind = this.people.somebody(Role.MANAGER, null);
		this.blind.place("不见电话", Role.MANAGER, null, false);
		this.users.save(this.blind);
		this.manager = this.people.reader(Role.MANAGER);
	}

	/** One transaction holds the whole test: what pages left in memory is written now. */
	protected void stored() {
		this.entities.flush();
		this.entities.clear();
	}

	protected String version(String number) {
		stored();
		return Integer.toString(this.heads.find(number, this.manager).orElseThrow().version());
	}

	protected void events(String number) {
		long id = this.heads.find(number, this.manager).orElseThrow().id();
		this.jdbc.sql("""
				insert into sales_transaction (customer_id, number, occurred_on, amount, line_count, channel)
				values (:id, 'S-1', '2024-05-01', 1280, 3, 'SHOP'), (:id, 'S-2', '2024-05-02', -20, 1, null)
				""").param("id", id).update();
		this.jdbc.sql("""
				insert into receivable (customer_id, number, invoiced_on, due_on, amount)
				values (?, 'F-1', '2024-05-01', '2024-05-31', 1280)
				""").param(id).update();
		this.jdbc
			.sql("""
					insert into contact_log (customer_id, occurred_at, channel, content, complaint, complaint_state, next_on)
					values (?, '2024-05-03 10:00', 'PHONE', '询价', true, 'OPEN', '2024-05-10')
					""")
			.param(id)
			.update();
		this.jdbc.sql("insert into contact_person (customer_id, name, decision_role) values (?, '张三', 'USER')")
			.param(id)
			.update();
		this.jdbc.sql("""
				insert into customer_change (customer_id, source, field, before, after)
				values (:id, 'FORM', 'address', null, '中山路1号'), (:id, 'IMPORT', 'xGone', 'a', 'b')
				""").param("id", id).update();
	}

	protected String individual(String name, Map<String, String> texts) {
		Map<Field, @Nullable Object> values = new HashMap<>();
		texts.forEach((key, value) -> values.put(field(key), field(key).type().parse(value)));
		values.put(field("name"), name);
		values.put(field("owner"), this.seller.id());
		return this.editing.open(Subject.INDIVIDUAL, values, this.manager);
	}

	protected String corporate(String name) {
		return this.editing.open(Subject.CORPORATE, Map.of(this.catalogue.field(Subject.CORPORATE, "name"), name),
				this.manager);
	}

	protected Field field(String key) {
		return this.catalogue.field(Subject.INDIVIDUAL, key);
	}

	protected static MockHttpServletRequestBuilder send(String path) {
		return post(path).with(csrf());
	}

}
