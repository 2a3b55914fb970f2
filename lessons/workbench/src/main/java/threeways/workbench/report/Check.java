package threeways.workbench.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import threeways.workbench.Receipt;
import threeways.workbench.Diagnosis;
import threeways.workbench.LearnersCode;
import threeways.workbench.course.Desk;

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

    /** All that the test says, as an IDE shows it; empty where the check held. */
    public String message() {
        return Optional.ofNullable(failure).map(thrown -> String.valueOf(thrown.getMessage()).strip()).orElse("");
    }

    /** The same without the statements that were sent. */
    public String words() {
        return failure instanceof Diagnosis told ? told.words() : message();
    }

    /** The statements that the answer sent, as they are shown; empty where the check held, or where none was. */
    public List<String> sent() {
        return failure instanceof Diagnosis told ? told.sent() : List.of();
    }

    /**
     * The line to edit: the innermost line of the learner's that the check failed at; where the answer returned and was wrong, the line that sent the
     * first statement; where neither is in the exercise's class, its first hole or where it begins.
     *
     * @param stub
     *            the full name of the class that the learner completes
     */
    public int line(Desk desk, String stub) {
        Optional<StackTraceElement> sender = failure instanceof Diagnosis told ? told.sender() : Optional.empty();
        return Stream.of(LearnersCode.line(failure, desk), sender).flatMap(Optional::stream)
                .filter(frame -> frame.getClassName().replaceAll("\\$.*", "").equals(stub)).map(StackTraceElement::getLineNumber)
                .findFirst()
                .orElseGet(() -> desk.line(stub));
    }
}
