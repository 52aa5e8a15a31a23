-- What each site's model learned, and up to which turn of its lessons: what came later is still to be learned.
create table learning (
    site_id text not null references site on delete cascade,
    wanted bigint not null check (wanted > 0),      -- the last turn
    anew bigint not null check (anew <= wanted),    -- the last turn that took anything away
    learned bigint not null default 0 check (learned <= wanted),
    primary key (site_id)
);
create index learning_due on learning (site_id) where wanted > learned;
-- Apart from the above: nobody who decides waits for whoever learns.
create table site_model (
    site_id text not null references site on delete cascade,
    version integer not null default 0 check (version >= 0),
    spam integer not null default 0 check (spam >= 0),
    ham integer not null default 0 check (ham >= 0),
    learned_from integer not null default 0 check (learned_from >= 0),  -- lessons, when all were last learned anew
    slope double precision not null default 1,
    intercept double precision not null default 0,
    weights bytea,                                  -- compressed; none before the first round
    learned_at timestamptz,
    primary key (site_id)
);
alter table site_model alter column weights set storage external;
