-- Caught by Exercise3RenameATitleTest.keeps_the_titles: "Its name has capitals"
alter table blog alter column title rename to "HEADLINE";
