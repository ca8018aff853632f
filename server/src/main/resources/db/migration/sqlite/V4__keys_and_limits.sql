-- A key has one secret or, in the grace after a rotation, several.
alter table api_keys rename to api_keys_before;

create table api_keys (
    workspace_id text not null references workspaces (id) on delete cascade,
    id text not null,
    name text not null,
    description text,
    key_prefix text not null,
    -- Scopes, with spaces between.
    permissions text not null,
    read_only integer not null,
    is_active integer not null,
    -- Null: the general limit.
    requests_per_hour integer,
    created_at integer not null,
    expires_at integer,
    revoked_at integer,
    usage_count integer not null default 0,
    last_used_at integer,
    primary key (workspace_id, id)
) without rowid;

-- Use is counted by id alone.
create unique index api_keys_by_id on api_keys (id);

insert into api_keys (workspace_id, id, name, key_prefix, permissions, read_only, is_active, created_at, revoked_at)
select workspace_id, id, name, key_prefix, permissions, read_only, 1, created_at, revoked_at from api_keys_before;

create table api_key_secrets (
    secret_hash text not null primary key,
    workspace_id text not null,
    key_id text not null,
    -- Null: the newest, as good as its key.
    expires_at integer,
    foreign key (workspace_id, key_id) references api_keys (workspace_id, id) on delete cascade
) without rowid;

create index api_key_secrets_by_key on api_key_secrets (workspace_id, key_id);

insert into api_key_secrets (secret_hash, workspace_id, key_id)
select secret_hash, workspace_id, id from api_keys_before;

drop table api_keys_before;

-- What a workspace says of itself.
alter table workspaces add column description text;
alter table workspaces add column timezone text not null default 'UTC';
alter table workspaces add column unit_system text not null default 'imperial';
alter table workspaces add column billing_email text;
alter table workspaces add column updated_at integer not null default 0;
update workspaces set updated_at = created_at;
