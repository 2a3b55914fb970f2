package threeways.workbench;

import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * So many copies of one row that an answer with a limit of its own doesn't return them all. A copy of a blog has the
 * same entries with the same tags, but no permalinks and no visits; a copy of an entry or a visit is the same blog's.
 */
final class Copies {

    /** More than any limit that an answer sets to be on the safe side. */
    static final int MANY = 1_100;

    /** Beyond all ids of all archives, and those that a database gives. */
    private static final long FIRST_ID = 1_000_000;

    /** How many rows a question finds in an archive. */
    @FunctionalInterface
    interface Question {

        int finds(Rows rows);
    }

    private final List<Rows.Blog> blogs = new ArrayList<>();
    private final List<Rows.Entry> entries = new ArrayList<>();
    private final List<Rows.EntryTag> entryTags = new ArrayList<>();
    private final List<Rows.Visit> visits = new ArrayList<>();
    private final List<Rows.Tag> tags = new ArrayList<>();

    private Copies() {
    }

    /**
     * Copies of a row that a question finds, if it finds all of them; empty if there are none, as for a question that
     * asks for one page.
     */
    static Optional<Copies> that(Rows rows, Question question) {
        // a blog with few entries is copied soonest, and most questions find blogs
        Stream<Supplier<Optional<Copies>>> kinds = Stream.of(
                () -> rows.blogs().stream().sorted(Comparator.comparingInt(one -> rows.entriesOf(one.id()).size()))
                        .filter(one -> question.finds(only(rows, one, rows.entriesOf(one.id()), List.of())) > 0).findFirst()
                        .map(one -> of(rows, one)),
                () -> rows.entries().stream()
                        .filter(one -> question.finds(only(rows, rows.blog(one.blogId()), List.of(one), List.of())) > 0).findFirst()
                        .map(one -> of(rows, one)),
                () -> rows.visits().stream()
                        .filter(one -> question.finds(only(rows, rows.blog(one.blogId()), List.of(), List.of(one))) > 0).findFirst()
                        .map(Copies::of));
        return kinds.map(Supplier::get).flatMap(Optional::stream).filter(copies -> question.finds(copies.beside(rows)) > MANY)
                .findFirst();
    }

    /**
     * Adds as many entries to one blog, and as many tags to one entry, if the answer to a question has them in lists inside of its lines.
     *
     * @param inAll
     *            how many rows a question finds, with those in lists inside
     */
    void addWithin(Rows rows, Question inAll) {
        // an entry with few tags is copied soonest
        rows.entries().stream().sorted(Comparator.comparingInt(one -> rows.entryTagsOf(one.id()).size()))
                .filter(one -> inAll.finds(with(rows, one, 1, 0)) > inAll.finds(with(rows, one, 0, 0))).findFirst().ifPresent(entry -> {
                    ids().forEach(id -> add(rows, entry, entry.blogId()));
                    if (inAll.finds(with(rows, entry, 1, 1)) > inAll.finds(with(rows, entry, 1, 0))) {
                        ids().forEach(id -> {
                            tags.add(tag(id));
                            entryTags.add(new Rows.EntryTag(entry.id(), id));
                        });
                    }
                });
    }

    /** A blog with an entry as it is, with so many copies of it, and with so many tags more on it. */
    private static Rows with(Rows rows, Rows.Entry entry, int more, int moreTags) {
        List<Rows.Entry> copies = Stream.concat(Stream.of(entry), ids().limit(more).map(id -> new Rows.Entry(id, entry.blogId(),
                entry.headline(), entry.writtenOn(), entry.rating()))).toList();
        List<Rows.Tag> tags = joined(rows.tags(), ids().limit(moreTags).map(Copies::tag).toList());
        List<Rows.EntryTag> carried = joined(rows.entryTagsOf(entry.id()),
                ids().limit(moreTags).map(id -> new Rows.EntryTag(entry.id(), id)).toList());
        return new Rows(rows.authors(), List.of(rows.blog(entry.blogId())), copies, tags, carried, List.of(), List.of());
    }

    private static Rows.Tag tag(long id) {
        return new Rows.Tag(id, "tag " + id);
    }

    private static Copies of(Rows rows, Rows.Blog blog) {
        Copies copies = new Copies();
        ids().forEach(id -> {
            copies.blogs.add(new Rows.Blog(id, blog.title(), blog.pubDate(), blog.authorId(), 0));
            rows.entriesOf(blog.id()).forEach(entry -> copies.add(rows, entry, id));
        });
        return copies;
    }

    private static Copies of(Rows rows, Rows.Entry entry) {
        Copies copies = new Copies();
        ids().forEach(id -> copies.add(rows, entry, entry.blogId()));
        return copies;
    }

    private static Copies of(Rows.Visit visit) {
        Copies copies = new Copies();
        ids().forEach(id -> copies.visits.add(new Rows.Visit(id, visit.blogId(), visit.reader(), visit.visitedAt())));
        return copies;
    }

    private static Stream<Long> ids() {
        return LongStream.range(FIRST_ID, FIRST_ID + MANY).boxed();
    }

    private void add(Rows rows, Rows.Entry entry, long blogId) {
        long id = FIRST_ID + entries.size();
        entries.add(new Rows.Entry(id, blogId, entry.headline(), entry.writtenOn(), entry.rating()));
        rows.entryTagsOf(entry.id()).forEach(carried -> entryTags.add(new Rows.EntryTag(id, carried.tagId())));
    }

    private static Rows only(Rows rows, Rows.Blog blog, List<Rows.Entry> entries, List<Rows.Visit> visits) {
        List<Rows.EntryTag> carried = entries.stream().flatMap(entry -> rows.entryTagsOf(entry.id()).stream()).toList();
        return new Rows(rows.authors(), List.of(blog), entries, rows.tags(), carried, List.of(), visits);
    }

    /** What is stored once they are, beside {@code rows}: to read it would take as long as the answer. */
    Rows beside(Rows rows) {
        return new Rows(rows.authors(), joined(rows.blogs(), blogs), joined(rows.entries(), entries), joined(rows.tags(), tags),
                joined(rows.entryTags(), entryTags), rows.permalinks(), joined(rows.visits(), visits));
    }

    private static <R> List<R> joined(List<R> some, List<R> others) {
        return Stream.concat(some.stream(), others.stream()).collect(toCollection(ArrayList::new));
    }

    /** Stores them. */
    void store(World world) {
        world.send(new Literals(world.dialect()).inserts(new Rows(List.of(), blogs, entries, tags, entryTags, List.of(), visits)));
    }

    /** Deletes them again. */
    void takeAway(World world) {
        world.send(List.of("delete from entry_tag where entry_id >= " + FIRST_ID + " or tag_id >= " + FIRST_ID,
                "delete from tag where id >= " + FIRST_ID, "delete from entry where id >= " + FIRST_ID,
                "delete from visit where id >= " + FIRST_ID, "delete from blog where id >= " + FIRST_ID));
    }
}
