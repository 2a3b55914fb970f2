package threeways.workbench;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Makes the rows of a large archive from a seed, the same ones in each run. What has undone an answer elsewhere is in it on purpose, each thing
 * more than once: leap days and the last days of leap years, a year of three digits, days and months with more than ten blogs, titles that
 * differ in case or in blanks, ids that agree with nothing.
 */
public final class GeneratedArchive {

    /** The number that the next row of a numbered table gets, beyond all ids of the archive. */
    static final int FIRST_NEW_ID = 20_000;

    private static final int FIRST_YEAR = 1988;
    private static final int LAST_YEAR = 2027;
    /** Nothing was published then. */
    private static final int SILENT_YEAR = 1993;
    /** More is published then than in any other year. */
    private static final int BUSY_YEAR = 2011;
    private static final LocalDate BUSY_DAY = LocalDate.of(BUSY_YEAR, 3, 14);
    private static final int BLOGS = 320;

    private static final List<String> HOW = List.of("Salt", "Quiet", "Northern", "Second", "Paper", "Late", "Hollow", "Amber", "Borrowed",
            "Winter", "lost", "Green", "Über", "Double", "under");
    private static final List<String> WHAT = List.of("Harbour", "Kettle", "Atlas", "Orchard", "Bridge", "Signal", "Meadow", "Engine",
            "Garden", "Ledger", "Compass", "Window", "Ferry", "Almanac", "stairs");
    /** Authors: two of one name, three times, one of them in lower case. */
    private static final List<String> NAMES = List.of("Ada", "Ben", "Ada", "Max", "Zoe", "Max", "O'Neil", "max", "Chi", "Åsa", "Nobody",
            "Dora",
            "Eli", "Yan", "Ada ", "Kim");
    private static final List<String> TAGS = List.of("travel", "Travel", "baking", "weather", "tide", "tides", "50%", "a_b", "rye bread",
            "night", "maps", "null", "O'Neil", "unused");

    /** Tags that an answer takes apart, if it joins names by such a separator. */
    private static final List<String> SEPARATED = List.of("a//b", "rye, wheat", "x|y;z", "line\nbreak", "tab\tbed",
            "unit\u001funit\u0001one");

    /** The titles that a careless query trips over; each is that of one blog. */
    private static final List<String> TITLES = List.of("", " ", "Harbour Lights", "harbour lights", "HARBOUR LIGHTS", "Harbour  Lights",
            " Harbour Lights", "Harbour Lights ", "Harbour Light", "Harbour Lights, again", "50% Wool", "50_ Wool", "50x Wool",
            "50 percent Wool", "%", "_", "O'Brien's Kettle", "O''Brien's Kettle", "\"In Quotes\"", "'", "--", ":year", "?", "{0}", "a\\b",
            "Über den Fluss", "über den Fluss", "ÜBER DEN FLUSS", "null", "0", "2011", "Night\tTrain", "Night Train", "l".repeat(199) + "a",
            "l".repeat(199) + "b", "L".repeat(200), "; drop table tag; --", "*", "Ada");

    private final Random random = new Random(20260101);
    private final List<Rows.Author> authors = new ArrayList<>();
    private final List<Rows.Blog> blogs = new ArrayList<>();
    private final List<Rows.Entry> entries = new ArrayList<>();
    private final List<Rows.Tag> tags = new ArrayList<>();
    private final Set<Rows.EntryTag> entryTags = new LinkedHashSet<>();
    private final List<Rows.Permalink> permalinks = new ArrayList<>();
    private final List<Rows.Visit> visits = new ArrayList<>();

    private GeneratedArchive() {
        List<Long> ids = ids();
        NAMES.forEach(name -> authors.add(new Rows.Author(take(ids), name)));
        makeBlogs();
        makeEntries();
        makeTags();
        makePermalinks();
        makeVisits();
        addOddities();
    }

    /** All its rows. */
    public static Rows rows() {
        GeneratedArchive made = new GeneratedArchive();
        return new Rows(made.authors, made.blogs, made.entries, made.tags, List.copyOf(made.entryTags), made.permalinks, made.visits);
    }

