package threeways.coach.worker;

import java.io.Serializable;
import java.util.Set;

/**
 * What the coach asks of a worker: compile a lesson, and run its tests. A newer request ends the one before it at the next check.
 *
 * @param id
 *            its number; a newer one has a higher number
 * @param lesson
 *            the name of the lesson's folder
 * @param ours
 *            whether our answers are on trial: a run that only warms the worker
 * @param first
 *            the full name of the test class that runs before all others; empty for none
 * @param without
 *            test classes that are left out, since they end the worker
 * @param colours
 *            whether words are set off with colour
 */
public record Request(int id, String lesson, boolean ours, String first, Set<String> without, boolean colours) implements Serializable {

    /** The same under another number. */
    public Request renumbered(int newId) {
        return new Request(newId, lesson, ours, first, without, colours);
    }
}
