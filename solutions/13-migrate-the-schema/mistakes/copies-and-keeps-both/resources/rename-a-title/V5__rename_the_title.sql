-- Caught by Exercise3RenameATitleTest.leaves_one_column_with_the_same_promises: "Drop title if both are there"
alter table blog add column headline varchar(200);
update blog set headline = title;
alter table blog alter column headline set not null;
