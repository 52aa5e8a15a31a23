-- What moderators decided: append-only, undone only by another decision.
create table decision (
    site_id text not null,
    id uuid not null,
    comment_id uuid not null,
    decided_by text not null,
    credential_id uuid,                     -- absent for the administrator
    from_status text not null check (from_status in ('PENDING', 'PUBLISHED', 'REJECTED', 'SPAM')),
    to_status text not null check (to_status in ('PENDING', 'PUBLISHED', 'REJECTED', 'SPAM')),
    reason text check (reason in ('ADVERTISING', 'OFF_TOPIC', 'ABUSE', 'PERSONAL_DATA', 'DUPLICATE', 'ILLEGAL', 'OTHER')),
    note text,
    decided_at timestamptz not null,
    undoes uuid,
    -- How things stood before and after, so that it can be undone exactly, and only while nothing came between.
    version_after integer not null,
    revision_before integer not null,
    waiting_before integer,
    reason_before text,
    primary key (site_id, id),
    foreign key (site_id, comment_id) references comment on delete cascade,
    unique (site_id, undoes)
);
create index decision_of_comment on decision (site_id, comment_id, id);
