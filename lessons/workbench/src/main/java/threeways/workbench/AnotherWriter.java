package threeways.workbench;

import static java.util.Comparator.naturalOrder;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Changes an archive so much that few answers from before still hold: in one transaction it stores a blog for each year, with an entry and a tag,
 * takes a part of all others away, and gives a part of the rest other titles, days, authors and ratings. It also fills what was empty before: a
 * year without blogs, an unused tag, an author without blogs, and ids, titles and names that no row had.
 */
final class AnotherWriter {

    /** Beyond all ids of all archives, and below the numbers that a database gives. */
    private static final long FIRST_ID = 12_000;

    /** No row has this id before; {@link Edges} ask for it. */
    static final long MISSING_ID = 11_999;

    /** Nor this one; a database takes it as well as any other. */
    static final long NEGATIVE_ID = -1;

    /** No text of an archive is this one. */
    static final String MISSING_TEXT = "no such text";

    /** The table takes any number, whatever people usually give. */
    private static final int UNUSUAL_RATING = 7;

    /** Of so many rows, one is taken away, one gets another title, and so on. */
    private static final int PART = 7;

    /** So many rows get the same new value: each statement costs. */
    private static final int GROUP = 4;

    private final Random random;
    private final Rows rows;
    private final Literals in;
    private final List<String> statements = new ArrayList<>();

    private AnotherWriter(Rows rows, Literals in, long seed) {
        this.rows = rows;
        this.in = in;
        random = new Random(seed);
    }

    /** Changes the rows of this world, which are {@code rows}. */
    static void change(World world, Rows rows, long seed) {
        AnotherWriter writer = new AnotherWriter(rows, new Literals(world.dialect()), seed);
        writer.takeAway();
        writer.changeBlogs();
        writer.changeEntries();
        writer.store();
        world.send(writer.statements);
    }

