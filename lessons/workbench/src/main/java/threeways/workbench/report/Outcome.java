package threeways.workbench.report;

import org.junit.platform.engine.TestExecutionResult;
import threeways.workbench.NotBegunError;
import threeways.workbench.WorldUnavailableError;

/** What a check, or an exercise as a whole, came to. */
public enum Outcome {

    /** The answer holds. */
    DONE("done"),
    /** The hole is still there. */
    NOT_BEGUN("not begun"),
    /** There is an answer, and it misses something. */
    WRONG("wrong"),
    /** The check could not be made, and no answer is to blame. */
    ENVIRONMENT("environment"),
    /** The check was not made, since an earlier one never ended. */
    NOT_RUN("not run");

    private final String words;

    Outcome(String words) {
        this.words = words;
    }

    /** The outcome as a report prints it. */
    public String words() {
        return words;
    }

    static Outcome of(TestExecutionResult result) {
        return switch (result.getStatus()) {
            case SUCCESSFUL -> DONE;
            case ABORTED -> ENVIRONMENT;
            case FAILED -> result.getThrowable().map(Outcome::of).orElse(WRONG);
        };
    }

    private static Outcome of(Throwable thrown) {
        for (Throwable one = thrown; one != null; one = one.getCause()) {
            if (one instanceof NotBegunError) {
                return NOT_BEGUN;
            }
            if (one instanceof WorldUnavailableError) {
                return ENVIRONMENT;
            }
        }
        return WRONG;
    }
}
