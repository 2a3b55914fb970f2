-- Caught by Exercise4TwoBranchesTest.applies_both_to_a_database_that_has_neither: "as the colleague's script adds it"
select 1;
