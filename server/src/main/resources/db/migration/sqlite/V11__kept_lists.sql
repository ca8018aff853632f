-- Lists of addresses that somebody wants to use again: they outlive the imports that are forgotten after a while.

alter table imports add column kept integer not null default 0;
