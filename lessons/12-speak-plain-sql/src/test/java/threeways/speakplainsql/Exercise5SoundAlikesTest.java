package threeways.speakplainsql;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;
import static threeways.blog.db.Tables.BLOG;
import static threeways.speakplainsql.Exercise2LikenessTest.TYPED;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Hibernate;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import threeways.blog.Blog;
import threeways.blog.Entry;
import threeways.workbench.BlogWorld;
import threeways.workbench.CallersSession;
import threeways.workbench.GeneratedRows;
import threeways.workbench.OnH2;
import threeways.workbench.OtherRows;
import threeways.workbench.Reference;
import threeways.workbench.Refusals;
import threeways.workbench.Rows;
import threeways.workbench.SqlLog;
import threeways.workbench.SqlStatement;
import threeways.workbench.World;

@DisplayName("Exercise 5: one function of the database")
@BlogWorld
@OnH2
class Exercise5SoundAlikesTest {

    SoundAlikes soundAlikes;

    @BeforeEach
    void open_the_archive(Session session) {
        soundAlikes = new SoundAlikes(session);
    }

    @Test
    @Order(1)
    void finds_titles_that_sound_like_it() {
        List<Blog> bread = alike("Bens Bred");
        assertThat(bread)
                .as("\"Ben's Bread\" has two entries and must come once. A query that selects more than the blog returns an element for each "
                        + "joined row: select the blog alone, or drop the repeats.")
                .doesNotHaveDuplicates();
        assertThat(bread).as("One title sounds like \"Bens Bred\": \"Ben's Bread\", with a likeness of 4. Ask difference(title, typed).")
                .extracting(Blog::toString).containsExactly("Ben's Bread (2026-01-01)");
        List<Blog> trains = alike("Nite Tranes");
        assertThat(trains)
                .as("Only \"Night Trains\" has a likeness of 3 or 4 to \"Nite Tranes\": it has 3. %s", trains.isEmpty()
                        ? "Nothing came: compare difference(title, typed) with >= 3, and not with = 4 or > 3."
                        : "More came: compare difference(title, typed) with >= 3, and with no lower number.")
                .extracting(Blog::getTitle).containsExactly("Night Trains");
        assertThat(alike("Quiet"))
                .as("No title has a likeness of 3 or 4 to \"Quiet\", so the list must be empty. What came has 2 or less: compare with >= 3, and don't ask again for less.")
                .isEmpty();
    }

    @Test
    @Order(2)
    void sorts_by_likeness_then_title_then_id(World world) {
        List<Blog> rye = alike("Rye");
        assertThat(rye)
                .as("The blog titled \":x?{0}\" sounds like \"Rye\" and must come. It has no author and no entries, so an inner join drops it: "
                        + "use a left join. Its likeness is 3: keep 3 and 4.")
                .extracting(Blog::getTitle).contains(":x?{0}");
        assertThat(rye)
                .as("Sort the most alike first: \"100% Rye\" has a likeness of 4 to \"Rye\", \":x?{0}\" one of 3. Order by the likeness, "
                        + "descending.")
                .extracting(Blog::getTitle).containsExactly("100% Rye", ":x?{0}");
        assertThat(alike("Oldmaps"))
                .as("Two blogs are titled \"Old Maps\", and both sound like \"Oldmaps\". A title doesn't tell one blog from another: return both, and "
                        + "drop nothing by its title.")
                .hasSize(2);
        assertThat(alike("Oldmaps"))
                .as("Two blogs titled \"Old Maps\" are equally like \"Oldmaps\". Blogs with the same title are sorted by id: 4, then 10.")
                .extracting(Blog::getId).containsExactly(4L, 10L);

        world.execute("insert into blog (id, title, pub_date) values (501, 'Ray', date '2026-02-02'), (500, 'X', date '2026-02-01')");
        List<Blog> four = alike("Rye");
        assertThat(four)
                .as("Two blogs were added since the first call, \"Ray\" and \"X\", and both sound like \"Rye\". Ask the database at each call.")
                .extracting(Blog::getTitle).contains("Ray", "X");
        assertThat(four)
                .as("Two titles have a likeness of 4 to \"Rye\" and come first, then two with 3. Equally alike blogs are sorted by title, then by id: order by the likeness, descending, then by both.")
                .extracting(Blog::getTitle).containsExactly("100% Rye", "Ray", ":x?{0}", "X");

        world.execute("insert into blog (id, title, pub_date) values (502, 'rai', date '2026-02-03')");
        assertThat(alike("Rye"))
                .as("\"Ray\" and \"rai\" are equally like \"Rye\", and H2 sorts capitals first. Sort by the title itself, without lower, upper or a "
                        + "comparator that ignores case.")
                .extracting(Blog::getTitle).containsExactly("100% Rye", "Ray", "rai", ":x?{0}", "X");
    }

