package org.kedang.ingest;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kedang.DomainTestApplication;
import org.kedang.access.Reader;
import org.kedang.access.Readers;
import org.kedang.archive.ArchiveHead;
import org.kedang.archive.ArchiveHeads;
import org.kedang.archive.Notes;
import org.kedang.archive.Twin;
import org.kedang.archive.Twins;
import org.kedang.archive.Visits;
import org.kedang.catalogue.Catalogue;
import org.kedang.catalogue.Subject;
import org.kedang.customer.Archives;
import org.kedang.customer.CustomerSearch;
import org.kedang.customer.SearchHit;
import org.kedang.customer.SearchReason;
import org.kedang.database.WithDatabase;
import org.kedang.ingest.merge.Choice;
import org.kedang.ingest.merge.Comparing;
import org.kedang.ingest.merge.DuplicatePairs;
import org.kedang.ingest.merge.Merge;
import org.kedang.ingest.merge.MergeOrder;
import org.kedang.ingest.merge.MergeRefusedException;
import org.kedang.ingest.merge.Merges;
import org.kedang.ingest.merge.Merging;
import org.kedang.ingest.merge.PairQuery;
import org.kedang.ingest.merge.Reversal;
import org.kedang.ingest.merge.Reversals;
import org.kedang.ingest.merge.Side;
import org.kedang.ingest.merge.SideBySide;
import org.kedang.ingest.merge.Unmerging;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

@SpringBootTest(classes = DomainTestApplication.class, properties = "kedang.jobs.enabled=false")
@WithDatabase
@Import(Importing.class)
class MergingTests {

	@Autowired
	Importing importing;

	@Autowired
	Merging merging;

	@Autowired
	Unmerging unmerging;

	@Autowired
	Merges merges;

	@Autowired
	Reversals reversals;

	@Autowired
	Comparing comparing;

	@Autowired
	DuplicatePairs pairs;

	@Autowired
	Archives archives;

	@Autowired
	ArchiveHeads heads;

	@Autowired
	CustomerSearch search;

	@Autowired
	Twins twins;

	@Autowired
	Catalogue catalogue;

	@Autowired
	Readers readers;

	@Autowired
	Notes notes;

	@Autowired
	Visits visits;

	@Autowired
	JdbcClient jdbc;

	private Reader anna;

	private static final String SMALL = "[{\"name\":\"小明\",\"birthDate\":\"2015-06-01\"}]";

	private static final String BOTH = "[{\"name\":\"小红\",\"birthDate\":\"2018-03-02\"},{\"name\":\"小明\",\"birthDate\":\"2015-06-01\"}]";

	@BeforeEach
	void threeCustomers() {
		this.jdbc.sql("truncate customer, tag cascade").update();
		this.anna = Staff.of("anna", "ADMIN", this.jdbc, this.readers);
		this.importing.store(Subject.INDIVIDUAL, """
				客户编号,姓名,手机,地址,开拓时间,籍贯,身份证号,子女
				A,王建国,13812345678,中山东路8号,2023-05-01,,11010519491231002X,小明 2015-06-01
				B,王建国,13812345679,南京市中山东路8号2幢301室,2021-03-08,南京,,小红 2018-03-02；小明 2015-06-01
				C,王建,13900000000,,2024-01-01,,,
				""");
	}

	@Test
	void each_field_keeps_the_value_that_a_rule_or_a_person_chooses() {
		typed("A", "mobile", "13812340000");
		typed("B", "nativePlace", "苏州");
		assertThat(compare("A", "B").lines())
			.extracting(SideBySide.Line::key, (line) -> line.choice().side(), (line) -> line.choice().reason())
			.contains(tuple("name", Side.SURVIVOR, Choice.Reason.SAME),
					tuple("mobile", Side.SURVIVOR, Choice.Reason.TRUST),
					tuple("address", Side.LOSER, Choice.Reason.FULLER),
					tuple("children", Side.LOSER, Choice.Reason.FULLER),
					tuple("acquiredOn", Side.LOSER, Choice.Reason.FIELD),
					tuple("nativePlace", Side.LOSER, Choice.Reason.ONLY),
					tuple("identityNumber", Side.SURVIVOR, Choice.Reason.ONLY));
		merge("A", "B", Map.of("address", Side.SURVIVOR));
		assertThat(this.importing.row("""
				select number, mobile, address, acquired_on, native_place, identity_number is not null, completeness > 0
				from customer join individual_customer using (id) where number = 'A'
				""")).isEqualTo("A|13812340000|中山东路8号|2021-03-08|苏州|t|t");
		assertThat(this.importing
			.rows("select field, before, after from customer_change where source = 'MERGE' order by id"))
			.containsExactlyInAnyOrder("acquiredOn|2023-05-01|2021-03-08", "nativePlace|null|苏州", "number|B|A",
					"children|" + SMALL + '|' + BOTH);
	}

