-- The version of the list at the row's last change: who has seen the list at a version fetches what changed since.
alter table import_rows add column version integer not null default 0;
