-- Up to when each kind of thing was forgotten: looking for more begins there.
create table forgotten (
    site_id text not null references site on delete cascade,
    what text not null,
    until timestamptz not null,
    primary key (site_id, what)
);
