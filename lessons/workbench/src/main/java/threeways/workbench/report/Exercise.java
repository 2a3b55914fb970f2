package threeways.workbench.report;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import threeways.workbench.Receipt;
import threeways.workbench.course.ExerciseName;

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

    /** Its number in the lesson; 0 stands for the examples. */
    public int number() {
        return ExerciseName.ofTest(testClass).map(ExerciseName::number).orElse(0);
    }

    /** The full name of the class that the learner completes; empty for the examples. */
    public Optional<String> stub() {
        return ExerciseName.ofTest(testClass).map(name -> testClass.substring(0, testClass.lastIndexOf('.') + 1) + name.stub());
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

    /** What the answer took; empty where that isn't told, or as long as a check is open. */
    public Optional<Receipt> receipt() {
        return outcome() == Outcome.DONE
                ? checks.stream().map(Check::receipt).filter(Objects::nonNull).findFirst()
                : Optional.empty();
    }

    private boolean any(Outcome outcome) {
        return checks.stream().anyMatch(check -> check.outcome() == outcome);
    }
}
