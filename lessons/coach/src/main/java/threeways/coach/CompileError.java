package threeways.coach;

import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * What the compiler refuses.
 *
 * @param file
 *            the source; empty where the compiler names none
 * @param line
 *            counted from 1
 * @param column
 *            counted from 1, in characters of the line
 * @param sentence
 *            what the compiler says, in its own words
 * @param code
 *            the line as it stands in the file
 */
public record CompileError(String file, int line, int column, String sentence, String code) implements Serializable {

    static CompileError of(Diagnostic<? extends JavaFileObject> one) {
        String file = one.getSource() == null ? "" : Path.of(one.getSource().toUri()).toString();
        int line = (int) Math.max(1, one.getLineNumber());
        String code = file.isEmpty() ? "" : line(Path.of(file), line);
        // the compiler counts a tab as the way to the next stop of eight
        int column = (int) Math.max(1, one.getColumnNumber());
        return new CompileError(file, line, inCharacters(code, column), one.getMessage(Locale.ROOT), code);
    }

    /** The file's name without its folders. */
    public String fileName() {
        return file.isEmpty() ? "" : Path.of(file).getFileName().toString();
    }

    private static int inCharacters(String code, int column) {
        int reached = 0;
        for (int i = 0; i < code.length(); i++) {
            reached = code.charAt(i) == '\t' ? (reached / 8 + 1) * 8 : reached + 1;
            if (reached >= column) {
                return i + 1;
            }
        }
        return Math.max(1, Math.min(column, code.length() + 1));
    }

    private static String line(Path file, int number) {
        try {
            List<String> lines = Files.readString(file, StandardCharsets.UTF_8).lines().toList();
            return number <= lines.size() ? lines.get(number - 1) : "";
        } catch (IOException changedMeanwhile) {
            return "";
        }
    }

    @Override
    public String toString() {
        return file.isEmpty() ? sentence : fileName() + ":" + line + ": " + sentence;
    }
}
