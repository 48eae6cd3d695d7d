package org.kedang.ingest;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kedang.DomainTestApplication;
import org.kedang.access.Reader;
import org.kedang.access.Readers;
import org.kedang.catalogue.Subject;
import org.kedang.database.WithDatabase;
import org.kedang.ingest.mapping.ImportOptions;
import org.kedang.ingest.store.Doubles;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

@SpringBootTest(classes = DomainTestApplication.class, properties = "kedang.jobs.enabled=false")
@WithDatabase
@Import(Importing.class)
class ImportDoublesTests {

	private static final String ALIKE = """
			姓名,手机,出生日期,电子邮箱
			尉迟静姝,13700000009,1991-02-03,jingshu@example.cn
			李敏,13811112222,1985-06-07,limin@example.cn
			""";

	@Autowired
	Importing importing;

	@Autowired
	ImportPreview preview;

	@Autowired
	ImportDoubles doubles;

	@Autowired
	Readers readers;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void one_customer() {
		forget();
		this.importing.store(Subject.INDIVIDUAL, """
				客户编号,姓名,手机,出生日期,电子邮箱
				A,尉迟静姝,13900000001,1991-02-03,jingshu@example.cn
				""");
	}

	@AfterEach
	void forget() {
		this.jdbc.sql("truncate customer, match_stale, match_stale_span, match_term cascade").update();
	}

	@Test
	void a_new_row_like_a_stored_customer_is_shown_apart_and_the_pair_waits_for_review() {
		ImportBatch batch = this.importing.check(Subject.INDIVIDUAL, ALIKE);
		assertThat(batch.ledger()).isEqualTo(new Ledger(2, 2, 0, 0, 0, 0));
		assertThat(rows(batch, RowState.DUPLICATE)).containsExactly(2);
		assertThat(rows(batch, RowState.CREATED)).containsExactly(3);
		assertThat(RowState.DUPLICATE.count(batch.parts().get(0))).isEqualTo(1);
		assertThat(RowState.CREATED.count(batch.parts().get(0))).isEqualTo(1);
		assertThat(of(batch, 2, reader("anna", "ADMIN"))).singleElement().satisfies((found) -> {
			assertThat(found.number()).isEqualTo("A");
			assertThat(found.probability()).isGreaterThan(0.95);
			assertThat(found.evidence()).extracting((said) -> said.field(), (said) -> said.level())
				.contains(tuple("name", "exact"), tuple("birthDate", "exact"), tuple("email", "exact"));
		});
		assertThat(pairs()).isEmpty();
		this.importing.store(Subject.INDIVIDUAL, ALIKE);
		assertThat(pairs()).containsExactly("A|尉迟静姝|IMPORT|OPEN");
		// who is known now is recognised by name and mobile
		assertThat(this.importing.store(Subject.INDIVIDUAL, ALIKE).ledger()).isEqualTo(new Ledger(2, 0, 0, 2, 0, 0));
	}

	@Test
	void whom_the_reader_does_not_see_is_not_named() {
		this.jdbc.sql("update customer set owner_id = (select id from app_user where username = 'anna')").update();
		ImportBatch batch = this.importing.check(Subject.INDIVIDUAL, ALIKE);
		assertThat(of(batch, 2, reader("ben", "SALES"))).singleElement().satisfies((found) -> {
			assertThat(found.number()).isNull();
			assertThat(found.name()).isNull();
		});
	}

	@Test
	void who_may_not_see_personal_values_is_not_told_which_of_them_agree_nor_how_well() {
		ImportBatch batch = this.importing.check(Subject.INDIVIDUAL, ALIKE);
		Reader cleo = reader("cleo", "SALES");
		this.jdbc.sql("update app_user set may_see_personal = false where id = ?").param(cleo.id()).update();
		assertThat(of(batch, 2, reader("cleo", "SALES"))).singleElement().satisfies((found) -> {
			assertThat(found.number()).isEqualTo("A");
			assertThat(found.probability()).isNull();
			assertThat(found.evidence()).extracting((said) -> said.field())
				.contains("name")
				.doesNotContain("mobile", "email", "birthDate");
		});
	}

