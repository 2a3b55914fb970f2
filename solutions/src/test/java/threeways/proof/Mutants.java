package threeways.proof;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.expression.BinaryExpression;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.expression.LongValue;
import net.sf.jsqlparser.expression.operators.conditional.AndExpression;
import net.sf.jsqlparser.expression.operators.conditional.OrExpression;
import net.sf.jsqlparser.expression.operators.relational.Between;
import net.sf.jsqlparser.expression.operators.relational.EqualsTo;
import net.sf.jsqlparser.expression.operators.relational.ExistsExpression;
import net.sf.jsqlparser.expression.operators.relational.GreaterThan;
import net.sf.jsqlparser.expression.operators.relational.GreaterThanEquals;
import net.sf.jsqlparser.expression.operators.relational.InExpression;
import net.sf.jsqlparser.expression.operators.relational.IsNullExpression;
import net.sf.jsqlparser.expression.operators.relational.LikeExpression;
import net.sf.jsqlparser.expression.operators.relational.MinorThan;
import net.sf.jsqlparser.expression.operators.relational.MinorThanEquals;
import net.sf.jsqlparser.expression.operators.relational.NotEqualsTo;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.Statement;
import net.sf.jsqlparser.statement.select.Distinct;
import net.sf.jsqlparser.statement.select.Fetch;
import net.sf.jsqlparser.statement.select.Join;
import net.sf.jsqlparser.statement.select.Limit;
import net.sf.jsqlparser.statement.select.Offset;
import net.sf.jsqlparser.statement.select.OrderByElement;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.SelectItem;
import net.sf.jsqlparser.statement.select.UnionOp;

/**
 * Mutants of a query: each has one small mistake, such as people make. Comparisons, joins, <code>and</code> and <code>or</code> are exchanged,
 * conditions and keys are left out, numbers are off by one.
 */
final class Mutants {

    private static final List<Class<? extends BinaryExpression>> COMPARISONS = List.of(EqualsTo.class, NotEqualsTo.class, GreaterThan.class,
            GreaterThanEquals.class, MinorThan.class, MinorThanEquals.class);

    private static final List<String> AGGREGATES = List.of("count", "min", "max", "sum");

    private final Statement query;
    private final String original;
    private final Map<String, String> found = new LinkedHashMap<>();
    /** Whether what is visited is inside exists or in, to which repeated rows mean nothing. */
    private int subqueries;
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private Mutants(Statement query) {
        this.query = query;
        original = query.toString();
    }

    /**
     * The mutants of a query.
     *
     * @return the text of each, and what was changed in it
     * @throws JSQLParserException
     *             if the parser doesn't understand the query
     */
    static Map<String, String> of(String sql) throws JSQLParserException {
        Mutants mutants = new Mutants(CCJSqlParserUtil.parse(sql));
        mutants.visit(mutants.query);
        return mutants.found;
    }

    private void note(String change) {
        String text = query.toString();
        if (!text.equals(original)) {
            found.putIfAbsent(text, change);
        }
    }

