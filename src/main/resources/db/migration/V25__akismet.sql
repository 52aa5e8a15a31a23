-- What Akismet clients ask and say, for a while: whom a key belongs to, checks and feedback on them without the texts (but reasons quote words), and counts by month.
create index credential_of_akismet_key on credential (akismet_key_hash) where akismet_key_hash is not null;

create table akismet_check (
    site_id text not null references site on delete cascade,
    id uuid not null,                       -- its guid to the client; a UUIDv7, which tells the time
    credential_id uuid not null,            -- may be gone by now
    occasion bytea not null,                -- fingerprint of text, author, permalink and network: the same again is no other comment
    content bytea not null,                 -- fingerprint of text and author, by which feedback finds it
    page bytea,                             -- fingerprint of the permalink
    network bytea,                          -- fingerprint of the reader's, unless it tells nothing of them
    address bytea,                          -- fingerprint of the author's
    apart boolean not null default false,   -- only tried, or answered whatever it says: nobody's comment
    answer boolean,                         -- true for spam; none where feedback came without a check
    checked_at timestamptz not null,        -- the last time
    feedback boolean,                       -- true for spam
    feedback_at timestamptz,
    verdict text check (verdict in ('CLEAN', 'SUSPECT', 'SPAM')),
    probability double precision check (probability between 0 and 1),
    signals jsonb,
    policy_version integer,
    model_version integer,
    primary key (site_id, id),
    check ((answer is null) = (probability is null)),
    check ((feedback is null) = (feedback_at is null))
);
create unique index akismet_check_occasion on akismet_check (site_id, occasion);
create index akismet_check_of_content on akismet_check (site_id, content, id);
create index akismet_check_of_network on akismet_check (site_id, network, id) where network is not null;
create index akismet_check_of_author on akismet_check (site_id, address, network, id) where address is not null;
create index akismet_check_explained on akismet_check (site_id, checked_at) where signals is not null;

-- Near-duplicates among checks, as the table similarity has them for comments; both are looked at by both.
create table check_similarity (
    site_id text not null,
    check_id uuid not null,
    submitted_at timestamptz not null,
    simhash bigint not null,
    band0 integer not null generated always as ((simhash >> 48 & 65535)::integer) stored,
    band1 integer not null generated always as ((simhash >> 32 & 65535)::integer) stored,
    band2 integer not null generated always as ((simhash >> 16 & 65535)::integer) stored,
    band3 integer not null generated always as ((simhash & 65535)::integer) stored,
    primary key (site_id, check_id),
    foreign key (site_id, check_id) references akismet_check on delete cascade
);
create index check_similarity_by_band0 on check_similarity (site_id, band0, submitted_at);
create index check_similarity_by_band1 on check_similarity (site_id, band1, submitted_at);
create index check_similarity_by_band2 on check_similarity (site_id, band2, submitted_at);
create index check_similarity_by_band3 on check_similarity (site_id, band3, submitted_at);

create table akismet_usage (
    site_id text not null references site on delete cascade,
    month date not null check (extract(day from month) = 1),
    credential_id uuid not null,
    blog text not null,                     -- as the client names it
    slot smallint not null,                 -- writers do not wait for each other
    api_calls bigint not null default 0,
    spam bigint not null default 0,
    ham bigint not null default 0,
    missed_spam bigint not null default 0,
    false_positives bigint not null default 0,
    primary key (site_id, month, credential_id, blog, slot)
);
