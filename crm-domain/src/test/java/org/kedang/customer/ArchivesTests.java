package org.kedang.customer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kedang.DomainTestApplication;
import org.kedang.catalogue.Catalogue;
import org.kedang.catalogue.Field;
import org.kedang.catalogue.Storage;
import org.kedang.catalogue.Subject;
import org.kedang.database.WithDatabase;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SpringBootTest(classes = DomainTestApplication.class, properties = "spring.jpa.hibernate.ddl-auto=validate")
@WithDatabase
class ArchivesTests {

	@Autowired
	Archives archives;

	@Autowired
	Customers customers;

	@Autowired
	Catalogue catalogue;

	@Autowired
	JdbcClient jdbc;

	private long author;

	@BeforeEach
	void somebodyWrites() {
		this.author = this.jdbc.sql("select id from app_user where username = 'anna'")
			.query(Long.class)
			.optional()
			.orElseGet(() -> this.jdbc.sql("""
					insert into app_user (username, display_name, password_hash, role)
					values ('anna', 'Anna', 'x', 'ADMIN') returning id
					""").query(Long.class).single());
	}

	@Test
	void a_new_customer_gets_the_next_number_search_keys_completeness_and_figures() {
		Customer customer = this.archives.open(Subject.INDIVIDUAL, Map.of(field("name"), "仇英"), this.author);
		assertThat(customer.number()).matches("C-\\d{7}");
		assertThat(this.jdbc.sql("""
				select name_pinyin || ' ' || name_initials || ' ' || purchases
				from customer join customer_figures on customer_id = id where id = ?
				""").param(customer.id()).query(String.class).single()).isEqualTo("qiuying qy 0");
		assertThat(customer.completeness()).isPositive();
	}

	@Test
	void a_revision_is_kept_field_by_field_and_counts_the_version_up() {
		Customer customer = this.archives.open(Subject.INDIVIDUAL, Map.of(field("name"), "王建国"), this.author);
		List<Change> changes = this.archives.revise(customer.id(), customer.version(),
				Map.of(field("employer"), "华信科技", field("name"), "王建国"), this.author);
		assertThat(changes).containsExactly(new Change(field("employer"), null, "华信科技"));
		assertThat(this.customers.findById(customer.id()).orElseThrow().version()).isEqualTo(1);
		assertThat(this.jdbc.sql("select count(*) from customer_change where customer_id = ?")
			.param(customer.id())
			.query(Long.class)
			.single()).isEqualTo(1);
	}

	@Test
	void what_was_typed_over_an_older_version_is_refused() {
		Customer customer = this.archives.open(Subject.INDIVIDUAL, Map.of(field("name"), "李敏"), this.author);
		this.archives.revise(customer.id(), 0, Map.of(field("hobbies"), "围棋"), this.author);
		assertThatExceptionOfType(ArchiveChangedException.class)
			.isThrownBy(() -> this.archives.revise(customer.id(), 0, Map.of(field("hobbies"), "钓鱼"), this.author));
	}

	@Test
	void every_field_of_the_catalogue_has_its_column_of_its_type_and_survives_a_round_trip() {
		for (Subject subject : List.of(Subject.INDIVIDUAL, Subject.CORPORATE)) {
			Map<Field, @Nullable Object> values = new HashMap<>();
			for (Field field : this.catalogue.fields(subject)) {
				if (field.storage() == Storage.OWN || field.storage() == Storage.CUSTOMER) {
					assertThat(columnType(subject, field)).as(field.key()).isEqualTo(field.type().sqlType());
					String sample = sample(field);
					if (sample != null) {
						values.put(field, field.type().parse(sample));
					}
				}
			}
			Customer stored = this.archives.open(subject, values, this.author);
			Customer read = this.customers.findById(stored.id()).orElseThrow();
			values.forEach((field, value) -> assertThat(field.type().format(read.value(field))).as(field.key())
				.isEqualTo(sample(field)));
		}
	}

	private String columnType(Subject subject, Field field) {
		String table = (field.storage() == Storage.CUSTOMER) ? "customer" : subject.table();
		String type = this.jdbc
			.sql("select data_type from information_schema.columns where table_name = ? and column_name = ?")
			.params(table, field.column())
			.query(String.class)
			.optional()
			.orElse("missing");
		return switch (type) {
			case "character" -> "text";
			case "timestamp without time zone" -> "timestamp";
			default -> type;
		};
	}

	private static @Nullable String sample(Field field) {
		return switch (field.type()) {
			case DATE -> "1999-12-31";
			case AMOUNT, DECIMAL -> "12.5";
			case INTEGER -> "7";
			case YES_NO -> "true";
			case OPTION -> field.options().get(0).key();
			case REGION -> "320102";
			case CHILDREN ->
				"[{\"name\":\"王小明\",\"birthDate\":\"2015-06-01\",\"stage\":\"PRIMARY\"},{\"name\":\"王小红\"}]";
			case CUSTOMER, USER, IDENTITY_NUMBER -> null;
			default -> field.key().equals("number") ? "N-" + field.subject() : "值 " + field.key();
		};
	}

	private Field field(String key) {
		return this.catalogue.field(Subject.INDIVIDUAL, key);
	}

}
