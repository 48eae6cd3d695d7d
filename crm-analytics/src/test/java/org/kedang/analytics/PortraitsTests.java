package org.kedang.analytics;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.kedang.analytics.portrait.Axis;
import org.kedang.analytics.portrait.AxisMeans;
import org.kedang.analytics.portrait.Tag;
import org.kedang.analytics.portrait.TagIndex;
import org.kedang.analytics.portrait.TagKind;

import static org.assertj.core.api.Assertions.assertThat;

/** Who has which tag after a run. */
class PortraitsTests extends ScoringCase {

	private final Portraits portraits = new Portraits(this.jdbc);

	@Test
	void a_persons_archive_tells_where_how_old_and_what_is_liked_but_no_secret() {
		long one = customer("I", "C-1");
		this.jdbc.sql("update customer set region = '320102', source_channel = 'REFERRAL', acquired_on = '2019-01-01'")
			.update();
		this.jdbc.sql("""
				update individual_customer set gender = 'F', birth_date = '1990-01-01', industry = 'IT',
					hobbies = '钓鱼、摄影', religion = '佛教', health_notes = '高血压'
				""").update();
		assertThat(tags(one)).contains("kind:I", "province:320000", "city:320100", "age:25", "tenure:5",
				"field.sourceChannel:REFERRAL", "field.gender:F", "field.industry:IT", "word.hobbies:钓鱼",
				"word.hobbies:摄影", "behaviour:NEVER");
		assertThat(tags(one)).noneMatch((code) -> code.contains("佛教") || code.contains("高血压"));
		assertThat(index().find("age:25").orElseThrow().tag()).isEqualTo(new Tag("age:25", TagKind.FACT, true));
	}

	@Test
	void how_somebody_buys_is_told_from_orders_and_their_lines() {
		long one = customer("I", "C-1");
		order(one, "A", "2024-04-06T23:10", "100", "龙井", "茶叶");
		order(one, "B", "2024-04-13T23:40", "100", "龙井", "茶叶");
		order(one, "C", "2024-04-20T02:00", "100", "碧螺春", "茶叶");
		order(one, "D", "2024-04-21T10:00", "-100", "龙井", "茶叶");
		order(one, "E", "2024-04-22T10:00", "-100", "龙井", "茶叶");
		order(one, "F", "2024-06-01T10:00", "70", "铁观音", "茶叶");
		assertThat(tags(one)).contains("behaviour:NIGHT", "behaviour:WEEKEND", "behaviour:RETURNS", "channel:ONLINE",
				"product:龙井", "category:茶叶", "last:0", "segment:1", "value:A");
		assertThat(tags(one)).doesNotContain("behaviour:NEVER", "behaviour:ONCE", "product:铁观音");
	}

	@Test
	void tags_given_by_hand_choices_of_the_administrators_own_and_complaints_count() {
		long one = customer("C", "F-1");
		this.jdbc.sql("""
				insert into custom_field (subject, key, category, label_zh, label_en, type, options, sensitivity)
				values ('CORPORATE', 'xLevel', 'other', '级别', 'Level', 'OPTION', '[]', 'PERSONAL'),
					('CORPORATE', 'xSecret', 'other', '密级', 'Secrecy', 'OPTION', '[]', 'SECRET')
				""").update();
		this.jdbc.sql("""
				update customer set custom = '{"xLevel": "GOLD", "xSecret": "TOP"}'
				""").update();
		this.jdbc.sql("insert into tag (name) values ('重点, 华东')").update();
		this.jdbc.sql("insert into customer_tag (customer_id, tag_id) select ?, id from tag").param(one).update();
		this.jdbc.sql("""
				insert into contact_log (customer_id, occurred_at, channel, satisfaction, complaint, complaint_state)
				values (?, '2024-04-20 10:00', 'PHONE', 2, true, 'OPEN')
				""").param(one).update();
		assertThat(tags(one)).contains("tag:重点, 华东", "field.xLevel:GOLD", "behaviour:COMPLAINED",
				"behaviour:DISSATISFIED", "relationship:3");
		assertThat(tags(one)).noneMatch((code) -> code.startsWith("field.xSecret"));
		assertThat(index().find("field.xLevel:GOLD").orElseThrow().tag().personal()).isTrue();
	}

