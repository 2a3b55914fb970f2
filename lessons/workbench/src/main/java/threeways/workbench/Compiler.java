package threeways.workbench;

import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.tools.DiagnosticListener;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** The compiler of this JVM, for checks that read sources. No class file is written. */
final class Compiler {

    /** One for all, so one source at a time: what it has read of the libraries it doesn't read again. */
    private static StandardJavaFileManager files;

    private Compiler() {
    }

    /** What a check does with the compiler; {@link JavacTask} throws {@code IOException} in each of its steps. */
    @FunctionalInterface
    interface Reading<T> {

        T of(JavacTask task) throws IOException;
    }

    /**
     * Hands sources to the compiler.
     *
     * @param sources
     *            made by the file manager, or kept in memory
     * @param classPath
     *            where classes are that the sources use
     * @param told
     *            hears the compiler's errors and warnings
     * @param reading
     *            parses or analyzes; nobody else uses the compiler meanwhile
     * @throws WorldUnavailableError
     *             on a JRE
     */
    static synchronized <T> T read(Function<StandardJavaFileManager, Iterable<? extends JavaFileObject>> sources, List<Path> classPath,
            DiagnosticListener<JavaFileObject> told, List<String> options, Reading<T> reading) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new WorldUnavailableError("This check asks the Java compiler, and this Java has none: it is a JRE. Run it on a JDK.");
        }
        try {
            if (files == null) {
                files = compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
            }
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
            return reading
                    .of((JavacTask) compiler.getTask(null, files, told, Stream.concat(Stream.of("-proc:none"), options.stream()).toList(),
                            null, sources.apply(files)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
