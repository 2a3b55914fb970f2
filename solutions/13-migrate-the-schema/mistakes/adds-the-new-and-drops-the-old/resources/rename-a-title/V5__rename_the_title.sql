-- Caught by Exercise3RenameATitleTest.keeps_the_titles: "letter for letter"
alter table blog add column headline varchar(200) default '' not null;
alter table blog drop column title;
