package threeways.fetchtogether;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static threeways.blog.db.Tables.ENTRY_TAG;
import static threeways.blog.db.Tables.TAG;

import jakarta.persistence.Entity;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.JDBCException;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import threeways.workbench.BlogWorld;
import threeways.workbench.OtherRows;
import threeways.workbench.SqlLog;
import threeways.workbench.World;

@DisplayName("Exercise 5: take a tag off")
@BlogWorld(entities = Tag.class)
class Exercise5TaggedEntryTest {

    World world;
    SessionFactory factory;

    /** Hibernate takes its time to start; a check's own time doesn't count it. */
    @BeforeEach
    void start_hibernate(World world) {
        this.world = world;
        factory = world.sessionFactory(Stream.concat(Stream.of(TaggedEntry.class, Tag.class),
                Arrays.stream(TaggedEntry.class.getDeclaredClasses()).filter(nested -> nested.isAnnotationPresent(Entity.class)))
                .toArray(Class<?>[]::new));
    }

    @Test
    @Order(1)
    void takes_the_tag_off_this_entry() {
        boolean had = in(18, entry -> entry.untag("travel"));

        assertThat(tags(18))
                .as("Entry 18 after untag(\"travel\"). If it has both tags, the collection that Hibernate watches was not changed: "
                        + "remove the tag whose name equals \"travel\". If both are gone, more than one was taken off.")
                .containsExactly("weather");
        assertThat(had)
                .as("untag(\"travel\") must return true for an entry that had this tag, and it returned false. Return whether a tag was removed.")
                .isTrue();
        assertThat(tags(12)).as("Tags of entry 12, \"Vienna to Rome\", which has \"travel\" as well. Only entry 18 loses the tag.")
                .containsExactly("travel");
        assertThat(allTags()).as("Names in the table tag. An entry loses a tag; the tag itself stays.")
                .containsExactlyInAnyOrder("baking", "travel", "weather");
    }

    @Test
    @Order(2)
    void shows_the_change_at_once() {
        List<String> left = in(18, entry -> {
            entry.untag("weather");
            return entry.getTags().stream().map(Tag::getName).toList();
        });

        assertThat(left)
                .as("What getTags returns after untag(\"weather\"), in the same transaction: \"travel\" alone. Change the collection that "
                        + "getTags shows.")
                .containsExactly("travel");

        Collection<Tag> none = in(18, entry -> {
            entry.untag("travel");
            return entry.getTags();
        });
        assertThat(none)
                .as("What getTags returns after the last tag was taken off: an empty collection, not null. Leave the field as it is: "
                        + "without a collection, the next call of tag throws.")
                .isNotNull();
        factory.inTransaction(session -> {
            TaggedEntry entry = session.find(TaggedEntry.class, 12L);
            entry.untag("travel");
            entry.tag(session.find(Tag.class, 1L));
            entry.tag(session.find(Tag.class, 2L));
            assertThat(entry.untag("travel"))
                    .as("Entry 12 lost \"travel\", and then got it again. untag(\"travel\") must return true the second time too, since it "
                            + "has the tag: look at its tags at each call, and remember none.")
                    .isTrue();
        });
        assertThat(tags(12))
                .as("Tags of entry 12, which had \"travel\" alone: it was taken off, and \"baking\" was put on, in one transaction.")
                .containsExactly("baking");
    }

    @Test
    @Order(3)
    void leaves_an_entry_without_that_tag_alone(SqlLog sql) {
        for (String name : List.of("baking", "Travel", " travel", "trav", "", "travel\u200b")) {
            sql.clear();
            boolean had = in(18, entry -> entry.untag(name));
            String shown = name.replace("\u200b", "\\u200b"); // a blank without width

            assertThat(had)
                    .as("untag(\"%s\") must return false for entry 18, which is tagged \"weather\" and \"travel\", and it returned true. Compare names "
                            + "with equals, and return whether a tag was removed.",
                            shown)
                    .isFalse();
            assertThat(tags(18)).as("Tags of entry 18 after untag(\"%s\"), a name that none of its tags has.", shown)
                    .containsExactly("travel", "weather");
            assertThat(written(sql))
                    .as("Statements that write, after untag(\"%s\"), a name that none of its tags has. Nothing has changed, so "
                            + "nothing is to be written. Don't assign or refill the collection; only remove from it.", shown)
                    .isEmpty();
        }
    }

