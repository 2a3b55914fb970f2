alter table blog add column list_id bigint;
update blog set list_id = 1;
alter table blog alter column list_id set not null;
alter table blog add constraint fk_blog_list foreign key (list_id) references reading_list (id);
