-- Headings of the roster by region tell how many customers each city has, of those a reader sees: with the owner and the
-- kind beside the region the index alone is read for it.
drop index customer_by_region;
create index customer_by_region on customer (region, id) include (owner_id, kind);

-- Few archives are nearly empty: those are found without reading all.
create index customer_by_completeness on customer (completeness);
