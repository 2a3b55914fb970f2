package threeways.speakplainsql;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
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

@DisplayName("Exercise 3: rows become entities")
@BlogWorld
class Exercise3BlogsByTagTest {

    BlogsByTag blogsByTag;

    @BeforeEach
    void open_the_archive(Session session) {
        blogsByTag = new BlogsByTag(session);
    }

    @Test
    @Order(1)
    void finds_the_blogs_with_the_tag() {
        assertThat(found("weather")).as("blogs with an entry that is tagged \"weather\", oldest first").extracting(Blog::toString)
                .containsExactly("The Last Frost (2025-12-31)", "Tide Tables (2026-09-23)");
        assertThat(found("gardens")).as("blogs with an entry that is tagged \"gardens\", a tag that doesn't exist").isEmpty();
        for (String part : List.of("weat", "%", "Weather", " weather")) {
            assertThat(found(part))
                    .as("blogs with an entry that is tagged \"%s\" (no tag is called that; part of one is another one)", part)
                    .isEmpty();
        }
    }

    @Test
    @Order(2)
    void finds_each_blog_once() {
        assertThat(found("travel"))
                .as("blogs with an entry that is tagged \"travel\", oldest first (two entries of \"Night Trains\" are, and it is one blog: a join makes a row "
                        + "of each entry, and a native query an element of each row)")
                .extracting(Blog::toString).containsExactly("Night Trains (2026-06-15)", "Tide Tables (2026-09-23)");
    }

    @Test
    @Order(3)
    @OtherRows
    void finds_any_tag_in_another_archive_too(World world) {
        world.execute("insert into tag (id, name) values (32, 'it''s over')",
                "insert into blog (id, title, pub_date) values (300, 'Answering Machines', date '1999-06-01')",
                "insert into entry (id, blog_id, headline, written_on) values (301, 300, 'Beep', date '1999-06-01')",
                "insert into entry_tag (entry_id, tag_id) values (210, 32), (215, 32), (220, 32), (301, 32)");

        assertThat(found("it's over"))
                .as("blogs tagged \"it's over\", in an archive that the page doesn't show: three are of one day, and the title decides")
                .extracting(Blog::getTitle).containsExactly("Answering Machines", "Modem Songs", "Zeppelin Notes", "Floppy");
        assertThat(found("' or '1'='1")).as("blogs tagged \"' or '1'='1\": there is no such tag").isEmpty();
    }

    @Test
    @Order(4)
    void returns_objects_of_the_session(Session session) {
        Blog known = session.find(Blog.class, 6L);

        List<Blog> found = found("weather");

        assertThat(found).as("the blogs tagged \"weather\" by their ids (Hibernate takes the column called id for a blog's id, whichever "
                + "table it is from; an object that somebody made with new has none)").extracting(Blog::getId).containsExactly(2L, 6L);
        assertThat(found).as("the blogs tagged \"weather\", as objects of the session (each row becomes an object of it where the query is "
                + "told the entity's class, and the columns of the entity are there)").allMatch(session::contains);
        assertThat(found).as("the blogs tagged \"weather\": number 6 was in the session before, and a row is one object")
                .filteredOn(blog -> blog.getTitle().equals("Tide Tables")).containsExactly(known);
    }

    @Test
    @Order(5)
    void has_changes_written_at_commit(Session session, World world) throws SQLException {
        session.beginTransaction();
        List<Blog> found = found("baking");
        assertThat(found).as("blogs tagged \"baking\"").hasSize(1);
        found.get(0).setTitle("Ben's Sourdough");
        session.getTransaction().commit();

        assertThat(inBlog(3, "title", world))
                .as("the title of blog 3 in the database, after it was found by its tag, renamed, and the transaction committed (nobody watches "
                        + "an object that the session doesn't know, or was told to leave alone)")
                .isEqualTo("Ben's Sourdough");
    }