    @Test
    @Order(3)
    void fetches_the_entries() {
        List<Blog> found = alike("Nite Tranes");

        assertThat(withoutEntries(found))
                .as("The entries of these blogs aren't fetched, so reading them needs another query or throws a LazyInitializationException. "
                        + "Fetch them in your query: a join alone doesn't.")
                .isEmpty();
        assertThat(found).as("\"Night Trains\" has three entries and must come once.").hasSize(1);
        assertThat(found.get(0).getEntries())
                .as("All three entries of \"Night Trains\" must be fetched, in the order of writing. A condition on a fetched entry leaves "
                        + "others out of the collection.")
                .extracting(Entry::getHeadline)
                .containsExactly("Vienna to Rome", "The upper berth", "Breakfast at the border");
        assertThat(withoutEntries(alike("Oldmaps")))
                .as("The blogs titled \"Old Maps\" have no entries; their empty lists must be fetched, too.")
                .isEmpty();
    }

    @Test
    @Order(4)
    @OtherRows
    void works_on_other_rows() {
        assertThat(alike("Zepelin's Nots")).as("On a second set of rows, one title sounds like \"Zepelin's Nots\".")
                .extracting(Blog::getTitle).containsExactly("Zeppelin Notes");
        assertThat(alike("Flopy"))
                .as("On a second set of rows, two blogs titled \"Floppy\" sound like \"Flopy\". Blogs with the same title are sorted by id: "
                        + "160, then 161.")
                .extracting(Blog::getId).containsExactly(160L, 161L);
    }

    @Test
    @Order(5)
    void treats_typed_characters_as_text(World world, SqlLog sql) {
        for (String typed : List.of("Ben's Bread", "Ben''s Bread", "Ben? {0} :s Bread")) {
            assertThat(alike(typed))
                    .as("Only \"Ben's Bread\" sounds like %s: quotes, colons and question marks make no sound. Bind what was typed, so that no "
                            + "character of it means anything to the query.", typed)
                    .extracting(Blog::getTitle).containsExactly("Ben's Bread");
        }
        assertThat(alike("') >= 0 or ('' = '"))
                .as("Nothing sounds like \"') >= 0 or ('' = '\", and blogs came: what was typed was read as a part of the query. Bind it.")
                .isEmpty();

        world.execute("insert into blog (title, pub_date) values ('', date '2026-02-02')");
        assertThat(alike(""))
                .as("A blog whose title is empty sounds like the empty text, and must come if nothing was typed. Ask the database whatever was "
                        + "typed.")
                .extracting(Blog::getTitle).contains("");

        sql.clear();
        alike(TYPED);
        assertThat(sql.statements())
                .as("Nothing was sent for a long text with blanks, quotes and digits. Ask the database whatever was typed.")
                .isNotEmpty();
        assertThat(sql.statements().get(0).binds())
                .as("A long text with blanks, quotes and digits must be a bind value exactly as it was typed. %s",
                        whyNotAsTyped(sql.statements().get(0)))
                .contains(TYPED);
    }

    private static String whyNotAsTyped(SqlStatement sent) {
        List<String> texts = sent.binds().stream().filter(String.class::isInstance).map(String.class::cast)
                .filter(text -> text.length() > 20)
                .toList();
        if (texts.isEmpty()) {
            return sent.text().contains("and so on and so on")
                    ? "Yours stands in the SQL, by concatenation or cb.literal: name a parameter, in Criteria with cb.parameter."
                    : sent.binds().stream().noneMatch(String.class::isInstance)
                            ? "No text was bound: compare in the query, not in Java, with a parameter."
                            : "No bind value is like it: bind the text whole, not a part or a code.";
        }
        if (texts.stream().anyMatch(TYPED::equalsIgnoreCase)) {
            return "Yours has other capitals: leave out toLowerCase and toUpperCase.";
        }
        return texts.stream().anyMatch(TYPED.strip()::equals)
                ? "Yours lacks the blanks at its ends: leave out strip and trim."
                : "Yours has %d characters of %d, or others: leave out substring, replace and the like.".formatted(texts.get(0).length(),
                        TYPED.length());
    }

