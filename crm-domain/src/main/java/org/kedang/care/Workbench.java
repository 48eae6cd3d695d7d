package org.kedang.care;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;

import org.kedang.access.Reader;
import org.kedang.customer.FewCustomers;
import org.kedang.pool.DueCustomer;
import org.kedang.pool.PoolWarnings;
import org.kedang.verification.QueueKind;
import org.kedang.verification.VerificationQueues;
import org.kedang.verification.Whose;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is due today. Each list is cut in the database, and found through an index: of
 * one's own customers by {@code customer_by_owner} and the index of the customer's rows,
 * of everybody's by the day.
 */
@Component
public class Workbench {

	/** Lines a list shows. */
	public static final int SIZE = 8;

	/** Lines of a list that is looked at by itself. */
	static final int LONG = 200;

	// contact_log_promised, contact_log_by_next_day
	private static final String FOLLOW_UPS = """
			select l.id, c.number, c.name, o.display_name as owner, l.next_on as day, l.next_step as text,
				l.channel as note, null::numeric as amount, 0 as count
			from contact_log l join %2$s on c.id = l.customer_id left join app_user o on o.id = c.owner_id
			where l.next_on <= :today and l.next_done_at is null and %1$s
				and not exists (select 1 from contact_log later where later.customer_id = l.customer_id
					and later.import_id is not null and later.answered and later.occurred_at >= l.next_on)
			order by l.next_on, l.id limit :size
			""";

	// complaint_by_due_time, complaint_by_customer, contact_log_by_complaint_owner: also
	// those that the reader was handed, of whose customers ever; a team sees to those of
	// the pool too, or nobody would
	private static final String COMPLAINTS = """
			with waiting as (
				(select l.id from contact_log l join %2$s on c.id = l.customer_id
				where l.complaint and #waiting and %1$s
				order by #due, l.id limit :size)
				union
				(select l.id from contact_log l join customer c on c.id = l.customer_id
				where l.complaint_owner_id = :me and l.complaint and #waiting
					and (c.owner_id is null or c.owner_id = any(:seen) or :everybody)
				order by #due, l.id limit :size))
			select l.id, c.number, c.name, coalesce(h.display_name, o.display_name) as owner,
				#due::date as day, l.content as text,
				l.complaint_state as note, null::numeric as amount, 0 as count
			from waiting join contact_log l on l.id = waiting.id join customer c on c.id = l.customer_id
			left join app_user o on o.id = c.owner_id left join app_user h on h.id = l.complaint_owner_id
				and h.enabled
			order by #due, l.id limit :size
			""".replace("#due", ComplaintTimes.DUE).replace("#waiting", ComplaintTimes.WAITING);

	// receivable_open_by_customer, receivable_open_by_due_day: the oldest invoices lead
	// to their customers
	private static final String OVERDUE = """
			with oldest as (select r.id, r.customer_id, r.due_on from receivable r join %2$s on c.id = r.customer_id
				where r.settled_on is null and r.due_on < :today and %1$s
					and not exists (select 1 from receivable e where e.customer_id = r.customer_id
						and e.settled_on is null and (e.due_on, e.id) < (r.due_on, r.id))
				order by r.due_on, r.id limit :size)
			select c.id, c.number, c.name, o.display_name as owner, oldest.due_on as day, null as text, null as note,
				s.amount, s.count
			from oldest join customer c on c.id = oldest.customer_id left join app_user o on o.id = c.owner_id
			cross join lateral (select sum(greatest(amount - paid_amount, 0)) as amount, count(*) as count from receivable r
				where r.customer_id = c.id and r.settled_on is null and r.due_on < :today) s
			order by oldest.due_on, oldest.id
			""";

	private final JdbcClient jdbc;

	private final Feasts feasts;

	private final ContactPlans plans;

	private final Losses losses;

	private final PoolWarnings releases;

	private final VerificationQueues verifications;

	private final FewCustomers few;

	private final Clock clock;

	Workbench(JdbcClient jdbc, Feasts feasts, ContactPlans plans, Losses losses, PoolWarnings releases,
			VerificationQueues verifications, FewCustomers few, Clock clock) {
		this.jdbc = jdbc;
		this.feasts = feasts;
		this.plans = plans;
		this.losses = losses;
		this.releases = releases;
		this.verifications = verifications;
		this.few = few;
		this.clock = clock;
	}

