package threeways.migratetheschema;

import static org.assertj.core.api.Assertions.assertThat;
import static threeways.migratetheschema.Difference.Kind.ADDITIONAL;
import static threeways.migratetheschema.Difference.Kind.LENGTH;
import static threeways.migratetheschema.Difference.Kind.MISSING;
import static threeways.migratetheschema.Difference.Kind.NOT_UNIQUE;
import static threeways.migratetheschema.Difference.Kind.NULLABILITY;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
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

@DisplayName("Exercise 6: find the drift")
@BlogWorld
@OnH2
class Exercise6DriftTest {

    @Test
    @Order(1)
    void finds_nothing_in_a_database_that_fits() throws SQLException {
        assertThat(drift()).as(
                "This database was made by the migrations that the classes come from, so no difference is expected. "
                        + "Compare the tables of DEFAULT_SCHEMA alone, and columns of the same name.")
                .isEmpty();
    }

    @Test
    @Order(2)
    void finds_a_column_that_takes_null() throws SQLException {
        List<Difference> drift = drift("alter table blog alter column title set null",
                "alter table entry alter column rating set not null");
        assertThat(drift)
                .as("blog.title takes null in this database and doesn't in the classes. Expected NULLABILITY, with names in "
                        + "lower case. Compare nullable() of both data types, again at each call.")
                .contains(new Difference("blog", "title", NULLABILITY));
        assertThat(drift)
                .as("entry.rating takes no null in this database and does in the classes. Expected NULLABILITY in this "
                        + "direction too: compare with !=, in every table.")
                .containsExactlyInAnyOrder(new Difference("blog", "title", NULLABILITY), new Difference("entry", "rating", NULLABILITY));
    }

    @Test
    @Order(3)
    void finds_a_text_of_another_length() throws SQLException {
        List<Difference> drift = drift("alter table author alter column name set data type varchar(50)",
                "alter table visit alter column reader set data type varchar(400)");
        assertThat(drift)
                .as("author.name takes 50 characters in this database and 100 in the classes. Expected LENGTH, once. Compare "
                        + "length() of both data types.")
                .containsOnlyOnce(new Difference("author", "name", LENGTH));
        assertThat(drift)
                .as("visit.reader takes 400 characters in this database and 100 in the classes. Expected LENGTH: longer is a "
                        + "difference too, in every table and by any number.")
                .containsExactlyInAnyOrder(new Difference("author", "name", LENGTH), new Difference("visit", "reader", LENGTH));
    }

    @Test
    @Order(4)
    void finds_a_unique_constraint_that_is_gone() throws SQLException {
        List<Difference> drift = drift("alter table permalink drop constraint uk_permalink_slug",
                "alter table tag drop constraint uk_tag_name");
        assertThat(drift)
                .as("The unique constraint on permalink.slug is gone from this database. Expected NOT_UNIQUE: look for each "
                        + "unique key of the classes among those of the live table.")
                .contains(new Difference("permalink", "slug", NOT_UNIQUE));
        assertThat(drift)
                .as("The unique constraint on tag.name is gone from this database. Expected NOT_UNIQUE for this table as well.")
                .containsExactlyInAnyOrder(new Difference("permalink", "slug", NOT_UNIQUE), new Difference("tag", "name", NOT_UNIQUE));
    }

    @Test
    @Order(5)
    void tells_a_unique_constraint_from_what_is_like_one() throws SQLException {
        List<Difference> drift = drift("alter table permalink drop constraint uk_permalink_slug",
                "create index ix_slug on permalink (slug)",
                "alter table tag drop constraint uk_tag_name", "alter table tag add constraint uk_tag_name unique (name, id)",
                "alter table author add constraint uk_author_name unique (name)", "alter table visit drop primary key");
        assertThat(drift)
                .as("permalink.slug has a plain index here instead of a unique constraint, so a slug can come twice. Expected "
                        + "NOT_UNIQUE: look at the unique keys, not at the indexes.")
                .contains(new Difference("permalink", "slug", NOT_UNIQUE));
        assertThat(drift)
                .as("Only name and id together are unique here, so a tag's name can come twice. Expected NOT_UNIQUE for "
                        + "tag.name: count only unique keys of that one column, whatever their name.")
                .contains(new Difference("tag", "name", NOT_UNIQUE));
        assertThat(drift).filteredOn(one -> one.table().equals("author"))
                .as("author.name is unique in this database and isn't in the classes. Expected no difference: only a unique "
                        + "constraint that the database lacks counts.")
                .isEmpty();
        assertThat(drift).filteredOn(one -> one.table().equals("visit"))
                .as("The primary key of visit is gone from this database. Expected no difference, since primary keys are left "
                        + "out: getKeys() has them, getUniqueKeys() doesn't.")
                .isEmpty();
        assertThat(drift).as("Expected NOT_UNIQUE for permalink.slug and for tag.name, and no other difference.").hasSize(2);
        assertThat(drift("alter table tag drop constraint uk_tag_name", "alter table tag add constraint one_of_a_kind unique (name)"))
                .as("The unique constraint on tag.name has another name in this database, and does the same. Expected no "
                        + "difference: compare the columns of constraints, not their names.")
                .isEmpty();
    }

