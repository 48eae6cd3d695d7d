package org.kedang.archive;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kedang.DomainTestApplication;
import org.kedang.access.Reader;
import org.kedang.access.Readers;
import org.kedang.catalogue.Catalogue;
import org.kedang.catalogue.Field;
import org.kedang.catalogue.Subject;
import org.kedang.contact.ContactLog;
import org.kedang.customer.ArchiveChangedException;
import org.kedang.customer.Customers;
import org.kedang.database.WithDatabase;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@SpringBootTest(classes = DomainTestApplication.class)
@WithDatabase
class ArchiveTests {

	@Autowired
	ArchiveHeads heads;

	@Autowired
	Rooms rooms;

	@Autowired
	Chronicles chronicles;

	@Autowired
	Orders orders;

	@Autowired
	Dues dues;

	@Autowired
	LoggedContacts contacts;

	@Autowired
	People people;

	@Autowired
	PeopleEditing peopleEditing;

	@Autowired
	Relations relations;

	@Autowired
	Relating relating;

	@Autowired
	Revisions revisions;

	@Autowired
	Revealing revealing;

	@Autowired
	ArchiveEditing editing;

	@Autowired
	Customers customers;

	@Autowired
	PlatformTransactionManager transactions;

	@Autowired
	ContactLogging logging;

	@Autowired
	Tagging tagging;

	@Autowired
	Twins twins;

	@Autowired
	NextThings nextThings;

	@Autowired
	Catalogue catalogue;

	@Autowired
	Readers readers;

	@Autowired
	JdbcClient jdbc;

	private Reader manager;

	private Reader anna;

	private Reader mate;

	private Reader stranger;

	private Reader auditor;

	@BeforeEach
	void aFirm() {
		if (this.jdbc.sql("select count(*) from team").query(Long.class).single() == 0) {
			this.jdbc.sql("insert into team (name) values ('华东'), ('华南')").update();
			user("anna", "SALES", 1L, false);
			user("mate", "SALES", 1L, true);
			user("stranger", "SALES", 2L, true);
			user("boss", "MANAGER", null, true);
			user("audit", "AUDITOR", null, true);
		}
		this.anna = reader("anna");
		this.mate = reader("mate");
		this.stranger = reader("stranger");
		this.manager = reader("boss");
		this.auditor = reader("audit");
	}

	@Test
	void an_archive_is_there_for_its_owner_the_team_and_managers_and_for_nobody_else() {
		String number = individual(Map.of("name", "王建国"), this.anna);
		assertThat(this.heads.find(number, this.anna)).isPresent();
		assertThat(this.heads.find(number, this.mate)).isPresent();
		assertThat(this.heads.find(number, this.manager)).isPresent();
		assertThat(this.heads.find(number, this.stranger)).isEmpty();
		assertThat(this.heads.find(number, this.auditor)).isEmpty();
		assertThat(this.heads.find("nobody", this.manager)).isEmpty();
	}

	@Test
	void the_pool_is_everybodys_who_reads_customers() {
		String number = individual(Map.of("name", "公海"), null);
		assertThat(this.heads.find(number, this.stranger)).isPresent();
		assertThat(this.heads.find(number, this.auditor)).isEmpty();
	}

	@Test
	void computed_fields_do_not_count_towards_a_categorys_completeness() {
		String number = individual(Map.of("name", "李敏", "preferredBrands", "小米"), this.anna);
		Room consumption = room(number, "consumption", this.manager);
		assertThat(consumption.total()).isEqualTo(9);
		assertThat(consumption.known()).isEqualTo(1);
		assertThat(consumption.completeness()).isEqualTo(11);
		assertThat(value(number, "purchases", this.manager).text()).isEqualTo("0");
		assertThat(room(number, "life", this.manager).isEmpty()).isTrue();
	}

