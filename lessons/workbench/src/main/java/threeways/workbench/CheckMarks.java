package threeways.workbench;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * On which databases the checks of a test class hold, as {@link OnH2} and {@link NotOn} on them say. Read from the source, since a class of a lesson
 * can't be loaded by what proves it or counts it.
 */
public final class CheckMarks {

    /** What a test of JUnit carries. */
    private static final Set<String> TESTS = Set.of("Test", "ParameterizedTest", "RepeatedTest");

    private final List<? extends AnnotationTree> ofTheClass;
    private final Map<String, List<? extends AnnotationTree>> ofChecks = new LinkedHashMap<>();

    private CheckMarks(ClassTree test) {
        ofTheClass = test.getModifiers().getAnnotations();
        for (Tree member : test.getMembers()) {
            if (member instanceof MethodTree method
                    && method.getModifiers().getAnnotations().stream().anyMatch(mark -> TESTS.contains(name(mark)))) {
                ofChecks.put(method.getName().toString(), method.getModifiers().getAnnotations());
            }
        }
    }

    /** The marks in the source of a test class. */
    public static CheckMarks in(Path test) {
        return Compiler.read(files -> files.getJavaFileObjects(test), List.of(), told -> {
        }, List.of(), task -> {
            for (CompilationUnitTree unit : task.parse()) {
                for (Tree type : unit.getTypeDecls()) {
                    if (type instanceof ClassTree found && test.getFileName().toString().equals(found.getSimpleName() + ".java")) {
                        return new CheckMarks(found);
                    }
                }
            }
            throw new IllegalArgumentException(test + " holds no class of its name");
        });
    }

    /** The names of the checks, in the order of the source. */
    public Set<String> checks() {
        return ofChecks.keySet();
    }

    /** Whether a check is left out on every database but H2. */
    public boolean isOnH2Alone(String check) {
        return marks(check).anyMatch(mark -> name(mark).equals("OnH2"));
    }

    /** Whether a check names this database, as {@code -Dworld.database} does, as one on which it is left out. */
    public boolean isNotOn(String database, String check) {
        return marks(check).anyMatch(mark -> leavesOut(mark, database));
    }

    /**
     * Why a check is left out on this database.
     *
     * @param database
     *            as {@code -Dworld.database} names it, and not H2
     * @return empty if it runs there; an empty text if it is left out and no mark says why
     */
    public Optional<String> whyNotOn(String database, String check) {
        return marks(check).filter(mark -> name(mark).equals("OnH2") || leavesOut(mark, database))
                .map(mark -> argument(mark, "because").orElse("")).max(Comparator.comparing(String::length));
    }

    private static boolean leavesOut(AnnotationTree mark, String database) {
        return name(mark).equals("NotOn")
                && argument(mark, "value").filter(value -> List.of(value.split(", ")).contains(database)).isPresent();
    }

    private static Optional<String> argument(AnnotationTree mark, String name) {
        return mark.getArguments().stream().filter(AssignmentTree.class::isInstance).map(AssignmentTree.class::cast)
                .filter(set -> set.getVariable().toString().equals(name)).map(AssignmentTree::getExpression)
                .filter(LiteralTree.class::isInstance).map(text -> ((LiteralTree) text).getValue().toString()).findFirst();
    }

    private Stream<AnnotationTree> marks(String check) {
        return Stream.concat(ofTheClass.stream(), ofChecks.getOrDefault(check, List.of()).stream());
    }

    private static String name(AnnotationTree mark) {
        return mark.getAnnotationType().toString().replaceAll(".*\\.", "");
    }
}
