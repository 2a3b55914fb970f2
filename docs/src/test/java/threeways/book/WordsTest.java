package threeways.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import threeways.workbench.course.Lesson;

/** Pages and messages are read once, by people who search the web for their words: what has a plain word is called by it. */
@DisplayName("The words of pages and messages")
class WordsTest {

    private static final Path TOP = Path.of("..").toAbsolutePath().normalize();

    /** A word that is retired, and what to write instead. */
    private record Retired(Pattern pattern, String instead) {

        Retired(String regex, String instead) {
            this(Pattern.compile(regex), instead);
        }
    }

    private static final List<Retired> RETIRED = List.of(
            new Retired("\\b[Gg]lu(?:e|es|ed|ing)\\b", "concatenate"),
            new Retired("\\b[Nn]oughts?\\b", "zero"),
            new Retired("\\b[Aa]new\\b", "again"),
            new Retired("\\b[Mm]end(?:s|ed|ing)?\\b", "fix"),
            new Retired("\\b[Ll]eaf\\b", "page"),
            new Retired("\\b[Ss]hall\\b", "must, or the present tense"),
            new Retired("\\bstairs?\\b", "say what is lent or called"),
            new Retired("(?<![Tt]here )\\b(?:is|are|was|were) no (?!longer\\b|more\\b|other\\b|better\\b|worse\\b|less\\b)", "is not a"),
            new Retired("\\b[Ww]hoever\\b", "name the actor: you, Hibernate, the caller, another writer"),
            new Retired("(?:^|[.:;!] )Who (?![^.]*\\?)", "name the actor: you, Hibernate, the caller, another writer"),
            new Retired("(?:^|[.:;!?] )(?:Somebody|Nobody) ", "name the actor: another writer, a caller, no connection"));

    /** Begins a message that is a riddle until it has been read to its end. */
    private static final Retired WHETHER = new Retired("^[Ww]hether\\b", "say what was expected and what came");

