package org.kedang.ingest;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kedang.DomainTestApplication;
import org.kedang.catalogue.Subject;
import org.kedang.database.WithDatabase;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(classes = DomainTestApplication.class, properties = "kedang.jobs.enabled=false")
@WithDatabase
@Import(Importing.class)
class RecordImportTests {

	@Autowired
	Importing importing;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void twoFirmsAreKnown() {
		this.jdbc.sql("truncate customer cascade").update();
		this.importing.store(Subject.CORPORATE, "客户编号,企业名称\nF-1,江苏华信科技有限公司\nF-2,北京一方有限公司\n");
	}

	@Test
	void contact_persons_know_their_superior_from_the_file_or_the_archive() {
		String file = """
				客户编号,姓名,职位,上级,决策角色,影响力(1-5),态度
				F-1,李敏,经理,王建国,决策者,5,支持
				F-1,王建国,董事长,,,4,
				F-2,钱七,,孙八,,,
				F-2,周九,,周九,,,
				F-9,吴十,,,,,
				""";
		ImportBatch batch = this.importing.store(Subject.CONTACT_PERSON, file);
		assertThat(this.importing.problems(batch)).containsExactly("4 import.superior.unknown",
				"5 import.superior.self", "6 import.customer.unknown");
		assertThat(batch.ledger()).isEqualTo(new Ledger(5, 2, 0, 0, 0, 3));
		assertThat(this.importing.row("""
				select p.name, s.name, p.decision_role, p.influence, p.attitude
				from contact_person p join contact_person s on s.id = p.superior_id
				""")).isEqualTo("李敏|王建国|DECIDER|5|SUPPORTS");
		assertThat(this.importing.store(Subject.CONTACT_PERSON, file).ledger()).isEqualTo(new Ledger(5, 0, 0, 2, 0, 3));
		assertThat(this.importing.store(Subject.CONTACT_PERSON, """
				客户编号,姓名,职位,上级
				F-1,李敏,总经理,
				F-1,赵六,,李敏
				""").ledger()).isEqualTo(new Ledger(2, 1, 1, 0, 0, 0));
		assertThat(this.importing
			.rows("""
					select p.name, p.position, s.name from contact_person p left join contact_person s on s.id = p.superior_id
					order by p.id
					"""))
			.containsExactly("李敏|总经理|王建国", "王建国|董事长|null", "赵六|null|李敏");
	}

	@Test
	void who_has_no_superior_and_was_spoken_to_alone_may_be_said_so_in_words() {
		ImportBatch people = this.importing.store(Subject.CONTACT_PERSON, "客户编号,姓名,上级\nF-1,李敏,无\nF-1,钱七,N/A\n");
		assertThat(people.ledger().created()).as("%s", this.importing.problems(people)).isEqualTo(2);
		ImportBatch contacts = this.importing.store(Subject.CONTACT_LOG,
				"客户编号,联络时间,联络方式,联系人,内容\nF-1,2024-04-20 10:30,电话,无,谈续约\n");
		assertThat(contacts.ledger().created()).as("%s", this.importing.problems(contacts)).isOne();
		assertThat(this.importing.row("select count(*) from contact_person where superior_id is null")).isEqualTo("2");
		assertThat(this.importing.row("select contact_person_id from contact_log")).isEqualTo("null");
	}

	@Test
	void a_complaint_whose_outcome_is_none_is_not_settled() {
		this.importing.store(Subject.CONTACT_LOG, "客户编号,联络时间,联络方式,内容,是否投诉,投诉处理结果\nF-1,2024-04-20 10:30,电话,漏水,是,无\n");
		assertThat(this.importing.row("select complaint_state, complaint_outcome from contact_log"))
			.isEqualTo("OPEN|null");
	}

	@Test
	void goods_without_a_code_are_not_all_one_product() {
		ImportBatch batch = this.importing.store(Subject.TRANSACTION, """
				客户编号,订单号,交易时间,商品编码,商品名称,数量,单价
				F-1,S-1,2024-05-01,N/A,茶,2,640
				F-1,S-1,2024-05-01,无,壶,1,80
				""");
		assertThat(batch.ledger().failed()).as("%s", this.importing.problems(batch)).isZero();
		assertThat(this.importing.rows("select product_code, product_name from transaction_line order by seq"))
			.containsExactly("null|茶", "null|壶");
	}