    @Test
    @Order(6)
    void sees_what_has_not_been_written_yet(Session session, World world) throws SQLException {
        String day = inBlog(6, "pub_date", world);
        session.beginTransaction();
        session.find(Blog.class, 6L).setPubDate(LocalDate.of(2020, 1, 1));

        assertThat(found("weather"))
                .as("blogs tagged \"weather\", oldest first, after \"Tide Tables\" was moved to 2020 and nothing was flushed. The database has "
                        + "not heard of it: a native query tells it first, the bare connection doesn't")
                .extracting(Blog::getTitle).containsExactly("Tide Tables", "The Last Frost");
        session.getTransaction().rollback();
        assertThat(inBlog(6, "pub_date", world))
                .as("the day of \"Tide Tables\" in the database, after the transaction was rolled back: whoever began a transaction ends it, and "
                        + "a commit on the way to your query has written what was not to stay")
                .isEqualTo(day);
    }

    @Test
    @Order(7)
    @OtherRows
    void tells_blogs_of_one_title_apart(World world) {
        world.execute("insert into blog (id, title, pub_date) values (310, 'Floppy', date '1999-08-11')",
                "insert into entry (id, blog_id, headline, written_on) values (311, 310, 'Click', date '1999-08-11')",
                "insert into entry_tag (entry_id, tag_id) values (220, 31), (311, 31)");

        assertThat(found("cables"))
                .as("blogs tagged \"cables\", in that archive, now that somebody else has begun a \"Floppy\" on the same day: two blogs, which "
                        + "only their ids tell apart")
                .extracting(Blog::getTitle).containsExactly("Modem Songs", "Floppy", "Floppy");
    }

    @Test
    @Order(8)
    void asks_once(SqlLog sql) {
        List<Blog> blogs = found("travel");
        assertThat(blogs).as("blogs tagged \"travel\"").extracting(Blog::getTitle).containsExactly("Night Trains", "Tide Tables");

        assertThat(sql).as("the blogs tagged \"travel\", found and their titles read").sentOneStatement().filteredInTheDatabase()
                .readNoMoreThan(2).bound("travel");

        found("weather");
        assertThat(sql)
                .as("texts sent for two tags (the tag is still a part of the text, however well it is wrapped)").sentOneText();
    }

    @Test
    @Order(9)
    void passes_on_what_the_database_refuses(SqlLog sql) throws Throwable {
        Refusals.of(sql).reachTheCaller(() -> blogsByTag.find("travel"));
    }

    @Test
    @Order(10)
    @GeneratedRows
    void agrees_with_plain_java_for_every_tag_and_after_changes(World world, Session session) {
        Reference.in(world)
                .of("blogs tagged %s", (Rows rows, String tag) -> rows.blogs().stream().filter(blog -> rows.entriesOf(blog.id()).stream()
                        .anyMatch(entry -> rows.tagsOf(entry.id()).contains(tag))).toList())
                .sortedBy(rows -> comparing(Rows.Blog::pubDate).thenComparing(rows.byTitle()))
                .shownAs(blog -> blog.title() + " (" + blog.pubDate() + "), id " + blog.id())
                .askedFor(Edges::tags)
                .agreesWith(tag -> {
                    session.clear(); // what the session has loaded stays as it was, and rightly so
                    return found(tag).stream().map(blog -> blog + ", id " + blog.getId()).toList();
                });
    }

    /** What the answer finds; an exception becomes a sentence. */
    private List<Blog> found(String tag) {
        try {
            List<Blog> blogs = blogsByTag.find(tag);
            assertThat((List<?>) blogs)
                    .as("what became of the rows for the tag \"%s\" (a native query makes entities of them where it is told of which class, and "
                            + "arrays otherwise)", tag)
                    .allMatch(Blog.class::isInstance);
            return blogs;
        } catch (RuntimeException thrown) {
            throw Thrown.failure(thrown,
                    "For the tag \"%s\" the query failed. To make an entity of a row, Hibernate looks for every column "
                            + "of the entity by its name, and wants each name once. And a tag may have a quote in it.",
                    tag);
        }
    }

    private static String inBlog(int id, String column, World world) throws SQLException {
        try (Connection connection = world.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select " + column + " from blog where id = " + id)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
