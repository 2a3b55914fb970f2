package threeways.speakplainsql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static threeways.blog.db.Tables.AUTHOR;
import static threeways.blog.db.Tables.BLOG;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import threeways.workbench.GeneratedRows;
import threeways.workbench.OnH2;
import threeways.workbench.OtherRows;
import threeways.workbench.SqlLog;
import threeways.workbench.World;

@DisplayName("Exercise 2: a template with bound values")
@BlogWorld
@OnH2
class Exercise2LikenessTest {

    /** What a visitor typed, with all that an answer might take out of it. */
    static final String TYPED = " O'Brien's {0} :x? \"2nd\"\tümlaut, cafe\u0301, " + "and so on ".repeat(30);

    Likeness likeness = new Likeness();

    @Test
    @Order(1)
    void compares_a_title_with_what_was_typed(DSLContext ctx) {
        List<String> found = titlesThatSoundLike("Bens Bred", ctx);
        assertThat(found)
                .as("No title has a likeness of 4 to \"Bens Bred\", though \"Ben's Bread\" sounds the same. Likely cause: a column's name or "
                        + "a quoted placeholder became a string literal. Hand over the field text itself.")
                .isNotEmpty();
        assertThat(found)
                .as("All ten titles have a likeness of 4 to \"Bens Bred\": each was compared with itself. {0} is the first, {1} the second, and ? counts from the first again.")
                .hasSizeLessThan(10);
        Class<?> type = likeness.of(BLOG.TITLE, "Bens Bred").getType();
        assertThat(type)
                .as("jOOQ must know that the expression is an Integer, and takes it for %s. Hand over Integer.class as its type: a cast in Java "
                        + "convinces the compiler only.",
                        type.getSimpleName().matches("[AEIOU].*")
                                ? "an " + type.getSimpleName()
                                : "a " + type.getSimpleName())
                .isEqualTo(Integer.class);
        for (String typed : List.of("Bens Bred", "Nite Tranes", "Quiet")) {
            agreesWithH2(typed, ctx);
        }
        assertThat(found).as("Only \"Ben's Bread\" has a likeness of 4 to \"Bens Bred\". Compare the field text with what was typed.")
                .containsExactly("Ben's Bread");
        assertThat(titlesThatSoundLike("Oldmaps", ctx))
                .as("The two blogs titled \"Old Maps\" have a likeness of 4 to \"Oldmaps\". Each call must make an expression for its own "
                        + "arguments.")
                .containsExactly("Old Maps", "Old Maps");
    }

    @Test
    @Order(2)
    void treats_typed_characters_as_text(DSLContext ctx, World world) {
        List<String> typed = List.of("Ben's Bread", "Ben''s Bread", "'", "Ben? {0} {1} :s Bread", "Ben\\'s Bread");
        for (String words : typed) {
            assertThat(titlesThatSoundLike(words, ctx))
                    .as("The titles with a likeness of 4 to what was typed, %s, are wrong. Quotes, braces, colons and question marks make no "
                            + "sound. Bind what was typed, as it is.", words)
                    .isEqualTo(words.equals("'") ? List.of() : List.of("Ben's Bread"));
        }
        titlesThatSoundLike("'); drop table entry_tag; --", ctx);
        titlesThatSoundLike("') = 4 or 1=1 --", ctx);
        assertThat(titlesThatSoundLike("') >= 0 or difference('a', 'a", ctx))
                .as("No title sounds like \"') >= 0 or difference('a', 'a\", and some came: what was typed was executed as SQL. Bind it.")
                .isEmpty();
        assertThat(tables(world))
                .as("The table entry_tag is gone: somebody typed \"'); drop table entry_tag; --\", and it was executed. Bind what was typed.")
                .contains("entry_tag");
    }

