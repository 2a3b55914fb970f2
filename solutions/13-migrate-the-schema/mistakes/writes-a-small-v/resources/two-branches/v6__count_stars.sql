-- Caught by Exercise4TwoBranchesTest.applies_both_to_a_database_that_has_neither: "Write a capital V"
alter table blog add column stars int default 0 not null;
