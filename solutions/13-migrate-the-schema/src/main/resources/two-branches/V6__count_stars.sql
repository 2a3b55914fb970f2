-- A colleague's, from another branch. It came as V5, a number that ours has.
alter table blog add column stars int default 0 not null;
