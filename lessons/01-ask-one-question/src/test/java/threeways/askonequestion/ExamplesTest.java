package threeways.askonequestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.NoResultException;
import jakarta.persistence.NonUniqueResultException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.dialect.H2Dialect;
import org.hibernate.dialect.SQLServerDialect;
import org.hibernate.jpa.HibernatePersistenceConfiguration;
import org.hibernate.query.common.TemporalUnit;
import org.hibernate.query.criteria.CriteriaDefinition;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import threeways.blog.Author;
import threeways.blog.Blog;
import threeways.blog.Entry;
import threeways.workbench.BlogWorld;
import threeways.workbench.NotOn;
import threeways.workbench.OnH2;
import threeways.workbench.SqlLog;
import threeways.workbench.World;

@DisplayName("Examples: what the page shows")
@BlogWorld
@Timeout(60) // nothing here is the learner's: what takes its time is the machine
class ExamplesTest {

    @Test
    void asking_for_a_year_sends_one_statement(Session session, SqlLog sql) {
        // tag::ask-for-a-year[]
        List<Blog> blogs = session
                .createSelectionQuery("from Blog where year(pubDate) = 2026", Blog.class)
                .getResultList();
        // end::ask-for-a-year[]

        assertThat(blogs).extracting(Blog::getTitle).containsExactlyInAnyOrder("Ben's Bread", ":x?{0}", "Night Trains", "under_scores",
                "Tide Tables", "Fireworks at 23:59");
        assertThat(sql).sentOneStatement().readNoMoreThan(6).matches("ask-for-a-year.sql");
        assertThat(sql.statements().get(0).text()).as("the year that we wrote into the HQL stands in the text").endsWith("=2026");
    }

    @Test
    void a_named_parameter_arrives_as_a_bind_value(Session session, SqlLog sql) {
        // tag::bind-and-sort[]
        List<Blog> blogs = session
                .createSelectionQuery(
                        "from Blog where title like :start order by title, id", Blog.class)
                .setParameter("start", "T%")
                .getResultList();
        // end::bind-and-sort[]

        assertThat(blogs).extracting(Blog::getTitle).containsExactly("The Last Frost", "Tide Tables");
        assertThat(sql).sentOneStatement().readNoMoreThan(2).bound("T").matches("bind-and-sort.sql");
        assertThat(sql.rowsRead()).isEqualTo(2);
    }

    @Test
    void the_criteria_api_sends_the_same_sql_as_the_text(SessionFactory factory, Session session, SqlLog sql) {
        // tag::ask-without-a-string[]
        var startingWithT = new CriteriaDefinition<Blog>(factory, Blog.class) {
            {
                var blog = from(Blog.class);
                where(like(blog.get("title"), "T%"));
                orderBy(asc(blog.get("title")), asc(blog.get("id")));
            }
        };
        List<Blog> blogs = session.createSelectionQuery(startingWithT).getResultList();
        // end::ask-without-a-string[]

        assertThat(blogs).extracting(Blog::getTitle).containsExactly("The Last Frost", "Tide Tables");
        assertThat(sql).sentOneStatement();
        assertThat(sql.statements().get(0).text()).contains(" like ").contains("order by");
    }

    @Test
    void a_count_reads_one_row_and_loads_no_object(SessionFactory factory, Session session, SqlLog sql) {
        // tag::count-authors[]
        long authors = session
                .createSelectionQuery("select count(*) from Author", Long.class)
                .getSingleResult();
        // end::count-authors[]

        assertThat(authors).isEqualTo(4);
        assertThat(factory.getStatistics().getEntityLoadCount()).isZero();
        assertThat(sql).sentOneStatement().readNoMoreThan(1).matches("count-authors.sql");
    }

