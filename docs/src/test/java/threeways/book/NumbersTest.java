package threeways.book;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static threeways.blog.db.Tables.BLOG;
import static threeways.blog.db.Tables.ENTRY;
import static threeways.blog.db.Tables.PERMALINK;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.query.restriction.Restriction;
import org.hibernate.query.range.Range;
import org.hibernate.query.specification.SelectionSpecification;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import threeways.blog.Author;
import threeways.blog.Blog;
import threeways.blog.Entry;
import threeways.workbench.BlogWorld;
import threeways.workbench.OnH2;
import threeways.workbench.Effort;
import threeways.workbench.Effort.Library;
import threeways.workbench.SqlLog;
import threeways.workbench.SqlStatement;
import threeways.workbench.World;
import threeways.workbench.course.Lesson;
import threeways.workbench.course.Tree;
import threeways.workbench.course.Variant;

/** The figures of the page of numbers, and of the page on choosing, which shows the same tables. */
@DisplayName("Numbers")
@BlogWorld(entities = {Author.class, Blog.class, Entry.class, Permalink.class})
@OnH2(because = "the figures of the page are H2's")
@Timeout(60) // nothing here is the learner's: what takes its time is the machine
class NumbersTest {

    private static final Path TOP = Path.of("..").toAbsolutePath().normalize();
    private static final List<String> STAGES = List.of("01-ask-one-question", "06-ask-with-a-builder", "10-drop-to-jdbc");

    private static HeldTable table() {
        return new HeldTable("What was measured", "Hibernate", "jOOQ", "Plain SQL");
    }

    // SQL control

    @Test
    void who_decides_what_is_sent(Session session, DSLContext ctx, Connection connection, SqlLog sql) throws SQLException {
        HeldTable table = table();
        table.row("Columns read of a blog, if an entity or a whole row is asked for", columns(sql,
                () -> session.createSelectionQuery("from Blog where id = 6", Blog.class).getSingleResult()),
                columns(sql, () -> ctx.selectFrom(BLOG).where(BLOG.ID.eq(6L)).fetchSingle()),
                columns(sql, () -> rows(connection, "select * from blog where id = 6")));
        table.row("Columns read, if its title and day are asked for", columns(sql,
                () -> session.createSelectionQuery("select title, pubDate from Blog where id = 6", Object[].class).getSingleResult()),
                columns(sql, () -> ctx.select(BLOG.TITLE, BLOG.PUB_DATE).from(BLOG).where(BLOG.ID.eq(6L)).fetchSingle()),
                columns(sql, () -> rows(connection, "select title, pub_date from blog where id = 6")));
        table.row("Texts of SQL for a form with two optional fields, each filled in or not",
                texts(sql, (part, stars) -> specified(session, part, stars)), texts(sql, (part, stars) -> grown(ctx, part, stars)),
                texts(sql, (part, stars) -> concatenated(connection, part, stars)));
        Path reports = lesson("08").testResources();
        table.row("Statements for a running total per day",
                Stream.of("add-up-with-hibernate.sql", "add-up-with-jooq.sql", "add-up-over-jdbc.sql").map(reports::resolve)
                        .map(NumbersTest::statements).toArray());
        table.matches("numbers-control.csv");
    }

    private interface Form {

        void send(String part, Integer stars) throws SQLException;
    }

    private static long texts(SqlLog sql, Form form) throws SQLException {
        sql.clear();
        for (String part : new String[]{null, "day"}) {
            for (Integer stars : new Integer[]{null, 4}) {
                form.send(part, stars);
            }
        }
        assertThat(sql.rowsRead()).as("rows of the four forms").isEqualTo(9 + 3 + 2 + 1);
        return sql.statements().stream().map(SqlStatement::text).distinct().count();
    }

    private static void specified(Session session, String part, Integer stars) {
        var wanted = SelectionSpecification.create(Entry.class);
        if (part != null) {
            wanted.restrict(Restriction.restrict(Entry.class, "headline", Range.containing(part, false)));
        }
        if (stars != null) {
            wanted.restrict(Restriction.restrict(Entry.class, "rating", Range.greaterThanOrEqualTo(stars)));
        }
        wanted.createQuery(session).getResultList();
    }

