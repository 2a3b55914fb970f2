package threeways.speakplainsql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.year;
import static threeways.blog.db.Tables.AUTHOR;
import static threeways.blog.db.Tables.BLOG;
import static threeways.blog.db.Tables.PERMALINK;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.TransactionRequiredException;
import jakarta.persistence.Tuple;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.hibernate.InstantiationException;
import org.hibernate.QueryParameterException;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.cfg.Configuration;
import org.hibernate.exception.DataException;
import org.hibernate.exception.SQLGrammarException;
import org.hibernate.loader.NonUniqueDiscoveredSqlAliasException;
import org.hibernate.query.NativeQuery;
import org.hibernate.query.SemanticException;
import org.hibernate.query.SyntaxException;
import org.hibernate.query.sqm.UnknownEntityException;
import org.jooq.DSLContext;
import org.jooq.DatePart;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Result;
import org.jooq.ResultQuery;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.exception.TemplatingException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import threeways.blog.Author;
import threeways.blog.Blog;
import threeways.blog.Entry;
import threeways.blog.Headline;
import threeways.workbench.BlogWorld;
import threeways.workbench.NotOn;
import threeways.workbench.OnH2;
import threeways.workbench.SqlLog;
import threeways.workbench.SqlStatement;
import threeways.workbench.World;

@DisplayName("Examples: what the page shows")
@BlogWorld
@Timeout(60) // nothing here is the learner's: what takes its time is the machine
class ExamplesTest {

    private SQLDialect dialect;

    @BeforeEach
    void ask_which_dialect_the_database_speaks(World world) {
        dialect = world.dialect();
    }

    // tag::declare-a-link[]
    record Link(String slug, String title) {
    }
    // end::declare-a-link[]

    @Test
    @OnH2(because = "the field iso_week_year of extract is H2's")
    void a_template_adds_one_expression_to_a_query_in_jooq(DSLContext ctx, SqlLog sql) {
        // tag::write-a-template[]
        Field<Integer> yearOfItsWeek = field(
                "extract(iso_week_year from {0})", Integer.class, BLOG.PUB_DATE);

        Result<Record2<String, Integer>> strays = ctx
                .select(BLOG.TITLE, yearOfItsWeek)
                .from(BLOG)
                .where(yearOfItsWeek.ne(year(BLOG.PUB_DATE)))
                .orderBy(BLOG.PUB_DATE)
                .fetch();
        // end::write-a-template[]

        assertThat(strays).extracting(Record2::value1).containsExactly("The Last Frost", "100% Rye");
        assertThat(strays).extracting(Record2::value2).containsExactly(2026, 2026);
        assertThat(LocalDate.of(2025, 12, 31).getDayOfWeek()).hasToString("WEDNESDAY");
        assertThat(LocalDate.of(2027, 1, 1).getDayOfWeek()).hasToString("FRIDAY");
        assertThat(sql).sentOneStatement().matches("write-a-template.sql");
        assertThat(sql.rowsRead()).isEqualTo(2);
    }

    @Test
    void jooq_has_no_name_for_the_year_of_a_week() {
        assertThat(DSL.using(SQLDialect.H2).render(DSL.function("dayname", String.class, BLOG.PUB_DATE)))
                .as("a function needs no template").isEqualTo("dayname(\"blog\".\"pub_date\")");
        assertThat(DatePart.values()).extracting(Enum::name).contains("WEEK", "YEAR").doesNotContain("ISO_WEEK_YEAR", "WEEK_YEAR");
    }

    @Test
    void what_goes_into_a_template_is_written_by_jooq_and_what_is_around_it_is_not() {
        Field<Integer> yearOfItsWeek = field("extract(iso_week_year from {0})", Integer.class, BLOG.as("b").PUB_DATE);

        assertThat(DSL.using(SQLDialect.H2).render(yearOfItsWeek)).isEqualTo("extract(iso_week_year from \"b\".\"pub_date\")");
        assertThat(DSL.using(SQLDialect.MARIADB).render(yearOfItsWeek)).isEqualTo("extract(iso_week_year from `b`.`pub_date`)");
    }

    @Test
    void hql_has_no_name_for_the_year_of_a_week_either(Session session) {
        assertThatThrownBy(() -> session.createSelectionQuery("from Blog b where extract(iso_week_year from b.pubDate) = 2026", Blog.class))
                .isInstanceOf(SyntaxException.class);
    }

