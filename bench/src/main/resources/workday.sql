-- What is due of the customers of roster.sql: somebody with one customer in five hundred, contacts with promised steps and
-- complaints, open invoices, contact plans and a rule of the pool.
insert into app_user (username, display_name, password_hash, role, team_id, must_change_password)
select 'seller', '销售员', '-', 'SALES', min(id), false from team;

create index made_for_the_load on customer (id) where id % 500 = 1;
alter table customer disable trigger user;
update customer set owner_id = (select id from app_user where username = 'seller') where id % 500 = 1;
alter table customer enable trigger user;
drop index made_for_the_load;

-- numbers that look random and are the same each time
create or replace function pg_temp.pick(i bigint, salt int, n bigint) returns bigint language sql immutable as $$
    select ((hashint8extended(i, salt) & 9223372036854775807) % n)
$$;

-- one customer in three was contacted; of one contact in five a step is promised, one in fifty is a complaint that waits
insert into contact_log (customer_id, occurred_at, channel, content, author_id, next_step, next_on, next_done_at, complaint, complaint_state)
select c.id, f.last_contact_on + time '09:00', 'PHONE', '谈了续约与价格。', c.owner_id,
       case when p.step < 2 then '寄报价单' end, case when p.step < 2 then current_date - 30 + pg_temp.pick(c.id, 53, 90)::int end,
       case when p.step = 0 then now() end, p.complaint = 0, case when p.complaint = 0 then 'OPEN' end
from customer c join customer_figures f on f.customer_id = c.id
cross join lateral (select pg_temp.pick(c.id, 51, 10) as step, pg_temp.pick(c.id, 52, 50) as complaint) p
where c.id % 3 = 0 and f.last_contact_on is not null;

-- firms have three invoices each, one in four of them open
insert into receivable (customer_id, number, invoiced_on, due_on, amount, paid_amount, settled_on)
select c.id, 'R-' || i, current_date - p.age, current_date - p.age + 30, 1000 + i,
       case when p.open then 0 else 1000 + i end, case when p.open then null else current_date - p.age + 20 end
from customer c, generate_series(1, 3) i
cross join lateral (select pg_temp.pick(c.id * 3 + i, 54, 500)::int as age, pg_temp.pick(c.id * 3 + i, 55, 4) = 0 as open) p
where c.kind = 'C';

insert into contact_plan (name, kind, grade_kind, grade, every_days, channel, created_by, created_at)
select name, kind, grade_kind, grade, days, 'PHONE', (select min(id) from app_user), now()
from (values ('重点客户', null, 'VALUE', 'A', 30), ('战略客户', null, 'RELATIONSHIP', 'R1', 60), ('企业客户', 'C', null, null, 120))
    p (name, kind, grade_kind, grade, days);

-- of those with nothing for five years some thousand are due soon
insert into pool_rule (state, basis, days, warn_days, starts_on, made_by, made_at, activated_by, activated_at)
select 'ACTIVE', 'CONTACT', current_date - date '2022-01-10', 30, date '2024-01-01', min(id), now(), min(id), now() from app_user;
