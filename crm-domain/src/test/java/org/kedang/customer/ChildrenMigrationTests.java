package org.kedang.customer;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.kedang.catalogue.Children;
import org.kedang.database.TestDatabase;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

class ChildrenMigrationTests {

	@Test
	void of_what_was_written_as_one_text_no_word_is_lost() {
		try (TestDatabase database = TestDatabase.empty()) {
			JdbcClient jdbc = JdbcClient.create(database.dataSource());
			Flyway.configure().dataSource(database.dataSource()).target("089?").load().migrate();
			write(jdbc, "A", "王小明，2015-06-01，小学；女儿王小红, 2018-03-02");
			write(jdbc, "B", "一子一女，\n儿子2015-02-30生");
			write(jdbc, "C", "小明 2015-02-30 小学、小红 2018-03-02 上大班");
			write(jdbc, "D", null);
			jdbc.sql("""
					insert into customer_change (customer_id, source, field, before, after)
					select id, 'FORM', 'children', null, '王小明 2015-06-01' from customer where number = 'A'
					""").update();
			jdbc.sql("""
					insert into import_change (import_id, record, row_id, field, before, after)
					select 1, 'individual_customer', id, 'children', '一子', '一子一女' from customer where number = 'B'
					""").update();
			jdbc.sql("create unlogged table import_stage_7_0 (row integer, children text)").update();
			jdbc.sql("insert into import_stage_7_0 values (1, '王小明 2015-06-01 大学')").update();
			Flyway.configure().dataSource(database.dataSource()).load().migrate();
			assertThat(
					jdbc.sql("select children::text from individual_customer join customer using (id) order by number")
						.query(String.class)
						.list()
						.stream()
						.map((json) -> (json != null) ? Children.parse(json).text(false) : ""))
				.containsExactly("王小明 2015-06-01 小学；女儿王小红 2018-03-02", "一子一女；儿子2015-02-30生",
						"小明 2015-02-30 小学；小红 2018-03-02 上大班", "");
			assertThat(jdbc.sql(
					"select children -> 0 ->> 'name' from individual_customer join customer using (id) where number = 'C'")
				.query(String.class)
				.single()).isEqualTo("小明 2015-02-30 小学");
			assertThat(jdbc.sql("""
					select after from customer_change union all select before from import_change
					union all select after from import_change union all select children::text from import_stage_7_0
					""").query(String.class).list().stream().map((json) -> Children.parse(json).text(true)))
				.containsExactly("王小明 2015-06-01", "一子", "一子一女", "王小明 2015-06-01 University");
		}
	}

	private static void write(JdbcClient jdbc, String number, String children) {
		long id = jdbc.sql("insert into customer (kind, number, name) values ('I', ?, '某人') returning id")
			.param(number)
			.query(Long.class)
			.single();
		jdbc.sql("insert into individual_customer (id, children) values (?, ?)").params(id, children).update();
	}

}
