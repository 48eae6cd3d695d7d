package org.kedang.web.portrait;

import java.time.LocalDate;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kedang.access.Role;
import org.kedang.analytics.Returns;
import org.kedang.analytics.ScoringRequest;
import org.kedang.analytics.ScoringRuns;
import org.kedang.web.browser.BrowserTest;
import org.kedang.web.browser.Look;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

class PortraitBrowserTests extends BrowserTest {

	@Autowired
	private ScoringRuns runs;

	@Autowired
	private JdbcClient jdbc;

	@AfterEach
	void nothing_is_left() {
		this.jdbc.sql("delete from customer where number like 'POR-%'").update();
		this.jdbc.sql("delete from tag").update();
	}

	@Test
	void segments_and_portraits_look_finished_in_every_look() {
		score();
		long run = this.runs.current().orElseThrow().id();
		for (Look look : Look.OPPOSITES) {
			Page page = window(look, Role.MANAGER);
			look(page, "/segments", "segments", look);
			look(page, "/portraits", "portraits-all", look);
			look(page, "/portraits?a=value:A&a=kind:I&b=churn:1", "portraits", look);
			look(page, "/customers/POR-2/portrait", "archive-portrait", look);
		}
		for (Look look : Look.OPPOSITES) {
			Page page = window(look, Role.MANAGER);
			look(page, "/portraits/customers?tag=value:A&tag=kind:I&run=" + run, "portrait-customers", look);
			look(page, "/customers/POR-4/portrait", "archive-portrait-firm", look);
		}
	}

	@Test
	void without_a_run_they_look_finished_too() {
		this.jdbc.sql("insert into customer (kind, number, name) values ('I', 'POR-1', '王小一')").update();
		this.jdbc.sql("insert into individual_customer (id) select id from customer where number = 'POR-1'").update();
		for (Look look : Look.ONCE) {
			Page page = window(look, Role.MANAGER);
			look(page, "/segments", "segments-empty", look);
			look(page, "/portraits", "portraits-empty", look);
			look(page, "/customers/POR-1/portrait", "archive-portrait-empty", look);
		}
	}

	@Test
	void a_word_of_a_chosen_group_opens_those_who_share_it() {
		score();
		Page page = window(Look.WIDE, Role.MANAGER);
		page.navigate(url("/portraits"));
		page.selectOption("#a-kind", "kind:I");
		page.click(".portrait-form button.btn-primary");
		page.waitForSelector("#one .cloud a");
		page.click("#one .cloud-8 a");
		page.waitForURL("**/portraits/customers?**");
		assertThat(page.locator("tbody tr").count()).isPositive();
	}

	private void score() {
		customers();
		orders();
		this.runs.runNow(ScoringRequest.of(LocalDate.of(2024, 5, 1), Returns.NET, null));
	}

	private void customers() {
		this.jdbc.sql("""
				insert into customer (kind, number, name, acquired_on, region, source_channel, status)
				select case when i % 4 = 0 then 'C' else 'I' end, 'POR-' || i, '王小' || i, date '2024-04-01' - i * 3,
					(array['320102', '440303', '310101', '110101', '510104', '330106'])[1 + i * i % 6],
					(array['VISIT', 'EXHIBITION', 'REFERRAL', 'WEBSITE', 'NEW_MEDIA'])[1 + i % 5],
					case when i % 3 = 0 then 'PROSPECT' else 'ACTIVE' end
				from generate_series(1, 600) i
				""").update();
		this.jdbc
			.sql("""
					insert into individual_customer (id, gender, birth_date, industry, employment_status, annual_income,
						spending_level, price_sensitivity, payment_habit, hobbies, media, preferred_brands, marital_status,
						highest_degree)
					select id, case when id % 3 = 0 then 'M' else 'F' end, date '2000-01-01' - (id * 97 % 15000)::int,
						(array['IT', 'EDUCATION', 'FINANCE', 'HEALTH'])[1 + id % 4], 'EMPLOYED', 80000 + id % 50 * 4000,
						(array['HIGH', 'MEDIUM', 'LOW'])[1 + id % 3], (array['HIGH', 'MEDIUM', 'LOW'])[1 + id % 2], 'MOBILE',
						(array['钓鱼、摄影', '跑步、旅游', '阅读', '品茶、书法', '网球'])[1 + id % 5],
						(array['公众号', '晚报、广播', '短视频'])[1 + id % 3], (array['华为', '小米、格力', '美的'])[1 + id % 3],
						'MARRIED', (array['BACHELOR', 'MASTER', 'COLLEGE'])[1 + id % 3]
					from customer where kind = 'I' and number like 'POR-%'
					""")
			.update();
		this.jdbc.sql("""
				insert into corporate_customer (id, industry, company_size, main_products, employees, annual_sales,
					total_assets, net_assets, liabilities, net_profit, payment_days, settlement_method)
				select id, (array['MANUFACTURING', 'TRADE', 'CONSTRUCTION'])[1 + id % 3],
					(array['LARGE', 'MEDIUM', 'SMALL'])[1 + id % 3], (array['阀门、水泵', '钢材', '食品、饮料'])[1 + id % 3],
					50 + id % 300, 30000000, 20000000, 12000000, 8000000, 1500000, 60, 'TRANSFER'
				from customer where kind = 'C' and number like 'POR-%'
				""").update();
		this.jdbc.sql("insert into tag (name) values ('老客户'), ('重点跟进'), ('展会认识') on conflict do nothing").update();
		this.jdbc.sql("""
				insert into customer_tag (customer_id, tag_id)
				select c.id, t.id from customer c join tag t on (c.id + t.id) % 7 = 0 or c.number = 'POR-2'
				where c.number like 'POR-%'
				""").update();
	}

