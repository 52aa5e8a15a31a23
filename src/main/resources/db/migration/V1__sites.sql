-- Sites, every version of their policies, and the credentials that open them.
create table site (
    site_id text primary key check (site_id ~ '^[a-z0-9-]{2,40}$'),
    name text not null,
    origins text[] not null,
    policy_version integer not null,
    created_at timestamptz not null,
    removed_at timestamptz                  -- gone for everyone; its rows are being deleted in batches
);

create table policy (
    site_id text not null references site on delete cascade,
    version integer not null check (version > 0),
    settings jsonb not null,
    changed_by text not null,
    changed_at timestamptz not null,
    primary key (site_id, version)
);

create table credential (
    site_id text not null references site on delete cascade,
    id uuid not null,
    name text not null,
    scopes text[] not null check (scopes <@ array ['moderate', 'reveal', 'screen', 'exchange', 'administer']),
    token_hash bytea not null,
    akismet_key_hash bytea,
    expires_at timestamptz,
    last_used_at timestamptz,
    created_at timestamptz not null,
    primary key (site_id, id),
    unique (site_id, name)
);
