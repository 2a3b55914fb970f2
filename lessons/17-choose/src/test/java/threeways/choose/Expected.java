package threeways.choose;

import static java.util.Comparator.comparing;
import static java.util.Comparator.nullsFirst;
import static java.util.Comparator.naturalOrder;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import threeways.workbench.Rows;

/** The questions of the search and of the list of the best, answered in plain Java. */
final class Expected {

    /** What a search is asked. */
    record Question(SearchForm form, Hit last, int size) {

        @Override
        public String toString() {
            return "%s, %s, %d to a page".formatted(form, last == null ? "first page" : "page after " + last, size);
        }
    }

    private static final Comparator<Rows.Blog> NEWEST_FIRST = comparing(Rows.Blog::pubDate).thenComparingLong(Rows.Blog::id).reversed();

    private Expected() {
    }

    static Hit hit(Rows.Blog blog) {
        return new Hit(blog.id(), blog.title(), blog.pubDate());
    }

    /** All blogs that fit. */
    static List<Hit> found(Rows rows, SearchForm form) {
        String part = form.title() == null ? "" : lower(form.title());
        return rows.blogs().stream()
                .filter(blog -> form.year() == null || blog.year() == form.year())
                .filter(blog -> part.isEmpty() || lower(blog.title()).contains(part))
                .filter(blog -> form.authors() == null || blog.authorId() != null && form.authors().contains(blog.authorId()))
                .filter(blog -> form.tag() == null
                        || rows.entriesOf(blog.id()).stream().anyMatch(entry -> rows.tagsOf(entry.id()).contains(form.tag())))
                .sorted(NEWEST_FIRST).map(Expected::hit).toList();
    }

    static ResultPage page(Rows rows, Question question) {
        List<Hit> all = found(rows, question.form());
        Comparator<Hit> newestFirst = comparing(Hit::pubDate).thenComparingLong(Hit::id).reversed();
        return new ResultPage(all.stream().filter(hit -> question.last() == null || newestFirst.compare(hit, question.last()) > 0)
                .limit(question.size()).toList(), all.size());
    }

    /** All blogs, the best first. */
    static List<Rows.Blog> bestFirst(Rows rows) {
        // once for each blog, and not for each two that are compared
        Map<Long, Integer> best = rows.entries().stream().filter(entry -> entry.rating() != null)
                .collect(Collectors.toMap(Rows.Entry::blogId, Rows.Entry::rating, Math::max));
        Comparator<Rows.Blog> byRating = comparing(blog -> best.get(blog.id()), nullsFirst(naturalOrder()));
        return rows.blogs().stream().sorted(byRating.reversed().thenComparing(NEWEST_FIRST)).toList();
    }

    /** All forms that can be made of these fields by leaving some of them blank: sixteen. */
    static List<SearchForm> combinations(SearchForm full) {
        return IntStream.range(0, 16).mapToObj(bits -> new SearchForm((bits & 1) == 0 ? null : full.title(),
                (bits & 2) == 0 ? null : full.year(), (bits & 4) == 0 ? null : full.authors(), (bits & 8) == 0 ? null : full.tag()))
                .toList();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