    @Test
    @Order(4)
    void tells_tags_apart_that_differ_in_capitals() {
        world.execute("insert into tag (id, name) values (500, 'Travel'), (501, ' travel')",
                "insert into entry_tag (entry_id, tag_id) values (18, 500)");

        List<Boolean> had = in(18, entry -> List.of(entry.untag("Travel"), entry.untag("travel")));

        assertThat(had)
                .as("Entry 18 had \"Travel\" and \"travel\", two tags. Both were to be taken off, with true for each. If one is false, your set takes "
                        + "them for one: compare tags by identity or by id.")
                .containsExactly(true, true);
        assertThat(tags(18)).as("Tags of entry 18 after \"Travel\" and \"travel\" were taken off.").containsExactly("weather");

        factory.inTransaction(session -> {
            TaggedEntry entry = session.find(TaggedEntry.class, 12L);
            entry.tag(session.find(Tag.class, 500L));
            entry.tag(session.find(Tag.class, 501L));
        });
        assertThat(tags(12))
                .as("Entry 12 had \"travel\", and \"Travel\" and \" travel\" were put on: expected three tags. If one is missing, tag takes it for "
                        + "another one: compare names as they are, or the tags themselves.")
                .containsExactlyInAnyOrder("travel", "Travel", " travel");
    }

    @Test
    @Order(5)
    @OtherRows
    void serves_another_archive_too() {
        boolean had = in(205, entry -> entry.untag("sky"));

        assertThat(had).as("untag(\"sky\") must return true for entry 205 of an archive that the page doesn't show.").isTrue();
        assertThat(tags(205)).as("Tags of entry 205, which had only \"sky\".").isEmpty();
        assertThat(tags(215)).as("Tags of entry 215, which has \"cables\".").containsExactly("cables");
    }

    @Test
    @Order(6)
    void deletes_one_row_however_many_tags_there_are(SqlLog sql) {
        tagTwelveTimes(18);

        in(18, entry -> entry.untag("tag-505"));

        assertThat(tags(18)).as("Tags of entry 18, which had fourteen, after \"tag-505\" was taken off: the thirteen others. Remove the "
                + "tag with that name, and no other.").hasSize(13).doesNotContain("tag-505");
        assertThat(written(sql))
                .as("Statements that write, for one tag taken off. A List has no key, so Hibernate deletes all rows and inserts the "
                        + "rest; a new collection does the same. Map a Set, and remove from it.")
                .containsExactly("delete");
    }

    @Test
    @Order(7)
    void inserts_one_row_for_one_tag_more(SqlLog sql) {
        tagTwelveTimes(18);
        in(18, entry -> entry.untag("tag-505"));
        sql.clear();

        factory.inTransaction(session -> session.find(TaggedEntry.class, 18L).tag(session.find(Tag.class, 1L)));

        assertThat(tags(18)).as("Tags of entry 18 after tag(\"baking\"), with the new one. If it is missing, tag changed something that "
                + "Hibernate doesn't store; a nested entity needs a cascade for persist.").hasSize(14).contains("baking");
        assertThat(written(sql))
                .as("Statements that write, for one tag that is put on: one INSERT. %s", whyNotOneInsert(written(sql)))
                .containsExactly("insert");

        sql.clear();
        factory.inTransaction(session -> session.find(TaggedEntry.class, 18L).tag(session.find(Tag.class, 1L)));
        assertThat(written(sql)).as("Statements that write, for a tag that the entry has already. Nothing has changed, so nothing is to be "
                + "written.").isEmpty();
    }

    @Test
    @Order(8)
    void fetches_the_tags_when_they_are_needed(SqlLog sql) {
        in(18, entry -> entry.untag("travel"));
        sql.clear();

        List<TaggedEntry> entries = factory
                .fromSession(session -> session.createSelectionQuery("from TaggedEntry", TaggedEntry.class).getResultList());

        assertThat(entries).as("Entries in the table.").hasSize(9);
        assertThat(sql.statements().size())
                .as("Nine entries were loaded, and their tags weren't asked for: expected one statement. The others fetched tags with the entries: "
                        + "leave the collection lazy, without EAGER, and read no tags when an entry is loaded.")
                .isEqualTo(1);
    }

