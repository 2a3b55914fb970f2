package threeways.coach.worker;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Takes what answers write to the console, and keeps the beginning: a loop may print for as long as it likes. */
final class Printed extends OutputStream {

    private static final int KEPT_BYTES = 16_384;
    private static final int KEPT_LINES = 40;

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private long all;

    @Override
    public synchronized void write(int one) {
        all++;
        if (kept.size() < KEPT_BYTES) {
            kept.write(one);
        }
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
        all += length;
        kept.write(bytes, offset, Math.max(0, Math.min(length, KEPT_BYTES - kept.size())));
    }

    /** The lines since the last call, cut where they are many. */
    synchronized List<String> take() {
        List<String> lines = new ArrayList<>(kept.toString(StandardCharsets.UTF_8).lines().limit(KEPT_LINES + 1L).toList());
        if (lines.size() > KEPT_LINES || all > kept.size()) {
            lines = new ArrayList<>(lines.subList(0, Math.min(lines.size(), KEPT_LINES)));
            lines.add("... and so on, " + all + " bytes in all");
        }
        kept.reset();
        all = 0;
        return lines;
    }
}
