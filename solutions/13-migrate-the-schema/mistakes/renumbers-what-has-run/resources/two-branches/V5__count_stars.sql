-- Caught by Exercise4TwoBranchesTest.applies_the_colleagues_where_ours_has_run: "Name and text of that file may not change"
alter table blog add column stars int default 0 not null;
