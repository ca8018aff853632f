-- Changes with every change of a workspace's fences, and never comes back: what was drawn of them is good as long as it stays.
create table geofence_versions (
    workspace_id text not null primary key references workspaces (id) on delete cascade,
    version text not null
) without rowid;

-- Fences that do not count are on the map too, if somebody asks for them. Their boxes lie on the other side of zero, so that
-- whoever looks for those that count never meets one. These boxes may be a little too large.
with boxes as (
    select g.seq, w.number, g.latitude as south, g.latitude as north, g.longitude as west, g.longitude as east,
        g.radius_meters / 111000.0 + 0.0001 as margin
    from geofences g join workspaces w on w.id = g.workspace_id
    where not (g.is_active and not g.archived) and g.polygons is null
    union all
    select g.seq, w.number, min(json_extract(point.value, '$[1]')), max(json_extract(point.value, '$[1]')),
        min(json_extract(point.value, '$[0]')), max(json_extract(point.value, '$[0]')), 0.0001
    from geofences g join workspaces w on w.id = g.workspace_id
        join json_each(g.polygons) polygon join json_each(polygon.value) ring join json_each(ring.value) point
    where not (g.is_active and not g.archived) and g.polygons is not null
    group by g.seq, w.number
), widened as (
    select seq, number, max(south - margin, -90) as south, min(north + margin, 90) as north, west, east,
        margin / max(cos(radians(max(abs(south), abs(north)) + margin)), 0.01) as wide from boxes
)
insert into geofence_boxes (id, south, north, west, east, workspace_from, workspace_to)
select 2 * seq, south, north,
    case when west - wide < -180 or east + wide > 180 then -180 else west - wide end,
    case when west - wide < -180 or east + wide > 180 then 180 else east + wide end,
    -number - 0.5, -number
from widened;