    @Test
    @Order(3)
    void works_for_a_column_of_any_table(DSLContext ctx) {
        assertThat(column("author.name, like \"Aida\"",
                () -> ctx.select(AUTHOR.NAME).from(AUTHOR).where(likeness.of(AUTHOR.NAME, "Aida").eq(4)).fetch(AUTHOR.NAME)))
                .as("Among the authors' names, only \"Ada\" has a likeness of 4 to \"Aida\". Compare the field text, whatever table it is of.")
                .containsExactly("Ada");

        Blog other = BLOG.as("other");
        assertThat(column("title of the table alias other", () -> ctx.select(other.TITLE).from(BLOG).join(other)
                .on(other.AUTHOR_ID.eq(BLOG.AUTHOR_ID))
                .where(BLOG.ID.eq(7L)).and(likeness.of(BLOG.TITLE, "Oldmaps").lt(4)).and(likeness.of(other.TITLE, "Oldmaps").eq(4))
                .fetch(other.TITLE)))
                .as("Among Ada's blogs, found by joining blog with itself, \"Old Maps\" has likeness 4 to \"Oldmaps\". Two tables "
                        + "have a column title: hand this call's field to jOOQ, and keep no expression for the next.")
                .containsExactly("Old Maps");

        var shouted = name("the title, out loud");
        var loud = select(DSL.upper(BLOG.TITLE).as(shouted)).from(BLOG).asTable("loud");
        assertThat(column("a column called \"the title, out loud\"",
                () -> ctx.selectFrom(loud).where(likeness.of(loud.field(shouted).coerce(String.class), "Bens Bred").eq(4))
                        .fetch(0, String.class)))
                .as("In a column called \"the title, out loud\", \"BEN'S BREAD\" has a likeness of 4 to \"Bens Bred\". Such a name needs "
                        + "quotes: let jOOQ write the field.")
                .containsExactly("BEN'S BREAD");
    }

    @Test
    @Order(4)
    void works_for_any_expression_and_inside_others(DSLContext ctx) {
        Field<String> signed = concat(BLOG.author().NAME, inline(" "), BLOG.TITLE);
        assertThat(column("author and title, concatenated in SQL",
                () -> ctx.select(BLOG.TITLE).from(BLOG).where(likeness.of(signed, "Chee Oldmaps").eq(4)).fetch(BLOG.TITLE)))
                .as("Only for Chi's \"Old Maps\" do author and title together have a likeness of 4 to \"Chee Oldmaps\". The field may be an "
                        + "expression: hand it to jOOQ as it is.")
                .containsExactly("Old Maps");
        assertThat(column("the title, in an order by", () -> ctx.select(BLOG.TITLE).from(BLOG)
                .orderBy(likeness.of(BLOG.TITLE, "Nite Tranes").desc(), likeness.of(BLOG.TITLE, "Tied Tabels").desc()).limit(2)
                .fetch(BLOG.TITLE)))
                .as("Sorted by likeness to \"Nite Tranes\", then to \"Tied Tabels\", these two titles are first. Two of your expressions in "
                        + "one query must stay two: each with its own value.")
                .containsExactly("Night Trains", "Tide Tables");
        Field<Integer> unknown = likeness.of(DSL.nullif(BLOG.TITLE, ":x?{0}"), "Rye");
        assertThat(column("null for one of the blogs",
                () -> ctx.select(unknown).from(BLOG).where(BLOG.ID.eq(8L)).fetch(0, Integer.class)))
                .as("If the field text is null, H2's difference returns null, and so must your expression. Add nothing to the function.")
                .containsExactly((Integer) null);
        assertThat(column("the title, in a subtraction", () -> ctx.select(inline(4).minus(likeness.of(BLOG.TITLE, "Bens Bred")))
                .from(BLOG).where(BLOG.ID.eq(3L)).fetch(0, Integer.class)))
                .as("4 minus the likeness of \"Ben's Bread\" to \"Bens Bred\" is 0. An operator in a template stands there without "
                        + "parentheses, and what is around it counts first: use the function alone.")
                .containsExactly(0);
    }

    @Test
    @Order(5)
    @OtherRows
    void works_on_other_rows(DSLContext ctx) {
        assertThat(titlesThatSoundLike("Zepelin Nots", ctx))
                .as("On a second set of rows, only \"Zeppelin Notes\" has a likeness of 4 to \"Zepelin Nots\".")
                .containsExactly("Zeppelin Notes");
        for (String typed : List.of("Sepelin Nots", "New Years Modem")) {
            agreesWithH2(typed, ctx);
        }
    }

    @Test
    @Order(6)
    void binds_what_was_typed(DSLContext ctx, SqlLog sql) {
        titlesThatSoundLike("Bens Bred", ctx);
        assertThat(sql).as("The query with your expression must be the only statement: an expression is built, not asked for.")
                .sentOneStatement();
        assertThat(sql).as("Compare in the database: one title is found, and one row is to be read.").readNoMoreThan(1);

        titlesThatSoundLike("Oldmaps", ctx);
        assertThat(sql)
                .as("The SQL differs between \"Bens Bred\" and \"Oldmaps\": what was typed is concatenated or inlined, even if it is escaped. Bind "
                        + "it, so that one SQL serves everything that is typed.")
                .sentOneText();

        sql.clear();
        titlesThatSoundLike(TYPED, ctx);
        assertThat(sql.statements().get(0).binds())
                .as("A long text with blanks, quotes and digits must be a bind value exactly as it was typed. Strip, cut, lower or clean nothing in "
                        + "Java: hand over typed itself.")
                .contains(TYPED);
    }

