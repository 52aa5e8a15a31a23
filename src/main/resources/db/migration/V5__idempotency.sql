-- What a submission with an Idempotency-Key was answered, so that a retry hears the same; kept 24 hours.
create table idempotency (
    site_id text not null references site on delete cascade,
    key text not null check (char_length(key) between 1 and 64),
    request bytea not null,                 -- a keyed hash of what was submitted
    comment_id uuid not null,
    published boolean not null,
    html text,
    submitted_at timestamptz not null,
    editable_until timestamptz not null,
    primary key (site_id, key)
);
create index idempotency_of_comment on idempotency (site_id, comment_id);
