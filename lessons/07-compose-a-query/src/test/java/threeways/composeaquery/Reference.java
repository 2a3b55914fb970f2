package threeways.composeaquery;

import static threeways.blog.db.Tables.AUTHOR;
import static threeways.blog.db.Tables.BLOG;
import static threeways.blog.db.Tables.ENTRY;
import static threeways.blog.db.Tables.ENTRY_TAG;
import static threeways.blog.db.Tables.TAG;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import threeways.workbench.World;

/** What is stored now, and the exercises' questions answered in plain Java over it: the tests hold the answers against this. */
record Reference(List<StoredBlog> blogs, List<RatedEntry> entries) {

    /** Newest first, and with the same date the higher id first. */
    static final Comparator<Hit> NEWEST_FIRST = Comparator.comparing(Hit::pubDate).thenComparing(Hit::id).reversed();

    /** The best rating first, unrated entries last, and with the same rating the lower id first. */
    static final Comparator<RatedEntry> BEST_FIRST = Comparator
            .comparing(RatedEntry::rating, Comparator.nullsLast(Comparator.<Integer>reverseOrder())).thenComparing(RatedEntry::id);

    /** A blog with what the questions look at: its author's id and name, or null, and the tags of its entries. */
    record StoredBlog(long id, String title, LocalDate pubDate, Long authorId, String author, Set<String> tags) {

        Hit hit() {
            return new Hit(id, title, pubDate);
        }

        boolean fits(SearchForm form) {
            return (form.title() == null || lower(title).contains(lower(form.title())))
                    && (form.year() == null || pubDate.getYear() == form.year())
                    && (form.authors() == null || authorId != null && form.authors().contains(authorId))
                    && (form.tag() == null || tags.contains(form.tag()));
        }

        private static String lower(String text) {
            return text.toLowerCase(Locale.ROOT);
        }
    }

    /** Reads what is stored, past the record. */
    static Reference of(World world) {
        return world.ask(ctx -> {
            Map<Long, Set<String>> tags = ctx.select(ENTRY.BLOG_ID, TAG.NAME).from(ENTRY)
                    .join(ENTRY_TAG).on(ENTRY_TAG.ENTRY_ID.eq(ENTRY.ID)).join(TAG).on(TAG.ID.eq(ENTRY_TAG.TAG_ID))
                    .fetch().intoGroups(ENTRY.BLOG_ID, TAG.NAME).entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, named -> Set.copyOf(new HashSet<>(named.getValue()))));
            Map<Long, String> authors = ctx.fetch(AUTHOR).intoMap(AUTHOR.ID, AUTHOR.NAME);
            return new Reference(
                    ctx.fetch(BLOG).map(blog -> new StoredBlog(blog.getId(), blog.getTitle(), blog.getPubDate(), blog.getAuthorId(),
                            authors.get(blog.getAuthorId()), tags.getOrDefault(blog.getId(), Set.of()))),
                    ctx.fetch(ENTRY).map(entry -> new RatedEntry(entry.getId(), entry.getHeadline(), entry.getRating())));
        });
    }

    List<Hit> found(SearchForm form) {
        return blogs.stream().filter(blog -> blog.fits(form)).map(StoredBlog::hit).sorted(NEWEST_FIRST).toList();
    }

    List<Hit> newestFirst() {
        return found(SearchForm.BLANK);
    }

    /** Sorted by author or date; titles are sorted by each database in its own way. */
    List<Hit> sorted(String key, String direction) {
        Comparator<String> name = direction.equals("asc") ? Comparator.naturalOrder() : Comparator.reverseOrder();
        Comparator<StoredBlog> byKey = switch (key) {
            case "author" -> Comparator.comparing(StoredBlog::author, Comparator.nullsLast(name));
            case "title" -> Comparator.comparing(StoredBlog::title, name);
            default ->
                direction.equals("asc") ? Comparator.comparing(StoredBlog::pubDate) : Comparator.comparing(StoredBlog::pubDate).reversed();
        };
        return blogs.stream().sorted(byKey.thenComparing(StoredBlog::id, Comparator.reverseOrder())).map(StoredBlog::hit).toList();
    }

    List<RatedEntry> bestFirst() {
        return entries.stream().sorted(BEST_FIRST).toList();
    }

    List<Hit> tagged(String tag) {
        return found(new SearchForm(null, null, null, tag));
    }

    /** All forms that can be made of these fields by leaving some of them blank: sixteen. */
    static List<SearchForm> combinations(SearchForm full) {
        return IntStream.range(0, 16).mapToObj(bits -> new SearchForm((bits & 1) == 0 ? null : full.title(),
                (bits & 2) == 0 ? null : full.year(), (bits & 4) == 0 ? null : full.authors(), (bits & 8) == 0 ? null : full.tag()))
                .toList();
    }

    /** The form in words, such as {@code title "rye", year 2026}. */
    static String words(SearchForm form) {
        List<String> filled = Stream.of(form.title() == null ? "" : "title \"" + form.title() + "\"",
                form.year() == null ? "" : "year " + form.year(), form.authors() == null ? "" : "authors " + form.authors(),
                form.tag() == null ? "" : "tag \"" + form.tag() + "\"").filter(field -> !field.isEmpty()).toList();
        return filled.isEmpty() ? "no field" : String.join(", ", filled);
    }
}