    /** Ids of one to four digits, each once, in no order. */
    private List<Long> ids() {
        List<Long> ids = new ArrayList<>(LongStream.concat(LongStream.range(1, 130), LongStream.range(940, 1100)).boxed().toList());
        Set<Long> large = new HashSet<>();
        while (large.size() < 900) {
            large.add(1100L + random.nextInt(8800));
        }
        ids.addAll(large.stream().sorted().toList());
        Collections.shuffle(ids, random);
        return ids;
    }

    private static long take(List<Long> ids) {
        return ids.remove(ids.size() - 1);
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private void makeBlogs() {
        List<LocalDate> days = new ArrayList<>();
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            if (LocalDate.of(year, 1, 1).isLeapYear()) {
                days.add(LocalDate.of(year, 2, 29));
                days.add(LocalDate.of(year, 12, 31));
            }
        }
        Stream.of(1989, 1994, 2000, 2005, 2012, 2019, 2020, 2025)
                .forEach(year -> days.addAll(List.of(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), LocalDate.of(year + 1, 1, 1))));
        // years that begin like other years: as a text, 202 is the beginning of 2020 to 2027, and 20 that of a century
        Stream.of(1, 6, 12).forEach(month -> days.add(LocalDate.of(202, month, month == 12 ? 31 : 1)));
        // the newest day of a year, shared
        IntStream.range(0, 3).forEach(i -> days.add(LocalDate.of(2006, 12, 30)));
        IntStream.range(0, 2).forEach(i -> days.add(LocalDate.of(2027, 12, 31)));
        IntStream.range(0, 14).forEach(i -> days.add(BUSY_DAY));
        IntStream.rangeClosed(1, 12)
                .forEach(month -> days.add(LocalDate.of(BUSY_YEAR, month, LocalDate.of(BUSY_YEAR, month, 1).lengthOfMonth())));
        IntStream.range(0, 12).forEach(i -> days.add(LocalDate.of(BUSY_YEAR, 8, 1 + random.nextInt(31))));
        while (days.size() < BLOGS) {
            LocalDate day = LocalDate.of(FIRST_YEAR + random.nextInt(LAST_YEAR - FIRST_YEAR + 1), 1, 1).plusDays(random.nextInt(365));
            if (day.getYear() != SILENT_YEAR) {
                days.add(day);
            }
        }
        days.replaceAll(day -> day.getYear() == SILENT_YEAR ? day.plusYears(1) : day);
        Collections.shuffle(days, random);

