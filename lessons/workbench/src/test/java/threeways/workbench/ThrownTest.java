package threeways.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hibernate.Session;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import threeways.blog.Blog;

/** What an exception says is told once, with what it means and with what the check had called. */
class ThrownTest {

    private static final String TABLE = "Table \"blogs\" not found";

    private String before;

    @BeforeEach
    void remember() {
        before = System.getProperty("basedir");
    }

    @AfterEach
    void restore() {
        if (before == null) {
            System.clearProperty("basedir");
        } else {
            System.setProperty("basedir", before);
        }
    }

    @Nested
    @BlogWorld
    class WithAWorld {

        @Test
        void a_map_has_one_row_for_a_key(DSLContext ctx) {
            Throwable thrown = catchThrowable(() -> ctx.fetch("select title, id from blog").intoMap("title"));

            assertThat(Thrown.hint(thrown)).hasValue(
                    "A map holds one row for each key, and here several rows have the same one. Fetch a list.");
        }

        @Test
        void what_was_closed_may_have_been_lent(Session session, DSLContext ctx) {
            session.beginTransaction();
            Connection lent = session.doReturningWork(connection -> connection);
            session.getTransaction().commit();
            Throwable ofJdbc = catchThrowable(lent::createStatement);
            Throwable ofJooq = catchThrowable(() -> DSL.using(lent, ctx.dialect()).fetch("select title from blog"));

            assertThat(Stream.of(ofJdbc, ofJooq).map(Thrown::hint)).allSatisfy(
                    hint -> assertThat(hint).hasValueSatisfying(words -> assertThat(words).contains("goes back when the lambda ends")));
        }

        @Test
        void a_stream_ends_with_the_next_query_outside_a_transaction(Session session) {
            Throwable thrown = catchThrowable(() -> session.createSelectionQuery("from Blog", Blog.class).getResultStream()
                    .forEach(blog -> blog.getEntries().size()));

            assertThat(Thrown.hint(thrown)).hasValueSatisfying(words -> assertThat(words).contains("use getResultList() instead"));
        }

        @Test
        void an_sql_that_was_refused_is_shown_once(Connection connection, DSLContext ctx, Session session) {
            Throwable ofJdbc = catchThrowable(() -> connection.prepareStatement("select title from blogs"));
            assertThat(Thrown.message(ofJdbc))
                    .isEqualToNormalizingNewlines(TABLE + "\nThe database refused this SQL: select title from blogs");

            Throwable ofJooq = catchThrowable(() -> ctx.fetch("select title from blogs"));
            assertThat(Thrown.message(ofJooq))
                    .isEqualToNormalizingNewlines(TABLE + "\nThe database refused this SQL: select title from blogs");

            Throwable ofHibernate = catchThrowable(
                    () -> session.createNativeQuery("select title from blogs", String.class).getResultList());
            assertThat(Thrown.message(ofHibernate)).contains(TABLE).endsWith("The database refused this SQL: select title from blogs")
                    .containsOnlyOnce("select title").doesNotContain("because of");
        }

        @Test
        void of_a_syntax_error_the_place_that_the_database_marked_is_enough(Connection connection) {
            Throwable thrown = catchThrowable(() -> connection.prepareStatement("select title fro blog"));

            assertThat(Thrown.message(thrown)).contains("[*]").containsOnlyOnce("select title").doesNotContain("SQL statement:");
        }

        @Test
        void a_flush_without_a_transaction_is_told(Session session) {
            assertThat(Thrown.hint(catchThrowable(session::flush)).orElseThrow()).contains("none is active");
        }

        @Test
        void a_text_that_became_a_template_is_told(DSLContext ctx) {
            Throwable thrown = catchThrowable(() -> ctx.fetch("select title from blog where title = ':x?{0}'".replace("'", "")));
            assertThat(Thrown.hint(thrown))
                    .hasValueSatisfying(hint -> assertThat(hint).contains("became a part of a template", "{0}", "bind it"));

            assertThat(Thrown.hint(catchThrowable(() -> ctx.fetch("select title from blogs")))).isEmpty();
        }

        @Test
        void a_lambda_without_a_parameter_is_told_what_it_lacks(DSLContext ctx) {
            Throwable thrown = catchThrowable(() -> ctx.transaction(() -> ctx.fetch("select title from blog")));

            assertThat(Thrown.hint(thrown)).hasValueSatisfying(hint -> assertThat(hint).contains("tx.dsl()"));
        }

        @Test
        void what_is_not_loaded_tells_by_itself(Session session) {
            Blog blog = session.find(Blog.class, 7L);
            session.close();

            assertThat(Thrown.message(catchThrowable(() -> blog.getEntries().size()))).contains("no session");
        }
    }

    @Test
    void a_null_that_was_unboxed_is_told() {
        Supplier<Integer> rating = () -> null;

        assertThat(Thrown.hint(catchThrowable(() -> {
            int unboxed = rating.get();
            throw new IllegalStateException("got " + unboxed);
        }))).hasValueSatisfying(hint -> assertThat(hint).startsWith("A null was unboxed to int.").contains("keep it as Integer"));
    }

