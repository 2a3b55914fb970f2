-- Caught by Exercise3RenameATitleTest.changes_nothing_else: "defaults, keys, indexes, tables"
alter table blog add column headline varchar(200) default '' not null;
update blog set headline = title;
alter table blog drop column title;