        List<Long> ids = ids();
        List<String> titles = new ArrayList<>(TITLES);
        while (titles.size() < BLOGS) {
            titles.add(any(HOW) + " " + any(WHAT));
        }
        Collections.shuffle(titles, random);
        // the last author of the list has written nothing
        List<Rows.Author> writing = authors.subList(0, authors.size() - 1);
        for (int i = 0; i < BLOGS; i++) {
            blogs.add(new Rows.Blog(take(ids), titles.get(i), days.get(i), random.nextInt(7) == 0 ? null : any(writing).id(), 0));
        }
        twins(ids);
    }

    /** Blogs of one day: two of one title and day, some of them by one author, and titles that differ in little. */
    private void twins(List<Long> ids) {
        List<Rows.Blog> all = List.copyOf(blogs);
        for (int i = 0; i < 6; i++) {
            Rows.Blog one = all.get(i * 40);
            blogs.add(new Rows.Blog(take(ids), one.title(), one.pubDate(),
                    i % 2 == 0 ? Long.valueOf(any(authors).id()) : i == 5 ? null : one.authorId(),
                    0));
        }
        for (String title : List.of("zebra", "Zebra", "Apple ", "apple", "Apple", "10", "9")) {
            blogs.add(new Rows.Blog(take(ids), title, LocalDate.of(1996, 12, 31), any(authors).id(), 0));
        }
        Collections.shuffle(blogs, random);
    }

    private void makeEntries() {
        List<Long> ids = ids();
        for (Rows.Blog blog : blogs) {
            int many = random.nextInt(3);
            for (int i = 0; i < many; i++) {
                addEntry(ids, blog, random.nextInt(40));
            }
        }
        // more than ten in one blog, several on one day, with ids of one digit and of four
        Rows.Blog full = blogs.get(7);
        IntStream.range(0, 13).forEach(i -> addEntry(ids, full, i / 3));
        // the newest day shared by two
        Stream.of(blogs.get(20), blogs.get(21), blogs.get(22)).forEach(blog -> IntStream.range(0, 2).forEach(i -> addEntry(ids, blog, 50)));
        Collections.shuffle(entries, random);
    }

    private void addEntry(List<Long> ids, Rows.Blog blog, int daysLater) {
        Integer rating = random.nextInt(4) == 0 ? null : Integer.valueOf(random.nextInt(6));
        String headline = random.nextInt(12) == 0 ? any(TITLES) : "On " + any(HOW).toLowerCase(Locale.ROOT) + " " + any(WHAT);
        entries.add(new Rows.Entry(take(ids), blog.id(), headline, blog.pubDate().plusDays(daysLater), rating));
    }

    private void makeTags() {
        List<Long> ids = ids();
        TAGS.forEach(name -> tags.add(new Rows.Tag(take(ids), name)));
        List<Rows.Tag> used = tags.subList(0, tags.size() - 1);
        entries.forEach(entry -> IntStream.range(0, random.nextInt(3))
                .forEach(i -> entryTags.add(new Rows.EntryTag(entry.id(), any(used).id()))));
        used.subList(0, 12).forEach(tag -> entryTags.add(new Rows.EntryTag(entries.get(3).id(), tag.id())));
    }

    private void makePermalinks() {
        List<Long> ids = ids();
        Set<String> slugs = new HashSet<>();
        for (Rows.Blog blog : blogs) {
            for (int i = random.nextInt(9) - 6; i >= 0; i--) {
                String words = any(HOW).replace("Ü", "u") + "-" + any(WHAT) + (random.nextBoolean() ? "-" + random.nextInt(100) : "");
                String slug = random.nextInt(3) == 0 ? words : words.toLowerCase(Locale.ROOT);
                if (slugs.add(slug)) {
                    permalinks.add(new Rows.Permalink(take(ids), slug, blog.id()));
                }
            }
        }
    }

    private void makeVisits() {
        List<Long> ids = ids();
        List<String> readers = Stream.of("Gus", "Eve", "gus", "Hal", "Ivy", null).toList();
        List<LocalTime> times = List.of(LocalTime.MIDNIGHT, LocalTime.of(23, 59, 59, 500_000_000), LocalTime.of(23, 59, 59, 999_000_000),
                LocalTime.of(0, 0, 0, 1_000_000), LocalTime.NOON, LocalTime.of(2, 30));
        for (int i = 0; i < 240; i++) {
            Rows.Blog blog = any(blogs.stream().filter(one -> one.year() > 1970).toList());
            LocalDate day = blog.pubDate().plusDays(random.nextInt(3));
            LocalTime time = i % 2 == 0
                    ? times.get(i / 2 % times.size())
                    : LocalTime.ofSecondOfDay(random.nextInt(86_400)).plusNanos(random.nextInt(1000) * 1_000_000L);
            visits.add(new Rows.Visit(take(ids), blog.id(), readers.get(random.nextInt(readers.size())), day.atTime(time)));
        }
    }

    /**
     * Entries of which each has a twin but for its id, an author without a name, and tags that have in their names what usually separates names.
     * They come last, so that the rows before them are what they were.
     */
    private void addOddities() {
        List<Long> ids = new ArrayList<>(LongStream.range(9_900, 10_000).boxed().toList());
        entries.stream().filter(entry -> entry.rating() != null && entry.rating() > 1).limit(8).toList().forEach(entry -> {
            long twin = take(ids);
            entries.add(new Rows.Entry(twin, entry.blogId(), entry.headline(), entry.writtenOn(), entry.rating()));
            entryTags.stream().filter(carried -> carried.entryId() == entry.id()).toList()
                    .forEach(carried -> entryTags.add(new Rows.EntryTag(twin, carried.tagId())));
        });
        Rows.Author unnamed = new Rows.Author(take(ids), "");
        authors.add(unnamed);
        IntStream.of(11, 111, 211).forEach(i -> {
            Rows.Blog blog = blogs.get(i);
            blogs.set(i, new Rows.Blog(blog.id(), blog.title(), blog.pubDate(), unnamed.id(), blog.version()));
        });
        for (String name : SEPARATED) {
            Rows.Tag tag = new Rows.Tag(take(ids), name);
            tags.add(tag);
            IntStream.range(0, 6).forEach(i -> entryTags.add(new Rows.EntryTag(any(entries).id(), tag.id())));
        }
    }
}
