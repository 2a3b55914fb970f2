alter table blog add column headline varchar(200);
update blog set headline = title;
