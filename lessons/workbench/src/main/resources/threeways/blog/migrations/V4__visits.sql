create sequence visit_seq start with 1 increment by 50;

create table visit (
  id         bigint not null primary key,
  blog_id    bigint not null,
  reader     varchar(100),
  visited_at timestamp(6) not null,
  constraint fk_visit_blog foreign key (blog_id) references blog (id) on delete cascade
);

create index ix_visit_visited_at on visit (visited_at);
