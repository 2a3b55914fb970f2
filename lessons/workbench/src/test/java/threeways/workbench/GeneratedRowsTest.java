package threeways.workbench;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the generated archive holds on purpose, and that it is the same for everybody. */
@BlogWorld
class GeneratedRowsTest {

    @Test
    @GeneratedRows
    void a_world_stores_what_was_generated(World world) {
        Rows stored = world.rows();
        Rows made = GeneratedArchive.rows();

        assertThat(stored.authors()).containsExactlyInAnyOrderElementsOf(made.authors());
        assertThat(stored.blogs()).containsExactlyInAnyOrderElementsOf(made.blogs());
        assertThat(stored.entries()).containsExactlyInAnyOrderElementsOf(made.entries());
        assertThat(stored.tags()).containsExactlyInAnyOrderElementsOf(made.tags());
        assertThat(stored.entryTags()).containsExactlyInAnyOrderElementsOf(made.entryTags());
        assertThat(stored.permalinks()).containsExactlyInAnyOrderElementsOf(made.permalinks());
        assertThat(stored.visits()).containsExactlyInAnyOrderElementsOf(made.visits());
    }

    @Test
    @GeneratedRows
    void a_new_row_gets_a_number_beyond_them(World world) {
        world.execute("insert into author (name) values ('Uma')");

        assertThat(world.rows().authors()).contains(new Rows.Author(GeneratedArchive.FIRST_NEW_ID, "Uma"));
    }

    @Test
    @GeneratedRows
    void a_fresh_one_is_made_quickly(World world) {
        WorldDescription generated = world.description();
        // what this thread works, whatever else the machine does; the first one makes the template
        List<Long> micros = LongStream.range(0, 12).map(i -> {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            new World(generated, new SqlLog(getClass()), new SessionFactories()).closeAtOnce(false);
            return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1000;
        }).sorted().boxed().toList();
        assertThat(micros.get(6)).as("microseconds of a fresh world").isLessThan(50_000);
    }

    @Test
    void more_than_ten_of_everything() {
        Rows rows = GeneratedArchive.rows();

        assertThat(most(rows.blogs(), Rows.Blog::pubDate)).as("blogs of a day").isGreaterThan(10);
        assertThat(most(rows.blogs(), blog -> YearMonth.from(blog.pubDate()))).as("blogs of a month").isGreaterThan(10);
        assertThat(most(rows.blogs(), Rows.Blog::year)).as("blogs of a year").isGreaterThan(30);
        assertThat(most(rows.blogs(), Rows.Blog::authorId)).as("blogs of an author").isGreaterThan(10);
        assertThat(rows.blogs().stream().map(Rows.Blog::year).distinct().count()).as("years").isGreaterThan(38);
        assertThat(rows.blogs().stream().filter(blog -> blog.year() == 2011).map(blog -> blog.pubDate().getMonth()).distinct()).as("months")
                .hasSize(12);
        assertThat(most(rows.entries(), Rows.Entry::blogId)).as("entries of a blog").isGreaterThan(10);
        assertThat(most(rows.entryTags(), Rows.EntryTag::entryId)).as("tags of an entry").isGreaterThan(10);
        assertThat(rows.authors()).hasSizeGreaterThan(10);
        assertThat(rows.visits()).hasSizeGreaterThan(100);
    }

    @Test
    void odd_days() {
        List<LocalDate> days = GeneratedArchive.rows().blogs().stream().map(Rows.Blog::pubDate).toList();

        assertThat(days.stream().filter(day -> day.getMonthValue() == 2 && day.getDayOfMonth() == 29).map(LocalDate::getYear).distinct())
                .as("leap days").hasSize(10);
        assertThat(days.stream().filter(day -> day.getDayOfYear() == 366).map(LocalDate::getYear).distinct()).as("366th days").hasSize(10);
        assertThat(days).contains(LocalDate.of(202, 6, 1), LocalDate.of(2005, 1, 1), LocalDate.of(2005, 12, 31), LocalDate.of(2006, 1, 1));
        assertThat(days).as("a year without blogs").noneMatch(day -> day.getYear() == 1993);
        assertThat(newestDays(days)).as("the newest day of a year, shared").anyMatch(day -> days.stream().filter(day::equals).count() > 2);
    }

    private static List<LocalDate> newestDays(List<LocalDate> days) {
        return days.stream().collect(groupingBy(LocalDate::getYear)).values().stream().map(ofYear -> ofYear.stream()
                .max(Comparator.naturalOrder()).orElseThrow()).toList();
    }