	@Test
	void personal_values_are_masked_without_the_right_and_secret_ones_for_everybody() {
		String number = individual(Map.of("name", "赵云", "mobile", "13812345678", "healthNotes", "高血压", "hobbies", "围棋"),
				this.anna);
		assertThat(value(number, "mobile", this.anna).text()).isEqualTo("138****5678");
		assertThat(value(number, "mobile", this.anna).masked()).isTrue();
		assertThat(value(number, "mobile", this.mate).text()).isEqualTo("13812345678");
		assertThat(value(number, "healthNotes", this.manager).text()).isEqualTo("******");
		assertThat(value(number, "healthNotes", this.manager).revealable()).isTrue();
		assertThat(value(number, "hobbies", this.anna).text()).isEqualTo("围棋");
	}

	@Test
	void a_secret_is_revealed_with_a_reason_that_the_audit_trail_keeps() {
		String number = individual(Map.of("name", "孙权", "healthNotes", "糖尿病", "mobile", "13812345679"), this.anna);
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.revealing.reveal(head(number), "healthNotes", " ", this.manager));
		assertThat(this.revealing.reveal(head(number), "healthNotes", "安排体检", this.manager)).contains("糖尿病");
		assertThat(this.revealing.reveal(head(number), "mobile", "想看", this.manager)).isEmpty();
		assertThat(this.revealing.reveal(head(number), "healthNotes", "想看", this.anna))
			.as("who may not see a phone sees no secret")
			.isEmpty();
		assertThat(this.revealing.reveal(head(number), "religion", "想看", this.manager)).isEmpty();
		assertThat(audit("secret-revealed", number)).singleElement()
			.asString()
			.contains("healthNotes", "安排体检")
			.doesNotContain("糖尿病");
	}

	@Test
	void a_change_leaves_history_and_an_audit_entry_without_secrets_in_the_clear() {
		String number = individual(Map.of("name", "周瑜"), this.anna);
		ArchiveHead head = head(number);
		assertThat(this.editing.revise(head, head.version(), values("healthNotes", "痛风", "employer", "东吴"), this.mate))
			.hasSize(2);
		assertThat(audit("customer-changed", number)).singleElement()
			.asString()
			.contains("东吴", "******")
			.doesNotContain("痛风");
		List<Revision> history = this.revisions.of(head(number), this.manager, null, 50).items();
		assertThat(history).extracting((change) -> change.after().field().key())
			.containsExactlyInAnyOrder("healthNotes", "employer");
		assertThat(history).noneMatch((change) -> "痛风".equals(change.after().text()));
		assertThat(this.jdbc.sql("select string_agg(after, ' ') from customer_change").query(String.class).single())
			.doesNotContain("痛风");
	}

	@Test
	void what_was_typed_over_an_older_version_is_refused() {
		String number = individual(Map.of("name", "鲁肃"), this.anna);
		ArchiveHead head = head(number);
		this.editing.revise(head, head.version(), values("employer", "东吴"), this.anna);
		assertThatExceptionOfType(ArchiveChangedException.class)
			.isThrownBy(() -> this.editing.revise(head, head.version(), values("employer", "蜀汉"), this.mate));
	}

	@Test
	void what_two_people_save_at_the_same_moment_is_kept_of_one_and_refused_to_the_other() {
		String number = individual(Map.of("name", "周瑜"), this.anna);
		ArchiveHead head = head(number);
		TransactionTemplate other = new TransactionTemplate(this.transactions);
		other.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		assertThatExceptionOfType(OptimisticLockingFailureException.class)
			.isThrownBy(() -> new TransactionTemplate(this.transactions).executeWithoutResult((status) -> {
				this.customers.findById(head.id()).orElseThrow();
				other.executeWithoutResult(
						(inner) -> this.editing.revise(head, head.version(), values("employer", "东吴"), this.mate));
				this.editing.revise(head, head.version(), values("employer", "蜀汉"), this.anna);
			}));
	}

	@Test
	void sales_staff_own_what_they_create_and_only_managers_give_customers_away() {
		Map<Field, @Nullable Object> mine = values("name", "吕蒙", "owner", this.anna.id());
		String number = this.editing.open(Subject.INDIVIDUAL, mine, this.anna);
		ArchiveHead head = head(number);
		assertThatIllegalStateException()
			.isThrownBy(() -> this.editing.revise(head, head.version(), values("owner", this.mate.id()), this.anna));
		assertThatIllegalStateException().isThrownBy(
				() -> this.editing.open(Subject.INDIVIDUAL, values("name", "陆逊", "owner", this.mate.id()), this.anna));
		assertThatIllegalStateException()
			.isThrownBy(() -> this.editing.revise(head, head.version(), values("hobbies", "棋"), this.stranger));
		assertThatIllegalStateException()
			.isThrownBy(() -> this.editing.open(Subject.INDIVIDUAL, values("name", "无名"), this.auditor));
		this.editing.revise(head, head.version(), values("owner", this.mate.id()), this.manager);
		assertThat(head(number).ownerName()).isEqualTo("mate");
	}

	@Test
	void equal_numbers_are_found_and_named_only_to_those_who_see_the_customer() {
		String number = individual(Map.of("name", "甘宁"), this.anna);
		Map<Field, @Nullable Object> values = values("number", number);
		assertThat(this.twins.of(values, null, this.mate)).singleElement()
			.extracting(Twin::number, Twin::name)
			.containsExactly(number, "甘宁");
		assertThat(this.twins.of(values, null, this.stranger)).singleElement()
			.extracting(Twin::number, Twin::name)
			.containsExactly(null, null);
		assertThat(this.twins.of(values, head(number).id(), this.mate)).isEmpty();
	}

	@Test
	void the_chronicle_leafs_through_all_events_without_losing_or_repeating_one() {
		long id = customerWithEvents("黄盖", 40);
		List<Event> all = this.chronicles.of(id, List.of(), null, 1000).items();
		assertThat(all).extracting(Event::kind)
			.contains(EventKind.TRANSACTION, EventKind.RECEIVABLE, EventKind.PAYMENT, EventKind.CONTACT,
					EventKind.GRADE, EventKind.CHANGE, EventKind.CREATION);
		assertThat(all).isSortedAccordingTo((a, b) -> b.at().compareTo(a.at()));
		List<Event> leafed = new ArrayList<>();
		String next = null;
		do {
			Slice<Event> slice = this.chronicles.of(id, List.of(), next, 7);
			leafed.addAll(slice.items());
			next = slice.next();
		}
		while (next != null);
		assertThat(leafed).isEqualTo(all);
		assertThat(this.chronicles.of(id, EnumSet.of(EventKind.CONTACT), null, 1000).items()).isNotEmpty()
			.allMatch((event) -> event.kind() == EventKind.CONTACT);
		assertThat(this.chronicles.of(id, List.of(), "no place", 7).items()).isEqualTo(all.subList(0, 7));
	}

	@Test
	void a_grade_in_the_chronicle_knows_the_one_before() {
		long id = customerWithEvents("程普", 1);
		assertThat(this.chronicles.of(id, EnumSet.of(EventKind.GRADE), null, 10).items())
			.extracting(Event::extra, Event::text)
			.containsExactly(org.assertj.core.groups.Tuple.tuple("B", "A"),
					org.assertj.core.groups.Tuple.tuple(null, "B"));
	}

	@Test
	void orders_receivables_and_contacts_are_leafed_by_day() {
		long id = customerWithEvents("韩当", 12);
		Slice<Order> first = this.orders.of(id, null, 10);
		Slice<Order> second = this.orders.of(id, first.next(), 10);
		assertThat(first.items()).hasSize(10);
		assertThat(second.items()).hasSize(2);
		assertThat(second.next()).isNull();
		assertThat(this.orders.lines(first.items().get(0))).singleElement()
			.extracting(Order.Line::productName)
			.isEqualTo("茶");
		assertThat(this.orders.find(id + 1, first.items().get(0).id())).isEmpty();
		assertThat(this.contacts.of(id, null, 5).items()).hasSize(5);
	}

	@Test
	void a_receivable_knows_what_is_outstanding_and_for_how_long_it_is_overdue() {
		long id = customerWithEvents("太史慈", 1);
		Due due = this.dues.of(id, null, 10).items().get(0);
		assertThat(due.outstanding()).isEqualByComparingTo("600");
		assertThat(due.payments()).singleElement().extracting(Due.Payment::amount).isEqualTo(new BigDecimal("400"));
		assertThat(due.daysOverdue(LocalDate.of(2024, 3, 11))).isEqualTo(10);
		assertThat(due.daysOverdue(LocalDate.of(2024, 2, 1))).isZero();
		Due.Sum sum = this.dues.sum(id);
		assertThat(sum.outstanding()).isEqualByComparingTo("600");
		assertThat(sum.overdue()).isEqualByComparingTo("600");
		assertThat(sum.overdueCount()).isEqualTo(1);
	}

	@Test
	void a_contact_moves_the_last_contact_and_keeps_the_promise_before() {
		String number = individual(Map.of("name", "凌统", "birthDate", LocalDate.now().plusDays(3).minusYears(30)),
				this.anna);
		LocalDateTime now = LocalDateTime.now().withNano(0);
		log(number, now.minusDays(9), "送样品", now.toLocalDate().minusDays(2), false);
		assertThat(things(number, this.mate)).extracting(NextThing::kind)
			.containsExactly(NextThing.Kind.CONTACT, NextThing.Kind.BIRTHDAY);
		log(number, now, null, null, true);
		assertThat(things(number, this.mate)).extracting(NextThing::kind).containsExactly(NextThing.Kind.BIRTHDAY);
		assertThat(things(number, this.anna)).isEmpty();
		assertThat(head(number).figures().lastContactOn()).isEqualTo(now.toLocalDate());
		assertThat(audit("contact-logged", number)).hasSize(2);
	}

	@Test
	void a_decision_chain_is_a_tree_and_says_when_nobody_decides() {
		String number = corporate("江苏华信科技有限公司");
		person(number, "总监", "INFLUENCER", null);
		DecisionChain chain = this.people.of(head(number).id(), this.manager);
		assertThat(chain.lacksDecider()).isTrue();
		person(number, "采购", "BUYER", chain.persons().get(0).id());
		person(number, "总经理", "DECIDER", null);
		chain = this.people.of(head(number).id(), this.manager);
		assertThat(chain.lacksDecider()).isFalse();
		assertThat(chain.roots()).hasSize(2);
		assertThat(chain.roots().get(0).reports()).singleElement()
			.extracting((node) -> node.person().name())
			.isEqualTo("采购");
		assertThat(chain.persons().get(0).text("mobile")).isEqualTo("13900001111");
		assertThat(this.people.of(head(number).id(), this.anna).persons().get(0).text("mobile"))
			.isEqualTo("139****1111");
	}

	@Test
	void nobody_comes_to_stand_above_themselves() {
		String number = corporate("环球公司");
		person(number, "上", null, null);
		Person top = this.people.of(head(number).id(), this.manager).persons().get(0);
		person(number, "下", null, top.id());
		Person below = this.people.of(head(number).id(), this.manager).persons().get(1);
		assertThatIllegalArgumentException().isThrownBy(() -> this.peopleEditing.revise(head(number), top.id(),
				top.version(), Map.of(), below.id(), this.manager));
		// stored before anybody looked
		this.jdbc.sql("update contact_person set superior_id = ? where id = ?").params(below.id(), top.id()).update();
		DecisionChain chain = this.people.of(head(number).id(), this.manager);
		assertThat(chain.persons()).hasSize(2);
		assertThat(chain.roots()).hasSize(1);
	}

	@Test
	void relations_are_seen_from_both_sides_and_strangers_stay_nameless() {
		String one = individual(Map.of("name", "大乔"), this.anna);
		String other = individual(Map.of("name", "小乔"), null);
		this.jdbc.sql("insert into customer_relation (customer_id, other_id, kind) values (?, ?, 'RELATIVE')")
			.params(head(one).id(), head(other).id())
			.update();
		assertThat(this.relations.of(head(one).id(), this.anna)).singleElement()
			.usingRecursiveComparison()
			.ignoringFields("id")
			.isEqualTo(new Relation(null, "RELATIVE", true, other, "小乔", null));
		assertThat(this.relations.of(head(other).id(), this.stranger)).singleElement()
			.usingRecursiveComparison()
			.ignoringFields("id")
			.isEqualTo(new Relation(null, "RELATIVE", false, one, null, null));
	}

	@Test
	void a_relation_is_made_once_and_taken_back_from_either_side() {
		String one = individual(Map.of("name", "孙策"), this.anna);
		String other = individual(Map.of("name", "周瑜"), this.anna);
		assertThat(this.relating.relate(head(one), head(other), RelationKind.FRIEND, " 总角之好 ", this.anna)).isTrue();
		assertThat(this.relating.relate(head(one), head(other), RelationKind.FRIEND, "", this.anna)).isFalse();
		assertThat(this.relating.relate(head(other), head(one), RelationKind.FRIEND, "", this.anna)).isFalse();
		Relation relation = this.relations.of(head(other).id(), this.anna).get(0);
		assertThat(relation).extracting(Relation::number, Relation::outgoing, Relation::note)
			.containsExactly(one, false, "总角之好");
		this.relating.part(head(individual(Map.of("name", "黄盖"), this.anna)), relation.id(), this.anna);
		assertThat(this.relations.of(head(one).id(), this.anna)).as("nobody else's to take back").hasSize(1);
		this.relating.part(head(other), relation.id(), this.anna);
		assertThat(this.relations.of(head(one).id(), this.anna)).isEmpty();
		assertThat(
				this.jdbc.sql("select action from audit_entry where subject_id in (?, ?) and action like 'relation%'")
					.params(one, other)
					.query(String.class)
					.list())
			.containsExactlyInAnyOrder("relation-added", "relation-removed");
	}

	@Test
	void nobody_relates_to_themselves_and_no_person_has_a_parent_company() {
		String one = individual(Map.of("name", "甘宁"), this.anna);
		String other = individual(Map.of("name", "凌统"), this.anna);
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.relating.relate(head(one), head(one), RelationKind.FRIEND, "", this.anna));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.relating.relate(head(one), head(other), RelationKind.PARENT_COMPANY, "", this.anna));
	}

	@Test
	void a_tag_is_put_once_and_taken_off() {
		String number = individual(Map.of("name", "步练师"), this.anna);
		this.tagging.put(head(number), " 老客户 ", this.anna);
		this.tagging.put(head(number), "老客户", this.anna);
		assertThat(head(number).tags()).containsExactly("老客户");
		this.tagging.take(head(number), "老客户", this.anna);
		assertThat(head(number).tags()).isEmpty();
		assertThat(audit("tag-added", number)).hasSize(1);
		assertThatIllegalArgumentException().isThrownBy(() -> this.tagging.put(head(number), "  ", this.anna));
	}

	private List<NextThing> things(String number, Reader reader) {
		ArchiveHead head = head(number);
		return this.nextThings.of(head, this.rooms.of(head, reader), this.dues.sum(head.id()));
	}

	private void log(String number, LocalDateTime at, @Nullable String step, @Nullable LocalDate on, boolean keeps) {
		this.logging.log(head(number),
				new ContactDraft(at, "PHONE", ContactLog.Direction.OUT, null, "聊聊", true, 4, false, step, on, keeps),
				this.anna);
	}

	private void person(String number, String name, @Nullable String role, @Nullable Long superior) {
		Map<Field, @Nullable Object> values = new HashMap<>();
		values.put(this.catalogue.field(Subject.CONTACT_PERSON, "name"), name);
		values.put(this.catalogue.field(Subject.CONTACT_PERSON, "decisionRole"), role);
		values.put(this.catalogue.field(Subject.CONTACT_PERSON, "influence"), 4);
		values.put(this.catalogue.field(Subject.CONTACT_PERSON, "mobile"), "13900001111");
		this.peopleEditing.add(head(number), values, superior, this.manager);
	}

	private long customerWithEvents(String name, int times) {
		ArchiveHead head = head(individual(Map.of("name", name), this.anna));
		this.editing.revise(head, head.version(), values("employer", "东吴"), this.mate);
		this.jdbc
			.sql("""
					with t as (insert into sales_transaction (customer_id, number, occurred_on, amount, line_count)
					           select :id, 'S-' || n, date '2024-01-01' + n / 3, 100, 1 from generate_series(1, :times) n
					           returning id)
					insert into transaction_line (transaction_id, seq, product_name, quantity, unit_price, amount, content_hash)
					select id, 0, '茶', 1, 100, 100, 0 from t
					""")
			.param("id", head.id())
			.param("times", times)
			.update();
		this.jdbc.sql("""
				insert into contact_log (customer_id, occurred_at, channel)
				select ?, timestamp '2024-01-01 09:00' + n * interval '7 hours', 'PHONE' from generate_series(1, ?) n
				""").params(head.id(), times).update();
		this.jdbc.sql("""
				with r as (insert into receivable (customer_id, number, invoiced_on, due_on, amount, paid_amount)
				           values (?, 'F-1', '2024-01-05', '2024-03-01', 1000, 400) returning id)
				insert into receivable_payment (receivable_id, paid_on, amount) select id, '2024-01-20', 400 from r
				""").param(head.id()).update();
		this.jdbc.sql("""
				insert into customer_grade (customer_id, kind, grade, source, rule_version, since, until)
				values (:id, 'VALUE', 'B', 'COMPUTED', 'v3', '2024-01-01', '2024-01-09'),
				       (:id, 'VALUE', 'A', 'COMPUTED', 'v3', '2024-01-09', null)
				""").param("id", head.id()).update();
		return head.id();
	}

	private String individual(Map<String, Object> texts, @Nullable Reader owner) {
		Map<Field, @Nullable Object> values = new HashMap<>();
		texts.forEach((key, value) -> values.put(field(key), value));
		if (owner != null) {
			values.put(field("owner"), owner.id());
		}
		return this.editing.open(Subject.INDIVIDUAL, values, this.manager);
	}

	private String corporate(String name) {
		return this.editing.open(Subject.CORPORATE, Map.of(this.catalogue.field(Subject.CORPORATE, "name"), name),
				this.manager);
	}

	private Map<Field, @Nullable Object> values(Object... pairs) {
		Map<Field, @Nullable Object> values = new HashMap<>();
		for (int i = 0; i < pairs.length; i += 2) {
			values.put(field((String) pairs[i]), pairs[i + 1]);
		}
		return values;
	}

	private Field field(String key) {
		return this.catalogue.field(Subject.INDIVIDUAL, key);
	}

	private ArchiveHead head(String number) {
		return this.heads.find(number, this.manager).orElseThrow();
	}

	private Room room(String number, String category, Reader reader) {
		return this.rooms.of(head(number), reader)
			.stream()
			.filter((room) -> room.category().key().equals(category))
			.findFirst()
			.orElseThrow();
	}

	private ArchiveValue value(String number, String key, Reader reader) {
		return this.rooms.of(head(number), reader)
			.stream()
			.flatMap((room) -> room.values().stream())
			.filter((value) -> value.field().key().equals(key))
			.findFirst()
			.orElseThrow();
	}

	private List<String> audit(String action, String number) {
		return this.jdbc.sql("select detail::text from audit_entry where action = ? and subject_id = ?")
			.params(action, number)
			.query(String.class)
			.list();
	}

	private void user(String name, String role, @Nullable Long team, boolean personal) {
		this.jdbc.sql("""
				insert into app_user (username, display_name, password_hash, role, team_id, may_see_personal)
				values (?, ?, 'x', ?, ?, ?)
				""").params(java.util.Arrays.asList(name, name, role, team, personal)).update();
	}

	private Reader reader(String name) {
		return this.readers
			.find(this.jdbc.sql("select id from app_user where username = ?").param(name).query(Long.class).single(),
					null)
			.orElseThrow();
	}

}
