package threeways.coach.watch;

import com.pty4j.PtyProcess;
import com.pty4j.PtyProcessBuilder;
import com.pty4j.WinSize;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A terminal, at first of 80 columns and 24 rows, in which a program runs: keys are pressed, and the screen is read. */
final class PseudoTerminal implements AutoCloseable {

    static final int COLUMNS = 80;
    static final int ROWS = 24;
    /** How wide the window can be made. */
    private static final int MOST_COLUMNS = 120;
    /** How long to wait for words on the screen: a loaded machine is slow, and a test that waits for nothing fails later only. */
    private static final int PATIENCE_SECONDS = 60;

    private final PtyProcess process;
    private final char[][] cells = new char[ROWS][MOST_COLUMNS];
    private final StringBuilder raw = new StringBuilder();
    private int row;
    private int column;

    PseudoTerminal(Path folder, Map<String, String> environment, List<String> command) throws IOException {
        for (char[] line : cells) {
            Arrays.fill(line, ' ');
        }
        process = new PtyProcessBuilder(command.toArray(String[]::new)).setDirectory(folder.toString()).setEnvironment(environment)
                .setInitialColumns(COLUMNS).setInitialRows(ROWS).setConsole(false).start();
        Thread reader = new Thread(this::read, "screen");
        reader.setDaemon(true);
        reader.start();
    }

    /** Types keys, one after the other. */
    void press(String keys) {
        try {
            process.getOutputStream().write(keys.getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives the window another size, which leaves rubble on the screen: everywhere this sign. */
    synchronized void resize(int columns, int rows, char rubble) {
        process.setWinSize(new WinSize(columns, rows));
        for (char[] line : cells) {
            Arrays.fill(line, rubble);
        }
    }

    /** The screen now, without spaces at the ends of lines. */
    synchronized String screen() {
        return Arrays.stream(cells).map(line -> new String(line).stripTrailing()).reduce((a, b) -> a + "\n" + b).orElseThrow();
    }

    /** All that was sent to the terminal so far, with its codes. */
    synchronized String raw() {
        return raw.toString();
    }

    /** Waits until all the words are on the screen, and returns it. */
    String until(String... words) {
        return until(Arrays.toString(words), seen -> Arrays.stream(words).allMatch(folded(seen)::contains));
    }

    /** Waits until these words are no longer on the screen. */
    void untilGone(String words) {
        until("the end of: " + words, seen -> !folded(seen).contains(words));
    }

    /** Waits until a rule from side to side is as wide as this: a busy machine may draw in the old width after the window has another one. */
    void untilDrawn(int columns) {
        until("a screen of " + columns + " columns", seen -> seen.lines().anyMatch("-".repeat(columns)::equals));
    }

    /** Waits until nothing runs any more, and returns the screen. */
    String untilQuiet() {
        return until("an end of the run", seen -> !seen.matches("(?s).*\n-- (running|looking).*"));
    }

    private String until(String what, Predicate<String> fits) {
        long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        String seen = screen();
        while (!fits.test(seen)) {
            if (System.nanoTime() > limit) {
                throw new AssertionError("Waited for " + what + ", and the screen shows:\n" + seen);
            }
            try {
                Thread.sleep(5);
            } catch (InterruptedException e) {
                throw new AssertionError("Interrupted. The screen shows:\n" + seen, e);
            }
            seen = screen();
        }
        return seen;
    }

    /** The text with each run of white space as one space: words may stand on two lines. */
    static String folded(String text) {
        return text.replaceAll("\\s+", " ");
    }

    /** Waits for the program's end, and returns its exit code. */
    int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("Still running, and the screen shows:\n" + screen());
        }
        return process.exitValue();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private void read() {
        try (InputStream bytes = process.getInputStream(); Reader in = new InputStreamReader(bytes, StandardCharsets.UTF_8)) {
            for (int one = in.read(); one >= 0; one = in.read()) {
                if (one == 27) {
                    escape(in);
                } else {
                    put((char) one);
                }
            }
        } catch (IOException end) {
            // the program has gone
        }
    }

    private synchronized void put(char one) {
        raw.append(one);
        switch (one) {
            case '\r' -> column = 0;
            case '\n' -> {
                if (++row == ROWS) {
                    row--;
                    System.arraycopy(cells, 1, cells, 0, ROWS - 1);
                    cells[row] = new char[MOST_COLUMNS];
                    Arrays.fill(cells[row], ' ');
                }
            }
            default -> {
                if (column < MOST_COLUMNS) {
                    cells[row][column++] = one;
                }
            }
        }
    }

    /** The few codes that the coach uses: home, clear to the end of line or screen, clear the screen, colours, links. */
    private void escape(Reader in) throws IOException {
        StringBuilder code = new StringBuilder();
        int one = in.read();
        code.append((char) one);
        if (one == '[') {
            do {
                one = in.read();
                code.append((char) one);
            } while (one >= 0 && !Character.isLetter(one));
        } else if (one == ']') {
            while (one != '\\' && one != 7 && one >= 0) {
                one = in.read();
                code.append((char) one);
            }
        }
        synchronized (this) {
            raw.append('\u001b').append(code);
            switch (code.toString()) {
                case "[H" -> {
                    row = 0;
                    column = 0;
                }
                case "[K" -> Arrays.fill(cells[row], column, MOST_COLUMNS, ' ');
                case "[J" -> {
                    Arrays.fill(cells[row], column, MOST_COLUMNS, ' ');
                    for (int below = row + 1; below < ROWS; below++) {
                        Arrays.fill(cells[below], ' ');
                    }
                }
                case "[2J" -> {
                    for (char[] line : cells) {
                        Arrays.fill(line, ' ');
                    }
                }
                default -> {
                }
            }
        }
    }
}