	/**
	 * All that is due, in the order of {@link WorkKind}, however long it takes to find;
	 * kinds of which nothing is due are left out.
	 * @param team whether to list what the reader sees beside their own customers
	 */
	@Transactional(readOnly = true)
	public List<WorkList> of(Reader reader, boolean team) {
		return lists(reader, team, (most) -> Optional.of(this.releases.mine(reader, most)));
	}

	/** The same, where a list that takes long to find may be still to come. */
	@Transactional(readOnly = true)
	public List<WorkList> atOnce(Reader reader, boolean team) {
		return lists(reader, team, (most) -> this.releases.own(reader, null, most));
	}

	private List<WorkList> lists(Reader reader, boolean team, IntFunction<Optional<List<DueCustomer>>> releases) {
		Circle circle = circle(reader, team);
		return Arrays.stream(WorkKind.values())
			.map((kind) -> list(kind, reader, circle, team, SIZE, releases))
			.filter((list) -> list.working() || !list.items().isEmpty())
			.toList();
	}

	/** All that is due of one kind, up to {@value #LONG} lines. */
	@Transactional(readOnly = true)
	public WorkList all(WorkKind kind, Reader reader, boolean team) {
		return list(kind, reader, circle(reader, team), team, LONG, (most) -> this.releases.own(reader, null, most));
	}

	private Circle circle(Reader reader, boolean team) {
		Circle circle = Circle.of(reader, team);
		return (!team && this.few.areOf(circle.owners())) ? circle.ofFew() : circle;
	}

	private WorkList list(WorkKind kind, Reader reader, Circle circle, boolean team, int size,
			IntFunction<Optional<List<DueCustomer>>> releases) {
		LocalDate today = LocalDate.now(this.clock);
		int most = size + 1;
		if (kind == WorkKind.POOL) {
			return releases.apply(most)
				.map((due) -> WorkList.cut(kind, released(due), size))
				.orElse(WorkList.coming(kind));
		}
		return WorkList.cut(kind, switch (kind) {
			case FOLLOW_UP -> read(among(FOLLOW_UPS, circle), circle, most, Map.of("today", today));
			case COMPLAINT -> read(team ? COMPLAINTS.formatted(circle.seen(), "customer c") : among(COMPLAINTS, circle),
					circle, most,
					Map.of("me", reader.id(), "seen", reader.scope().ownerIds(), "everybody", reader.scope().all()));
			case OVERDUE -> read(among(OVERDUE, circle), circle, most, Map.of("today", today));
			case CHURN -> this.losses.dearest(circle, most);
			case POOL -> throw new IllegalStateException("Those to be released are found apart");
			case PLAN -> this.plans.due(circle, today, most);
			case FEAST -> this.feasts.next(circle, reader, today, most);
			case STALE -> stale(reader, team, most);
		}, size);
	}

	/** The reader's own alone: everybody's take seconds, and have a page. */
	private List<WorkItem> released(List<DueCustomer> soon) {
		Set<Long> onPurchases = this.releases.onPurchases();
		return soon.stream()
			.map((due) -> new WorkItem(due.id(), due.number(), due.name(), due.owner(), due.dueOn(), null,
					onPurchases.contains(due.ruleId()) ? "PURCHASE" : "CONTACT", null, 0))
			.toList();
	}

	/** Who has nothing stale that the reader sees is left out. */
	private List<WorkItem> stale(Reader reader, boolean team, int most) {
		return this.verifications.page(QueueKind.STALE, team ? Whose.ALL : Whose.ME, null, most, reader)
			.stream()
			.filter((row) -> !row.fields().isEmpty())
			.map((row) -> new WorkItem(row.id(), row.number(), row.name(), row.owner(), row.dueOn(), null, null, null,
					0, row.fields()))
			.toList();
	}

	private static String among(String sql, Circle circle) {
		return sql.formatted(circle.among(), circle.customers());
	}

	private List<WorkItem> read(String sql, Circle circle, int most, Map<String, ?> params) {
		return this.jdbc.sql(sql)
			.params(params)
			.param("owners", circle.owners())
			.param("size", most)
			.query(Workbench::item)
			.list();
	}

	static WorkItem item(ResultSet row, int at) throws SQLException {
		return new WorkItem(row.getLong("id"), row.getString("number"), row.getString("name"), row.getString("owner"),
				row.getObject("day", LocalDate.class), row.getString("text"), row.getString("note"),
				row.getBigDecimal("amount"), row.getInt("count"));
	}

}
