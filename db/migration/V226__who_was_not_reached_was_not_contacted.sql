-- An attempt that nobody answered is no contact: where the last one was such, the day of the last contact is that of the last answered one.
update customer_figures f set last_contact_on = (select max(l.occurred_at)::date from contact_log l
		where l.customer_id = f.customer_id and l.answered)
where exists (select from contact_log l where l.customer_id = f.customer_id and not l.answered
	and l.occurred_at::date = f.last_contact_on);
