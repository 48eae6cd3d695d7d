package org.kedang.web.order;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.kedang.access.AppUser;
import org.kedang.access.Role;
import org.kedang.web.archive.ArchiveCase;

import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasToString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** Orders that are recorded by hand, and withdrawn. */
class OrderRecordingTests extends ArchiveCase {

	@Test
	void an_order_is_read_as_an_import_reads_it_and_the_customer_s_figures_follow_at_once() throws Exception {
		String number = corporate("手工下单有限公司");
		record(order(number, "S-1").param("line.0.productName", "龙井")
			.param("line.0.quantity", "2")
			.param("line.0.unitPrice", "￥1,280.50")
			.param("line.0.cost", "800")
			.param("line.2.productName", "退回的普洱")
			.param("line.2.quantity", "-1")
			.param("line.2.unitPrice", "61"), this.seller)
			.andExpect(flash().attribute("notice", hasToString(containsString("archive.order.recorded"))));
		assertThat(figures(number)).isEqualTo("1 1 2500.0 2561.0 2024-05-01");
		String page = page(number, this.seller);
		assertThat(page).contains("S-1", "2024-05-01").doesNotContain("2024-05-01 00:00");
		this.mvc.perform(get("/customers/" + number).with(this.people.as(this.seller)))
			.andExpect(content().string(containsString("S-1")))
			.andExpect(content().string(containsString(this.seller.displayName())));
	}

	@Test
	void prices_of_an_order_have_cents_and_more_digits_where_they_were_typed() throws Exception {
		String number = corporate("单价齐整有限公司");
		String order = record(order(number, "S-1").param("line.0.productName", "龙井")
			.param("line.0.quantity", "3")
			.param("line.0.unitPrice", "61")
			.param("line.1.productName", "针")
			.param("line.1.quantity", "100")
			.param("line.1.unitPrice", "0.125"), this.seller).andReturn().getResponse().getRedirectedUrl();
		this.mvc.perform(get(String.valueOf(order)).with(this.people.as(this.seller)))
			.andExpect(content().string(containsString(">61.00<")))
			.andExpect(content().string(containsString(">0.125<")));
	}

	@Test
	void an_order_without_a_number_gets_the_next_one_of_its_day() throws Exception {
		String number = corporate("无号订单有限公司");
		record(line(order(number, "")), this.seller);
		record(line(order(number, "")), this.seller);
		record(line(order(number, "20240501-007")), this.seller);
		record(line(order(number, "")), this.seller);
		assertThat(numbers(number)).isEqualTo("20240501-007,20240501-1,20240501-2,20240501-8");
	}

	@Test
	void a_number_the_customer_has_already_is_refused_and_what_was_typed_stays() throws Exception {
		String number = corporate("重号订单有限公司");
		record(line(order(number, "S-1")), this.seller);
		record(line(order(number, "S-1")).param("f.remarks", "第二次"), this.seller).andExpect(status().isConflict())
			.andExpect(content().string(containsString("已有订单 S-1")))
			.andExpect(content().string(containsString("第二次")));
		assertThat(figures(number)).isEqualTo("1 1 640 640 2024-05-01");
	}

	@Test
	void what_cannot_be_read_is_said_where_it_stands_and_nothing_is_stored() throws Exception {
		String number = corporate("错单有限公司");
		record(order(number, "S-1"), this.seller).andExpect(status().isUnprocessableContent())
			.andExpect(content().string(containsString("至少填写一行商品")));
		record(order(number, "S-1").param("line.1.productName", "龙井")
			.param("line.1.quantity", "两三个")
			.param("line.1.unitPrice", ""), this.seller).andExpect(status().isUnprocessableContent())
			.andExpect(content().string(containsString("两三个")))
			.andExpect(content().string(containsString("<strong>单价</strong> <span>此项必填")));
		record(line(send("/customers/" + number + "/transactions").param("f.occurredAt", "2199-01-01")), this.seller)
			.andExpect(status().isUnprocessableContent())
			.andExpect(content().string(containsString("不能在将来")));
		record(line(send("/customers/" + number + "/transactions")), this.seller)
			.andExpect(status().isUnprocessableContent());
		assertThat(numbers(number)).isEmpty();
	}

	@Test
	void whoever_recorded_an_order_or_assigns_customers_withdraws_it_and_the_figures_follow() throws Exception {
		String number = corporate("撤单有限公司");
		record(line(order(number, "S-1")), this.seller);
		record(line(order(number, "S-2")), this.seller);
		withdraw(number, "S-1", this.stranger)
			.andExpect(flash().attribute("notice", hasToString(containsString("archive.order.kept"))));
		withdraw(number, "S-1", this.seller)
			.andExpect(flash().attribute("notice", hasToString(containsString("archive.order.withdrawn"))));
		assertThat(figures(number)).isEqualTo("1 1 640 640 2024-05-01");
		withdraw(number, "S-2", this.people.the(Role.MANAGER));
		assertThat(figures(number)).isEqualTo("0 0 0 0 null");
		assertThat(this.jdbc.sql("select count(*) from audit_entry where action = 'order-withdrawn' and subject_id = ?")
			.param(number)
			.query(Long.class)
			.single()).isEqualTo(2);
	}

