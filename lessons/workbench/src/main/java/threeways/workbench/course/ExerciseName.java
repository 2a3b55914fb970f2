package threeways.workbench.course;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the name of an exercise's test class says, such as {@code Exercise2BlogsOfAYearTest}.
 *
 * @param number
 *            the exercise's number in its lesson, from 1
 * @param stub
 *            the simple name of the class that answers it; where no class does, what its scripts are named after
 */
public record ExerciseName(int number, String stub) {

    private static final Pattern TEST = Pattern.compile("(?:.*[./\\\\])?Exercise(\\d+)(\\w+)Test(?:\\.java)?");
    private static final Pattern WORD = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

    /** Reads it from the name of a class, simple or full, or of its source; empty if that isn't the test of an exercise. */
    public static Optional<ExerciseName> ofTest(String name) {
        Matcher test = TEST.matcher(name);
        return test.matches() ? Optional.of(new ExerciseName(Integer.parseInt(test.group(1)), test.group(2))) : Optional.empty();
    }

    /** The simple name of the test class. */
    public String testClass() {
        return "Exercise" + number + stub + "Test";
    }

    /**
     * The name of what the exercise has below {@code src/main/resources}, a folder or a single file: {@code blogs-of-a-year} and
     * {@code blogs-of-a-year.sql} for the stub {@code BlogsOfAYear}.
     */
    public String scripts() {
        return scripts(stub);
    }

    /** Whether a path below {@code src/main/resources} is a script of the exercise that this class would answer. */
    public static boolean isScriptOf(String stub, Path path) {
        String first = path.getName(0).toString();
        return (path.getNameCount() > 1 ? first : first.replaceFirst("\\.\\w+$", "")).equals(scripts(stub));
    }

    private static String scripts(String stub) {
        return WORD.matcher(stub.substring(stub.lastIndexOf('.') + 1)).replaceAll("-").toLowerCase(java.util.Locale.ROOT);
    }
}
