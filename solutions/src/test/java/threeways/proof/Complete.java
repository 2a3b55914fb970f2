package threeways.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import threeways.workbench.ListingFile;
import threeways.workbench.course.Lesson;
import threeways.workbench.course.Task;
import threeways.workbench.course.Tree;
import threeways.workbench.course.Variant;

/** Nothing that belongs to a lesson is missing, and nothing lies about that no page shows. */
final class Complete {

    private static final Pattern JAVADOC = Pattern.compile("(?s)/\\*\\*.*?\\*/");
    private static final int JAVADOC_WIDTH = 120;
    private static final Pattern INCLUDE = Pattern.compile("(?m)^include::([^\\[{]+)\\[(?:.*?tags?=([\\w-]+))?.*?]");
    private static final Pattern TAG = Pattern.compile("(?:tag)::([\\w-]+)\\[]");

    private Complete() {
    }

    static void lesson(Lesson lesson) {
        for (String file : List.of("README.adoc", "pom.xml", ".mvn/maven.config", ".mvn/jvm.config")) {
            assertThat(lesson.folder().resolve(file)).as("Every lesson has this file. Copy the one of lesson 01, and put in what is yours.")
                    .isNotEmptyFile();
        }
        assertThat(lesson.solutions().resolve("DISCUSSION.adoc"))
                .as("Write this file: it says why the answers are as they are, with a section for each exercise.").isNotEmptyFile();
        assertThat(Course.read(lesson.folder().resolve(".mvn/jvm.config")))
                .as("lessons/%s/.mvn/jvm.config hides the one at the top of the repository, so it must be a copy of it.", lesson)
                .isEqualTo(Course.read(Course.TOP.resolve(".mvn/jvm.config")));
        says(lesson.folder().resolve(".mvn/maven.config"), ":" + lesson.name(), "for the module");
        says(lesson.folder().resolve("pom.xml"), "<artifactId>" + lesson.name() + "</artifactId>", "for the module");
        says(Course.TOP.resolve("lessons/pom.xml"), "<module>" + lesson.name() + "</module>", "among the modules");
        says(Course.TOP.resolve("README.adoc"), "link:lessons/" + lesson.name() + "/README.adoc[", "in the table of lessons");
    }

    /** A file has these words; what else it says would only hide which are missing. */
    private static void says(Path file, String words, String where) {
        if (!Course.read(file).contains(words)) {
            fail("%s must contain \"%s\", %s.", Course.TOP.relativize(file), words, where);
        }
    }

    static void exercise(Task exercise) {
        String stub = exercise.name().stub();
        String page = Course.read(exercise.lesson().page());
        String id = "[#" + exercise.lesson().slug() + "-exercise-" + exercise.number() + "]";
        says(exercise.lesson().page(), id, "above the heading of " + exercise);
        String section = page.substring(page.indexOf(id)).replaceFirst("(?s)(?<=.)\n\\[#.*", "");
        assertThat(section.split("\\[%collapsible\\]", -1).length - 1)
                .as("Below %s on the page of %s: expected two or three hints, each a block [%%collapsible].", id, exercise.lesson())
                .isBetween(2, 3);
        says(exercise.lesson().solutions().resolve("DISCUSSION.adoc"), "== Exercise " + exercise.number(), "as a section's title");
        assertThat(exercise.paths(exercise.lesson().desk()))
                .as("The learner of %s has nothing to complete for %s. Write the stub %s, or scripts, or name the test after what is there.",
                        exercise.lesson(), exercise, exercise.stub())
                .isNotEmpty();
        assertThat(exercise.paths(exercise.lesson().ours()))
                .as("solutions/%s has no answer to %s. Write it, under the path of the stub.", exercise.lesson(), exercise).isNotEmpty();
        assertThat(exercise.lesson().mistakes())
                .as("Expected at least two mistakes for %1$s, as solutions/%2$s/mistakes/<what-it-does>/%1$s.java.", stub,
                        exercise.lesson())
                .filteredOn(variant -> variant.stub().equals(stub)).hasSizeGreaterThanOrEqualTo(2);
        assertThat(exercise.lesson().alternatives())
                .as("Expected at least one other right answer for %1$s, as solutions/%2$s/alternatives/<what-it-does>/%1$s.java.", stub,
                        exercise.lesson())
                .filteredOn(variant -> variant.stub().equals(stub)).isNotEmpty();
    }

    /** What the coach puts back is what the learner began with; {@code -Dstubs.write=true} copies it after a change of a stub. */
    static void published(Lesson lesson) {
        if (Boolean.getBoolean("stubs.write")) {
            Tree.delete(lesson.published());
            contents(lesson.desk()).keySet().forEach(path -> Tree.copy(lesson.desk().resolve(path), lesson.published().resolve(path)));
        }
        Map<String, String> published = contents(lesson.published());
        Map<String, String> desk = contents(lesson.desk());
        assertThat(Stream.concat(desk.keySet().stream(), published.keySet().stream()).distinct()
                .filter(file -> !Objects.equals(desk.get(file), published.get(file))))
                .as("These files are missing or different in %s, where x in the coach takes them from, or in %s. If the stubs are as "
                        + "you want them, copy them: mvn test -pl solutions -Psolutions -Dtest=Lesson%sTest -Dproof.parts=files "
                        + "-Dstubs.write=true", Course.TOP.relativize(lesson.published()), Course.TOP.relativize(lesson.desk()),
                        lesson.number())
                .isEmpty();
    }