    @Test
    void one_row_or_null(Session session) {
        // tag::one-or-null[]
        Author nobody = session
                .createSelectionQuery("from Author where name = :name", Author.class)
                .setParameter("name", "Zoe")
                .getSingleResultOrNull();
        // end::one-or-null[]

        assertThat(nobody).isNull();
        var everybody = session.createSelectionQuery("from Author", Author.class);
        assertThatThrownBy(everybody::getSingleResultOrNull).isInstanceOf(NonUniqueResultException.class);
        assertThatThrownBy(everybody::getSingleResult).isInstanceOf(NonUniqueResultException.class);
        var nobodyToo = session.createSelectionQuery("from Author where name = 'Zoe'", Author.class);
        assertThatThrownBy(nobodyToo::getSingleResult).isInstanceOf(NoResultException.class);
    }

    @Test
    void one_object_in_three_rows_is_one(Session session, SqlLog sql) {
        Blog nightTrains = session.createSelectionQuery("select b from Blog b join b.entries where b.title = 'Night Trains'", Blog.class)
                .getSingleResultOrNull();

        assertThat(nightTrains.getTitle()).isEqualTo("Night Trains");
        assertThat(sql.rowsRead()).isEqualTo(3);
    }

    @Test
    @NotOn(value = "mysql, mariadb, sqlite", because = "its driver lets a second query run while the result of the first is open")
    void a_stream_outside_a_transaction_bears_no_second_query(Session session) {
        var count = session.createSelectionQuery("select count(*) from Author", Long.class);

        assertThatThrownBy(() -> session.createSelectionQuery("from Blog", Blog.class).getResultStream()
                .forEach(blog -> count.getSingleResult())).isInstanceOf(RuntimeException.class);

        session.beginTransaction();
        session.createSelectionQuery("from Blog", Blog.class).getResultStream().forEach(blog -> count.getSingleResult());
        session.getTransaction().rollback();
    }

    @Test
    void concatenated_hql_can_be_changed_by_its_values(Session session, SqlLog sql) {
        // tag::concatenate-hql[]
        String typed = "x' or '1'='1";
        List<Author> found = session
                .createSelectionQuery(
                        "from Author where name = '" + typed + "'", Author.class)
                .getResultList();
        // end::concatenate-hql[]

        assertThat(found).extracting(Author::getName).containsExactlyInAnyOrder("Ada", "Ben", "Chi", "Dora");
        assertThat(sql).sentOneStatement().matches("concatenate-hql.sql");
        assertThat(sql.rowsRead()).isEqualTo(4);
    }

    @Test
    void a_session_factory_needs_no_framework(DataSource dataSource) {
        // tag::bootstrap[]
        try (SessionFactory factory = new HibernatePersistenceConfiguration("blog")
                .managedClasses(Author.class, Blog.class, Entry.class)
                .property("jakarta.persistence.nonJtaDataSource", dataSource)
                .createEntityManagerFactory()) {

            String title = factory.fromSession(
                    session -> session.find(Blog.class, 6L).getTitle());
            // end::bootstrap[]
            assertThat(title).isEqualTo("Tide Tables");
            // tag::bootstrap[]
        }
        // end::bootstrap[]
    }

    @Test
    @OnH2(because = "it asks H2 for its words for true and false")
    void a_backslash_in_a_pattern_is_special_unless_the_escape_character_is_taken_away(Connection connection) throws SQLException {
        assertThat(value(connection, "select '100%' like '100\\%'")).isEqualTo("TRUE");
        assertThat(value(connection, "select '100%' like '100\\%' escape ''")).isEqualTo("FALSE");
    }

    @Test
    void another_database_gets_another_function_for_the_year() {
        assertThat(new H2Dialect().extractPattern(TemporalUnit.YEAR)).startsWith("extract(");
        assertThat(new SQLServerDialect().extractPattern(TemporalUnit.YEAR)).startsWith("datepart(");
    }

    @Test
    @OnH2(because = "it reads the plan of a query, and each database writes plans in its own words")
    void a_function_on_the_column_hides_its_index(World world) throws SQLException {
        try (Connection connection = world.connect()) {
            assertThat(value(connection, "explain select * from blog where extract(year from pub_date) = 2026")).contains("tableScan");
            assertThat(value(connection, "explain select * from blog where pub_date >= date '2026-01-01' and pub_date < date '2027-01-01'"))
                    .containsIgnoringCase("ix_blog_pub_date");
        }
    }

    private static String value(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
