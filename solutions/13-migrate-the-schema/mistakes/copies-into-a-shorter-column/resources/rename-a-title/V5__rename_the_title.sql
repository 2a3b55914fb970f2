-- Caught by Exercise3RenameATitleTest.keeps_the_titles_of_other_archives: "letter for letter"
alter table blog add column headline varchar(100);
update blog set headline = substring(title from 1 for 100);
alter table blog alter column headline set not null;
alter table blog drop column title;
