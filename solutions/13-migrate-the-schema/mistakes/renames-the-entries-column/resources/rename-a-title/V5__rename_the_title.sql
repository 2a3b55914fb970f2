-- Caught by Exercise3RenameATitleTest.changes_nothing_else: "defaults, keys, indexes, tables"
alter table entry alter column headline rename to title;
alter table blog alter column title rename to headline;
