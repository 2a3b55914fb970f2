-- Ours. It has run on the database that everybody uses, so nothing in this file may change any more.
alter table tag add column colour varchar(20) default 'grey' not null;
