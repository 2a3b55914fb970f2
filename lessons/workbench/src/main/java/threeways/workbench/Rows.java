package threeways.workbench;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All rows that a world stores at one moment, table by table as plain records, for a reference in Java that needs no SQL. The lists are in no
 * order that means anything, but for the blogs, which come by title.
 *
 * @param authors
 *            the rows of {@code author}
 * @param blogs
 *            the rows of {@code blog}
 * @param entries
 *            the rows of {@code entry}
 * @param tags
 *            the rows of {@code tag}
 * @param entryTags
 *            the rows of {@code entry_tag}
 * @param permalinks
 *            the rows of {@code permalink}
 * @param visits
 *            the rows of {@code visit}
 */
public record Rows(List<Author> authors, List<Blog> blogs, List<Entry> entries, List<Tag> tags, List<EntryTag> entryTags,
        List<Permalink> permalinks, List<Visit> visits) {

    /** A row of {@code author}. */
    public record Author(long id, String name) {
    }

    /** A row of {@code blog}; {@code authorId} may be null. */
    public record Blog(long id, String title, LocalDate pubDate, Long authorId, int version) {

        /** The year in which it was published. */
        public int year() {
            return pubDate.getYear();
        }
    }

    /** A row of {@code entry}; {@code rating} may be null. */
    public record Entry(long id, long blogId, String headline, LocalDate writtenOn, Integer rating) {
    }

    /** A row of {@code tag}. */
    public record Tag(long id, String name) {
    }

    /** A row of {@code entry_tag}. */
    public record EntryTag(long entryId, long tagId) {
    }

    /** A row of {@code permalink}. */
    public record Permalink(long id, String slug, long blogId) {
    }

    /** A row of {@code visit}; {@code reader} may be null. */
    public record Visit(long id, long blogId, String reader, LocalDateTime visitedAt) {
    }

    /** Titles in the order of the database, in which the blogs were read; it need not be Java's. */
    public Comparator<Blog> byTitle() {
        Map<String, Integer> places = new HashMap<>();
        blogs.forEach(blog -> places.putIfAbsent(blog.title(), places.size()));
        return Comparator.comparing(blog -> places.get(blog.title()));
    }

    /** The author with this id; null if there is none, or if the id is null. */
    public Author author(Long id) {
        return authors.stream().filter(author -> Objects.equals(author.id(), id)).findFirst().orElse(null);
    }

    /** The blog with this id, or null. */
    public Blog blog(long id) {
        return blogs.stream().filter(blog -> blog.id() == id).findFirst().orElse(null);
    }

    /** The entry with this id, or null. */
    public Entry entry(long id) {
        return entries.stream().filter(entry -> entry.id() == id).findFirst().orElse(null);
    }

    /** The name of the blog's author; null if it has none. */
    public String authorOf(Blog blog) {
        return blog.authorId() == null ? null : author(blog.authorId()).name();
    }

    /** The blogs that the author with this id has written. */
    public List<Blog> blogsOf(long authorId) {
        return blogs.stream().filter(blog -> Objects.equals(blog.authorId(), authorId)).toList();
    }

    /** The entries of the blog with this id. */
    public List<Entry> entriesOf(long blogId) {
        return entries.stream().filter(entry -> entry.blogId() == blogId).toList();
    }

    /** The names of the tags that the entry with this id carries. */
    public List<String> tagsOf(long entryId) {
        return entryTags.stream().filter(carried -> carried.entryId() == entryId)
                .map(carried -> tags.stream().filter(tag -> tag.id() == carried.tagId()).findFirst().orElseThrow().name()).toList();
    }

    /** The permalinks that lead to the blog with this id. */
    public List<Permalink> permalinksOf(long blogId) {
        return permalinks.stream().filter(permalink -> permalink.blogId() == blogId).toList();
    }

    /** The visits of the blog with this id. */
    public List<Visit> visitsOf(long blogId) {
        return visits.stream().filter(visit -> visit.blogId() == blogId).toList();
    }

    /** The first row that the others have and these haven't, or the other way round, such as {@code new: Tag[id=4, name=rail]}. */
    Optional<String> firstChangeTo(Rows others) {
        return firstOf(others, this).map(row -> "new: " + row).or(() -> firstOf(this, others).map(row -> "gone: " + row));
    }

    private static Optional<Object> firstOf(Rows some, Rows others) {
        List<Object> known = others.all();
        return some.all().stream().filter(row -> !known.contains(row)).findFirst();
    }

    private List<Object> all() {
        return Stream.of(authors, blogs, entries, tags, entryTags, permalinks, visits).<Object>flatMap(List::stream).toList();
    }
}
