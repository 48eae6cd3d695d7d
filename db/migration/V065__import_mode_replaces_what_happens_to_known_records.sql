-- "Keep what is known" is now called a mode: only new rows are stored.
update import_batch
set options = options - 'existing' || jsonb_build_object('mode', case options ->> 'existing' when 'KEEP' then 'CREATE' else 'BOTH' end)
where options ? 'existing';

update mapping_profile
set options = options - 'existing' || jsonb_build_object('mode', case options ->> 'existing' when 'KEEP' then 'CREATE' else 'BOTH' end)
where options ? 'existing';
