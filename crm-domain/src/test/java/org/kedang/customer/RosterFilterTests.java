package org.kedang.customer;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.kedang.access.Reader;
import org.kedang.catalogue.Subject;
import org.kedang.customer.RosterFilter.Between;
import org.kedang.customer.RosterFilter.CompletenessBelow;
import org.kedang.customer.RosterFilter.Containing;
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

/** Whom the filters of a roster find. */
class RosterFilterTests extends RosterCase {

	@Test
	void fields_of_the_catalogue_filter() {
		assertThat(numbers(new OneOf("status", List.of("ACTIVE")))).containsExactly("C-1");
		assertThat(numbers(new OneOf("sourceChannel", List.of("REFERRAL", "VISIT")))).containsExactly("C-2");
		assertThat(numbers(new OneOf("industry", List.of("MANUFACTURING")))).containsExactly("C-3");
		assertThat(numbers(new Between("acquiredOn", "2024-05-02", "2024-05-03"))).containsExactly("C-1", "C-4");
		assertThat(numbers(new Between("netAmount", "1000", null))).containsExactly("C-1", "C-3");
		assertThat(numbers(new Containing("shortName", "华信"))).containsExactly("C-3");
		assertThat(numbers(new Containing("mobile", "5678"))).containsExactly("C-1");
		assertThat(numbers(new Containing("mobile", "1234 5678"))).containsExactly("C-1");
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
	void few_have_a_mobile_that_ends_on_the_same_digits_and_the_database_knows() {
		this.firm.individuals(3000);
		this.firm.jdbc.sql("update customer set mobile = '1380000' || (1000 + id)").update();
		this.firm.jdbc.sql("analyze customer").update();
		String ending = "select from customer c where reverse(c.mobile) like :end";
		assertThat(new Plans(this.firm.jdbc).of(ending, Map.of("end", "4321%")).rows())
			.as("not one in two hundred, or a roster walks through all to find so many")
			.isLessThan(5);
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

	@Test
	void a_filter_on_what_the_reader_may_not_see_tells_nothing() {
		Reader reader = RosterFixture.sales(this.mine, this.team, this.mine, this.mate);
		RosterQuery query = RosterQuery.by(RosterSort.NUMBER);
		assertThat(numbers(query.with(new Containing("mobile", "9999999")), reader)).containsExactly("C-1", "C-2",
				"C-4");
		assertThat(numbers(query.searching("12345678"), reader)).isEmpty();
		assertThat(numbers(query.searching("5678"), reader)).containsExactly("C-1");
	}

}
