package threeways.trusttheorm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import threeways.blog.Blog;
import threeways.workbench.BlogWorld;
import threeways.workbench.Edges;
import threeways.workbench.GeneratedRows;
import threeways.workbench.OtherRows;
import threeways.workbench.Reference;
import threeways.workbench.Refusals;
import threeways.workbench.Rows;
import threeways.workbench.SqlLog;
import threeways.workbench.World;

@DisplayName("Exercise 4: a count that fits the list")
@BlogWorld
class Exercise4WellRatedBlogsTest {

    WellRatedBlogs wellRatedBlogs;

    @BeforeEach
    void open_the_archive(Session session) {
        wellRatedBlogs = new WellRatedBlogs(session);
    }

    @Test
    @Order(1)
    void counts_a_blog_once_however_many_entries_are_liked() {
        assertThat(wellRatedBlogs.count(2))
                .as("blogs with an entry rated 2 or better: Ben's Bread, Night Trains, The Last Frost and Tide Tables (five: rows were "
                        + "counted, and Night Trains is two rows of the join, and still one blog. Three: 2 itself was left out. More: the rating "
                        + "wasn't asked)")
                .isEqualTo(4);
        assertThat(wellRatedBlogs.list(2)).as("the list below the headline, as we wrote it").extracting(Blog::getTitle)
                .containsExactly("Ben's Bread", "Night Trains", "The Last Frost", "Tide Tables");
    }

    @Test
    @Order(2)
    void fits_the_list_for_every_rating() {
        for (int atLeast = 0; atLeast <= 6; atLeast++) {
            long counted = wellRatedBlogs.count(atLeast);

            assertThat(counted)
                    .as("blogs with an entry rated %d or better; the list shows %s (an entry that nobody has rated is not rated 0)",
                            atLeast,
                            wellRatedBlogs.list(atLeast))
                    .isEqualTo(wellRatedBlogs.list(atLeast).size());
        }
    }

    @Test
    @Order(3)
    void counts_two_blogs_of_one_title_as_two(World world) {
        world.execute("insert into entry (blog_id, headline, written_on, rating) values (4, 'Here be dragons', date '2024-03-01', 5), "
                + "(10, 'Terra incognita', date '2021-05-04', 5)");

        assertThat(wellRatedBlogs.count(5))
                .as("blogs with an entry rated 5: Night Trains, Tide Tables, and now the two that are titled \"Old Maps\"").isEqualTo(4);
    }

    @Test
    @Order(4)
    @OtherRows
    void counts_in_another_archive_too() {
        assertThat(wellRatedBlogs.count(1)).as("blogs with an entry rated 1 or better, in an archive that the page doesn't show")
                .isEqualTo(2);
        assertThat(wellRatedBlogs.count(0)).as("blogs with an entry that somebody has rated, in that archive").isEqualTo(3);
    }

    @Test
    @Order(5)
    void loads_nothing_to_count_it(SessionFactory factory, SqlLog sql) {
        wellRatedBlogs.count(3);

        assertThat(factory.getStatistics().getEntityLoadCount())
                .as("blogs loaded as objects, to be counted and thrown away (the answer is one number)").isZero();
        assertThat(sql).sentOneStatement().readNoMoreThan(1).bound(3)
                .as("who wrote the SQL (lesson 12 has the place for it)").writtenByHibernateAlone(factory);
    }

    @Test
    @Order(6)
    @GeneratedRows
    void agrees_with_plain_java_for_every_rating_and_after_changes(World world, Session session) {
        Reference.in(world)
                .ofOne("number of blogs with an entry rated %s or better", (Rows rows, Integer atLeast) -> rows.entries().stream()
                        .filter(entry -> entry.rating() != null && entry.rating() >= atLeast).map(Rows.Entry::blogId).distinct().count())
                .askedFor(Edges::ratings)
                .agreesWith(atLeast -> {
                    session.clear(); // what the session has loaded stays as it was, and rightly so
                    return List.of(wellRatedBlogs.count(atLeast));
                });
    }

    @Test
    @Order(7)
    void passes_on_what_the_database_refuses(SqlLog sql) throws Throwable {
        Refusals.of(sql).reachTheCaller(() -> wellRatedBlogs.count(2));
    }
}
