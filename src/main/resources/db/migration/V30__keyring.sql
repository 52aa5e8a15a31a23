-- The keys of fingerprints, sealed together with the master secret: changing that one leaves all fingerprints as they are. Of the whole service,
-- for an Akismet key is looked up before its site is known; one row.
create table keyring (
    id integer primary key default 1 check (id = 1),
    keys bytea not null,
    since timestamptz not null
);
