package threeways.coach.watch;

import java.io.IOException;
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
     * Ends the JVM: with 0, or with 1 where the state of the course was asked for and something is still open, or with 2 where nobody knows what
     * was asked for.
     *
     * @param arguments
     *            the top of the repository, and what is wanted
     */
    public static void main(String[] arguments) throws InterruptedException, IOException {
        Path top = Path.of(arguments[0]).toAbsolutePath().normalize();
        String wanted = arguments.length > 1 ? arguments[1] : "true";
        List<Lesson> lessons = Lesson.all(top);
        List<Task> course = lessons.stream().flatMap(lesson -> lesson.tasks().stream()).toList();
        int code = 0;
        if (wanted.equals("state")) {
            code = new State(top, course).print();
        } else {
            Optional<Lesson> lesson = lesson(lessons, wanted);
            if (lesson.isEmpty() && !wanted.equals("true")) {
                System.err.println("-Dcoach=" + wanted + " is neither a lesson (" + lessons.stream().map(Lesson::name).toList()
                        + ", or the number of one) nor: state.");
                code = 2;
            } else {
                try (Terminal terminal = new Terminal()) {
                    new Watch(top, course, terminal).from(lesson);
                }
            }
        }
        System.err.flush();
        // exit would let Maven print codes of colour behind our last line, also where there is no terminal
        Runtime.getRuntime().halt(code);
    }

    /** The lesson that was named or, where none was, the one in whose folder the coach was started. */
    private static Optional<Lesson> lesson(List<Lesson> lessons, String wanted) {
        Path here = Path.of(System.getProperty("user.dir")).toAbsolutePath().normalize();
        return lessons.stream().filter(lesson -> wanted.equals("true")
                ? here.startsWith(lesson.folder())
                : lesson.name().startsWith(wanted.replaceFirst("^(lessons/)?(?=\\d)", "").replaceFirst("^(?=\\d$)", "0"))).findFirst();
    }
}
