-- By which keys a site's personal data is sealed: a service that does not have them all is not started.
create table sealing_key (
    site_id text not null references site on delete cascade,
    id integer not null,                    -- as it stands in each sealed value
    since timestamptz not null,
    primary key (site_id, id)
);
create index revision_original on revision (site_id, comment_id) where original is not null;
