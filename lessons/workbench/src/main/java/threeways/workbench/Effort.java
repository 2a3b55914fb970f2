package threeways.workbench;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Name;

/** How much Java an answer took, as the compiler sees it: lines, and names of a library. */
public final class Effort {

    private final String desk;
    private final Map<String, Set<Long>> lines = new HashMap<>();
    private final Map<String, Set<String>> names = new HashMap<>();
    private final Map<String, Set<String>> calls = new HashMap<>();
    private final Map<String, Integer> annotations = new HashMap<>();

    private Effort(String desk) {
        this.desk = desk;
    }

    /**
     * Reads an answer, and the entities that it uses.
     *
     * @param answer
     *            the source of a class with a method that is asked about
     * @param mapping
     *            the sources of entities, possibly none
     * @param compiled
     *            folders of the other classes of the lesson, where they aren't on the class path of this JVM
     */
    public static Effort of(Path answer, List<Path> mapping, Path... compiled) {
        Effort effort = new Effort(answer.getFileName().toString().replace(".java", ""));
        effort.read(Stream.concat(Stream.of(answer), mapping.stream()).toList(), compiled);
        return effort;
    }

    /** How many lines of code the method has, together with those of its own class that it calls: signature, braces and comments are none. */
    public int linesOf(String method) {
        return reached(method).stream().mapToInt(one -> lines.getOrDefault(one, Set.of()).size()).sum();
    }

    /** The names that it uses of a library: classes, methods and constants. */
    public Set<String> namesIn(String method, Library library) {
        Set<String> found = new TreeSet<>();
        reached(method).forEach(one -> found.addAll(names.getOrDefault(one + " " + library, Set.of())));
        return found;
    }

    /** The names that the mapping of the entities uses of a library. */
    public Set<String> namesInTheMapping(Library library) {
        return names.getOrDefault("mapping " + library, Set.of());
    }

    /** How many annotations of the library the entities carry. */
    public int annotationsIn(Library library) {
        return annotations.getOrDefault("mapping " + library, 0);
    }

    /** What a library's names begin with. */
    public enum Library {

        JOOQ("org.jooq."), HIBERNATE("org.hibernate.", "jakarta.persistence."), JDBC("java.sql.", "javax.sql.");

        private final List<String> packages;

        Library(String... packages) {
            this.packages = List.of(packages);
        }

        boolean has(Element element) {
            Element type = element;
            while (type != null && !type.getKind().isClass() && !type.getKind().isInterface()) {
                type = type.getEnclosingElement();
            }
            String name = String.valueOf(type);
            return packages.stream().anyMatch(name::startsWith);
        }
    }

    private Set<String> reached(String method) {
        Set<String> reached = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(method));
        while (!open.isEmpty()) {
            String one = open.pop();
            if (reached.add(one)) {
                open.addAll(calls.getOrDefault(one, Set.of()));
            }
        }
        return reached;
    }

    private void read(List<Path> sources, Path... compiled) {
        Compiler.read(files -> files.getJavaFileObjectsFromPaths(sources),
                Stream.concat(Stream.of(compiled), JavaSource.libraries().stream()).toList(), told -> {
                }, List.of(), task -> {
                    Iterable<? extends CompilationUnitTree> units = task.parse();
                    task.analyze();
                    for (CompilationUnitTree unit : units) {
                        new Reader(Trees.instance(task), unit, unit.getSourceFile().getName().endsWith(desk + ".java")).scan(unit, null);
                    }
                    return null;
                });
    }

    private final class Reader extends TreePathScanner<Void, Void> {

        private final Trees trees;
        private final CompilationUnitTree unit;
        private final boolean answer;
        private final String source;
        private final List<String> text;
        private String method = "";

        Reader(Trees trees, CompilationUnitTree unit, boolean answer) {
            this.trees = trees;
            this.unit = unit;
            this.answer = answer;
            try {
                this.source = unit.getSourceFile().getCharContent(true).toString();
                this.text = source.lines().toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Void visitMethod(MethodTree tree, Void nothing) {
            String around = method;
            method = tree.getName().toString();
            if (answer && tree.getBody() != null) {
                long from = line(trees.getSourcePositions().getStartPosition(unit, tree.getBody()));
                long to = line(trees.getSourcePositions().getEndPosition(unit, tree.getBody()));
                for (long number = from + 1; number < to; number++) {
                    String code = text.get((int) number - 1).strip();
                    if (code.matches(".*\\w.*") && !code.startsWith("//")) {
                        lines.computeIfAbsent(method, none -> new TreeSet<>()).add(number);
                    }
                }
            }
            super.visitMethod(tree, nothing);
            method = around;
            return null;
        }

        @Override
        public Void visitAnnotation(AnnotationTree tree, Void nothing) {
            if (!answer) {
                Element element = trees.getElement(new TreePath(getCurrentPath(), tree.getAnnotationType()));
                for (Library library : Library.values()) {
                    if (element != null && library.has(element)) {
                        annotations.merge("mapping " + library, 1, Integer::sum);
                    }
                }
            }
            return super.visitAnnotation(tree, nothing);
        }

        @Override
        public Void visitIdentifier(IdentifierTree tree, Void nothing) {
            seen(tree, tree.getName());
            return super.visitIdentifier(tree, nothing);
        }

        @Override
        public Void visitMemberSelect(MemberSelectTree tree, Void nothing) {
            seen(tree, tree.getIdentifier());
            return super.visitMemberSelect(tree, nothing);
        }

        private void seen(Tree tree, Name written) {
            Element element = trees.getElement(getCurrentPath());
            if (element == null || !isWritten(tree, written) || element.getKind() == ElementKind.PACKAGE || isImport()) {
                return;
            }
            for (Library library : Library.values()) {
                if (library.has(element)) {
                    String key = (answer ? method : "mapping") + " " + library;
                    names.computeIfAbsent(key, none -> new TreeSet<>()).add(name(element));
                }
            }
            if (answer && element.getKind() == ElementKind.METHOD
                    && element.getEnclosingElement().getSimpleName().contentEquals(desk)) {
                calls.computeIfAbsent(method, none -> new TreeSet<>()).add(element.getSimpleName().toString());
            }
        }

        /** The compiler adds what goes without saying: the type of a lambda's parameter, the {@code value} of an annotation. */
        private boolean isWritten(Tree tree, Name name) {
            long start = trees.getSourcePositions().getStartPosition(unit, tree);
            long end = trees.getSourcePositions().getEndPosition(unit, tree);
            return start >= 0 && end > start && source.substring((int) start, (int) end).endsWith(name.toString());
        }

        private String name(Element element) {
            return element.getKind() == ElementKind.CONSTRUCTOR
                    ? element.getEnclosingElement().getSimpleName().toString()
                    : element.getSimpleName().toString();
        }

        private boolean isImport() {
            for (Tree part : getCurrentPath()) {
                if (part.getKind() == Tree.Kind.IMPORT) {
                    return true;
                }
            }
            return false;
        }

        private long line(long position) {
            return unit.getLineMap().getLineNumber(position);
        }
    }
}