    private static Map<String, String> contents(Path folder) {
        return Tree.files(folder).stream().collect(Collectors.toMap(file -> folder.relativize(file).toString(), Course::read));
    }

    static void given(Lesson lesson) {
        for (Path file : Stream.of(lesson.stubs(), lesson.given()).flatMap(folder -> Tree.javaFiles(folder).stream()).toList()) {
            assertThat(JAVADOC.matcher(Course.read(file)).results().flatMap(comment -> comment.group().lines())
                    .filter(line -> line.length() > JAVADOC_WIDTH))
                    .as("Learners read %s beside their own code. Break these lines of its Javadoc, here and in our answer: %d columns.",
                            Course.TOP.relativize(file), JAVADOC_WIDTH)
                    .isEmpty();
        }
        for (Path stub : Tree.javaFiles(lesson.stubs())) {
            Path answer = lesson.answers().resolve(lesson.stubs().relativize(stub).toString());
            if (Course.read(stub).equals(Course.read(answer))) {
                fail("%s and our answer are the same. If nobody has to write the class, move it to src/given; a package-info says on either side "
                        + "what is there.", Course.TOP.relativize(stub));
            }
            if (!stub.endsWith("package-info.java")) {
                assertThat(javadoc(Course.read(stub)))
                        .as("Our answer must promise what the stub asks for. Copy this Javadoc to %s:", answer)
                        .allMatch(javadoc(Course.read(answer))::contains);
            }
        }
        for (Path given : Tree.javaFiles(lesson.given())) {
            String path = lesson.given().relativize(given).toString();
            assertThat(List.of(lesson.stubs().resolve(path), lesson.answers().resolve(path)))
                    .as("%s is given, so it exists once. Delete the copies.", given)
                    .noneMatch(Files::exists);
        }
    }

    static void variant(Variant variant) {
        assertThat(variant.task())
                .as("solutions/%s doesn't say which exercise it answers. Call the file like the stub or the scripts, or name the test in "
                        + "the first line.", variant)
                .isPresent();
        String stub = Course.read(variant.lesson().desk().resolve(variant.task().get().type()));
        for (Path file : variant.files()) {
            assertThat(comments(Course.read(file)))
                    .as("Delete these comments from solutions/%s: Javadoc, and what the stub says already. Readers look for what "
                            + "is different about the answer.", variant)
                    .noneMatch(comment -> comment.startsWith("/**") || comments(stub).contains(comment));
        }
    }

    /** Whole comments, on one line each. */
    private static List<String> javadoc(String source) {
        return JAVADOC.matcher(source).results().map(comment -> comment.group().replaceAll("\\s+", " ")).toList();
    }

    /** Lines that are a comment, or begin one. */
    private static Set<String> comments(String source) {
        return source.lines().map(String::strip).filter(line -> line.startsWith("//") || line.startsWith("/*")).collect(Collectors.toSet());
    }

    static void page(Lesson lesson) {
        String page = Course.read(lesson.page());
        List<MatchResult> includes = INCLUDE.matcher(page).results().toList();
        for (MatchResult include : includes) {
            Path file = lesson.folder().resolve(include.group(1)).normalize();
            assertThat(file).as("%s includes this file. Write it, or correct the path.", lesson.page()).isRegularFile();
            if (include.group(2) != null) {
                says(file, "tag::" + include.group(2) + "[]", "since the page of " + lesson + " includes this slice");
                says(file, "end::" + include.group(2) + "[]", "since the page of " + lesson + " includes this slice");
            }
        }
        String examples = Course.read(lesson.tests().resolve(lesson.packageName().replace('.', '/')).resolve("ExamplesTest.java"));
        TAG.matcher(examples).results().map(tag -> tag.group(1)).distinct()
                .forEach(tag -> assertThat(includes)
                        .as("The page of %s doesn't show the slice %s of ExamplesTest. Include it, or delete its two comments.", lesson,
                                tag)
                        .anyMatch(include -> tag.equals(include.group(2))));
        String tests = Tree.javaFiles(lesson.tests()).stream().map(Course::read).collect(Collectors.joining());
        for (Path sql : Tree.files(lesson.testResources())) {
            // what other databases got belongs to what H2 got
            String name = lesson.testResources().relativize(sql).toString().replace('\\', '/').replace(ListingFile.ELSEWHERE + "/", "");
            assertThat(tests.contains("matches(\"" + name + "\""))
                    .as("No test compares %s with what was sent. Write assertThat(sql).matches(\"%s\"), or delete the file.", sql, name)
                    .isTrue();
            says(lesson.page(), "include::src/test/resources/" + name + "[", "or the file is deleted");
        }
    }
}
