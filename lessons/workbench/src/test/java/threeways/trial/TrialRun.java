package threeways.trial;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import threeways.workbench.report.Check;
import threeways.workbench.course.Desk;
import threeways.workbench.report.Exercise;
import threeways.workbench.report.LessonRun;

/** Runs a small lesson inside a test, as Maven and an IDE run a real one, and knows what became of each check. */
public final class TrialRun extends LessonRun {

    /** Where the classes on trial are written. */
    public static final Desk DESK = desk(Path.of(System.getProperty("basedir", "")).toAbsolutePath());

    /** The time that a check has where a test of ours waits for its end. */
    public static final String SHORT = "500 ms";

    private final Map<String, String> reasons = new LinkedHashMap<>();

    private TrialRun() {
    }

    /** A lesson's folder, with the classes on trial for its sources. */
    public static Desk desk(Path lesson) {
        return new Desk(lesson, Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolve("src/test/java"));
    }

    /** The first line of a class on trial that holds {@code text}, counted from 1. */
    public static int lineOf(Class<?> type, String text) {
        try {
            List<String> lines = Files.readAllLines(DESK.file(type.getName()));
            return 1 + IntStream.range(0, lines.size()).filter(i -> lines.get(i).contains(text)).findFirst().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs the tests of these classes. */
    public static TrialRun of(Class<?>... lesson) {
        return run(Map.of(), new TrialRun(), lesson);
    }

    /** Runs the tests of these classes, each with a short time. */
    public static TrialRun inAHurry(Class<?>... lesson) {
        return run(Map.of("junit.jupiter.execution.timeout.testable.method.default", SHORT,
                "junit.jupiter.execution.timeout.beforeeach.method.default", SHORT), new TrialRun(), lesson);
    }

    /** Runs the tests of these classes, and returns what the listener prints about them. */
    public static String printedBy(TestExecutionListener listener, Class<?>... lesson) {
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            run(Map.of(), listener, lesson);
        } finally {
            System.setOut(console);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    private static <T extends TestExecutionListener> T run(Map<String, String> settings, T listener, Class<?>... lesson) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(Stream.of(lesson).map(DiscoverySelectors::selectClass).toList())
                .configurationParameters(settings).build();
        System.setProperty(OnTrial.NOW, "yes");
        System.setProperty("answers", "src/test/java");
        try {
            // the listeners that JUnit finds by itself speak for the tests outside
            LauncherFactory.create(LauncherConfig.builder().enableTestExecutionListenerAutoRegistration(false).build())
                    .execute(request, listener);
        } finally {
            System.clearProperty(OnTrial.NOW);
            System.clearProperty("answers");
        }
        return listener;
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        super.executionSkipped(test, reason);
        reasons.put(test.getDisplayName().replaceAll("\\(.*", ""), reason);
    }

    /** What became of the checks, in the order in which they ran. */
    public List<Check> checks() {
        return exercises().stream().map(Exercise::checks).flatMap(List::stream).toList();
    }

    /** What became of one check. */
    public Check check(String method) {
        return checks().stream().filter(check -> check.method().equals(method)).findFirst().orElseThrow();
    }

    /** Why checks were skipped, by their sentences. */
    public Map<String, String> skipped() {
        return reasons;
    }
}
