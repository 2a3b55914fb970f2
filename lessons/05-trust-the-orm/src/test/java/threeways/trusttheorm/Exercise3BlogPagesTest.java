package threeways.trusttheorm;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.hibernate.Hibernate;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import threeways.blog.Blog;
import threeways.blog.Entry;
import threeways.workbench.BlogWorld;
import threeways.workbench.GeneratedRows;
import threeways.workbench.OtherRows;
import threeways.workbench.Reference;
import threeways.workbench.Refusals;
import threeways.workbench.Rows;
import threeways.workbench.SqlLog;
import threeways.workbench.SqlStatement;
import threeways.workbench.World;

@DisplayName("Exercise 3: a page of blogs with their entries")
@BlogWorld
class Exercise3BlogPagesTest {

    BlogPages blogPages;

    @BeforeEach
    void open_the_archive(Session session) {
        blogPages = new BlogPages(session);
    }

    @Test
    @Order(1)
    void turns_to_a_page() {
        assertThat(blogPages.newestFirst(0, 3)).as("page 0, three blogs to a page, the newest first (all ten, though "
                + "you set a limit? \"Where it stops\" on the page: a plan that was kept)").extracting(Blog::getTitle)
                .containsExactly("100% Rye", "Fireworks at 23:59", "Tide Tables");
        assertThat(blogPages.newestFirst(1, 3))
                .as("page 1: it begins where page 0 ended, and two of its three blogs have no entries. Three blogs make a page, however many "
                        + "rows they are")
                .extracting(Blog::getTitle).containsExactlyInAnyOrder("Night Trains", "under_scores", ":x?{0}");
    }

    @Test
    @Order(2)
    void brings_all_entries_of_each_blog_along() {
        List<Blog> page = blogPages.newestFirst(1, 3);

        assertThat(page)
                .as("blogs of page 1 whose entries have been fetched (the others would go to the database again, one by one, as soon "
                        + "as somebody looks)")
                .filteredOn(blog -> Hibernate.isInitialized(blog.getEntries())).hasSameSizeAs(page);
        assertThat(page).as("blogs of page 1").extracting(Blog::getTitle).contains("Night Trains");
        assertThat(entriesOf("Night Trains", page)).as("entries of \"Night Trains\": all three, though a page has three blogs")
                .containsExactly("Vienna to Rome", "The upper berth", "Breakfast at the border");
        assertThat(entriesOf("under_scores", page)).as("entries of \"under_scores\", which has none").isEmpty();
    }

    @Test
    @Order(3)
    void has_a_short_page_at_the_end_and_none_behind_it() {
        assertThat(blogPages.newestFirst(3, 3)).as("page 3, the last one: ten blogs, three to a page, leave one").extracting(Blog::getTitle)
                .containsExactly("Old Maps");
        assertThat(blogPages.newestFirst(4, 3)).as("page 4, behind the last one").isEmpty();
    }

    @Test
    @Order(4)
    void sorts_the_blogs_of_one_day_by_title_and_then_by_id(World world) {
        world.execute("insert into blog (id, title, pub_date) values (2000, 'Night Trains', date '2026-06-15'), "
                + "(-1, 'Night Trains', date '2026-06-15')");

        assertThat(blogPages.newestFirst(1, 3)).as("ids of page 1 with two more called \"Night Trains\" of 15 June 2026, one of a lower id "
                + "and one of a higher (what the sort leaves open, the database may answer differently for the next page: somebody who leafs on "
                + "meets one blog twice and another never)").extracting(Blog::getId).containsExactly(-1L, 7L, 2000L);
    }

    @Test
    @Order(5)
    @OtherRows
    void leafs_through_another_archive_too() {
        List<Blog> page = blogPages.newestFirst(1, 4);

        assertThat(page).as("page 1, four to a page, of an archive that the page doesn't show").extracting(Blog::getTitle)
                .containsExactly("Modem Songs", "Zeppelin Notes", "First Light", "One More Day");
        assertThat(entriesOf("Zeppelin Notes", page)).as("entries of \"Zeppelin Notes\"").containsExactly("Silver", "Above the lake");
    }

