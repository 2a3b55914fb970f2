package threeways.migratetheschema;

import static org.assertj.core.api.Assertions.assertThat;
import static threeways.migratetheschema.Difference.Kind.ADDITIONAL;
import static threeways.migratetheschema.Difference.Kind.LENGTH;
import static threeways.migratetheschema.Difference.Kind.MISSING;
import static threeways.migratetheschema.Difference.Kind.NOT_UNIQUE;
import static threeways.migratetheschema.Difference.Kind.NULLABILITY;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import threeways.workbench.BlogWorld;
import threeways.workbench.OnH2;
import threeways.workbench.SqlLog;
import threeways.workbench.Refusals;

@DisplayName("Exercise 6: what validate doesn't see")
@BlogWorld
@OnH2
class Exercise6DriftTest {

    @Test
    @Order(1)
    void finds_nothing_in_a_database_that_fits() throws SQLException {
        assertThat(drift()).as("The database was made by the same migrations as the classes, so it fits them.").isEmpty();
    }

    @Test
    @Order(2)
    void finds_a_column_that_takes_null() throws SQLException {
        assertThat(drift("alter table blog alter column title set null"))
                .as("blog.title takes null in this database and doesn't in the classes. "
                        + "Hibernate's validate doesn't look at that.")
                .containsExactly(new Difference("blog", "title", NULLABILITY));
        assertThat(drift("alter table entry alter column rating set not null"))
                .as("entry.rating takes no null in this database, and does in the "
                        + "classes. That is a difference as well.")
                .containsExactly(new Difference("entry", "rating", NULLABILITY));
    }

    @Test
    @Order(3)
    void finds_a_text_of_another_length() throws SQLException {
        assertThat(drift("alter table author alter column name set data type varchar(50)"))
                .as("author.name takes 50 characters in this database and "
                        + "100 in the classes.")
                .containsExactly(new Difference("author", "name", LENGTH));
        assertThat(drift("alter table visit alter column reader set data type varchar(400)"))
                .as("visit.reader takes 400 characters in this database "
                        + "and 100 in the classes: longer is a difference too.")
                .containsExactly(new Difference("visit", "reader", LENGTH));
    }

    @Test
    @Order(4)
    void finds_a_unique_constraint_that_is_gone() throws SQLException {
        assertThat(drift("alter table permalink drop constraint uk_permalink_slug"))
                .as("Nothing keeps this database from storing a slug twice.")
                .containsExactly(new Difference("permalink", "slug", NOT_UNIQUE));
        assertThat(drift("alter table tag drop constraint uk_tag_name")).as("Nothing keeps this database from storing a tag's name twice.")
                .containsExactly(new Difference("tag", "name", NOT_UNIQUE));
    }

    @Test
    @Order(5)
    void tells_a_unique_constraint_from_what_is_like_one() throws SQLException {
        assertThat(drift("alter table permalink drop constraint uk_permalink_slug", "create index ix_slug on permalink (slug)"))
                .as("An index on permalink.slug has taken the place of the unique constraint. It lets a slug come twice, since it isn't unique: "
                        + "look at the keys of the table, not at its indexes.")
                .containsExactly(new Difference("permalink", "slug", NOT_UNIQUE));
        assertThat(drift("alter table permalink drop constraint uk_permalink_slug",
                "alter table permalink add constraint uk_permalink_slug unique (slug, blog_id)"))
                .as("A constraint on permalink.slug and blog_id together has taken the place of the one on slug. It lets a slug come twice: count "
                        + "only keys of that one column.")
                .containsExactly(new Difference("permalink", "slug", NOT_UNIQUE));
        assertThat(drift("alter table tag drop constraint uk_tag_name", "alter table tag add constraint one_of_a_kind unique (name)"))
                .as("The unique constraint on tag.name has another name in this database, and does the same. Compare the columns of a "
                        + "constraint, and not its name.")
                .isEmpty();
        assertThat(drift("alter table author add constraint uk_author_name unique (name)"))
                .as("author.name is unique in this database and isn't in the classes. Only a constraint of the classes that the database "
                        + "lacks is a difference.")
                .isEmpty();
        assertThat(drift("alter table visit drop primary key"))
                .as("The primary key of visit is gone in this database. Primary keys are left out: jOOQ's getKeys() has them, getUniqueKeys() "
                        + "doesn't.")
                .isEmpty();
    }

