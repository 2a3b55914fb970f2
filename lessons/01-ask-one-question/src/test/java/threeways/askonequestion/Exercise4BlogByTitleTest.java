package threeways.askonequestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import jakarta.persistence.NoResultException;
import jakarta.persistence.NonUniqueResultException;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import threeways.blog.Blog;
import threeways.workbench.BlogWorld;
import threeways.workbench.CallersSession;
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
        assertThat(titleOf(found("Tide Tables")))
                .as("One blog is titled \"Tide Tables\": expected that blog. Look at the condition on the title.").contains("Tide Tables");
    }

    @Test
    @Order(2)
    void finds_nothing_if_no_blog_has_the_title(World world) {
        assertThat(found("No Such Blog"))
                .as("No blog is titled \"No Such Blog\": expected an empty Optional. Look at the condition on the title.").isEmpty();
        assertThat(found("tide"))
                .as("No blog is titled \"tide\", and \"Tide Tables\" is another title: expected an empty Optional. Compare the whole title, with =.")
                .isEmpty();

        world.execute("insert into blog (title, pub_date, author_id) values ('No Such Blog', date '2027-04-01', 1)");
        assertThat(titleOf(found("No Such Blog")))
                .as("Another writer has published \"No Such Blog\" since the last call: expected that blog. Ask the database at each call, and "
                        + "don't remember what was missing.")
                .contains("No Such Blog");
    }

    @Test
    @Order(3)
    void refuses_to_choose_between_two() {
        complainsAboutTwo("Old Maps");
    }

    @Test
    @Order(4)
    @OtherRows
    void searches_another_archive_too() {
        assertThat(idOf(found("Last Light")))
                .as("One blog is titled \"Last Light\", in an archive that the page doesn't show: expected that blog. Ask the database, and write "
                        + "no title into the answer.")
                .contains(131L);
        complainsAboutTwo("Floppy");
    }

    @Test
    @Order(5)
    void takes_no_title_for_another(World world) {
        world.execute("insert into blog (title, pub_date) values (' Tide Tables', date '2027-05-01'), ('tide tables', date '2027-06-01')");

        assertThat(idOf(found("Tide Tables")))
                .as("\" Tide Tables\" and \"tide tables\" were published, and both are other titles: expected blog 6, \"Tide Tables\". Compare the "
                        + "title as it is, without trim, lower or ilike.")
                .contains(6L);
        assertThat(found("TIDE TABLES"))
                .as("No blog is titled \"TIDE TABLES\" in capitals: expected an empty Optional. Compare the title as it is, without lower or "
                        + "ilike.")
                .isEmpty();
        for (String pattern : List.of("under%", "Tide_Tables")) {
            assertThat(found(pattern))
                    .as("No blog is titled \"%s\": expected an empty Optional. The operator like takes % and _ for any letters: compare with =."
                            .replace("% and", "%% and"), pattern)
                    .isEmpty();
        }
    }

    @Test
    @Order(6)
    void finds_a_title_whatever_characters_it_has(World world, SqlLog sql) {
        assertThat(found("x' or '1'='1"))
                .as("No blog is titled \"x' or '1'='1\": expected an empty Optional. What was typed became part of the query: bind it.")
                .isEmpty();
        assertThat(found("Ben's Bread"))
                .as("Expected the blog titled \"Ben's Bread\", with a quote in it. Bind the title as it was typed.").isPresent();
        assertThat(found(":x?{0}"))
                .as("Expected the blog titled \":x?{0}\". It has no author and no entries, so an inner join drops it: join nothing, and bind the "
                        + "title as it was typed.")
                .isPresent();
        assertThat(sql).bound("x'", "Ben's", ":x?");
        assertThat(sql.statements().size())
                .as("find was called for three titles, and sent %d statements. One query is enough: uniqueResultOptional tells none, one and "
                        + "several apart. Count nothing before, and ask nothing twice.", sql.statements().size())
                .isLessThanOrEqualTo(3);
        assertThat(sql).as("Three titles were asked for.").sentOneText();

        String longest = "Long ".repeat(40).strip() + "!";
        world.execute("insert into blog (title, pub_date) values ('Tea & Toast', date '2027-04-01'), ('<b>C++</b>', date '2027-04-02'), "
                + "('Ben\u2019s Bread', date '2027-04-04'), ('Cafe\u0301 Notes', date '2027-04-05'), ('"
                + longest + "', date '2027-04-03')");
        sql.clear();
        Optional<String> foundLongest = titleOf(found(longest));
        assertThat(foundLongest)
                .as("A blog whose title has 200 letters and ends with ! was published: expected that blog. %s",
                        sql.statements().stream()
                                .anyMatch(statement -> statement.text().contains(" like ") && statement.binds().contains(longest))
                                        ? "Compare with = and not with like, which gives %, _ and its escape character another meaning."
                                        : "Bind the whole title, and cut nothing off.")
                .contains(longest);
        for (String title : List.of("Tea & Toast", "<b>C++</b>", "Ben\u2019s Bread", "Cafe\u0301 Notes")) {
            assertThat(titleOf(found(title)))
                    .as("A blog titled \"%s\" was published: expected that blog. Bind the title exactly as it was typed: decode, escape, "
                            + "normalize and replace nothing.", title)
                    .contains(title);
        }
    }

    @Test
    @Order(7)
    void lets_the_database_search(World world, SqlLog sql) {
        world.execute("insert into blog (title, pub_date) values ('night trains', date '2027-06-01')");

        titleOf(found("Night Trains"));

        assertThat(sql).sentOneStatement().filteredInTheDatabase();
        assertThat(sql).as("Asked for \"Night Trains\", which has three entries; \"night trains\" is another blog.").readNoMoreThan(1);
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
                        return idOf(blogByTitle.find(title)).stream().toList();
                    } catch (NonUniqueResultException | org.hibernate.NonUniqueResultException refused) {
                        return List.of(several);
                    }
                });
    }

    @Test
    @Order(9)
    void asks_in_the_callers_session(Session session, SqlLog sql) {
        Scenes.moveTideTables(session, sql, renamed -> {
            Optional<Blog> blog = found("Neap Tables");

            assertThat(blog)
                    .as("The caller has renamed blog 6 to \"Neap Tables\" in this session, not written yet: expected that blog. A query of "
                            + "this session writes that first. Use no other session, no JDBC, no flush mode.")
                    .isPresent();
            assertThat(blog)
                    .as("The caller's session has already loaded this blog: expected the same object. Return what the query returned: detach and "
                            + "copy nothing.")
                    .containsSame(renamed);
            found("100% Rye"); // loads a blog, which the session has to watch as well
        }, () -> found("Tide Tables"));
        CallersSession.staysAsItWas(session, sql, 4, blog -> blog.setPubDate(LocalDate.of(2000, 1, 1)),
                oneOfTwo -> complainsAboutTwo("Old Maps")); // and leaves transaction and blogs as they were all the same
    }

    @Test
    @Order(10)
    void passes_on_what_the_database_refuses(SqlLog sql) throws Throwable {
        Refusals.of(sql).reachTheCaller(() -> blogByTitle.find("Tide Tables"));
    }

    /** What find returns; null and an exception become sentences. */
    private Optional<Blog> found(String title) {
        Optional<Blog> found;
        try {
            found = blogByTitle.find(title);
        } catch (NoResultException | NoSuchElementException | NullPointerException e) {
            return fail(("find(\"%s\") threw %s. Expected an empty Optional if no blog has the title: getSingleResultOrNull and "
                    + "uniqueResultOptional throw nothing then.").formatted(title, e), e);
        } catch (NonUniqueResultException | org.hibernate.NonUniqueResultException e) {
            return fail(
                    ("find(\"%s\") found several blogs, and at most one has exactly this title. Compare the title as it is, without trim, "
                            + "lower or like, and bind it.").formatted(title),
                    e);
        } catch (RuntimeException e) {
            return fail("find(\"%s\") threw %s. If the title is concatenated, it became part of the query: bind it.".formatted(title, e),
                    e);
        }
        assertThat(found).as("find(\"%s\") returned null. Return an empty Optional if no blog has the title.", title).isNotNull();
        return found;
    }

    /** AssertJ forgets what it was told when an Optional is mapped by it. */
    private static Optional<String> titleOf(Optional<Blog> blog) {
        return blog.map(Blog::getTitle);
    }

    private static Optional<Long> idOf(Optional<Blog> blog) {
        return blog.map(Blog::getId);
    }

    private void complainsAboutTwo(String title) {
        Optional<Blog> chosen;
        try {
            chosen = blogByTitle.find(title);
        } catch (RuntimeException thrown) {
            assertThat(thrown)
                    .as("Two blogs are titled \"%s\": expected a NonUniqueResultException, and find threw %s. Let the exception of Hibernate's "
                            + "query through.", title, thrown.getClass().getSimpleName())
                    .isInstanceOfAny(NonUniqueResultException.class, org.hibernate.NonUniqueResultException.class);
            return;
        }
        fail("Two blogs are titled \"%s\": expected a NonUniqueResultException, and find returned %s. %s", title, chosen,
                chosen != null && chosen.isPresent()
                        ? "The first hides the second: use uniqueResultOptional, without setMaxResults(1)."
                        : "That says that there is none. Catch no exception of the query, and turn none into an empty Optional.");
    }
}
