package threeways.coach;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import threeways.workbench.course.Lesson;
import threeways.workbench.course.Desk;
import threeways.workbench.report.LessonRun;

/**
 * A run of a lesson's tests on compiled answers, in a class loader of its own. Not for several threads at a time: tests find the sources on
 * trial through system properties.
 *
 * @param lesson
 *            the lesson
 * @param sources
 *            the folder of the answers' sources
 * @param classes
 *            folders of the compiled answers and tests
 * @param parameters
 *            configuration for JUnit beside what stands in {@code junit-platform.properties}
 */
public record Trial(Lesson lesson, Path sources, List<Path> classes, Map<String, String> parameters) {

    /** How the name of each trial's class loader begins: its threads can be told by it. */
    public static final String LOADER = "lesson ";

    /** Where a report finds the answers. */
    public Desk desk() {
        return new Desk(lesson.folder(), sources);
    }

    /** Runs these test classes, and tells {@code run} of it. */
    public void of(List<String> testClasses, LessonRun run) {
        of(testClasses, run, () -> false);
    }

    /** The same, but ends between two checks as soon as nobody needs more; the rest is told as not run. */
    public void of(List<String> testClasses, LessonRun run, BooleanSupplier nobodyNeedsMore) {
        of(testClasses, run, nobodyNeedsMore, loader());
    }

    /** The same in a class loader that is here already; it is closed afterwards. */
    public void of(List<String> testClasses, LessonRun run, BooleanSupplier nobodyNeedsMore, LessonLoader in) {
        StopBetweenChecks.when(nobodyNeedsMore);
        try (in) {
            within(in, () -> launcher().execute(request(in, testClasses), run));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            StopBetweenChecks.when(() -> false);
        }
    }

    /** Does something as this trial's tests do it: they find the sources on trial, and the classes that they don't name themselves. */
    public void within(ClassLoader loader, Runnable work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        Map<String, String> properties = Map.of("basedir", lesson.folder().toString(), "answers", sources.toString());
        Map<String, String> replaced = new TreeMap<>();
        properties.forEach((name, value) -> replaced.put(name, String.valueOf(System.setProperty(name, value))));
        try {
            thread.setContextClassLoader(loader);
            work.run();
        } finally {
            thread.setContextClassLoader(before);
            replaced.forEach((name, value) -> {
                if (value.equals("null")) {
                    System.clearProperty(name);
                } else {
                    System.setProperty(name, value);
                }
            });
        }
    }

    /** A new class loader for this trial. */
    public LessonLoader loader() {
        return new LessonLoader(LOADER + lesson.name(),
                Stream.concat(classes.stream(), Stream.of(desk().resources(), lesson.givenResources(), lesson.testResources())).toList());
    }

    private LauncherDiscoveryRequest request(LessonLoader loader, List<String> testClasses) {
        LauncherDiscoveryRequestBuilder request = LauncherDiscoveryRequestBuilder.request().configurationParameters(parameters)
                .configurationParameter(StopBetweenChecks.ASKED_FOR, "true");
        for (String name : testClasses) {
            request.selectors(DiscoverySelectors.selectClass(loader.get(name)));
        }
        return request.build();
    }

    /** A launcher that reports to nobody but us: the console is that of the program that runs the trial. */
    private static Launcher launcher() {
        return LauncherFactory.create(LauncherConfig.builder().enableTestExecutionListenerAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false).build());
    }
}