	@Test
	void receivables_take_several_payments_and_are_settled_when_all_is_paid() {
		String file = """
				客户编号,应收单号,开票日期,到期日,应收金额,回款日期,回款金额,回款方式
				F-1,R-1,2024-01-01,2024-01-31,1000,2024-01-20,400,转账
				F-1,R-1,2024-01-01,2024-01-31,1000,2024-02-02,600.00,转账
				F-1,R-2,2024-01-01,2024-01-31,500,,,
				F-2,R-1,2024-01-01,2023-01-31,500,,,
				F-2,R-2,2024-01-01,2024-01-31,-1,,,
				F-2,R-3,2024-01-01,2024-01-31,5,,1,
				F-1,R-2,2024-01-01,2024-01-31,501,,,
				""";
		ImportBatch batch = this.importing.store(Subject.RECEIVABLE, file);
		assertThat(this.importing.problems(batch)).containsExactly("5 import.due-before-invoice",
				"6 import.amount.negative", "7 import.payment.no-day", "8 import.receivable.contradicts");
		assertThat(batch.ledger()).isEqualTo(new Ledger(7, 3, 0, 0, 0, 4));
		assertThat(this.importing.rows("""
				select number, trim_scale(amount), trim_scale(paid_amount), settled_on from receivable order by number
				""")).containsExactly("R-1|1000|1000|2024-02-02", "R-2|500|0|null");
		assertThat(this.importing.store(Subject.RECEIVABLE, file).ledger()).isEqualTo(new Ledger(7, 0, 0, 3, 0, 4));
		assertThat(this.importing.store(Subject.RECEIVABLE, """
				客户编号,应收单号,开票日期,到期日,应收金额,回款日期,回款金额
				F-1,R-2,2024-01-01,2024-02-29,500,2024-02-01,500
				""").ledger()).isEqualTo(new Ledger(1, 0, 1, 0, 0, 0));
		assertThat(this.importing.row("select due_on, settled_on from receivable where number = 'R-2'"))
			.isEqualTo("2024-02-29|2024-02-01");
		assertThat(this.importing.row("select count(*) from receivable_payment")).isEqualTo("3");
	}

	@Test
	void contact_logs_move_the_last_contact_of_customer_and_person() {
		this.importing.store(Subject.CONTACT_PERSON, "客户编号,姓名\nF-1,李敏\n");
		String file = """
				客户编号,联络时间,联络方式,联系人,内容,满意度,是否投诉,记录人
				F-1,2024-04-20 10:30,电话,李敏,谈续约,5,否,安娜
				F-1,2024-04-22,拜访,,送样品,,是,
				F-2,2024-04-22,拜访,没有这人,送样品,,,
				F-2,2024-04-22,拜访,,送样品,9,,
				,2024-04-22,拜访,,送样品,,,
				""";
		ImportBatch batch = this.importing.store(Subject.CONTACT_LOG, Importing.creating(), file);
		assertThat(batch.ledger()).isEqualTo(new Ledger(5, 2, 0, 0, 1, 2));
		assertThat(this.importing.rows("""
				select occurred_at, channel, direction, complaint_state, author_id is not null from contact_log
				order by occurred_at
				""")).containsExactly("2024-04-20 10:30:00|PHONE|OUT|null|t", "2024-04-22 00:00:00|VISIT|OUT|OPEN|f");
		assertThat(this.importing
			.row("""
					select last_contact_on, last_contacted_on from customer_figures f join contact_person using (customer_id)
					"""))
			.isEqualTo("2024-04-22|2024-04-20");
		assertThat(this.importing.store(Subject.CONTACT_LOG, Importing.creating(), file).ledger())
			.isEqualTo(new Ledger(5, 0, 0, 2, 1, 2));
	}

	@Test
	void a_call_nobody_answered_does_not_move_the_day_of_the_last_contact() {
		this.importing.store(Subject.CONTACT_LOG, Importing.creating(), """
				客户编号,联络时间,联络方式,内容,是否接通
				F-1,2024-04-20,电话,谈续约,是
				F-1,2024-04-25,电话,没人接,否
				F-2,2024-04-25,电话,没人接,否
				""");
		assertThat(this.importing.rows("""
				select number, last_contact_on from customer join customer_figures on customer_id = id
				where number in ('F-1', 'F-2') order by number
				""")).containsExactly("F-1|2024-04-20", "F-2|null");
	}

}