	@Test
	void an_identity_number_moves_to_the_survivor_and_back_though_nobody_may_share_it() {
		String before = this.importing.row("select string_agg(o::text, ' ' order by id) from individual_customer o");
		Merge merge = merge("B", "A", Map.of());
		assertThat(this.importing.row("""
				select count(*) from customer join individual_customer using (id)
				where number = 'B' and identity_number_hash is not null
				""")).isEqualTo("1");
		this.unmerging.undo(merge, false, this.anna);
		assertThat(this.importing.row("select string_agg(o::text, ' ' order by id) from individual_customer o"))
			.isEqualTo(before);
	}

	@Test
	void the_old_number_goes_on_meaning_the_customer() {
		merge("A", "B", Map.of());
		assertThat(this.heads.find("B", this.anna)).map(ArchiveHead::number).contains("A");
		assertThat(orders("B,S-1,2024-05-01,茶,2,640", "A,S-1,2024-05-01,茶,1,640").ledger())
			.isEqualTo(new Ledger(2, 2, 0, 0, 0, 0));
		assertThat(this.importing.store(Subject.CONTACT_LOG, "客户编号,联络时间,渠道,内容\nB,2024-05-02 10:00,电话,问茶\n").ledger())
			.isEqualTo(new Ledger(1, 1, 0, 0, 0, 0));
		assertThat(this.importing.store(Subject.INDIVIDUAL, "客户编号,姓名,籍贯,介绍人\nB,王建国,扬州,\nC,王建,,B\n").ledger())
			.isEqualTo(new Ledger(2, 0, 2, 0, 0, 0));
		assertThat(this.importing.rows("""
				select c.number, o.native_place, r.number, f.orders, f.last_contact_on from customer c
				join individual_customer o using (id) join customer_figures f on f.customer_id = c.id
				left join customer r on r.id = o.referrer_id order by 1
				""")).containsExactly("A|扬州|null|1|2024-05-02", "C|null|A|0|null");
	}

	@Test
	void the_search_finds_the_customer_by_the_old_number_and_says_so() {
		this.importing.store(Subject.CORPORATE, "客户编号,企业名称\nK-1,华信科技有限公司\nK-2,华信科技公司\n");
		merge("K-1", "K-2", Map.of());
		assertThat(this.search.find("k-2", this.anna, 10)).extracting(SearchHit::number, SearchHit::reason)
			.containsExactly(tuple("K-1", SearchReason.OLD_NUMBER));
		assertThat(this.twins.of(Map.of(this.catalogue.field(Subject.CORPORATE, "number"), "K-2"), null, this.anna))
			.as("nobody else gets the old number")
			.extracting(Twin::number)
			.containsExactly("K-1");
	}

	@Test
	void an_order_brought_in_twice_is_one_order_and_two_of_one_number_are_two() {
		orders("A,S-1,2024-05-01,茶,2,640", "B,S-1,2024-05-01,茶,2,640", "A,S-2,2024-05-02,茶,1,10",
				"B,S-2,2024-05-03,壶,1,99", "B,S-3,2024-05-04,茶,1,1");
		Merge merge = merge("A", "B", Map.of());
		assertThat(this.importing.rows("select number, trim_scale(amount) from sales_transaction order by 1"))
			.containsExactly("S-1|1280", "S-2|10", "S-2~B|99", "S-3|1");
		assertThat(
				this.importing.row("select orders, trim_scale(net_amount) from customer_figures order by orders desc"))
			.isEqualTo("4|1390");
		this.unmerging.undo(merge, false, this.anna);
		assertThat(this.importing.rows("""
				select c.number, f.orders, trim_scale(f.net_amount), count(l.*) from customer c
				join customer_figures f on f.customer_id = c.id left join sales_transaction t on t.customer_id = c.id
				left join transaction_line l on l.transaction_id = t.id group by 1, 2, 3 order by 1
				""")).containsExactly("A|2|1290|2", "B|3|1380|3", "C|0|0|0");
	}

