-- Caught by Exercise3RenameATitleTest.keeps_the_titles: "can't be added to rows"
alter table blog add column headline varchar(200) not null;
update blog set headline = title;
alter table blog drop column title;