    private static void grown(DSLContext ctx, String part, Integer stars) {
        Condition wanted = noCondition();
        if (part != null) {
            wanted = wanted.and(ENTRY.HEADLINE.containsIgnoreCase(part));
        }
        if (stars != null) {
            wanted = wanted.and(ENTRY.RATING.ge(stars));
        }
        ctx.select(ENTRY.HEADLINE, ENTRY.RATING).from(ENTRY).where(wanted).fetch();
    }

    private static void concatenated(Connection connection, String part, Integer stars) throws SQLException {
        rows(connection, "select headline, rating from entry where 1 = 1" + (part == null ? "" : " and lower(headline) like ?")
                + (stars == null ? "" : " and rating >= ?"),
                Stream.of(part == null ? null : "%" + part + "%", stars).filter(value -> value != null).toArray());
    }

    private interface Sending {

        void run() throws SQLException;
    }

    private static int columns(SqlLog sql, Sending query) throws SQLException {
        sql.clear();
        query.run();
        assertThat(sql).sentOneStatement();
        return sql.statements().get(0).columns();
    }

    private static int rows(Connection connection, String query, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            int read = 0;
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    read++;
                }
            }
            return read;
        }
    }

    private static Lesson lesson(String number) {
        return Lesson.all(TOP).stream().filter(lesson -> lesson.name().startsWith(number + "-")).findFirst().orElseThrow();
    }

    /** How many statements a listing has that a lesson's test holds. */
    private static long statements(Path listing) {
        return Tree.read(listing).strip().split("\\n\\n").length;
    }

    // Learning curve

    @Test
    void what_has_to_be_understood_first(SessionFactory factory, DSLContext ctx, Connection connection, SqlLog sql, World world)
            throws Exception {
        List<Effort> efforts = STAGES.stream().map(NumbersTest::blogsOfAYear).toList();
        List<Library> libraries = List.of(Library.HIBERNATE, Library.JOOQ, Library.JDBC);
        HeldTable table = table();
        table.row("Lines of the first answer, the blogs of a year",
                efforts.stream().map(effort -> effort.linesOf("newestFirst")).toArray());
        table.row("Names of the library in this answer", Stream.of(0, 1, 2)
                .map(i -> efforts.get(i).namesIn("newestFirst", libraries.get(i)).size()).toArray());
        table.row("Annotations on the class of a blog, which jOOQ generates", efforts.get(0).annotationsIn(Library.HIBERNATE), 0, 0);
        table.row("Lines of the answers to the four tasks of lesson 17", receipts("Lines of code"));
        table.row("Terms of the glossary that the first lesson needs", STAGES.stream().map(NumbersTest::terms).toArray());
        table.row("UPDATEs that are sent when a program reads ten rows, into a value class without `equals`",
                updates(sql, () -> world.sessionFactory(TitledBlog.class).inTransaction(session -> assertThat(session
                        .createSelectionQuery("from Blog", TitledBlog.class).getResultList()).hasSize(10))),
                updates(sql, () -> ctx.transaction(inside -> inside.dsl().select(BLOG.TITLE).from(BLOG).fetch(Title::of))),
                updates(sql, () -> assertThat(rows(connection, "select title from blog")).isEqualTo(10)));
        table.row("Rows stored by two INSERTs and a commit, if the first is refused and the exception caught",
                storedByHibernate(factory, ctx), storedByJooq(ctx), storedByJdbc(connection, ctx));
        table.matches("numbers-learning.csv");
    }

    private static Effort blogsOfAYear(String name) {
        Lesson lesson = Lesson.in(TOP, name);
        Path answer = lesson.answers().resolve(lesson.packageName().replace('.', '/')).resolve("BlogsOfAYear.java");
        Path blog = TOP.resolve("lessons/workbench/src/main/java/threeways/blog/Blog.java");
        return Effort.of(answer, name.startsWith("01") ? List.of(blog) : List.of(), Path.of("target/classes"));
    }

    private static Object[] receipts(String row) {
        List<List<String>> cards = Stream.of("form", "search", "import", "repository")
                .map(card -> Tree.lines(lesson("17").testResources().resolve("receipt-" + card + ".csv")).stream()
                        .filter(line -> line.startsWith(row + ",")).findFirst().orElseThrow())
                .map(line -> List.of(line.split(","))).toList();
        return Stream.of(1, 2, 3).map(column -> cards.stream().mapToInt(card -> Integer.parseInt(card.get(column))).sum()).toArray();
    }

    private static long terms(String name) {
        return Pattern.compile("glossary\\.adoc#([\\w-]+)").matcher(Tree.read(Lesson.in(TOP, name).page())).results()
                .map(found -> found.group(1)).distinct().count();
    }

    /** A value class that has no {@code equals}. */
    static final class Title {

        private final String text;

        private Title(String text) {
            this.text = text;
        }

        static Title of(Record1<String> row) {
            return new Title(row.value1());
        }
    }

    /** Makes titles of texts. */
    static final class TitleConverter implements AttributeConverter<Title, String> {

        @Override
        public String convertToDatabaseColumn(Title title) {
            return title.text;
        }

        @Override
        public Title convertToEntityAttribute(String text) {
            return new Title(text);
        }
    }

    @Entity(name = "Blog")
    @Table(name = "blog")
    static class TitledBlog {

        @Id
        Long id;

        @Convert(converter = TitleConverter.class)
        Title title;
    }

    private static long updates(SqlLog sql, Sending work) throws SQLException {
        sql.clear();
        work.run();
        return sql.statements().stream().filter(sent -> sent.kind().equals("update")).count();
    }

    private static int storedByHibernate(SessionFactory factory, DSLContext ctx) {
        factory.inTransaction(session -> {
            catchThrowable(() -> session.persist(permalink(session, "tides")));
            session.persist(permalink(session, "tides-2"));
        });
        return stored(ctx);
    }

    private static Permalink permalink(Session session, String slug) {
        Permalink permalink = new Permalink();
        permalink.slug = slug;
        permalink.blog = session.getReference(Blog.class, 6L);
        return permalink;
    }

    private static int storedByJooq(DSLContext ctx) {
        ctx.transaction(inside -> {
            catchThrowable(() -> inside.dsl().insertInto(PERMALINK, PERMALINK.SLUG, PERMALINK.BLOG_ID).values("tides", 6L).execute());
            inside.dsl().insertInto(PERMALINK, PERMALINK.SLUG, PERMALINK.BLOG_ID).values("tides-2", 6L).execute();
        });
        return stored(ctx);
    }

    private static int storedByJdbc(Connection connection, DSLContext ctx) throws SQLException {
        connection.setAutoCommit(false);
        for (String slug : List.of("tides", "tides-2")) {
            try (PreparedStatement insert = connection.prepareStatement("insert into permalink (slug, blog_id) values (?, 6)")) {
                insert.setString(1, slug);
                catchThrowable(insert::executeUpdate);
            }
        }
        connection.commit();
        connection.setAutoCommit(true);
        return stored(ctx);
    }

    private static int stored(DSLContext ctx) {
        return ctx.deleteFrom(PERMALINK).where(PERMALINK.SLUG.eq("tides-2")).execute();
    }

    // Many databases

    @Test
    void what_stays_when_the_database_changes() {
        Path listings = lesson("14").testResources();
        HeldTable table = table();
        table.row("Texts of SQL that five databases get for one question, the blogs of a year",
                texts(listings.resolve("year-by-hibernate.sql")),
                texts(listings.resolve("year-by-jooq.sql")), "one for each that differs");
        table.row("Exceptions, or SQLStates, that five databases give for a duplicate", kinds("A duplicate, as Hibernate's exception"),
                kinds("A duplicate, as jOOQ's exception"), kinds("A duplicate, as SQLState"));
        List<Variant> answers = Lesson.all(TOP).stream().flatMap(lesson -> lesson.alternatives().stream()).toList();
        table.row("Stored right answers with this tool alone that another database than H2 refuses",
                refused(answers, Library.HIBERNATE), refused(answers, Library.JOOQ), refused(answers, Library.JDBC));
        table.matches("numbers-databases.csv");
    }

    private static long texts(Path listing) {
        return Stream.of(Tree.read(listing).split("(?m)^-- .*\\n")).map(String::strip).filter(text -> !text.isEmpty()).distinct().count();
    }

    private static int kinds(String question) {
        String[] row = Tree.lines(Path.of("src/pages/differences.csv")).stream().map(line -> line.split(";"))
                .filter(cells -> cells[0].equals(question)).findFirst().orElseThrow();
        Set<String> kinds = new HashSet<>(Arrays.asList(row).subList(1, row.length));
        return kinds.size();
    }

    private static String refused(List<Variant> answers, Library library) {
        List<Variant> withIt = answers.stream().filter(answer -> usesOnly(answer, library)).toList();
        long refused = withIt.stream()
                .filter(answer -> Stream.of("postgresql", "mysql", "mariadb", "sqlite").anyMatch(answer::isExceptionOn))
                .count();
        int step = withIt.size() < 100 ? 10 : 50; // so that a page needn't change for each answer that is added
        return "%d of more than %d".formatted(refused, withIt.size() / step * step);
    }

    private static boolean usesOnly(Variant answer, Library library) {
        String text = answer.files().stream().map(Tree::read).collect(joining());
        return Stream.of(Library.values()).allMatch(one -> names(text, one) == (one == library));
    }

    private static boolean names(String text, Library library) {
        return switch (library) {
            case HIBERNATE -> text.contains("org.hibernate.") || text.contains("jakarta.persistence.");
            case JOOQ -> text.contains("org.jooq.");
            case JDBC -> text.contains("java.sql.") || text.contains("javax.sql.");
        };
    }

    // Framework coupling

    @Test
    void what_comes_along() {
        Lesson choose = lesson("17");
        List<Path> given = Tree.javaFiles(choose.folder().resolve("src/given"));
        Path generated = TOP.resolve("lessons/workbench/src/main/java/threeways/blog/db");
        HeldTable table = table();
        table.row("Files that name the tool, in a program with a form, a search and an import",
                cards(choose, "uses-hibernate", Library.HIBERNATE) + naming(given, Library.HIBERNATE),
                cards(choose, "uses-jooq", Library.JOOQ), cards(choose, "uses-plain-sql", Library.JDBC));
        table.row("Generated files of the course that name it", 0, naming(Tree.javaFiles(generated), Library.JOOQ), 0);
        long free = given.stream().map(Tree::read).filter(text -> Stream.of(Library.values()).noneMatch(one -> names(text, one))).count();
        table.row("Files of this program that name no tool, and are left when it goes", free, free, free);
        table.matches("numbers-coupling.csv");
    }

    private static long cards(Lesson choose, String folder, Library library) {
        Path ours = choose.answers().resolve(choose.packageName().replace('.', '/'));
        return Stream.of("BlogDesk", "BlogSearch", "EntryImport").map(card -> choose.solutions().resolve("alternatives").resolve(folder)
                .resolve(card + ".java")).map(file -> file.toFile().exists() ? file : ours.resolve(file.getFileName()))
                .map(Tree::read).filter(text -> names(text, library)).count();
    }

    private static long naming(List<Path> files, Library library) {
        return files.stream().map(Tree::read).filter(text -> names(text, library)).count();
    }

    // Performance tuning

    @Test
    void where_the_screw_is_turned(SessionFactory factory, DSLContext ctx, Connection connection, SqlLog sql, World world)
            throws SQLException {
        HeldTable table = table();
        int inALoop = sent(sql, () -> factory.inTransaction(session -> session.createSelectionQuery("from Blog", Blog.class)
                .getResultList().forEach(blog -> blog.getEntries().size())));
        int loopOfJooq = sent(sql, () -> ctx.selectFrom(BLOG)
                .forEach(blog -> ctx.selectFrom(ENTRY).where(ENTRY.BLOG_ID.eq(blog.getId())).fetch()));
        int loopOfJdbc = sent(sql, () -> {
            int blogs = rows(connection, "select id from blog");
            for (long id = 1; id <= blogs; id++) {
                rows(connection, "select headline from entry where blog_id = ?", id);
            }
        });
        table.row("Statements for ten blogs with their entries, in a loop", inALoop, loopOfJooq, loopOfJdbc);
        table.row("Statements for ten blogs with their entries, fetched together",
                sent(sql, () -> factory.inTransaction(session -> session
                        .createSelectionQuery("from Blog b left join fetch b.entries", Blog.class).getResultList())),
                sent(sql, () -> ctx.select(BLOG.TITLE, multiset(select(ENTRY.HEADLINE).from(ENTRY).where(ENTRY.BLOG_ID.eq(BLOG.ID))))
                        .from(BLOG).fetch()),
                sent(sql, () -> rows(connection, "select b.title, e.headline from blog b left join entry e on e.blog_id = b.id")));
        world.execute(
                "insert into blog (title, pub_date) select 'Old ' || x, dateadd(day, x, date '2020-01-01') from system_range(1, 1000)");
        table.row("Rows looked at for page 90 of 1,010 blogs, by offset",
                looked(sql, world, () -> factory.inTransaction(session -> session.createSelectionQuery("from Blog order by id", Blog.class)
                        .setFirstResult(890).setMaxResults(10).getResultList())),
                looked(sql, world, () -> ctx.selectFrom(BLOG).orderBy(BLOG.ID).limit(10).offset(890).fetch()),
                looked(sql, world, () -> rows(connection, "select * from blog order by id offset 890 rows fetch first 10 rows only")));
        table.row("Rows looked at for page 90, by key",
                looked(sql, world, () -> factory.inTransaction(session -> session
                        .createSelectionQuery("from Blog where id > :last order by id", Blog.class).setParameter("last", 890L)
                        .setMaxResults(10).getResultList())),
                looked(sql, world, () -> ctx.selectFrom(BLOG).orderBy(BLOG.ID).seek(890L).limit(10).fetch()),
                looked(sql, world, () -> rows(connection, "select * from blog where id > 890 order by id fetch first 10 rows only")));
        table.row("Trips for an import of 1,000 rows, of which two are bad", receipt("import", "Trips with commits and rollbacks"));
        table.matches("numbers-tuning.csv");
    }

    private static Object[] receipt(String card, String row) {
        String line = Tree.lines(lesson("17").testResources().resolve("receipt-" + card + ".csv")).stream()
                .filter(one -> one.startsWith(row + ",")).findFirst().orElseThrow();
        return Stream.of(line.split(",")).skip(1).toArray();
    }

    private static int sent(SqlLog sql, Sending work) throws SQLException {
        sql.clear();
        work.run();
        return sql.statements().size();
    }

    private static int looked(SqlLog sql, World world, Sending query) throws SQLException {
        sql.clear();
        query.run();
        assertThat(sql.rowsRead()).as("a page").isEqualTo(10);
        return world.explain(sql.statements().get(0)).scanCount();
    }

    // When to choose which, and the mistakes

    @Test
    void a_limit_that_was_met(SessionFactory factory, SqlLog sql, World world) throws SQLException {
        Sending page = () -> factory.inTransaction(session -> session.createSelectionQuery("""
                from Blog b left join fetch b.entries
                order by (select max(e.rating) from Entry e where e.blog = b) desc nulls last, b.pubDate desc, b.id desc""", Blog.class)
                .setMaxResults(3).getResultList());
        HeldTable table = new HeldTable("A page of three blogs with their entries, the best rated first", "Rows read",
                "Rows read, with a thousand blogs more");
        page.run();
        long before = sql.rowsRead();
        world.execute("insert into blog (title, pub_date) select 'Another', date '2020-01-01' from system_range(1, 1000)");
        sql.clear();
        page.run();
        table.row("One query in HQL, which is cut in memory", before, String.format(Locale.ROOT, "%,d", sql.rowsRead()));
        sql.clear();
        factory.inTransaction(session -> {
            List<Long> ids = session.createSelectionQuery("""
                    select b.id from Blog b left join b.entries e group by b.id, b.pubDate
                    order by max(e.rating) desc nulls last, b.pubDate desc, b.id desc""", Long.class).setMaxResults(3).getResultList();
            session.createSelectionQuery("from Blog b left join fetch b.entries where b.id in :ids", Blog.class).setParameter("ids", ids)
                    .getResultList();
        });
        table.row("Two queries, ids first", receipt("repository", "Rows read")[0], sql.rowsRead());
        table.matches("numbers-limit.csv");
    }

    @Test
    void a_title_that_is_sql(Session session, DSLContext ctx, Connection connection) throws SQLException {
        String title = "x' or '1'='1";
        new HeldTable("Blogs found for the title `+x' or '1'='1+`, of 10", "Hibernate", "jOOQ", "Plain SQL")
                .row("Concatenated",
                        session.createSelectionQuery("from Blog where title = '" + title + "'", Blog.class).getResultList().size(),
                        ctx.fetchCount(BLOG, condition("title = '" + title + "'")),
                        rows(connection, "select id from blog where title = '" + title + "'"))
                .row("Bound", session.createSelectionQuery("from Blog where title = :title", Blog.class).setParameter("title", title)
                        .getResultList().size(),
                        ctx.fetchCount(BLOG, BLOG.TITLE.eq(title)), rows(connection, "select id from blog where title = ?", title))
                .matches("numbers-bound.csv");
    }
}
