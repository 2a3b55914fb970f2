package threeways.workbench;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import threeways.workbench.course.Desk;

/** A source file as the compiler of this JVM sees it, for lessons in which the compiler has the word. No class file is written. */
public final class JavaSource {

    /** What a compiler on a console leaves out. */
    private static final Pattern PACKAGE = Pattern.compile("\\b(?:[a-z_]\\w*\\.)+(?=[A-Z])");

    private final String fileName;
    private final String text;
    private final List<Path> classPath;

    /** What the compiler was told to believe, once it has looked. */
    private List<String> overrulings;

    private JavaSource(String fileName, String text, List<Path> classPath) {
        this.fileName = fileName;
        this.text = text;
        this.classPath = classPath;
    }

    /** A source that is on no disk. */
    public static JavaSource of(String fileName, String text) {
        return new JavaSource(fileName, text, libraries());
    }

    /** The source of a class on the learner's desk. */
    public static JavaSource of(Class<?> onTheDesk) {
        Path file = Desk.current().file(onTheDesk.getName());
        try {
            Path compiled = Path.of(onTheDesk.getProtectionDomain().getCodeSource().getLocation().toURI());
            return new JavaSource(file.getFileName().toString(), Files.readString(file),
                    Stream.concat(Stream.of(compiled), libraries().stream()).toList());
        } catch (IOException | URISyntaxException e) {
            throw new WorldUnavailableError(
                    "This check reads " + file + ", and can't: it looks below the working directory of the test, which "
                            + "is the lesson's folder when Maven runs it.",
                    e);
        }
    }

    /** What this JVM was started with. */
    public static List<Path> libraries() {
        // Surefire passes the class path in a property of its own and starts the JVM with a jar that names it
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of(classPath.split(File.pathSeparator)).filter(entry -> !entry.isEmpty()).map(Path::of).toList();
    }

    /**
     * What the compiler says, errors and warnings, such as {@code Catalogue.java:31: found raw type: Field}; empty for "fine". To analyze costs most,
     * so {@link #overrulings} are looked for on the way: ask for remarks first.
     */
    public List<String> remarks(String... options) {
        DiagnosticCollector<JavaFileObject> told = new DiagnosticCollector<>();
        overrulings = read(told, List.of(options), this::overrulings);
        return told.getDiagnostics().stream().filter(one -> one.getKind() != Diagnostic.Kind.NOTE)
                .map(one -> fileName + ":" + one.getLineNumber() + ": " + PACKAGE.matcher(one.getMessage(Locale.ROOT)).replaceAll(""))
                .toList();
    }

    /**
     * Where the source tells the compiler to believe it: casts, those by {@code Class.cast} among them, and {@code @SuppressWarnings}, such as
     * {@code Catalogue.java:31: (LocalDate) day}.
     */
    public List<String> overrulings() {
        if (overrulings == null) {
            overrulings = read(new DiagnosticCollector<>(), List.of(), this::overrulings);
        }
        return overrulings;
    }

    /** The texts in quotes that fit, such as {@code Catalogue.java:31: "pub_date"}. */
    public List<String> texts(Predicate<String> fitting) {
        return read(new DiagnosticCollector<>(), List.of(), task -> {
            List<String> found = new ArrayList<>();
            for (CompilationUnitTree unit : task.parse()) {
                new TreePathScanner<Void, Void>() {

                    @Override
                    public Void visitLiteral(LiteralTree literal, Void nothing) {
                        if (literal.getValue() instanceof String value && fitting.test(value)) {
                            found.add(at(literal, unit, task));
                        }
                        return super.visitLiteral(literal, nothing);
                    }
                }.scan(new TreePath(unit), null);
            }
            return found;
        });
    }

    private List<String> overrulings(JavacTask task) throws IOException {
        List<String> found = new ArrayList<>();
        List<CompilationUnitTree> units = new ArrayList<>();
        task.parse().forEach(units::add);
        task.analyze(); // to know whose method a method is
        for (CompilationUnitTree unit : units) {
            new TreePathScanner<Void, Void>() {

                @Override
                public Void visitTypeCast(TypeCastTree cast, Void nothing) {
                    found.add(at(cast, unit, task));
                    return super.visitTypeCast(cast, nothing);
                }

                @Override
                public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
                    if (isCastOfAClass(new TreePath(getCurrentPath(), call.getMethodSelect()))) {
                        found.add(at(call, unit, task));
                    }
                    return super.visitMethodInvocation(call, nothing);
                }

                @Override
                public Void visitMemberReference(MemberReferenceTree reference, Void nothing) {
                    if (isCastOfAClass(getCurrentPath())) {
                        found.add(at(reference, unit, task));
                    }
                    return super.visitMemberReference(reference, nothing);
                }

                private boolean isCastOfAClass(TreePath method) {
                    Element called = Trees.instance(task).getElement(method);
                    return called != null && called.getSimpleName().contentEquals("cast")
                            && called.getEnclosingElement().toString().equals("java.lang.Class");
                }

                @Override
                public Void visitAnnotation(AnnotationTree annotation, Void nothing) {
                    if (annotation.getAnnotationType().toString().endsWith("SuppressWarnings")) {
                        found.add(at(annotation, unit, task));
                    }
                    return super.visitAnnotation(annotation, nothing);
                }
            }.scan(new TreePath(unit), null);
        }
        return found;
    }

    private String at(Tree tree, CompilationUnitTree unit, JavacTask task) {
        SourcePositions positions = Trees.instance(task).getSourcePositions();
        long start = positions.getStartPosition(unit, tree);
        String written = text.substring((int) start, (int) positions.getEndPosition(unit, tree));
        return fileName + ":" + unit.getLineMap().getLineNumber(start) + ": " + written.replaceAll("\\s+", " ");
    }

    private <T> T read(DiagnosticCollector<JavaFileObject> told, List<String> options, Compiler.Reading<T> reading) {
        return Compiler.read(files -> List.of(new InMemory(fileName, text)), classPath, told, options, reading);
    }

    private static final class InMemory extends SimpleJavaFileObject {

        private final String text;

        InMemory(String fileName, String text) {
            super(URI.create("memory:///" + fileName), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
