package threeways.workbench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** How words are set off: with colour where a console asked for it, without a trace of it elsewhere. */
public enum Style {

    PLAIN, ANSI;

    /**
     * Colours where Maven passes {@code report.ansi} and writes to a terminal; the customary variables and Maven's own {@code style.color}
     * switch them off.
     */
    public static Style ofThisConsole() {
        return of(System.getenv(), System.getProperties()) == ANSI && mavenWritesToATerminal() ? ANSI : PLAIN;
    }

    /** What was asked for, wherever it is written to. */
    static Style of(Map<String, String> environment, Properties properties) {
        boolean refused = !environment.getOrDefault("NO_COLOR", "").isEmpty() || "dumb".equals(environment.get("TERM"))
                || "never".equals(properties.getProperty("style.color"));
        return "true".equals(properties.getProperty("report.ansi")) && !refused ? ANSI : PLAIN;
    }

    /** Where Linux tells what Maven's output is, it decides; elsewhere Maven itself takes colours out of what goes to no terminal. */
    private static boolean mavenWritesToATerminal() {
        // Surefire starts this JVM through a shell, whose output is a pipe in any case
        Optional<ProcessHandle> maven = Stream
                .iterate(ProcessHandle.current().parent(), Optional::isPresent, process -> process.flatMap(ProcessHandle::parent))
                .flatMap(Optional::stream).filter(process -> process.info().command().orElse("").endsWith("java")).findFirst();
        return maven.map(process -> Path.of("/proc", String.valueOf(process.pid()), "fd", "1")).map(output -> {
            try {
                return Files.readSymbolicLink(output).startsWith("/dev");
            } catch (IOException noProc) {
                return true;
            }
        }).orElse(true);
    }

    /** Set off strongly. */
    public String bold(String text) {
        return code("1", text);
    }

    /** Set off as less important. */
    public String faint(String text) {
        return code("2", text);
    }

    /** In the colour of the outcome; the words are there as well, so colour is never the only sign. */
    public String of(Outcome outcome, String text) {
        return code(switch (outcome) {
            case DONE -> "32";
            case NOT_BEGUN, NOT_RUN -> "33";
            case WRONG -> "31";
            case ENVIRONMENT -> "35";
        }, text);
    }

    private String code(String number, String text) {
        return this == ANSI ? "\u001b[" + number + "m" + text + "\u001b[0m" : text;
    }
}
