-- Files of shapes that were sent to be made fences of.
create table upload_jobs (
    workspace_id text not null references workspaces (id) on delete cascade,
    id text not null,
    status text not null default 'pending',
    actor_type text not null,
    actor_id text,
    network_address text,
    filename text not null,
    group_name text,
    tags text not null,
    buffer_meters integer not null,
    confirm_duplicate integer not null,

    -- Null until somebody has counted them.
    total_features integer,
    processed integer not null default 0,
    created integer not null default 0,
    duplicates integer not null default 0,
    errors integer not null default 0,

    -- Who works on it, and until when nobody else may.
    lease text,
    lease_until integer,

    -- How often it was taken since it last moved on.
    attempts integer not null default 0,
    created_at integer not null,
    completed_at integer,

    -- Null as soon as it is done; the last column, because it is long and rows are read from their beginning.
    file blob,
    primary key (workspace_id, id)
);

create index upload_jobs_to_do on upload_jobs (id) where file is not null;
create index upload_jobs_done on upload_jobs (completed_at) where completed_at is not null;

create table upload_failures (
    workspace_id text not null,
    job_id text not null,

    -- Null if it is about the file as a whole.
    feature_index integer,
    name text,
    error_code text not null,
    message text not null,
    foreign key (workspace_id, job_id) references upload_jobs (workspace_id, id) on delete cascade
);

create index upload_failures_by_job on upload_failures (workspace_id, job_id, feature_index);
