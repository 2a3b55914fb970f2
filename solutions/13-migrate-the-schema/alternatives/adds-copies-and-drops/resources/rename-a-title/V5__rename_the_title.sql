alter table blog add column headline varchar(200);
update blog set headline = title;
alter table blog alter column headline set not null;
alter table blog drop column title;
