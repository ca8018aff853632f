-- Who runs the server: at first the owner of its first workspace.
alter table users add column is_operator integer not null default 0;
update users set is_operator = 1 where id in (
    select m.user_id from members m join workspaces w on w.id = m.workspace_id where w.number = 1 and m.role = 'OWNER');

-- What kind of actor changed something, from which address, and the one thing that it was.
alter table audit_log add column actor_type text not null default 'user';
alter table audit_log add column network_address text;
alter table audit_log add column resource_id text;
update audit_log set actor_type = 'api_key' where api_key_id is not null;

-- What the workspace allows is for every key to read.
update api_keys set permissions = permissions || ' workspace:read';
