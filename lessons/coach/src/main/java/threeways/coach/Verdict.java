package threeways.coach;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import threeways.workbench.report.Exercise;
import threeways.workbench.report.Outcome;

/**
 * What a trial came to.
 *
 * @param compileErrors
 *            what the compiler said; where there is anything, nothing was run
 * @param exercises
 *            the exercises that ran, each with its checks
 */
public record Verdict(List<String> compileErrors, List<Exercise> exercises) {

    /** Whether all of it compiled and every check held. */
    public boolean allDone() {
        return compileErrors.isEmpty() && !exercises.isEmpty()
                && exercises.stream().allMatch(exercise -> exercise.outcome() == Outcome.DONE);
    }

    /** The exercise with this test class. */
    public Optional<Exercise> exercise(String testClass) {
        return exercises.stream().filter(exercise -> exercise.testClass().equals(testClass)).findFirst();
    }

    @Override
    public String toString() {
        return compileErrors.isEmpty()
                ? exercises.stream().flatMap(exercise -> exercise.checks().stream()
                        .map(check -> "%s %s.%s%s".formatted(check.outcome().words(), simpleName(exercise.testClass()), check.method(),
                                check.outcome() == Outcome.DONE ? "" : "\n" + check.message().indent(8).stripTrailing())))
                        .collect(Collectors.joining("\n"))
                : "It doesn't compile:\n" + String.join("\n", compileErrors);
    }

    private static String simpleName(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }
}
