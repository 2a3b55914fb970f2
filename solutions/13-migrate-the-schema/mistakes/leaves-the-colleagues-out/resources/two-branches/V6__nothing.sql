-- Caught by Exercise4TwoBranchesTest.applies_both_to_a_database_that_has_neither: "must be applied too"
select 1;
