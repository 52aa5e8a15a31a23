-- Who looked at, took out or erased personal data, and when; nothing in it tells whose.
create table audit (
    site_id text not null references site on delete cascade,
    id uuid not null,
    what text not null check (what in ('REVEALED', 'EXPORTED', 'ERASED', 'MASKING_LIFTED')),
    by text not null,                       -- a credential's name, administrator, or author
    credential_id uuid,                     -- absent for the administrator and for authors
    comment_id uuid,                        -- of a look at one comment
    comments integer,                       -- how many it concerned, where it was several
    at timestamptz not null,
    primary key (site_id, id)
);
