create table if not exists reading_list (id bigint primary key, name varchar(50) not null);