    @Test
    @Order(6)
    void finds_columns_that_are_there_on_one_side() throws SQLException {
        List<Difference> drift = drift("alter table blog add column subtitle varchar(80)", "alter table entry drop column rating",
                "drop table visit", "create table invoice (id int primary key)");
        assertThat(drift).filteredOn(one -> List.of("blog", "entry").contains(one.table())).as(
                "The database has blog.subtitle, which the classes don't know, and lacks entry.rating. Expected "
                        + "ADDITIONAL and MISSING, sorted by table first. Go through the names of both sides.")
                .containsExactly(new Difference("blog", "subtitle", ADDITIONAL), new Difference("entry", "rating", MISSING));
        assertThat(drift).filteredOn(one -> one.table().equals("visit"))
                .as("The table visit is gone from this database. Expected MISSING for each of its four columns, sorted by their names.")
                .containsExactly(new Difference("visit", "blog_id", MISSING), new Difference("visit", "id", MISSING),
                        new Difference("visit", "reader", MISSING), new Difference("visit", "visited_at", MISSING));
        assertThat(drift).filteredOn(one -> one.table().equals("invoice")).as(
                "The table invoice belongs to another program. Expected no difference: go through the tables of "
                        + "DEFAULT_SCHEMA, not through those of the database.")
                .isEmpty();
        assertThat(drift).as("Expected no difference in the other tables, and all differences sorted by table.").hasSize(6)
                .isSortedAccordingTo(Comparator.comparing(Difference::table));
    }

    @Test
    @Order(7)
    void tells_nothing_else_of_a_column_that_one_side_lacks() throws SQLException {
        assertThat(drift("alter table permalink drop constraint uk_permalink_slug", "alter table permalink drop column slug",
                "alter table visit drop column reader", "alter table visit drop column visited_at",
                "alter table visit add column source varchar(20) default '' not null"))
                .as("permalink.slug, visit.reader and visit.visited_at are gone; visit.source is new and takes no null. "
                        + "Expected one difference for each of the four: MISSING or ADDITIONAL, and nothing else.")
                .containsExactly(new Difference("permalink", "slug", MISSING), new Difference("visit", "reader", MISSING),
                        new Difference("visit", "source", ADDITIONAL), new Difference("visit", "visited_at", MISSING));
    }

    @Test
    @Order(8)
    void leaves_out_types_and_other_schemas() throws SQLException {
        List<Difference> drift = drift("alter table entry alter column rating set data type varchar(20)", "create schema backup",
                "create table backup.blog (id int)", "create schema trash", "create table trash.blog (id int)");
        assertThat(drift).filteredOn(one -> one.table().equals("entry"))
                .as("entry.rating is a text in this database and a number in the classes. Expected no difference: leave out "
                        + "types, and compare lengths only if the classes have a text.")
                .isEmpty();
        assertThat(drift)
                .as("The schemas backup and trash have a table blog too, with one column. Expected no difference, since "
                        + "public.blog fits: compare with the tables of the schema public alone.")
                .isEmpty();
    }

    @Test
    @Order(9)
    void tells_all_differences_in_order() throws SQLException {
        Difference[] four = {new Difference("blog", "title", NULLABILITY), new Difference("tag", "name", NULLABILITY),
                new Difference("tag", "name", LENGTH), new Difference("tag", "name", NOT_UNIQUE)};
        List<Difference> drift = drift("alter table tag alter column name set data type varchar(20)",
                "alter table tag alter column name set null", "alter table tag drop constraint uk_tag_name",
                "alter table blog alter column title set null", "alter table author add column \"Origin\" varchar(80)");
        assertThat(drift).filteredOn(one -> one.table().equals("author"))
                .as("The table author has a new column, whose name was quoted and begins with a capital: Origin. Expected ADDITIONAL, and the "
                        + "name as the database has it: don't put it in lower case.")
                .containsExactly(new Difference("author", "Origin", ADDITIONAL));
        assertThat(drift).filteredOn(one -> !one.table().equals("author"))
                .as("blog.title takes null; tag.name takes null, is shorter and isn't unique any more. Expected all four "
                        + "differences, each once and on its own.")
                .containsExactlyInAnyOrder(four);
        assertThat(drift).filteredOn(one -> !one.table().equals("author"))
                .as("All four differences came, in another order. Sort by table, then column, then kind. Compare the kinds as they are: as text "
                        + "they are sorted by the alphabet.")
                .containsExactly(four);
    }

    @Test
    @Order(10)
    void looks_at_the_database_each_time() throws SQLException {
        try (OldArchive archive = OldArchive.withRows(""); Connection connection = archive.connect()) {
            Drift drift = new Drift(DSL.using(connection, SQLDialect.H2));
            assertThat(drift.differences()).as("The database fits the classes, so no difference is expected.").isEmpty();

            archive.execute("alter table blog alter column title set null");

            assertThat(drift.differences())
                    .as("blog.title takes null since the first call. The list is as before, so the answer remembers what it has "
                            + "seen. Read ctx.meta() at each call.")
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
