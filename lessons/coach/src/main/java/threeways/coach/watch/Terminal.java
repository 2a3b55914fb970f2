package threeways.coach.watch;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The console that the coach was started in, for better or worse: one that shows a screen and gives single keys (Linux, macOS), one that shows
 * a screen and gives lines (Windows), or none at all, where plain lines go to standard output.
 *
 * <p>
 * JLine would give Windows its keys. It isn't used, since opening its terminal delays the start by another 0.2 s: 0.3 s where this one takes
 * 0.15 s, with its native provider and without a question to the terminal (JLine 3.30 and 4.6, on Linux).
 */
final class Terminal implements AutoCloseable {

    /** The key that brought nothing but the end of a line. */
    static final String ENTER = "enter";
    static final String UP = "up";
    static final String DOWN = "down";

    private static final boolean WINDOWS = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");

    private final PrintStream out;
    private final Map<String, String> environment;
    private final boolean screen;
    /** Whether it knows few characters, as in the locale C. */
    private final boolean plain;
    private boolean left;
    /** The settings that {@code stty} gives back to a terminal; empty where it gives lines. */
    private final String settings;
    private volatile int rows = 24;
    private volatile int columns = 80;

    /** Finds out where standard input and output lead. Maven may have replaced {@code System.out}, so the real one is taken. */
    Terminal() {
        environment = System.getenv();
        Charset charset = charset();
        plain = !charset.newEncoder().canEncode('\u2026');
        out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, charset);
        boolean dumb = "dumb".equals(environment.get("TERM"));
        List<String> told = WINDOWS || dumb ? List.of() : sh("test -t 0 && test -t 1 && stty -g >&2 && stty size >&2");
        settings = told.size() == 2 ? told.get(0) : "";
        screen = !settings.isEmpty() || WINDOWS && !dumb && isConsole();
        if (!settings.isEmpty()) {
            resize(told.get(1));
            takeKeys();
            Runtime.getRuntime().addShutdownHook(new Thread(this::leave));
        }
    }

    private static void takeKeys() {
        sh("stty -icanon -echo min 1");
    }

    /**
     * Tells when the screen must be drawn again: the window has another size, or the shell had the terminal in between. A coach that is paused
     * (Ctrl-Z) gives the terminal back, and takes it again when it goes on ({@code fg}).
     */
    void whenItIsAnotherOne(Runnable drawAgain) {
        if (hasKeys()) {
            Signals.on("WINCH", () -> lookAgain(drawAgain));
            Signals.on("CONT", () -> takeAgain(drawAgain));
            Signals.on("TSTP", () -> pause(drawAgain));
        }
    }

    private void pause(Runnable drawAgain) {
        print(System.lineSeparator());
        close();
        // without a shell that could say fg, the system pauses nobody
        Signals.off("TSTP");
        sh("kill -TSTP " + ProcessHandle.current().pid());
        takeAgain(drawAgain);
        Signals.on("TSTP", () -> pause(drawAgain));
    }

    private void takeAgain(Runnable drawAgain) {
        takeKeys();
        lookAgain(drawAgain);
    }

    private void lookAgain(Runnable drawAgain) {
        measure();
        drawAgain.run();
    }

    private static boolean isConsole() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            // since Java 22 there is always a console, which knows whether it is a terminal
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException before22) {
            return true;
        }
    }

    private static Charset charset() {
        try {
            return Charset.forName(System.getProperty("stdout.encoding", System.getProperty("sun.stdout.encoding", "")));
        } catch (IllegalArgumentException unknown) {
            return WINDOWS ? Charset.defaultCharset() : StandardCharsets.UTF_8;
        }
    }

    /** Whether it can be drawn upon; otherwise lines are printed one after the other. */
    boolean hasScreen() {
        return screen;
    }

    /** Whether keys arrive one by one, and not only with the end of a line. */
    boolean hasKeys() {
        return !settings.isEmpty();
    }

    /** Whether words may have colours. */
    boolean hasColours() {
        return screen && (environment.get("NO_COLOR") == null || environment.get("NO_COLOR").isEmpty());
    }

    /** Whether a text can lead to a file: terminals that don't know how show the codes as garbage, at worst. */
    boolean hasLinks() {
        String program = environment.getOrDefault("TERM_PROGRAM", "");
        String term = environment.getOrDefault("TERM", "");
        return screen && (List.of("iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper").contains(program)
                || environment.containsKey("VTE_VERSION") || environment.containsKey("WT_SESSION")
                || environment.containsKey("KONSOLE_VERSION")
                || term.contains("kitty") || term.contains("alacritty") || term.startsWith("foot"));
    }

    /** How many rows it has. */
    int rows() {
        return rows;
    }

    /** How many columns it has. */
    int columns() {
        return columns;
    }

    /** Looks how large the window is now. */
    private void measure() {
        List<String> told = sh("stty size >&2");
        if (told.size() == 1) {
            resize(told.get(0));
        }
    }

    private void resize(String size) {
        String[] numbers = size.split(" ");
        if (numbers.length == 2 && numbers[0].matches("[1-9]\\d*") && numbers[1].matches("[1-9]\\d*")) {
            rows = Integer.parseInt(numbers[0]);
            columns = Integer.parseInt(numbers[1]);
        }
    }

    synchronized void print(String text) {
        if (!left) {
            out.print(plain ? text.replace("\u2026", "...") : text);
            out.flush();
        }
    }

    /** Ctrl-C: the shell's prompt begins on a line of its own, and nothing is drawn over it. */
    private synchronized void leave() {
        print(System.lineSeparator());
        left = true;
        close();
    }

    /** Tells {@code pressed} each key, by its letter or its name; where keys come in lines, each line. Returns at the end of input. */
    void read(Consumer<String> pressed) {
        try (InputStream in = new FileInputStream(FileDescriptor.in)) {
            StringBuilder line = new StringBuilder();
            for (int one = in.read(); one >= 0; one = in.read()) {
                if (hasKeys()) {
                    pressed.accept(one == 27 ? escaped(in) : one == '\n' || one == '\r' ? ENTER : String.valueOf((char) one));
                } else if (one == '\n') {
                    String typed = line.toString().strip();
                    pressed.accept(typed.isEmpty() ? ENTER : typed);
                    line.setLength(0);
                } else {
                    line.append((char) one);
                }
            }
        } catch (IOException gone) {
            // the same as its end
        }
    }

    /** The rest of what a key such as an arrow sends. */
    private static String escaped(InputStream in) throws IOException {
        for (int waited = 0; in.available() == 0 && waited < 50; waited += 10) {
            // the rest may come a moment later, and a person who presses escape doesn't notice
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        if (in.available() == 0) {
            return "escape";
        }
        int one = in.read();
        while (in.available() > 0 && (one == '[' || one == 'O' || one == ';' || Character.isDigit(one))) {
            one = in.read();
        }
        return one == 'A' ? UP : one == 'B' ? DOWN : "escape";
    }

    /** Gives the terminal back as it was. */
    @Override
    public void close() {
        if (hasKeys()) {
            sh("stty " + settings);
        }
    }

    /** Runs a line of shell on this terminal; its lines on standard error, or none if it fails. */
    private static List<String> sh(String line) {
        try {
            Process process = new ProcessBuilder("sh", "-c", line).redirectInput(ProcessBuilder.Redirect.INHERIT)
                    .redirectOutput(ProcessBuilder.Redirect.INHERIT).start();
            List<String> told = new String(process.getErrorStream().readAllBytes(), StandardCharsets.US_ASCII).lines().toList();
            return process.waitFor(2, TimeUnit.SECONDS) && process.exitValue() == 0 ? told : List.of();
        } catch (IOException noShell) {
            return List.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }
}
