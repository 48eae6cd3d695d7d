-- Everybody whose costs are known is ranked; those at a loss are few and stand last, and their list asks for them alone.
create index key_customer_losing on key_customer (rank) where margin < 0;