    @Test
    void a_file_that_is_missing_is_told() {
        assertThat(Thrown.hint(catchThrowable(() -> Files.delete(Path.of("no-such-file.sql")))))
                .hasValueSatisfying(hint -> assertThat(hint).contains("Files.deleteIfExists"));
    }

    @Test
    void a_collection_that_refuses_null_is_told() {
        List<String> withNull = Arrays.asList("Ada", null);

        assertThat(Thrown.hint(catchThrowable(() -> List.copyOf(withNull))))
                .hasValueSatisfying(hint -> assertThat(hint).contains("List.copyOf", "refuse null"));
        assertThat(Thrown.hint(catchThrowable(() -> withNull.stream().collect(Collectors.toUnmodifiableList()))))
                .hasValueSatisfying(hint -> assertThat(hint).contains("refuse null"));
        assertThat(Thrown.hint(catchThrowable(() -> Stream.of("Ada").collect(Collectors.toMap(name -> name, name -> (String) null)))))
                .hasValueSatisfying(hint -> assertThat(hint).startsWith("Collectors.toMap refuses null"));
        assertThat(Thrown.hint(new NullPointerException())).isEmpty();
    }

    @Test
    void what_the_jdk_throws_without_words_is_told() {
        List<String> titles = new ArrayList<>(List.of("Old Maps", "Tide Tables", "100% Rye"));

        assertThat(hintAt(() -> List.of("Old Maps").add("Tide Tables"))).startsWith("What you change there can't be changed: List.of");
        assertThat(hintAt(() -> titles.forEach(title -> titles.remove("Old Maps")))).contains("while a loop went through it");
        assertThat(hintAt(() -> Optional.empty().get())).startsWith("There was nothing to take");
        assertThat(hintAt(() -> titles.get(4711))).startsWith("A list or a text is shorter");
        assertThat(hintAt(() -> {
            throw new NoSuchElementException("There is no blog 99");
        })).as("thrown by the answer").isEmpty();
    }

    private static String hintAt(ThrowingCallable something) {
        return Thrown.hint(catchThrowable(something)).orElse("");
    }

    @Test
    void what_a_check_has_caught_ends_its_sentences() {
        assertThat(Thrown.told(null)).isEqualTo("Nothing was thrown.");
        assertThat(Thrown.told(new SQLException())).isEqualTo("The answer threw SQLException.");
        assertThat(Thrown.told(new SQLException("no table"))).isEqualTo("The answer threw SQLException: no table");
    }

    @Test
    void what_a_check_has_caught_is_told_with_the_line_of_the_answer(@TempDir Path lesson) throws IOException {
        write(lesson.resolve("src/main/java/threeways/some/Finder.java"), "class Finder {", "}");
        System.setProperty("basedir", lesson.toString());
        SQLException thrown = new SQLException("no table");
        thrown.setStackTrace(new StackTraceElement[]{new StackTraceElement("threeways.some.Finder", "newest", "Finder.java", 7)});

        assertThat(Thrown.told(thrown)).isEqualTo("The answer threw SQLException at Finder.java:7: no table");
    }

    @Test
    void a_method_that_calls_itself_for_ever_is_named_as_the_cause() {
        assertThat(Thrown.hint(new StackOverflowError())).hasValueSatisfying(hint -> assertThat(hint).startsWith("A method calls itself"));
    }

    @Test
    void the_argument_that_a_check_passed_is_named(@TempDir Path lesson) throws IOException {
        write(lesson.resolve("src/main/java/threeways/some/Finder.java"), "class Finder {", "}");
        write(lesson.resolve("src/test/java/threeways/some/FinderTest.java"), "class FinderTest {",
                "assertThat(finder.newest(\"No (such) Blog\", 3)).isEmpty();",
                "assertThat(finder.newest(title)).isEmpty();",
                "assertThat(finder.newest(title,",
                "        null)).isEmpty();",
                "finder.newest(" + "\"No (such) Blog\", ".repeat(6) + "3);");
        System.setProperty("basedir", lesson.toString());

        assertThat(Thrown.call(thrownThrough(2))).hasValue("newest(\"No (such) Blog\", 3)");
        assertThat(Thrown.call(thrownThrough(3))).isEmpty();
        assertThat(Thrown.call(thrownThrough(4))).hasValue("newest(title, null)");
        assertThat(Thrown.call(thrownThrough(5))).isEmpty();
        assertThat(Thrown.call(thrownThrough(6))).as("too long to be read").isEmpty();
        assertThat(Thrown.call(thrownThrough(50))).isEmpty();
        assertThat(Thrown.call(new IllegalStateException("elsewhere"))).isEmpty();
    }

    private static Throwable thrownThrough(int line) {
        Throwable thrown = new SQLException("no");
        thrown.setStackTrace(new StackTraceElement[]{new StackTraceElement("threeways.some.Finder", "newest", "Finder.java", 1),
                new StackTraceElement("threeways.some.FinderTest", "finds", "FinderTest.java", line)});
        return thrown;
    }

    private static void write(Path file, String... lines) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, List.of(lines));
    }
}
