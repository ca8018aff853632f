-- Tags and the fences that have them by number: a list of fences with several tags is found by comparing two lists, and
-- small numbers are compared ten times as fast as identifiers of 36 letters. How often a tag is used is counted as it is
-- given and taken, because to count fifty thousand for each page of a list would take longer than all the rest of it.

create table numbered_tags (
    number integer not null primary key,
    workspace_id text not null references workspaces (id) on delete cascade,
    normalized_name text not null,
    id text not null,
    name text not null,
    uses integer not null default 0,
    unique (workspace_id, normalized_name)
);

insert into numbered_tags (workspace_id, normalized_name, id, name, uses)
    select t.workspace_id, t.normalized_name, t.id, t.name,
        (select count(distinct f.geofence_id) from geofence_tags f
            where f.workspace_id = t.workspace_id and f.normalized_name = t.normalized_name)
    from tags t order by t.workspace_id, t.normalized_name;

create table numbered_geofence_tags (
    tag integer not null references numbered_tags (number) on delete cascade,
    -- The fence's seq.
    geofence integer not null references geofences (seq) on delete cascade,
    position integer not null,
    primary key (tag, geofence)
) without rowid;

insert into numbered_geofence_tags (tag, geofence, position)
    select t.number, g.seq, min(f.position)
    from geofence_tags f
    join geofences g on g.workspace_id = f.workspace_id and g.id = f.geofence_id
    join numbered_tags t on t.workspace_id = f.workspace_id and t.normalized_name = f.normalized_name
    group by t.number, g.seq;

drop table geofence_tags;
drop table tags;
alter table numbered_tags rename to tags;
alter table numbered_geofence_tags rename to geofence_tags;

create index geofence_tags_in_order on geofence_tags (geofence, position);

create trigger tag_given after insert on geofence_tags begin
    update tags set uses = uses + 1 where number = new.tag;
end;

create trigger tag_taken after delete on geofence_tags begin
    update tags set uses = uses - 1 where number = old.tag;
end;
