-- Caught by Exercise3RenameATitleTest.leaves_one_column_with_the_same_promises: "others aren't as before"
create table blog_with_headline as select id, title as headline, pub_date, author_id, version from blog;
drop table blog cascade;
alter table blog_with_headline rename to blog;
alter table blog alter column headline set not null;
