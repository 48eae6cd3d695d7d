-- Rosters sort names by their pinyin letter by letter, whatever collation the database has; the same index finds names
-- by how their pinyin begins.
drop index customer_by_pinyin;
create index customer_by_pinyin on customer (name_pinyin collate "C", id);
