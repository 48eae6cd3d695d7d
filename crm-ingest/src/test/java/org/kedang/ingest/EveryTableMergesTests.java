package org.kedang.ingest;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kedang.DomainTestApplication;
import org.kedang.access.Reader;
import org.kedang.access.Readers;
import org.kedang.customer.Archives;
import org.kedang.database.WithDatabase;
import org.kedang.ingest.merge.MergeOrder;
import org.kedang.ingest.merge.Merges;
import org.kedang.ingest.merge.Merging;
import org.kedang.ingest.merge.Unmerging;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * No table that refers to a customer, today's or tomorrow's, is forgotten by a merge: the
 * tables come from the schema itself.
 */
@SpringBootTest(classes = DomainTestApplication.class, properties = "kedang.jobs.enabled=false")
@WithDatabase
@Import(Importing.class)
class EveryTableMergesTests {

	/** What tells of merges, and of nothing else. */
	private static final List<String> RECORDS = List.of("customer_merge_row");

	/** The archive itself, and what is counted anew. */
	private static final List<String> NEVER_TOLD = List.of("corporate_customer", "customer_figures");

	@Autowired
	Importing importing;

	@Autowired
	Merging merging;

	@Autowired
	Unmerging unmerging;

	@Autowired
	Merges merges;

	@Autowired
	Archives archives;

	@Autowired
	Readers readers;

	@Autowired
	JdbcClient jdbc;

	private Reader reader;

	private CustomerFilling filling;

	@BeforeEach
	void nobodyIsKnown() {
		this.jdbc.sql("truncate customer, tag cascade").update();
		this.reader = Staff.of("anna", "ADMIN", this.jdbc, this.readers);
	}

