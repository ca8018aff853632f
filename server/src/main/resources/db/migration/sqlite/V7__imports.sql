-- Lists of addresses on their way to becoming fences.

create table imports (
    workspace_id text not null references workspaces (id) on delete cascade,
    id text not null,
    title text not null,
    columns text not null,
    mapping text,
    buffer_meters integer not null,
    row_count integer not null,
    portion integer not null,
    stage text not null,
    strategy text not null,
    version integer not null,
    row_cursor integer not null,
    actor_type text not null,
    actor_id text,
    network_address text,
    notice text,
    created_at integer not null,
    updated_at integer not null,
    primary key (workspace_id, id)
) without rowid;

create index imports_by_age on imports (updated_at);

create table import_rows (
    workspace_id text not null,
    import_id text not null,
    number integer not null,
    -- As they were brought.
    cells text not null,
    address text not null,
    name text not null,
    buffer_meters text not null,
    tags text not null,
    create_anyway integer not null,
    left_out integer not null,
    outcome text not null,
    latitude real,
    longitude real,
    place text,
    match text,
    geofence_id text,
    primary key (workspace_id, import_id, number),
    foreign key (workspace_id, import_id) references imports (workspace_id, id) on delete cascade
);

create index import_rows_by_outcome on import_rows (workspace_id, import_id, outcome, number);
