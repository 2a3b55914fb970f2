package threeways.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import threeways.workbench.JavaSource;

/** What each tool needs from nothing to the first row: three programs, each run in a JVM that tells where its classes come from. */
@DisplayName("From nothing to the first row")
@Timeout(120) // it starts three JVMs
class FirstRowTest {

    private static final Pattern JAR = Pattern.compile("source: (?:jar:)?(file:\\S+?\\.jar)");
    private static final Path SOURCES = Path.of("src/test/java/threeways/book/firstrow");

    @TempDir
    Path folder;

    private record Needed(String name, Set<Path> jars) {

        String bytes() throws IOException {
            long bytes = 0;
            for (Path jar : jars) {
                bytes += Files.size(jar);
            }
            return String.format(Locale.ROOT, "%.1f MB", bytes / 1_000_000.0);
        }

        long lines() throws IOException {
            List<String> slice = Files.readAllLines(SOURCES.resolve(name + ".java")).stream()
                    .dropWhile(line -> !line.contains("// tag::")).skip(1).takeWhile(line -> !line.contains("// end::")).toList();
            return slice.stream().filter(line -> line.matches(".*\\w.*")).count();
        }
    }

    @Test
    void takes_so_many_libraries_and_lines() throws Exception {
        List<Needed> tools = new ArrayList<>();
        for (String name : List.of("WithHibernate", "WithJooq", "WithJdbc")) {
            tools.add(new Needed(name, jars(name)));
        }

        HeldTable table = new HeldTable("What was measured", "Hibernate", "jOOQ", "Plain SQL");
        table.row("Libraries that a class is taken from, beside the driver", tools.stream().map(tool -> tool.jars().size()).toArray());
        List<String> bytes = new ArrayList<>();
        List<Long> lines = new ArrayList<>();
        for (Needed tool : tools) {
            bytes.add(tool.bytes());
            lines.add(tool.lines());
        }
        table.row("Size of these libraries", bytes.toArray());
        table.row("Lines from nothing to the first row, the table and the entity among them", lines.toArray());
        table.matches("numbers-setup.csv");
    }

    private Set<Path> jars(String program) throws IOException, InterruptedException {
        Path classes = Files.createDirectories(folder.resolve("classes/threeways/book/firstrow"));
        try (Stream<Path> compiled = Files.list(Path.of("target/test-classes/threeways/book/firstrow"))) {
            for (Path file : compiled.toList()) {
                Files.copy(file, classes.resolve(file.getFileName()), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
        }
        // an application's own libraries, without those of this course and of its tests
        String path = Stream.concat(Stream.of(folder.resolve("classes")),
                JavaSource.libraries().stream().filter(jar -> jar.toString().endsWith(".jar"))
                        .filter(jar -> !jar.getFileName().toString().matches("(workbench|slf4j|junit|assertj|opentest4j).*")))
                .map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        Path told = folder.resolve(program + ".log");
        Process java = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "-Xlog:class+load:file=" + told.getFileName(), "-cp", path, "threeways.book.firstrow." + program)
                .directory(folder.toFile()).redirectErrorStream(true).start();
        String said = new String(java.getInputStream().readAllBytes());
        assertThat(java.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(said).as("what %s printed", program).contains("the first row");
        Set<Path> jars = new TreeSet<>();
        JAR.matcher(Files.readString(told)).results().forEach(found -> jars.add(Path.of(URI.create(found.group(1)))));
        jars.removeIf(jar -> jar.getFileName().toString().startsWith("h2-"));
        return jars;
    }
}
