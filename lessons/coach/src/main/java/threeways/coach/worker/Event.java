package threeways.coach.worker;

import java.io.Serializable;
import java.util.List;
import threeways.coach.CompileError;
import threeways.workbench.report.Outcome;

/** What a worker tells, each with the number of the request that it is about. */
public sealed interface Event extends Serializable {

    /** The number of the request. */
    int id();

    /** The sources are refused, and nothing runs. */
    record Refused(int id, List<CompileError> errors) implements Event {
    }

    /** There is no result, and no answer is to blame. */
    record Failed(int id, String because) implements Event {
    }

    /** A check begins. */
    record CheckBegun(int id, String testClass, String sentence) implements Event {
    }

    /**
     * What an exercise, or the examples, came to.
     *
     * @param number
     *            the exercise's number; 0 stands for the examples
     * @param held
     *            how many of its {@code checks} hold
     * @param report
     *            what the first open check says, in lines that aren't wrapped; where all hold, what is to be said beside
     * @param sql
     *            the statements that the first open check sent, or the last one where all hold, as they are shown
     * @param line
     *            the line to edit, from 1
     * @param printed
     *            what the answer wrote to the console, cut where it is long
     */
    record Told(int id, String testClass, int number, Outcome outcome, int held, int checks, List<String> report, List<String> sql,
            int line, List<String> printed) implements Event {
    }

    /**
     * The request is dealt with.
     *
     * @param cancelled
     *            whether a newer one cut it short
     * @param running
     *            where threads of the answer still run, such as {@code BlogsOfAYear.java:27}: the worker should be replaced
     * @param started
     *            whether the answer started one of them; otherwise it is the check's own, which was cut
     */
    record Over(int id, boolean cancelled, List<String> running, boolean started) implements Event {
    }
}
