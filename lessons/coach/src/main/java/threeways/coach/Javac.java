package threeways.coach;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import threeways.workbench.JavaSource;

/** The compiler of this JVM, with one file manager that stays: what it has read of the libraries it doesn't read again. */
public final class Javac implements AutoCloseable {

    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    private final StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);

    /**
     * Compiles sources into a folder.
     *
     * @param sources
     *            the files
     * @param classes
     *            folders of classes that they need beside the libraries of this JVM
     * @param output
     *            where the class files go; made if need be
     * @return what the compiler says, one entry for each error; empty if it accepts them
     */
    public List<String> compile(Collection<Path> sources, Collection<Path> classes, Path output) {
        if (sources.isEmpty()) {
            return List.of();
        }
        DiagnosticCollector<JavaFileObject> told = new DiagnosticCollector<>();
        try {
            Files.createDirectories(output);
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(output));
            files.setLocationFromPaths(StandardLocation.CLASS_PATH,
                    Stream.concat(Stream.concat(Stream.of(output), classes.stream()), JavaSource.libraries().stream()).distinct().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        boolean accepted = compiler.getTask(null, files, told, List.of("-proc:none", "-parameters", "-g"), null,
                files.getJavaFileObjectsFromPaths(sources)).call();
        return accepted
                ? List.of()
                : told.getDiagnostics().stream().filter(one -> one.getKind() == Diagnostic.Kind.ERROR).map(Javac::words)
                        .collect(Collectors.toCollection(ArrayList::new));
    }

    private static String words(Diagnostic<? extends JavaFileObject> one) {
        String file = one.getSource() == null ? "" : Path.of(one.getSource().toUri()).getFileName() + ":" + one.getLineNumber() + ": ";
        return file + one.getMessage(Locale.ROOT);
    }

    @Override
    public void close() {
        try {
            files.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
