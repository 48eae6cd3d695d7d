-- A million new customers wait for their indexes to be built. These answer the same questions and are built in a fraction
-- of the time.

-- Customers lie in the order of their ids, and those just stored have the same figures: an index in that order needs no
-- sorting, and read from its end it gives the largest first as before.
drop index figures_by_amount, figures_by_last_purchase, figures_by_last_contact;
create index figures_by_amount on customer_figures (net_amount, customer_id);
create index figures_by_last_purchase on customer_figures (last_purchase_on nulls first, customer_id);
create index figures_by_last_contact on customer_figures (last_contact_on nulls first, customer_id);

-- Letter by letter the unique index finds numbers by how they begin, whatever collation the database has.
drop index customer_by_number_start;
alter table customer alter column number type text collate "C";

-- Nobody pages by initials.
drop index customer_by_initials;
create index customer_by_initials on customer (name_initials text_pattern_ops);

-- Who owns customers, and customers nobody owns.
drop index customer_by_owner;
create index customer_by_owner on customer (owner_id, acquired_on desc, id desc) where owner_id is not null;
create index customer_in_pool on customer (id) where owner_id is null;

-- What an import stored lies together, and is asked for only to take it back; users who go are rarer still.
drop index customer_by_import, customer_by_creator, customer_by_updater;
create index customer_by_maker on customer using brin (import_id, created_by, updated_by) with (autosummarize = on);
