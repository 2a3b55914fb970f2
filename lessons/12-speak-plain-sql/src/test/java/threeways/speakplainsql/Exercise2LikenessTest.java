package threeways.speakplainsql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static threeways.blog.db.Tables.AUTHOR;
import static threeways.blog.db.Tables.BLOG;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import threeways.blog.db.tables.Blog;
import threeways.workbench.BlogWorld;
import threeways.workbench.OnH2;
import threeways.workbench.OtherRows;
import threeways.workbench.SqlLog;
import threeways.workbench.World;

@DisplayName("Exercise 2: a template, not glue")
@BlogWorld
@OnH2
class Exercise2LikenessTest {

    Likeness likeness = new Likeness();

    @Test
    @Order(1)
    void says_how_alike_two_texts_sound(DSLContext ctx) {
        assertThat(asked(() -> titlesThatSoundLike("Bens Bred", ctx)))
                .as("titles with a likeness of 4 to \"Bens Bred\". \"Ben's Bread\" is one, and the only one (where none comes, the "
                        + "name of a column, or a place in quotes, was taken for a piece of text; where all ten come, each title was compared "
                        + "with itself: a ? counts from the first value again, whatever {0} has taken)")
                .containsExactly("Ben's Bread");
        assertThat(asked(() -> titlesThatSoundLike("Oldmaps", ctx))).as("titles with a likeness of 4 to \"Oldmaps\": two blogs have it")
                .containsExactly("Old Maps", "Old Maps");
        Object four = asked(() -> ctx.select(likeness.of(BLOG.TITLE, "Bens Bred")).from(BLOG).where(BLOG.ID.eq(3L)).fetchOne(0));
        assertThat(four).as("the likeness of \"Ben's Bread\" and \"Bens Bred\", as a query returns it").isEqualTo(4);
        assertThat(likeness.of(BLOG.TITLE, "Bens Bred").getType())
                .as("the type of your expression, as jOOQ knows it. A template is of type Object until jOOQ is told a type; a cast in Java "
                        + "tells the compiler alone")
                .isEqualTo(Integer.class);
    }

    @Test
    @Order(2)
    void takes_whatever_is_typed_for_text(DSLContext ctx, World world) {
        List<String> typed = List.of("Ben's Bread", "Ben''s Bread", "'", "Ben? {0} {1} :s Bread", "Ben\\'s Bread");
        for (String words : typed) {
            assertThat(asked(() -> titlesThatSoundLike(words, ctx)))
                    .as("titles with a likeness of 4 to %s (quotes, braces, colons and question marks make no sound, and mean nothing to SQL "
                            + "in what somebody typed)", words)
                    .isEqualTo(words.equals("'") ? List.of() : List.of("Ben's Bread"));
        }
        asked(() -> titlesThatSoundLike("'); drop table entry_tag; --", ctx));
        asked(() -> titlesThatSoundLike("') = 4 or 1=1 --", ctx));
        assertThat(asked(() -> titlesThatSoundLike("') >= 0 or difference('a', 'a", ctx)))
                .as("titles with a likeness of 4 to \"') >= 0 or difference('a', 'a\": what was typed became a part of the query")
                .isEmpty();
        assertThat(tables(world)).as("tables after somebody typed \"'); drop table entry_tag; --\" (what was typed was executed)")
                .contains("entry_tag");
    }

    @Test
    @Order(3)
    void takes_the_column_of_any_table(DSLContext ctx) {
        assertThat(asked(() -> ctx.select(AUTHOR.NAME).from(AUTHOR).where(likeness.of(AUTHOR.NAME, "Aida").eq(4)).fetch(AUTHOR.NAME)))
                .as("authors whose names sound like \"Aida\"").containsExactly("Ada");

        Blog other = BLOG.as("other");
        assertThat(asked(() -> ctx.select(other.TITLE).from(BLOG).join(other).on(other.AUTHOR_ID.eq(BLOG.AUTHOR_ID))
                .where(BLOG.ID.eq(7L)).and(likeness.of(other.TITLE, "Oldmaps").eq(4)).fetch(other.TITLE)))
                .as("titles like \"Oldmaps\" among the blogs whose author also wrote number 7. Two tables of this query have a column title; "
                        + "jOOQ knows which one is meant, when it writes the column")
                .containsExactly("Old Maps");

        var shouted = name("the title, out loud");
        var loud = select(DSL.upper(BLOG.TITLE).as(shouted)).from(BLOG).asTable("loud");
        assertThat(asked(() -> ctx.selectFrom(loud).where(likeness.of(loud.field(shouted).coerce(String.class), "Bens Bred").eq(4))
                .fetch(0, String.class)))
                .as("titles like \"Bens Bred\" in a column that is called \"the title, out loud\" (such a name needs quotes, and jOOQ puts "
                        + "them where it writes the column)")
                .containsExactly("BEN'S BREAD");
    }

