create table geofence_groups (
    workspace_id text not null references workspaces (id) on delete cascade,
    id text not null,
    name text not null,
    normalized_name text not null,
    primary key (workspace_id, id),
    unique (workspace_id, normalized_name)
) without rowid;

alter table geofences add column description text;

-- Polygons as the coordinates of a GeoJSON MultiPolygon. Null for circles: a circle is its latitude, longitude and radius.
-- Of polygons these are their centre of gravity, and 0.
alter table geofences add column polygons text;

alter table geofences add column group_id text;
alter table geofences add column webhook_url text;
alter table geofences add column webhook_events text not null default '[]';

-- What a list shows unless it is asked for more, newest last.
create index geofences_listed on geofences (workspace_id, id) where is_active and not archived;
create index geofences_not_listed on geofences (workspace_id, id) where not (is_active and not archived);
create index geofences_by_group on geofences (workspace_id, group_id, id) where group_id is not null;

-- How many fences of each kind a workspace has: counting a hundred thousand for each page of a list would take longer than
-- all the rest of it. Who adds fences counts them, many at once; triggers count what becomes of them.
create table geofence_counts (
    workspace_id text not null references workspaces (id) on delete cascade,
    -- Empty for fences in no group.
    group_id text not null,
    source text not null,
    is_active integer not null,
    archived integer not null,
    fences integer not null,
    primary key (workspace_id, group_id, source, is_active, archived)
) without rowid;

insert into geofence_counts (workspace_id, group_id, source, is_active, archived, fences)
    select workspace_id, '', source, is_active, archived, count(*) from geofences
        group by workspace_id, source, is_active, archived;

create trigger geofence_removed after delete on geofences begin
    update geofence_counts set fences = fences - 1
        where workspace_id = old.workspace_id and group_id = coalesce(old.group_id, '') and source = old.source
            and is_active = old.is_active and archived = old.archived;
end;

create trigger geofence_changed after update of group_id, source, is_active, archived on geofences
    when coalesce(new.group_id, '') <> coalesce(old.group_id, '') or new.source <> old.source
        or new.is_active <> old.is_active or new.archived <> old.archived begin
    update geofence_counts set fences = fences - 1
        where workspace_id = old.workspace_id and group_id = coalesce(old.group_id, '') and source = old.source
            and is_active = old.is_active and archived = old.archived;
    insert into geofence_counts (workspace_id, group_id, source, is_active, archived, fences)
        values (new.workspace_id, coalesce(new.group_id, ''), new.source, new.is_active, new.archived, 1)
        on conflict do update set fences = fences + 1;
end;
