package threeways.workbench.databases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static threeways.blog.db.Tables.BLOG;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.hibernate.Session;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import threeways.blog.Author;
import threeways.blog.Blog;
import threeways.workbench.BlogWorld;
import threeways.workbench.Running;
import threeways.workbench.World;
import threeways.workbench.Writer;

/** Other writers, and worlds of another description, on whichever database was chosen. */
@DisplayName("Writers and worlds on another database")
@Timeout(60)
class WritersTest {

    @Nested
    @BlogWorld
    class Waiting {

        @Test
        void the_database_tells_who_waits_for_a_lock(World world, Session mine) {
            assumeThat(world.tellsWhoWaits()).isTrue();
            Writer ben = world.writer("Ben");
            mine.beginTransaction();
            mine.find(Blog.class, 1L).setTitle("Mine");
            mine.flush();
            assertThat(ben.isWaiting()).isFalse();

            Running work = ben.start(() -> ben.ctx().update(BLOG).set(BLOG.TITLE, "Ben's").where(BLOG.ID.eq(1L)).execute());
            ben.awaitWaiting();
            mine.getTransaction().commit();

            assertThat(work.awaitEnd()).isNull();
            assertThat(world.<String>ask(ctx -> ctx.fetchValue(BLOG.TITLE, BLOG.ID.eq(1L)))).isEqualTo("Ben's");
        }

        @Test
        void or_says_that_it_doesn_t(World world) {
            assumeThat(world.tellsWhoWaits()).isFalse();

            assertThatThrownBy(world.writer("Ben")::isWaiting).isInstanceOf(UnsupportedOperationException.class)
                    .hasMessageContaining("doesn't tell which connection waits");
        }

        @Test
        void one_statement_gives_in_to_a_lock(World world, Session mine) {
            Writer ben = world.writer("Ben");
            mine.beginTransaction();
            mine.find(Blog.class, 1L).setTitle("Mine");
            mine.flush();

            ben.send("update blog set title = ? where id = ?", "Ben's", 1);
            assertThat(ben.wrote()).isFalse();
            mine.getTransaction().commit();
            ben.send("update blog set title = ? where id = ?", "Ben's", 1);
            assertThat(ben.wrote()).isTrue();
        }
    }

    @Nested
    @BlogWorld(migrations = "1", entities = Author.class)
    class Early {

        @Test
        void has_authors_and_blogs_alone(World world) throws SQLException {
            assertThat(tables(world)).contains("author", "blog").doesNotContain("entry", "permalink");
            world.execute("insert into author (name) values ('Zoe')");
            assertThat(world.<String>ask(ctx -> ctx.fetch("select id from author where name = 'Zoe'").getValues(0, String.class).get(0)))
                    .isEqualTo("1000");
            assertThat(world.<Integer>ask(ctx -> ctx.fetch("select title from blog").size())).isEqualTo(10);
        }
    }

    @Nested
    @BlogWorld
    class Whole {

        @Test
        void has_them_all_again(World world) throws SQLException {
            assertThat(tables(world)).contains("author", "blog", "entry", "permalink");
            assertThat(world.<Integer>ask(ctx -> ctx.fetchCount(BLOG))).isEqualTo(10);
        }
    }

    private static List<String> tables(World world) throws SQLException {
        try (Connection connection = world.connect()) {
            return List.copyOf(threeways.workbench.Structure.of(connection).tables().keySet());
        }
    }
}
