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

/** What the README and the start page say of the time that a road through the lessons takes is what the lessons say. */
class RoadsTest {

    private static final Path TOP = Path.of(System.getProperty("basedir")).toAbsolutePath().getParent();
    private static final Pattern ROAD = Pattern.compile("\\|((?:\\d\\d, )+\\d\\d)\\n\\|(\\d+) h (\\d+)");
    private static final Pattern MINUTES = Pattern.compile("(?m)^:minutes: (\\d+)$");

    @Test
    void the_time_of_each_road_is_that_of_its_lessons() throws IOException {
        for (String page : List.of("README.adoc", "docs/src/pages/index.adoc")) {
            List<MatchResult> roads = ROAD.matcher(Files.readString(TOP.resolve(page))).results().toList();
            assertThat(roads).as("roads on %s", page).hasSize(4);
            for (MatchResult road : roads) {
                int minutes = Stream.of(road.group(1).split(", ")).mapToInt(RoadsTest::minutes).sum();
                assertThat(Integer.parseInt(road.group(2)) * 60 + Integer.parseInt(road.group(3))).as("minutes of the road %s on %s",
                        road.group(1), page).isEqualTo(minutes);
            }
        }
    }

    @Test
    void all_lessons_take_about_eighteen_hours() throws IOException {
        try (Stream<Path> lessons = Files.list(TOP.resolve("lessons"))) {
            int minutes = lessons.map(folder -> folder.getFileName().toString()).filter(name -> name.matches("\\d\\d-.*"))
                    .mapToInt(name -> minutes(name.substring(0, 2))).sum();
            assertThat(minutes / 60.0).as("hours of all lessons, of which README and start page say about eighteen").isBetween(17.5, 18.5);
        }
    }

    private static int minutes(String number) {
        try (Stream<Path> lessons = Files.list(TOP.resolve("lessons"))) {
            Path folder = lessons.filter(lesson -> lesson.getFileName().toString().startsWith(number + "-")).findFirst().orElseThrow();
            return MINUTES.matcher(Files.readString(folder.resolve("README.adoc"))).results()
                    .mapToInt(line -> Integer.parseInt(line.group(1)))
                    .findFirst().orElseThrow();
        } catch (IOException e) {
            throw new IllegalStateException("lesson " + number, e);
        }
    }
}
