-- Caught by Exercise3RenameATitleTest.keeps_the_titles_of_other_archives: "without trim"
alter table blog add column headline varchar(200);
update blog set headline = trim(title);
alter table blog alter column headline set not null;
alter table blog drop column title;
