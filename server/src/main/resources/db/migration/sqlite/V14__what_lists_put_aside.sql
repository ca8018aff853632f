-- What a list was read from has more than its rows: titles, rows that cannot be seen, formulas without results.
alter table import_sources add column titles integer not null default 0;
alter table import_sources add column hidden_rows integer not null default 0;
alter table import_sources add column with_hidden integer not null default 0;
alter table import_sources add column empty_formulas integer not null default 0;
