package threeways.askonequestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.persistence.NonUniqueResultException;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import threeways.blog.Blog;
import threeways.workbench.BlogWorld;
import threeways.workbench.OtherRows;
import threeways.workbench.SqlLog;

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
        assertThat(catchThrowable(() -> blogByTitle.find("No Such Blog")))
                .as("what was thrown for a title that no blog has (a missing blog is not an error here: the method returns an Optional)")
                .isNull();
        assertThat(blogByTitle.find("No Such Blog")).as("the blog titled \"No Such Blog\"").isEmpty();
        assertThat(blogByTitle.find("tide")).as("the blog titled \"tide\" (part of a title is another title)").isEmpty();
    }

    @Test
    @Order(3)
    void refuses_to_choose_between_two() {
        assertThat(catchThrowable(() -> blogByTitle.find("Old Maps")))
                .as("what was thrown for \"Old Maps\", which is the title of two blogs (to take the first would hide the second)")
                .isInstanceOfAny(NonUniqueResultException.class, org.hibernate.NonUniqueResultException.class);
    }

    @Test
    @Order(4)
    @OtherRows
    void searches_another_archive_too() {
        assertThat(blogByTitle.find("Last Light")).as("the blog titled \"Last Light\", in an archive that the page doesn't show")
                .map(Blog::getId).contains(131L);
    }

    @Test
    @Order(5)
    void takes_a_title_for_a_title_whatever_is_in_it(SqlLog sql) {
        assertThat(catchThrowable(() -> blogByTitle.find("x' or '1'='1")))
                .as("what was thrown for the title x' or '1'='1 (the visitor's text became part of the query)").isNull();
        assertThat(blogByTitle.find("x' or '1'='1")).as("the blog titled x' or '1'='1").isEmpty();
        assertThat(blogByTitle.find("Ben's Bread")).as("the blog titled \"Ben's Bread\"").isPresent();
        assertThat(blogByTitle.find(":x?{0}")).as("the blog titled \":x?{0}\"").isPresent();
        assertThat(sql).bound("x'", "Ben's", ":x?");
    }
}