    private <R> List<R> part(List<R> all, int which) {
        List<R> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, new Random(which));
        return shuffled.subList(0, (shuffled.size() + PART - 1) / PART);
    }

    private <R> R any(List<R> of) {
        return of.get(random.nextInt(of.size()));
    }

    private void takeAway() {
        List<Long> blogs = ids(part(rows.blogs(), 1), Rows.Blog::id);
        List<Long> entries = ids(rows.entries(), Rows.Entry::id, entry -> blogs.contains(entry.blogId()));
        entries.addAll(ids(part(rows.entries(), 2), Rows.Entry::id, entry -> !blogs.contains(entry.blogId())));
        delete("entry_tag where entry_id", entries);
        delete("entry where id", entries);
        delete("permalink where blog_id", blogs);
        delete("blog where id", blogs);
    }

    private static <R> List<Long> ids(List<R> of, Function<R, Long> id) {
        return ids(of, id, row -> true);
    }

    private static <R> List<Long> ids(List<R> of, Function<R, Long> id, Predicate<R> which) {
        return of.stream().filter(which).map(id).collect(Collectors.toCollection(ArrayList::new));
    }

    private void delete(String whereColumn, Collection<Long> values) {
        if (!values.isEmpty()) {
            statements.add("delete from " + whereColumn + " in " + listed(values));
        }
    }

    private void changeBlogs() {
        inGroups(part(rows.blogs(), 3), group -> update("blog", "title", any(rows.blogs()).title(), ids(group, Rows.Blog::id)));
        inGroups(part(rows.blogs(), 4), group -> update("blog", "pub_date", any(rows.blogs()).pubDate(), ids(group, Rows.Blog::id)));
        List<Rows.Blog> others = part(rows.blogs(), 5);
        update("blog", "author_id", any(rows.authors()).id(), ids(others, Rows.Blog::id, blog -> blog.authorId() == null));
        update("blog", "author_id", null, ids(others, Rows.Blog::id, blog -> blog.authorId() != null));
    }

    private void changeEntries() {
        List<Rows.Entry> others = part(rows.entries(), 6);
        update("entry", "rating", UNUSUAL_RATING, ids(others, Rows.Entry::id, entry -> entry.rating() == null));
        update("entry", "rating", null, ids(others, Rows.Entry::id, entry -> entry.rating() != null));
        inGroups(part(rows.entries(), 7), group -> update("entry", "headline", any(rows.entries()).headline(), ids(group, Rows.Entry::id)));
    }

    private static <R> void inGroups(List<R> some, Consumer<List<R>> change) {
        for (int i = 0; i < some.size(); i += GROUP) {
            change.accept(some.subList(i, Math.min(i + GROUP, some.size())));
        }
    }

    private void update(String table, String column, Object value, List<Long> ids) {
        if (!ids.isEmpty()) {
            statements.add("update " + table + " set " + column + " = " + in.one(value) + " where id in " + listed(ids));
        }
    }

    private static String listed(Collection<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
    }

    private void store() {
        List<String> blogs = new ArrayList<>();
        List<String> entries = new ArrayList<>();
        List<String> entryTags = new ArrayList<>();
        List<String> permalinks = new ArrayList<>();
        long id = Math.max(FIRST_ID, rows.blogs().stream().mapToLong(Rows.Blog::id).max().orElse(0));
        for (int year : rows.blogs().stream().map(Rows.Blog::year).distinct().sorted().toList()) {
            id++;
            LocalDate day = LocalDate.of(year, 1 + random.nextInt(12), 1 + random.nextInt(28));
            blogs.add(in.row(id, any(rows.blogs()).title(), day, any(rows.authors()).id()));
            entries.add(in.row(id, id, "Newly written", day.plusDays(1), 5));
            if (!rows.tags().isEmpty()) {
                entryTags.add(in.row(id, any(rows.tags()).id()));
            }
            permalinks.add(in.row(id, "newly-written-" + id, id));
        }
        fillWhatWasEmpty(blogs, entries, entryTags);
        insert("blog (id, title, pub_date, author_id)", blogs);
        insert("entry (id, blog_id, headline, written_on, rating)", entries);
        insert("entry_tag (entry_id, tag_id)", entryTags);
        insert("permalink (id, slug, blog_id)", permalinks);
    }

    /** Each of these found nothing before, and finds something now. */
    private void fillWhatWasEmpty(List<String> blogs, List<String> entries, List<String> entryTags) {
        if (rows.author(MISSING_ID) != null || rows.blog(MISSING_ID) != null || rows.blog(NEGATIVE_ID) != null) {
            return;
        }
        LocalDate dayAfterAll = rows.blogs().stream().map(Rows.Blog::pubDate).max(naturalOrder()).orElseThrow().plusDays(1);
        Optional<Long> silent = rows.authors().stream().map(Rows.Author::id).filter(author -> rows.blogsOf(author).isEmpty()).findFirst();
        insert("author (id, name)", List.of(in.row(MISSING_ID, MISSING_TEXT)));
        insert("tag (id, name)", List.of(in.row(MISSING_ID, MISSING_TEXT)));
        blogs.add(in.row(MISSING_ID, MISSING_TEXT, yearWithoutBlogs().map(year -> year.atDay(60)).orElse(dayAfterAll), MISSING_ID));
        blogs.add(in.row(NEGATIVE_ID, MISSING_TEXT, dayAfterAll, silent.orElse(MISSING_ID)));
        List.of(MISSING_ID, NEGATIVE_ID).forEach(blog -> {
            long entry = MISSING_ID - entries.size();
            entries.add(in.row(entry, blog, "Newly written", dayAfterAll.plusDays(1), 5));
            entryTags.add(in.row(entry, MISSING_ID));
            rows.tags().stream().map(Rows.Tag::id).filter(tag -> rows.entryTags().stream().noneMatch(carried -> carried.tagId() == tag))
                    .findFirst().ifPresent(unused -> entryTags.add(in.row(entry, unused)));
        });
    }

    private Optional<Year> yearWithoutBlogs() {
        List<Integer> years = rows.blogs().stream().map(Rows.Blog::year).filter(year -> year > 999).distinct().sorted().toList();
        return IntStream.range(1, years.size()).filter(i -> years.get(i) > years.get(i - 1) + 1).mapToObj(i -> Year.of(years.get(i) - 1))
                .findFirst();
    }

    private void insert(String intoColumns, List<String> some) {
        if (!some.isEmpty()) {
            statements.add(Literals.insert(intoColumns, some));
        }
    }
}
