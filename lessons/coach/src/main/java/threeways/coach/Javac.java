package threeways.coach;

import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.lang.model.element.NestingKind;
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

    /** What Maven says to the compiler; the release takes time, and is left out where it is this JVM's. */
    private static final List<String> OPTIONS = Stream.concat(Stream.of("-proc:none", "-parameters", "-g"),
            release() == Runtime.version().feature() ? Stream.of() : Stream.of("--release", String.valueOf(release()))).toList();

    /** What the compiler says of a class file that it can't write, as on a full disk. */
    private static final String CANNOT_WRITE = "compiler.err.class.cant.write";

    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    private Optional<TaskPool> pool = Optional.empty();
    /** The folders whose class files the pool knows; one pool at a time, since each keeps some of the libraries in memory. */
    private Collection<Path> remembered = List.of();
    private final StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);

    /**
     * What the compiler made of some sources.
     *
     * @param errors
     *            what it refuses; empty if it accepts them
     * @param faces
     *            by source, all that other sources can know of the classes in it
     */
    public record Compilation(List<CompileError> errors, Map<Path, String> faces) {
    }

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
     * @throws UncheckedIOException
     *             if the folder can't be written to
     */
    public List<String> compile(Collection<Path> sources, Collection<Path> classes, Path output) {
        return translate(sources, classes, output).errors().stream().map(CompileError::toString).toList();
    }

    /**
     * The same as {@link #compile} for one variant after another, quicker where this JVM was started with {@link TaskPool#FLAG}: the
     * {@code classes} must be the same each time.
     */
    public List<String> compileNext(Collection<Path> sources, Collection<Path> classes, Path output) {
        return translateNext(sources, classes, output).errors().stream().map(CompileError::toString).toList();
    }

    /** The same as {@link #translate}, as quick as {@link #compileNext}. What it remembers of {@code classes} is dropped by {@link #forget}. */
    public Compilation translateNext(Collection<Path> sources, Collection<Path> classes, Path output) {
        if (!sources.isEmpty() && sources.stream().allMatch(TaskPool::takes)) {
            if (!classes.equals(remembered)) {
                pool = TaskPool.open();
                remembered = List.copyOf(classes);
            }
            lookIn(classes, output);
            Map<Path, String> faces = new TreeMap<>();
            if (pool.isPresent() && pool.get().accepts(files, OPTIONS, files.getJavaFileObjectsFromPaths(sources),
                    task -> task.addTaskListener(new FaceReader(task, faces)))) {
                return new Compilation(List.of(), faces);
            }
        }
        return translate(sources, classes, output);
    }

    /** Drops what is remembered of class files: they have become other ones. */
    public void forget() {
        remembered = List.of();
    }

    private void lookIn(Collection<Path> classes, Path output) {
        List<Path> folders = Stream.concat(Stream.of(output), classes.stream()).distinct().toList();
        try {
            for (Path folder : folders) {
                // one that is missing the file manager takes for missing ever after
                Files.createDirectories(folder);
            }
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(output));
            files.setLocationFromPaths(StandardLocation.CLASS_PATH,
                    Stream.concat(folders.stream(), JavaSource.libraries().stream()).distinct().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same, and tells more: where each error is, and the face of each class. */
    public Compilation translate(Collection<Path> sources, Collection<Path> classes, Path output) {
        if (sources.isEmpty()) {
            return new Compilation(List.of(), Map.of());
        }
        DiagnosticCollector<JavaFileObject> told = new DiagnosticCollector<>();
        lookIn(classes, output);
        JavacTask task = (JavacTask) compiler.getTask(null, files, told, OPTIONS, null,
                files.getJavaFileObjectsFromPaths(sources));
        Map<Path, String> faces = new TreeMap<>();
        task.addTaskListener(new FaceReader(task, faces));
        boolean accepted = task.call();
        told.getDiagnostics().stream().filter(one -> one.getCode().equals(CANNOT_WRITE)).findFirst().ifPresent(one -> {
            // no fault of the source
            throw new UncheckedIOException(new IOException(one.getMessage(Locale.ROOT).replaceAll("\\s*\\R\\s*", " ")));
        });
        return new Compilation(accepted
                ? List.of()
                : told.getDiagnostics().stream().filter(one -> one.getKind() == Diagnostic.Kind.ERROR).map(CompileError::of).toList(),
                faces);
    }

    /** The Java release that the course is compiled for: this class was, and bytes 6 and 7 of a class file say so, counted from 44. */
    private static int release() {
        try (InputStream self = Javac.class.getResourceAsStream("Javac.class")) {
            byte[] head = self.readNBytes(8);
            return (head[6] << 8 | head[7]) - 44;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes down the skeleton of each class: its supertypes and members with their types, constants and annotations, without bodies. */
    private record FaceReader(JavacTask task, Map<Path, String> faces) implements TaskListener {

        @Override
        public void finished(TaskEvent event) {
            if (event.getKind() == TaskEvent.Kind.ANALYZE && event.getTypeElement() != null
                    && event.getTypeElement().getNestingKind() == NestingKind.TOP_LEVEL) {
                StringWriter face = new StringWriter();
                task.getElements().printElements(face, event.getTypeElement());
                faces.merge(Path.of(event.getSourceFile().toUri()), face.toString(), String::concat);
            }
        }
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