    @Test
    @Order(6)
    void reads_what_is_on_the_page_and_no_more(SessionFactory factory, SqlLog sql, World world) {
        List<Blog> page = blogPages.newestFirst(2, 3);
        page.forEach(blog -> blog.getEntries().size());

        assertThat(sql).sentAtMost(2);
        // on SQLite this Hibernate still cuts the page in memory, as the lesson says
        if (world.dialect() != SQLDialect.SQLITE || sql.statements().size() > 1) {
            List<Long> read = sql.statements().stream().map(SqlStatement::rowsRead).toList();
            assertThat(read)
                    .as("rows read by each statement, for page 2: 3 blogs, of which one has 2 entries, one has 1 and one has none. 4 are enough "
                            + "for the blogs with their entries, and 3 for a first step without. More: the page was cut out in Java, or "
                            + "entries came along that are on other pages")
                    .matches(rows -> rows.stream().allMatch(few -> few <= 4) && (rows.size() < 2 || rows.get(0) <= 3), "no more than that");
        }
        assertThat(sql).as("who wrote the SQL (lesson 12 has the place for it)").writtenByHibernateAlone(factory);

        sql.clear();
        blogPages.newestFirst(2, 77);
        assertThat(sql).bound(77, 154, 231);
    }

    @Test
    @Order(7)
    @GeneratedRows
    void agrees_with_plain_java_for_pages_of_any_size_and_after_changes(World world, Session session) {
        Reference.in(world)
                .of("blogs of %s", (Rows rows, Page page) -> sorted(rows).stream().skip((long) page.number() * page.size())
                        .limit(page.size())
                        .map(blog -> new BlogWithEntries(blog.id(), blog.title(), rows.entriesOf(blog.id()).stream()
                                .sorted(comparing(Rows.Entry::writtenOn).thenComparing(Rows.Entry::id)).map(Rows.Entry::headline).toList()))
                        .toList())
                .askedFor(Page::some)
                .agreesWith(page -> {
                    session.clear(); // what the session has loaded stays as it was, and rightly so
                    return blogPages.newestFirst(page.number(), page.size()).stream()
                            .map(blog -> new BlogWithEntries(blog.getId(), blog.getTitle(),
                                    blog.getEntries().stream().map(Entry::getHeadline).toList()))
                            .toList();
                });
    }

    @Test
    @Order(8)
    @GeneratedRows
    void reads_no_more_from_a_day_with_many_blogs(World world, SqlLog sql) {
        List<LocalDate> days = world.rows().blogs().stream().map(Rows.Blog::pubDate).sorted(Comparator.reverseOrder()).toList();
        int pageWithinADay = IntStream.range(0, days.size() / 5)
                .filter(page -> days.get(Math.max(0, page * 5 - 1)).equals(days.get(page * 5 + 5))).findFirst().orElseThrow();

        List<Blog> page = blogPages.newestFirst(pageWithinADay, 5);

        assertThat(page).as("a page within one day, five to a page").hasSize(5);
        if (world.dialect() != SQLDialect.SQLITE || sql.statements().size() > 1) {
            long most = page.stream().mapToLong(blog -> Math.max(1, blog.getEntries().size())).sum();
            assertThat(sql.statements()).extracting(SqlStatement::rowsRead)
                    .as("rows read by each statement. The page has 5 blogs, and with their entries they are %d rows. More: blogs of the same day or "
                            + "with ids in between came along. Ask for the entries of these five blogs", most)
                    .allMatch(read -> read <= most);
        }
    }

    private static List<Rows.Blog> sorted(Rows rows) {
        return rows.blogs().stream()
                .sorted(comparing(Rows.Blog::pubDate).reversed().thenComparing(rows.byTitle()).thenComparing(Rows.Blog::id)).toList();
    }

    private record Page(int number, int size) {

        static List<Page> some(Rows rows) {
            List<Rows.Blog> sorted = sorted(rows);
            int all = sorted.size();
            // a page ends between two blogs of one title and day, which only their ids tell apart
            int twin = IntStream.range(0, all - 1).filter(i -> sorted.get(i).title().equals(sorted.get(i + 1).title())
                    && sorted.get(i).pubDate().equals(sorted.get(i + 1).pubDate())).findFirst().orElse(0);
            return List.of(new Page(1, 3), new Page(7, 10), new Page(twin, 1), new Page(twin + 1, 1), new Page(1, 25), new Page(all, 50),
                    new Page(0, all));
        }

        @Override
        public String toString() {
            return "page " + number + ", " + size + " to a page";
        }
    }

    private record BlogWithEntries(Long id, String title, List<String> entries) {

        @Override
        public String toString() {
            return "\"%s\" (id %d) with %d entries %s".formatted(title, id, entries.size(), entries);
        }
    }

    @Test
    @Order(9)
    void passes_on_what_the_database_refuses(SqlLog sql) throws Throwable {
        Refusals.of(sql).reachTheCaller(() -> blogPages.newestFirst(0, 3));
    }

    private static List<String> entriesOf(String title, List<Blog> page) {
        return page.stream().filter(blog -> blog.getTitle().equals(title)).flatMap(blog -> blog.getEntries().stream())
                .map(Entry::getHeadline).toList();
    }
}
