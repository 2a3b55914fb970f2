package threeways.writeareport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.InstantiationException;
import org.jooq.DSLContext;
import org.jooq.ExecuteListener;
import threeways.workbench.Databases;
import threeways.workbench.Rows;
import threeways.workbench.World;

/** What the checks of several reports need. */
final class Reports {

    static final Comparator<Rows.Blog> NEWEST_FIRST = Comparator.comparing(Rows.Blog::pubDate).reversed().thenComparing(Rows.Blog::id);

    private Reports() {
    }

    /** What an answer returns; a null in place of a list, or an unboxed null inside the answer, becomes a sentence. */
    static <T> List<T> of(Supplier<List<T>> answer) {
        List<T> lines;
        try {
            lines = answer.get();
        } catch (NullPointerException | InstantiationException unboxed) {
            throw new AssertionError(
                    "Expected a report, and the answer threw " + unboxed.getClass().getSimpleName()
                            + ". The sum of no rows is null in SQL, "
                            + "and a null fits into no long: use coalesce(…, 0).",
                    unboxed);
        }
        if (lines == null) {
            throw new AssertionError("Expected a list, and null came back. Return an empty list if there are no lines.");
        }
        return lines;
    }

    /** All blogs but those published on 31 December 2026 and later. */
    private static final Set<Long> ALL_BUT_THE_NEWEST = Set.of(2L, 3L, 4L, 5L, 6L, 7L, 8L, 10L);

    /** The line of a blog; that there are none or several becomes a sentence. */
    static BlogInNumbers lineOf(List<BlogInNumbers> report, long blog, String title) {
        List<BlogInNumbers> lines = report.stream().filter(line -> line.id() == blog).toList();
        assertThat(lines)
                .as("Expected one line for blog %d, %s and %d came. %s", blog, title.endsWith(",") ? title : title + ",", lines.size(),
                        report.stream().map(BlogInNumbers::id).collect(Collectors.toSet()).equals(ALL_BUT_THE_NEWEST)
                                ? "Only 9 and 1, the newest, are missing: leave out a condition on the date, or a limit."
                                : "If it is missing, an inner join dropped it: use a left join or a subquery. If it comes twice, group by id.")
                .hasSize(1);
        return lines.get(0);
    }

    /** What is wrong with the line of "Ben's Bread", and what to do. */
    static String withoutPermalink(BlogInNumbers bread) {
        if (bread.links() > 0) {
            return "count(*) counts the empty row of a left join: count the permalink's id.";
        }
        return bread.stars() == 0 && bread.entries() == 2
                ? "Add up the ratings in a subquery of their own, and neither join permalinks there nor multiply or divide by their number."
                : "Count entries and add up ratings in subqueries of their own, without permalinks.";
    }

    /** What is wrong with the stars of "Tide Tables", and what to do. */
    static String addedUp(long stars) {
        return (stars == 5
                ? "5 means that equal ratings were taken for one, as by sum(distinct rating). "
                : stars == 30 ? "30 means that its three permalinks multiply the sum. " : "")
                + "Add up the entries in a subquery of their own, without distinct.";
    }

    /**
     * Adds two entries to "Tide Tables", one rated 0 and one without a rating, and verifies that its ten stars stay ten.
     *
     * @param stars
     *            asks the answer for them
     */
    static void keepsTenStars(World world, LongSupplier stars) {
        world.execute("insert into entry (id, blog_id, headline, written_on, rating) values (42, 6, 'Neap tide', date '2026-10-02', 0), "
                + "(43, 6, 'Low water', date '2026-10-03', null)");
        assertThat(stars.getAsLong())
                .as("\"Tide Tables\" got an entry rated 0 and one without a rating: expected 10 stars still. An id and a rating in one number may "
                        + "equal another entry's: use a subquery.")
                .isEqualTo(10);
    }

    /**
     * Adds two entries to "Night Trains" that are alike but for their id, and verifies that the ratings of both are added up.
     *
     * @param stars
     *            asks the answer for those of "Night Trains"
     */
    static void addsTwinsUp(World world, LongSupplier stars) {
        world.execute("insert into entry (id, blog_id, headline, written_on, rating) values (44, 7, 'Twice', date '2026-06-20', 4), "
                + "(45, 7, 'Twice', date '2026-06-20', 4)");
        assertThat(stars.getAsLong())
                .as("\"Night Trains\" (8 stars) got two entries, alike but for their id, each rated 4: expected 16. 12 means that distinct "
                        + "rows left one out: select the id too, or add up before joining.")
                .isEqualTo(16);
    }

    /** The report on all blogs, added up in Java. */
    static List<BlogInNumbers> inNumbers(Rows rows) {
        Map<Long, List<Rows.Entry>> entries = rows.entries().stream().collect(Collectors.groupingBy(Rows.Entry::blogId));
        Map<Long, Long> links = rows.permalinks().stream()
                .collect(Collectors.groupingBy(Rows.Permalink::blogId, Collectors.counting()));
        return rows.blogs().stream().sorted(NEWEST_FIRST).map(blog -> {
            List<Rows.Entry> written = entries.getOrDefault(blog.id(), List.of());
            long stars = written.stream().filter(entry -> entry.rating() != null).mapToLong(Rows.Entry::rating).sum();
            return new BlogInNumbers(blog.id(), blog.title(), written.size(), stars, links.getOrDefault(blog.id(), 0L));
        }).toList();
    }

    /** The blogs of a year. */
    static Stream<Rows.Blog> of(Rows rows, int year) {
        return rows.blogs().stream().filter(blog -> blog.year() == year).sorted(NEWEST_FIRST);
    }

    /**
     * The same context; but a query without an ORDER BY gets its rows in the reverse order. A database may return them in any order, and here
     * it returns them in the least welcome one.
     */
    static DSLContext fromBehind(DSLContext ctx) {
        return ctx.configuration().derive(ExecuteListener.onRenderEnd(execution -> {
            if (execution.sql() != null) {
                execution.sql(fromBehind(execution.sql()));
            }
        })).dsl();
    }

    /**
     * Lets H2 find the entries of a blog by their headlines, where it would find them by their ids otherwise: so that a query which sorts by too
     * little isn't right by luck. The other databases promise no order either, and are left alone.
     */
    static void keepEntriesByHeadline(World world) {
        if (Databases.isH2()) {
            world.execute("create index ix_entry_headline on entry (blog_id, headline, written_on, id, rating)");
        }
    }

    /** The same query; if it asks for no order, it gets the least welcome one. */
    static String fromBehind(String sql) {
        return outerClauses(sql).contains("order by") ? sql : sql.strip().replaceFirst(";$", "") + " order by 1 desc";
    }

    /** The SQL without what stands in parentheses. */
    static String outerClauses(String sql) {
        StringBuilder outer = new StringBuilder();
        int depth = 0;
        for (char c : sql.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").toCharArray()) {
            depth += c == '(' ? 1 : 0;
            if (depth == 0) {
                outer.append(c);
            }
            depth -= c == ')' ? 1 : 0;
        }
        return outer.toString();
    }
}