	@Test
	void an_imported_order_and_one_that_was_invoiced_stay() throws Exception {
		String number = corporate("留单有限公司");
		events(number);
		record(line(order(number, "S-9")), this.seller);
		this.jdbc.sql("""
				update receivable r set transaction_id = t.id from sales_transaction t
				where t.number = 'S-9' and t.customer_id = r.customer_id
				""").update();
		for (String kept : new String[] { "S-1", "S-9" }) {
			withdraw(number, kept, this.people.the(Role.MANAGER))
				.andExpect(flash().attribute("notice", hasToString(containsString("archive.order.kept"))));
		}
		assertThat(numbers(number)).isEqualTo("S-1,S-2,S-9");
	}

	@Test
	void nobody_records_with_a_customer_of_somebody_else() throws Exception {
		String number = individual("别人的客户", Map.of());
		this.mvc.perform(get("/customers/" + number + "/transactions/new").with(this.people.as(this.stranger)))
			.andExpect(status().isNotFound());
		record(line(order(number, "S-1")), this.stranger).andExpect(status().isNotFound());
		record(line(order(number, "S-1")), this.people.the(Role.AUDITOR)).andExpect(status().isForbidden());
		assertThat(numbers(number)).isEmpty();
	}

	@Test
	void programs_record_and_list_orders_within_the_rights_of_their_user() throws Exception {
		String number = corporate("程序下单有限公司");
		String path = "/api/v1/customers/" + number + "/transactions";
		String order = """
				{"number":"A-1","occurredAt":"2024-05-01T10:30","channel":"SHOP",
				"lines":[{"productName":"龙井","quantity":2,"unitPrice":320}]}
				""";
		program(path, order).andExpect(status().isCreated()).andExpect(jsonPath("$.id").isNumber());
		program(path, order).andExpect(status().isConflict());
		for (String wrong : new String[] { "{}", order.replace("A-1", "A-2").replace("SHOP", "SMOKE"),
				order.replace("A-1", "A-2").replace("320", "null"), order.replace("2024-05-01T10:30", "gestern") }) {
			program(path, wrong).andExpect(status().isBadRequest());
		}
		program(path, order.replace("A-1", "A-2").replace("320", "1e999999999")).andExpect(status().isBadRequest())
			.andExpect(jsonPath("$.detail").value(containsString("lines.unitPrice")));
		this.mvc.perform(get(path).with(this.people.program(Role.MANAGER)))
			.andExpect(jsonPath("$.items.length()").value(1))
			.andExpect(jsonPath("$.items[0].number").value("A-1"))
			.andExpect(jsonPath("$.items[0].amount").value(640));
		assertThat(figures(number)).isEqualTo("1 1 640 640 2024-05-01");
	}

	@Test
	void the_form_offers_what_the_customer_bought_before() throws Exception {
		String number = corporate("老主顾有限公司");
		record(line(order(number, "S-1")), this.seller);
		this.mvc.perform(get("/customers/" + number + "/transactions/new").with(this.people.as(this.seller)))
			.andExpect(content().string(containsString("<option value=\"龙井\">")))
			.andExpect(content().string(not(containsString("aria-invalid"))));
	}

	private MockHttpServletRequestBuilder order(String customer, String number) {
		return send("/customers/" + customer + "/transactions").param("f.number", number)
			.param("f.occurredAt", "2024-05-01");
	}

	private static MockHttpServletRequestBuilder line(MockHttpServletRequestBuilder order) {
		return order.param("line.0.productName", "龙井").param("line.0.quantity", "2").param("line.0.unitPrice", "320");
	}

	private ResultActions record(MockHttpServletRequestBuilder order, AppUser who) throws Exception {
		return this.mvc.perform(order.with(this.people.as(who)));
	}

	private ResultActions withdraw(String customer, String order, AppUser who) throws Exception {
		long id = this.jdbc.sql("""
				select t.id from sales_transaction t join customer c on c.id = t.customer_id
				where c.number = ? and t.number = ?
				""").params(customer, order).query(Long.class).single();
		return this.mvc
			.perform(send("/customers/" + customer + "/transactions/" + id + "/withdrawal").with(this.people.as(who)))
			.andExpect(redirectedUrl("/customers/" + customer + "/transactions"));
	}

	private ResultActions program(String path, String json) throws Exception {
		return this.mvc.perform(post(path).contentType(MediaType.APPLICATION_JSON)
			.content(json)
			.with(this.people.program(Role.MANAGER)));
	}

	private String page(String number, AppUser who) throws Exception {
		return this.mvc.perform(get("/customers/" + number + "/transactions").with(this.people.as(who)))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString();
	}

	/** Orders, purchases, net and gross amount, day of the last purchase. */
	private String figures(String number) {
		return this.jdbc.sql("""
				select concat_ws(' ', f.orders, f.purchases, f.net_amount, f.gross_amount,
					coalesce(f.last_purchase_on::text, 'null'))
				from customer_figures f join customer c on c.id = f.customer_id where c.number = ?
				""").param(number).query(String.class).single();
	}

	private String numbers(String number) {
		return this.jdbc.sql("""
				select coalesce(string_agg(t.number, ',' order by t.number collate "C"), '') from sales_transaction t
				join customer c on c.id = t.customer_id where c.number = ?
				""").param(number).query(String.class).single();
	}

}
