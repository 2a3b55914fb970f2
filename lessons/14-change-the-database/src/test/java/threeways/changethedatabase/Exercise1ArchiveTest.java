package threeways.changethedatabase;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static threeways.blog.db.Tables.BLOG;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.NoOpQueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSource;
import org.hibernate.SessionFactory;
import org.hibernate.jpa.HibernatePersistenceConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import threeways.blog.Author;
import threeways.blog.Blog;
import threeways.blog.Entry;
import threeways.workbench.BlogWorld;
import threeways.workbench.Edges;
import threeways.workbench.GeneratedRows;
import threeways.workbench.OtherRows;
import threeways.workbench.Reference;
import threeways.workbench.Refusals;
import threeways.workbench.Rows;
import threeways.workbench.SqlLog;
import threeways.workbench.World;

@DisplayName("Exercise 1: the query that lies")
@BlogWorld
@Timeout(30) // the first check starts a second database and a second Hibernate
class Exercise1ArchiveTest {

    /** Built once, since that takes longest; the data source behind it moves on to each test's own file. */
    static final ProxyDataSource MOVING = new ProxyDataSource();
    static SessionFactory onSqlite;

    /** Whether the last statement for SQLite had a day of JDBC's own among its values. */
    static boolean boundADate;

    static {
        MOVING.addListener(new NoOpQueryExecutionListener() {

            @Override
            public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
                boundADate = queries.stream().flatMap(query -> query.getParametersList().stream()).flatMap(List::stream)
                        .anyMatch(bind -> bind.getArgs()[1] instanceof java.sql.Date);
            }
        });
    }

    OwnDatabase sqlite;
    World world;
    SqlLog sql;

    @BeforeEach
    void open_the_archive(World world, SqlLog sql) {
        this.world = world;
        this.sql = sql;
    }

    /** Opens the other database, which takes longer than most checks. */
    private void openSqlite(String rows) {
        sqlite = OwnDatabase.sqlite(rows);
        MOVING.setDataSource(sqlite.dataSource());
    }

    @AfterEach
    void close() {
        if (sqlite != null) {
            sqlite.close();
        }
    }

    @AfterAll
    static void close_the_factory() {
        if (onSqlite != null) {
            onSqlite.close();
            onSqlite = null;
        }
    }

    @Test
    @Order(1)
    void writes_days_as_jooq_does() {
        openSqlite("known");
        store(sessionFactoryOnSqlite(), "SQLite", new Blog("By Hibernate", LocalDate.of(1994, 6, 15)));
        sqlite.ask(ctx -> ctx.insertInto(BLOG).set(BLOG.TITLE, "By jOOQ").set(BLOG.PUB_DATE, LocalDate.of(1994, 6, 15)).execute());

        List<String> stored = sqlite.ask(ctx -> ctx
                .fetch("select typeof(pub_date) || ' ' || pub_date from blog where pub_date = '1994-06-15' or title = 'By Hibernate' "
                        + "order by title")
                .getValues(0, String.class));
        assertThat(stored)
                .as("Hibernate and jOOQ each stored a blog of 15 June 1994 on SQLite. Both days must be text. If one is an integer, "
                        + "Hibernate sent a java.sql.Date: set in configure that it sends the LocalDate.")
                .containsExactly("text 1994-06-15", "text 1994-06-15");
    }

    @Test
    @Order(2)
    void finds_on_sqlite_what_is_stored_as_text() {
        openSqlite("known");
        sameOnSqlite("SQLite has six blogs of 2026, stored as text such as 2026-06-15.", onSqlite(2026), "Fireworks at 23:59 (2026-12-31)",
                "Tide Tables (2026-09-23)", "Night Trains (2026-06-15)", "under_scores (2026-06-15)", ":x?{0} (2026-03-08)",
                "Ben's Bread (2026-01-01)");
    }

    @Test
    @Order(3)
    void finds_what_either_tool_has_written_at_the_edges_of_a_year() {
        openSqlite("known");
        store(sessionFactoryOnSqlite(), "SQLite", new Blog("h first", LocalDate.of(1994, 1, 1)),
                new Blog("h last", LocalDate.of(1994, 12, 31)), new Blog("h before", LocalDate.of(1993, 12, 31)),
                new Blog("h after", LocalDate.of(1995, 1, 1)));
        sqlite.execute("insert into blog (title, pub_date) values ('j first', date '1994-01-01'), ('j last', date '1994-12-31'), "
                + "('j before', date '1993-12-31'), ('j after', date '1995-01-01'), ('year 202', date '0202-06-15')");

        sameOnSqlite("SQLite has two blogs of 1994 by Hibernate, titled h…, and two by jOOQ, titled j….", onSqlite(1994),
                "h last (1994-12-31)", "j last (1994-12-31)", "h first (1994-01-01)", "j first (1994-01-01)");
        List<String> found = onSqlite(202);
        assertThat(found)
                .as("SQLite has one blog of the year 202, stored as 0202-06-15. %s Compare days, not the text of a year.", found.isEmpty()
                        ? "It is missing: as text, a year has four digits."
                        : "Blogs of 2020 to 2029 came, whose text begins with 202.")
                .containsExactly("year 202 (0202-06-15)");
        assertThat(onSqlite(1066)).as("No blog is from 1066, so the list must be empty.").isEmpty();
    }

    @Test
    @Order(4)
    @OtherRows
    void finds_the_same_on_the_other_database() {
        same("The course's database (H2 by default) has five blogs of 1999.", here(1999), "Last Light (1999-12-31)",
                "Floppy (1999-08-11)", "Modem Songs (1999-06-01)", "Zeppelin Notes (1999-06-01)", "First Light (1999-01-01)");
        openSqlite("other");
        assertThat(onSqlite(1999)).as("SQLite has the same rows as H2 now, so the answers must be equal.").isEqualTo(here(1999));
        sameOnSqlite("SQLite has one blog of 1998.", onSqlite(1998), "One More Day (1998-12-31)");
        store(factoryHere(), "the course's database (H2 by default)", new Blog("Written here", LocalDate.of(1994, 6, 15)));
    }

    @Test
    @Order(5)
    void lets_the_database_choose() {
        Archive archive = new Archive(factoryHere());
        sql.clear();
        List<Blog> blogs = archive.ofYear(2026);

        assertThat(sql).sentOneStatement().filteredInTheDatabase().readNoMoreThan(blogs.size())
                .sortedInTheDatabase(world, blogs.stream().map(Blog::getTitle).toList());
        assertThat(blogs).extracting(Blog::getId)
                .as("Each blog of 2026 has an id, and one came without. Select the entity Blog, and make none with its constructor.")
                .doesNotContainNull();

        sql.clear();
        archive.ofYear(1066);
        assertThat(sql).as("1066, a year without blogs").sentOneStatement();
        world.execute("insert into blog (title, pub_date) values " + IntStream.range(0, 150)
                .mapToObj(number -> "('number " + number + "', date '1950-06-15')").collect(joining(", ")));
        List<Blog> many = archive.ofYear(1950);
        assertThat(many).as("There are 150 blogs of 1950 now, and %d came. Return all of them: no limit was asked for.", many.size())
                .hasSize(150);
    }

    @Test
    @Order(6)
    @GeneratedRows
    void agrees_with_plain_java_on_a_large_archive() {
        Archive archive = new Archive(factoryHere());
        Reference.in(world)
                .of("blogs of %s", (Rows rows, Integer year) -> rows.blogs().stream().filter(blog -> blog.year() == year).toList())
                .sortedBy(rows -> comparing(Rows.Blog::pubDate).reversed().thenComparing(rows.byTitle()))
                .shownAs(blog -> blog.title() + " (" + blog.pubDate() + ")").askedFor(Edges::years)
                .agreesWith(year -> archive.ofYear(year).stream().map(Blog::toString).toList());
    }

    @Test
    @Order(7)
    @GeneratedRows
    void finds_as_many_on_sqlite_in_a_large_archive() {
        Rows rows = world.rows();
        openSqlite("generated");
        for (int year : Edges.years(rows)) {
            List<String> expected = rows.blogs().stream().filter(blog -> blog.year() == year).map(blog -> blog.pubDate().toString())
                    .sorted(comparing(String::toString).reversed()).toList();
            assertThat(new Archive(sessionFactoryOnSqlite()).ofYear(year)).extracting(blog -> blog.getPubDate().toString())
                    .as("Days of the blogs of %d on SQLite, in a large archive, newest first. The same rows are stored there as in the "
                            + "course's database.", year)
                    .containsExactlyElementsOf(expected);
        }
    }

    @Test
    @Order(8)
    void passes_on_what_a_database_refuses() throws Throwable {
        Archive archive = new Archive(factoryHere());
        archive.ofYear(2026);
        Refusals.of(sql).reachTheCaller(() -> archive.ofYear(2026));

        openSqlite("known");
        sqlite.execute("alter table blog rename to moved");
        Throwable thrown = catchThrowable(() -> onSqlite(2026));
        assertThat(thrown)
                .as("SQLite's table blog is gone, so the query must fail there. Nothing was thrown: let the exception through.")
                .isNotNull();
    }

    /** A function, or a day that isn't bound as one, finds nothing on SQLite. */
    private static void sameOnSqlite(String there, List<String> found, String... expected) {
        assertThat(found)
                .as("No blog came from SQLite: %s", boundADate && !sendsTheDayItself()
                        ? "Hibernate bound a java.sql.Date, which is a number there. Set in configure that it sends the LocalDate, and bind two "
                                + "days in HQL or Criteria."
                        : "a function like year returns text; a day bound in a native query, or written into HQL, isn't text. Use HQL or "
                                + "Criteria, and bind two days.")
                .isNotEmpty();
        same(there, found, expected);
    }

    private static boolean sendsTheDayItself() {
        return Boolean.parseBoolean(String.valueOf(onSqlite.getProperties().get("hibernate.type.java_time_use_direct_jdbc")));
    }

    /** Holds what came against what must come, and says what the difference means. */
    private static void same(String there, List<String> found, String... expected) {
        assertThat(found).as("%s %s", there, difference(found, List.of(expected))).containsExactly(expected);
    }

    private static String difference(List<String> found, List<String> expected) {
        if (found.isEmpty()) {
            return "None came. Look at the conditions of your query.";
        }
        Optional<String> more = found.stream().filter(blog -> !expected.contains(blog)).findFirst();
        Optional<String> missing = expected.stream().filter(blog -> !found.contains(blog)).findFirst();
        String edges = "A year begins on 1 January and ends before the next 1 January.";
        if (more.isPresent()) {
            return "\"%s\" came, and doesn't belong there. %s".formatted(more.get(), edges);
        }
        if (missing.isPresent()) {
            boolean atAnEdge = missing.get().matches(".*-(01-01|12-31)\\)");
            return "\"%s\" is missing. %s".formatted(missing.get(), atAnEdge
                    ? edges
                    : "Blogs without an author or without entries belong to the year too: leave inner joins out.");
        }
        return "They came in another order, or twice. Sort in the query: newest day first, then by title.";
    }

    /** Stores blogs with the learner's configuration. */
    private static void store(SessionFactory factory, String where, Blog... blogs) {
        Throwable thrown = catchThrowable(() -> factory.inTransaction(session -> Stream.of(blogs).forEach(session::persist)));
        assertThat(thrown)
                .as("Hibernate can't store a blog in %s with your settings. The same must do for all databases: name no dialect in configure, "
                        + "since Hibernate recognizes the database. Thrown: %s", where, thrown)
                .isNull();
    }

    private List<String> onSqlite(int year) {
        return new Archive(sessionFactoryOnSqlite()).ofYear(year).stream().map(Blog::toString).toList();
    }

    private List<String> here(int year) {
        return new Archive(factoryHere()).ofYear(year).stream().map(Blog::toString).toList();
    }

    private static SessionFactory sessionFactoryOnSqlite() {
        if (onSqlite == null) {
            HibernatePersistenceConfiguration configuration = new Unbuilt("archive")
                    .managedClasses(Author.class, Blog.class, Entry.class).property("jakarta.persistence.nonJtaDataSource", MOVING);
            Archive.configure(configuration);
            leavesTheTables(configuration);
            ((Unbuilt) configuration).configured = true;
            onSqlite = configuration.createEntityManagerFactory();
        }
        return onSqlite;
    }

    /** Notices who builds a session factory before the test does. */
    private static final class Unbuilt extends HibernatePersistenceConfiguration {

        boolean configured;

        Unbuilt(String name) {
            super(name);
        }

        @Override
        public SessionFactory createEntityManagerFactory() {
            assertThat(configured)
                    .as("configure has built a session factory. It must build nothing: the caller does that, after configure has "
                            + "set what Hibernate must know. Leave out createEntityManagerFactory().")
                    .isTrue();
            return super.createEntityManagerFactory();
        }
    }

    private static void leavesTheTables(HibernatePersistenceConfiguration configuration) {
        for (String name : List.of("hibernate.hbm2ddl.auto", "jakarta.persistence.schema-generation.database.action")) {
            String action = String.valueOf(configuration.properties().get(name));
            assertThat(action)
                    .as("configure sets %s, so Hibernate would change the tables each time it starts. Leave them to the migrations: remove "
                            + "this setting.", name)
                    .isIn("null", "none", "validate", "NONE", "VALIDATE");
        }
    }

    /** A factory of the workbench, which it keeps; it is told what the answer tells its own. */
    private SessionFactory factoryHere() {
        HibernatePersistenceConfiguration told = new HibernatePersistenceConfiguration("archive");
        Archive.configure(told);
        List<String> settings = new ArrayList<>();
        for (Map.Entry<String, Object> one : told.properties().entrySet()) {
            settings.add(one.getKey() + "=" + one.getValue());
        }
        List<Class<?>> classes = new ArrayList<>(List.of(Author.class, Blog.class, Entry.class));
        told.managedClasses().stream().filter(one -> !classes.contains(one)).forEach(classes::add);
        return world
                .sessionFactory(world.description().withEntities(classes.toArray(Class<?>[]::new))
                        .withSettings(settings.toArray(String[]::new)));
    }
}
