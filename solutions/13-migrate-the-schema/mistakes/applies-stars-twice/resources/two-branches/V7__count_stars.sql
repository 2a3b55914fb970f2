-- Caught by Exercise4TwoBranchesTest.leaves_a_history_in_order: "leave one copy"
alter table blog add column if not exists stars int default 0 not null;
