package threeways.keepaunitofwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import threeways.workbench.BlogWorld;
import threeways.workbench.GeneratedRows;
import threeways.workbench.NotBegunError;
import threeways.workbench.OtherRows;
import threeways.workbench.SqlLog;
import threeways.workbench.SqlStatement;
import threeways.workbench.World;

@DisplayName("Exercise 2: reading only")
@BlogWorld(entities = Post.class)
class Exercise2TitleTest {

    Stored stored;

    @BeforeEach
    void open_the_archive(World world, SessionFactory factory) {
        stored = new Stored(world);
        if (isAsItWas()) {
            throw new NotBegunError("Title is as it was: a program that only reads ten posts sends ten UPDATEs. Change the class Title.");
        }
    }

    @Test
    @Order(1)
    void reading_ten_posts_sends_no_update(SessionFactory factory, SqlLog sql) {
        factory.inTransaction(session -> session.createSelectionQuery("from Post", Post.class).getResultList());

        assertThat(updates(sql).size())
                .as("Ten posts were only read: expected no UPDATE. Hibernate calls equals(Object) on each title and a copy of what "
                        + "it has loaded, and "
                        + "writes what isn't equal: override this method.")
                .isZero();
    }

    @Test
    @Order(2)
    void another_text_is_stored(SessionFactory factory, SqlLog sql) {
        factory.inTransaction(session -> session.find(Post.class, 7L).setTitle(new Title("Sleepers")));

        assertThat(stored.title(7))
                .as("Post 7 got new Title(\"Sleepers\"): expected that title in the table. If the old one is still there, equals "
                        + "takes the two titles for equal, so Hibernate finds nothing to write: compare the texts.")
                .isEqualTo("Sleepers");
        assertThat(updates(sql)).as(
                "One post got another title: expected one UPDATE. Hibernate sends it if equals says that the title has changed: compare the texts.")
                .hasSize(1);
    }

    @Test
    @Order(3)
    void a_small_difference_is_a_difference(SessionFactory factory) {
        for (String text : List.of("Night Trains to Rome", "Night Trains", "NIGHT TRAINS", "NIGHT TRAINS ", "NIGHT  TRAINS ",
                "NIGHT TRAINS ", "NIGHT\u00a0TRAINS ",
                "NIGHT\u00a0TRA\u00adINS ", "AaAaAaAa", "BBBBBBBB", "", " ", "  ", "\u00dcber", "Uber", "U\u0308ber", "\u00dcber", "1",
                "01", "Night Trains ".repeat(12) + "to Rome", "Night Trains ".repeat(12) + "to Bern",
                "\u591c\u884c\u5217\u8eca", "\u591c\u884c\u96fb\u8eca", "\ud83d\ude82", "\ud83d\ude83")) {
            String before = stored.title(7);

            factory.inTransaction(session -> session.find(Post.class, 7L).setTitle(new Title(text)));

            assertThat(stored.title(7))
                    .as("Post 7 got new Title(\"%s\") instead of \"%s\": expected the new text. %s", shortened(text),
                            shortened(before),
                            difference(before, text))
                    .isEqualTo(text);
        }
    }

    @Test
    @Order(4)
    void the_same_text_is_not_stored_again(SessionFactory factory, SqlLog sql) {
        // H2 may give back the String of the source, and so no other object
        factory.inTransaction(session -> session.find(Post.class, 7L).setTitle(new Title(new String("Night Trains"))));

        assertThat(updates(sql))
                .as("Post 7, \"Night Trains\", got new Title(\"Night Trains\"): expected no UPDATE, since another object of the same "
                        + "text isn't a change. Let equals compare the texts.")
                .isEmpty();
    }

    @Test
    @Order(5)
    void a_set_finds_a_title_of_the_same_text() {
        Title title = new Title("Night Trains");
        Title same = new Title(new String("Night Trains"));

        assertThat(title.equals(same))
                .as("Two titles of the text \"Night Trains\" must be equal, even if their texts are two String objects. Compare "
                        + "texts with equals, and not with ==.")
                .isTrue();
        assertThat(title.hashCode())
                .as("Two equal titles must have one hash code, or a HashSet looks in the wrong place. Override hashCode() together with equals, and "
                        + "compute it from the text alone.")
                .isEqualTo(same.hashCode());
        Set<Title> titles = new HashSet<>(Set.of(title));
        IntStream.range(0, 500).forEach(number -> new Title("Title " + number).equals(title));
        assertThat(titles.contains(new Title("Night Trains")))
                .as("Expected that a HashSet finds a title by another one of the same text after 500 other titles were made, too. Keep nothing from "
                        + "title to title.")
                .isTrue();
        assertThat(new HashSet<>(Set.of(title)).contains(same))
                .as("Expected that a HashSet finds a title by another one of the same text. Look at equals and hashCode.")
                .isTrue();
    }

