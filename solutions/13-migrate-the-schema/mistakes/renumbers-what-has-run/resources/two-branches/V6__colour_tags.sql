alter table tag add column colour varchar(20) default 'grey' not null;
