package threeways.letgoofthesession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.hibernate.Hibernate;
import org.hibernate.LazyInitializationException;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import threeways.workbench.BlogWorld;
import threeways.workbench.OtherRows;
import threeways.workbench.SqlLog;
import threeways.workbench.World;

@DisplayName("Exercise 3: the silent null")
@BlogWorld(entities = {BlogAuthor.class, Byline.class})
class Exercise3BlogAuthorTest {

    static final String NULL_FIELD = " A proxy's fields are null, even when loaded: call a method that it can pass on";

    @Test
    @Order(1)
    void knows_a_namesake_that_is_a_proxy(Session session, World world) {
        BlogAuthor ada = anotherAda(session, world);
        BlogAuthor proxy = authorOf(7, session);

        assertThat(ada.isNamesakeOf(new BlogAuthor(new StringBuilder("Ada").toString())))
                .as("Author 100, Ada, was asked about a new author called Ada. The answer is yes: compare names with equals, and don't "
                        + "compare ids.")
                .isTrue();
        boolean namesake = ada.isNamesakeOf(proxy);
        assertThat(namesake).as("Two authors are called Ada: expected true from isNamesakeOf(proxy) for the proxy of the other. %s",
                Hibernate.isInitialized(proxy)
                        ? "The proxy was loaded, and its fields stay null all the same: call other.getName(), and don't compare classes."
                        : "The proxy hasn't been loaded: its field is null, and its class another. Call "
                                + "other.getName(), which loads it.")
                .isTrue();
    }

    @Test
    @Order(2)
    void answers_as_a_proxy(Session session, World world) {
        BlogAuthor ada = anotherAda(session, world);
        BlogAuthor proxy = authorOf(7, session);

        String words = "Two authors are called Ada, so one's proxy is a namesake of the other. A final method isn't passed on "
                + "by the proxy, and runs on its empty fields.";
        assertThat(answer(words, () -> proxy.isNamesakeOf(ada))).as(words).isTrue();
    }

    @Test
    @Order(3)
    void knows_a_namesake_when_both_are_proxies(Session session, World world) {
        world.execute("insert into author (id, name) values (100, 'Ada')");
        BlogAuthor first = session.getReference(BlogAuthor.class, 100L);
        BlogAuthor second = authorOf(7, session);

        assertThat(first.isNamesakeOf(second))
                .as("Two proxies of authors called Ada are namesakes." + NULL_FIELD + ", which also loads it.")
                .isTrue();
        assertThat(second.isNamesakeOf(first))
                .as("The same two proxies, loaded by now, are namesakes the other way round too." + NULL_FIELD + ".")
                .isTrue();
    }

    @Test
    @Order(4)
    void tells_different_names_apart(Session session, SessionFactory factory, World world) {
        world.execute("insert into author (id, name) values (101, 'ada'), (102, 'Ada ')");
        BlogAuthor proxy = authorOf(7, session);

        assertThat(new BlogAuthor("Ada").isNamesakeOf(proxy))
                .as("A new author called Ada is a namesake of Ada's proxy, whose fields are null: the values are in the object "
                        + "behind it. Call a method that it can pass on.")
                .isTrue();
        assertThat(new BlogAuthor("Ben").isNamesakeOf(proxy)).as("Ben was asked about Ada, and the answer is no.").isFalse();
        for (long id : new long[]{101, 102}) {
            BlogAuthor other = session.find(BlogAuthor.class, id);
            assertThat(proxy.isNamesakeOf(other))
                    .as("\"Ada\" was asked about \"%s\". Names are compared letter by letter, with capitals and "
                            + "blanks, so the answer is no.", other.getName())
                    .isFalse();
        }
        BlogAuthor renamed = factory.fromSession(another -> another.find(BlogAuthor.class, 1L));
        renamed.takeNameOf(new BlogAuthor("Eve"));
        assertThat(renamed.getName()).as("Ada took the name of Eve. takeNameOf changes the author that is asked, and not the other one.")
                .isEqualTo("Eve");
        assertThat(renamed.isNamesakeOf(proxy))
                .as("Two objects stand for author 1: a detached one, which took the name Eve, and a proxy, called Ada. Expected false from "
                        + "isNamesakeOf(proxy): compare the names alone, and no ids.")
                .isFalse();
        String none = "Expected false from isNamesakeOf(null), since null has no name, and no exception. Ask if the other is null before you use it.";
        for (String name : List.of("Ada", "null")) {
            assertThat(answer(none, () -> new BlogAuthor(name).isNamesakeOf(null))).as("The author \"%s\" was asked. %s", name, none)
                    .isFalse();
        }
    }

