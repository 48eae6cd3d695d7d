-- Rows of an import that a merge has set aside come back with the merge: taking the import back finds them by these.
create index merge_row_by_import on customer_merge_row ((before ->> 'import_id'))
    where action = 'REMOVED' and before ->> 'import_id' is not null;
create index merge_row_by_key on customer_merge_row (table_name, key) where action = 'REMOVED';