	@Test
	void segments_tell_how_they_came_about_and_what_their_customers_come_to() {
		this.jdbc.sql("insert into customer (kind, number, name) select 'I', i, i from generate_series(1, 40) i")
			.update();
		this.jdbc.sql("""
				insert into sales_transaction (customer_id, number, occurred_on, amount)
				select id, n, date '2024-04-28' - case when id % 2 = 0 then n else 300 + (id % 40)::int end,
					case when id % 2 = 0 then 900 else 5 end
				from customer cross join generate_series(1, 8) n where id % 2 = 0 or n = 1
				""").update();
		keep();
		long run = run();
		SegmentDivision division = this.portraits.division(run).orElseThrow();
		assertThat(division.customers()).isEqualTo(40);
		assertThat(division.choices()).hasSizeGreaterThan(1);
		assertThat(division.means()).hasSize(3);
		assertThat(division.deviations()).allSatisfy((centre) -> assertThat(centre).hasSize(3));
		AxisMeans.Group all = this.portraits.means(run, AxisMeans.ALL).orElseThrow();
		assertThat(all.mean(Axis.RECENCY)).isBetween(20.0, 100.0);
		assertThat(all.mean(Axis.CREDIT)).isNull();
		List<Integer> frequent = division.deviations()
			.stream()
			.filter((centre) -> centre.get(1) > 0)
			.map((centre) -> division.deviations().indexOf(centre) + 1)
			.toList();
		assertThat(frequent).isNotEmpty();
		assertThat(this.portraits.means(run, frequent.get(0)).orElseThrow().mean(Axis.FREQUENCY))
			.isGreaterThan(all.mean(Axis.FREQUENCY));
	}

	@Test
	void without_customers_there_is_an_index_of_nobody_and_of_old_runs_none() {
		assertThat(index().customers()).isZero();
		long run = run();
		this.jdbc.sql("delete from portrait where run_id = ?").param(run).update();
		assertThat(new Portraits(this.jdbc).index(run)).isEmpty();
		assertThat(this.portraits.division(run)).isEmpty();
		assertThat(this.portraits.means(run, AxisMeans.ALL)).isEmpty();
	}

	@Test
	void the_same_data_give_the_same_index_byte_for_byte() {
		this.jdbc.sql(
				"insert into customer (kind, number, name, region) select 'I', i, i, '320102' from generate_series(1, 20) i")
			.update();
		this.jdbc.sql("""
				insert into sales_transaction (customer_id, number, occurred_on, amount)
				select id, 'A', date '2024-04-01' + (id % 9)::int, 10 from customer
				""").update();
		keep();
		String first = digest(run());
		assertThat(digest(run())).isEqualTo(first);
	}

	private String digest(long run) {
		return this.jdbc.sql("""
				select md5(string_agg(code || kind || personal || encode(customers, 'hex'), ';' order by code))
				from portrait_tag where run_id = ?
				""").param(run).query(String.class).single();
	}

	private List<String> tags(long customer) {
		return index().of(customer).orElseThrow().words().stream().map((word) -> word.tag().code()).toList();
	}

	private TagIndex index() {
		return this.portraits.index(run()).orElseThrow();
	}

	private long run() {
		return score().id();
	}

	private long customer(String kind, String number) {
		long id = this.jdbc.sql("insert into customer (kind, number, name) values (?, ?, ?) returning id")
			.params(kind, number, number)
			.query(Long.class)
			.single();
		this.jdbc
			.sql("insert into %s (id) values (?)"
				.formatted(kind.equals("C") ? "corporate_customer" : "individual_customer"))
			.param(id)
			.update();
		return id;
	}

	private void order(long customer, String number, String time, String amount, String product, String category) {
		long order = this.jdbc.sql("""
				insert into sales_transaction (customer_id, number, occurred_on, occurred_at, amount, channel)
				values (?, ?, ?::timestamp::date, ?::timestamp, ?::numeric, 'ONLINE') returning id
				""").params(customer, number, time, time, amount).query(Long.class).single();
		this.jdbc.sql("""
				insert into transaction_line (transaction_id, seq, product_name, product_category, quantity, unit_price,
					amount, content_hash)
				values (?, 0, ?, ?, sign(?::numeric), abs(?::numeric), ?::numeric, 0)
				""").params(order, product, category, amount, amount, amount).update();
		keep();
	}

	private void keep() {
		this.jdbc.sql("""
				update customer_figures f set purchases = s.n, net_amount = s.net, gross_amount = s.net,
					first_purchase_on = s.first, last_purchase_on = s.last
				from (select customer_id, count(*) filter (where amount > 0) as n, sum(amount) as net,
						min(occurred_on) filter (where amount > 0) as first,
						max(occurred_on) filter (where amount > 0) as last
					from sales_transaction group by customer_id) s
				where f.customer_id = s.customer_id
				""").update();
	}

}
