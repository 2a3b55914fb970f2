-- Caught by Exercise3RenameATitleTest.keeps_the_titles: "a new column is empty at first"
alter table blog add column headline varchar(200) not null;
update blog set headline = title;
alter table blog drop column title;