    @Test
    @OnH2(because = "the field iso_week_year of extract is H2's")
    void sql_in_hql_sends_one_expression(Session session, SessionFactory factory, SqlLog sql) {
        // tag::add-sql-to-hql[]
        List<Blog> inTheWeeksOf2026 = session.createSelectionQuery("""
                from Blog b left join fetch b.author
                where sql('extract(iso_week_year from ?)', b.pubDate) = :year
                order by b.pubDate, b.title
                """, Blog.class)
                .setParameter("year", 2026)
                .getResultList();
        // end::add-sql-to-hql[]

        assertThat(inTheWeeksOf2026).extracting(Blog::getTitle).containsExactly("The Last Frost", "Ben's Bread", ":x?{0}", "Night Trains",
                "under_scores", "Tide Tables", "Fireworks at 23:59", "100% Rye");
        assertThat(inTheWeeksOf2026.get(0).getAuthor().getName()).isEqualTo("Dora");
        assertThat(sql).sentOneStatement().writtenByHibernate(factory).matches("add-sql-to-hql.sql");
        assertThat(sql.rowsRead()).isEqualTo(8);
    }

    @Test
    @OnH2(because = "the field iso_week_year of extract is H2's")
    void what_sql_returns_has_no_type_until_it_is_cast(Session session) {
        assertThatThrownBy(() -> session
                .createSelectionQuery("from Blog b where sql('extract(iso_week_year from ?)', b.pubDate) = 2027", Blog.class))
                .isInstanceOf(SemanticException.class);
        assertThat(session
                .createSelectionQuery("from Blog b where cast(sql('extract(iso_week_year from ?)', b.pubDate) as Integer) = 2021",
                        Blog.class)
                .getResultList()).hasSize(1);
        assertThat(session.createSelectionQuery("select sql('extract(iso_week_year from ?)', b.pubDate) from Blog b where b.id = 1",
                Object.class).getSingleResult()).as("to be selected it needs none").isEqualTo(2026);
    }

    @Test
    @NotOn(value = "mysql, mariadb, sqlite", because = "it finds out in another way")
    void in_hql_every_question_mark_of_sql_is_a_placeholder_even_one_in_quotes(Session session, SqlLog sql) {
        assertThatThrownBy(() -> session.createSelectionQuery("select sql('locate(''?'', ?)', b.title) from Blog b", Object.class)
                .getResultList()).isInstanceOf(DataException.class);
        assertThat(sql.statements().get(0).text()).startsWith("select locate('b1_0.title', ?)");
    }

    @Test
    @NotOn(value = "postgresql, sqlite", because = "it has no dayname")
    void a_function_of_the_database_can_be_called_from_hql(Session session, SessionFactory factory, SqlLog sql) {
        // tag::call-a-function[]
        List<String> ofMondays = session.createSelectionQuery("""
                select b.title from Blog b
                where function('dayname' as String, b.pubDate) = 'Monday'
                order by b.title
                """, String.class)
                .getResultList();
        // end::call-a-function[]

        assertThat(ofMondays).containsExactly("Night Trains", "Old Maps", "under_scores");
        assertThat(sql).writtenByHibernate(factory).matches("call-a-function.sql");
    }

    @Test
    @OnH2(because = "dayname and difference are functions of H2")
    void hql_passes_on_a_function_that_it_does_not_know_and_a_typo_with_it(Session session) {
        assertThat(session.createSelectionQuery("select dayname(b.pubDate) from Blog b where b.id = 7", Object.class).getSingleResult())
                .isEqualTo("Monday");
        assertThatThrownBy(() -> session.createSelectionQuery("from Blog b where difference(b.title, 'Rye') = 4", Blog.class))
                .as("it has no type to compare a number with").isInstanceOf(SemanticException.class);
        assertThat(session.createSelectionQuery("from Blog b where function('difference' as Integer, b.title, 'Rye') = 4", Blog.class)
                .getResultList()).hasSize(1);
        assertThatThrownBy(() -> session.createSelectionQuery("select daynam(b.pubDate) from Blog b", Object.class).getResultList())
                .isInstanceOf(SQLGrammarException.class);
    }

    @Test
    void hql_reads_a_column_that_is_not_mapped(Session session) {
        assertThatThrownBy(() -> session.createSelectionQuery("select b.version from Blog b", Integer.class))
                .isInstanceOf(SemanticException.class);
        assertThat(session.createSelectionQuery("select column(b.version as Integer) from Blog b where b.id = 7", Integer.class)
                .getSingleResult()).isZero();
    }