    @Test
    @Order(4)
    void takes_any_expression_for_a_text(DSLContext ctx) {
        Field<String> signed = concat(BLOG.author().NAME, inline(" "), BLOG.TITLE);
        assertThat(asked(() -> ctx.select(BLOG.TITLE).from(BLOG).where(likeness.of(signed, "Chee Oldmaps").eq(4)).fetch(BLOG.TITLE)))
                .as("blogs whose author and title together sound like \"Chee Oldmaps\"").containsExactly("Old Maps");
        assertThat(asked(() -> ctx.select(BLOG.TITLE).from(BLOG).orderBy(likeness.of(BLOG.TITLE, "Nite Tranes").desc(),
                likeness.of(BLOG.TITLE, "Tied Tabels").desc()).limit(2).fetch(BLOG.TITLE)))
                .as("the two titles that are first when sorted by likeness to \"Nite Tranes\", then by likeness to \"Tied Tabels\"")
                .containsExactly("Night Trains", "Tide Tables");
    }

    @Test
    @Order(5)
    @OtherRows
    void hears_in_another_archive_too(DSLContext ctx) {
        assertThat(asked(() -> titlesThatSoundLike("Sepelin Nots", ctx)))
                .as("titles with a likeness of 4 to \"Sepelin Nots\", in an archive that the page doesn't show").isEmpty();
        assertThat(asked(() -> titlesThatSoundLike("Zepelin Nots", ctx)))
                .as("titles with a likeness of 4 to \"Zepelin Nots\", in that archive").containsExactly("Zeppelin Notes");
        assertThat(asked(() -> titlesThatSoundLike("New Years Modem", ctx))).as("titles with a likeness of 4 to \"New Years Modem\"")
                .containsExactly("New Year's Modem");
    }

    @Test
    @Order(6)
    void lets_the_database_compare_and_binds_what_was_typed(DSLContext ctx, SqlLog sql) {
        asked(() -> titlesThatSoundLike("Bens Bred", ctx));
        assertThat(sql).sentOneStatement().readNoMoreThan(1);

        asked(() -> titlesThatSoundLike("Oldmaps", ctx));
        assertThat(sql)
                .as("texts sent for \"Bens Bred\" and for \"Oldmaps\" (what was typed is still a part of the text, however well it is wrapped)")
                .sentOneText();
    }

    @Test
    @Order(7)
    void lets_jooq_write_the_column_in_its_dialect() {
        String forMariadb = DSL.using(SQLDialect.MARIADB).render(likeness.of(BLOG.TITLE, "Bens Bred"));

        assertThat(forMariadb)
                .as("the expression as jOOQ writes it for MariaDB. Names stand in back quotes there; double quotes are round a piece of text: "
                        + "the column was written into the template once and for all, before anybody knew for which database")
                .contains("`title`").doesNotContain("\"");
    }

    private List<String> titlesThatSoundLike(String typed, DSLContext ctx) {
        return ctx.select(BLOG.TITLE).from(BLOG).where(likeness.of(BLOG.TITLE, typed).eq(4)).fetch(BLOG.TITLE);
    }

    private static List<String> tables(World world) {
        try (Connection connection = world.connect()) {
            return DSL.using(connection, world.dialect())
                    .fetch("select table_name from information_schema.tables where table_schema = schema()").getValues(0, String.class);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the query gives; an exception becomes a sentence. */
    private static <T> T asked(Supplier<T> query) {
        try {
            return query.get();
        } catch (RuntimeException thrown) {
            return fail("A query with your expression in it failed. A template has places, {0} and {1}, and jOOQ fills them: with the "
                    + "column that it was handed, in quotes and with its table, and with a ? for what was typed. Whatever is glued in, or "
                    + "looked up by hand, lacks one of these.%n%s", Thrown.inOneLine(thrown));
        }
    }
}
