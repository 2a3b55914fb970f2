package threeways.migratetheschema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Locale;
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
            List<String> expected = List.of("author_id bigint", "headline character varying(200) not null", "id bigint not null",
                    "pub_date date not null", "version integer not null");
            List<String> columns = archive.columns("blog");
            if (columns.contains(expected.get(1)) && columns.size() == expected.size()) {
                assertThat(columns)
                        .as("The column headline is right, and others aren't as before. A table made with \"create table … as select\" loses not null "
                                + "and all keys: rename the column in the table that is there.")
                        .isEqualTo(expected);
            }
            assertThat(columns)
                    .as("Expected headline as title was, \"character varying(200) not null\", and no column title. %s",
                            whyNotAsTitle(columns))
                    .isEqualTo(expected);
            assertThat(archive.refused("insert into blog (id, headline, pub_date) values (2000, null, date '2028-01-01')"))
                    .as("Expected the database to refuse a blog without a headline, as it refused one without a title. Make the column not null.")
                    .isNotNull();
            assertThat(archive
                    .refused("insert into blog (id, headline, pub_date) values (2001, '" + "x".repeat(200) + "', date '2028-01-01')"))
                    .as("Expected the database to take a headline of 200 characters, as it took a title of 200. Give the column that length.")
                    .isNull();
        }
    }

    @Test
    @Order(4)
    void changes_nothing_else() {
        try (OldArchive before = OldArchive.withRows("known"); OldArchive archive = migrated("known")) {
            List<String> expected = before.schema().stream().map(line -> line.replace("blog.title:", "blog.headline:")).toList();
            assertThat(archive.schemaBeside(expected))
                    .as("Expected the schema as it was, except for the name of blog.title. Restore what is missing below, and "
                            + "drop or leave out what is not expected: defaults, keys, indexes, tables.")
                    .isEmpty();
            String rest = "select id, pub_date, author_id, version from blog order by id";
            assertThat(archive.rows(rest))
                    .as("Expected the blogs with their dates, authors and versions as before. %s",
                            firstChange(before.rows(rest), archive.rows(rest)))
                    .isEqualTo(before.rows(rest));
            for (String table : before.tables()) {
                String all = "select * from " + table + " order by 1, 2";
                if (!table.equals("blog")) {
                    assertThat(archive.rows(all)).as("The rows of the table %s must be as before. Your script is for blog alone.", table)
                            .isEqualTo(before.rows(all));
                }
            }
            assertThat(archive.refused("insert into blog (headline, pub_date) values ('Next', date '2028-01-01')"))
                    .as("Expected the next blog to get an id that is free, as before. A table that you build again counts from 1: rename the "
                            + "column in the table that is there.")
                    .isNull();
        }
    }

    private static String whyNotAsTitle(List<String> columns) {
        String title = columns.stream().anyMatch(column -> column.startsWith("title ")) ? "The column title is still there: drop it. " : "";
        return title + columns.stream().filter(column -> column.startsWith("headline ")).findFirst()
                .map(column -> column.substring("headline ".length())).filter(yours -> !yours.equals("character varying(200) not null"))
                .map(yours -> "Yours is \"" + yours + "\": a column that you add needs the type, the length and \"not null\" from you.")
                .orElse("");
    }

    private static String firstChange(List<String> before, List<String> after) {
        List<String> columns = List.of("id", "pub_date", "author_id", "version");
        for (int row = 0; row < Math.min(before.size(), after.size()); row++) {
            String[] was = before.get(row).split("\\|");
            String[] is = after.get(row).split("\\|");
            for (int i = 0; i < columns.size(); i++) {
                if (!was[i].equals(is[i])) {
                    return "Blog %s had %s %s, and has %s now. Set headline, and no other column.".formatted(was[0], columns.get(i), was[i],
                            is[i]);
                }
            }
        }
        return "There were %d blogs, and %d are left: delete and add none.".formatted(before.size(), after.size());
    }

    @Test
    @Order(5)
    void fits_the_new_mapping() {
        try (OldArchive archive = migrated("")) {
            Throwable thrown = catchThrowable(() -> new HibernatePersistenceConfiguration("headlined").managedClass(HeadlinedBlog.class)
                    .property("jakarta.persistence.nonJtaDataSource", archive.dataSource()).property("hibernate.hbm2ddl.auto", "validate")
                    .createEntityManagerFactory().close());

            assertThat(thrown).as(
                    "Expected Hibernate's validate to accept the migrated database for the class HeadlinedBlog. It threw: "
                            + "read below which column it misses.")
                    .isNull();
        }
    }

    private static void keepsTheTitlesOf(String rows) {
        try (OldArchive before = OldArchive.withRows(rows); OldArchive archive = migrated(rows)) {
            List<String> titles = before.rows("select id, title from blog order by id");

            List<String> columns = archive.columns("blog");
            assertThat(columns)
                    .as("Expected a column headline in the table blog. %s",
                            columns.stream().anyMatch(column -> column.toLowerCase(Locale.ROOT).startsWith("headline "))
                                    ? "Its name has capitals: in quotes they are kept. Write the name in small letters, without quotes."
                                    : "It isn't there: write the statement, and name the file as Flyway wants it, V5, two underscores, a "
                                            + "description and .sql.")
                    .anyMatch(column -> column.startsWith("headline "));
            List<String> headlines = archive.rows("select id, headline from blog order by id");
            for (int i = 0; i < Math.min(titles.size(), headlines.size()); i++) {
                String title = titles.get(i);
                String headline = headlines.get(i);
                assertThat(headline)
                        .as("Expected each blog's title in headline, letter for letter; below is the first that differs. %s",
                                headline.endsWith("|null")
                                        ? "A new column is empty: copy the titles of all blogs into it before you drop title."
                                        : columns.stream().anyMatch(column -> column.startsWith("headline character("))
                                                ? "Yours is a char, which the database fills up with blanks: make it a varchar of 200, as title was."
                                                : isLost(title, headline) || haveOneText(headlines)
                                                        ? "This one wasn't copied: rename the column, or copy every title before you drop "
                                                                + "the old column."
                                                        : "The text was changed or cut: copy it as it is, without trim, lower or replace.")
                        .isEqualTo(title);
            }
            assertThat(headlines.size()).as("Expected as many blogs as before. Rename the column, or copy it; delete no row.")
                    .isEqualTo(titles.size());
        }
    }

    /** Nothing is left of a text, as if a new column had kept its default. */
    private static boolean isLost(String title, String headline) {
        return headline.endsWith("|") && !title.substring(title.indexOf('|') + 1).isBlank();
    }

    private static boolean haveOneText(List<String> headlines) {
        return headlines.size() > 1 && headlines.stream().map(line -> line.substring(line.indexOf('|'))).distinct().count() == 1;
    }

    private static OldArchive migrated(String rows) {
        OldArchive archive = OldArchive.withRows(rows);
        archive.execute("alter table blog alter column id restart with 5000"); // behind the ids that are there
        Throwable thrown = catchThrowable(() -> archive.migrate(EXERCISE));
        OldArchive.ranThrough(thrown,
                "Expected your script to run on a database with %s. The message below names the statement that was refused. Titles may be blank, equal or long, and a new column is empty at first.",
                switch (rows) {
                    case "" -> "no rows";
                    case "known" -> "the page's ten blogs";
                    case "generated" -> "some 330 blogs";
                    default -> "other rows";
                });
        return archive;
    }
}
