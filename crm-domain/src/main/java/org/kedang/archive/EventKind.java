package org.kedang.archive;

/**
 * What the chronicle tells of. The later ones stand above the earlier ones of the same
 * moment.
 */
public enum EventKind {

	/** The archive was made, by hand or by an import. */
	CREATION("""
			select c.id, c.created_at at time zone :zone as at, true as timed, c.number as ref,
			       null::numeric as amount, case when c.import_id is null then 'FORM' else 'IMPORT' end as code,
			       null as text, null as extra, u.display_name as who
			from customer c left join app_user u on u.id = c.created_by where c.id = :customer
			"""),

	/** Fields were changed, all of one saving together; text holds their keys. */
	CHANGE("""
			select max(x.id) as id, x.at at time zone :zone as at, true as timed, null as ref,
			       count(*)::numeric as amount, x.source as code, string_agg(x.field, ',' order by x.id) as text,
			       null as extra, max(u.display_name) as who
			from customer_change x left join app_user u on u.id = x.user_id
			where x.customer_id = :customer and x.field <> 'owner' and x.field <> all(:hidden::text[])
			group by x.at, x.source, x.user_id
			"""),

	/**
	 * The customer got another owner, or none; ref is the one before, text the one after,
	 * extra the reason.
	 */
	OWNER("""
			select x.id, x.at at time zone :zone as at, true as timed, b.display_name as ref, null::numeric as amount,
			       x.source as code, a.display_name as text, x.note as extra, u.display_name as who
			from customer_change x left join app_user u on u.id = x.user_id
			left join app_user b on b.id = case when x.before ~ '^[0-9]{1,18}$' then x.before::bigint end
			left join app_user a on a.id = case when x.after ~ '^[0-9]{1,18}$' then x.after::bigint end
			where x.customer_id = :customer and x.field = 'owner'
			"""),

	/**
	 * A grade began, or one by hand was taken back; ref is its kind, extra the grade
	 * before, who says why too.
	 */
	GRADE("""
			select g.id, g.since at time zone :zone as at, true as timed, g.kind as ref, null::numeric as amount,
			       coalesce(g.rule_version, g.source) as code, g.grade as text,
			       lag(case when g.ended_by is null then g.grade end)
			           over (partition by g.kind order by g.since, g.id) as extra,
			       concat_ws(' · ', u.display_name, g.reason) as who
			from customer_grade g left join app_user u on u.id = g.author_id where g.customer_id = :customer
			union all
			select g.id, g.until at time zone :zone, true, g.kind, null::numeric, 'ENDED', g.grade, null,
			       concat_ws(' · ', u.display_name, g.end_reason)
			from customer_grade g join app_user u on u.id = g.ended_by
			where g.customer_id = :customer and g.until is not null
			"""),

	/** An amount was invoiced; extra is the day it is due. */
	RECEIVABLE("""
			select r.id, r.invoiced_on::timestamp as at, false as timed, r.number as ref, r.amount,
			       case when r.settled_on is null then 'OPEN' else 'SETTLED' end as code, r.remarks as text,
			       r.due_on::text as extra, null as who
			from receivable r where r.customer_id = :customer
			"""),

	/** Money came in; ref is the receivable. */
	PAYMENT("""
			select p.id, p.paid_on::timestamp as at, false as timed, r.number as ref, p.amount, p.method as code,
			       p.reference as text, null as extra, null as who
			from receivable r join receivable_payment p on p.receivable_id = r.id where r.customer_id = :customer
			"""),

	/** A contact; extra is the next step, ref the satisfaction. */
	CONTACT("""
			select l.id, l.occurred_at as at, true as timed, l.satisfaction::text as ref, null::numeric as amount,
			       l.channel || '/' || l.direction || case when l.complaint then '/COMPLAINT' else '' end as code,
			       l.content as text, concat_ws(' ', l.next_on, l.next_step) as extra,
			       concat_ws(' · ', nullif(concat_ws('、', p.name, (select string_agg(q.name, '、' order by q.id) from contact_companion k
			           join contact_person q on q.id = k.contact_person_id where k.contact_log_id = l.id)), ''), u.display_name) as who
			from contact_log l left join contact_person p on p.id = l.contact_person_id
			left join app_user u on u.id = l.author_id where l.customer_id = :customer
			"""),