    private static final Pattern LITERALS = Pattern.compile("'(?:[^'\\\\]|\\\\.)'|//[^\\n]*|/\\*[\\s\\S]*?\\*/|\"\"\"[\\s\\S]*?\"\"\""
            + "|(\"(?:[^\"\\\\\\n]|\\\\.)*+\"(?:\\s*\\+\\s*\"(?:[^\"\\\\\\n]|\\\\.)*+\")*+)");

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*+)\"");

    private static final Pattern JAVADOC = Pattern
            .compile("\"\"\"[\\s\\S]*?\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*+\"|//[^\\n]*|(/\\*\\*[\\s\\S]*?\\*/)");

    /** SQL, HQL and rows that a check needs are data. */
    private static final Pattern DATA = Pattern
            .compile("(?:select|insert|update|delete|merge|create|alter|drop|with|from|values|\\() [\\s\\S]*");

    private static final int WORDS = 35;

    /** What learners read beside the pages, and our instruments. */
    private static final List<Path> SOURCES = files(TOP.resolve("lessons"), ".java")
            .filter(source -> source.toString().replace('\\', '/')
                    .matches(".*/lessons/(?:\\d\\d-[^/]*/src/(?:main|given|test)|(?:workbench|coach)/src/main)/.*"))
            .toList();

    private static final Pattern WORD = Pattern.compile("\\S*\\w\\S*");

    private static final Pattern NO_SENTENCE = Pattern.compile("include::|//|[:\\[=.|]|.*docs/target/book/");

    private static final Set<String> FENCES = Set.of("----", "-----", "....", "++++");

    @Test
    void pages_use_none_that_are_retired() {
        List<Path> pages = Stream.concat(Stream.of(TOP.resolve("README.adoc"), TOP.resolve("CONTRIBUTING.adoc")),
                Stream.of("docs/src/pages", "lessons", "solutions").flatMap(folder -> files(TOP.resolve(folder), ".adoc"))).toList();

        assertThat(pages).as("pages").hasSizeGreaterThan(35);
        assertThat(pages.stream().flatMap(WordsTest::prose)
                .flatMap(line -> complaints(line, RETIRED))).as("Write these sentences in plain words").isEmpty();
    }

    @Test
    void messages_and_javadoc_use_none_that_are_retired_and_do_not_begin_with_whether() {
        List<Retired> retired = Stream.concat(RETIRED.stream(), Stream.of(WHETHER)).toList();

        assertThat(SOURCES).as("stubs, given classes, tests of the lessons, and the instruments").hasSizeGreaterThan(300);
        assertThat(SOURCES.stream().flatMap(WordsTest::literals)
                .flatMap(line -> complaints(line, retired))).as("Write these messages in plain words").isEmpty();
        assertThat(SOURCES.stream().flatMap(WordsTest::javadoc)
                .flatMap(line -> complaints(line, RETIRED))).as("Write this Javadoc in plain words").isEmpty();
    }

    @Test
    @Timeout(60)
    void no_message_has_more_than_35_words_before_its_data() {
        assertThat(SOURCES.stream().flatMap(source -> tooLong(Page.slashes(TOP.relativize(source)), read(source))))
                .as("Shorten these messages, or make two checks of them").isEmpty();
    }

    @Test
    void a_lesson_has_2000_words_at_most_and_1200_before_its_first_exercise() {
        List<Lesson> lessons = Lesson.all(TOP);

        assertThat(lessons).as("lessons").hasSizeGreaterThan(15);
        for (Lesson lesson : lessons) {
            List<String> lines = read(lesson.page()).lines().toList();
            assertThat(wordsToRead(lines)).as("Words of %s. Split the page, or move what a reader can skip to the discussion", lesson)
                    .isLessThanOrEqualTo(2_000);
            assertThat(wordsToRead(lines.subList(0, lines.indexOf("[#" + lesson.slug() + "-exercise-1]"))))
                    .as("Words of %s before the first exercise. Lead to it sooner", lesson).isLessThanOrEqualTo(1_200);
        }
    }

    @Test
    void the_words_of_a_page_are_those_of_its_sentences() {
        assertThat(
                wordsToRead(List.of("= Title", ":minutes: 30", "", "Two words.", ".A caption", "[source,java]", "----", "not these", "----",
                        "|===", "|not |these", "|===", "[.recap%collapsible]", "====", "nor these, which are folded", "====",
                        "Here xref:glossary.adoc#glossary-a[three] more.")))
                .isEqualTo(5);
    }

    /** Headings, captions, listings, tables and what is folded aren't counted. */
    private static long wordsToRead(List<String> lines) {
        long words = 0;
        String fence = "";
        boolean isFolded = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            boolean isFence = FENCES.contains(line) || line.equals("|===");
            if (isFence && (fence.isEmpty() || fence.equals(line))) {
                fence = fence.isEmpty() ? line : "";
            } else if (fence.isEmpty() && line.equals("====")) {
                isFolded = !isFolded && lines.get(i - 1).matches("\\[.*%collapsible.*");
            } else if (fence.isEmpty() && !isFolded && !NO_SENTENCE.matcher(line).lookingAt()) {
                words += WORD.matcher(line.replaceAll("(?:xref|link):[^\\[]*\\[", "")).results().count();
            }
        }
        return words;
    }

    @Test
    void a_word_is_told_with_its_line_and_with_what_to_write() throws IOException {
        assertThat(prose("page", List.of("= Title", "", "Fine.", "----", "glue", "----", "xref:glue.adoc#glue[Text] that is glued `anew`"))
                .flatMap(line -> complaints(line, RETIRED))).singleElement().asString()
                .isEqualTo("page:7: \"glued\" (write: concatenate) in: Text] that is glued");
        assertThat(literals("Test", "x\n  .as(\"Whether all \"\n  + \"is well\") // \"shall\"\n  .y('\"', \"a type is no text\")")
                .flatMap(line -> complaints(line, List.of(WHETHER, RETIRED.get(7)))))
                .containsExactly("Test:2: \"Whether\" (write: say what was expected and what came) in: Whether all is well",
                        "Test:4: \"is no\" (write: is not a) in: a type is no text");
        assertThat(javadoc("Stub", "class Stub {\n\n    /**\n     * What is no\n     * text, {@code anew} or {@link Thing}.\n     */\n}")
                .flatMap(line -> complaints(line, RETIRED)))
                .containsExactly("Stub:3: \"is no\" (write: is not a) in: What is no text, or .");
        assertThat(Stream.of("There is no blog 99.", "It is no longer there.", "Who wrote it?", "An entry that nobody has rated.")
                .map(text -> new Line("page:1", text)).flatMap(line -> complaints(line, RETIRED))).isEmpty();
    }

    private record Line(String at, String text) {
    }

    private static Stream<String> complaints(Line line, List<Retired> retired) {
        return retired.stream().flatMap(one -> one.pattern().matcher(line.text()).results().map(MatchResult::group).limit(1)
                .map(word -> "%s: \"%s\" (write: %s) in: %s".formatted(line.at(), word.strip(), one.instead(), line.text().strip())));
    }

    /** The sentences of a page, without listings, targets of links and code. */
    private static Stream<Line> prose(Path page) {
        return prose(Page.slashes(TOP.relativize(page)), read(page).lines().toList());
    }

    private static Stream<Line> prose(String name, List<String> lines) {
        List<Line> prose = new ArrayList<>();
        String fence = "";
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (FENCES.contains(line) && (fence.isEmpty() || fence.equals(line))) {
                fence = fence.isEmpty() ? line : "";
            } else if (fence.isEmpty() && !line.startsWith("include::") && !line.startsWith("//") && !line.startsWith(":")
                    && !line.startsWith("[")) {
                prose.add(new Line(name + ":" + (i + 1), line.replaceAll("(?:xref|link):[^\\[]*\\[", "").replaceAll("`[^`]*`", "")));
            }
        }
        return prose.stream();
    }

    /** The texts in a source, each put together from its parts; what has one word only is a name or SQL. */
    private static Stream<Line> literals(Path source) {
        return literals(Page.slashes(TOP.relativize(source)), read(source));
    }

    private static Stream<Line> literals(String name, String source) {
        List<Line> found = new ArrayList<>();
        Matcher literal = LITERALS.matcher(source);
        while (literal.find()) {
            if (literal.group(1) != null) {
                String text = LITERAL.matcher(literal.group(1)).results().map(part -> part.group(1)).collect(Collectors.joining()).replace(
                        "\\\"",
                        "\"");
                long line = source.substring(0, literal.start()).lines().count() + (source.charAt(literal.start() - 1) == '\n' ? 1 : 0);
                found.add(new Line(name + ":" + line, text));
            }
        }
        return found.stream().filter(line -> line.text().contains(" "));
    }

    /** What the Javadoc of a source says, without code. */
    private static Stream<Line> javadoc(Path source) {
        return javadoc(Page.slashes(TOP.relativize(source)), read(source));
    }

    private static Stream<Line> javadoc(String name, String source) {
        return JAVADOC.matcher(source).results().filter(found -> found.group(1) != null)
                .map(found -> new Line(
                        name + ":" + (source.substring(0, found.start()).chars().filter(letter -> letter == '\n').count() + 1),
                        found.group(1).replaceAll("\\s*\\n\\s*\\*(?!/)|^/\\*\\*|\\*/$", " ").replaceAll("\\{@\\w+ [^}]*}", "")
                                .replaceAll("\\s+", " ").strip()));
    }

    private static Stream<String> tooLong(String name, String source) {
        return Messages.of(source).filter(message -> message.words() > WORDS && !DATA.matcher(message.text()).matches())
                .map(message -> "%s:%d: %d words in: %s".formatted(name, message.line(), message.words(), message.text()));
    }

    private static Stream<Path> files(Path folder, String ending) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending) && !file.toString().contains("target")).sorted().toList().stream();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