    @Test
    @Order(9)
    void keeps_the_tags_when_an_entry_is_deleted() {
        in(18, entry -> entry.untag("travel"));

        Throwable thrown = catchThrowable(() -> factory.inTransaction(session -> session.remove(session.find(TaggedEntry.class, 18L))));

        assertThat(thrown)
                .as("Nothing may be thrown when entry 18 is deleted. If a foreign key was violated, the deletion cascades to tags of "
                        + "other entries; take the cascade away. Only rows of entry_tag go with the entry.")
                .isNull();
        assertThat(tags(18)).as("Rows in entry_tag for entry 18, which was deleted.").isEmpty();
        assertThat(allTags())
                .as("Names in the table tag after an entry was deleted: as before. If one is missing, the deletion cascades to "
                        + "the tags; take the cascade away.")
                .containsExactlyInAnyOrder("baking", "travel", "weather");
    }

    /** Calls the answer in a transaction; what a commit throws comes from the mapping. */
    private <T> T in(long id, Function<TaggedEntry, T> change) {
        AtomicBoolean returned = new AtomicBoolean();
        try {
            return factory.fromTransaction(session -> {
                T result = change.apply(session.find(TaggedEntry.class, id));
                returned.set(true);
                return result;
            });
        } catch (RuntimeException thrown) {
            if (!returned.get()) {
                throw thrown;
            }
            throw new AssertionError("Your methods returned, and then the commit failed. " + whyNotCommitted(thrown), thrown);
        }
    }

    /** Hibernate's exception has the SQL that the database refused. */
    private static String whyNotCommitted(RuntimeException thrown) {
        return Stream.iterate((Throwable) thrown, Objects::nonNull, Throwable::getCause).limit(10)
                .filter(JDBCException.class::isInstance).map(refused -> String.valueOf(((JDBCException) refused).getSQL()))
                .anyMatch(sql -> sql.matches("(?i)delete from tag\\b.*"))
                        ? "Hibernate tried to delete the tag itself, which other entries have: leave out orphanRemoval and cascade, and map "
                                + "@ManyToMany."
                        : "Hibernate couldn't write what they had changed. Correct the mapping or the collection: " + thrown;
    }

    private static String whyNotOneInsert(List<String> written) {
        if (!written.contains("delete")) {
            return "Add the tag to the collection that Hibernate has loaded, and change nothing else.";
        }
        return Arrays.stream(TaggedEntry.class.getDeclaredFields()).anyMatch(field -> field.getType() == List.class
                || field.getType() == Collection.class)
                        ? "Hibernate deleted and wrote all rows again, since a List has no key. Map a Set, and add to it."
                        : "Hibernate wrote all rows again, since the field got another collection: add to the Set that "
                                + "Hibernate has loaded, and assign none.";
    }

    private void tagTwelveTimes(long entryId) {
        world.execute("insert into tag (id, name) values " + numbers("(%1$d, 'tag-%1$d')"),
                "insert into entry_tag (entry_id, tag_id) values " + numbers("(" + entryId + ", %1$d)"));
    }

    private static String numbers(String row) {
        return IntStream.range(500, 512).mapToObj(row::formatted).collect(Collectors.joining(", "));
    }

    private static List<String> written(SqlLog sql) {
        return sql.statements().stream().filter(statement -> !statement.isQuery())
                .flatMap(statement -> Stream.generate(statement::kind).limit(Math.max(1, statement.batchSize()))).toList();
    }

    private List<String> tags(long entryId) {
        return world.ask(ctx -> ctx.select(TAG.NAME).from(TAG).join(ENTRY_TAG).on(ENTRY_TAG.TAG_ID.eq(TAG.ID))
                .where(ENTRY_TAG.ENTRY_ID.eq(entryId)).fetch(TAG.NAME)).stream().sorted().toList();
    }

    private List<String> allTags() {
        return world.ask(ctx -> ctx.selectFrom(TAG).fetch(TAG.NAME));
    }
}
