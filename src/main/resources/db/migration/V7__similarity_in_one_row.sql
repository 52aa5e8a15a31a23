-- One row a comment instead of one a band: a submission writes one row and checks one reference where it wrote and checked four.
alter table similarity rename to similarity_by_band;
alter table similarity_by_band rename constraint similarity_pkey to similarity_by_band_pkey;
drop index similarity_of_comment;

create table similarity (
    site_id text not null,
    comment_id uuid not null,
    submitted_at timestamptz not null,
    simhash bigint not null,
    -- The 64-bit SimHash in four bands of 16 bits; two hashes at most 3 bits apart share a band (Manku et al. 2007).
    band0 integer not null generated always as ((simhash >> 48 & 65535)::integer) stored,
    band1 integer not null generated always as ((simhash >> 32 & 65535)::integer) stored,
    band2 integer not null generated always as ((simhash >> 16 & 65535)::integer) stored,
    band3 integer not null generated always as ((simhash & 65535)::integer) stored,
    primary key (site_id, comment_id),
    foreign key (site_id, comment_id) references comment on delete cascade
);

insert into similarity (site_id, comment_id, submitted_at, simhash)
select distinct on (site_id, comment_id) site_id, comment_id, submitted_at, simhash from similarity_by_band order by site_id, comment_id;
drop table similarity_by_band;

create index similarity_by_band0 on similarity (site_id, band0, submitted_at);
create index similarity_by_band1 on similarity (site_id, band1, submitted_at);
create index similarity_by_band2 on similarity (site_id, band2, submitted_at);
create index similarity_by_band3 on similarity (site_id, band3, submitted_at);
