package threeways.workbench.report;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One test class of a lesson: an exercise, or the examples that the page shows.
 *
 * @param testClass
 *            the full name of the test class
 * @param title
 *            its display name, such as {@code Exercise 2: blogs of a year}
 * @param checks
 *            its test methods in the order in which they ran
 */
public record Exercise(String testClass, String title, List<Check> checks) {

    private static final Pattern NAME = Pattern.compile("(?:.*\\.)?Exercise(\\d+)(\\w+)Test");

    /** Its number in the lesson; 0 stands for the examples. */
    public int number() {
        Matcher name = NAME.matcher(testClass);
        return name.matches() ? Integer.parseInt(name.group(1)) : 0;
    }

    /** The full name of the class that the learner completes; empty for the examples. */
    public Optional<String> stub() {
        Matcher name = NAME.matcher(testClass);
        return name.matches() ? Optional.of(testClass.substring(0, testClass.lastIndexOf('.') + 1) + name.group(2)) : Optional.empty();
    }

    /** What it came to: done when every check holds, not begun when every check that fails does so at a hole. */
    public Outcome outcome() {
        if (any(Outcome.ENVIRONMENT)) {
            return Outcome.ENVIRONMENT;
        }
        if (any(Outcome.WRONG)) {
            return Outcome.WRONG;
        }
        return any(Outcome.NOT_BEGUN) ? Outcome.NOT_BEGUN : any(Outcome.NOT_RUN) ? Outcome.NOT_RUN : Outcome.DONE;
    }

    /** The first check that doesn't hold. */
    public Optional<Check> firstOpen() {
        return checks.stream().filter(check -> check.outcome() == outcome() && check.outcome() != Outcome.DONE).findFirst();
    }

    /** How many checks hold. */
    public long held() {
        return checks.stream().filter(check -> check.outcome() == Outcome.DONE).count();
    }

    private boolean any(Outcome outcome) {
        return checks.stream().anyMatch(check -> check.outcome() == outcome);
    }
}