    @Test
    @Order(5)
    void compares_whole_names() {
        List<String> names = List.of("Ada", "Adam", "Ad", "ADA", "Aa", "BB", "");
        for (String one : names) {
            for (String another : names) {
                assertThat(new BlogAuthor(one).isNamesakeOf(new BlogAuthor(new StringBuilder(another).toString())))
                        .as("\"%s\" was asked whether it is a namesake of \"%s\". Compare the whole names with equals: different names may "
                                + "begin alike, and may have the same hash code.",
                                one, another)
                        .isEqualTo(one.equals(another));
            }
        }
        BlogAuthor ada = new BlogAuthor("Ada");
        assertThat(ada.isNamesakeOf(ada)).as("An author was asked about itself. It has the same name as itself, so the answer is yes.")
                .isTrue();
    }

    @Test
    @Order(6)
    void takes_the_name_of_a_proxy(Session session, SessionFactory factory, World world) {
        BlogAuthor pen = new BlogAuthor("Nobody");
        BlogAuthor proxy = authorOf(7, session);

        pen.takeNameOf(proxy);

        assertThat(pen.getName())
                .as("A new author took the name of a proxy, which stands for Ada. null means that the proxy's field was read, "
                        + "and the next flush would write that null.")
                .isEqualTo("Ada");
        assertThat(proxy.getName()).as("The other one keeps its name.").isEqualTo("Ada");
        BlogAuthor eve = new BlogAuthor("Eve");
        pen.takeNameOf(eve);
        assertThat(List.of(pen.getName(), eve.getName()))
                .as("An author called Ada took the name of Eve with takeNameOf(eve): expected that both are called Eve. The first is called %s now, "
                        + "and the other %s. Set your own name, and leave the other's.", pen.getName(), eve.getName())
                .containsExactly("Eve", "Eve");
        world.execute("insert into author (id, name) values (102, ' adA ')");
        pen.takeNameOf(session.getReference(BlogAuthor.class, 102L));
        assertThat(pen.getName()).as("A name is taken letter by letter, with capitals and blanks.").isEqualTo(" adA ");
        BlogAuthor detached = factory.fromSession(another -> another.find(BlogAuthor.class, 1L));
        detached.takeNameOf(eve);
        detached.takeNameOf(proxy);
        assertThat(detached.getName())
                .as("Two objects stand for author 1: a detached one, called Eve, and a proxy, called Ada. Eve took the proxy's name: expected "
                        + "\"Ada\". Take the name even if both have one id.")
                .isEqualTo("Ada");
    }

    @Test
    @Order(7)
    void stores_a_name_that_was_taken(SessionFactory factory, World world) {
        factory.inTransaction(session -> {
            BlogAuthor ben = session.find(BlogAuthor.class, 2L);
            ben.takeNameOf(authorOf(7, session));
            BlogAuthor chi = authorOf(9, session);
            chi.takeNameOf(session.find(BlogAuthor.class, 4L));
        });

        assertThat(new Stored(world).nameOfAuthor(2)).as("Ben, a loaded object, took the name of Ada's proxy, and the transaction was "
                + "committed. This name is stored:").isEqualTo("Ada");
        assertThat(new Stored(world).nameOfAuthor(3))
                .as("The proxy of Chi took Dora's name, and the transaction was committed. If it is still Chi, the proxy got the "
                        + "name and not the object behind it: a final method isn't passed on.")
                .isEqualTo("Dora");
        assertThat(List.of(new Stored(world).nameOfAuthor(1), new Stored(world).nameOfAuthor(4)))
                .as("The two whose names were taken are stored as they were.").containsExactly("Ada", "Dora");
    }

