-- Caught by Exercise3RenameATitleTest.leaves_one_column_with_the_same_promises: "title is still there: drop it"
alter table blog add column headline varchar(200);
update blog set headline = title;
alter table blog alter column headline set not null;