    @Test
    @NotOn(value = "sqlite", because = "it has no extract, and the SQL was written by hand")
    void hibernate_binds_a_native_query_by_name(Session session, SqlLog sql) {
        // tag::bind-by-name[]
        List<String> titles = session.createNativeQuery("""
                select title from blog
                where extract(year from pub_date) in (:year, :year - 1)
                order by pub_date, title
                """, String.class)
                .setParameter("year", 2025)
                .getResultList();
        // end::bind-by-name[]

        assertThat(titles).containsExactly("Old Maps", "The Last Frost");
        assertThat(sql).sentOneStatement().bound(2025).matches("bind-by-name.sql");
    }

    @Test
    @NotOn(value = "sqlite", because = "it has no extract, and the SQL was written by hand")
    void jooq_binds_plain_sql_by_position(DSLContext ctx, SqlLog sql) {
        // tag::bind-by-position[]
        List<String> titles = ctx.resultQuery("""
                select title from blog
                where extract(year from pub_date) in (:year, :year - 1)
                order by pub_date, title
                """, 2025, 2025)
                .fetchInto(String.class);
        // end::bind-by-position[]

        assertThat(titles).containsExactly("Old Maps", "The Last Frost");
        assertThat(sql).sentOneStatement().bound(2025).matches("bind-by-position.sql");
    }

    @Test
    @NotOn(value = "sqlite", because = "it has no extract, and the SQL was written by hand")
    void jooq_numbers_the_placeholders_of_a_template(DSLContext ctx, SqlLog sql) {
        // tag::bind-by-number[]
        List<String> titles = ctx.resultQuery("""
                select title from blog
                where extract(year from pub_date) in ({0}, {0} - 1)
                order by pub_date, title
                """, val(2025))
                .fetchInto(String.class);
        // end::bind-by-number[]

        assertThat(titles).containsExactly("Old Maps", "The Last Frost");
        assertThat(sql).sentOneStatement().bound(2025).matches("bind-by-number.sql");
        assertThat(sql.statements().get(0).binds()).containsExactly(2025, 2025);
    }

