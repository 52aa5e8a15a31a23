-- How many comments there are, without counting them: each database connection adds to a slot of its own, so that writers do not queue for one row.
create table site_tally (
    site_id text not null references site on delete cascade,
    queued_as text not null check (queued_as in ('PENDING', 'PUBLISHED', 'REJECTED', 'SPAM', 'WITHDRAWN')),
    slot smallint not null,
    comments bigint not null,
    primary key (site_id, queued_as, slot)
) with (fillfactor = 50);

create table page_tally (
    site_id text not null,
    page_id uuid not null,
    slot smallint not null,
    published bigint not null,
    primary key (site_id, page_id, slot),
    foreign key (site_id, page_id) references page on delete cascade
) with (fillfactor = 50);
