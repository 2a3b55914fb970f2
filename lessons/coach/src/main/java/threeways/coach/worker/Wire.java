package threeways.coach.worker;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Optional;

/**
 * How the coach and a worker write to each other: an object a line. A line begins with a mark, since the JVM itself prints on standard output
 * when it ends, and so may an answer that goes behind {@code System.out}.
 */
public final class Wire {

    private static final String MARK = "\u0001coach ";

    private Wire() {
    }

    /** The object as a line, with its end. */
    public static byte[] line(Serializable message) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(message);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ("\n" + MARK + Base64.getEncoder().encodeToString(bytes.toByteArray()) + "\n")
                .getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    }

    /** Whether the line was written by somebody else. */
    public static boolean isNoneOfOurs(String line) {
        return !line.contains(MARK);
    }

    /** The object of a line; empty where the line is none of ours. */
    public static <T> Optional<T> read(String line, Class<T> type) {
        int mark = line.indexOf(MARK);
        if (mark < 0) {
            return Optional.empty();
        }
        byte[] bytes = Base64.getDecoder().decode(line.substring(mark + MARK.length()).strip());
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return Optional.of(type.cast(in.readObject()));
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalStateException("Coach and worker are of different builds", e);
        }
    }
}
