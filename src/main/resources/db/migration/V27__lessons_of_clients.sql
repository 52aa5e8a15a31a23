-- What Akismet clients say teaches in a window of its own, and is not kept for ever: however much it is, no moderator's lesson makes room for it.
alter table lesson add column by_client boolean not null generated always as (teachers[1] like 'akismet:%') stored;
drop index lesson_latest;
create index lesson_latest on lesson (site_id, spam, by_client, turn desc, decision_id desc) where in_force;
