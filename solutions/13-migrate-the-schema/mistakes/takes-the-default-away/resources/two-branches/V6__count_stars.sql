-- Caught by Exercise4TwoBranchesTest.applies_both_to_a_database_that_has_neither: "Change the name of a file"
alter table blog add column stars int default 0 not null;
alter table blog alter column stars drop default;