-- An edit is looked at as a submission is: it counts towards its network's and its site's pace, and its text is compared with later ones.
create table comment_edit (
    site_id text not null,
    id uuid not null,
    comment_id uuid not null,
    network_fingerprint bytea,
    edited_at timestamptz not null,
    primary key (site_id, id),
    foreign key (site_id, comment_id) references comment on delete cascade
);
create index comment_edit_network on comment_edit (site_id, network_fingerprint, edited_at) where network_fingerprint is not null;
create index comment_edit_comment on comment_edit (site_id, comment_id);

alter table similarity add column revision integer not null default 1 check (revision > 0);
alter table similarity drop constraint similarity_pkey;
alter table similarity add primary key (site_id, comment_id, revision);
