package org.kedang.web.contact;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kedang.access.AppUser;
import org.kedang.access.Role;
import org.kedang.web.archive.ArchiveCase;

import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasToString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

class ContactCorrectionTests extends ArchiveCase {

	@Test
	void its_author_corrects_a_contact_and_what_it_said_before_stays_on_record() throws Exception {
		String number = corporate("濡须坞修船有限公司");
		long person = person(number, "甘宁");
		String path = "/customers/" + number + "/contacts/" + logged(number, "2024-05-03T10:00", "报价八折", null);
		this.mvc.perform(get(path).with(this.people.as(this.seller)))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("报价八折")));
		this.mvc
			.perform(correction(path, 0, "报价九折").param("person", "" + person)
				.param("satisfaction", "4")
				.param("nextStep", "寄样品")
				.param("nextOn", "2024-05-20")
				.with(this.people.as(this.seller)))
			.andExpect(redirectedUrl("/customers/" + number + "/contacts"));
		stored();
		this.mvc.perform(get("/customers/" + number + "/contacts").with(this.people.as(this.seller)))
			.andExpect(content().string(containsString("4/5")))
			.andExpect(content().string(containsString("更正过 1 次")))
			.andExpect(content().string(containsString("<del>报价八折</del> → <ins>报价九折</ins>")))
			.andExpect(content().string(containsString("<del>联系客户</del> → <ins>客户联系</ins>")));
		this.mvc
			.perform(get("/customers/" + number).param("kind", "contact")
				.header("Accept-Language", "en")
				.with(this.people.as(this.seller)))
			.andExpect(content().string(containsString("Corrected the contact of 2024-05-03 10:00")))
			.andExpect(content().string(containsString("Content")));
		assertThat(lastContact(number)).isEqualTo("2024-05-02");
		assertThat(this.jdbc.sql("select last_contacted_on::text from contact_person where id = ?")
			.param(person)
			.query(String.class)
			.single()).isEqualTo("2024-05-02");
	}

	@Test
	void a_step_that_was_brought_without_a_day_keeps_nobody_from_correcting_the_rest() throws Exception {
		String number = corporate("居巢米行有限公司");
		long contact = logged(number, "2024-05-03T10:00", "看米", null);
		this.jdbc.sql("update contact_log set next_step = '寄米样' where id = ?").param(contact).update();
		String path = "/customers/" + number + "/contacts/" + contact;
		this.mvc.perform(correction(path, 0, "看新米").param("nextStep", "寄米样").with(this.people.as(this.seller)))
			.andExpect(redirectedUrl("/customers/" + number + "/contacts"));
		this.mvc.perform(correction(path, 1, "看新米").param("nextStep", "再寄米样").with(this.people.as(this.seller)))
			.andExpect(status().isUnprocessableContent());
	}

	@Test
	void only_its_author_and_who_assigns_customers_may_correct_a_contact() throws Exception {
		String number = corporate("皖城粮行有限公司");
		String list = "/customers/" + number + "/contacts";
		String path = list + "/" + logged(number, "2024-05-03T10:00", "收粮", null);
		this.mvc.perform(get(list).with(this.people.as(this.stranger)))
			.andExpect(content().string(containsString("收粮")))
			.andExpect(content().string(not(containsString(path))));
		this.mvc.perform(get(path).with(this.people.as(this.stranger))).andExpect(status().isNotFound());
		this.mvc.perform(correction(path, 0, "改了").with(this.people.as(this.stranger)))
			.andExpect(status().isNotFound());
		this.mvc.perform(send(path + "/withdrawal").param("version", "0").with(this.people.as(this.stranger)))
			.andExpect(status().isNotFound());
		this.mvc.perform(get(list).with(this.people.as(Role.MANAGER)))
			.andExpect(content().string(containsString(path)));
		this.mvc.perform(correction(path, 0, "收新粮").with(this.people.as(Role.MANAGER))).andExpect(redirectedUrl(list));
		String other = corporate("合肥粮行有限公司");
		this.mvc.perform(get(path.replace(number, other)).with(this.people.as(Role.MANAGER)))
			.andExpect(status().isNotFound());
	}

	@Test
	void who_was_overtaken_in_a_correction_sees_how_and_keeps_what_was_typed() throws Exception {
		String number = corporate("历阳客栈有限公司");
		String path = "/customers/" + number + "/contacts/" + logged(number, "2024-05-03T10:00", "订房", null);
		this.mvc.perform(correction(path, 0, "订房三间").with(this.people.as(Role.MANAGER)));
		this.mvc.perform(correction(path, 0, "订房五间").with(this.people.as(this.seller)))
			.andExpect(status().isConflict())
			.andExpect(content().string(containsString("订房五间")))
			.andExpect(content().string(containsString("<del>订房</del> → <ins>订房三间</ins>")))
			.andExpect(content().string(containsString("name=\"version\" value=\"1\"")));
		assertThat(said(number)).isEqualTo("订房三间");
		this.mvc.perform(correction(path, 1, "订房五间").with(this.people.as(this.seller)));
		assertThat(said(number)).isEqualTo("订房五间");
	}

	@Test
	void a_complaint_is_never_corrected_into_one_without_words() throws Exception {
		String number = corporate("芜湖锚链有限公司");
		long complaint = logged(number, "2024-05-03T10:00", "锚链断了", null);
		this.jdbc.sql("update contact_log set complaint = true, complaint_state = 'OPEN' where id = ?")
			.param(complaint)
			.update();
		String path = "/customers/" + number + "/contacts/" + complaint;
		this.mvc.perform(correction(path, 0, " ").param("satisfaction", "1").with(this.people.as(this.seller)))
			.andExpect(status().isUnprocessableContent());
		assertThat(said(number)).isEqualTo("锚链断了");
	}

	@Test
	void nobody_of_another_firm_gets_into_a_contact_by_its_correction() throws Exception {
		String number = corporate("秣陵布庄有限公司");
		long elsewhere = person(corporate("曲阿布庄有限公司"), "太史慈");
		String path = "/customers/" + number + "/contacts/" + logged(number, "2024-05-03T10:00", "看布", null);
		this.mvc.perform(correction(path, 0, "看布").param("person", "" + elsewhere).with(this.people.as(this.seller)))
			.andExpect(status().isBadRequest());
	}

	@Test
	void a_contact_logged_by_mistake_is_withdrawn_and_counts_no_more() throws Exception {
		String number = corporate("石头城瓷器有限公司");
		logged(number, "2024-04-01T09:00", "约好再谈", "2024-04-20");
		long mistake = logged(number, "2024-05-03T10:00", "记错了客户", null);
		assertThat(lastContact(number)).isEqualTo("2024-05-03");
		assertThat(openPromises(number)).isZero();
		withdraw(number, mistake, this.seller)
			.andExpect(flash().attribute("notice", hasToString(containsString("contact.change.withdrawn"))));
		assertThat(lastContact(number)).isEqualTo("2024-04-01");
		assertThat(openPromises(number)).as("what it was said to keep").isOne();
		this.mvc.perform(get("/customers/" + number + "/contacts").with(this.people.as(this.seller)))
			.andExpect(content().string(not(containsString("记错了客户"))));
		this.mvc.perform(get("/customers/" + number).with(this.people.as(this.seller)))
			.andExpect(content().string(containsString("撤回了 2024-05-03 10:00 的联络")))
			.andExpect(content().string(containsString("记错了客户")));
		assertThat(
				this.jdbc.sql("select count(*) from audit_entry where action = 'contact-withdrawn' and subject_id = ?")
					.param(number)
					.query(Long.class)
					.single())
			.isOne();
		withdraw(number, mistake, this.seller).andExpect(status().isNotFound());
	}

	@Test
	void what_an_import_brought_or_somebody_took_on_is_not_withdrawn() throws Exception {
		String number = corporate("夏口船行有限公司");
		long imported = logged(number, "2024-05-01T10:00", "随导入来", null);
		this.jdbc.sql("""
				with b as (insert into import_batch (file_name, file_size, file_sha256, file_stored)
					values ('a.xlsx', 1, '0', 'a') returning id)
				update contact_log set import_id = b.id from b where contact_log.id = ?
				""").param(imported).update();
		long complaint = logged(number, "2024-05-02T10:00", "漏水", null);
		this.jdbc.sql("update contact_log set complaint = true, complaint_state = 'IN_WORK' where id = ?")
			.param(complaint)
			.update();
		for (long each : new long[] { imported, complaint }) {
			withdraw(number, each, this.seller)
				.andExpect(flash().attribute("notice", hasToString(containsString("contact.change.kept"))));
		}
		this.mvc.perform(get("/customers/" + number + "/contacts/" + complaint).with(this.people.as(this.seller)))
			.andExpect(content().string(not(containsString("/withdrawal"))));
		assertThat(this.jdbc.sql("select count(*) from contact_log where id in (?, ?)")
			.params(imported, complaint)
			.query(Long.class)
			.single()).isEqualTo(2);
	}

	private ResultActions withdraw(String number, long contact, AppUser who) throws Exception {
		ResultActions done = this.mvc
			.perform(send("/customers/" + number + "/contacts/" + contact + "/withdrawal").param("version", "0")
				.with(this.people.as(who)));
		stored();
		return done;
	}

	private static MockHttpServletRequestBuilder correction(String path, int version, String content) {
		return send(path).param("version", "" + version)
			.param("occurredAt", "2024-05-02T10:00")
			.param("channel", "PHONE")
			.param("direction", "IN")
			.param("answered", "true")
			.param("content", content);
	}

	private long logged(String number, String at, String content, @Nullable String nextOn) throws Exception {
		MockHttpServletRequestBuilder contact = send("/customers/" + number + "/contacts").param("occurredAt", at)
			.param("channel", "PHONE")
			.param("direction", "OUT")
			.param("content", content)
			.param("answered", "true")
			.param("keepsPromises", "true");
		Map.of("nextOn", (nextOn != null) ? nextOn : "").forEach(contact::param);
		this.mvc.perform(contact.with(this.people.as(this.seller))).andExpect(status().is3xxRedirection());
		stored();
		return this.jdbc.sql("select max(id) from contact_log").query(Long.class).single();
	}

	private long person(String number, String name) {
		return this.jdbc.sql(
				"insert into contact_person (customer_id, name) select id, ? from customer where number = ? returning id")
			.params(name, number)
			.query(Long.class)
			.single();
	}

	private String lastContact(String number) {
		return of(number, "select last_contact_on::text from customer_figures f where f.customer_id = %s");
	}

	private String said(String number) {
		return of(number, "select content from contact_log where customer_id = %s");
	}

	private long openPromises(String number) {
		return Long.parseLong(of(number, """
				select count(*)::text from contact_log
				where next_on is not null and next_done_at is null and customer_id = %s
				"""));
	}

	private String of(String number, String sql) {
		return this.jdbc.sql(sql.formatted("(select id from customer where number = ?)"))
			.param(number)
			.query(String.class)
			.single();
	}

}
