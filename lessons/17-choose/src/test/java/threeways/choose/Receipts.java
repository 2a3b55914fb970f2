package threeways.choose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import threeways.workbench.Effort;
import threeways.workbench.JavaSource;
import threeways.workbench.SqlLog;
import threeways.workbench.Receipt;
import threeways.workbench.course.Desk;

/** What our three answers to a card take, one with each tool, as a table that the page includes. Nothing in it is written by hand. */
final class Receipts implements AutoCloseable {

    /** The tools, and where the answers are that aren't the one that the solutions choose. */
    enum Tool {

        HIBERNATE("Hibernate", "uses-hibernate"), JOOQ("jOOQ", "uses-jooq"), SQL("Plain SQL", "uses-plain-sql");

        private final String title;
        private final String folder;

        Tool(String title, String folder) {
            this.title = title;
            this.folder = folder;
        }
    }

    private final Path solutions = Desk.current().lesson().resolve("../../solutions").resolve(Desk.current().name()).normalize();
    private final Map<Tool, URLClassLoader> loaders = new LinkedHashMap<>();
    private final Map<Tool, Path> folders = new LinkedHashMap<>();
    private final Map<Tool, Map<String, Long>> figures = new LinkedHashMap<>();
    private final Class<?> card;
    private final SqlLog sql;

    /** Compiles our answers to a card. */
    Receipts(Class<?> card, SqlLog sql) {
        this.card = card;
        this.sql = sql;
        for (Tool tool : Tool.values()) {
            try {
                Path folder = Files.createTempDirectory("receipts");
                folders.put(tool, folder);
                loaders.put(tool, compiled(tool, folder));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Where our answers aren't on trial there is nothing to hold: the proof may have laid another answer upon them. */
    static boolean areWanted() {
        Desk desk = Desk.current();
        return desk.sources().equals(desk.lesson().resolve("../../solutions").resolve(desk.name()).resolve("src/main/java").normalize());
    }

    private URLClassLoader compiled(Tool tool, Path folder) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-proc:none", "-nowarn", "-d", folder.toString(), "-cp",
                Stream.concat(Stream.of(given()), JavaSource.libraries().stream()).map(Path::toString)
                        .collect(Collectors.joining(File.pathSeparator))));
        arguments.add(source(tool).toString());
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
                .as("The answers with %s must compile.", tool.title).isZero();
        return new URLClassLoader(new URL[]{folder.toUri().toURL()}, getClass().getClassLoader()) {
            @Override
            protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
                if (!name.equals(card.getName()) && !name.startsWith(card.getName() + "$")) {
                    return super.loadClass(name, resolve);
                }
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? findClass(name) : loaded;
            }
        };
    }

    private Path source(Tool tool) {
        Path alternative = solutions.resolve("alternatives").resolve(tool.folder).resolve(card.getSimpleName() + ".java");
        return Files.exists(alternative)
                ? alternative
                : solutions.resolve("src/main/java").resolve(card.getName().replace('.', '/') + ".java");
    }

    private static Path given() {
        try {
            return Path.of(BlogForm.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The answer with a tool. */
    Object answer(Tool tool, Object... arguments) {
        try {
            return loaders.get(tool).loadClass(card.getName()).getConstructors()[0].newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Takes down what the answers take.
     *
     * @param method
     *            the method that answers
     * @param answer
     *            makes what a tool answers with
     * @param arguments
     *            what the method is called with
     */
    Receipts of(String method, Function<Tool, Object> answer, Object... arguments) {
        for (Tool tool : loaders.keySet()) {
            figures.put(tool, figures(tool, method, answer.apply(tool), arguments));
        }
        return this;
    }

    /**
     * Verifies that the table is the one in {@code file} under {@code src/test/resources}: the page shows it, and a learner's own receipt is put
     * beside it. With {@code -Dsql.write=true} it is written there.
     */
    void matches(String file) {
        List<String> rows = new ArrayList<>();
        rows.add("What it took," + loaders.keySet().stream().map(tool -> tool.title).collect(Collectors.joining(",")));
        figures.get(Tool.HIBERNATE).keySet().forEach(what -> rows.add(what + ","
                + figures.values().stream().map(ofOne -> String.valueOf(ofOne.get(what))).collect(Collectors.joining(","))));
        String table = String.join("\n", rows) + "\n";
        Path path = Desk.current().lesson().resolve("src/test/resources").resolve(file);
        try {
            if (Boolean.getBoolean("sql.write")) {
                Files.writeString(path, table);
            } else {
                assertThat(table)
                        .as("%s says something else: run once with -Dsql.write=true, and look at the difference before you commit it.",
                                file)
                        .isEqualTo(Files.readString(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Long> figures(Tool tool, String method, Object answer, Object... arguments) {
        sql.clear();
        try {
            Arrays.stream(answer.getClass().getMethods()).filter(one -> one.getName().equals(method)).findFirst().orElseThrow()
                    .invoke(answer, arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        return Receipt.of(method, "", sql).figures(Effort.of(source(tool), List.of(), given()));
    }

    @Override
    public void close() {
        try {
            for (Tool tool : loaders.keySet()) {
                loaders.get(tool).close();
                try (Stream<Path> files = Files.walk(folders.get(tool))) {
                    for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