	@Test
	void a_grade_set_by_hand_stays_current_and_the_other_becomes_history() {
		this.jdbc.sql("""
				insert into customer_grade (customer_id, kind, grade, source, author_id, reason, expires_on)
				select c.id, 'VALUE', case number when 'A' then 'C' else 'B' end,
					case number when 'A' then 'COMPUTED' else 'HAND' end, ?, '大客户', '2099-01-01'
				from customer c where number in ('A', 'B')
				""").param(this.anna.id()).update();
		Merge merge = merge("A", "B", Map.of());
		assertThat(this.importing.rows("select grade, until is null from customer_grade order by 1"))
			.containsExactly("B|t", "C|f");
		this.unmerging.undo(merge, false, this.anna);
		assertThat(this.importing
			.rows("""
					select c.number, grade, until is null from customer_grade g join customer c on c.id = g.customer_id order by 1
					"""))
			.containsExactly("A|C|t", "B|B|t");
	}

	@Test
	void what_was_found_different_is_remembered_for_the_survivor() {
		found("A", "B", 0.9);
		found("B", "C", 0.7);
		this.pairs.different(id("B"), id("C"), this.anna);
		assertThat(this.pairs.count(PairQuery.OPEN, this.anna)).isEqualTo(1);
		Merge merge = merge("A", "B", Map.of());
		assertThat(merge.probability()).isEqualTo(0.9);
		assertThat(states()).containsExactly("A|C|DIFFERENT");
		assertThat(found("A", "C", 0.99)).isZero();
		assertThat(states()).containsExactly("A|C|DIFFERENT");
		this.unmerging.undo(merge, false, this.anna);
		assertThat(states()).containsExactly("A|B|OPEN", "B|C|DIFFERENT");
		assertThat(found("B", "A", 0.95)).isEqualTo(1);
		this.unmerging.undo(merge("A", "B", Map.of()), true, this.anna);
		assertThat(states()).containsExactly("A|B|DIFFERENT", "B|C|DIFFERENT");
	}

	@Test
	void merges_that_build_on_each_other_are_taken_back_from_the_last_one() {
		orders("A,S-1,2024-05-01,茶,1,1", "B,S-2,2024-05-01,茶,1,2", "C,S-3,2024-05-01,茶,1,4");
		Merge first = merge("B", "A", Map.of());
		Merge second = merge("C", "B", Map.of());
		assertThat(this.heads.find("A", this.anna)).map(ArchiveHead::number).contains("C");
		assertThat(this.merges.into(id("C"))).extracting(Merge::loserNumber).containsExactly("B", "A");
		Merge present = this.merges.find(first.id(), this.anna).orElseThrow();
		assertThatExceptionOfType(MergeRefusedException.class)
			.isThrownBy(() -> this.unmerging.undo(present, false, this.anna))
			.satisfies((ex) -> assertThat(ex.problem().code()).isEqualTo("merge.undo.order"));
		this.unmerging.undo(second, false, this.anna);
		this.unmerging.undo(this.merges.find(first.id(), this.anna).orElseThrow(), false, this.anna);
		assertThat(this.importing.rows("""
				select c.number, t.number from customer c join sales_transaction t on t.customer_id = c.id order by 1
				""")).containsExactly("A|S-1", "B|S-2", "C|S-3");
		assertThat(this.importing.rows("select * from customer_alias")).isEmpty();
	}

