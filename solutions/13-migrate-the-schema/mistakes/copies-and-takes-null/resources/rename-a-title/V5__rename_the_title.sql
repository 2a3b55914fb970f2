-- Caught by Exercise3RenameATitleTest.leaves_one_column_with_the_same_promises: "a column that you add needs"
alter table blog add column headline varchar(200);
update blog set headline = title;
alter table blog drop column title;