    @Test
    void odd_titles_and_names() {
        Rows rows = GeneratedArchive.rows();
        List<String> titles = rows.blogs().stream().map(Rows.Blog::title).toList();

        assertThat(titles).contains("", "%", "_").anyMatch(title -> title.startsWith(" ") && !title.isBlank())
                .anyMatch(title -> title.endsWith(" ") && !title.isBlank()).anyMatch(title -> title.contains("  "))
                .anyMatch(title -> title.contains("'")).anyMatch(title -> title.contains("\\")).anyMatch(title -> title.length() == 200);
        assertThat(alike(titles, title -> title.toLowerCase(Locale.ROOT))).as("titles that differ in case").hasSizeGreaterThan(3);
        assertThat(alike(titles, String::strip)).as("titles that differ in blanks").hasSizeGreaterThan(1);
        assertThat(rows.blogs().stream().collect(groupingBy(Rows.Blog::title, counting())).values()).as("blogs of one title")
                .anyMatch(many -> many == 2).anyMatch(many -> many > 2);
        assertThat(rows.authors().stream().collect(groupingBy(Rows.Author::name, counting()))).containsEntry("Ada", 2L);
        assertThat(rows.blogs().stream().collect(groupingBy(blog -> List.of(blog.title(), blog.pubDate()))).values())
                .as("blogs of one title and day, by one author").anyMatch(twins -> twins.size() > 1 && twins.get(0).authorId() != null
                        && twins.get(0).authorId().equals(twins.get(1).authorId()));
        assertThat(rows.authors()).anyMatch(author -> rows.blogsOf(author.id()).isEmpty());
        assertThat(rows.permalinks()).anyMatch(link -> !link.slug().equals(link.slug().toLowerCase(Locale.ROOT)));
        assertThat(rows.blogs()).anyMatch(blog -> rows.permalinksOf(blog.id()).size() > 1)
                .anyMatch(blog -> rows.permalinksOf(blog.id()).isEmpty());
    }

    private static List<List<String>> alike(List<String> titles, Function<String, String> folded) {
        return new HashSet<>(titles).stream().collect(groupingBy(folded)).values().stream().filter(group -> group.size() > 1).toList();
    }

    @Test
    void blogs_and_entries_that_miss_something() {
        Rows rows = GeneratedArchive.rows();

        assertThat(rows.blogs()).anyMatch(blog -> rows.entriesOf(blog.id()).isEmpty())
                .anyMatch(blog -> blog.authorId() == null && rows.entriesOf(blog.id()).stream().anyMatch(entry -> Integer.valueOf(5).equals(
                        entry.rating())));
        assertThat(rows.entries()).extracting(Rows.Entry::rating).contains(null, 0, 1, 2, 3, 4, 5);
        assertThat(rows.blogs()).as("two entries share a blog's newest day").anyMatch(blog -> {
            List<LocalDate> written = rows.entriesOf(blog.id()).stream().map(Rows.Entry::writtenOn).sorted().toList();
            return written.size() > 1 && written.get(written.size() - 1).equals(written.get(written.size() - 2));
        });
    }

    @Test
    void ids_agree_with_nothing() {
        Rows rows = GeneratedArchive.rows();
        List<Rows.Blog> byId = rows.blogs().stream().sorted(Comparator.comparing(Rows.Blog::id)).toList();

        for (int year : List.of(1996, 2000, 2011, 2024)) {
            List<Rows.Blog> ofYear = byId.stream().filter(blog -> blog.year() == year).toList();
            assertThat(ofYear).extracting(Rows.Blog::title).as("titles of %s by id", year).isNotEqualTo(sorted(ofYear, Rows.Blog::title));
            assertThat(ofYear).extracting(Rows.Blog::pubDate).as("days of %s by id", year).isNotEqualTo(sorted(ofYear, Rows.Blog::pubDate));
        }
        for (List<Long> ids : List.of(rows.blogs().stream().map(Rows.Blog::id).toList(),
                rows.entries().stream().map(Rows.Entry::id).toList(),
                rows.visits().stream().map(Rows.Visit::id).toList())) {
            assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id < GeneratedArchive.FIRST_NEW_ID - 50);
            assertThat(new TreeSet<>(ids.stream().map(id -> id.toString().length()).toList())).as("digits").containsExactly(1, 2, 3, 4);
        }
    }

    private static <R, V extends Comparable<? super V>> List<V> sorted(List<R> rows, Function<R, V> by) {
        return rows.stream().map(by).sorted().toList();
    }

    private static <R> long most(List<R> rows, Function<R, ?> by) {
        Map<String, Long> counted = rows.stream().map(by).map(String::valueOf).collect(groupingBy(Function.identity(), counting()));
        return Stream.of(counted).flatMap(counts -> counts.values().stream()).max(Comparator.naturalOrder()).orElseThrow();
    }
}
