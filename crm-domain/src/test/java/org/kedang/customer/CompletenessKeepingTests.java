package org.kedang.customer;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.kedang.DomainTestApplication;
import org.kedang.catalogue.Catalogue;
import org.kedang.catalogue.CustomFieldDraft;
import org.kedang.catalogue.CustomFields;
import org.kedang.catalogue.FieldType;
import org.kedang.catalogue.Sensitivity;
import org.kedang.catalogue.Subject;
import org.kedang.database.WithDatabase;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(classes = DomainTestApplication.class)
@WithDatabase
class CompletenessKeepingTests {

	private static final String OWN = "xWarehouses";

	@Autowired
	Archives archives;

	@Autowired
	Catalogue catalogue;

	@Autowired
	CustomFields customFields;

	@Autowired
	CompletenessKeeping keeping;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	DataSource database;

	@AfterEach
	void no_field_of_our_own_is_left() {
		this.jdbc.sql("delete from custom_field where key = ?").param(OWN).update();
		// others read fields anew then
		this.customFields.retire(Subject.CORPORATE, OWN, true);
	}

	@Test
	void a_firm_measured_when_there_were_fewer_fields_is_as_complete_as_one_that_is_saved_now() {
		long author = author();
		Customer firm = this.archives.open(Subject.CORPORATE, Map.of(this.catalogue.field(Subject.CORPORATE, "name"),
				"南京完整度有限公司", this.catalogue.field(Subject.CORPORATE, "totalAssets"), new BigDecimal("12")), author);
		Customer person = this.archives.open(Subject.INDIVIDUAL,
				Map.of(this.catalogue.field(Subject.INDIVIDUAL, "name"), "完度"), author);
		this.jdbc.sql("update customer set completeness = 99 where id in (?, ?)")
			.params(firm.id(), person.id())
			.update();
		this.keeping.measureAll();
		assertThat(completeness(firm)).isEqualTo(firm.completeness()).isPositive();
		assertThat(completeness(person)).isEqualTo(person.completeness()).isPositive();
	}

	@Test
	void a_field_that_comes_makes_everybody_less_complete_and_no_change_of_theirs() {
		long author = author();
		Customer firm = this.archives.open(Subject.CORPORATE,
				Map.of(this.catalogue.field(Subject.CORPORATE, "name"), "苏州完整度有限公司"), author);
		int fields = this.catalogue.knowledge(Subject.CORPORATE).size();
		long known = Math.round(firm.completeness() / 100.0 * fields);
		this.customFields.add(new CustomFieldDraft(Subject.CORPORATE, OWN, "basic", "仓库", "Warehouses", FieldType.TEXT,
				List.of(), false, Sensitivity.PUBLIC, false), author);
		this.keeping.measureAll();
		assertThat(completeness(firm)).isEqualTo((int) Math.round(100.0 * known / (fields + 1)));
		assertThat(this.jdbc.sql("select count(*) from customer_change where customer_id = ?")
			.param(firm.id())
			.query(Long.class)
			.single()).isZero();
	}

	@Test
	void an_archive_that_cannot_be_measured_keeps_no_other_one_from_being_so() {
		Customer firm = this.archives.open(Subject.CORPORATE,
				Map.of(this.catalogue.field(Subject.CORPORATE, "name"), "无锡完整度有限公司"), author());
		// long before it, in a portion of its own
		this.jdbc.sql("alter sequence customer_id_seq restart with " + (firm.id() + 100_000)).update();
		Customer later = this.archives.open(Subject.CORPORATE,
				Map.of(this.catalogue.field(Subject.CORPORATE, "name"), "常州完整度有限公司"), author());
		this.jdbc.sql("update customer set completeness = 99").update();
		this.jdbc
			.sql("alter table customer add constraint stuck check (id <> %d or completeness = 99)".formatted(firm.id()))
			.update();
		try {
			this.keeping.measureAll();
		}
		finally {
			this.jdbc.sql("alter table customer drop constraint stuck").update();
		}
		assertThat(completeness(firm)).isEqualTo(99);
		assertThat(completeness(later)).isEqualTo(later.completeness());
	}

	@Test
	@Timeout(60)
	void an_archive_that_an_import_holds_is_passed_over_and_not_waited_for() throws SQLException {
		Customer held = this.archives.open(Subject.CORPORATE,
				Map.of(this.catalogue.field(Subject.CORPORATE, "name"), "镇江完整度有限公司"), author());
		Customer free = this.archives.open(Subject.CORPORATE,
				Map.of(this.catalogue.field(Subject.CORPORATE, "name"), "扬州完整度有限公司"), author());
		this.jdbc.sql("update customer set completeness = 99").update();
		try (Connection other = this.database.getConnection(); Statement statement = other.createStatement()) {
			other.setAutoCommit(false);
			statement.execute("select from customer where id = %d for update".formatted(held.id()));
			this.keeping.measureAll();
			other.rollback();
		}
		assertThat(completeness(held)).isEqualTo(99);
		assertThat(completeness(free)).isEqualTo(free.completeness());
	}

	private int completeness(Customer customer) {
		return this.jdbc.sql("select completeness from customer where id = ?")
			.param(customer.id())
			.query(Integer.class)
			.single();
	}

	private long author() {
		return this.jdbc.sql("""
				insert into app_user (username, display_name, password_hash, role)
				values (gen_random_uuid()::text, 'Anna', 'x', 'ADMIN') returning id
				""").query(Long.class).single();
	}

}
