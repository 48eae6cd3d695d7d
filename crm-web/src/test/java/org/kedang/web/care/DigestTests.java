package org.kedang.web.care;

import java.time.Clock;
import java.time.LocalDate;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kedang.access.AppUser;
import org.kedang.access.Readers;
import org.kedang.access.Role;
import org.kedang.care.Digests;
import org.kedang.care.Workbench;
import org.kedang.web.People;
import org.kedang.web.WebTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

/** The day's work by mail, through a real SMTP server. */
@WebTest
@Transactional
class DigestTests {

	private final GreenMail post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

	private final JavaMailSenderImpl sender = new JavaMailSenderImpl();

	@Autowired
	private MockMvc mvc;

	@Autowired
	private People people;

	@Autowired
	private DigestMail mail;

	@Autowired
	private Digests digests;

	@Autowired
	private Readers readers;

	@Autowired
	private Workbench workbench;

	@Autowired
	private MessageSource messages;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Clock clock;

	private AppUser anna;

	@BeforeEach
	void anna_has_a_customer_to_call() {
		this.jdbc.sql("truncate customer cascade").update();
		this.post.start();
		this.sender.setHost("127.0.0.1");
		this.sender.setPort(this.post.getSmtp().getPort());
		this.sender.setDefaultEncoding("UTF-8");
		this.anna = this.people.somebody(Role.SALES, null);
		customer("甲客户", this.anna);
		customer("别人的客户", this.people.somebody(Role.SALES, null));
	}

	@AfterEach
	void no_server_is_left() {
		this.post.stop();
	}

	@Test
	void nobody_gets_mail_who_did_not_ask_for_it() {
		assertThat(this.mail.send(this.sender)).isZero();
		assertThat(this.post.getReceivedMessages()).isEmpty();
	}

	@Test
	void who_asked_gets_one_mail_a_day_in_their_language_with_their_work_and_nothing_personal() throws Exception {
		wish("anna@example.com");
		this.jdbc.sql("update app_user set locale = 'en' where id = ?").param(this.anna.id()).update();
		assertThat(this.mail.send(this.sender)).isEqualTo(1);
		assertThat(this.mail.send(this.sender)).as("again, as after a restart").isZero();
		assertThat(this.post.getReceivedMessages()).hasSize(1);
		MimeMessage message = this.post.getReceivedMessages()[0];
		assertThat(message.getAllRecipients()[0]).hasToString("anna@example.com");
		assertThat(message.getSubject()).contains(LocalDate.now(this.clock).toString()).startsWith("Kedang");
		assertThat(message.getContent().toString()).contains("Follow-ups", "甲客户")
			.doesNotContain("别人的客户", "13812345678", "寄样品");
		assertThat(GreenMailUtil.getWholeMessage(message)).contains("charset=UTF-8");
	}

	@Test
	void a_mail_links_to_the_workbench_and_its_lists_where_the_address_is_known() throws Exception {
		wish("anna@example.com");
		DigestMail linking = new DigestMail(this.digests, this.readers, this.workbench, this.messages, this.clock,
				"kedang@localhost", "https://crm.example.com/");
		assertThat(linking.send(this.sender)).isEqualTo(1);
		assertThat(this.post.getReceivedMessages()[0].getContent().toString().lines().map(String::strip))
			.contains("https://crm.example.com/?kind=FOLLOW_UP", "https://crm.example.com/");
	}

	@Test
	void a_mail_that_was_refused_is_sent_by_the_next_run() throws Exception {
		wish("anna@example.com");
		JavaMailSenderImpl broken = new JavaMailSenderImpl();
		broken.setHost("127.0.0.1");
		broken.setPort(1);
		assertThat(this.mail.send(broken)).isZero();
		assertThat(this.mail.send(this.sender)).isEqualTo(1);
	}

	@Test
	void where_the_work_of_one_cannot_be_read_the_others_get_theirs_and_that_one_later() throws Exception {
		wish("anna@example.com");
		AppUser last = this.people.somebody(Role.SALES, null);
		customer("后来的客户", last);
		this.jdbc.sql("update app_user set email = 'last@example.com', digest = true where id = ?")
			.param(last.id())
			.update();
		Workbench broken = mock(Workbench.class, delegatesTo(this.workbench));
		doThrow(new IllegalStateException("unreadable")).when(broken)
			.of(argThat((reader) -> reader != null && reader.id() == this.anna.id()), anyBoolean());
		DigestMail halting = new DigestMail(this.digests, this.readers, broken, this.messages, this.clock,
				"kedang@localhost", "");
		assertThat(halting.send(this.sender)).isEqualTo(1);
		assertThat(this.post.getReceivedMessages()[0].getAllRecipients()[0]).hasToString("last@example.com");
		assertThat(this.mail.send(this.sender)).isEqualTo(1);
		assertThat(this.post.getReceivedMessages()[1].getAllRecipients()[0]).hasToString("anna@example.com");
	}

	@Test
	void an_address_that_is_none_is_refused() throws Exception {
		wish("anna");
		assertThat(this.mail.send(this.sender)).isZero();
		this.mvc.perform(get("/profile").with(this.people.as(this.anna)))
			.andExpect(content().string(containsString("action=\"/profile/digest\"")));
	}

	private void wish(String address) throws Exception {
		this.mvc
			.perform(post("/profile/digest").param("email", address)
				.param("wanted", "true")
				.with(csrf())
				.with(this.people.as(this.anna)))
			.andExpect(redirectedUrl("/profile"));
	}

	private void customer(String name, AppUser owner) {
		long id = this.jdbc.sql("""
				insert into customer (kind, number, name, owner_id, acquired_on, mobile)
				values ('I', 'DG-' || nextval('customer_number_seq'), ?, ?, '2020-01-01', '13812345678') returning id
				""").params(name, owner.id()).query(Long.class).single();
		this.jdbc.sql("""
				insert into contact_log (customer_id, occurred_at, channel, next_step, next_on)
				values (?, '2020-01-01', 'PHONE', '寄样品', '2020-02-01')
				""").param(id).update();
	}

}
