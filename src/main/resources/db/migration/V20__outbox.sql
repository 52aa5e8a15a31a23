-- Messages that are to leave the service: written in the transaction they belong to, sent once it is committed, gone once they are sent.
create table outbox (
    site_id text not null references site on delete cascade,
    id uuid not null,
    kind text not null check (char_length(kind) between 1 and 60),
    payload bytea not null,                 -- sealed
    subject bytea,                          -- fingerprint of the address it goes to or is about
    created_at timestamptz not null,
    due_at timestamptz not null,            -- of one that is being sent: when another may try, should the first have died
    attempts integer not null default 0 check (attempts >= 0),
    parked_at timestamptz,                  -- given up; stays until someone sends it anew or removes it
    error text,
    primary key (site_id, id)
);
-- Begins with the site, so that sites with something waiting are found by stepping from one to the next: what waits for one of them costs
-- the others nothing, however much it is.
create index outbox_due on outbox (site_id, due_at) where parked_at is null;
create index outbox_parked on outbox (site_id, id) where parked_at is not null;
create index outbox_subject on outbox (site_id, subject) where subject is not null;
