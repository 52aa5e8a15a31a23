-- Weights of models are sealed too, for those of few lessons say nearly what the lessons say. The command "reseal", or their next round, seals those that are there already.
alter table site_model add column sealed boolean not null default false;
