package threeways.composeaquery;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import threeways.workbench.Rows;
import threeways.workbench.World;

/** What is stored now, and the exercises' questions answered in plain Java over it: the tests hold the answers against this. */
record Expected(List<StoredBlog> blogs, List<RatedEntry> entries) {

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

    /** What is stored now. */
    static Expected of(World world) {
        Rows rows = world.rows();
        Map<Long, String> authors = rows.authors().stream().collect(Collectors.toMap(Rows.Author::id, Rows.Author::name));
        Map<Long, String> tags = rows.tags().stream().collect(Collectors.toMap(Rows.Tag::id, Rows.Tag::name));
        Map<Long, Long> blogOf = rows.entries().stream().collect(Collectors.toMap(Rows.Entry::id, Rows.Entry::blogId));
        Map<Long, Set<String>> tagsOf = new HashMap<>();
        rows.entryTags().forEach(carried -> tagsOf.computeIfAbsent(blogOf.get(carried.entryId()), blog -> new HashSet<>())
                .add(tags.get(carried.tagId())));
        return new Expected(
                rows.blogs().stream().map(blog -> new StoredBlog(blog.id(), blog.title(), blog.pubDate(), blog.authorId(),
                        authors.get(blog.authorId()), tagsOf.getOrDefault(blog.id(), Set.of()))).toList(),
                rows.entries().stream().map(entry -> new RatedEntry(entry.id(), entry.headline(), entry.rating())).toList());
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

    /** Where two lists part for the first time, as a sentence without an end; empty if they don't. */
    static String firstDifference(List<?> expected, List<?> found) {
        for (int i = 0; i < Math.max(expected.size(), found.size()); i++) {
            String here = i < expected.size() ? String.valueOf(expected.get(i)) : "the end";
            String there = i < found.size() ? String.valueOf(found.get(i)) : "the end";
            if (!here.equals(there)) {
                return "place %d of %d: expected %s, found %s".formatted(i + 1, expected.size(), here, there);
            }
        }
        return "";
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
