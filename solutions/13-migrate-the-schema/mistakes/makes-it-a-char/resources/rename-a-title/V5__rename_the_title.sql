-- Caught by Exercise3RenameATitleTest.keeps_the_titles: "Yours is a char"
alter table blog add column headline char(200);
update blog set headline = title;
alter table blog alter column headline set not null;
alter table blog drop column title;
