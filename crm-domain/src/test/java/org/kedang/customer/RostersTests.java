package org.kedang.customer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kedang.access.Reader;
import org.kedang.catalogue.Subject;
import org.kedang.customer.RosterFilter.Between;
import org.kedang.customer.RosterFilter.BoughtIn;
import org.kedang.customer.RosterFilter.BoughtOf;
import org.kedang.customer.RosterFilter.BoughtThrough;
import org.kedang.customer.RosterFilter.CompletenessBelow;
import org.kedang.customer.RosterFilter.Containing;
import org.kedang.customer.RosterFilter.FirstBoughtIn;
import org.kedang.customer.RosterFilter.InRegion;
import org.kedang.customer.RosterFilter.Lacking;
import org.kedang.customer.RosterFilter.NeverContacted;
import org.kedang.customer.RosterFilter.NeverVerified;
import org.kedang.customer.RosterFilter.NoContactSince;
import org.kedang.customer.RosterFilter.Not;
import org.kedang.customer.RosterFilter.OfClass;
import org.kedang.customer.RosterFilter.OfGrade;
import org.kedang.customer.RosterFilter.OfOutlook;
import org.kedang.customer.RosterFilter.OfTeam;
import org.kedang.customer.RosterFilter.OneOf;
import org.kedang.customer.RosterFilter.Outlook;
import org.kedang.customer.RosterFilter.OwnedBy;
import org.kedang.customer.RosterFilter.Ownership;
import org.kedang.customer.RosterFilter.StaleBy;
import org.kedang.customer.RosterFilter.Tagged;
import org.kedang.customer.RosterFilter.Ungraded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RostersTests {

	private static final Reader MANAGER = RosterFixture.manager();

	private RosterFixture firm;

	private long team;

	private long mine;

	private long mate;

	private long stranger;

	private long wang;

	private long li;

	private long huaxin;

	private long pooled;

	@BeforeEach
	void aSmallFirm() {
		this.firm = new RosterFixture();
		this.team = this.firm.team("华东");
		this.mine = this.firm.user("李敏", this.team);
		this.mate = this.firm.user("陈晨", this.team);
		this.stranger = this.firm.user("赵强", null);
		this.wang = this.firm.individual("C-1", "王建国");
		this.li = this.firm.individual("C-2", "李娜");
		this.huaxin = this.firm.corporate("C-3", "江苏华信科技有限公司", "华信科技");
		this.pooled = this.firm.individual("C-4", "欧阳静");
		this.firm.set(this.wang, Map.of("owner_id", this.mine, "region", "320102", "acquired_on", day(3), "mobile",
				"13812345678", "status", "ACTIVE", "completeness", 80));
		this.firm.set(this.li, Map.of("owner_id", this.mate, "region", "310115", "acquired_on", day(1), "completeness",
				40, "source_channel", "REFERRAL"));
		this.firm.set(this.huaxin,
				Map.of("owner_id", this.stranger, "region", "320505", "acquired_on", day(4), "completeness", 60));
		this.firm.set(this.pooled, Map.of("acquired_on", day(2)));
		this.firm.figures(this.wang, "1280.50", day(10));
		this.firm.figures(this.li, "-20", day(12));
		this.firm.figures(this.huaxin, "98000", day(11));
		this.firm.jdbc.sql("update corporate_customer set industry = 'MANUFACTURING'").update();
		this.firm.scored(this.huaxin, this.wang, this.li);
	}

	@AfterEach
	void close() {
		this.firm.close();
	}

	private static LocalDate day(int day) {
		return LocalDate.of(2024, 5, day);
	}

	private List<String> numbers(RosterQuery query, Reader reader) {
		return this.firm.rosters().find(query, reader).rows().stream().map(RosterRow::number).toList();
	}

	private List<String> numbers(RosterFilter... filters) {
		return numbers(RosterQuery.by(RosterSort.NUMBER).with(filters), MANAGER);
	}

	@Test
	void the_four_rankings_have_their_own_order() {
		assertThat(numbers(RosterQuery.by(RosterSort.ACQUIRED), MANAGER)).containsExactly("C-3", "C-1", "C-4", "C-2");
		assertThat(numbers(RosterQuery.by(RosterSort.AMOUNT), MANAGER)).containsExactly("C-3", "C-1", "C-4", "C-2");
		assertThat(numbers(RosterQuery.by(RosterSort.GRADE), MANAGER)).containsExactly("C-3", "C-1", "C-2");
		assertThat(numbers(RosterQuery.by(RosterSort.REGION), MANAGER)).containsExactly("C-2", "C-1", "C-3", "C-4");
	}

	@Test
	void columns_sort_both_ways_and_missing_values_stay_last() {
		assertThat(numbers(RosterQuery.by(RosterSort.NAME), MANAGER)).containsExactly("C-3", "C-2", "C-4", "C-1");
		assertThat(numbers(RosterQuery.by(RosterSort.NUMBER).descending(true), MANAGER)).containsExactly("C-4", "C-3",
				"C-2", "C-1");
		assertThat(numbers(RosterQuery.by(RosterSort.LAST_PURCHASE), MANAGER)).containsExactly("C-2", "C-3", "C-1",
				"C-4");
		assertThat(numbers(RosterQuery.by(RosterSort.LAST_PURCHASE).descending(false), MANAGER)).containsExactly("C-1",
				"C-3", "C-2", "C-4");
	}

	@Test
	void fields_of_the_catalogue_filter() {
		assertThat(numbers(new OneOf("status", List.of("ACTIVE")))).containsExactly("C-1");
		assertThat(numbers(new OneOf("sourceChannel", List.of("REFERRAL", "VISIT")))).containsExactly("C-2");
		assertThat(numbers(new OneOf("industry", List.of("MANUFACTURING")))).containsExactly("C-3");
		assertThat(numbers(new Between("acquiredOn", "2024-05-02", "2024-05-03"))).containsExactly("C-1", "C-4");
		assertThat(numbers(new Between("netAmount", "1000", null))).containsExactly("C-1", "C-3");
		assertThat(numbers(new Containing("shortName", "华信"))).containsExactly("C-3");
		assertThat(numbers(new Containing("mobile", "5678"))).containsExactly("C-1");
		assertThat(numbers(new Containing("number", "C-"))).hasSize(4);
		assertThat(numbers(new OneOf("noSuchField", List.of("x")))).hasSize(4);
	}

	@Test
	void regions_filter_by_province_city_and_county() {
		assertThat(numbers(new InRegion("32"))).containsExactly("C-1", "C-3");
		assertThat(numbers(new InRegion("3201"))).containsExactly("C-1");
		assertThat(numbers(new InRegion("320505"))).containsExactly("C-3");
	}

	@Test
	void owners_grades_completeness_and_contacts_filter() {
		Reader reader = RosterFixture.sales(this.mine, this.team, this.mine, this.mate);
		RosterQuery query = RosterQuery.by(RosterSort.NUMBER);
		assertThat(numbers(query.with(OwnedBy.of(Ownership.ME)), reader)).containsExactly("C-1");
		assertThat(numbers(query.with(OwnedBy.of(Ownership.TEAM)), reader)).containsExactly("C-1", "C-2");
		assertThat(numbers(OwnedBy.of(Ownership.POOL))).containsExactly("C-4");
		assertThat(numbers(OwnedBy.user(this.stranger))).containsExactly("C-3");
		assertThat(numbers(new OfClass(2))).containsExactly("C-1");
		assertThat(numbers(new OfGrade('D'))).containsExactly("C-1", "C-2");
		assertThat(numbers(new Ungraded())).containsExactly("C-4");
		assertThat(numbers(new CompletenessBelow(60))).containsExactly("C-2", "C-4");
		this.firm.jdbc.sql("update customer_figures set last_contact_on = '2024-05-20' where customer_id = ?")
			.param(this.wang)
			.update();
		assertThat(numbers(new NoContactSince(day(20)))).containsExactly("C-2", "C-3", "C-4");
	}

	@Test
	void custom_fields_filter_like_built_in_ones() {
		this.firm.jdbc.sql("""
				insert into custom_field (subject, key, category, label_zh, label_en, type)
				values ('INDIVIDUAL', 'xShoeSize', 'life', '鞋码', 'Shoe size', 'INTEGER'),
				       ('INDIVIDUAL', 'xNickname', 'life', '昵称', 'Nickname', 'TEXT')
				""").update();
		this.firm.jdbc.sql("update customer set custom = '{\"xShoeSize\": \"42\", \"xNickname\": \"老王\"}' where id = ?")
			.param(this.wang)
			.update();
		assertThat(numbers(new Between("xShoeSize", "40", "43"))).containsExactly("C-1");
		assertThat(numbers(new Between("xShoeSize", "43", null))).isEmpty();
		assertThat(numbers(new Containing("xNickname", "老"))).containsExactly("C-1");
	}

	@Test
	void custom_options_days_and_numbers_filter_both_kinds_and_nonsense_among_them_is_no_value() {
		this.firm.jdbc
			.sql("""
					insert into custom_field (subject, key, category, label_zh, label_en, type, options)
					select s, k, 'other', k, k, t, o::jsonb from unnest(array['INDIVIDUAL', 'CORPORATE']) s, (values
						('xLevel', 'OPTION', '[{"key":"GOLD","zh":"金","en":"Gold","synonyms":[]}]'), ('xSince', 'DATE', '[]'),
						('xSeats', 'INTEGER', '[]')) f(k, t, o)
					""")
			.update();
		String set = "update customer set custom = ?::jsonb where id = ?";
		this.firm.jdbc.sql(set)
			.params("{\"xLevel\": \"GOLD\", \"xSince\": \"2020-03-01\", \"xSeats\": \"9\"}", this.wang)
			.update();
		this.firm.jdbc.sql(set)
			.params("{\"xLevel\": \"GOLD\", \"xSince\": \"1999-12-31\", \"xSeats\": \"100\"}", this.huaxin)
			.update();
		this.firm.jdbc.sql(set).params("{\"xLevel\": \"TIN\", \"xSeats\": \"many\"}", this.li).update();
		for (int made = 0; made < 2; made++) {
			assertThat(numbers(new OneOf("xLevel", List.of("GOLD")))).containsExactly("C-1", "C-3");
			assertThat(numbers(new Between("xSince", "2000-01-01", null))).containsExactly("C-1");
			assertThat(numbers(new Between("xSeats", "10", "100"))).containsExactly("C-3");
			assertThat(numbers(RosterQuery.by(RosterSort.AMOUNT)
				.of(Subject.INDIVIDUAL)
				.with(new OneOf("xLevel", List.of("GOLD")), new OneOf("status", List.of("ACTIVE"))), MANAGER))
				.containsExactly("C-1");
			this.firm.indexes().keep();
		}
	}

	@Test
	void each_custom_field_has_an_index_for_as_long_as_rosters_filter_by_it() {
		this.firm.jdbc.sql("""
				insert into custom_field (subject, key, category, label_zh, label_en, type, filterable)
				values ('INDIVIDUAL', 'xShoeSize', 'life', '鞋码', 'Shoe size', 'INTEGER', true),
					('INDIVIDUAL', 'xNickname', 'life', '昵称', 'Nickname', 'TEXT', true),
					('CORPORATE', 'xMotto', 'other', '口号', 'Motto', 'TEXT', false)
				""").update();
		this.firm.indexes().keep();
		this.firm.indexes().keep();
		String names = "select indexname from pg_indexes where indexname like 'custom\\_%\\_x%' order by 1";
		assertThat(this.firm.jdbc.sql(names).query(String.class).list()).containsExactly("custom_number_xShoeSize",
				"custom_words_xNickname");
		this.firm.retire("xShoeSize");
		this.firm.indexes().keep();
		assertThat(this.firm.jdbc.sql(names).query(String.class).list()).containsExactly("custom_words_xNickname");
	}

	@Test
	void many_tags_filter_like_few() {
		this.firm.jdbc.sql("insert into tag (name) select '标签' || i from generate_series(1, 7) i").update();
		this.firm.jdbc.sql("""
				insert into customer_tag (customer_id, tag_id)
				select c.id, t.id from (values (?, 7), (?, 6)) c (id, most) join tag t on t.name ~ '^标签'
					and right(t.name, 1)::integer <= c.most
				""").params(this.wang, this.huaxin).update();
		assertThat(numbers(tagged("标签1", "标签2", "标签3", "标签4", "标签5", "标签6", "标签7"))).containsExactly("C-1");
		assertThat(numbers(tagged("标签1", "标签2", "标签3", "标签4", "标签5", "标签6", "标签1"))).containsExactly("C-1", "C-3");
		assertThat(numbers(tagged("标签1", "标签2", "标签3", "标签4", "标签5", "无此标签"))).isEmpty();
	}

	private static RosterFilter[] tagged(String... names) {
		return Stream.of(names).map(Tagged::new).toArray(RosterFilter[]::new);
	}

	@Test
	void tags_bands_grades_and_care_filter() {
		this.firm.outlook(this.wang, 1, 3, 2);
		this.firm.outlook(this.li, 3, 3, 5);
		assertThat(numbers(new OfOutlook(Outlook.CHURN, 1))).containsExactly("C-1");
		assertThat(numbers(new OfOutlook(Outlook.CREDIT, 3))).containsExactly("C-1", "C-2");
		assertThat(numbers(new OfOutlook(Outlook.RELATIONSHIP, 5), new OfClass(3))).containsExactly("C-2");
		this.firm.jdbc.sql("insert into tag (name) values ('VIP'), ('展会')").update();
		this.firm.jdbc.sql("insert into customer_tag (customer_id, tag_id) values (?, 1), (?, 2), (?, 1)")
			.params(this.wang, this.wang, this.huaxin)
			.update();
		assertThat(numbers(new Tagged("VIP"))).containsExactly("C-1", "C-3");
		assertThat(numbers(new Tagged("VIP"), new Tagged("展会"))).containsExactly("C-1");
		assertThat(numbers(new Tagged("无此标签"))).isEmpty();
		this.firm.jdbc.sql("update customer_figures set last_contact_on = '2024-05-20' where customer_id = ?")
			.param(this.wang)
			.update();
		assertThat(numbers(new NeverContacted())).containsExactly("C-2", "C-3", "C-4");
		this.firm.jdbc.sql("""
				insert into customer_freshness (customer_id, due_on, verified_at)
				values (?, '2024-05-05', now()), (?, '2024-05-06', null)
				""").params(this.wang, this.li).update();
		assertThat(numbers(new StaleBy(day(5)))).containsExactly("C-1");
		assertThat(numbers(new StaleBy(day(6)))).containsExactly("C-1", "C-2");
		assertThat(numbers(new NeverVerified())).containsExactly("C-2", "C-3", "C-4");
	}

	@Test
	void a_grade_by_hand_counts_before_that_of_the_run() {
		this.firm.outlook(this.wang, 1, 3, 2);
		this.firm.graded(this.li, "VALUE", "A", this.mine);
		this.firm.graded(this.pooled, "VALUE", "B", this.mine);
		this.firm.graded(this.huaxin, "CREDIT", "BBB", this.mine);
		this.firm.graded(this.wang, "RELATIONSHIP", "R5", this.mine);
		assertThat(numbers(new OfGrade('A'))).containsExactly("C-2", "C-3");
		assertThat(numbers(new OfGrade('B'))).containsExactly("C-4");
		assertThat(numbers(new OfGrade('D'))).containsExactly("C-1");
		assertThat(numbers(new Ungraded())).isEmpty();
		assertThat(numbers(new OfOutlook(Outlook.CREDIT, 4))).containsExactly("C-3");
		assertThat(numbers(new OfOutlook(Outlook.RELATIONSHIP, 2))).isEmpty();
		assertThat(numbers(new OfOutlook(Outlook.RELATIONSHIP, 5), new OfGrade('D'))).containsExactly("C-1");
		assertThat(this.firm.rosters().count(RosterQuery.by(RosterSort.NUMBER).with(new OfGrade('A')), MANAGER).value())
			.isEqualTo(2);
	}

	@Test
	void whoever_was_given_a_grade_by_hand_stands_under_its_heading() {
		this.firm.graded(this.li, "VALUE", "A", this.mine);
		this.firm.graded(this.pooled, "VALUE", "D", this.mine);
		RosterQuery query = RosterQuery.by(RosterSort.GRADE).limit(1);
		assertThat(grades(query)).containsExactly("C-3 A", "C-2 A", "C-1 D", "C-4 D");
		assertThat(this.firm.groups().count(query, MANAGER, "A", "D")).isEqualTo(Map.of("A", 2L, "D", 2L));
		assertThat(this.firm.rosters().count(query, MANAGER).value()).isEqualTo(4);
		List<String> exported = new ArrayList<>();
		this.firm.export().forEach(query, MANAGER, List.of(), (row, values) -> exported.add(row.grade()));
		assertThat(exported).containsExactly("A", "A", "D", "D");
	}

	@Test
	void a_grade_that_the_run_gave_nobody_has_its_heading_once() {
		this.firm.graded(this.li, "VALUE", "C", this.mine);
		this.firm.graded(this.pooled, "VALUE", "B", this.mine);
		RosterQuery query = RosterQuery.by(RosterSort.GRADE).limit(1);
		List<String> forth = grades(query);
		assertThat(forth).containsExactly("C-3 A", "C-4 B", "C-2 C", "C-1 D");
		List<String> back = grades(query.descending(true));
		assertThat(back).containsExactly("C-1 D", "C-2 C", "C-4 B", "C-3 A");
	}

	/** Who is on the pages one after the other, and by which grade. */
	private List<String> grades(RosterQuery query) {
		List<String> grades = new ArrayList<>();
		RosterPage page = this.firm.rosters().find(query, MANAGER);
		page.rows().forEach((row) -> grades.add(row.number() + " " + row.grade()));
		while (page.next() != null) {
			page = this.firm.rosters().find(query.after(page.next()), MANAGER);
			page.rows().forEach((row) -> grades.add(row.number() + " " + row.grade()));
		}
		return grades;
	}

	@Test
	void whoever_bought_in_a_period_is_found() {
		this.firm.jdbc
			.sql("""
					insert into sales_transaction (customer_id, number, occurred_on, amount)
					values (:wang, 'P-1', '2024-03-31', 10), (:wang, 'P-2', '2024-05-01', 10), (:li, 'P-1', '2024-04-01', 10),
						(:huaxin, 'P-1', '2024-04-30', 10), (:pooled, 'P-1', '2024-04-15', -10)
					""")
			.param("wang", this.wang)
			.param("li", this.li)
			.param("huaxin", this.huaxin)
			.param("pooled", this.pooled)
			.update();
		LocalDate first = LocalDate.of(2024, 4, 1);
		LocalDate last = LocalDate.of(2024, 4, 30);
		assertThat(numbers(new BoughtIn(first, last))).containsExactly("C-2", "C-3");
		assertThat(numbers(new BoughtIn(first.minusDays(1), last))).containsExactly("C-1", "C-2", "C-3");
		this.firm.jdbc.sql("update customer_figures set first_purchase_on = '2024-04-30' where customer_id = ?")
			.param(this.huaxin)
			.update();
		assertThat(numbers(new FirstBoughtIn(first, last))).contains("C-3").doesNotContain("C-1");
	}

	@Test
	void what_is_asked_of_orders_is_asked_of_one_order() {
		long of2023 = order(this.wang, "2023-03-01", "SHOP", 100);
		line(of2023, 0, "茶叶", 100);
		long of2024 = order(this.wang, "2024-03-01", "ONLINE", 100);
		line(of2024, 0, "茶具", 100);
		long exchanged = order(this.li, "2024-03-02", "ONLINE", 30);
		line(exchanged, 0, "茶叶", 50);
		line(exchanged, 1, "茶叶", -60);
		line(exchanged, 2, null, 40);
		order(this.huaxin, "2024-03-03", null, 10);
		this.firm.jdbc.sql("""
				update customer_figures f set first_purchase_on = (select min(t.occurred_on) from sales_transaction t
					where t.customer_id = f.customer_id)
				""").update();
		BoughtIn in2024 = new BoughtIn(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31));
		assertThat(numbers(new BoughtOf("茶叶"))).as("Li took back more than she bought").containsExactly("C-1");
		assertThat(numbers(new BoughtOf("茶叶"), in2024)).isEmpty();
		assertThat(numbers(new BoughtOf("茶具"), in2024)).containsExactly("C-1");
		assertThat(numbers(new BoughtOf("茶具"), new BoughtThrough("SHOP"))).isEmpty();
		assertThat(numbers(new BoughtThrough("ONLINE"), in2024)).containsExactly("C-1", "C-2");
		assertThat(numbers(new BoughtThrough(null))).containsExactly("C-3");
		assertThat(numbers(new BoughtOf(null))).as("without lines, nothing is of a category")
			.containsExactly("C-2", "C-3");
		assertThat(numbers(new Not(new BoughtThrough("ONLINE")), in2024))
			.as("an order that does not say is another one")
			.containsExactly("C-3");
		assertThat(numbers(new Not(new BoughtThrough("ONLINE")), new Not(new BoughtThrough(null))))
			.containsExactly("C-1");
		assertThat(numbers(new Not(new BoughtOf("茶叶")))).as("Li bought something of no category besides")
			.containsExactly("C-1", "C-2", "C-3");
		assertThat(numbers(new Not(new BoughtOf("茶叶")), new Not(new BoughtOf(null)))).containsExactly("C-1");
		assertThat(numbers(new Not(new BoughtOf("茶具")), new Not(new BoughtOf(null)), in2024)).isEmpty();
		FirstBoughtIn first = new FirstBoughtIn(LocalDate.of(2023, 1, 1), LocalDate.of(2024, 12, 31));
		assertThat(numbers(new Not(new BoughtThrough("SHOP")), first)).containsExactly("C-2", "C-3");
		assertThat(numbers(new BoughtThrough("ONLINE"), first)).as("the first order counts").containsExactly("C-2");
		assertThat(numbers(new BoughtOf("茶叶"), first)).containsExactly("C-1");
	}

	@Test
	void others_than_those_named_are_listed_and_those_of_whom_nothing_is_known_with_them() {
		assertThat(numbers(new Not(new InRegion("32")))).containsExactly("C-2", "C-4");
		assertThat(numbers(new Not(new InRegion("32")), new Not(new Lacking("region")))).containsExactly("C-2");
		assertThat(numbers(new Not(new OneOf("industry", List.of("MANUFACTURING"))))).containsExactly("C-1", "C-2",
				"C-4");
		assertThat(numbers(new Not(new Lacking("industry")))).containsExactly("C-3");
		assertThat(numbers(RosterQuery.by(RosterSort.NUMBER)
			.of(Subject.INDIVIDUAL)
			.with(new Not(new OneOf("industry", List.of("IT")))), MANAGER)).containsExactly("C-1", "C-2", "C-4");
		assertThat(numbers(new Not(OwnedBy.user(this.mine)), new Not(OwnedBy.of(Ownership.POOL))))
			.containsExactly("C-2", "C-3");
		assertThat(numbers(new Not(new OfTeam(this.team)))).containsExactly("C-3", "C-4");
		assertThat(numbers(new Not(new OfTeam(null)))).containsExactly("C-1", "C-2");
		assertThat(numbers(new Not(new OneOf("noSuchField", List.of("x"))))).as("asks for nothing").hasSize(4);
	}

	private long order(long customer, String day, @Nullable String channel, int amount) {
		return this.firm.jdbc.sql("""
				insert into sales_transaction (customer_id, number, occurred_on, channel, amount)
				values (:customer, 'P-' || :day, :day::date, :channel, :amount) returning id
				""")
			.param("customer", customer)
			.param("day", day)
			.param("channel", channel)
			.param("amount", amount)
			.query(Long.class)
			.single();
	}

	private void line(long order, int seq, @Nullable String category, int amount) {
		this.firm.jdbc.sql("""
				insert into transaction_line (transaction_id, seq, product_category, quantity, unit_price, amount,
					content_hash) values (?, ?, ?, 1, ?, ?, 1)
				""").params(order, seq, category, amount, amount).update();
	}

	@Test
	void a_filter_on_what_the_reader_may_not_see_tells_nothing() {
		Reader reader = RosterFixture.sales(this.mine, this.team, this.mine, this.mate);
		RosterQuery query = RosterQuery.by(RosterSort.NUMBER);
		assertThat(numbers(query.with(new Containing("mobile", "9999999")), reader)).containsExactly("C-1", "C-2",
				"C-4");
		assertThat(numbers(query.searching("12345678"), reader)).isEmpty();
		assertThat(numbers(query.searching("5678"), reader)).containsExactly("C-1");
	}

	@Test
	void sales_staff_see_their_own_their_teams_and_the_pool_and_mobiles_masked() {
		Reader reader = RosterFixture.sales(this.mine, this.team, this.mine, this.mate);
		RosterPage page = this.firm.rosters().find(RosterQuery.by(RosterSort.NUMBER), reader);
		assertThat(page.rows()).extracting(RosterRow::number).containsExactly("C-1", "C-2", "C-4");
		assertThat(page.rows().get(0).mobile()).isEqualTo("138****5678");
		assertThat(numbers(RosterQuery.by(RosterSort.GRADE), reader)).containsExactly("C-1", "C-2");
		assertThat(numbers(RosterQuery.by(RosterSort.NUMBER).with(OwnedBy.user(this.stranger)), reader)).isEmpty();
		assertThat(this.firm.rosters().count(RosterQuery.by(RosterSort.AMOUNT), reader).value()).isEqualTo(3);
	}

	@Test
	void who_has_no_mobile_is_called_by_phone_masked_likewise() {
		this.firm.set(this.huaxin, Map.of("phone", "025-84001234"));
		this.firm.set(this.pooled, Map.of("phone", "021-62345678"));
		RosterQuery query = RosterQuery.by(RosterSort.NUMBER);
		assertThat(this.firm.rosters().find(query, MANAGER).rows()).extracting(RosterRow::telephone)
			.containsExactly("13812345678", null, "025-84001234", "021-62345678");
		Reader reader = RosterFixture.sales(this.mine, this.team, this.mine, this.mate);
		assertThat(this.firm.rosters().find(query, reader).rows()).extracting(RosterRow::telephone)
			.containsExactly("138****5678", null, "021-****78");
	}

	@Test
	void who_may_read_no_customer_gets_none() {
		assertThat(numbers(RosterQuery.by(RosterSort.ACQUIRED), RosterFixture.auditor())).isEmpty();
		assertThat(this.firm.search().find("王建国", RosterFixture.auditor(), 10)).isEmpty();
	}

	@Test
	void a_row_shows_what_is_known() {
		RosterRow row = this.firm.rosters().find(RosterQuery.by(RosterSort.NUMBER), MANAGER).rows().get(0);
		assertThat(row.mobile()).isEqualTo("13812345678");
		assertThat(row.owner()).isEqualTo("李敏");
		assertThat(row.kind()).isEqualTo(Subject.INDIVIDUAL);
		assertThat(row.netAmount()).isEqualByComparingTo("1280.50");
		assertThat(row.rfmClass()).isEqualTo(2);
		assertThat(row.valueGrade()).isEqualTo("D");
	}

	@Test
	void the_search_box_narrows_a_roster_down() {
		RosterQuery query = RosterQuery.by(RosterSort.NUMBER);
		assertThat(numbers(query.searching("建国"), MANAGER)).containsExactly("C-1");
		assertThat(numbers(query.searching("lina"), MANAGER)).containsExactly("C-2");
		assertThat(numbers(query.searching("oyj"), MANAGER)).containsExactly("C-4");
		assertThat(numbers(query.searching("?!"), MANAGER)).isEmpty();
		assertThat(numbers(query.of(Subject.CORPORATE).searching("江苏华"), MANAGER)).containsExactly("C-3");
	}

	@Test
	void without_a_scoring_run_nobody_is_graded() {
		this.firm.jdbc.sql("delete from current_scoring").update();
		assertThat(numbers(RosterQuery.by(RosterSort.GRADE), MANAGER)).isEmpty();
		assertThat(this.firm.rosters().find(RosterQuery.by(RosterSort.GRADE), MANAGER).scoredBy()).isNull();
		assertThat(numbers(new Ungraded())).hasSize(4);
	}

	@ParameterizedTest
	@EnumSource
	void pages_join_without_gap_or_repeat_forwards_and_back(RosterSort sort) {
		// many equal values, and missing ones
		for (int i = 10; i < 47; i++) {
			long id = this.firm.individual("D-" + i, "孙" + "一二三".charAt(i % 3));
			Map<String, Object> values = new HashMap<>(Map.of("acquired_on", day(1 + i % 3)));
			if (i % 4 > 0) {
				values.put("region", "32010" + i % 2);
			}
			this.firm.set(id, values);
			this.firm.figures(id, String.valueOf(i % 5), (i % 6 > 0) ? day(i % 6) : null);
		}
		for (boolean descending : new boolean[] { true, false }) {
			RosterQuery query = RosterQuery.by(sort).descending(descending);
			List<String> whole = numbers(query.limit(200), MANAGER);
			List<List<String>> pages = new ArrayList<>();
			List<RosterPage> read = new ArrayList<>();
			String after = null;
			do {
				RosterPage page = this.firm.rosters().find(query.limit(7).after(after), MANAGER);
				read.add(page);
				pages.add(page.rows().stream().map(RosterRow::number).toList());
				after = page.next();
			}
			while (after != null);
			assertThat(pages.stream().flatMap(List::stream)).containsExactlyElementsOf(whole).doesNotHaveDuplicates();
			assertThat(read.get(0).previous()).isNull();
			for (int i = read.size() - 1; i > 0; i--) {
				RosterPage before = this.firm.rosters().find(query.limit(7).before(read.get(i).previous()), MANAGER);
				assertThat(before.rows()).isEqualTo(read.get(i - 1).rows());
				assertThat(before.next()).isEqualTo(read.get(i - 1).next());
			}
		}
	}

	@Test
	void a_cursor_of_another_order_or_of_nobody_is_refused() {
		String cursor = this.firm.rosters().find(RosterQuery.by(RosterSort.ACQUIRED).limit(1), MANAGER).next();
		for (RosterQuery query : List.of(RosterQuery.by(RosterSort.AMOUNT).after(cursor),
				RosterQuery.by(RosterSort.ACQUIRED).descending(false).after(cursor),
				RosterQuery.by(RosterSort.ACQUIRED).after("nonsense"), RosterQuery.by(RosterSort.ACQUIRED).after(""),
				RosterQuery.by(RosterSort.ACQUIRED).after("x".repeat(5000)))) {
			assertThatThrownBy(() -> this.firm.rosters().find(query, MANAGER)).isInstanceOf(StaleCursorException.class);
		}
	}

	@Test
	void a_roster_is_counted_exactly_up_to_ten_thousand() {
		assertThat(this.firm.rosters().count(RosterQuery.by(RosterSort.ACQUIRED), MANAGER))
			.isEqualTo(new RosterCount(4, false));
		assertThat(RosterCount.of(10_001)).isEqualTo(new RosterCount(10_000, true));
		assertThat(RosterCount.of(10_000)).isEqualTo(new RosterCount(10_000, false));
	}

	@Test
	void an_export_passes_every_row_in_order_and_no_secret() {
		this.firm.jdbc.sql("update individual_customer set annual_income = 120000, referrer_id = ? where id = ?")
			.params(this.li, this.wang)
			.update();
		var fields = this.firm.export().fields(Subject.INDIVIDUAL, RosterFixture.manager());
		assertThat(fields).noneMatch((field) -> field.isSecret());
		List<String> seen = new ArrayList<>();
		Reader reader = RosterFixture.sales(this.mine, this.team, this.mine, this.mate);
		long count = this.firm.export()
			.forEach(RosterQuery.by(RosterSort.REGION).of(Subject.INDIVIDUAL), reader, fields, (row, values) -> {
				seen.add(row.number());
				if (row.number().equals("C-1")) {
					assertThat(values).contains("王建国", "138****5678", "李敏", "2024-05-03", "C-2", "1280.50")
						.doesNotContain("13812345678", "120000");
				}
			});
		assertThat(count).isEqualTo(3);
		assertThat(seen).containsExactly("C-2", "C-1", "C-4");
		assertThat(this.firm.export().fields(null, RosterFixture.manager())).extracting("key")
			.contains("netAmount", "region")
			.doesNotContain("gender", "creditCode");
	}

}
