package threeways.proof;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Prints what took longest of all that Surefire has reported since Maven was started. Several JVMs share the proof, so none of them could. */
public final class Slowest {

    private static final int SHOWN = 10;
    private static final Pattern CASE = Pattern.compile("<testcase name=\"([^\"]*)\" classname=\"([^\"]*)\" time=\"([\\d.,]+)\"");

    private record Case(String name, double seconds) {
    }

    private Slowest() {
    }

    /** Argument: the folder of the reports. */
    public static void main(String[] arguments) throws IOException {
        Path reports = Path.of(arguments[0]);
        if (!Files.isDirectory(reports)) {
            return;
        }
        try (Stream<Path> files = Files.list(reports)) {
            long start = ManagementFactory.getRuntimeMXBean().getStartTime();
            List<Case> slowest = files.filter(file -> file.getFileName().toString().matches("TEST-.*\\.xml"))
                    .filter(file -> file.toFile().lastModified() > start).flatMap(Slowest::cases)
                    .sorted(Comparator.comparingDouble(Case::seconds).reversed()).limit(SHOWN).toList();
            if (!slowest.isEmpty()) {
                System.out.println("what took longest, in seconds:");
                slowest.forEach(one -> System.out.printf(Locale.ROOT, "  %6.2f  %s%n", one.seconds(), one.name()));
            }
        }
    }

    private static Stream<Case> cases(Path report) {
        try {
            return CASE.matcher(Files.readString(report)).results().map(one -> new Case(
                    one.group(2).replaceFirst(".*\\.", "") + ": " + one.group(1), Double.parseDouble(one.group(3).replace(",", ""))))
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            return Stream.empty();
        }
    }
}