    @Test
    @NotOn(value = "postgresql, mysql, mariadb", because = "its driver leaves it to the execution to find a mistake in the SQL")
    @NotOn(value = "sqlite", because = "it has no extract")
    void jdbc_binds_by_position_and_knows_no_names(Connection connection) throws SQLException {
        List<String> titles = new ArrayList<>();
        // tag::bind-over-jdbc[]
        try (PreparedStatement statement = connection.prepareStatement("""
                select title from blog
                where extract(year from pub_date) in (?, ? - 1)
                order by pub_date, title
                """)) {
            statement.setInt(1, 2025);
            statement.setInt(2, 2025);
            // end::bind-over-jdbc[]
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    titles.add(rows.getString("title"));
                }
            }
        }
        assertThat(titles).containsExactly("Old Maps", "The Last Frost");
        assertThatThrownBy(() -> connection.prepareStatement("select title from blog where extract(year from pub_date) = :year"))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void jooq_ignores_the_names_of_parameters(DSLContext ctx, SqlLog sql) {
        // tag::exchange-two-names[]
        List<String> titles = ctx.resultQuery("""
                select title from blog
                where pub_date >= :first and pub_date < :next
                """,
                param("next", LocalDate.of(2027, 1, 1)),
                param("first", LocalDate.of(2026, 1, 1)))
                .fetchInto(String.class);
        // end::exchange-two-names[]

        assertThat(titles).isEmpty();
        assertThat(sql).matches("exchange-two-names.sql");
    }

    @Test
    @NotOn(value = "sqlite", because = "it has no extract")
    void a_query_of_jooq_can_be_bound_again_by_the_names_of_its_values(DSLContext ctx) {
        ResultQuery<?> query = ctx.resultQuery("select title from blog where extract(year from pub_date) in (:year, :year - 1)",
                param("year", Integer.class), param("year", Integer.class));

        query.bind("year", 2025);

        assertThat(query.fetch()).hasSize(2);
    }

    @Test
    @NotOn(value = "sqlite", because = "it has no extract")
    void a_value_too_few(Session session, DSLContext ctx, Connection connection, SqlLog sql) throws SQLException {
        var once = "select title from blog where extract(year from pub_date) in (:year, :year - 1)";
        assertThatThrownBy(() -> session.createNativeQuery(once, String.class).getResultList()).isInstanceOf(QueryParameterException.class);
        assertThat(sql).as("Hibernate notices before it sends").sentNothing();

        assertThatThrownBy(() -> ctx.fetch(once, 2025)).isInstanceOf(DataAccessException.class);
        assertThat(ctx.resultQuery(once, 2025).getSQL()).as("jOOQ leaves the name where it is, for the database to refuse")
                .endsWith("in (?, :year - 1)");
        sql.clear();
        assertThatThrownBy(() -> ctx.fetch(once.replaceFirst(":year", "{0}").replace(":year", "{1}"), val(2025)))
                .as("a number without a value, which jOOQ notices before it sends").isInstanceOf(TemplatingException.class);
        assertThat(sql).sentNothing();
        assertThatThrownBy(() -> ctx.fetch(once.replace(":year", "?"), 2025))
                .as("a question mark without a value, which the driver notices")
                .isInstanceOf(DataAccessException.class).hasCauseInstanceOf(SQLException.class);

        try (PreparedStatement statement = connection.prepareStatement("select title from blog where extract(year from pub_date) = ?")) {
            assertThatThrownBy(statement::executeQuery).isInstanceOf(SQLException.class);
        }
    }

    @Test
    @NotOn(value = "sqlite", because = "it has no extract")
    @NotOn(value = "mariadb", because = "its driver takes a value that has no placeholder")
    void a_value_too_many(Session session, DSLContext ctx, Connection connection, SqlLog sql) throws SQLException {
        var one = "select title from blog where extract(year from pub_date) = :year";
        assertThatThrownBy(() -> session.createNativeQuery(one, String.class).setParameter("jear", 2026))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(sql).sentNothing();

        assertThat(ctx.fetch(one, 2026, 1999)).as("jOOQ doesn't mind").hasSize(6);

        try (PreparedStatement statement = connection.prepareStatement(one.replace(":year", "?"))) {
            assertThatThrownBy(() -> statement.setInt(2, 1999)).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void hibernate_binds_a_native_query_by_number_too(Session session) {
        assertThat(session.createNativeQuery("select title from blog where id = ?", String.class).setParameter(1, 7).getResultList())
                .containsExactly("Night Trains");
        assertThat(session.createNativeQuery("select title from blog where id in (?1, ?1 - 1) order by id", String.class)
                .setParameter(1, 7).getResultList()).containsExactly("Tide Tables", "Night Trains");
    }

    @Test
    @NotOn(value = "mysql, mariadb, sqlite", because = "it quotes names in another way, or not at all")
    void a_question_mark_counts_from_the_first_value_whatever_stands_beside_it(DSLContext ctx) {
        assertThat(ctx.render(field("difference({0}, ?)", Integer.class, BLOG.TITLE, "Rye")))
                .isEqualTo("difference(\"blog\".\"title\", \"blog\".\"title\")");
    }

    @Test
    @NotOn(value = "sqlite", because = "it has no extract")
    void both_leave_quotes_and_comments_alone(Session session, DSLContext ctx) {
        var sql = "select title from blog where title <> ':x?{0}' /* :y ? {1} */ and extract(year from pub_date) = :year -- :z ?\n";

        assertThat(session.createNativeQuery(sql, String.class).setParameter("year", 2026).getResultList()).hasSize(5);
        assertThat(ctx.fetch(sql, 2026)).hasSize(5);
    }

    @Test
    @NotOn(value = "mysql, mariadb", because = "its driver sends one statement at a time unless the URL allows more")
    @NotOn(value = "sqlite", because = "its driver runs the first statement alone")
    void concatenated_text_can_be_attacked_in_jooq(DSLContext ctx, World world, SqlLog sql) {
        // tag::concatenate-in-jooq[]
        String typed = "'; drop table entry_tag; --";
        ctx.fetch("select title from blog where title = '" + typed + "'");
        // end::concatenate-in-jooq[]

        assertThatThrownBy(() -> count(world, "entry_tag")).as("the table is gone").isInstanceOf(SQLException.class);
        assertThat(sql).sentOneStatement().matches("concatenate-in-jooq.sql");
    }

    @Test
    @NotOn(value = "mysql, mariadb", because = "two hyphens begin a comment there only with a blank behind them")
    void concatenated_text_can_be_attacked_in_a_native_query(Session session, SqlLog sql) {
        // tag::concatenate-in-a-native-query[]
        String typed = "' union select name from author --";
        List<String> found = session.createNativeQuery(
                "select title from blog where title = '" + typed + "'", String.class)
                .getResultList();
        // end::concatenate-in-a-native-query[]

        assertThat(found).containsExactlyInAnyOrder("Ada", "Ben", "Chi", "Dora");
        assertThat(sql).sentOneStatement().matches("concatenate-in-a-native-query.sql");
        assertThat(sql.rowsRead()).isEqualTo(4);
    }

    @Test
    @OnH2(because = "the other drivers run one statement of the two, or none")
    void a_native_query_runs_a_second_statement_as_well(Session session, World world) {
        session.createNativeQuery("select title from blog where title = '" + "'; drop table entry_tag; --" + "'", String.class)
                .getResultList();

        assertThatThrownBy(() -> count(world, "entry_tag")).isInstanceOf(SQLException.class);
    }

    @Test
    void bound_titles_are_only_compared(DSLContext ctx, Session session, World world) throws SQLException {
        for (String typed : List.of("'; drop table entry_tag; --", "' union select name from author --")) {
            assertThat(ctx.fetch("select title from blog where title = ?", typed)).isEmpty();
            assertThat(session.createNativeQuery("select title from blog where title = :title", String.class)
                    .setParameter("title", typed).getResultList()).isEmpty();
        }
        assertThat(count(world, "entry_tag")).isEqualTo(7);
    }

    @Test
    void a_native_query_returns_entities_of_the_session(SessionFactory factory, World world, SqlLog sql) throws SQLException {
        // tag::ask-for-entities[]
        factory.inTransaction(session -> {
            Blog blog = session.createNativeQuery("""
                    select b.* from blog b
                    join permalink p on p.blog_id = b.id
                    where p.slug = :slug
                    """, Blog.class)
                    .setParameter("slug", "tides")
                    .getSingleResult();
            blog.setTitle("Tide Tables, revised");
        });
        // end::ask-for-entities[]

        assertThat(count(world, "blog where title = 'Tide Tables, revised'")).isEqualTo(1);
        assertThat(sql).sentAtMost(2).matches("ask-for-entities.sql");
        assertThat(sql.rowsRead()).isEqualTo(1);
    }

    @Test
    @NotOn(value = "mariadb, sqlite", because = "Hibernate doesn't tell a column that is missing from other errors there")
    void columns_of_an_entity_are_found_by_name_and_all_of_them_are_wanted(Session session) {
        assertThat(session.createNativeQuery("select author_id, pub_date, title, id from blog where id = 7", Blog.class).getSingleResult())
                .hasToString("Night Trains (2026-06-15)");
        assertThatThrownBy(() -> session.createNativeQuery("select id, title from blog", Blog.class).getResultList())
                .isInstanceOf(SQLGrammarException.class);
        assertThatThrownBy(() -> session.createNativeQuery("select b.*, p.* from blog b join permalink p on p.blog_id = b.id", Blog.class)
                .getResultList()).as("two columns called id").isInstanceOf(NonUniqueDiscoveredSqlAliasException.class);
    }

    @Test
    void a_wrong_id_makes_an_entity_that_does_not_exist(Session session, SqlLog sql) {
        session.beginTransaction();
        // tag::take-the-wrong-id[]
        Blog blog = session.createNativeQuery("""
                select p.id, b.title, b.pub_date, b.author_id from blog b
                join permalink p on p.blog_id = b.id
                where p.slug = 'tides'
                """, Blog.class)
                .getSingleResult();
        // end::take-the-wrong-id[]

        assertThat(blog).hasToString("Tide Tables (2026-09-23)");
        assertThat(blog.getId()).isEqualTo(32);
        blog.setTitle("Tide Tables, revised");
        assertThatThrownBy(session::flush).isInstanceOf(OptimisticLockException.class);
        assertThat(sql.statements().get(1).binds()).endsWith(32L);
        session.getTransaction().rollback();
        session.clear();
    }

    @Test
    @NotOn(value = "sqlite", because = "it has no literal for a day")
    void a_wrong_id_overwrites_the_row_of_another_blog(SessionFactory factory, World world) throws SQLException {
        world.execute("insert into blog (id, title, pub_date) values (32, 'Moths', date '2026-02-02')");

        factory.inTransaction(session -> session
                .createNativeQuery("select p.id, b.title, b.pub_date, b.author_id from blog b join permalink p on p.blog_id = b.id "
                        + "where p.slug = 'tides'", Blog.class)
                .getSingleResult().setTitle("Tide Tables, revised"));

        assertThat(count(world, "blog where id = 32 and title = 'Tide Tables, revised' and pub_date = date '2026-09-23'")).isEqualTo(1);
        assertThat(count(world, "blog where title = 'Moths'")).isZero();
    }

    @Test
    void hql_knows_no_table_without_an_entity(Session session) {
        assertThatThrownBy(() -> session.createSelectionQuery("select p.slug from permalink p", String.class))
                .isInstanceOf(UnknownEntityException.class);
    }

    @Test
    void an_association_can_be_fetched_natively(Session session, SqlLog sql) {
        NativeQuery<Blog> query = session.createNativeQuery("""
                select {b.*}, {e.*} from blog b left join entry e on e.blog_id = b.id where b.id = 7
                """, Blog.class).addEntity("b", Blog.class);
        query.addFetch("e", "b", "entries");

        List<Blog> blogs = query.getResultList();
        assertThat(blogs.get(0).getEntries()).hasSize(3);
        assertThat(blogs).as("the blog comes once for each of its entries").hasSize(3).containsOnly(blogs.get(0));
        assertThat(sql).sentOneStatement();
    }

    @Test
    void a_join_repeats_an_entity(Session session) {
        assertThat(session.createNativeQuery("select b.* from blog b join entry e on e.blog_id = b.id where b.id = 7", Blog.class)
                .getResultList()).hasSize(3).containsOnly(session.find(Blog.class, 7L));
        assertThat(session.createSelectionQuery("from Blog b join fetch b.entries where b.id = 7", Blog.class).getResultList())
                .as("HQL, which fetches three entries").hasSize(1);
        assertThat(session.createSelectionQuery("select b, b.title from Blog b join fetch b.entries where b.id = 7", Object[].class)
                .getResultList()).as("HQL that selects something beside the blog").hasSize(3);
        assertThat(session.createSelectionQuery("from Blog b join b.entries where b.id = 7", Blog.class).getResultList()).hasSize(1);
    }

    @Test
    void a_native_query_fills_a_record_in_the_order_of_the_columns(Session session, SqlLog sql) {
        // tag::fill-by-position[]
        List<Link> links = session.createNativeQuery("""
                select b.title, p.slug from blog b
                join permalink p on p.blog_id = b.id
                order by p.slug
                """, Link.class)
                .getResultList();
        // end::fill-by-position[]

        assertThat(links).containsExactly(new Link("Night Trains", "night-trains"), new Link("Tide Tables", "tides"));
        assertThat(sql).sentOneStatement().matches("fill-by-position.sql");
        assertThat(links.get(1)).hasToString("Link[slug=Tide Tables, title=tides]");
    }

    @Test
    void a_tuple_is_read_by_name(Session session, SessionFactory factory, SqlLog sql) {
        // tag::read-by-name[]
        List<Link> links = session.createNativeQuery("""
                select b.title, p.slug from blog b
                join permalink p on p.blog_id = b.id
                order by p.slug
                """, Tuple.class)
                .getResultList().stream()
                .map(row -> new Link(
                        row.get("slug", String.class), row.get("title", String.class)))
                .toList();
        // end::read-by-name[]

        assertThat(links).containsExactly(new Link("night-trains", "Night Trains"), new Link("tides", "Tide Tables"));
        assertThat(sql).sentOneStatement();
        assertThat(sql.rowsRead()).isEqualTo(2);
        assertThat(factory.getStatistics().getEntityLoadCount()).isZero();
    }

    @Test
    void a_stream_of_rows_keeps_its_statement_until_it_is_closed(Session session, SqlLog sql) {
        var stream = session.createNativeQuery("select slug from permalink", String.class).getResultStream();
        assertThat(stream.toList()).hasSize(2);
        assertThat(sql.openStatements()).isEqualTo(1);

        stream.close();
        assertThat(sql.openStatements()).isZero();
    }

    @Test
    void a_record_wants_as_many_columns_as_it_has_components(Session session) {
        assertThatThrownBy(() -> session
                .createNativeQuery("select p.id, p.slug, b.title from blog b join permalink p on p.blog_id = b.id", Link.class)
                .getResultList()).isInstanceOf(InstantiationException.class);
    }

    @Test
    void a_misspelt_name_in_a_tuple_is_found_when_it_is_read(Session session) {
        Tuple row = session.createNativeQuery("select title from blog where id = 7", Tuple.class).getSingleResult();

        assertThat(row.get("TITLE")).as("the case of a name doesn't matter").isEqualTo("Night Trains");
        assertThatThrownBy(() -> row.get("titel")).isInstanceOf(IllegalArgumentException.class);
        assertThat(session.createNativeQuery("select title as HEADING from blog where id = 7", Map.class).getSingleResult())
                .as("the names in a map are in lower case").isEqualTo(Map.of("heading", "Night Trains"));
    }

    @Test
    void a_native_query_flushes_and_the_connection_does_not(Session session, SqlLog sql) {
        session.beginTransaction();
        // tag::look-at-what-is-not-sent-yet[]
        session.find(Blog.class, 6L).setTitle("Tide Tables, revised");

        String inJooq = session.doReturningWork(connection -> DSL // <1>
                .using(connection, dialect)
                .select(BLOG.TITLE).from(BLOG).where(BLOG.ID.eq(6L))
                .fetchOne(BLOG.TITLE));

        String natively = session // <2>
                .createNativeQuery("select title from blog where id = 6", String.class)
                .getSingleResult();
        // end::look-at-what-is-not-sent-yet[]

        assertThat(inJooq).isEqualTo("Tide Tables");
        assertThat(natively).isEqualTo("Tide Tables, revised");
        assertThat(sql).matches("look-at-what-is-not-sent-yet.sql");
        assertThat(sql.rowsRead()).isEqualTo(3);
        assertThat(sql.statements()).hasSize(4).extracting(SqlStatement::connection).containsOnly(sql.statements().get(0).connection());
        session.getTransaction().rollback();
    }

    @Test
    void jdbc_over_the_session_s_connection_does_not_flush_either(Session session) {
        session.beginTransaction();
        session.find(Blog.class, 6L).setTitle("Tide Tables, revised");

        String title = session.doReturningWork(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("select title from blog where id = 6")) {
                rows.next();
                return rows.getString("title");
            }
        });

        assertThat(title).isEqualTo("Tide Tables");
        session.flush();
        assertThat(session.<String>doReturningWork(connection -> DSL.using(connection, dialect)
                .fetchOne("select title from blog where id = 6").get("title", String.class)))
                .as("after a flush it has what the session has").isEqualTo("Tide Tables, revised");
        session.getTransaction().rollback();
    }

    @Test
    void a_native_query_flushes_everything_unless_it_is_told_what_it_is_about(Session session, SqlLog sql) {
        session.beginTransaction();
        Blog blog = session.find(Blog.class, 6L);
        blog.setTitle("Tide Tables, revised");
        sql.clear();

        session.createSelectionQuery("select count(*) from Entry", Long.class).getSingleResult();
        assertThat(sql.statements()).as("HQL knows that this query is about entries, not blogs").hasSize(1);
        session.createNativeQuery("select count(*) from entry", Long.class).addSynchronizedEntityClass(Entry.class).getSingleResult();
        assertThat(sql.statements()).as("this native query was told so").hasSize(2);
        session.createNativeQuery("select count(*) from entry", Long.class).getSingleResult();
        assertThat(sql.statements()).as("this one wasn't told, so everything is flushed").hasSize(4);
        session.getTransaction().rollback();
    }

    /** For a native query whose tables it isn't told, Hibernate 7.4.5 asks its factory whether it was made through Jakarta Persistence. */
    @Test
    @OnH2(because = "the factory finds the dialect by itself")
    void in_a_factory_made_by_a_configuration_a_native_query_flushes_nothing_unless_it_is_told_what_it_is_about(DataSource dataSource) {
        Configuration configuration = new Configuration().addAnnotatedClasses(Author.class, Blog.class, Entry.class);
        configuration.getProperties().put(AvailableSettings.JAKARTA_NON_JTA_DATASOURCE, dataSource);
        try (SessionFactory factory = configuration.buildSessionFactory(); Session session = factory.openSession()) {
            session.beginTransaction();
            session.find(Blog.class, 6L).setTitle("Tide Tables, revised");
            NativeQuery<String> query = session.createNativeQuery("select title from blog where id = 6", String.class);

            assertThat(query.getSingleResult()).isEqualTo("Tide Tables");
            assertThat(query.addSynchronizedEntityClass(Blog.class).getSingleResult()).isEqualTo("Tide Tables, revised");
            session.getTransaction().rollback();
        }
    }

    @Test
    void outside_a_transaction_a_native_query_flushes_nothing(Session session, SqlLog sql) {
        session.find(Blog.class, 6L).setTitle("Tide Tables, revised");

        assertThat(session.createNativeQuery("select title from blog where id = 6", String.class).getSingleResult())
                .isEqualTo("Tide Tables");
        assertThat(sql.statements()).hasSize(2);
        assertThatThrownBy(session::flush).isInstanceOf(TransactionRequiredException.class);
    }

    @Test
    void an_object_of_the_session_does_not_see_what_was_written_below(Session session) {
        session.beginTransaction();
        Blog blog = session.find(Blog.class, 6L);
        session.createNativeMutationQuery("update blog set title = 'Tide Tables, revised' where id = 6").executeUpdate();

        assertThat(blog.getTitle()).isEqualTo("Tide Tables");
        assertThat(session.createNativeQuery("select * from blog where id = 6", Blog.class).getSingleResult())
                .as("the row is read, and the session returns the object that it has").isSameAs(blog)
                .hasToString("Tide Tables (2026-09-23)");
        session.refresh(blog);
        assertThat(blog.getTitle()).isEqualTo("Tide Tables, revised");
        session.getTransaction().rollback();
    }

    @Test
    void jooq_writes_and_hibernate_sends(Session session, SqlLog sql) {
        // tag::hand-over-a-query[]
        var query = DSL.using(dialect)
                .select(BLOG.fields())
                .from(BLOG)
                .where(BLOG.ID.in(
                        select(PERMALINK.BLOG_ID).from(PERMALINK)
                                .where(PERMALINK.SLUG.eq("tides"))));

        NativeQuery<Blog> handed = session.createNativeQuery(query.getSQL(), Blog.class);
        for (int i = 0; i < query.getBindValues().size(); i++) {
            handed.setParameter(i + 1, query.getBindValues().get(i));
        }
        List<Blog> blogs = handed.getResultList();
        // end::hand-over-a-query[]

        assertThat(blogs).extracting(Blog::toString).containsExactly("Tide Tables (2026-09-23)");
        assertThat(session.contains(blogs.get(0))).isTrue();
        assertThat(sql).sentOneStatement().matches("hand-over-a-query.sql");
        assertThat(sql.rowsRead()).isEqualTo(1);
    }

    @Test
    @NotOn(value = "sqlite", because = "jOOQ reads an id of plain SQL as an Integer there")
    void an_entity_that_jooq_fills_is_known_to_no_session(DSLContext ctx, Session session) {
        Blog blog = ctx.fetch("select * from blog where id = 7").into(Blog.class).get(0);

        assertThat(session.contains(blog)).isFalse();
        assertThat(blog.getPubDate()).isEqualTo(LocalDate.of(2026, 6, 15));
        assertThat(blog.getTitle()).as("a field without @Column: where one field has the annotation, jOOQ fills no other").isNull();
        assertThat(ctx.fetch("select title, slug from blog join permalink on blog_id = blog.id where slug = 'tides'").get(0)
                .get("slug", String.class)).isEqualTo("tides");
        assertThat(ctx.fetch("select count(*) from tag").get(0).get(0)).as("jOOQ learns the types of plain SQL from the database")
                .isEqualTo(3L);
    }

    @Test
    void a_setting_has_jooq_fill_records_by_name(DSLContext ctx) {
        DSLContext byName = ctx.configuration().deriveSettings(settings -> settings.withMapRecordComponentParameterNames(true)).dsl();

        assertThat(byName.fetch("select pub_date, id, title from blog where id = 7").into(Headline.class).get(0))
                .isEqualTo(new Headline("Night Trains", LocalDate.of(2026, 6, 15)));
    }

    @Test
    @NotOn(value = "sqlite", because = "Hibernate's dialect for SQLite doesn't tell a typo from other errors")
    void a_typo_in_sql_is_found_when_it_is_sent(Session session, DSLContext ctx, SqlLog sql) {
        ResultQuery<?> inJooq = ctx.resultQuery("select titel from blog");
        NativeQuery<String> native_ = session.createNativeQuery("select titel from blog", String.class);
        assertThat(sql).sentNothing();

        assertThatThrownBy(inJooq::fetch).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(native_::getResultList).isInstanceOf(SQLGrammarException.class);
    }

    @Test
    void plain_sql_stays_in_the_dialect_that_it_was_written_in() {
        var plain = DSL.using(SQLDialect.SQLITE).resultQuery("select title from blog fetch first 3 rows only");
        var built = DSL.using(SQLDialect.SQLITE).select(BLOG.TITLE).from(BLOG).limit(3);

        assertThat(plain.getSQL()).isEqualTo("select title from blog fetch first 3 rows only");
        assertThat(built.getSQL()).isEqualTo("select blog.title from blog limit ?");
    }

    @Test
    void where_it_stops(DSLContext ctx, Session session) {
        assertThat(ctx.select(AUTHOR.NAME).from(AUTHOR).where("name = ?", "Ada").fetch()).as("a clause can be plain SQL, too").hasSize(1);
        assertThat(session.createNativeQuery("select title from blog where id in (:ids) order by id", String.class)
                .setParameterList("ids", List.of(6L, 7L)).getResultList()).as("Hibernate spreads a list")
                .containsExactly("Tide Tables", "Night Trains");
        assertThat(ctx.fetch("select title from blog where id in ({0})", DSL.list(val(6L), val(7L)))).as("jOOQ takes a list as a part")
                .hasSize(2);
    }

    private static int count(World world, String rowsOf) throws SQLException {
        try (Connection connection = world.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from " + rowsOf)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
