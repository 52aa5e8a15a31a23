-- Vectors of lessons are sealed, for texts could be pieced together from them. The key is not here: the command "reseal" seals those that are there already.
alter table lesson add column sealed boolean not null default false;   -- no vector tells by itself: sealed and plain ones may begin alike
alter table lesson drop constraint lesson_vector_check;
alter table lesson add constraint lesson_vector_check check (octet_length(vector) <= 1048576 + 33);  -- as much as sealing adds
