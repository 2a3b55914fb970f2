package threeways.askonequestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import jakarta.persistence.NonUniqueResultException;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
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

@DisplayName("Exercise 4: one or nothing")
@BlogWorld
class Exercise4BlogByTitleTest {

    BlogByTitle blogByTitle;

    @BeforeEach
    void open_the_archive(Session session) {
        blogByTitle = new BlogByTitle(session);
    }

    @Test
    @Order(1)
    void finds_the_blog_with_the_title() {
        assertThat(blogByTitle.find("Tide Tables")).as("the blog titled \"Tide Tables\"").map(Blog::getTitle).contains("Tide Tables");
    }

    @Test
    @Order(2)
    void finds_nothing_where_no_blog_has_it() {
        assertThat(found("No Such Blog", "a missing blog is not an error here: the method returns an Optional"))
                .as("the blog titled \"No Such Blog\"").isEmpty();
        assertThat(blogByTitle.find("tide")).as("the blog titled \"tide\" (part of a title is another title)").isEmpty();
    }

    @Test
    @Order(3)
    void refuses_to_choose_between_two() {
        complainsAboutTwo("Old Maps", "the title of two blogs");
    }

    @Test
    @Order(4)
    @OtherRows
    void searches_another_archive_too() {
        assertThat(blogByTitle.find("Last Light")).as("the blog titled \"Last Light\", in an archive that the page doesn't show")
                .map(Blog::getId).contains(131L);
        complainsAboutTwo("Floppy", "the title of two blogs in that archive");
    }

    @Test
    @Order(5)
    void takes_no_title_for_another(World world) {
        world.execute("insert into blog (title, pub_date) values (' Tide Tables', date '2027-05-01'), ('tide tables', date '2027-06-01')");

        assertThat(found("Tide Tables", "there are \" Tide Tables\" and \"tide tables\" now, and both are other titles"))
                .as("the blog titled \"Tide Tables\", among others that are only like it").map(Blog::getId).contains(6L);
        assertThat(blogByTitle.find("TIDE TABLES")).as("the blog titled \"TIDE TABLES\" (other letters make another title)").isEmpty();
        assertThat(blogByTitle.find("under%")).as("the blog titled \"%s\" (in a title this character means nothing but itself)", "under%")
                .isEmpty();
    }

    @Test
    @Order(6)
    void takes_a_title_for_a_title_whatever_is_in_it(SqlLog sql) {
        assertThat(found("x' or '1'='1", "the visitor's text became part of the query")).as("the blog titled x' or '1'='1").isEmpty();
        assertThat(blogByTitle.find("Ben's Bread")).as("the blog titled \"Ben's Bread\"").isPresent();
        assertThat(blogByTitle.find(":x?{0}")).as("the blog titled \":x?{0}\"").isPresent();
        assertThat(sql).bound("x'", "Ben's", ":x?").sentOneText();
    }

    @Test
    @Order(7)
    void leaves_the_search_to_the_database(SqlLog sql) {
        blogByTitle.find("Tide Tables");

        assertThat(sql).sentOneStatement().filteredInTheDatabase().readNoMoreThan(1);
    }

    @Test
    @Order(8)
    @GeneratedRows
    void agrees_with_plain_java_for_titles_that_are_alike_and_after_changes(World world, Session session) {
        Reference.Refusal several = new Reference.Refusal("a NonUniqueResultException, since several blogs have the title");
        Reference.in(world)
                .of("the blog titled %s", (Rows rows, String title) -> {
                    List<Object> titled = List.copyOf(rows.blogs().stream().filter(blog -> blog.title().equals(title)).toList());
                    return titled.size() > 1 ? List.<Object>of(several) : titled;
                })
                .shownAs(found -> found instanceof Rows.Blog blog ? blog.id() : found)
                .askedFor(Edges::titles)
                .agreesWith(title -> {
                    session.clear();
                    try {
                        return blogByTitle.find(title).map(Blog::getId).stream().toList();
                    } catch (NonUniqueResultException | org.hibernate.NonUniqueResultException refused) {
                        return List.of(several);
                    }
                });
    }

    @Test
    @Order(9)
    void passes_on_what_the_database_refuses(SqlLog sql) throws Throwable {
        Refusals.of(sql).reachTheCaller(() -> blogByTitle.find("Tide Tables"));
    }

    /** What find returns; an exception becomes a sentence. */
    private Optional<Blog> found(String title, String why) {
        try {
            return blogByTitle.find(title);
        } catch (RuntimeException thrown) {
            return fail("find(\"%s\") threw %s (%s)".formatted(title, thrown, why), thrown);
        }
    }

    private void complainsAboutTwo(String title, String what) {
        Optional<Blog> chosen;
        try {
            chosen = blogByTitle.find(title);
        } catch (RuntimeException thrown) {
            assertThat(thrown).as("what find(\"%s\") threw: it is %s", title, what)
                    .isInstanceOfAny(NonUniqueResultException.class, org.hibernate.NonUniqueResultException.class);
            return;
        }
        fail("find(\"%s\") threw nothing and returned %s. It is %s, and to take the first would hide the second", title, chosen, what);
    }
}
