package threeways.workbench.report;

import java.util.Optional;

/**
 * One test method of an exercise, and what it came to.
 *
 * @param method
 *            the method's name
 * @param sentence
 *            the same as words
 * @param outcome
 *            what it came to
 * @param failure
 *            what it threw; null where it held
 * @param leftBehind
 *            what the answer left behind, as a sentence; empty where nothing was
 * @param receipt
 *            what the answer took; null where that isn't told
 */
public record Check(String method, String sentence, Outcome outcome, Throwable failure, String leftBehind, Receipt receipt) {

    /** What the test says; empty where it held. */
    public String message() {
        return Optional.ofNullable(failure).map(thrown -> String.valueOf(thrown.getMessage()).strip()).orElse("");
    }
}
