-- Caught by Exercise5HalfAMigrationTest.goes_on_where_it_has_run_half: "insert only what isn't there"
create table if not exists reading_list (id bigint primary key, name varchar(50) not null);
insert into reading_list (id, name) values (1, 'everything');
alter table blog add column list_id bigint default 1 not null;
alter table blog add constraint fk_blog_list foreign key (list_id) references reading_list (id);
