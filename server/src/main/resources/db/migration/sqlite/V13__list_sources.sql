-- What a list was read from, until its fences are there: somebody may want it read in another encoding.
create table import_sources (
    workspace_id text not null,
    import_id text not null,
    pasted integer not null,
    encoding text,
    separator text,
    header integer not null,
    sheet text,
    sheets text not null,
    -- Deflated.
    content blob not null,
    primary key (workspace_id, import_id),
    foreign key (workspace_id, import_id) references imports (workspace_id, id) on delete cascade
);

-- Whoever corrects a row asks which others lie near it.
create index import_rows_by_place on import_rows (workspace_id, import_id, latitude, longitude)
    where outcome in ('NEW', 'DUPLICATE');
