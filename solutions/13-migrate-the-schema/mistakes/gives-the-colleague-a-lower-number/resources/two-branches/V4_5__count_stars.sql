-- Caught by Exercise4TwoBranchesTest.applies_the_colleagues_where_ours_has_run: "Detected resolved migration not applied"
alter table blog add column stars int default 0 not null;
