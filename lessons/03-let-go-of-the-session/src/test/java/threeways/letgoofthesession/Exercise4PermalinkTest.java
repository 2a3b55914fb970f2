package threeways.letgoofthesession;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.hibernate.Hibernate;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import threeways.workbench.BlogWorld;
import threeways.workbench.GeneratedRows;
import threeways.workbench.OtherRows;

@DisplayName("Exercise 4: equals, in a set")
@BlogWorld(entities = Permalink.class)
class Exercise4PermalinkTest {

    @Test
    @Order(1)
    void is_found_in_a_set_before_and_after_it_is_stored(SessionFactory factory) {
        Permalink link = new Permalink("bread", 3);
        Set<Permalink> links = new HashSet<>(Set.of(link));
        int before = link.hashCode();

        assertThat(links.contains(link)).as("A new permalink was put into a HashSet, and the set must contain it.").isTrue();
        factory.inTransaction(session -> session.persist(link));
        assertThat(links.contains(link))
                .as("A HashSet must contain a new permalink that was put in and then stored. Storing gives it an id: a hash code "
                        + "made from the id changes, and the set looks in the wrong place.")
                .isTrue();
        assertThat(link.hashCode()).as("The hash code after it was stored must be the one from before.").isEqualTo(before);
    }

    @Test
    @Order(2)
    void equals_the_same_row_from_another_session(SessionFactory factory) {
        Permalink one = factory.fromSession(session -> session.find(Permalink.class, 31L));
        Permalink another = factory.fromSession(session -> session.find(Permalink.class, 31L));

        assertThat(one.equals(another))
                .as("Two sessions loaded permalink 31, so there are two objects for one row, and they must be equal. "
                        + "Object's own equals, and a number that each object makes for itself, tell them apart.")
                .isTrue();
        assertThat(one.hashCode()).as("Two objects that are equal must have one hash code.").isEqualTo(another.hashCode());
        assertThat(new HashSet<>(List.of(one)).contains(another)).as("A HashSet with one of the two must contain the other.").isTrue();
    }

    @Test
    @Order(3)
    void equals_its_row_once_it_is_stored(SessionFactory factory) {
        Permalink link = new Permalink("bread", 3);
        Set<Permalink> links = new HashSet<>(Set.of(link));
        factory.inTransaction(session -> session.persist(link));

        Permalink found = factory.fromSession(session -> session.find(Permalink.class, link.getId()));

        assertThat(links.contains(found))
                .as(link.hashCode() == found.hashCode()
                        ? "A new permalink was put into a HashSet, and stored. Another session loaded its row, and the set must contain that "
                                + "object: both have one hash code, and equals tells them apart."
                        : "A permalink was stored, and another session loaded its row: the hash codes differ. Make it of the slug, which never "
                                + "changes, not of the id or the object, and keep none in a field.")
                .isTrue();
        assertThat(found.equals(link)).as("The loaded permalink must be equal to the one that was stored.").isTrue();
    }

    @Test
    @Order(4)
    void equals_one_that_was_changed(SessionFactory factory) {
        Permalink one = factory.fromSession(session -> session.find(Permalink.class, 31L));
        Permalink another = factory.fromSession(session -> session.find(Permalink.class, 31L));
        Set<Permalink> links = new HashSet<>(Set.of(one));

        another.leadTo(6);
        assertThat(one.equals(another))
                .as("Two objects stand for permalink 31, and one of them leads to another blog now. It is the same row, so "
                        + "they are equal. Leave fields that can change out of equals.")
                .isTrue();
        one.leadTo(3);
        assertThat(links.contains(one)).as("A permalink in a HashSet was changed, and the set must still contain it. Leave fields that can "
                + "change out of hashCode.").isTrue();
    }

    @Test
    @Order(5)
    void equals_what_merge_returns(SessionFactory factory) {
        Permalink detached = factory.fromSession(session -> session.find(Permalink.class, 31L));
        detached.leadTo(6);
        Set<Permalink> links = new HashSet<>(Set.of(detached));

        Permalink merged = factory.fromTransaction(session -> session.merge(detached));

        assertThat(links.contains(merged))
                .as("merge returned another object for the row of the detached one. A HashSet with the detached one "
                        + "must contain it.")
                .isTrue();
    }

    @Test
    @Order(6)
    void equals_a_proxy_and_is_equaled_by_it(SessionFactory factory, Session session) {
        Permalink loaded = factory.fromSession(other -> other.find(Permalink.class, 31L));
        Permalink proxy = proxy(31, session);

        boolean equal = loaded.equals(proxy);
        assertThat(equal).as("The loaded permalink 31 must be equal to a proxy for its row. %s",
                Hibernate.isInitialized(proxy)
                        ? "The proxy was loaded, and its fields are null even then: read them with getters."
                        : "The proxy hasn't been loaded: its fields are null, and its class is another. Use instanceof and getters.")
                .isTrue();
        String words = "A proxy for permalink 31 must equal the loaded one too. A final "
                + "equals isn't passed on by the proxy, and runs on its empty fields.";
        assertThat(answer(words, () -> proxy.equals(loaded))).as(words).isTrue();
        assertThat(proxy.hashCode()).as("The proxy's hash code must be that of the loaded object. A final method runs on the proxy's "
                + "own empty fields.").isEqualTo(loaded.hashCode());
    }

