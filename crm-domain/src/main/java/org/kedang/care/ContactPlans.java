package org.kedang.care;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.kedang.access.Reader;
import org.kedang.audit.AuditTrail;
import org.kedang.customer.PlanSql;
import org.kedang.customer.RosterCount;
import org.kedang.customer.RosterFilter;
import org.kedang.customer.RosterQuery;
import org.kedang.customer.RosterSort;
import org.kedang.customer.Rosters;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * All contact plans, and who is due by them. A customer is due once, by the fitting plan
 * with the shortest interval, and no longer once contacted. A grade given by hand goes
 * before the computed one.
 */
@Component
public class ContactPlans {

	/** Up to where those due are counted. */
	public static final int EXACT = RosterCount.EXACT;

	/**
	 * Few customers in the order in which they are listed: plans are looked up for as
	 * many as are wanted, not for all.
	 */
	private static final String IN_ORDER = """
			(select c.*, f.last_contact_on, f.customer_id from %s join customer_figures f on f.customer_id = c.id
				order by f.last_contact_on nulls first, f.customer_id offset 0) c
			cross join lateral (select c.last_contact_on, c.customer_id) f""";

	// customer_by_owner, or figures_by_last_contact from those never contacted on
	private static final String DUE = """
			select c.id, c.number, c.name, (select display_name from app_user where id = c.owner_id) as owner,
				coalesce(f.last_contact_on, c.acquired_on) + p.every_days as day, p.name as text, p.channel as note,
				null::numeric as amount, p.every_days as count
			""" + PlanSql.PLANNED + " and %2$s order by f.last_contact_on nulls first, f.customer_id limit :size";

	private final JdbcClient jdbc;

	private final Rosters rosters;

	private final AuditTrail audit;

	private final Clock clock;

	ContactPlans(JdbcClient jdbc, Rosters rosters, AuditTrail audit, Clock clock) {
		this.jdbc = jdbc;
		this.rosters = rosters;
		this.audit = audit;
		this.clock = clock;
	}

	/** All of them, those in force first. */
	public List<ContactPlan> all() {
		return this.jdbc.sql("select * from contact_plan order by active desc, every_days, id")
			.query(ContactPlans::plan)
			.list();
	}

	/**
	 * How many of the owned customers within sight are due by a plan today, at most
	 * {@link #EXACT} + 1.
	 */
	public int countDue(ContactPlan plan, Reader reader) {
		RosterFilter due = new RosterFilter.DueBy(plan.id(), LocalDate.now(this.clock));
		RosterCount count = this.rosters.count(RosterQuery.by(RosterSort.ACQUIRED).with(due), reader);
		return count.value() + (count.more() ? 1 : 0);
	}

	/**
	 * How many customers without an owner within sight were put into a plan by a list:
	 * they are nobody's work and never due.
	 */
	public int countUnowned(ContactPlan plan, Reader reader) {
		return (plan.listAction() == null || !reader.sees(null)) ? 0 : this.jdbc.sql("""
				select count(*) from list_action_member m join customer c on c.id = m.customer_id
				where m.action_id = ? and not m.held_back and c.owner_id is null
				""").param(plan.listAction()).query(Integer.class).single();
	}

	List<WorkItem> due(Circle circle, LocalDate today, int size) {
		// without plans nobody is looked through
		if (all().stream().noneMatch(ContactPlan::active)) {
			return List.of();
		}
		String customers = circle.few() ? IN_ORDER.formatted(circle.customers()) : PlanSql.CUSTOMERS;
		return this.jdbc.sql(DUE.formatted(customers, circle.among()))
			.param("today", today)
			.param("owners", circle.owners())
			.param("size", size)
			.query(Workbench::item)
			.list();
	}

	/**
	 * Adds a plan, which is in force at once.
	 * @param plan its id does not matter
	 */
	@Transactional
	public void add(ContactPlan plan, Reader reader) {
		long id = this.jdbc.sql("""
				insert into contact_plan (name, kind, grade_kind, grade, every_days, channel, created_by, created_at)
				values (:name, :kind, :gradeKind, :grade, :days, :channel, :author, :now) returning id
				""")
			.param("name", plan.name())
			.param("kind", plan.kind())
			.param("gradeKind", plan.gradeKind())
			.param("grade", plan.grade())
			.param("days", plan.everyDays())
			.param("channel", plan.channel())
			.param("author", reader.id())
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.query(Long.class)
			.single();
		this.audit.record(reader.actor(), "contact-plan-added", "contact-plan", id,
				Map.of("name", plan.name(), "days", plan.everyDays(), "channel", plan.channel()));
	}

	/**
	 * Adds a plan for those to whom an action of a list is done, whatever their kind and
	 * grade.
	 */
	@Transactional
	public void addFor(long listAction, String name, int everyDays, String channel, Reader reader) {
		long id = this.jdbc.sql("""
				insert into contact_plan (name, every_days, channel, created_by, created_at, list_action_id)
				values (?, ?, ?, ?, ?, ?) returning id
				""")
			.params(name, everyDays, channel, reader.id(), this.clock.instant().atOffset(ZoneOffset.UTC), listAction)
			.query(Long.class)
			.single();
		this.audit.record(reader.actor(), "contact-plan-added", "contact-plan", id,
				Map.of("name", name, "days", everyDays, "channel", channel));
	}

	/**
	 * Changes how often a plan asks and whether it does.
	 * @return whether there is such a plan
	 */
	@Transactional
	public boolean change(long id, int everyDays, boolean active, Reader reader) {
		if (this.jdbc.sql("update contact_plan set every_days = ?, active = ? where id = ?")
			.params(everyDays, active, id)
			.update() == 0) {
			return false;
		}
		this.audit.record(reader.actor(), "contact-plan-changed", "contact-plan", id,
				Map.of("days", everyDays, "active", active));
		return true;
	}

	private static ContactPlan plan(ResultSet row, int at) throws SQLException {
		String kind = row.getString("kind");
		return new ContactPlan(row.getLong("id"), row.getString("name"), kind, row.getString("grade_kind"),
				row.getString("grade"), row.getInt("every_days"), row.getString("channel"), row.getBoolean("active"),
				row.getObject("list_action_id", Long.class));
	}

}
