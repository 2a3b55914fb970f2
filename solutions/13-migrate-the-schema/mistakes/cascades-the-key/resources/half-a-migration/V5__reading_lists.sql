-- Caught by Exercise5HalfAMigrationTest.runs_on_a_database_that_has_not_seen_it: "has no such rule"
create table if not exists reading_list (id bigint primary key, name varchar(50) not null);
insert into reading_list (id, name) select 1, 'everything' where not exists (select 1 from reading_list where id = 1);
alter table blog add column list_id bigint default 1 not null;
alter table blog add constraint fk_blog_list foreign key (list_id) references reading_list (id) on delete cascade;
