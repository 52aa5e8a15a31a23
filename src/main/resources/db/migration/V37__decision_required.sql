-- Held for more than its text: no edit publishes it, only a moderator. What was held before is taken for that; it says nothing of what is not.
alter table comment add column decision_required boolean not null default true;
