alter table blog add column if not exists stars int default 0 not null;
