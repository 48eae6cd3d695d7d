-- When the uploaded workbook was deleted; the row with the file's name, size and hash stays.
alter table import_batch add column file_deleted_at timestamptz;

create index import_file_by_end on import_batch (finished_at) where file_deleted_at is null;
