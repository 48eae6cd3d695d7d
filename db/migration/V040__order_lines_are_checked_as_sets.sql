-- A foreign key asks once a row; for the hundreds of thousands of lines of an import that takes as long as storing
-- them. The same promise is kept here by asking once a statement: lines belong to orders that exist and cannot go
-- meanwhile, and go with their order.
alter table transaction_line drop constraint transaction_line_transaction_id_fkey;

create function order_lines_have_orders() returns trigger language plpgsql as $$
declare
    wanted bigint;
    found bigint;
begin
    select count(distinct transaction_id) into wanted from fresh;
    select count(*) into found from (
        select 1 from sales_transaction where id in (select transaction_id from fresh) for key share) orders;
    if found <> wanted then
        raise foreign_key_violation using message = 'a line names an order that does not exist',
            table = 'transaction_line', constraint = 'order_lines_have_orders';
    end if;
    return null;
end
$$;

create trigger order_lines_have_orders after insert on transaction_line
    referencing new table as fresh for each statement execute function order_lines_have_orders();

create function order_lines_stay_with_their_order() returns trigger language plpgsql as $$
begin
    raise exception 'a line does not move to another order, nor an order to another id';
end
$$;

create trigger order_lines_stay before update of transaction_id on transaction_line
    for each row when (old.transaction_id <> new.transaction_id) execute function order_lines_stay_with_their_order();
create trigger orders_keep_their_id before update of id on sales_transaction
    for each row when (old.id <> new.id) execute function order_lines_stay_with_their_order();

create function order_lines_go_with_their_order() returns trigger language plpgsql as $$
begin
    delete from transaction_line where transaction_id in (select id from gone);
    return null;
end
$$;

create trigger order_lines_go after delete on sales_transaction
    referencing old table as gone for each statement execute function order_lines_go_with_their_order();

create function all_order_lines_go() returns trigger language plpgsql as $$
begin
    truncate transaction_line;
    return null;
end
$$;

create trigger all_order_lines_go after truncate on sales_transaction
    for each statement execute function all_order_lines_go();

-- lines of one import lie together: ranges of pages tell enough, and cost nothing when rows are added
drop index line_by_import;
create index line_by_import on transaction_line using brin (import_id);
