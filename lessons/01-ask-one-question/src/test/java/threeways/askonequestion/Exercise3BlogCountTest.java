package threeways.askonequestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import threeways.workbench.BlogWorld;
import threeways.workbench.Edges;
import threeways.workbench.GeneratedRows;
import threeways.workbench.OtherRows;
import threeways.workbench.Reference;
import threeways.workbench.Refusals;
import threeways.workbench.Rows;
import threeways.workbench.SqlLog;
import threeways.workbench.World;

@DisplayName("Exercise 3: count without loading")
@BlogWorld
class Exercise3BlogCountTest {

    BlogCount blogCount;

    @BeforeEach
    void open_the_archive(Session session) {
        blogCount = new BlogCount(session);
    }

    @Test
    @Order(1)
    void counts_the_blogs_of_2026() {
        assertThat(blogCount.ofYear(2026)).as("blogs of 2026, its first and its last day among them").isEqualTo(6);
    }

    @Test
    @Order(2)
    void counts_none_where_there_is_none() {
        assertThat(blogCount.ofYear(2010)).as("blogs of 2010, when nobody wrote").isZero();
    }

    @Test
    @Order(3)
    @OtherRows
    void counts_in_another_archive_too() {
        assertThat(blogCount.ofYear(1999)).as("blogs of 1999 in an archive that the page doesn't show").isEqualTo(5);
    }

    @Test
    @Order(4)
    void counts_two_blogs_of_one_title_as_two(World world) {
        world.execute("insert into blog (title, pub_date) values ('Tide Tables', date '2026-03-01')");

        assertThat(blogCount.ofYear(2026))
                .as("blogs of 2026 after somebody else published a \"Tide Tables\" (a second title is a second blog)")
                .isEqualTo(7);
    }

    @Test
    @Order(5)
    void loads_nothing_to_count_it(SessionFactory factory, SqlLog sql) {
        blogCount.ofYear(2026);

        assertThat(factory.getStatistics().getEntityLoadCount())
                .as("blogs loaded as objects, to be counted and thrown away (the answer is one number)").isZero();
        assertThat(sql).sentOneStatement().readNoMoreThan(1).bound(2026, 2027, 2025);

        blogCount.ofYear(1999);
        assertThat(sql).as("asked for 2026 and for 1999").sentOneText();
    }

    @Test
    @Order(6)
    @GeneratedRows
    void agrees_with_plain_java_for_twenty_years_and_after_changes(World world, Session session) {
        Reference.in(world)
                .ofOne("number of blogs of %s",
                        (Rows rows, Integer year) -> rows.blogs().stream().filter(blog -> blog.year() == year).count())
                .askedFor(Edges::years)
                .agreesWith(year -> {
                    session.clear(); // what the session has loaded stays as it was, and rightly so
                    return List.of(blogCount.ofYear(year));
                });
    }

    @Test
    @Order(7)
    void passes_on_what_the_database_refuses(SqlLog sql) throws Throwable {
        Refusals.of(sql).reachTheCaller(() -> blogCount.ofYear(2026));
    }
}
