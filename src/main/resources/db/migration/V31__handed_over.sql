-- A request's day counts from when its mail was handed to the mail server. Of requests without a waiting mail that
-- was when they were made.
alter table data_request add column handed_over_at timestamptz;
update data_request d set handed_over_at = d.requested_at
where d.remains is null and not exists (
    select 1 from outbox o where o.site_id = d.site_id and o.subject = d.fingerprint and o.kind = 'data-request');
