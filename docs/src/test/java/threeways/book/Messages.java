package threeways.book;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * The texts that a source puts together, as its compiler reads them: parts that are added, values of a format, branches of a condition. A variable, a
 * parameter or a method stands for all that it is given in the source; of several possible texts the longest is told. A value that is known at run time
 * alone stands as one word.
 */
final class Messages {

    private static final String VALUE = "…0";

    /** No name of a variable. */
    private static final String RETURNED = "return";

    private static final Pattern PLACEHOLDER = Pattern.compile("%[,.0-9]*[a-mo-z]");

    private static final Pattern WORD = Pattern.compile("\\S*[\\p{L}\\p{N}]\\S*");

    /** Methods whose first argument is a format and whose others are its values. */
    private static final Set<String> FORMATS = Set.of("as", "describedAs", "fail", "failWithMessage", "withFailMessage",
            "overridingErrorMessage", "format", "formatted");

    /** A text, and the line in which it begins. */
    record Message(long line, String text) {

        /** The words before the first line break: below it data is listed. */
        int words() {
            return Messages.words(text);
        }
    }

    /** An expression, and the method that it is part of: null outside of them. */
    private record Part(ExpressionTree tree, MethodTree within) {
    }

    /** What a variable or parameter may stand for, in its method or else outside of them, and what a method returns. */
    private final Map<MethodTree, Map<String, List<Part>>> meanings = new HashMap<>();
    private final Map<String, List<MethodTree>> methods = new HashMap<>();
    private final Map<ExpressionTree, String> longest = new IdentityHashMap<>();