    @Test
    @Order(6)
    void finds_columns_that_are_there_on_one_side() throws SQLException {
        assertThat(drift("alter table blog add column subtitle varchar(80)", "alter table entry drop column rating")).as("The database has "
                + "blog.subtitle, which the classes don't know, and lacks entry.rating.")
                .containsExactly(new Difference("blog", "subtitle", ADDITIONAL), new Difference("entry", "rating", MISSING));
        assertThat(drift("drop table visit")).as("The table visit is gone, so each of its four columns is missing.").containsExactly(
                new Difference("visit", "blog_id", MISSING), new Difference("visit", "id", MISSING),
                new Difference("visit", "reader", MISSING),
                new Difference("visit", "visited_at", MISSING));
        assertThat(drift("create table invoice (id int primary key)")).as("The table invoice belongs to another program, and is left out.")
                .isEmpty();
    }

    @Test
    @Order(7)
    void tells_nothing_else_of_a_column_that_one_side_lacks() throws SQLException {
        assertThat(drift("alter table permalink drop constraint uk_permalink_slug", "alter table permalink drop column slug",
                "alter table visit drop column reader", "alter table visit drop column visited_at",
                "alter table visit add column source varchar(20) default '' not null"))
                .as("permalink.slug, visit.reader and visit.visited_at are gone; visit.source is new and takes no null. Of a column that one "
                        + "side lacks, tell that and nothing else.")
                .containsExactly(new Difference("permalink", "slug", MISSING), new Difference("visit", "reader", MISSING),
                        new Difference("visit", "source", ADDITIONAL), new Difference("visit", "visited_at", MISSING));
    }

    @Test
    @Order(8)
    void leaves_out_types_and_other_schemas() throws SQLException {
        assertThat(drift("alter table entry alter column rating set data type varchar(20)"))
                .as("entry.rating is a text in this database and a number in the classes. Types are left out, and lengths are compared if the "
                        + "classes have a text.")
                .isEmpty();
        assertThat(drift("create schema backup", "create table backup.blog (id int)", "create schema trash",
                "create table trash.blog (id int)"))
                .as("The schemas backup and trash have a table blog each, with one column. Compare the tables of the schema public alone, "
                        + "which are as the classes say.")
                .isEmpty();
    }

    @Test
    @Order(9)
    void tells_all_differences_in_order() throws SQLException {
        assertThat(drift("alter table tag alter column name set data type varchar(20)", "alter table tag alter column name set null",
                "alter table tag drop constraint uk_tag_name", "alter table blog alter column title set null"))
                .as("blog.title takes null; tag.name "
                        + "takes null, is shorter, and may come twice. The list must be sorted by table, column and kind.")
                .containsExactly(new Difference("blog", "title", NULLABILITY), new Difference("tag", "name", NULLABILITY),
                        new Difference("tag", "name", LENGTH), new Difference("tag", "name", NOT_UNIQUE));
    }

    @Test
    @Order(10)
    void looks_at_the_database_each_time() throws SQLException {
        try (OldArchive archive = OldArchive.withRows(""); Connection connection = archive.connect()) {
            Drift drift = new Drift(DSL.using(connection, SQLDialect.H2));
            assertThat(drift.differences()).as("The database fits the classes.").isEmpty();

            archive.execute("alter table blog alter column title set null");

            assertThat(drift.differences())
                    .as("Since the first call, blog.title takes null. If the list is still empty, the answer remembers what it "
                            + "has seen.")
                    .containsExactly(new Difference("blog", "title", NULLABILITY));
        }
    }

    @Test
    @Order(11)
    void tells_what_the_database_refuses(DataSource dataSource, SqlLog sql) throws Throwable {
        Refusals.of(sql).reachTheCaller(() -> new Drift(DSL.using(dataSource, SQLDialect.H2)).differences());
    }

    private static List<Difference> drift(String... changes) throws SQLException {
        try (OldArchive archive = OldArchive.withRows(""); Connection connection = archive.connect()) {
            archive.execute(changes);
            return new Drift(DSL.using(connection, SQLDialect.H2)).differences();
        }
    }
}
