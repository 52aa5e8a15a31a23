-- Near-duplicates by index: a 64-bit SimHash in four bands of 16 bits; two hashes at most 3 bits apart share a band (Manku et al. 2007).
create table similarity (
    site_id text not null,
    band smallint not null check (band between 0 and 3),
    value integer not null,
    submitted_at timestamptz not null,
    comment_id uuid not null,
    simhash bigint not null,
    primary key (site_id, band, value, submitted_at, comment_id),
    foreign key (site_id, comment_id) references comment on delete cascade
);
create index similarity_of_comment on similarity (site_id, comment_id);