    @Test
    @Order(8)
    void tells_when_nobody_can_know(SessionFactory factory) {
        BlogAuthor lost = factory.fromSession(session -> authorOf(7, session));
        BlogAuthor ada = new BlogAuthor("Ada");

        String words = "The other author is a proxy whose session ended before it was loaded: expected Hibernate's "
                + "LazyInitializationException from %s, "
                + "and %s. Call other.getName(), and don't catch or wrap the exception.";
        Throwable asked = catchThrowable(() -> ada.isNamesakeOf(lost));
        assertThat(asked).as(words, "isNamesakeOf", Stored.told(asked)).isInstanceOf(LazyInitializationException.class);
        Throwable taken = catchThrowable(() -> ada.takeNameOf(lost));
        assertThat(taken).as(words, "takeNameOf", Stored.told(taken)).isInstanceOf(LazyInitializationException.class);
        assertThat(ada.getName()).as("Nothing could be taken, so the author keeps its name. Read the other name before you "
                + "change this one.").isEqualTo("Ada");
    }

    @Test
    @Order(9)
    void reads_what_was_loaded_before_the_session_ended(SessionFactory factory) {
        BlogAuthor detached = factory.fromSession(session -> {
            BlogAuthor proxy = authorOf(7, session);
            Hibernate.initialize(proxy);
            return proxy;
        });

        assertThat(new BlogAuthor("Ada").isNamesakeOf(detached))
                .as("This proxy of Ada was loaded before its session ended, so the answer is yes." + NULL_FIELD + ".")
                .isTrue();
    }

    @Test
    @Order(10)
    @OtherRows
    void compares_in_another_archive_too(Session session) {
        assertThat(new BlogAuthor("Fay").isNamesakeOf(authorOf(120, session)))
                .as("Fay was asked about the author of \"Modem Songs\", Fay, in an "
                        + "archive that the page doesn't show.")
                .isTrue();
        assertThat(new BlogAuthor("Fay").isNamesakeOf(authorOf(140, session)))
                .as("Fay was asked about the author of \"Zeppelin Notes\", Ed.")
                .isFalse();
    }

    @Test
    @Order(11)
    void loads_the_other_one_with_one_statement(Session session, SqlLog sql) {
        BlogAuthor proxy = authorOf(7, session);
        BlogAuthor loaded = session.find(BlogAuthor.class, 2L);
        sql.clear();

        loaded.isNamesakeOf(proxy);
        assertThat(sql).as("The proxy had to be loaded, and the other author was there.").sentOneStatement();
        sql.clear();
        loaded.isNamesakeOf(proxy);
        loaded.takeNameOf(proxy);
        assertThat(sql).as("Both authors were loaded by now.").sentNothing();
    }

    /** A final method of a proxy, or a question about null, may end in a NullPointerException. */
    private static boolean answer(String expected, BooleanSupplier asked) {
        try {
            return asked.getAsBoolean();
        } catch (NullPointerException e) {
            throw new AssertionError(expected + " This came: a NullPointerException, " + e.getMessage() + ".", e);
        }
    }

    private static BlogAuthor anotherAda(Session session, World world) {
        world.execute("insert into author (id, name) values (100, 'Ada')");
        return session.find(BlogAuthor.class, 100L);
    }

    /** Not loaded yet: what stands for the author is a proxy. */
    private static BlogAuthor authorOf(long blogId, Session session) {
        BlogAuthor author = session.find(Byline.class, blogId).getAuthor();
        if (Hibernate.isInitialized(author)) {
            throw new AssertionError(
                    "The author of a blog is fetched lazily, so a proxy must stand for it, and Hibernate gave an object of "
                            + author.getClass() + ". It makes no proxies for a class or a getter that is final.");
        }
        return author;
    }
}