	@Test
	void a_row_like_an_earlier_one_of_the_file_is_a_pair_as_well() {
		String twice = """
				姓名,手机,出生日期,电子邮箱
				诸葛子墨,13600000001,1979-12-01,zimo@example.cn
				诸葛子墨,13600000002,1979-12-01,zimo@example.cn
				""";
		ImportBatch batch = this.importing.check(Subject.INDIVIDUAL, twice);
		assertThat(rows(batch, RowState.DUPLICATE)).containsExactly(3);
		assertThat(of(batch, 3, reader("anna", "ADMIN"))).extracting(RowDouble::other).containsExactly(2);
		this.importing.store(Subject.INDIVIDUAL, twice);
		assertThat(pairs()).containsExactly("诸葛子墨|诸葛子墨|IMPORT|OPEN");
	}

	@Test
	void those_probably_known_can_be_left_out_or_not_looked_for() {
		ImportBatch batch = store(Doubles.SKIP);
		assertThat(batch.ledger()).isEqualTo(new Ledger(2, 1, 0, 0, 1, 0));
		assertThat(batch.report().skipped()).containsEntry("import.skipped.double", 1L);
		assertThat(names()).containsExactly("尉迟静姝", "李敏");
		assertThat(store(Doubles.IGNORE).ledger()).isEqualTo(new Ledger(2, 1, 0, 1, 0, 0));
		assertThat(pairs()).isEmpty();
	}

	@Test
	void only_one_who_is_the_same_by_a_rule_that_knows_how_rare_names_are_is_updated() {
		this.jdbc.sql("insert into match_term (kind, field, term, records) values ('I', '', '', 1000)").update();
		ImportBatch batch = store(Doubles.UPDATE);
		assertThat(batch.ledger()).isEqualTo(new Ledger(2, 1, 1, 0, 0, 0));
		assertThat(batch.report().counts()).containsEntry("import.count.same-by-rule", 1L);
		assertThat(this.importing.rows("select number, mobile from customer where name = '尉迟静姝'"))
			.containsExactly("A|13700000009");
		assertThat(pairs()).isEmpty();
	}

	@Test
	void nobody_is_updated_by_a_row_with_a_number_of_its_own_nor_before_names_were_counted() {
		assertThat(store(Doubles.UPDATE).ledger()).isEqualTo(new Ledger(2, 2, 0, 0, 0, 0));
		assertThat(pairs()).hasSize(1);
		forget();
		one_customer();
		this.jdbc.sql("insert into match_term (kind, field, term, records) values ('I', '', '', 1000)").update();
		ImportBatch batch = this.importing.store(Subject.INDIVIDUAL, ImportOptions.DEFAULT.with(Doubles.UPDATE), """
				客户编号,姓名,手机,出生日期,电子邮箱
				B,尉迟静姝,13700000009,1991-02-03,jingshu@example.cn
				""");
		assertThat(batch.ledger()).isEqualTo(new Ledger(1, 1, 0, 0, 0, 0));
	}

	private ImportBatch store(Doubles doubles) {
		return this.importing.store(Subject.INDIVIDUAL, ImportOptions.DEFAULT.with(doubles), ALIKE);
	}

	private List<Integer> rows(ImportBatch batch, RowState state) {
		return this.preview.page(batch, batch.parts().get(0), state, 0, 50)
			.rows()
			.stream()
			.map(PreviewRow::row)
			.toList();
	}

	private List<RowDouble> of(ImportBatch batch, int row, Reader reader) {
		Map<Integer, List<RowDouble>> found = this.doubles.of(batch, batch.parts().get(0), List.of(row), reader);
		return found.getOrDefault(row, List.of());
	}

	private List<String> pairs() {
		return this.importing.rows("""
				select case when a.number like 'C-%' then a.name else a.number end, b.name, p.source, p.state
				from duplicate_pair p join customer a on a.id = p.a_id join customer b on b.id = p.b_id
				""");
	}

	private List<String> names() {
		return this.importing.rows("select name from customer order by id");
	}

	private Reader reader(String username, String role) {
		return Staff.of(username, role, this.jdbc, this.readers);
	}

}
