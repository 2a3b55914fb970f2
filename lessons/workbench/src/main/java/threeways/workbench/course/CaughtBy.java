package threeways.workbench.course;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the first line of a stored mistake says: {@code // Caught by Exercise1EntryTest.fits_the_table: "words"}, in a script behind two
 * hyphens.
 *
 * @param exercise
 *            the exercise whose test catches it
 * @param check
 *            the check that fails first
 * @param words
 *            words of its message
 */
public record CaughtBy(ExerciseName exercise, String check, String words) {

    private static final Pattern LINE = Pattern.compile("(?://|--) Caught by (Exercise\\d+\\w+Test)\\.(\\w+): \"(.+)\"");

    /** Reads it from a line; empty where it says no such thing. */
    public static Optional<CaughtBy> of(String line) {
        Matcher said = LINE.matcher(line.strip());
        return said.matches()
                ? ExerciseName.ofTest(said.group(1)).map(exercise -> new CaughtBy(exercise, said.group(2), said.group(3)))
                : Optional.empty();
    }
}
