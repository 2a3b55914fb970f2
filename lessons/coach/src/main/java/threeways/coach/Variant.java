package threeways.coach;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One stored answer to one exercise: a file that takes the place of the answer of the same name.
 *
 * @param lesson
 *            the lesson
 * @param kind
 *            the folder that it stands in: {@code mistakes} or {@code alternatives}
 * @param name
 *            what it does, as a verb phrase
 * @param file
 *            its source
 */
public record Variant(Lesson lesson, String kind, String name, Path file) {

    /** The simple name of the class that it answers for. */
    public String stub() {
        return file.getFileName().toString().replaceFirst("\\.java$", "");
    }

    /** The full name of that class. */
    public String className() {
        return lesson.packageName() + "." + stub();
    }

    /** Its first line, where a mistake says who catches it. */
    public String firstLine() {
        try {
            return Files.readString(file).lines().findFirst().orElse("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return lesson.name() + "/" + kind + "/" + name + "/" + file.getFileName();
    }
}
