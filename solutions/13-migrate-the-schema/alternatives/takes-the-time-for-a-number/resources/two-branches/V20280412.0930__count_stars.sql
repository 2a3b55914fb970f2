alter table blog add column stars int default 0 not null;
