-- What masking hid is kept sealed for a while; since when a comment needs nobody's look, from which times to forget count; and what its author agreed to.
alter table revision add column original bytea;
alter table comment add column settled_at timestamptz, add column consent_version integer;
update comment set settled_at = coalesce(edited_at, submitted_at) where queued_as <> 'PENDING';
update comment c set settled_at = d.decided_at from decision d
where d.site_id = c.site_id and d.id = c.decision_id and c.settled_at is not null and d.decided_at > c.settled_at;
alter table comment add check ((settled_at is null) = (queued_as = 'PENDING'));
create index comment_settled on comment (site_id, settled_at) where settled_at is not null;
