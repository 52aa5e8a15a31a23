-- What people asked for under an address of theirs: a link that works once, a day long; and erasures that are under way.
create table data_request (
    site_id text not null references site on delete cascade,
    id uuid not null,
    kind text not null check (kind in ('EXPORT', 'ERASE')),
    address bytea not null,                 -- sealed
    fingerprint bytea not null,             -- of the address: so that nobody is sent many mails
    requested_at timestamptz not null,
    used_at timestamptz,                    -- when the link's button was pressed
    -- Of an erasure under way: what stays, who has it done, of how many comments, and until when someone is at it.
    remains text check (remains in ('NOTHING', 'ANONYMOUS')),
    by text,
    credential_id uuid,
    comments integer,
    held_until timestamptz,
    primary key (site_id, id)
);
create index data_request_of_address on data_request (site_id, fingerprint, requested_at);
create index data_request_under_way on data_request (site_id, held_until) where remains is not null;