	/**
	 * A contact was corrected, extra holds what of it, or withdrawn, text is what it
	 * said; ref is its time.
	 */
	CONTACT_CHANGE(
			"""
					select x.id, x.at at time zone :zone as at, true as timed, x.before ->> 'occurredAt' as ref, null::numeric as amount,
					       case when x.after is null then 'WITHDRAWN' else 'CORRECTED' end as code,
					       case when x.after is null then x.before ->> 'content' end as text,
					       (select string_agg(b.key, ',' order by b.place) from jsonb_each(x.before) with ordinality b (key, value, place)
					           where b.value is distinct from x.after -> b.key) as extra, u.display_name as who
					from contact_change x join app_user u on u.id = x.user_id where x.customer_id = :customer
					"""),

	/** An order, or a return with an amount below 0. */
	TRANSACTION("""
			select t.id, coalesce(t.occurred_at, t.occurred_on::timestamp) as at,
			       t.occurred_at is not null and t.occurred_at::time <> '00:00' as timed,
			       t.number as ref, t.amount, t.channel as code, t.remarks as text, t.line_count::text as extra,
			       u.display_name as who
			from sales_transaction t left join app_user u on u.id = t.recorded_by where t.customer_id = :customer
			"""),

	/**
	 * Another record was merged into this one, or that was taken back: code says which;
	 * ref is its number.
	 */
	MERGE("""
			select m.id, m.merged_at at time zone :zone as at, true as timed, m.loser_number as ref,
			       null::numeric as amount, 'MERGED' as code, m.loser_name as text, null as extra, u.display_name as who
			from customer_merge m left join app_user u on u.id = m.merged_by where m.customer_id = :customer
			union all
			select m.id, m.undone_at at time zone :zone, true, m.loser_number, null::numeric, 'UNDONE', m.loser_name, null,
			       u.display_name
			from customer_merge m left join app_user u on u.id = m.undone_by
			where m.customer_id = :customer and m.undone_at is not null
			"""),

	/**
	 * Fields were verified together, text holds their keys; or the customer was not
	 * reached, extra is the day of the next try.
	 */
	VERIFICATION(
			"""
					select max(y.id) as id, y.at at time zone :zone as at, true as timed, null as ref, count(*)::numeric as amount,
					       y.outcome as code, string_agg(y.field, ',' order by y.id) as text, max(y.next_try_on)::text as extra,
					       max(u.display_name) as who
					from verification y join app_user u on u.id = y.user_id
					where y.customer_id = :customer and (y.field is null or y.field <> all(:hidden::text[])) group by y.at, y.outcome, y.user_id
					"""),

	/** A note was written. */
	NOTE("""
			select n.id, n.at at time zone :zone as at, true as timed, null as ref, null::numeric as amount,
			       case when n.pinned then 'PINNED' else 'NOTE' end as code, n.text, null as extra, u.display_name as who
			from customer_note n join app_user u on u.id = n.author_id where n.customer_id = :customer
			"""),

	/** A file was added; text is its name. */
	ATTACHMENT("""
			select a.id, a.at at time zone :zone as at, true as timed, null as ref, a.size::numeric as amount,
			       a.media_type as code, a.name as text, null as extra, u.display_name as who
			from customer_attachment a join app_user u on u.id = a.user_id where a.customer_id = :customer
			"""),

	/**
	 * Something was done with a list the customer was in; ref is the list, text the tag,
	 * owner or plan, extra the id of who did it, code HELD where the customer was held
	 * back from it.
	 */
	LIST("""
			select a.id, a.done_at at time zone :zone as at, true as timed, a.list_name as ref, null::numeric as amount,
			       case when m.held_back then 'HELD' else a.kind end as code,
			       case when not m.held_back then a.detail end as text, a.done_by::text as extra, u.display_name as who
			from list_action_member m join list_action a on a.id = m.action_id join app_user u on u.id = a.done_by
			where m.customer_id = :customer
			""");

	private final String sql;

	EventKind(String sql) {
		this.sql = sql;
	}

	/** The kind's events of one customer, all with the same columns. */
	String sql() {
		return this.sql;
	}

}