    static Stream<Message> of(String source) {
        JavaFileObject file = new SimpleJavaFileObject(URI.create("memory:///Source.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
        JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler().getTask(null, null, null, List.of("-proc:none"), null,
                List.of(file));
        try {
            List<Message> all = new ArrayList<>();
            for (CompilationUnitTree unit : task.parse()) {
                all.addAll(new Messages().read(unit, Trees.instance(task)));
            }
            return all.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Message> read(CompilationUnitTree source, Trees trees) {
        new TreeScanner<Void, MethodTree>() {

            @Override
            public Void visitMethod(MethodTree method, MethodTree around) {
                methods.computeIfAbsent(method.getName().toString(), name -> new ArrayList<>()).add(method);
                return super.visitMethod(method, method);
            }

            @Override
            public Void visitVariable(VariableTree variable, MethodTree within) {
                mean(within, variable.getName().toString(), variable.getInitializer(), within);
                return super.visitVariable(variable, within);
            }

            @Override
            public Void visitReturn(ReturnTree statement, MethodTree within) {
                mean(within, RETURNED, statement.getExpression(), within);
                return super.visitReturn(statement, within);
            }
        }.scan(source, null);
        new TreeScanner<Void, MethodTree>() {

            @Override
            public Void visitMethod(MethodTree method, MethodTree around) {
                return super.visitMethod(method, method);
            }

            @Override
            public Void visitMethodInvocation(MethodInvocationTree call, MethodTree within) {
                for (MethodTree method : called(call)) {
                    for (int i = 0; i < Math.min(call.getArguments().size(), method.getParameters().size()); i++) {
                        mean(method, method.getParameters().get(i).getName().toString(), call.getArguments().get(i), within);
                    }
                }
                return super.visitMethodInvocation(call, within);
            }
        }.scan(source, null);

        Map<Long, Message> found = new TreeMap<>();
        new TreeScanner<Void, MethodTree>() {

            private final Set<Tree> summands = Collections.newSetFromMap(new IdentityHashMap<>());

            @Override
            public Void visitMethod(MethodTree method, MethodTree around) {
                return super.visitMethod(method, method);
            }

            @Override
            public Void visitMethodInvocation(MethodInvocationTree call, MethodTree within) {
                List<? extends ExpressionTree> arguments = call.getArguments();
                if (FORMATS.contains(name(call)) && arguments.size() > 1 && isText(arguments.get(0))) {
                    tell(arguments.get(0), filled(arguments.get(0), arguments.subList(1, arguments.size()), within));
                }
                return super.visitMethodInvocation(call, within);
            }

            @Override
            public Void scan(Tree tree, MethodTree within) {
                if (tree instanceof ExpressionTree text && isText(text) && !summands.contains(text)) {
                    tell(text, longest(text, within));
                }
                return super.scan(tree, within);
            }

            @Override
            public Void visitBinary(BinaryTree sum, MethodTree within) {
                summands.addAll(List.of(sum.getLeftOperand(), sum.getRightOperand()));
                return super.visitBinary(sum, within);
            }

            private void tell(Tree tree, String text) {
                long line = source.getLineMap().getLineNumber(trees.getSourcePositions().getStartPosition(source, tree));
                found.merge(line, new Message(line, text), (one, other) -> one.words() >= other.words() ? one : other);
            }
        }.scan(source, null);
        return List.copyOf(found.values());
    }

    private void mean(MethodTree method, String name, ExpressionTree what, MethodTree within) {
        if (what != null) {
            meanings.computeIfAbsent(method, key -> new HashMap<>()).computeIfAbsent(name, key -> new ArrayList<>())
                    .add(new Part(what, within));
        }
    }

    private static boolean isText(ExpressionTree tree) {
        return tree instanceof LiteralTree literal && literal.getValue() instanceof String
                || tree instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS
                        && (isText(sum.getLeftOperand()) || isText(sum.getRightOperand()))
                || tree instanceof ParenthesizedTree inside && isText(inside.getExpression())
                || tree instanceof ConditionalExpressionTree choice
                        && (isText(choice.getTrueExpression()) || isText(choice.getFalseExpression()))
                || tree instanceof MethodInvocationTree call && name(call).equals("formatted") && isText(receiver(call));
    }

    private String longest(ExpressionTree tree, MethodTree within) {
        if (!longest.containsKey(tree)) {
            // what refers to itself ends here
            longest.put(tree, VALUE);
            longest.put(tree, read(tree, within));
        }
        return longest.get(tree);
    }

    private String read(ExpressionTree tree, MethodTree within) {
        if (tree instanceof LiteralTree literal && literal.getValue() instanceof String text) {
            return text;
        }
        if (tree instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS) {
            return longest(sum.getLeftOperand(), within) + longest(sum.getRightOperand(), within);
        }
        if (tree instanceof ParenthesizedTree inside) {
            return longest(inside.getExpression(), within);
        }
        if (tree instanceof ConditionalExpressionTree choice) {
            return longer(longest(choice.getTrueExpression(), within), longest(choice.getFalseExpression(), within));
        }
        if (tree instanceof IdentifierTree variable) {
            String name = variable.getName().toString();
            return longestOf(meanings.getOrDefault(within, Map.of()).containsKey(name) ? within : null, name);
        }
        if (tree instanceof MethodInvocationTree call && name(call).equals("formatted")) {
            return filled(receiver(call), call.getArguments(), within);
        }
        if (tree instanceof MethodInvocationTree call) {
            return name(call).equals("lineSeparator")
                    ? "\n"
                    : called(call).stream().map(method -> longestOf(method, RETURNED)).reduce(VALUE, Messages::longer);
        }
        return VALUE;
    }

    private String longestOf(MethodTree method, String name) {
        return meanings.getOrDefault(method, Map.of()).getOrDefault(name, List.of()).stream()
                .map(part -> longest(part.tree(), part.within())).reduce(VALUE, Messages::longer);
    }

    private String filled(ExpressionTree format, List<? extends ExpressionTree> values, MethodTree within) {
        String text = longest(format, within);
        for (ExpressionTree value : values) {
            text = PLACEHOLDER.matcher(text).replaceFirst(Matcher.quoteReplacement(longest(value, within)));
        }
        return text.replace("%n", "\n");
    }

    /** The methods of this source that a call may mean. */
    private List<MethodTree> called(MethodInvocationTree call) {
        int arguments = call.getArguments().size();
        return methods.getOrDefault(call.getMethodSelect().toString(), List.of()).stream()
                .filter(method -> arguments == method.getParameters().size()
                        || takesMore(method) && arguments >= method.getParameters().size() - 1)
                .toList();
    }

    private static boolean takesMore(MethodTree method) {
        List<? extends VariableTree> parameters = method.getParameters();
        return !parameters.isEmpty() && parameters.get(parameters.size() - 1).toString().contains("...");
    }

    private static String name(MethodInvocationTree call) {
        return call.getMethodSelect() instanceof MemberSelectTree member
                ? member.getIdentifier().toString()
                : call.getMethodSelect().toString();
    }

    private static ExpressionTree receiver(MethodInvocationTree call) {
        return call.getMethodSelect() instanceof MemberSelectTree member ? member.getExpression() : null;
    }

    private static String longer(String one, String another) {
        return words(one) >= words(another) ? one : another;
    }

    private static int words(String text) {
        return (int) WORD.matcher(text.lines().findFirst().orElse("")).results().count();
    }
}
