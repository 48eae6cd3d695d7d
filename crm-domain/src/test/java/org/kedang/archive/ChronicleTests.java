package org.kedang.archive;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kedang.access.Reader;
import org.kedang.contact.ContactLog;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

class ChronicleTests extends ArchiveCase {

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
	ContactLogging logging;

	@Autowired
	NextThings nextThings;

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
		for (String nowhere : List.of("no place", "2024-01-01T00:00_-1_3", "2024-01-01T00:00_99_3",
				"+999999999-01-01T00:00_1_3")) {
			assertThat(this.chronicles.of(id, EventChoice.ALL, List.of(event(1)), nowhere, 7).items()).as(nowhere)
				.isEqualTo(all.subList(0, 7));
		}
	}

	/** Before all others. */
	private static Event event(int day) {
		return new Event(EventKind.GRADE, -day, LocalDate.of(2000, 1, day).atStartOfDay(), false, "VALUE", null, "RUN",
				"A", "B", "3");
	}

	@Test
	void what_is_known_from_elsewhere_stands_among_the_events_on_its_day() {
		long id = customerWithEvents("甘宁", 40);
		List<Event> others = IntStream.range(0, 9)
			.mapToObj((n) -> new Event(EventKind.GRADE, -n - 1, LocalDate.of(2024, 1, 1 + n).atStartOfDay(), false,
					"VALUE", null, "RUN", "A", "B", "3"))
			.toList();
		List<Event> all = this.chronicles.of(id, EventChoice.ALL, others, null, 1000).items();
		assertThat(all).containsAll(others).isSortedAccordingTo((a, b) -> b.at().compareTo(a.at()));
		List<Event> leafed = new ArrayList<>();
		String next = null;
		do {
			Slice<Event> slice = this.chronicles.of(id, EventChoice.ALL, others, next, 7);
			leafed.addAll(slice.items());
			next = slice.next();
		}
		while (next != null);
		assertThat(leafed).isEqualTo(all);
		EventChoice days = new EventChoice(EnumSet.of(EventKind.GRADE), null, LocalDate.of(2024, 1, 3),
				LocalDate.of(2024, 1, 4), Set.of());
		assertThat(this.chronicles.of(id, days, others, null, 50).items()).extracting(Event::id)
			.containsExactly(-4L, -3L);
		assertThat(this.chronicles.of(id, EventChoice.of(EnumSet.of(EventKind.NOTE)), others, null, 50).items())
			.isEmpty();
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

	private List<NextThing> things(String number, Reader reader) {
		ArchiveHead head = head(number);
		return this.nextThings.of(head, this.rooms.of(head, reader), this.dues.sum(head.id()));
	}

	@Test
	void a_call_nobody_answered_is_kept_and_is_not_the_last_contact() {
		String number = individual(Map.of("name", "未接客户"), this.anna);
		LocalDateTime talked = LocalDateTime.of(2024, 3, 1, 10, 0);
		log(number, talked, null, null, false);
		this.logging.log(head(number), new ContactDraft(talked.plusDays(9), "PHONE", ContactLog.Direction.OUT,
				List.of(), "没人接", false, null, false, null, null, false), this.anna);
		assertThat(head(number).figures().lastContactOn()).isEqualTo(talked.toLocalDate());
		assertThat(this.chronicles.of(head(number).id(), EnumSet.of(EventKind.CONTACT), null, 10).items()).hasSize(2);
	}

	private void log(String number, LocalDateTime at, @Nullable String step, @Nullable LocalDate on, boolean keeps) {
		this.logging.log(head(number), new ContactDraft(at, "PHONE", ContactLog.Direction.OUT, List.of(), "聊聊", true, 4,
				false, step, on, keeps), this.anna);
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

}
