alter table blog alter column headline set not null;
alter table blog drop column title;
