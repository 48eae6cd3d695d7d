package org.kedang.ingest;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kedang.DomainTestApplication;
import org.kedang.catalogue.Subject;
import org.kedang.database.WithDatabase;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** So many new customers that indexes are set aside for them. */
@SpringBootTest(classes = DomainTestApplication.class, properties = "kedang.jobs.enabled=false")
@WithDatabase
@Import(Importing.class)
class FirstLoadTests {

	private static final int CUSTOMERS = 50_001;

	@Autowired
	Importing importing;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void nobodyIsKnown() {
		this.jdbc.sql("truncate customer cascade").update();
	}

	private static String sheet(String number) {
		return "客户编号,姓名,手机,邮箱,负责人\n" + IntStream.range(0, CUSTOMERS)
			.mapToObj((i) -> number.formatted(i) + ",王建国,1380%07d,k%d@example.com,anna\n".formatted(i, i))
			.collect(Collectors.joining());
	}

	private static Ledger created() {
		return new Ledger(CUSTOMERS, CUSTOMERS, 0, 0, 0, 0);
	}

	private void everythingIsThere() {
		assertThat(this.importing.row("""
				select count(*), count(distinct c.id), count(f.customer_id), count(o.id), count(u.id),
					count(*) filter (where c.completeness > 0)
				from customer c left join customer_figures f on f.customer_id = c.id
				left join individual_customer o on o.id = c.id left join app_user u on u.id = c.owner_id
				""")).isEqualTo(("50001|").repeat(5) + "50001");
		assertThat(this.importing.rows("select name from late_index")).isEmpty();
		assertThat(this.importing.rows("select conname from pg_constraint where not convalidated")).isEmpty();
		assertThat(this.importing.rows("select nspname from pg_namespace where nspname like 'import\\_work%'"))
			.isEmpty();
	}

	@Test
	void every_row_becomes_the_customer_of_its_number() {
		assertThat(this.importing.store(Subject.INDIVIDUAL, sheet("N-%06d")).ledger()).isEqualTo(created());
		everythingIsThere();
		assertThat(this.importing.row("""
				select count(*) from customer where right(number, 6) = right(mobile, 6)
					and 'k' || right(number, 6)::integer || '@example.com' = email
				""")).isEqualTo("50001");
	}

	@Test
	void rows_without_a_number_get_one_of_ours() {
		assertThat(this.importing.store(Subject.INDIVIDUAL, sheet("%.0s")).ledger()).isEqualTo(created());
		everythingIsThere();
		assertThat(this.importing.row("select count(distinct number) from customer where number ~ '^C-[0-9]{7}$'"))
			.isEqualTo("50001");
	}

	@Test
	void a_row_that_repeats_another_one_is_left_out_of_the_load() {
		ImportBatch batch = this.importing.store(Subject.INDIVIDUAL, sheet("N-%06d")
				+ "N-000007,王建国,13800000007,k7@example.com,anna\n" + "N-000008,李敏,13800000008,k8@example.com,anna\n");
		assertThat(batch.ledger().read()).isEqualTo(CUSTOMERS + 2);
		assertThat(batch.ledger().created()).isEqualTo(CUSTOMERS);
		assertThat(batch.ledger().failed()).isEqualTo(1);
		assertThat(this.importing.problems(batch)).hasSize(1).first().asString().contains("import.duplicate");
		everythingIsThere();
	}

	@Test
	void after_the_load_it_is_known_again_and_others_get_ids_of_their_own() {
		this.importing.store(Subject.INDIVIDUAL, sheet("N-%06d"));
		assertThat(this.importing.store(Subject.INDIVIDUAL, sheet("N-%06d")).ledger())
			.isEqualTo(new Ledger(CUSTOMERS, 0, 0, CUSTOMERS, 0, 0));
		this.importing.store(Subject.INDIVIDUAL, "姓名,手机\n李敏,13912345678\n");
		assertThat(this.importing.row("""
				select c.id > (select max(id) from customer where name = '王建国') from customer c where name = '李敏'
				""")).isEqualTo("t");
	}

}
