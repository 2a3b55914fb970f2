package threeways.coach.watch;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import threeways.workbench.course.Lesson;
import threeways.workbench.course.Task;

/** Starts the coach: {@code mvn -Dcoach}, with a lesson's number or {@code state} behind an equals sign. */
public final class Coach {

    private Coach() {
    }

    /**
     * Ends the JVM: with 0; where the state was asked for with 1 if something is open, and with 2 if it couldn't be found out or if the argument is
     * unknown.
     *
     * @param arguments
     *            the top of the repository, and what is wanted: nothing, a lesson, {@code state}, or {@code state:} with lessons
     */
    public static void main(String[] arguments) throws InterruptedException {
        Path top = Path.of(arguments[0]).toAbsolutePath().normalize();
        int code = run(top, Lesson.all(top), arguments.length > 1 ? arguments[1] : "true");
        System.err.flush();
        // exit would let Maven print codes of colour behind our last line, also where there is no terminal
        Runtime.getRuntime().halt(code);
    }

    private static int run(Path top, List<Lesson> lessons, String wanted) throws InterruptedException {
        List<String> asked = wanted.startsWith("state:")
                ? List.of(wanted.substring("state:".length()).split(","))
                : wanted.matches("state|true") ? List.of() : List.of(wanted);
        for (String one : asked) {
            if (named(lessons, one).isEmpty()) {
                System.err.println("-Dcoach=" + wanted + " is neither a lesson (" + lessons.get(0).number() + " to "
                        + lessons.get(lessons.size() - 1).number() + ") nor state, nor state:01,06.");
                return 2;
            }
        }
        List<Lesson> among = asked.isEmpty() ? lessons : asked.stream().flatMap(one -> named(lessons, one).stream()).distinct().toList();
        if (wanted.startsWith("state")) {
            return new State(top, tasks(among)).print();
        }
        try (Terminal terminal = new Terminal()) {
            new Watch(top, tasks(lessons), terminal).from(asked.isEmpty() ? here(lessons) : Optional.of(among.get(0)));
        }
        return 0;
    }

    private static List<Task> tasks(List<Lesson> lessons) {
        return lessons.stream().flatMap(lesson -> lesson.tasks().stream()).toList();
    }

    private static Optional<Lesson> named(List<Lesson> lessons, String name) {
        String beginning = name.strip().replaceFirst("^(lessons/)?(?=\\d)", "").replaceFirst("^(?=\\d$)", "0");
        return lessons.stream().filter(lesson -> !beginning.isEmpty() && lesson.name().startsWith(beginning)).findFirst();
    }

    /** The lesson in whose folder the coach was started. */
    private static Optional<Lesson> here(List<Lesson> lessons) {
        Path here = Path.of(System.getProperty("user.dir")).toAbsolutePath().normalize();
        return lessons.stream().filter(lesson -> here.startsWith(lesson.folder())).findFirst();
    }
}
