package threeways.book;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
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
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * The texts that a source puts together, as its compiler reads them: parts that are added, values of a format, branches of a condition, and what
 * variables, parameters and methods of the same source bring. Of several that are possible the longest is told; a value that is known at run time
 * alone stands as one word. What a method is given comes from one of its calls at a time.
 */
final class Messages {

    private static final String VALUE = "…0";

    /** A text refers to a variable that refers to a method: so far and no farther. */
    private static final int DEPTH = 5;

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

    private final CompilationUnitTree source;
    private final Trees trees;
    private final Map<String, ExpressionTree> fields = new HashMap<>();
    private final Map<String, List<MethodTree>> methods = new HashMap<>();
    private final Map<MethodTree, Map<String, List<ExpressionTree>>> locals = new IdentityHashMap<>();
    private final Map<MethodInvocationTree, MethodTree> calls = new IdentityHashMap<>();
    private final Set<Message> found = new LinkedHashSet<>();
    private final Map<MethodTree, MethodInvocationTree> calledBy = new IdentityHashMap<>();
    private final Deque<MethodTree> called = new ArrayDeque<>();

    private Messages(CompilationUnitTree source, Trees trees) {
        this.source = source;
        this.trees = trees;
    }

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
                all.addAll(new Messages(unit, Trees.instance(task)).read());
            }
            return all.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Set<Message> read() {
        new Names().scan(source, null);
        new Texts().scan(source, null);
        return found;
    }

    /** What a text may refer to. */
    private final class Names extends TreeScanner<Void, Void> {

        private MethodTree within;

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            methods.computeIfAbsent(method.getName().toString(), name -> new ArrayList<>()).add(method);
            MethodTree around = within;
            within = method;
            super.visitMethod(method, nothing);
            within = around;
            return null;
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
            calls.put(call, within);
            return super.visitMethodInvocation(call, nothing);
        }

        @Override
        public Void visitVariable(VariableTree variable, Void nothing) {
            if (variable.getInitializer() != null && isString(variable.getType()) && within == null) {
                fields.put(variable.getName().toString(), variable.getInitializer());
            } else if (variable.getInitializer() != null && isString(variable.getType())) {
                locals.computeIfAbsent(within, method -> new HashMap<>())
                        .computeIfAbsent(variable.getName().toString(), name -> new ArrayList<>()).add(variable.getInitializer());
            }
            return super.visitVariable(variable, nothing);
        }
    }

    /** Puts each text together, the largest first, and goes on to those in its values. */
    private final class Texts extends TreeScanner<Void, Void> {

        private MethodTree within;

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            MethodTree around = within;
            within = method;
            super.visitMethod(method, nothing);
            within = around;
            return null;
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
            List<? extends ExpressionTree> arguments = call.getArguments();
            if (!FORMATS.contains(name(call)) || arguments.size() < 2 || !isText(arguments.get(0))) {
                return super.visitMethodInvocation(call, nothing);
            }
            tell(arguments.get(0), () -> filled(arguments.get(0), arguments.subList(1, arguments.size()), within, DEPTH));
            scan(call.getMethodSelect(), null);
            arguments.forEach(this::values);
            return null;
        }

        @Override
        public Void scan(Tree tree, Void nothing) {
            if (!(tree instanceof ExpressionTree text) || !isText(text)) {
                return super.scan(tree, nothing);
            }
            tell(text, () -> longest(text, within, DEPTH));
            values(text);
            return null;
        }

        private void tell(Tree tree, Supplier<String> text) {
            found.add(new Message(source.getLineMap().getLineNumber(trees.getSourcePositions().getStartPosition(source, tree)),
                    forEachCall(within, text)));
        }

        private void values(ExpressionTree text) {
            if (!isText(text)) {
                scan(text, null);
            } else if (text instanceof BinaryTree sum) {
                values(sum.getLeftOperand());
                values(sum.getRightOperand());
            } else if (text instanceof ParenthesizedTree inside) {
                values(inside.getExpression());
            } else if (text instanceof ConditionalExpressionTree choice) {
                scan(choice.getCondition(), null);
                values(choice.getTrueExpression());
                values(choice.getFalseExpression());
            } else if (text instanceof MethodInvocationTree formatted) {
                values(receiver(formatted));
                formatted.getArguments().forEach(argument -> scan(argument, null));
            }
        }
    }

    private static boolean isText(ExpressionTree tree) {
        return tree instanceof LiteralTree literal && literal.getValue() instanceof String
                || tree instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS && (isText(sum.getLeftOperand()) || isText(sum
                        .getRightOperand()))
                || tree instanceof ParenthesizedTree inside && isText(inside.getExpression())
                || tree instanceof ConditionalExpressionTree choice && (isText(choice.getTrueExpression()) || isText(choice
                        .getFalseExpression()))
                || tree instanceof MethodInvocationTree call && name(call).equals("formatted") && isText(receiver(call));
    }

    private String longest(ExpressionTree tree, MethodTree within, int depth) {
        if (depth == 0) {
            return VALUE;
        }
        if (tree instanceof LiteralTree literal && literal.getValue() instanceof String text) {
            return text;
        }
        if (tree instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS) {
            return longest(sum.getLeftOperand(), within, depth) + longest(sum.getRightOperand(), within, depth);
        }
        if (tree instanceof ParenthesizedTree inside) {
            return longest(inside.getExpression(), within, depth);
        }
        if (tree instanceof ConditionalExpressionTree choice) {
            return longer(longest(choice.getTrueExpression(), within, depth), longest(choice.getFalseExpression(), within, depth));
        }
        if (tree instanceof IdentifierTree variable) {
            return ofVariable(variable.getName().toString(), within, depth - 1);
        }
        if (tree instanceof MethodInvocationTree call) {
            return ofCall(call, within, depth);
        }
        return VALUE;
    }

    private String ofVariable(String name, MethodTree within, int depth) {
        if (within != null && locals.getOrDefault(within, Map.of()).containsKey(name)) {
            return locals.get(within).get(name).stream().map(text -> longest(text, within, depth)).reduce(VALUE, Messages::longer);
        }
        for (int i = 0; within != null && i < within.getParameters().size(); i++) {
            VariableTree parameter = within.getParameters().get(i);
            if (parameter.getName().contentEquals(name)) {
                return isString(parameter.getType()) ? ofParameter(within, i, depth) : VALUE;
            }
        }
        return fields.containsKey(name) ? longest(fields.get(name), null, depth) : VALUE;
    }

    /** A text of a method, for the call by which it gets longest. */
    private String forEachCall(MethodTree method, Supplier<String> text) {
        List<MethodInvocationTree> ofIt = method == null ? List.of() : calls.keySet().stream().filter(call -> isOf(call, method)).toList();
        String longest = ofIt.isEmpty() ? text.get() : VALUE;
        for (MethodInvocationTree call : ofIt) {
            calledBy.put(method, call);
            longest = longer(longest, text.get());
            calledBy.remove(method);
        }
        return longest;
    }

    private String ofParameter(MethodTree method, int index, int depth) {
        return (calledBy.containsKey(method) ? Stream.of(calledBy.get(method)) : calls.keySet().stream().filter(call -> isOf(call, method)))
                .map(call -> longest(call.getArguments().get(index), calls.get(call), depth)).reduce(VALUE, Messages::longer);
    }

    private String ofCall(MethodInvocationTree call, MethodTree within, int depth) {
        if (name(call).equals("formatted")) {
            return filled(receiver(call), call.getArguments(), within, depth);
        }
        if (name(call).equals("lineSeparator")) {
            return "\n";
        }
        return methods.getOrDefault(name(call), List.of()).stream()
                .filter(method -> isOf(call, method) && isString(method.getReturnType()) && method.getBody() != null)
                .filter(method -> !called.contains(method)).map(method -> {
                    called.push(method);
                    String longest = returned(method).stream().map(text -> longest(text, method, depth - 1)).reduce(VALUE,
                            Messages::longer);
                    called.pop();
                    return longest;
                }).reduce(VALUE, Messages::longer);
    }

    private String filled(ExpressionTree format, List<? extends ExpressionTree> values, MethodTree within, int depth) {
        String text = longest(format, within, depth);
        for (ExpressionTree value : values) {
            text = PLACEHOLDER.matcher(text).replaceFirst(Matcher.quoteReplacement(longest(value, within, depth - 1)));
        }
        return text.replace("%n", "\n");
    }

    private static List<ExpressionTree> returned(MethodTree method) {
        List<ExpressionTree> returned = new ArrayList<>();
        new TreeScanner<Void, Void>() {

            @Override
            public Void visitReturn(ReturnTree statement, Void nothing) {
                returned.add(statement.getExpression());
                return null;
            }

            @Override
            public Void visitLambdaExpression(LambdaExpressionTree ofItsOwn, Void nothing) {
                return null;
            }

            @Override
            public Void visitClass(ClassTree ofItsOwn, Void nothing) {
                return null;
            }
        }.scan(method.getBody(), null);
        return returned;
    }

    private static boolean isOf(MethodInvocationTree call, MethodTree method) {
        return call.getMethodSelect() instanceof IdentifierTree named && named.getName().equals(method.getName())
                && (call.getArguments().size() == method.getParameters().size()
                        || takesMore(method) && call.getArguments().size() >= method.getParameters().size() - 1);
    }

    private static boolean takesMore(MethodTree method) {
        List<? extends VariableTree> parameters = method.getParameters();
        return !parameters.isEmpty() && parameters.get(parameters.size() - 1).toString().contains("...");
    }

    private static boolean isString(Tree type) {
        return type != null && type.toString().equals("String");
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
