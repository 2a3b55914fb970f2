package threeways.workbench;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All rows that a world stores at one moment, table by table as plain records, for a reference in Java that needs no
 * SQL. The lists are in no order that means anything, but for the blogs, which come by title.
 */
public final class Rows {

    /** An archive in which nothing is stored. */
    static final Rows NONE = new Rows(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    private final List<Author> authors;
    private final List<Blog> blogs;
    private final List<Entry> entries;
    private final List<Tag> tags;
    private final List<EntryTag> entryTags;
    private final List<Permalink> permalinks;
    private final List<Visit> visits;
    private final Groups<Author> authorsById;
    private final Groups<Blog> blogsById;
    private final Groups<Blog> blogsByAuthor;
    private final Groups<Entry> entriesById;
    private final Groups<Entry> entriesByBlog;
    private final Groups<Tag> tagsById;
    private final Groups<EntryTag> tagsByEntry;
    private final Groups<Permalink> permalinksByBlog;
    private final Groups<Visit> visitsByBlog;

    Rows(List<Author> authors, List<Blog> blogs, List<Entry> entries, List<Tag> tags, List<EntryTag> entryTags,
            List<Permalink> permalinks, List<Visit> visits) {
        this.authors = List.copyOf(authors);
        this.blogs = List.copyOf(blogs);
        this.entries = List.copyOf(entries);
        this.tags = List.copyOf(tags);
        this.entryTags = List.copyOf(entryTags);
        this.permalinks = List.copyOf(permalinks);
        this.visits = List.copyOf(visits);
        authorsById = new Groups<>(authors, Author::id);
        blogsById = new Groups<>(blogs, Blog::id);
        blogsByAuthor = new Groups<>(blogs, Blog::authorId);
        entriesById = new Groups<>(entries, Entry::id);
        entriesByBlog = new Groups<>(entries, Entry::blogId);
        tagsById = new Groups<>(tags, Tag::id);
        tagsByEntry = new Groups<>(entryTags, EntryTag::entryId);
        permalinksByBlog = new Groups<>(permalinks, Permalink::blogId);
        visitsByBlog = new Groups<>(visits, Visit::blogId);
    }

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

    /** The rows of {@code author}. */
    public List<Author> authors() {
        return authors;
    }

    /** The rows of {@code blog}. */
    public List<Blog> blogs() {
        return blogs;
    }

    /** The rows of {@code entry}. */
    public List<Entry> entries() {
        return entries;
    }

    /** The rows of {@code tag}. */
    public List<Tag> tags() {
        return tags;
    }

    /** The rows of {@code entry_tag}. */
    public List<EntryTag> entryTags() {
        return entryTags;
    }

    /** The rows of {@code permalink}. */
    public List<Permalink> permalinks() {
        return permalinks;
    }

    /** The rows of {@code visit}. */
    public List<Visit> visits() {
        return visits;
    }

    /** Titles in the order of the database, in which the blogs were read; it need not be Java's. */
    public Comparator<Blog> byTitle() {
        Map<String, Integer> places = new HashMap<>();
        blogs.forEach(blog -> places.putIfAbsent(blog.title(), places.size()));
        return Comparator.comparing(blog -> places.get(blog.title()));
    }

    /** The author with this id; null if there is none, or if the id is null. */
    public Author author(Long id) {
        return authorsById.first(id);
    }

    /** The blog with this id, or null. */
    public Blog blog(long id) {
        return blogsById.first(id);
    }

    /** The entry with this id, or null. */
    public Entry entry(long id) {
        return entriesById.first(id);
    }

    /** The name of the blog's author; null if it has none. */
    public String authorOf(Blog blog) {
        return blog.authorId() == null ? null : author(blog.authorId()).name();
    }

    /** The blogs that the author with this id has written. */
    public List<Blog> blogsOf(long authorId) {
        return blogsByAuthor.of(authorId);
    }

    /** The entries of the blog with this id. */
    public List<Entry> entriesOf(long blogId) {
        return entriesByBlog.of(blogId);
    }

    /** Which tags the entry with this id carries. */
    List<EntryTag> entryTagsOf(long entryId) {
        return tagsByEntry.of(entryId);
    }

    /** The names of the tags that the entry with this id carries. */
    public List<String> tagsOf(long entryId) {
        return tagsByEntry.of(entryId).stream().map(carried -> tagsById.first(carried.tagId()).name()).toList();
    }

    /** The permalinks that lead to the blog with this id. */
    public List<Permalink> permalinksOf(long blogId) {
        return permalinksByBlog.of(blogId);
    }

    /** The visits of the blog with this id. */
    public List<Visit> visitsOf(long blogId) {
        return visitsByBlog.of(blogId);
    }

    /** The first row that the others have and these haven't, or the other way round, such as {@code new: Tag[id=4, name=rail]}. */
    Optional<String> firstChangeTo(Rows others) {
        return firstOf(others, this).map(row -> "new: " + row).or(() -> firstOf(this, others).map(row -> "gone: " + row));
    }

    private static Optional<Object> firstOf(Rows some, Rows others) {
        Set<Object> known = others.all();
        return some.all().stream().filter(row -> !known.contains(row)).findFirst();
    }

    private Set<Object> all() {
        return Stream.of(authors, blogs, entries, tags, entryTags, permalinks, visits).flatMap(List::stream)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Rows by a key, grouped when they are first asked for: a reference asks for each of a thousand blogs. */
    private static final class Groups<T> {

        private final List<T> rows;
        private final Function<T, Long> key;
        private Map<Long, List<T>> groups;

        Groups(List<T> rows, Function<T, Long> key) {
            this.rows = rows;
            this.key = key;
        }

        synchronized List<T> of(Long one) {
            if (groups == null) {
                groups = new HashMap<>();
                rows.forEach(row -> groups.computeIfAbsent(key.apply(row), none -> new ArrayList<>()).add(row));
            }
            return Collections.unmodifiableList(groups.getOrDefault(one, List.of()));
        }

        /** Null if there is none. */
        T first(Long one) {
            List<T> found = of(one);
            return found.isEmpty() ? null : found.get(0);
        }
    }
}
