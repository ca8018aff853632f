-- Refresh tokens that were traded one for the next belong to one session. Used ones stay until their time is over, so that a
-- second use is noticed. Each that there is begins a session of its own.
alter table refresh_tokens add column session text not null default '';
alter table refresh_tokens add column used integer not null default 0;
update refresh_tokens set session = substr(token_hash, 1, 8) || '-' || substr(token_hash, 9, 4) || '-'
    || substr(token_hash, 13, 4) || '-' || substr(token_hash, 17, 4) || '-' || substr(token_hash, 21, 12);
create index refresh_tokens_by_session on refresh_tokens (session);
create index refresh_tokens_by_user on refresh_tokens (user_id, workspace_id);

-- One for each person at the most: a new one takes the place of the one before.
create table password_resets (
    user_id text not null primary key references users (id) on delete cascade,
    token_hash text not null unique,
    expires_at integer not null
) without rowid;

create table invitations (
    workspace_id text not null references workspaces (id) on delete cascade,
    id text not null unique,
    email text not null,
    email_normalized text not null,
    role text not null,
    -- Who invited, by name, as it was then.
    invited_by text not null,
    -- Null until its letter is written: only the letter has the secret.
    token_hash text unique,
    created_at integer not null,
    expires_at integer not null,
    primary key (workspace_id, id),
    unique (workspace_id, email_normalized)
) without rowid;

-- Letters to be sent. What they say is made up when they are sent, so that no secret lies here.
create table letters (
    id text not null primary key,
    kind text not null,
    about text not null,
    attempts integer not null,
    due_at integer not null
) without rowid;

create index letters_by_due_at on letters (due_at);
