-- How many members a list that keeps them had when it was made; null for one that asks its filter anew.
alter table customer_list add column kept integer;

update customer_list l set kept = (select count(*) from customer_list_member m where m.list_id = l.id) where not live;
