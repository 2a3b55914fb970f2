-- The rows that the pages speak of. Each is here for a reason, and the order of insertion is nobody's sort order.
-- tag::authors[]
insert into author (id, name) values
  (3, 'Chi'),
  (1, 'Ada'),
  (4, 'Dora'),
  (2, 'Ben');
-- end::authors[]

-- tag::blogs[]
insert into blog (id, title, pub_date, author_id) values
  (7, 'Night Trains', date '2026-06-15', 1),       -- of one day with under_scores
  (3, 'Ben''s Bread', date '2026-01-01', 2),       -- first day of 2026, and a quote
  (10, 'Old Maps', date '2021-05-03', 1),          -- titled like number 4
  (9, 'Fireworks at 23:59', date '2026-12-31', 3), -- last day of 2026
  (1, '100% Rye', date '2027-01-01', 2),           -- a day too late for 2026
  (5, 'under_scores', date '2026-06-15', 1),       -- a wildcard, in lower case
  (2, 'The Last Frost', date '2025-12-31', 4),     -- a day too early
  (8, ':x?{0}', date '2026-03-08', null),          -- written by nobody
  (4, 'Old Maps', date '2024-02-29', 3),
  (6, 'Tide Tables', date '2026-09-23', 4);
-- end::blogs[]

-- tag::entries[]
insert into entry (id, blog_id, headline, written_on, rating) values
  (12, 7, 'Vienna to Rome', date '2026-06-16', 5),
  (17, 2, 'Ice on the inside', date '2025-12-31', 2),
  (11, 7, 'The upper berth', date '2026-06-18', null),  -- nobody has rated it
  (13, 3, 'Sourdough, day one', date '2026-01-02', 4),
  (15, 7, 'Breakfast at the border', date '2026-06-20', 3),
  (14, 3, 'Sourdough, day nine', date '2026-01-10', 0), -- somebody has, with a nought
  (16, 9, 'Before midnight', date '2026-12-31', null),
  (18, 6, 'Spring tide', date '2026-09-24', 5),
  (19, 1, 'Rye and nothing else', date '2027-01-02', 1);
-- end::entries[]

insert into tag (id, name) values
  (2, 'travel'),
  (1, 'baking'),
  (3, 'weather');

insert into entry_tag (entry_id, tag_id) values
  (12, 2),
  (11, 2),
  (13, 1),
  (14, 1),
  (17, 3),
  (18, 3),
  (18, 2);

insert into permalink (id, slug, blog_id) values
  (32, 'tides', 6),
  (31, 'night-trains', 7);

-- tag::visits[]
insert into visit (id, blog_id, reader, visited_at) values
  (305, 7, 'Eve', timestamp '2026-06-15 08:30:00'),
  (302, 9, 'Gus', timestamp '2026-12-31 23:59:59.5'), -- half a second before the year ends
  (307, 1, null, timestamp '2027-01-01 00:00:00'),    -- the first instant of the next
  (301, 7, 'Gus', timestamp '2026-06-16 00:00:00'),   -- a midnight belongs to the day that it begins
  (306, 7, null, timestamp '2026-06-15 23:59:59.5'),  -- a reader who gave no name
  (303, 4, 'Eve', timestamp '2024-02-29 12:00:00.001'),
  (304, 9, null, timestamp '2026-12-31 00:00:00');
-- end::visits[]