	private void orders() {
		this.jdbc
			.sql("""
					insert into sales_transaction (customer_id, number, occurred_on, occurred_at, amount, gross_amount, channel)
					select id, 'T-' || n, date '2024-04-30' - n, date '2024-04-30' - n + time '09:00'
							+ case when i % 5 = 2 then interval '14 hours' else interval '1 hour' end,
						case when (i + n) % 97 = 0 then -200 else 100 + i * n % 900 + case when i % 11 = 2 then 9000 else 0 end end, 0,
						(array['SHOP', 'ONLINE', 'PHONE'])[1 + i % 3]
					from (select id, substr(number, 5)::int as i from customer where number like 'POR-%') c
					cross join generate_series(0, 700, 14) n
					where i % 8 <> 1 and (i + n / 14 * 7) % (2 + i % 9) = 0 and (i % 3 > 0 or n > i % 500)
					""")
			.update();
		this.jdbc
			.sql("""
					insert into transaction_line (transaction_id, seq, product_name, product_category, quantity, unit_price, amount,
						cost, content_hash)
					select t.id, 0, (array['龙井', '碧螺春', '铁观音', '普洱', '茶具套装'])[1 + customer_id % 5],
						(array['茶叶', '茶具'])[1 + customer_id % 2], sign(amount), abs(amount), amount, abs(amount) * 0.6, 0
					from sales_transaction t join customer c on c.id = t.customer_id where c.number like 'POR-%'
					""")
			.update();
		this.jdbc.sql("""
				update customer_figures f set purchases = s.n, orders = s.n, net_amount = s.net, gross_amount = s.net,
					first_purchase_on = s.first, last_purchase_on = s.last
				from (select customer_id, count(*) filter (where amount > 0) as n, sum(amount) as net,
						min(occurred_on) filter (where amount > 0) as first,
						max(occurred_on) filter (where amount > 0) as last
					from sales_transaction group by customer_id) s
				where f.customer_id = s.customer_id
				""").update();
		this.jdbc.sql("""
				insert into receivable (customer_id, number, invoiced_on, due_on, amount, paid_amount, settled_on)
				select id, 'R', '2024-01-01', '2024-02-01', 5000, 5000, '2024-02-10' from customer
				where number like 'POR-%' and kind = 'C'
				""").update();
		this.jdbc.sql("""
				insert into receivable_payment (receivable_id, paid_on, amount)
				select r.id, '2024-02-10', 5000 from receivable r join customer c on c.id = r.customer_id
				where c.number like 'POR-%'
				""").update();
		this.jdbc
			.sql("""
					insert into contact_log (customer_id, occurred_at, channel, direction, satisfaction, complaint, complaint_state)
					select id, date '2024-04-30' - (id % 200)::int + time '10:00', (array['PHONE', 'WECHAT', 'VISIT'])[1 + id % 3],
						case when id % 4 = 0 then 'IN' else 'OUT' end, 1 + id % 5, id % 13 = 0,
						case when id % 13 = 0 then 'HANDLED' end
					from customer where number like 'POR-%' and id % 2 = 0
					""")
			.update();
	}

}
