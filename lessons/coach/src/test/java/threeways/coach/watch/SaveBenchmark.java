package threeways.coach.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import threeways.workbench.course.Lesson;
import threeways.workbench.course.Task;

/**
 * How long a learner waits, measured as one sees it: from the moment at which a file is written to the moment at which its verdict is on the
 * screen of a terminal. Not among the tests of a build; CONTRIBUTING.adoc has the command. Numbers are worth something on idle cores only.
 */
@DisplayName("From save to verdict")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(1400)
class SaveBenchmark {

    private static final int WARM_UP = Integer.getInteger("benchmark.warm", 20);
    private static final int SAVES = Integer.getInteger("benchmark.saves", 30);
    private static final int STARTS = Integer.getInteger("benchmark.starts", 3);
    private static final int SAVES_FOR_THE_HEAP = Integer.getInteger("benchmark.heap", 500);

    /** The target for the median of every exercise, in milliseconds. */
    private static final long TARGET = 250;
    /** What both JVMs may take, in megabytes. */
    private static final long MEMORY = 500;
    /** How long {@code mvn -v} took on the machine for which the target was set, in milliseconds: a machine that takes longer for that is slower. */
    private static final double YARDSTICK = 260;

    Path top;

    @BeforeAll
    @Timeout(600)
    void copy_the_course(@TempDir Path folder) throws IOException, InterruptedException {
        Path here = Path.of(System.getProperty("basedir")).toAbsolutePath().resolve("../..").normalize();
        top = folder.toRealPath().resolve("course");
        try (Stream<Path> files = Files.walk(here)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !here.relativize(file).toString().matches("(.*/)?(target|\\.git|\\.coach|\\.idea)/.*")).toList()) {
                Path copy = top.resolve(here.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        maven("mvn", "-o", "-q", "test-compile");
    }

    /** One exercise of each way to ask, or all of a lesson's that are answered in Java. */
    private List<Task> subjects() {
        String lesson = System.getProperty("benchmark.lesson", "");
        List<Task> tasks = Lesson.all(top).stream().flatMap(one -> one.tasks().stream())
                .filter(task -> Files.exists(ours(task)))
                .filter(task -> lesson.isEmpty()
                        ? List.of("01-2", "06-1", "10-1").contains(shortName(task))
                        : task.lesson().name().startsWith(lesson))
                .toList();
        assertThat(tasks).as("exercises that are answered in Java in a lesson that begins with \"%s\"", lesson).isNotEmpty();
        return tasks;
    }

    private static String number(Task task) {
        return task.lesson().number();
    }

    private static String shortName(Task task) {
        return number(task) + "-" + task.number();
    }

    private static Path ours(Task task) {
        return task.lesson().ours().resolve(task.type());
    }

    private static Path desk(Task task) {
        return task.lesson().desk().resolve(task.type());
    }

    @Test
    void save_to_verdict() throws IOException, InterruptedException {
        System.out.printf(
                "%nFrom save to verdict, %d saves after %d to warm up; CPU seconds are the coach's and its worker's, the rest of the "
                        + "lesson included%n%n",
                SAVES, WARM_UP);
        System.out.printf("%-7s%10s%10s%12s%10s%10s%10s%12s%n", "lesson", "median s", "machine", "by machine", "target", "min", "p90",
                "CPU s/save");
        for (List<Task> lesson : subjects().stream().collect(Collectors.groupingBy(Task::lesson, LinkedHashMap::new, Collectors.toList()))
                .values()) {
            try (PseudoTerminal terminal = open(lesson.get(0))) {
                int number = lesson.get(0).number();
                for (Task subject : lesson) {
                    goOn(terminal, number, subject);
                    number = subject.number();
                    measure(subject, terminal);
                }
                terminal.press("q");
                terminal.exitCode();
            }
            for (Task subject : lesson) {
                starts(subject);
            }
        }
    }

    /** Prints how long saves of one exercise take in a coach that runs. */
    private void measure(Task subject, PseudoTerminal terminal) throws IOException, InterruptedException {
        List<Long> waits = new ArrayList<>();
        List<Long> yardsticks = new ArrayList<>();
        for (int i = 0; i < WARM_UP; i++) {
            save(subject, i, terminal, true);
        }
        Duration before = cpu(terminal);
        for (int i = 0; i < SAVES; i++) {
            waits.add(save(subject, WARM_UP + i, terminal, true));
            // in turn, since a machine that others use changes its pace within minutes
            yardsticks.add(maven("mvn", "-v"));
        }
        Duration cpu = cpu(terminal).minus(before);
        double machine = median(yardsticks) / YARDSTICK;
        Collections.sort(waits);
        System.out.printf("%-7s%10.3f%10.2f%12.3f%10.3f%10.3f%10.3f%12.2f%n", shortName(subject), median(waits) / 1000.0, machine,
                median(waits) / 1000.0 / machine, TARGET / 1000.0, waits.get(0) / 1000.0, waits.get(waits.size() * 9 / 10) / 1000.0,
                cpu.toMillis() / 1000.0 / SAVES);
    }

    /** Prints how long a first verdict takes, by the coach and by Maven. */
    private void starts(Task subject) throws IOException, InterruptedException {
        List<Long> coach = new ArrayList<>();
        List<Long> maven = new ArrayList<>();
        for (int i = 0; i < STARTS; i++) {
            maven.add(maven("mvn", "-o", "-q", "test", "-pl", "lessons/" + subject.lesson().name()));
            coach.add(firstVerdict(subject));
        }
        if (STARTS > 0) {
            System.out.printf("%-7s first verdict %.2f s, mvn test %.2f s, ratio %.2f%n", shortName(subject), median(coach) / 1000.0,
                    median(maven) / 1000.0, median(coach) / median(maven));
        }
    }

    @Test
    void heap_stays_flat() throws IOException, InterruptedException {
        for (Task subject : subjects().subList(0, 1)) {
            try (PseudoTerminal terminal = open(subject)) {
                long early = 0;
                long worker = 0;
                for (int i = 1; i <= SAVES_FOR_THE_HEAP; i++) {
                    save(subject, i, terminal, i == 50 || i == SAVES_FOR_THE_HEAP);
                    if (i == 50) {
                        worker = worker(terminal);
                        early = liveBytes(worker);
                    }
                }
                long late = liveBytes(worker);
                System.out.printf("%nHeap of the worker, lesson %s: %.1f MB after 50 saves, %.1f MB after %d%n", subject.lesson().name(),
                        early / 1e6,
                        late / 1e6, SAVES_FOR_THE_HEAP);
                assertThat(worker(terminal)).as("the worker: the same all the time").isEqualTo(worker);
                assertThat(late).as("live bytes in the worker's heap").isLessThanOrEqualTo(early * 12 / 10);
                terminal.press("q");
                terminal.exitCode();
            }
        }
    }

    /** After a first start, when all lessons have been looked at and the learner has read for half a minute. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void memory_while_the_learner_reads() throws IOException, InterruptedException {
        try (PseudoTerminal terminal = open(subjects().get(0))) {
            Duration before = Duration.ZERO;
            for (Duration now = cpu(terminal); now.minus(before).toMillis() > 250; now = cpu(terminal)) {
                before = now;
                Thread.sleep(5_000);
            }
            Thread.sleep(30_000);
            long worker = residentMegabytes(worker(terminal));
            long both = worker + residentMegabytes(coach(terminal));
            System.out.printf("%nMemory while the learner reads: %d MB, %d of them the worker's%n", both, worker);
            assertThat(both).as("resident memory of both JVMs, in MB").isLessThanOrEqualTo(MEMORY);
            terminal.press("q");
            terminal.exitCode();
        }
    }

    private PseudoTerminal open(Task subject) throws IOException, InterruptedException {
        Files.deleteIfExists(top.resolve(".coach/progress.properties"));
        PseudoTerminal terminal = new PseudoTerminal(top, TinyCourse.environment(),
                List.of("mvn", "-o", "-Dcoach=" + number(subject)));
        terminal.until("Exercise 1: ", "q quit");
        // with an empty cache the coach looks around first
        Thread.sleep(4000);
        terminal.untilQuiet();
        goOn(terminal, 1, subject);
        return terminal;
    }

    private static void goOn(PseudoTerminal terminal, int from, Task subject) throws InterruptedException {
        for (int i = from; i < subject.number(); i++) {
            terminal.press("n");
        }
        terminal.until("Exercise " + subject.number() + ": ", "[" + subject.number() + " ");
    }

    /** From the start to the first verdict, in milliseconds. Nothing is remembered from an earlier start. */
    private long firstVerdict(Task subject) throws IOException, InterruptedException {
        Files.deleteIfExists(top.resolve(".coach/progress.properties"));
        Path answer = desk(subject);
        Files.writeString(answer, Files.readString(answer).replaceFirst("(?m)^    static .*System.out.*\\n", ""));
        long start = System.nanoTime();
        try (PseudoTerminal terminal = new PseudoTerminal(top, TinyCourse.environment(),
                List.of("mvn", "-o", "-Dcoach=" + number(subject)))) {
            String[] any = {"not begun", "checks hold"};
            while (Stream.of(any).noneMatch(terminal.screen()::contains)) {
                Thread.sleep(5);
                assertThat(terminal.isAlive()).as("the coach: %s", terminal.screen()).isTrue();
            }
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            terminal.press("q");
            terminal.exitCode();
            return millis;
        }
    }

    /** Writes our answer with a line that prints which save it is, and waits for that line on the screen. */
    private long save(Task subject, int number, PseudoTerminal terminal, boolean andTheRest) throws IOException, InterruptedException {
        String ours = Files.readString(ours(subject));
        String mark = "save number " + number + ".";
        String text = ours.replaceFirst("(?m)^(public (?:final )?class .*\\{)$",
                "$1\n    static { System.out.println(\"" + mark + "\"); }");
        assertThat(text).contains(mark);
        Path file = desk(subject);
        long start = System.nanoTime();
        Files.writeString(file, text);
        terminal.until(mark, "checks hold");
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        if (andTheRest) {
            terminal.untilQuiet();
        }
        return millis;
    }

    /** Not a number if nothing was measured. */
    private static double median(List<Long> numbers) {
        return numbers.isEmpty() ? Double.NaN : numbers.stream().sorted().toList().get(numbers.size() / 2);
    }

    private static Duration cpu(PseudoTerminal terminal) {
        ProcessHandle coach = ProcessHandle.of(terminal.pid()).orElseThrow();
        return Stream.concat(Stream.of(coach), coach.descendants()).map(one -> one.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** The coach's JVM is the first, and has started the worker's; both may have more arguments than the system tells. */
    private static long worker(PseudoTerminal terminal) {
        return ProcessHandle.of(coach(terminal)).orElseThrow().children().filter(SaveBenchmark::isJava).mapToLong(ProcessHandle::pid).max()
                .orElseThrow();
    }

    private static long coach(PseudoTerminal terminal) {
        ProcessHandle first = ProcessHandle.of(terminal.pid()).orElseThrow();
        return Stream.concat(Stream.of(first), first.descendants()).filter(SaveBenchmark::isJava).findFirst().orElseThrow().pid();
    }

    private static boolean isJava(ProcessHandle process) {
        return process.info().command().orElse("").endsWith("java");
    }

    private static long residentMegabytes(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream().filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024).findFirst().orElseThrow();
    }

    /**
     * What is reachable in the heap of a JVM: counting it collects first. The serial collector leaves gaps and counts them as arrays; it closes
     * them at every fourth collection only, so the least of several counts is the one that tells.
     */
    private static long liveBytes(long pid) throws IOException, InterruptedException {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            Process histogram = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), String.valueOf(pid),
                    "GC.class_histogram").start();
            String text = new String(histogram.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            histogram.waitFor();
            least = Math.min(least, text.lines().filter(line -> line.startsWith("Total")).map(line -> line.strip().split("\\s+")[2])
                    .mapToLong(Long::parseLong).findFirst().orElseThrow(() -> new IllegalStateException(text)));
        }
        return least;
    }

    /** Runs Maven, and returns how long it took in milliseconds. */
    private long maven(String... command) throws IOException, InterruptedException {
        long start = System.nanoTime();
        ProcessBuilder builder = new ProcessBuilder(command).directory(top.toFile()).redirectErrorStream(true)
                .redirectOutput(top.resolve("../maven.log").toFile());
        builder.environment().putAll(Map.of("TERM", "xterm"));
        builder.start().waitFor();
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }
}