    @Test
    @Order(7)
    void renders_the_column_in_each_dialect() {
        String forMariadb = DSL.using(SQLDialect.MARIADB).render(likeness.of(BLOG.TITLE, "Bens Bred"));

        assertThat(forMariadb)
                .as("For MariaDB, jOOQ must write the column in back quotes: double quotes are round a string there. The column was "
                        + "concatenated into the template. Hand it to jOOQ as an argument.")
                .contains("`title`").doesNotContain("\"");
    }

    @Test
    @Order(8)
    @GeneratedRows
    void agrees_with_h2_on_a_large_archive(DSLContext ctx) {
        for (String typed : List.of("Solt Harber", "", "50", "a\\b", " ".repeat(30) + "Harbour")) {
            agreesWithH2(typed, ctx);
        }
    }

    private List<String> titlesThatSoundLike(String typed, DSLContext ctx) {
        return asked(typed.matches("[A-Za-z ]+")
                ? "A query with your expression failed for \"%s\". Give each placeholder of the template an argument, {0} the first and {1} "
                        + "the second, and return the expression without an alias."
                : "A query with your expression failed after somebody typed %s. Bind what was typed, and refuse no character of it: as a bind "
                        + "value it means nothing to SQL or to the template.",
                typed, () -> ctx.select(BLOG.TITLE).from(BLOG).where(likeness.of(BLOG.TITLE, typed).eq(4)).fetch(BLOG.TITLE));
    }

    /** The expression has the value of H2's own function, for each title: 0 to 4, and null for no title. */
    private void agreesWithH2(String typed, DSLContext ctx) {
        Field<Integer> h2 = DSL.function("difference", Integer.class, BLOG.TITLE, val(typed));
        Map<Long, Integer> expected = ctx.select(BLOG.ID, h2).from(BLOG).fetchMap(BLOG.ID, h2);
        Map<Long, String> titles = ctx.select(BLOG.ID, BLOG.TITLE).from(BLOG).fetchMap(BLOG.ID, BLOG.TITLE);
        Map<Long, Object> came = new HashMap<>();
        asked("Your expression can't be selected for \"%s\". Return a plain expression, without an alias.", typed,
                () -> ctx.select(BLOG.ID, likeness.of(BLOG.TITLE, typed)).from(BLOG).fetch())
                .forEach(row -> came.put(row.get(BLOG.ID), row.get(1)));
        String why = whyNotAlike(likeness.of(BLOG.TITLE, typed), typed, ctx);
        titles.forEach((id, title) -> assertThat(came.get(id))
                .as("The likeness of the title \"%s\" to \"%s\" must be what H2's difference(title, typed) gives. %s", title, shown(typed),
                        why)
                .isEqualTo(expected.get(id)));
    }

    private static String shown(String typed) {
        return typed.replaceFirst("^ {20,}", "(30 blanks)");
    }

    /** What the expression renders and binds tells where it leaves the function. */
    private static String whyNotAlike(Field<Integer> yours, String typed, DSLContext ctx) {
        if (!ctx.render(yours).toLowerCase(Locale.ROOT).contains("difference")) {
            return "Your SQL doesn't call difference, and computes something else: call it, since its numbers go from 0 to 4.";
        }
        return ctx.extractBindValues(yours).contains(typed)
                ? "You call difference and bind what was typed: change neither text in SQL, and return its number unchanged."
                : "What was typed isn't among your bind values as it is: bind it uncut and unchanged.";
    }

    private static List<String> tables(World world) {
        try (Connection connection = world.connect()) {
            return DSL.using(connection, world.dialect())
                    .fetch("select table_name from information_schema.tables where table_schema = schema()").getValues(0, String.class);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T column(String which, Supplier<T> query) {
        return asked(
                "A query failed whose column is %s. Hand over the field itself as an argument of the template: what getName() and toString() "
                        + "return lacks its table, its quotes or its joins.",
                which, query);
    }

    /** What the query gives; an exception becomes a sentence. */
    private static <T> T asked(String words, String argument, Supplier<T> query) {
        try {
            return query.get();
        } catch (RuntimeException thrown) {
            return fail("%s%n%s", words.replace("%s", argument), Thrown.inOneLine(thrown));
        }
    }
}