    @Test
    @Order(6)
    void a_title_is_no_other_thing() {
        Title title = new Title("Night Trains");

        assertThat(catchThrowable(() -> title.equals(null)))
                .as("Expected false from title.equals(null), and it threw an exception. Ask with instanceof before you cast.").isNull();
        assertThat(catchThrowable(() -> title.equals((Object) 7)))
                .as("Expected false from title.equals(7), and it threw an exception. Ask with instanceof before you cast.").isNull();
        assertThat(title.equals(null)).as("Expected false from title.equals(null).").isFalse();
        assertThat(title.equals((Object) "Night Trains"))
                .as("Expected false from title.equals(\"Night Trains\"): a String is never equal to a Title, and equals must say the "
                        + "same in both directions. Ask with instanceof if the other object is a Title.")
                .isFalse();
        assertThat(title.text())
                .as("Expected \"Night Trains\" from text() of new Title(\"Night Trains\"), as it was given: leave this method as it was.")
                .isEqualTo("Night Trains");
        assertThat(title).as(
                "Expected the text alone from toString() of new Title(\"Night Trains\"). A record's own toString() names the "
                        + "field too: write one that returns the text.")
                .hasToString("Night Trains");
    }

    @Test
    @Order(7)
    @OtherRows
    void reads_and_writes_in_another_archive_too(SessionFactory factory, SqlLog sql) {
        factory.inTransaction(session -> session.createSelectionQuery("from Post", Post.class).getResultList().stream()
                .filter(post -> post.getTitle().text().equals("Floppy") && post.getId() == 160)
                .forEach(post -> post.setTitle(new Title("Floppy Disks"))));

        assertThat(updates(sql)).as(
                "Eight posts were read and one of them was changed, in an archive that the page doesn't show: expected one "
                        + "UPDATE. Let equals be true for the same text, and false for another.")
                .hasSize(1);
        assertThat(stored.blogs()).containsEntry(160L, "Floppy Disks, 1999-08-11, author 51")
                .containsEntry(161L, "Floppy, 2000-02-29, author 50");
    }

    @Test
    @Order(8)
    @GeneratedRows
    void tells_hundreds_of_titles_apart(SessionFactory factory, SqlLog sql) {
        Map<Long, String> expected = stored.titlesById();
        factory.inTransaction(session -> {
            Map<Long, Post> posts = session.createSelectionQuery("from Post", Post.class).getResultList().stream()
                    .collect(Collectors.toMap(Post::getId, post -> post));
            for (Long id : Stored.someOf(expected.keySet(), 20)) {
                String text = expected.get(id);
                String other = text.isBlank() ? text + "." : text.substring(1) + text.charAt(0);
                posts.get(id).setTitle(new Title(other));
                expected.put(id, other);
            }
        });

        assertThat(Stored.differences(expected, stored.titlesById()))
                .as("Some hundred posts were read, and the letters of 20 titles were moved: expected these titles in the table. "
                        + "Texts of the same letters in another order differ: compare them with equals.")
                .isEmpty();
        assertThat(updates(sql)).as(
                "Some hundred posts were read and 20 of them were changed: expected 20 UPDATEs at most. If there are more, "
                        + "equals was false for two titles of the same text.")
                .hasSizeLessThanOrEqualTo(20);
    }

    /** What alone tells two texts apart, and what to do in order to see it. */
    private static String difference(String before, String text) {
        if (before.equalsIgnoreCase(text)) {
            return "They differ in capitals alone: compare with equals, and not with equalsIgnoreCase.";
        }
        if (before.strip().equals(text.strip())) {
            return "They differ in blanks at an end: compare the whole texts, and strip nothing, neither in equals nor in the constructor.";
        }
        if (withoutBlanks(before).equals(withoutBlanks(text))) {
            return "They differ in a blank or an invisible character alone: compare the texts as they are, and replace nothing.";
        }
        if (before.hashCode() == text.hashCode()) {
            return "They have the same length and the same hash code: compare the texts themselves.";
        }
        if (withoutAccents(before).equals(withoutAccents(text))) {
            return "They look alike, but Ü, U with a separate accent, and U are different characters: compare with equals, without "
                    + "Normalizer and Collator.";
        }
        if (before.length() == text.length() && before.chars().allMatch(letter -> letter > 0xff)) {
            return "ISO 8859-1 has none of these letters, and makes question marks of them: compare the Strings, and no bytes.";
        }
        if (before.startsWith(text) || text.startsWith(before) || before.regionMatches(0, text, 0, 20)) {
            return "They begin alike: compare the whole texts, to their ends.";
        }
        return "Compare the texts with equals, and store them as they are.";
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 16) + "…" + text.substring(text.length() - 16) : text;
    }

    private static String withoutBlanks(String text) {
        return text.replaceAll("[\\s\u00a0\u00ad]+", "");
    }

    private static String withoutAccents(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }

    /** The exercise has no hole, since a hole in a method of the class would say which method is missing. */
    private static boolean isAsItWas() {
        return Title.class.getSuperclass() == Object.class && Title.class.getInterfaces().length == 0
                && Title.class.getAnnotations().length == 0
                && names(Title.class.getDeclaredMethods()).equals(Set.of("text", "toString"))
                && Arrays.stream(Title.class.getDeclaredFields()).map(Field::getName).toList().equals(List.of("text"));
    }

    private static Set<String> names(Method[] methods) {
        return Arrays.stream(methods).filter(method -> !method.isSynthetic()).map(Method::getName).collect(Collectors.toSet());
    }

    private static List<String> updates(SqlLog sql) {
        return sql.statements().stream().filter(statement -> !statement.isQuery()).map(SqlStatement::text).toList();
    }
}
