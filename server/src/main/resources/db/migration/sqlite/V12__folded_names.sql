-- Name and address of a fence as whoever searches types them, in small letters without accents. Null where both are ASCII,
-- as most are: SQLite itself takes A for a. Those that there are already are folded by the migration after this one.
alter table geofences add column folded text;
