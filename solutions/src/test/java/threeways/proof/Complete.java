package threeways.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import threeways.workbench.ListingFile;
import threeways.workbench.course.Lesson;
import threeways.workbench.course.Task;
import threeways.workbench.course.Tree;
import threeways.workbench.course.Variant;

/** Nothing that belongs to a lesson is missing, and nothing lies about that no page shows. */
final class Complete {

    private static final Pattern INCLUDE = Pattern.compile("(?m)^include::([^\\[{]+)\\[(?:.*?tags?=([\\w-]+))?.*?]");
    private static final Pattern TAG = Pattern.compile("(?:tag)::([\\w-]+)\\[]");

    private Complete() {
    }

    static void lesson(Lesson lesson) {
        for (String file : List.of("README.adoc", "pom.xml", ".mvn/maven.config", ".mvn/jvm.config")) {
            assertThat(lesson.folder().resolve(file)).as("a file that every lesson has").isNotEmptyFile();
        }
        assertThat(lesson.solutions().resolve("DISCUSSION.adoc")).as("why the answers are as they are").isNotEmptyFile();
        assertThat(Course.read(lesson.folder().resolve(".mvn/jvm.config"))).as("%s/.mvn/jvm.config (it hides the one at the top, so it "
                + "repeats it)", lesson).isEqualTo(Course.read(Course.TOP.resolve(".mvn/jvm.config")));
        assertThat(Course.read(lesson.folder().resolve(".mvn/maven.config"))).as("%s/.mvn/maven.config", lesson)
                .contains(":" + lesson.name());
        assertThat(Course.read(lesson.folder().resolve("pom.xml"))).as("%s/pom.xml", lesson)
                .contains("<artifactId>" + lesson.name() + "</artifactId>");
        assertThat(Course.read(Course.TOP.resolve("lessons/pom.xml"))).as("lessons/pom.xml, the modules")
                .contains("<module>" + lesson.name() + "</module>");
        assertThat(Course.read(Course.TOP.resolve("README.adoc"))).as("README.adoc, the table of lessons")
                .contains("link:lessons/" + lesson.name() + "/README.adoc[");
    }

    static void exercise(Task exercise) {
        String stub = exercise.name().stub();
        String page = Course.read(exercise.lesson().page());
        String id = "[#" + exercise.lesson().slug() + "-exercise-" + exercise.number() + "]";
        assertThat(page).as("%s: the id of the exercise's section", exercise.lesson().page()).contains(id);
        String section = page.substring(page.indexOf(id)).replaceFirst("(?s)(?<=.)\n\\[#.*", "");
        assertThat(section.split("\\[%collapsible\\]", -1).length - 1).as("hints below %s on the page of %s", id, exercise.lesson())
                .isBetween(2, 3);
        assertThat(Course.read(exercise.lesson().solutions().resolve("DISCUSSION.adoc"))).as("DISCUSSION.adoc of %s", exercise.lesson())
                .contains("== Exercise " + exercise.number());
        assertThat(exercise.paths(exercise.lesson().desk())).as("what the learner of %s completes for %s", exercise.lesson(), exercise)
                .isNotEmpty();
        assertThat(exercise.paths(exercise.lesson().ours())).as("our answer of %s to %s", exercise.lesson(), exercise).isNotEmpty();
        assertThat(exercise.lesson().mistakes()).as("mistakes stored for %s of %s", stub, exercise.lesson())
                .filteredOn(variant -> variant.stub().equals(stub)).hasSizeGreaterThanOrEqualTo(2);
        assertThat(exercise.lesson().alternatives()).as("alternatives stored for %s of %s", stub, exercise.lesson())
                .filteredOn(variant -> variant.stub().equals(stub)).isNotEmpty();
    }

    /** What the coach puts back is what the learner began with; {@code -Dstubs.write=true} copies it after a change of a stub. */
    static void published(Lesson lesson) {
        if (Boolean.getBoolean("stubs.write")) {
            Tree.delete(lesson.published());
            contents(lesson.desk()).keySet().forEach(path -> Tree.copy(lesson.desk().resolve(path), lesson.published().resolve(path)));
        }
        assertThat(contents(lesson.published()))
                .as("%s, which x in the coach brings back, holds other files than %s. If the stubs are meant "
                        + "to be as they are now, copy them: mvn test -pl solutions -am -Psolutions -Dtest=Lesson*Test -Dproof.parts=files "
                        + "-Dstubs.write=true", Course.TOP.relativize(lesson.published()), Course.TOP.relativize(lesson.desk()))
                .isEqualTo(contents(lesson.desk()));
    }

    private static Map<String, String> contents(Path folder) {
        return Tree.files(folder).stream().collect(Collectors.toMap(file -> folder.relativize(file).toString(), Course::read));
    }

    static void given(Lesson lesson) {
        for (Path stub : Tree.javaFiles(lesson.stubs())) {
            Path answer = lesson.answers().resolve(lesson.stubs().relativize(stub).toString());
            assertThat(Course.read(stub)).as("%s and our answer are the same: a class that nobody has to write belongs into src/given",
                    Course.TOP.relativize(stub)).isNotEqualTo(Course.read(answer));
        }
        for (Path given : Tree.javaFiles(lesson.given())) {
            String path = lesson.given().relativize(given).toString();
            assertThat(List.of(lesson.stubs().resolve(path), lesson.answers().resolve(path))).as("copies of %s, which is given", given)
                    .noneMatch(Files::exists);
        }
    }

    static void variant(Variant variant) {
        assertThat(variant.task())
                .as("the exercise that solutions/%s answers: name a file after its stub, or after its scripts, or its test in "
                        + "the first line", variant)
                .isPresent();
        String stub = Course.read(variant.lesson().desk().resolve(variant.task().get().type()));
        for (Path file : variant.files()) {
            assertThat(comments(Course.read(file))).as("comments in solutions/%s that say nothing new: Javadoc, or what the stub says "
                    + "already. Who reads a stored answer looks for what is different about it, so take them away", variant)
                    .noneMatch(comment -> comment.startsWith("/**") || comments(stub).contains(comment));
        }
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
            assertThat(file).as("%s includes it", lesson.page()).isRegularFile();
            if (include.group(2) != null) {
                assertThat(Course.read(file)).as("%s includes a slice of %s", lesson.page(), file.getFileName())
                        .contains("tag::" + include.group(2) + "[]").contains("end::" + include.group(2) + "[]");
            }
        }
        String examples = Course.read(lesson.tests().resolve(lesson.packageName().replace('.', '/')).resolve("ExamplesTest.java"));
        TAG.matcher(examples).results().map(tag -> tag.group(1)).distinct()
                .forEach(tag -> assertThat(includes).as("slice %s of ExamplesTest.java in %s: no page shows it", tag, lesson)
                        .anyMatch(include -> tag.equals(include.group(2))));
        String tests = Tree.javaFiles(lesson.tests()).stream().map(Course::read).collect(Collectors.joining());
        for (Path sql : Tree.files(lesson.testResources())) {
            // what other databases got belongs to what H2 got
            String name = lesson.testResources().relativize(sql).toString().replace('\\', '/').replace(ListingFile.ELSEWHERE + "/", "");
            assertThat(tests).as("%s: a test must hold it against the record", sql).contains("matches(\"" + name + "\"");
            assertThat(page).as("%s: the page must show it", sql).contains("include::src/test/resources/" + name + "[");
        }
    }
}
