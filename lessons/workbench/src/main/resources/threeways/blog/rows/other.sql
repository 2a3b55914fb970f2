-- The rows that no page mentions: an answer that only fits the known ones meets them in a test.
insert into author (id, name) values
  (51, 'Fay'),
  (50, 'Ed');

insert into blog (id, title, pub_date, author_id) values
  (140, 'Zeppelin Notes', date '1999-06-01', 50),    -- shares its day with Modem Songs; here the higher id sorts last
  (131, 'Last Light', date '1999-12-31', 50),
  (120, 'Modem Songs', date '1999-06-01', 51),
  (161, 'Floppy', date '2000-02-29', 50),            -- twice the same title
  (110, 'New Year''s Modem', date '2000-01-01', 51),
  (150, 'First Light', date '1999-01-01', null),
  (105, 'One More Day', date '1998-12-31', 50),
  (160, 'Floppy', date '1999-08-11', 51);

insert into entry (id, blog_id, headline, written_on, rating) values
  (210, 140, 'Above the lake', date '1999-06-03', null),
  (205, 140, 'Silver', date '1999-06-02', 1),
  (220, 160, 'Disk three of nine', date '1999-08-12', 0),
  (215, 120, 'Handshake', date '1999-06-01', 4);

insert into tag (id, name) values
  (30, 'sky'),
  (31, 'cables');

insert into entry_tag (entry_id, tag_id) values
  (205, 30),
  (215, 31);

insert into permalink (id, slug, blog_id) values
  (71, 'zeppelins', 140);

insert into visit (id, blog_id, reader, visited_at) values
  (814, 131, 'Hal', timestamp '1999-12-31 23:59:59.5'),
  (811, 161, null, timestamp '2000-02-29 00:00:00'),
  (813, 110, 'Ivy', timestamp '2000-01-01 00:00:00'),
  (812, 140, 'Hal', timestamp '1999-06-01 23:59:59.5'),
  (815, 140, 'Ivy', timestamp '1999-06-02 00:00:00');
