-- Two requests of the same length need not say the same. What was answered before this is forgotten: the day it would be kept is soon over.
delete from api_request;
alter table api_request add column hash text;
comment on column api_request.request is 'method and address';
comment on column api_request.hash is 'SHA-256 of what was sent; null until it is answered';
