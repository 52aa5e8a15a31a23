-- Addresses that lead into one mailbox (ann@, ann+shop@) are counted together where mails are. Requests of before expire within a day.
alter table data_request add column mailbox bytea;   -- a fingerprint; null where nobody is sent a mail
create index data_request_of_mailbox on data_request (site_id, mailbox, requested_at) where mailbox is not null;
