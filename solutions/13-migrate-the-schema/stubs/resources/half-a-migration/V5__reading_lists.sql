-- This has run half: the third statement was refused, and H2 keeps what the first two have done.
-- What it makes must stay: the table with its row, the column list_id and the foreign key. Only a default of list_id may be new.
-- todo(): let it run on a database on which it has run half and on one that has not seen it, then delete this line
create table reading_list (id bigint primary key, name varchar(50) not null);

insert into reading_list (id, name) values (1, 'everything');

alter table blog add column list_id bigint not null;

alter table blog add constraint fk_blog_list foreign key (list_id) references reading_list (id);