    @Test
    @Order(7)
    void is_found_through_a_proxy(SessionFactory factory, Session session) {
        Set<Permalink> links = new HashSet<>(factory.fromSession(
                other -> other.createSelectionQuery("from Permalink", Permalink.class).getResultList()));

        assertThat(links.contains(proxy(32, session))).as("A HashSet with both permalinks must contain a proxy for permalink 32.").isTrue();
        assertThat(links).as("Permalinks 31 and 32 are two, also in a set.").hasSize(2);
        assertThat(proxy(31, session).equals(session.getReference(Permalink.class, 32L)))
                .as("Proxies for permalink 31 and permalink 32 are not equal.").isFalse();
    }

    @Test
    @Order(8)
    void tells_two_new_ones_apart() {
        for (List<String> slugs : List.of(List.of("bread", "rye"), List.of("bread", "Bread"), List.of("Aa", "BB"),
                List.of("bread", "bread-2"),
                List.of("bread-2", "bread"))) {
            Permalink one = new Permalink(slugs.get(0), 3);
            Permalink another = new Permalink(slugs.get(1), 3);

            assertThat(one.equals(another))
                    .as("Two new permalinks, \"%s\" and \"%s\", must not be equal. %s", slugs.get(0), slugs.get(1),
                            slugs.contains("rye")
                                    ? "Both ids are null, and a null isn't an id that they share: compare the slugs, or ask if an id is null."
                                    : slugs.contains("BB")
                                            ? "They have the same hash code by chance: compare the slugs themselves."
                                            : slugs.contains("Bread")
                                                    ? "They differ in a capital letter: compare the slugs with equals."
                                                    : "One slug begins like the other: compare the whole slugs with equals.")
                    .isFalse();
            assertThat(new HashSet<>(List.of(one, another))).as("A HashSet must keep both new permalinks, \"%s\" and \"%s\".", slugs.get(0),
                    slugs.get(1)).hasSize(2);
        }
    }

    @Test
    @Order(9)
    void tells_a_new_one_from_a_stored_one(Session session) {
        Permalink stored = session.find(Permalink.class, 31L);
        Permalink fresh = new Permalink("bread", stored.getBlogId());

        assertThat(stored.equals(fresh)).as("Permalink 31 is stored, a new one with another slug isn't. They are not equal.").isFalse();
        assertThat(fresh.equals(stored)).as("A new permalink was compared with permalink 31, which is stored. They are not equal.")
                .isFalse();
    }

    @Test
    @Order(10)
    void equals_itself_and_nothing_else() {
        Permalink link = new Permalink("bread", 3);

        assertThat(link.equals(link)).as("A new permalink is equal to itself, although it has no id.").isTrue();
        String none = "No permalink is equal to null. equals must return false and not throw.";
        assertThat(answer(none, () -> link.equals(null))).as(none).isFalse();
        String text = "A permalink isn't equal to a String, even if that is its slug. Check the other object's class with instanceof.";
        assertThat(answer(text, () -> link.equals((Object) "bread"))).as(text).isFalse();
    }

    @Test
    @Order(11)
    @OtherRows
    void compares_in_another_archive_too(SessionFactory factory, Session session) {
        Permalink loaded = factory.fromSession(other -> other.find(Permalink.class, 71L));

        assertThat(new HashSet<>(List.of(loaded)).contains(proxy(71, session)))
                .as("A HashSet with permalink 71 must contain a proxy for it, in "
                        + "an archive that the page doesn't show.")
                .isTrue();
    }

    @Test
    @Order(12)
    @GeneratedRows
    void tells_the_rows_of_a_large_archive_apart(SessionFactory factory) {
        List<Permalink> some = factory
                .fromSession(session -> session.createSelectionQuery("from Permalink", Permalink.class).getResultList());
        List<Permalink> others = factory
                .fromSession(session -> session.createSelectionQuery("from Permalink", Permalink.class).getResultList());

        for (Permalink one : some) {
            for (Permalink other : others) {
                boolean sameRow = one.getId().longValue() == other.getId();
                if (one.equals(other) != sameRow || sameRow && one.hashCode() != other.hashCode()) {
                    throw new AssertionError("Permalink " + one.getId() + ", \"" + one.getSlug() + "\", of one session and permalink "
                            + other.getId() + ", \"" + other.getSlug() + "\", of another must " + (sameRow
                                    ? "be equal and have one hash code. Compare ids with equals: for two Longs == asks if they are the same object."
                                    : "not be equal. Compare the whole slug, or the whole id."));
                }
            }
        }
        assertThat(new HashSet<>(some)).as("A HashSet with all permalinks of a large archive has each of them.").hasSameSizeAs(some);
    }

    /** A final method of a proxy may end in a NullPointerException, and a cast in a ClassCastException. */
    private static boolean answer(String expected, BooleanSupplier asked) {
        try {
            return asked.getAsBoolean();
        } catch (NullPointerException | ClassCastException e) {
            throw new AssertionError(expected + " This came: " + e.getClass().getSimpleName() + ", " + e.getMessage() + ".", e);
        }
    }

    private static Permalink proxy(long id, Session session) {
        Permalink proxy = session.getReference(Permalink.class, id);
        if (Hibernate.isInitialized(proxy)) {
            throw new AssertionError("getReference must give a proxy, and Hibernate gave an object of " + proxy.getClass()
                    + ". It makes no proxies for a class or a getter that is final.");
        }
        return proxy;
    }
}