    private void visit(Object node) {
        if (node == null || !seen.add(node)) {
            return;
        }
        if (node instanceof List<?> list) {
            visitList(list);
            return;
        }
        if (!node.getClass().getName().startsWith("net.sf.jsqlparser.") || node.getClass().getName().contains(".parser.")
                || node instanceof Enum) {
            return;
        }
        mutate(node);
        if (node instanceof ExistsExpression || node instanceof InExpression) {
            subqueries++;
        }
        for (Class<?> type = node.getClass(); type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive() && !field.getName().equals("node")) {
                    visitField(node, field);
                }
            }
        }
        if (node instanceof ExistsExpression || node instanceof InExpression) {
            subqueries--;
        }
    }

    private void visitField(Object owner, Field field) {
        Object value = get(owner, field);
        if (value instanceof Expression expression && field.getType().isAssignableFrom(Expression.class)) {
            Map<Expression, String> others = owner instanceof SelectItem ? Map.of() : replacements(expression);
            if (owner instanceof Fetch || owner instanceof Offset || owner instanceof Limit) {
                for (String step : List.of(" + 1", " - 1")) {
                    others.put(new Column("(" + expression + step + ")"), owner.getClass().getSimpleName().toLowerCase(Locale.ROOT) + step);
                }
            }
            others.forEach((other, change) -> {
                set(owner, field, other);
                note(change);
                set(owner, field, expression);
            });
            if (List.of("whereExpression", "where", "having").contains(field.getName())) {
                set(owner, field, null);
                note("without " + field.getName().replace("Expression", "") + " " + expression);
                set(owner, field, expression);
            }
        }
        if (value instanceof List<?> list && list.size() == 1 && list.get(0) instanceof OrderByElement only) {
            set(owner, field, null);
            note("without order by " + only);
            set(owner, field, value);
        }
        visit(value);
    }

    @SuppressWarnings("unchecked")
    private void visitList(List<?> some) {
        List<Object> list = (List<Object>) some;
        for (int i = 0; i < list.size(); i++) {
            Object one = list.get(i);
            int at = i;
            if (one instanceof OrderByElement && list.size() > 1) {
                without(list, at, "without the key " + one + " of order by");
                if (at > 0) {
                    Collections.swap(list, at, at - 1);
                    note("with the key " + one + " of order by one place earlier");
                    Collections.swap(list, at, at - 1);
                }
            }
            if (one instanceof Expression expression) {
                replacements(expression).forEach((other, change) -> {
                    list.set(at, other);
                    note(change);
                    list.set(at, expression);
                });
            }
            if (one instanceof UnionOp union) {
                union.setAll(!union.isAll());
                note("union and union all exchanged");
                union.setAll(!union.isAll());
            }
        }
        List.copyOf(list).forEach(this::visit);
    }

    private void without(List<Object> list, int at, String change) {
        Object one = list.remove(at);
        note(change);
        list.add(at, one);
    }

    private void mutate(Object node) {
        if (node instanceof PlainSelect select) {
            if (subqueries == 0) {
                Distinct distinct = select.getDistinct();
                String change = (distinct == null ? "with" : "without") + " distinct: " + shortened(select.toString());
                select.setDistinct(distinct == null ? new Distinct() : null);
                note(change);
                select.setDistinct(distinct);
            }
            if (select.getGroupBy() != null && select.getGroupBy().getGroupByExpressionList() != null) {
                List<Object> keys = objects(select.getGroupBy().getGroupByExpressionList());
                for (int i = 0; keys.size() > 1 && i < keys.size(); i++) {
                    without(keys, i, "without the key " + keys.get(i) + " of group by");
                }
            }
        }
        if (node instanceof Join join && !join.isSimple() && !join.isCross()) {
            boolean left = join.isLeft();
            String change = (left ? "an inner join instead of " : "a left join instead of ") + shortened(join.toString());
            join.setLeft(!left);
            boolean inner = join.isInner();
            join.setInner(false);
            note(change);
            join.setInner(inner);
            join.setLeft(left);
        }
        if (node instanceof OrderByElement key) {
            String before = key.toString();
            key.setAsc(!key.isAsc());
            note("order by " + key + " instead of " + before);
            key.setAsc(!key.isAsc());
        }
        if (node instanceof Function function && AGGREGATES.contains(function.getName().toLowerCase(Locale.ROOT))) {
            String before = function.toString();
            if (!before.startsWith("m")) { // the least of different values is the least of all
                function.setDistinct(!function.isDistinct());
                note(function + " instead of " + before);
                function.setDistinct(!function.isDistinct());
            }
            String name = function.getName();
            for (String other : AGGREGATES) {
                function.setName(other);
                note(function + " instead of " + before);
            }
            function.setName(name);
        }
        toggles(node);
    }

    private void toggles(Object node) {
        if (node instanceof ExistsExpression one) {
            one.setNot(!one.isNot());
            note("exists turned");
            one.setNot(!one.isNot());
        }
        if (node instanceof IsNullExpression one) {
            one.setNot(!one.isNot());
            note("is null turned: " + one);
            one.setNot(!one.isNot());
        }
        if (node instanceof InExpression one) {
            one.setNot(!one.isNot());
            note("in turned: " + shortened(one.toString()));
            one.setNot(!one.isNot());
        }
        if (node instanceof Between one) {
            one.setNot(!one.isNot());
            note("between turned: " + one);
            one.setNot(!one.isNot());
        }
        if (node instanceof LikeExpression one) {
            one.setNot(!one.isNot());
            note("like turned: " + one);
            one.setNot(!one.isNot());
        }
    }

    private static Map<Expression, String> replacements(Expression one) {
        Map<Expression, String> others = new IdentityHashMap<>();
        if (one instanceof BinaryExpression binary && COMPARISONS.contains(one.getClass())) {
            COMPARISONS.stream().filter(type -> type != one.getClass())
                    .forEach(type -> put(others, made(type, binary.getLeftExpression(), binary.getRightExpression()), one));
        }
        if (one instanceof AndExpression both) {
            put(others, both.getLeftExpression(), one);
            put(others, both.getRightExpression(), one);
            put(others, made(OrExpression.class, both.getLeftExpression(), both.getRightExpression()), one);
        }
        if (one instanceof OrExpression either) {
            put(others, either.getLeftExpression(), one);
            put(others, either.getRightExpression(), one);
            put(others, made(AndExpression.class, either.getLeftExpression(), either.getRightExpression()), one);
        }
        if (one instanceof LikeExpression like) {
            put(others, made(EqualsTo.class, like.getLeftExpression(), like.getRightExpression()), one);
        }
        if (one instanceof LongValue number) {
            put(others, new LongValue(number.getValue() + 1), one);
            put(others, new LongValue(number.getValue() - 1), one);
        }
        return others;
    }

    private static void put(Map<Expression, String> others, Expression other, Expression one) {
        others.put(other, shortened(other.toString()) + " instead of " + shortened(one.toString()));
    }

    /** Begin and end of a long text. */
    private static String shortened(String text) {
        return text.length() > 120 ? text.substring(0, 50) + "..." + text.substring(text.length() - 67) : text;
    }

    private static BinaryExpression made(Class<? extends BinaryExpression> type, Expression left, Expression right) {
        try {
            BinaryExpression made = type.getConstructor().newInstance();
            made.setLeftExpression(left);
            made.setRightExpression(right);
            return made;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Object> objects(List<?> list) {
        return (List<Object>) list;
    }

    private static Object get(Object owner, Field field) {
        try {
            field.setAccessible(true);
            return field.get(owner);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void set(Object owner, Field field, Object value) {
        try {
            field.set(owner, value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
