alter table blog alter column title rename to headline;
