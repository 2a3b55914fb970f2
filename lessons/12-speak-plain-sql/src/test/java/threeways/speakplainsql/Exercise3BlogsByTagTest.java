package threeways.speakplainsql;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
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
import threeways.workbench.OnH2;
import threeways.workbench.OtherRows;
import threeways.workbench.Reference;
import threeways.workbench.Refusals;
import threeways.workbench.Rows;
import threeways.workbench.SqlLog;
import threeways.workbench.SqlStatement;
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
        List<Blog> weather = found("weather");
        assertThat(weather)
                .as("The blogs came without titles. jOOQ's into(Blog.class) fills only the fields with @Column: let a query of the session make "
                        + "the entities.")
                .extracting(Blog::getTitle).doesNotContainNull();
        assertThat(weather)
                .as("Two blogs have an entry tagged \"weather\", and the older one comes first. Join entry_tag by entry and by tag, compare "
                        + "tag.name, and sort by pub_date.")
                .extracting(Blog::toString)
                .containsExactly("The Last Frost (2025-12-31)", "Tide Tables (2026-09-23)");
        assertThat(found("gardens")).as("There is no tag \"gardens\": the list must be empty.").isEmpty();
        for (String part : List.of("weat", "%", "Weather", " weather")) {
            assertThat(found(part))
                    .as("No tag is called \"%s\", so the list must be empty. Compare tag.name with = and with the tag as it was handed over: "
                            + "no like, no lower, no strip.", part)
                    .isEmpty();
        }
    }

    @Test
    @Order(2)
    void finds_each_blog_once() {
        List<Blog> travel = found("travel");
        assertThat(travel)
                .as("\"Night Trains\" has two entries tagged \"travel\" and must come once. A join returns a row for each entry, and a "
                        + "native query an element for each row: use exists or distinct.")
                .doesNotHaveDuplicates();
        assertThat(travel)
                .as("Blogs tagged \"travel\" are sorted by pub_date, oldest first: \"Night Trains\" comes before \"Tide Tables\". "
                        + "Add an order by.")
                .extracting(Blog::toString).containsExactly("Night Trains (2026-06-15)", "Tide Tables (2026-09-23)");
    }

    @Test
    @Order(3)
    @OtherRows
    void finds_tags_of_another_archive(World world) {
        world.execute("insert into tag (id, name) values (32, 'it''s over')",
                "insert into blog (id, title, pub_date) values (300, 'Answering Machines', date '1999-06-01')",
                "insert into entry (id, blog_id, headline, written_on) values (301, 300, 'Beep', date '1999-06-01')",
                "insert into entry_tag (entry_id, tag_id) values (210, 32), (215, 32), (220, 32), (301, 32)");

        assertThat(found("it's over"))
                .as("On a second set of rows, \"Answering Machines\" is tagged \"it's over\" and must come. It has no author, so an inner join with author leaves it out: don't join author.")
                .extracting(Blog::getTitle).contains("Answering Machines");
        assertThat(found("it's over"))
                .as("On a second set of rows, four blogs are tagged \"it's over\". The first three have the same date: blogs with the same "
                        + "date are sorted by title.")
                .extracting(Blog::getTitle).containsExactly("Answering Machines", "Modem Songs", "Zeppelin Notes", "Floppy");
        assertThat(found("' or '1'='1")).as("There is no tag \"' or '1'='1\", and blogs came: the tag was executed as SQL. Bind it.")
                .isEmpty();
    }

    @Test
    @Order(4)
    void returns_entities_of_the_session(Session session) {
        Blog known = session.find(Blog.class, 6L);

        List<Blog> found = found("weather");

        assertThat(found)
                .as("The blogs tagged \"weather\" have the ids 2 and 6. Hibernate takes the column called id for the blog's id: select blog's "
                        + "own id. An object made with new has none.")
                .extracting(Blog::getId).containsExactly(2L, 6L);
        assertThat(found.stream().filter(blog -> !session.contains(blog)).toList())
                .as("These blogs aren't entities of the session that was handed over. Let a query of that session make them, with Blog.class, "
                        + "and don't clear, detach or copy them.")
                .isEmpty();
        assertThat(found.get(1))
                .as("\"Tide Tables\" (id 6) was loaded before, and the caller still holds that object. The same one must be returned: neither "
                        + "clear the session nor detach.")
                .isSameAs(known);
        assertThat(found.get(0).getAuthor())
                .as("\"The Last Frost\" came without its author, Dora. Select blog's own author_id: when the session writes the blog at "
                        + "commit, it writes the null, too.")
                .isNotNull();
        assertThat(found.get(0).getAuthor().getId()).as("The author of \"The Last Frost\" is Dora, number 4: select blog's own author_id.")
                .isEqualTo(4);
    }

    @Test
    @Order(5)
    void writes_changes_at_commit(Session session, World world) {
        session.beginTransaction();
        List<Blog> found = found("baking");
        assertThat(found).as("One blog is tagged \"baking\", by two entries: \"Ben's Bread\".").hasSize(1);
        found.get(0).setTitle("Ben's Sourdough");
        session.getTransaction().commit();

        assertThat(world.rows().blog(3).title())
                .as("The caller found blog 3 by its tag, changed its title and committed, but the change wasn't written. Return entities that "
                        + "the session watches: not read-only, detached or made by hand.")
                .isEqualTo("Ben's Sourdough");
    }

    @Test
    @Order(6)
    void includes_changes_that_are_not_flushed_yet(Session session, SqlLog sql) {
        CallersSession.staysAsItWas(session, sql, 6, blog -> blog.setPubDate(LocalDate.of(2020, 1, 1)),
                moved -> {
                    List<Blog> weather = found("weather");
                    assertThat(weather)
                            .as("\"Tide Tables\" was moved to 2020 in the session, and must come first. %s", whyNotMoved(sql))
                            .extracting(Blog::getTitle).containsExactly("Tide Tables", "The Last Frost");
                });
    }

    /** A change that was flushed shows as an update before the query. */
    private static String whyNotMoved(SqlLog sql) {
        if (sql.statements().stream().anyMatch(statement -> statement.kind().equals("update"))) {
            return "Hibernate wrote that in time: sort by pub_date, the oldest first.";
        }
        return sql.queries().stream().anyMatch(SqlStatement::isNativeQuery)
                ? "Hibernate didn't flush it before your native query: leave the flush mode alone, and name Blog "
                        + "if you call addSynchronizedEntityClass."
                : "Hibernate didn't flush it, since it knows nothing of your query over a bare connection: ask with "
                        + "session.createNativeQuery.";
    }

    @Test
    @Order(7)
    @OtherRows
    void keeps_blogs_with_the_same_title_and_date(World world) {
        world.execute("insert into blog (id, title, pub_date) values (310, 'Floppy', date '1999-08-11')",
                "insert into entry (id, blog_id, headline, written_on) values (311, 310, 'Click', date '1999-08-11')",
                "insert into entry_tag (entry_id, tag_id) values (220, 31), (311, 31)");

        assertThat(found("cables"))
                .as("Two blogs tagged \"cables\" have the title \"Floppy\" and the same date, and both must come. Only the id says which rows "
                        + "are one blog.")
                .extracting(Blog::getTitle).containsExactly("Modem Songs", "Floppy", "Floppy");
    }

    @Test
    @Order(8)
    void sends_one_query_that_returns_each_blog_once(SqlLog sql) {
        List<Blog> blogs = found("travel");
        assertThat(blogs).as("Two blogs are tagged \"travel\", and their titles can be read.").extracting(Blog::getTitle)
                .containsExactly("Night Trains", "Tide Tables");

        assertThat(sql)
                .as("One query must find the blogs and bring their columns. Select blog's columns in it, instead of ids for further queries.")
                .sentOneStatement();
        assertThat(sql).as("Filter by the tag in the query.").filteredInTheDatabase();
        assertThat(sql).sentWithoutLimit();
        assertThat(sql)
                .as("Two blogs are tagged \"travel\", so two rows are to be read. Drop repeated rows in SQL, with exists or distinct.")
                .readNoMoreThan(2);
        assertThat(sql).as("The tag must travel as a bind value.").bound("travel");

        found("weather");
        assertThat(sql)
                .as("The SQL differs between \"travel\" and \"weather\": the tag is concatenated, even if it is escaped. Bind it, so that one SQL "
                        + "serves every tag.")
                .sentOneText();
    }

    @Test
    @Order(9)
    @OnH2
    void sorts_titles_as_the_database_does(World world, SqlLog sql) {
        world.execute(
                "insert into blog (id, title, pub_date) values (301, 'almanac', date '2026-09-23'), (302, 'Wells', date '2026-09-23')",
                "insert into entry (id, blog_id, headline, written_on) values (303, 301, 'May', date '2026-09-23'), (304, 302, 'Deep', date '2026-09-23')",
                "insert into entry_tag (entry_id, tag_id) values (303, 3), (304, 3)");

        List<Blog> found = found("weather");
        assertThat(found)
                .as("Blogs with the same date are sorted by title, as the database sorts text: H2 sorts capitals first. %s",
                        sql.queries().stream().anyMatch(SqlStatement::hasOrderBy)
                                ? "Sort by the title itself, without lower or upper."
                                : "Your query has no order by: sort in it, and not in Java.")
                .extracting(Blog::getTitle).containsExactly("The Last Frost", "Tide Tables", "Wells", "almanac");
    }

    @Test
    @Order(10)
    void passes_on_what_the_database_refuses(SqlLog sql) throws Throwable {
        Refusals.of(sql).reachTheCaller(() -> blogsByTag.find("travel"));
    }

    @Test
    @Order(11)
    @GeneratedRows
    void agrees_with_plain_java_for_every_tag_and_after_changes(World world, Session session) {
        Reference.in(world)
                .of("blogs tagged %s", (Rows rows, String tag) -> {
                    Set<Long> tags = rows.tags().stream().filter(one -> one.name().equals(tag)).map(Rows.Tag::id).collect(toSet());
                    Set<Long> blogs = tags.isEmpty()
                            ? Set.of()
                            : rows.entryTags().stream().filter(carried -> tags.contains(carried.tagId()))
                                    .map(carried -> rows.entry(carried.entryId()).blogId()).collect(toSet());
                    return rows.blogs().stream().filter(blog -> blogs.contains(blog.id())).toList();
                })
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
                    .as("For the tag \"%s\", arrays of columns came instead of blogs. Hand Blog.class to the native query: then it makes an "
                            + "entity of each row.", tag)
                    .allMatch(Blog.class::isInstance);
            return blogs;
        } catch (RuntimeException thrown) {
            throw Thrown.failure(thrown,
                    "The query failed for the tag %s. Bind the tag, which may hold a quote, and select each column of Blog (id, title, "
                            + "pub_date, author_id) exactly once: Hibernate finds them by name.",
                    tag);
        }
    }
}