	@Test
	void what_was_changed_or_added_since_stays_with_the_survivor_and_is_listed() {
		Merge merge = merge("A", "B", Map.of());
		typed("A", "nativePlace", "扬州");
		orders("B,S-9,2024-06-01,茶,1,5");
		ArchiveHead survivor = this.heads.find("A", this.anna).orElseThrow();
		assertThat(this.notes.add(survivor, "换了仓库", false, this.anna)).isTrue();
		this.visits.visit(survivor, this.anna);
		Reversal reversal = this.reversals.of(this.merges.find(merge.id(), this.anna).orElseThrow(), this.anna);
		assertThat(reversal.kept()).extracting((field) -> field.key()).containsExactly("nativePlace");
		assertThat(reversal.restored()).extracting((field) -> field.key()).contains("acquiredOn", "address");
		assertThat(reversal.added()).as("who only looked adds nothing")
			.extracting((added) -> added.table() + " " + added.count() + " " + added.latest().get(0).label())
			.containsExactlyInAnyOrder("sales_transaction 1 S-9", "customer_note 1 换了仓库");
		this.unmerging.undo(merge, false, this.anna);
		assertThat(this.importing.rows("""
				select c.number, c.acquired_on, o.native_place, f.orders from customer c
				join individual_customer o using (id) join customer_figures f on f.customer_id = c.id
				where number < 'C' order by 1
				""")).containsExactly("A|2023-05-01|扬州|1", "B|2021-03-08|南京|0");
		assertThatExceptionOfType(MergeRefusedException.class)
			.isThrownBy(() -> this.unmerging.undo(merge, false, this.anna))
			.satisfies((ex) -> assertThat(ex.problem().code()).isEqualTo("merge.undo.done"));
	}

	@Test
	void what_changed_meanwhile_is_another_kind_or_the_same_is_refused() {
		ArchiveHead seen = this.heads.find("A", this.anna).orElseThrow();
		typed("A", "nativePlace", "扬州");
		this.importing.store(Subject.CORPORATE, "客户编号,企业名称\nF,华信科技有限公司\n");
		assertThat(refusal(new MergeOrder("A", seen.version(), "B", null, Map.of())))
			.isEqualTo("merge.refused.changed");
		assertThat(refusal(new MergeOrder("A", null, "A", null, Map.of()))).isEqualTo("merge.refused.same");
		assertThat(refusal(new MergeOrder("A", null, "F", null, Map.of()))).isEqualTo("merge.refused.kind");
		assertThat(refusal(new MergeOrder("A", null, "X", null, Map.of()))).isEqualTo("merge.refused.unknown");
		merge("A", "B", Map.of());
		assertThat(refusal(new MergeOrder("A", null, "B", null, Map.of()))).isEqualTo("merge.refused.gone");
	}

	private String refusal(MergeOrder order) {
		try {
			this.merging.merge(order, this.anna);
			return "";
		}
		catch (MergeRefusedException ex) {
			return ex.problem().code();
		}
	}

	private Merge merge(String survivor, String loser, Map<String, Side> chosen) {
		long id = this.merging.merge(new MergeOrder(survivor, null, loser, null, chosen), this.anna);
		return this.merges.find(id, this.anna).orElseThrow();
	}

	private SideBySide compare(String survivor, String loser) {
		return this.comparing.of(this.heads.find(survivor, this.anna).orElseThrow(),
				this.heads.find(loser, this.anna).orElseThrow(), this.anna);
	}

	private ImportBatch orders(String... lines) {
		return this.importing.store(Subject.TRANSACTION,
				"客户编号,订单号,交易时间,商品名称,数量,单价\n" + String.join("\n", lines) + "\n");
	}

	private void typed(String number, String key, String value) {
		ArchiveHead head = this.heads.find(number, this.anna).orElseThrow();
		this.archives.revise(head.id(), head.version(), Map.of(this.catalogue.field(Subject.INDIVIDUAL, key), value),
				this.anna.id());
	}

	private int found(String one, String other, double probability) {
		return this.pairs.add("""
				select :one::bigint as a_id, :other::bigint as b_id, :p::double precision as probability, 3.5 as bits,
					'[{"field": "mobile", "level": "close", "bits": 3.5}]'::jsonb as evidence, null::text as veto
				""", Map.of("one", id(one), "other", id(other), "p", probability), "m1", "SCAN");
	}

	private List<String> states() {
		return this.importing.rows("""
				select a.number, b.number, p.state from duplicate_pair p join customer a on a.id = p.a_id
				join customer b on b.id = p.b_id order by 1, 2
				""");
	}

	private long id(String number) {
		return this.heads.find(number, this.anna).orElseThrow().id();
	}

}
