-- A colleague's, from another branch: it has the number of ours, and has run on the colleague's own machine only.
-- todo(): let both be applied, then delete this line
alter table blog add column stars int default 0 not null;