	@Test
	void every_column_that_holds_a_customer_says_so_to_the_schema() {
		assertThat(this.jdbc.sql("""
				select a.attrelid::regclass::text from pg_attribute a join pg_class t on t.oid = a.attrelid
				where a.attname = 'customer_id' and t.relkind in ('r', 'p') and not t.relispartition
					and t.relnamespace = 'public'::regnamespace and t.relname not like 'import\\_stage%'
					and not exists (select 1 from pg_constraint c
						where c.contype = 'f' and c.conrelid = a.attrelid and c.conkey = array[a.attnum]
							and c.confrelid = 'customer'::regclass)
				""").query(String.class).list())
			.as("scores and bulk actions tell of customers as they were and stay as they are, keys go with them by a trigger")
			.containsExactlyInAnyOrder("rfm_score", "customer_outlook", "key_customer", "figure_sample", "match_key",
					"bulk_item", "amount_outside", "purchase_between");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "_en" })
	void every_table_has_a_name_that_a_merge_calls_it_by(String language) throws IOException {
		Properties texts = new Properties();
		try (BufferedReader reader = Files.newBufferedReader(Path.of(System.getProperty("kedang.folder", ".."),
				"crm-web/src/main/resources/messages/merge" + language + ".properties"))) {
			texts.load(reader);
		}
		assertThat(new CustomerFilling(this.jdbc, -1, -1).references()).extracting(CustomerFilling.Reference::table)
			.filteredOn((table) -> !RECORDS.contains(table) && !NEVER_TOLD.contains(table))
			.allSatisfy((table) -> assertThat(texts).containsKey("merge.table." + table));
	}

	@ParameterizedTest
	@ValueSource(strings = { "I", "C" })
	void everything_moves_to_the_survivor_and_returns_byte_for_byte(String kind) {
		long older = CustomerFilling.somebody(this.jdbc, kind);
		long survivor = CustomerFilling.somebody(this.jdbc, kind);
		long loser = CustomerFilling.somebody(this.jdbc, kind);
		for (long id : new long[] { survivor, loser }) {
			this.archives.settle(id, Map.of(), this.reader.id(), "FORM");
		}
		this.filling = new CustomerFilling(this.jdbc, older, CustomerFilling.somebody(this.jdbc, kind));
		for (int number : new int[] { 1, 3 }) {
			this.filling.fill(survivor, number);
		}
		for (int number : new int[] { 1, 2 }) {
			this.filling.fill(loser, number);
		}
		assertFilled(loser);
		Map<String, List<String>> before = this.filling.dump();
		mergeAndTakeBack(survivor, loser);
		Map<String, List<String>> after = this.filling.dump();
		// the figures were made up; from now on they are counted
		before.remove("customer_figures");
		after.remove("customer_figures");
		assertRestored(before, after, survivor);
		before = this.filling.dump();
		mergeAndTakeBack(survivor, loser);
		assertRestored(before, this.filling.dump(), survivor);
	}

	private void assertFilled(long customer) {
		for (CustomerFilling.Reference each : this.filling.references()) {
			String rows = "select count(*) from " + each.table();
			long count = each.parent().equals("customer") ? this.jdbc.sql(rows + " where " + each.column() + " = ?")
				.param(customer)
				.query(Long.class)
				.single() : this.jdbc.sql(rows).query(Long.class).single();
			boolean otherKind = each.part() && count == 0;
			assertThat(otherKind || count > 0).as("teach %s to fill %s", CustomerFilling.class.getSimpleName(), each)
				.isTrue();
		}
	}

	private void mergeAndTakeBack(long survivor, long loser) {
		Map<CustomerFilling.Reference, Long> before = counts(survivor);
		long merge = this.merging.merge(new MergeOrder(number(survivor), null, number(loser), null, Map.of()),
				this.reader);
		counts(survivor).forEach((each, count) -> {
			// the pair with a third customer is the same for both
			long least = before.get(each) + (each.table().equals("duplicate_pair") ? 0 : 1);
			assertThat(count).as("%s of the survivor", each).isGreaterThanOrEqualTo(least);
		});
		assertThat(this.jdbc.sql("select count(*) from customer where id = ?").param(loser).query(Long.class).single())
			.isZero();
		this.unmerging.undo(this.merges.find(merge, this.reader).orElseThrow(), false, this.reader);
	}

	private Map<CustomerFilling.Reference, Long> counts(long customer) {
		Map<CustomerFilling.Reference, Long> counts = new HashMap<>();
		this.filling.references()
			.stream()
			.filter((each) -> each.parent().equals("customer") && !each.part())
			.forEach((each) -> counts.put(each,
					this.jdbc.sql("select count(*) from %s where %s = ?".formatted(each.table(), each.column()))
						.param(customer)
						.query(Long.class)
						.single()));
		return counts;
	}

	private void assertRestored(Map<String, List<String>> before, Map<String, List<String>> after, long survivor) {
		Map<String, List<String>> differences = new TreeMap<>();
		before.forEach((table, rows) -> {
			List<String> now = after.getOrDefault(table, List.of());
			List<String> gone = rows.stream().filter((row) -> !now.contains(row)).map((row) -> "- " + row).toList();
			List<String> come = now.stream()
				.filter((row) -> !rows.contains(row) && !isRecord(table, row))
				.map((row) -> "+ " + row)
				.toList();
			if (!RECORDS.contains(table) && !(gone.isEmpty() && come.isEmpty())) {
				differences.put(table, Stream.concat(gone.stream(), come.stream()).toList());
			}
		});
		assertThat(differences.remove("customer")).as("the survivor has a new version, and nothing else")
			.hasSize(2)
			.extracting((row) -> row.substring(2).replaceAll("\"version\": \\d+", ""))
			.allMatch((row) -> row.contains("\"id\": " + survivor + ","))
			.containsOnly(versionless(after, survivor));
		assertThat(differences).isEmpty();
	}

	private static String versionless(Map<String, List<String>> dump, long survivor) {
		return dump.get("customer")
			.stream()
			.filter((row) -> row.contains("\"id\": " + survivor + ","))
			.findFirst()
			.orElseThrow()
			.replaceAll("\"version\": \\d+", "");
	}

	/** Of the merge itself. */
	private static boolean isRecord(String table, String row) {
		return table.equals("customer_merge")
				|| (table.equals("customer_change") && row.matches(".*\"source\": \"(UN)?MERGE\".*"));
	}

	private String number(long customer) {
		return this.jdbc.sql("select number from customer where id = ?").param(customer).query(String.class).single();
	}

}
