-- Pages, the comments that hang on them in reading order, and every text a comment has had with what the machine thought of it.
create table page (
    site_id text not null references site on delete cascade,
    id uuid not null,
    key text not null check (char_length(key) between 1 and 500),
    title text,
    url text,
    settled boolean not null default false, -- title and url are a moderator's word
    open boolean not null default true,
    published_at timestamptz,
    first_comment_at timestamptz,           -- of the first comment that was published
    primary key (site_id, id)
);
create index page_key on page (site_id, key collate "C");

create table comment (
    site_id text not null,
    id uuid not null,
    page_id uuid not null,
    parent_id uuid,
    -- The ids from the top-level comment down to this one, 16 bytes each: ids grow with time, so byte order is reading order.
    path bytea not null check (octet_length(path) = 16 * (depth + 1)),
    depth smallint not null check (depth between 0 and 40),
    status text not null check (status in ('PENDING', 'PUBLISHED', 'REJECTED', 'SPAM', 'WITHDRAWN')),
    shown boolean not null,                 -- published, or keeping the place of a published descendant
    version integer not null check (version > 0),
    revision integer not null check (revision > 0),
    waiting_revision integer check (waiting_revision > revision),
    queued_as text not null generated always as (
        case when waiting_revision is not null then 'PENDING' else status end) stored,
    risk double precision not null check (risk between 0 and 1),
    author_name text,
    author_website text,
    official boolean not null,
    address bytea,
    address_fingerprint bytea,
    network_fingerprint bytea,
    stamp bigint,
    page_title text,
    page_url text,
    reason text check (reason in ('ADVERTISING', 'OFF_TOPIC', 'ABUSE', 'PERSONAL_DATA', 'DUPLICATE', 'ILLEGAL', 'OTHER')),
    decision_id uuid,
    submitted_at timestamptz not null,
    edited_at timestamptz,
    editable_until timestamptz not null,
    primary key (site_id, id),
    foreign key (site_id, page_id) references page on delete cascade,
    foreign key (site_id, parent_id) references comment on delete cascade,
    check (shown or status <> 'PUBLISHED')
);
create index comment_oldest_first on comment (site_id, page_id, path) where shown;
create index comment_newest_first on comment (site_id, page_id, substring(path from 1 for 16) desc, path) where shown;
create index comment_replies on comment (site_id, parent_id, status) where parent_id is not null;
create index comment_network on comment (site_id, network_fingerprint, submitted_at) where network_fingerprint is not null;
create index comment_author on comment (site_id, address_fingerprint, network_fingerprint) where address_fingerprint is not null;
create index comment_stamp on comment (site_id, stamp) where stamp is not null;
create index comment_recent on comment (site_id, submitted_at);
create index comment_queue_by_risk on comment (site_id, queued_as, risk, id);
create index comment_queue_by_time on comment (site_id, queued_as, id);
create index comment_queue_of_page on comment (site_id, page_id, queued_as, id);

create table revision (
    site_id text not null,
    comment_id uuid not null,
    number integer not null check (number > 0),
    text text,
    html text,
    written_at timestamptz not null,
    verdict text not null check (verdict in ('CLEAN', 'SUSPECT', 'SPAM')),
    probability double precision not null check (probability between 0 and 1),
    complete boolean not null,
    signals jsonb not null,
    policy_version integer not null,
    model_version integer not null,
    primary key (site_id, comment_id, number),
    foreign key (site_id, comment_id) references comment on delete cascade
);