    @Test
    @Order(6)
    void asks_once_in_hql_or_criteria(SessionFactory factory, SqlLog sql) {
        alike("Nite Tranes");

        assertThat(sql).as("One query must bring the blogs and their entries. Fetch the entries in it, and compute the likeness in it.")
                .sentOneStatement();
        assertThat(sql).as("One blog with three entries is three rows; no others are to be read. Compare and filter in the query.")
                .readNoMoreThan(3);
        assertThat(sql).as("Ask in HQL or with Criteria. Only difference is SQL: call it by function(…) or sql(…) in HQL.")
                .writtenByHibernate(factory);

        alike("Bens Bred");
        assertThat(sql)
                .as("The SQL differs between \"Nite Tranes\" and \"Bens Bred\": what was typed is concatenated or a literal, even if it is escaped. "
                        + "Bind it in each place, also in the order by.")
                .sentOneText();
    }

    @Test
    @Order(7)
    @GeneratedRows
    void agrees_with_plain_java_on_a_large_archive_and_after_changes(World world, Session session) {
        Map<String, Map<String, Integer>> known = new HashMap<>();
        Reference.in(world)
                .of("blogs that sound like %s", (Rows rows, String typed) -> {
                    Map<String, Integer> likeness = known.computeIfAbsent(typed, first -> new HashMap<>());
                    if (rows.blogs().stream().anyMatch(blog -> !likeness.containsKey(blog.title()))) {
                        likeness.putAll(likeness(world, typed));
                    }
                    return rows.blogs().stream().filter(blog -> likeness.get(blog.title()) >= 3)
                            .sorted(comparing((Rows.Blog blog) -> -likeness.get(blog.title())).thenComparing(rows.byTitle()).thenComparing(
                                    Rows.Blog::id))
                            .toList();
                })
                .shownAs(Rows.Blog::id)
                .askedFor(rows -> List.of("Solt Harber", "Kwiet Ketl", "Apel", "Zebra", "Uber", "", "50", "a\\b"))
                .agreesWith(typed -> {
                    session.clear(); // what the session has loaded stays as it was, and rightly so
                    return alike(typed).stream().map(Blog::getId).toList();
                });
    }

    /** What sounds alike is decided by H2's function, so the expected values are asked of it, for each title once. */
    private static Map<String, Integer> likeness(World world, String typed) {
        return world
                .ask(ctx -> ctx.selectDistinct(BLOG.TITLE, DSL.function("difference", Integer.class, BLOG.TITLE, DSL.val(typed))).from(BLOG)
                        .fetchMap(BLOG.TITLE, row -> row.get(1, Integer.class)));
    }

    @Test
    @Order(8)
    void keeps_what_the_session_has_loaded_and_changed(Session session, SqlLog sql) {
        CallersSession.staysAsItWas(session, sql, 6, blog -> blog.setTitle("Nite Tranes"),
                renamed -> assertThat(alike("Nite Tranes"))
                        .as("In the session, \"Tide Tables\" was renamed to \"Nite Tranes\" and not flushed yet. It sounds like \"Nite Tranes\" and "
                                + "must come: ask this session, and don't clear it.")
                        .extracting(Blog::getTitle).contains("Nite Tranes"));
        CallersSession.beginsNoTransaction(session, sql, 7, () -> alike("Nite Tranes"));
    }

    @Test
    @Order(9)
    void passes_on_what_the_database_refuses(SqlLog sql) throws Throwable {
        Refusals.of(sql).reachTheCaller(() -> soundAlikes.of("Bens Bred"));
    }

    private static List<Blog> withoutEntries(List<Blog> blogs) {
        return blogs.stream().filter(blog -> !Hibernate.isInitialized(blog.getEntries())).toList();
    }

    /** What the answer finds; an exception becomes a sentence. */
    private List<Blog> alike(String typed) {
        try {
            return soundAlikes.of(typed);
        } catch (RuntimeException thrown) {
            throw Thrown.failure(thrown,
                    "The query failed for %s. If types can't be compared, tell HQL that difference returns an Integer, with as "
                            + "or cast. If the syntax is wrong, bind what was typed.",
                    typed);
        }
    }
}
