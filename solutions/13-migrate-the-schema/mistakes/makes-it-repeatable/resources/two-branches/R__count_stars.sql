-- Caught by Exercise4TwoBranchesTest.leaves_a_history_in_order: "Flyway runs such a script again"
alter table blog add column stars int default 0 not null;
