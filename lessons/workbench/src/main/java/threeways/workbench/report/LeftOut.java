package threeways.workbench.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import threeways.workbench.course.Lesson;
import threeways.workbench.course.Task;
import threeways.workbench.course.Tree;

/**
 * What a run was not asked for, as with {@code -Dtest=Exercise2BlogsOfAYearTest}: a lesson isn't done because one of its exercises is.
 *
 * @param exercises
 *            the exercises of which nothing was asked for
 * @param inPart
 *            by test class, how many checks there are in an exercise of which only some were asked for
 */
public record LeftOut(List<Exercise> exercises, Map<String, Integer> inPart) {

    private static final Pattern CHECK = Pattern.compile("(?m)^\\s*@Test\\b");

    /** Nothing was left out. */
    public static final LeftOut NOTHING = new LeftOut(List.of(), Map.of());

    /**
     * Compares a run with the lesson on disk.
     *
     * @param planned
     *            tells how many checks of a test class the run was asked for
     */
    static LeftOut of(Lesson lesson, ToIntFunction<String> planned) {
        List<Exercise> exercises = new ArrayList<>();
        Map<String, Integer> inPart = new HashMap<>();
        for (Task task : lesson.tasks()) {
            int asked = planned.applyAsInt(task.testClass());
            int checks = checks(task);
            if (asked == 0) {
                exercises.add(notRun(task));
            } else if (asked < checks) {
                inPart.put(task.testClass(), checks);
            }
        }
        return new LeftOut(exercises, inPart);
    }

    private static Exercise notRun(Task task) {
        return new Exercise(task.testClass(), task.toString(), List.of(new Check("", "", Outcome.NOT_RUN, null, "", null)));
    }

    private static int checks(Task task) {
        return (int) CHECK.matcher(Tree.read(task.test())).results().count();
    }

    boolean isEmpty() {
        return exercises.isEmpty() && inPart.isEmpty();
    }

    /** How many checks of an exercise ran, if not all did; empty otherwise. */
    String checksThatRan(Exercise exercise) {
        return inPart.containsKey(exercise.testClass())
                ? "  (only " + exercise.checks().size() + " of " + inPart.get(exercise.testClass()) + " checks ran)"
                : "";
    }
}
