package threeways.workbench;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.opentest4j.AssertionFailedError;

/**
 * What a failed check says of an answer. Its message is all of it, as an IDE shows it; its parts are kept apart for a report that shows each in its
 * place.
 */
public final class Diagnosis extends AssertionFailedError {

    private static final long serialVersionUID = 1;

    private final String words;
    private final Sent sent;

    /**
     * The statements that the answer sent.
     *
     * @param lines
     *            a heading with the counts, and the first few statements below it; empty if nothing was sent
     * @param sender
     *            the line of the answer that sent one first, or else the line of the check that did; null if no frame of a lesson was on the stack
     */
    public record Sent(List<String> lines, StackTraceElement sender) implements Serializable {

        /** The lines as they stand below the words. */
        String text() {
            return lines.isEmpty() ? "" : System.lineSeparator().repeat(2) + String.join(System.lineSeparator(), lines);
        }
    }

    /** With the exception that the answer threw, or null if it returned. */
    public Diagnosis(String words, Sent sent, Throwable cause) {
        super(words + sent.text(), cause);
        this.words = words;
        this.sent = sent;
    }

    Diagnosis(String words, Sent sent, AssertionFailedError compared) {
        super(words + sent.text(), compared.getExpected(), compared.getActual());
        this.words = words;
        this.sent = sent;
    }

    /** What was expected, what came, and what may be the cause. */
    public String words() {
        return words;
    }

    /** The statements that were sent, the first few of them, below a line with their number; empty if none was. */
    public List<String> sent() {
        return sent.lines();
    }

    /** The line of the answer that sent a statement first, or else that of the check. */
    public Optional<StackTraceElement> sender() {
        return Optional.ofNullable(sent.sender());
    }
}
