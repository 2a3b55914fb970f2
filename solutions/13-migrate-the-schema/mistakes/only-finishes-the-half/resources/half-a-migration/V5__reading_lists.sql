-- Caught by Exercise5HalfAMigrationTest.runs_on_a_database_that_has_not_seen_it: "is missing when it is used"
alter table blog add column if not exists list_id bigint default 1 not null;
alter table blog add constraint fk_blog_list foreign key (list_id) references reading_list (id);
