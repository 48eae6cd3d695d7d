-- Whoever recorded an order in its customer's archive; null for those that imports brought.
alter table sales_transaction add recorded_by bigint references app_user;
create index transaction_by_recorder on sales_transaction (recorded_by) where recorded_by is not null;
