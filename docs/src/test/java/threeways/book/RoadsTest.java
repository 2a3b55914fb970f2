package threeways.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import threeways.workbench.course.Lesson;

/** What the README and the start page say of the time that a road through the lessons takes is what the lessons say. */
class RoadsTest {

    private static final Path TOP = Path.of(System.getProperty("basedir")).toAbsolutePath().getParent();
    private static final Pattern ROAD = Pattern.compile("\\|((?:\\d\\d, )+\\d\\d)\\n\\|(\\d+) h (\\d+)");
    private static final int FIRST_IN_WORDS = 15;
    private static final List<String> IN_WORDS = List.of("fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "twenty-one",
            "twenty-two", "twenty-three", "twenty-four", "twenty-five");
    private static final Pattern ALL = Pattern.compile("All [\\w-]+ take about [\\w-]+ hours");
    private static final Pattern MINUTES = Pattern.compile("(?m)^:minutes: (\\d+)$");

    @Test
    void the_time_of_each_road_is_that_of_its_lessons() throws IOException {
        for (String page : List.of("README.adoc", "docs/src/pages/index.adoc")) {
            List<MatchResult> roads = ROAD.matcher(Files.readString(TOP.resolve(page))).results().toList();
            assertThat(roads).as("Expected four roads on %s, each as |01, 06 and then |5 h 30.", page).hasSize(4);
            for (MatchResult road : roads) {
                int minutes = Stream.of(road.group(1).split(", ")).mapToInt(RoadsTest::minutes).sum();
                assertThat(road.group(2) + " h " + road.group(3))
                        .as("The lessons of the road %s take this time, by :minutes: on their pages. Correct it on %s.", road.group(1),
                                page)
                        .isEqualTo("%d h %02d".formatted(minutes / 60, minutes % 60));
            }
        }
    }

    @Test
    void the_time_of_all_lessons_is_told_in_hours() throws IOException {
        List<Lesson> lessons = Lesson.all(TOP);
        double hours = lessons.stream().mapToInt(lesson -> minutes(lesson.number())).sum() / 60.0;
        String said = "All %s take about %s hours".formatted(inWords(lessons.size()), inWords((int) Math.round(hours)));
        for (String page : List.of("README.adoc", "docs/src/pages/index.adoc")) {
            assertThat(ALL.matcher(Files.readString(TOP.resolve(page))).results().map(MatchResult::group))
                    .as("%d lessons take %.1f hours, by :minutes: on their pages. Say so on %s.", lessons.size(), hours, page)
                    .containsExactly(said);
        }
    }

    private static String inWords(int number) {
        int place = number - FIRST_IN_WORDS;
        return place >= 0 && place < IN_WORDS.size() ? IN_WORDS.get(place) : String.valueOf(number);
    }

    private static int minutes(String number) {
        try (Stream<Path> lessons = Files.list(TOP.resolve("lessons"))) {
            Path folder = lessons.filter(lesson -> lesson.getFileName().toString().startsWith(number + "-")).findFirst().orElseThrow();
            return MINUTES.matcher(Files.readString(folder.resolve("README.adoc"))).results()
                    .mapToInt(line -> Integer.parseInt(line.group(1)))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(TOP.relativize(folder) + "/README.adoc doesn't say how long the lesson "
                            + "takes. Write :minutes: 30 below its title."));
        } catch (IOException e) {
            throw new IllegalStateException("lesson " + number, e);
        }
    }
}
