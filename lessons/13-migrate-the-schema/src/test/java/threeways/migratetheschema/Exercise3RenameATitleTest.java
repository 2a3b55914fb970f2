package threeways.migratetheschema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import org.hibernate.jpa.HibernatePersistenceConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import threeways.workbench.BlogWorld;
import threeways.workbench.OnH2;

@DisplayName("Exercise 3: rename a column that is full")
@BlogWorld
@OnH2
class Exercise3RenameATitleTest {

    static final String EXERCISE = "rename-a-title";

    @BeforeEach
    void look_at_the_script() {
        OldArchive.begun(EXERCISE);
    }

    @Test
    @Order(1)
    void keeps_the_titles() {
        keepsTheTitlesOf("known");
    }

    @Test
    @Order(2)
    void keeps_the_titles_of_other_archives() {
        keepsTheTitlesOf("other");
        keepsTheTitlesOf("generated");
    }

    @Test
    @Order(3)
    void leaves_one_column_with_the_same_promises() {
        try (OldArchive archive = migrated("known")) {
            assertThat(archive.columns("blog"))
                    .as("The table blog must have the column headline in the place of title, with 200 characters and not "
                            + "null. If both columns are there, the old one was not dropped; if \"not null\" is missing, a copy was made without it.")
                    .containsExactly("author_id bigint", "headline character varying(200) not null", "id bigint not null",
                            "pub_date date not null",
                            "version integer not null");
            assertThat(archive.refused("insert into blog (id, headline, pub_date) values (2000, null, date '2028-01-01')"))
                    .as("A blog without a headline must be refused, as one without a title was.").isNotNull();
            assertThat(archive
                    .refused("insert into blog (id, headline, pub_date) values (2001, '" + "x".repeat(200) + "', date '2028-01-01')"))
                    .as("A headline of 200 characters must be taken, as a title was.").isNull();
        }
    }

    @Test
    @Order(4)
    void changes_nothing_else() {
        try (OldArchive before = OldArchive.withRows("known"); OldArchive archive = migrated("known")) {
            List<String> expected = before.schema().stream().map(line -> line.replace("blog.title:", "blog.headline:")).toList();
            assertThat(archive.schemaBeside(expected))
                    .as("Expected the schema as it was, except for the name of blog.title. What a new column or a new table doesn't get by "
                            + "itself must be added, and what it has too much must go:")
                    .isEmpty();
            String rest = "select id, pub_date, author_id, version from blog order by id";
            assertThat(archive.rows(rest))
                    .as("Expected the blogs with their dates, authors and versions as before. Change no row and no other column.")
                    .isEqualTo(before.rows(rest));
            for (String table : before.tables()) {
                String all = "select * from " + table + " order by 1, 2";
                if (!table.equals("blog")) {
                    assertThat(archive.rows(all)).as("The rows of the table %s must be as before. Your script is for blog alone.", table)
                            .isEqualTo(before.rows(all));
                }
            }
        }
    }

    @Test
    @Order(5)
    void fits_the_new_mapping() {
        try (OldArchive archive = migrated("")) {
            Throwable thrown = catchThrowable(() -> new HibernatePersistenceConfiguration("headlined").managedClass(HeadlinedBlog.class)
                    .property("jakarta.persistence.nonJtaDataSource", archive.dataSource()).property("hibernate.hbm2ddl.auto", "validate")
                    .createEntityManagerFactory().close());

            assertThat(thrown).as("Hibernate compares the class HeadlinedBlog with the migrated database, and must find nothing missing.")
                    .isNull();
        }
    }

    private static void keepsTheTitlesOf(String rows) {
        try (OldArchive before = OldArchive.withRows(rows); OldArchive archive = migrated(rows)) {
            List<String> titles = before.rows("select id, title from blog order by id");

            assertThat(archive.rows("select id, headline from blog order by id"))
                    .as("Each blog must have its title in the column headline, letter "
                            + "for letter (rows: %s). A new column is empty until something is copied into it.", rows)
                    .isEqualTo(titles);
        }
    }

    private static OldArchive migrated(String rows) {
        OldArchive archive = OldArchive.withRows(rows);
        Throwable thrown = catchThrowable(() -> archive.migrate(EXERCISE));
        assertThat(thrown)
                .as("Your migration must run on a database with %s rows. A NOT NULL column can't be added to rows that have no value for "
                        + "it.", rows.isEmpty() ? "no" : "the " + rows)
                .isNull();
        return archive;
    }
}
