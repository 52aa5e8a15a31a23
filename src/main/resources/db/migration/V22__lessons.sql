-- What decisions taught, without the texts: a site's model can be made anew from these at any time.
create table lesson (
    site_id text not null references site on delete cascade,
    decision_id uuid not null,
    comment_id uuid not null,               -- both may be gone by now
    spam boolean not null,
    teachers text[] not null check (cardinality(teachers) between 1 and 10),
    before double precision not null check (before between -1000 and 1000),
    vector bytea not null check (octet_length(vector) <= 1048576),
    address bytea,                          -- fingerprint of the author's
    taught_at timestamptz not null,
    turn bigint not null check (turn > 0),  -- in the order in which they were committed; one for all of a batch
    in_force boolean not null default true,
    primary key (site_id, decision_id)
);
alter table lesson alter column vector set storage external;
create index lesson_of_comment on lesson (site_id, comment_id);
create index lesson_latest on lesson (site_id, spam, turn desc, decision_id desc) where in_force;
create index lesson_of_address on lesson (site_id, address) where address is not null;
create index lesson_addressed on lesson (site_id, taught_at) where address is not null;
