-- Ids are UUIDs as text; times are milliseconds since 1970, UTC.

create table workspaces (
    id text not null primary key,
    -- A small whole number for the R*Tree, which keeps 32-bit floats: they tell 8,388,608 workspaces apart, each with an
    -- extent of one half.
    number integer not null unique,
    name text not null,
    slug text not null unique,
    bulk_create_max_batch_size integer not null,
    created_at integer not null
);

create table workspace_features (
    workspace_id text not null references workspaces (id) on delete cascade,
    feature text not null,
    primary key (workspace_id, feature)
) without rowid;

create table users (
    id text not null primary key,
    email text not null,
    email_normalized text not null unique,
    name text not null,
    password_hash text not null,
    token_version integer not null
);

create table members (
    workspace_id text not null references workspaces (id) on delete cascade,
    user_id text not null references users (id) on delete cascade,
    role text not null,
    joined_at integer not null,
    primary key (workspace_id, user_id)
) without rowid;

create index members_by_user on members (user_id, joined_at);

create table api_keys (
    workspace_id text not null references workspaces (id) on delete cascade,
    id text not null,
    name text not null,
    key_prefix text not null,
    secret_hash text not null unique,
    permissions text not null,
    read_only integer not null,
    created_at integer not null,
    revoked_at integer,
    primary key (workspace_id, id)
) without rowid;

create table refresh_tokens (
    token_hash text not null primary key,
    user_id text not null references users (id) on delete cascade,
    workspace_id text not null references workspaces (id) on delete cascade,
    token_version integer not null,
    expires_at integer not null
) without rowid;

create table signing_keys (
    purpose text not null primary key,
    secret blob not null
) without rowid;

create table rate_limits (
    bucket text not null primary key,
    window_start integer not null,
    used integer not null
) without rowid;

create table admissions (
    workspace_id text not null references workspaces (id) on delete cascade,
    ticket text not null,
    fingerprint text not null,
    -- Tells this attempt from a later one that was let in after it had lost its lease.
    attempt text not null,
    -- Null while the batch is being worked on.
    answer blob,
    expires_at integer not null,
    primary key (workspace_id, ticket)
);

create index admissions_by_expiry on admissions (expires_at);

create table audit_log (
    workspace_id text not null references workspaces (id) on delete cascade,
    id text not null,
    at integer not null,
    user_id text,
    api_key_id text,
    action text not null,
    resource_type text not null,
    changes text not null,
    primary key (workspace_id, id)
);

create table geofences (
    seq integer not null primary key,
    workspace_id text not null references workspaces (id) on delete cascade,
    id text not null,
    name text not null,
    latitude real not null,
    longitude real not null,
    radius_meters real not null,
    address text,
    source text not null,
    metadata text not null,
    is_active integer not null,
    archived integer not null,
    created_at integer not null,
    updated_at integer not null,
    unique (workspace_id, id)
);

-- A circle has one box, or two where it crosses the antimeridian: their ids are 2 * seq and 2 * seq + 1.
create virtual table geofence_boxes using rtree (
    id, south, north, west, east, workspace_from, workspace_to
);

create table tags (
    workspace_id text not null references workspaces (id) on delete cascade,
    normalized_name text not null,
    id text not null,
    name text not null,
    primary key (workspace_id, normalized_name)
) without rowid;

create table geofence_tags (
    workspace_id text not null,
    geofence_id text not null,
    position integer not null,
    normalized_name text not null,
    primary key (workspace_id, geofence_id, position),
    foreign key (workspace_id, geofence_id) references geofences (workspace_id, id) on delete cascade,
    foreign key (workspace_id, normalized_name) references tags (workspace_id, normalized_name)
) without rowid;

create index geofence_tags_by_name on geofence_tags (workspace_id, normalized_name, geofence_id);
