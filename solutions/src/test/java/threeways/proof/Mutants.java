package threeways.proof;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.expression.BinaryExpression;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.expression.LongValue;
import net.sf.jsqlparser.expression.operators.arithmetic.Addition;
import net.sf.jsqlparser.expression.operators.arithmetic.Subtraction;
import net.sf.jsqlparser.expression.operators.conditional.AndExpression;
import net.sf.jsqlparser.expression.operators.conditional.OrExpression;
import net.sf.jsqlparser.expression.operators.relational.Between;
import net.sf.jsqlparser.expression.operators.relational.EqualsTo;
import net.sf.jsqlparser.expression.operators.relational.ExistsExpression;
import net.sf.jsqlparser.expression.operators.relational.ExpressionList;
import net.sf.jsqlparser.expression.operators.relational.GreaterThan;
import net.sf.jsqlparser.expression.operators.relational.GreaterThanEquals;
import net.sf.jsqlparser.expression.operators.relational.InExpression;
import net.sf.jsqlparser.expression.operators.relational.IsNullExpression;
import net.sf.jsqlparser.expression.operators.relational.LikeExpression;
import net.sf.jsqlparser.expression.operators.relational.MinorThan;
import net.sf.jsqlparser.expression.operators.relational.MinorThanEquals;
import net.sf.jsqlparser.expression.operators.relational.NotEqualsTo;
import net.sf.jsqlparser.expression.operators.relational.ParenthesedExpressionList;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.Statement;
import net.sf.jsqlparser.statement.delete.Delete;
import net.sf.jsqlparser.statement.insert.Insert;
import net.sf.jsqlparser.statement.merge.Merge;
import net.sf.jsqlparser.statement.merge.MergeInsert;
import net.sf.jsqlparser.statement.merge.MergeOperation;
import net.sf.jsqlparser.statement.select.AllColumns;
import net.sf.jsqlparser.statement.select.AllTableColumns;
import net.sf.jsqlparser.statement.select.Distinct;
import net.sf.jsqlparser.statement.select.Fetch;
import net.sf.jsqlparser.statement.select.FromItem;
import net.sf.jsqlparser.statement.select.Join;
import net.sf.jsqlparser.statement.select.Limit;
import net.sf.jsqlparser.statement.select.Offset;
import net.sf.jsqlparser.statement.select.OrderByElement;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.SelectItem;
import net.sf.jsqlparser.statement.select.UnionOp;
import net.sf.jsqlparser.statement.select.Values;
import net.sf.jsqlparser.statement.update.Update;
import net.sf.jsqlparser.statement.update.UpdateSet;

/**
 * Mutants of a statement: each has one small mistake, such as people make. Comparisons, joins, <code>and</code> and <code>or</code> are
 * exchanged, conditions, keys and columns are left out, numbers are off by one.
 */
final class Mutants {

    private static final List<Class<? extends BinaryExpression>> COMPARISONS = List.of(EqualsTo.class, NotEqualsTo.class, GreaterThan.class,
            GreaterThanEquals.class, MinorThan.class, MinorThanEquals.class);

    /** A value that needs all rows; one over a window doesn't, and one in a query inside needs others. */
    private static final Pattern AGGREGATED = Pattern
            .compile("(?is)(?!.*\\b(over|select)\\b).*\\b(count|min|max|sum|array_agg|json_arrayagg)\\s*\\(.*");

    private static final Pattern WRITE = Pattern.compile("(?i)\\s*(insert|update|delete|merge)\\b");

    private static final List<String> AGGREGATES = List.of("count", "min", "max", "sum");

    /** How jOOQ has H2 return what a write has changed: a query around it. */
    private static final Pattern RETURNING = Pattern.compile("(?is)(select .+? from (?:final|new|old) table \\()(.+)(\\)[^)]*)");

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
     * The mutants of a statement; those of a write among them that isn't sent, as an empty text.
     *
     * @return the text of each, and what was changed in it
     * @throws JSQLParserException
     *             if the parser doesn't understand the statement
     */
    static Map<String, String> of(String sql) throws JSQLParserException {
        Matcher returning = RETURNING.matcher(sql);
        if (returning.matches()) {
            Map<String, String> around = new LinkedHashMap<>();
            of(returning.group(2)).forEach((text, change) -> around
                    .put(text.isEmpty() ? text : returning.group(1) + text + returning.group(3), change));
            return around;
        }
        Mutants mutants = new Mutants(CCJSqlParserUtil.parse(sql));
        mutants.visit(mutants.query);
        if (isWrite(sql)) {
            mutants.found.put("", "not sent");
            String kind = sql.strip().split("\\s", 2)[0].toLowerCase(Locale.ROOT) + " " + tableOf(sql) + ": ";
            mutants.found.replaceAll((text, change) -> kind + change);
        }
        return mutants.found;
    }

    /** Whether a statement changes rows. */
    static boolean isWrite(String sql) {
        return WRITE.matcher(sql).lookingAt() || RETURNING.matcher(sql).matches();
    }

    /** The table that a write changes. */
    static String tableOf(String sql) throws JSQLParserException {
        Matcher returning = RETURNING.matcher(sql);
        Statement write = CCJSqlParserUtil.parse(returning.matches() ? returning.group(2) : sql);
        Table table = write instanceof Insert insert
                ? insert.getTable()
                : write instanceof Update update
                        ? update.getTable()
                        : write instanceof Delete delete ? delete.getTable() : ((Merge) write).getTable();
        return unquoted(table.getName());
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
            Map<Expression, String> others = owner instanceof SelectItem || isConstant(owner) ? Map.of() : replacements(expression);
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
            if (List.of("whereExpression", "where", "having", "andPredicate", "whereCondition").contains(field.getName())
                    && !(expression instanceof AndExpression) && !isConstant(expression)) { // of several conditions, each is left out by itself
                set(owner, field, null);
                note("without the condition " + shortened(expression.toString()));
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
            if (one instanceof UpdateSet && list.size() > 1) {
                without(list, at, "without setting " + ((UpdateSet) one).getColumns());
            }
            if (one instanceof MergeOperation && list.size() > 1) {
                without(list, at, "without " + shortened(one.toString().strip()));
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
            Distinct distinct = select.getDistinct();
            if (subqueries == 0 && (distinct != null || !hasDifferentRows(select))) {
                String change = (distinct == null ? "with" : "without") + " distinct: " + shortened(select.toString());
                select.setDistinct(distinct == null ? new Distinct() : null);
                note(change);
                select.setDistinct(distinct);
            }
            if (select.getGroupBy() != null && select.getGroupBy().getGroupByExpressionList() != null) {
                List<Object> keys = objects(select.getGroupBy().getGroupByExpressionList());
                List<String> names = keys.stream().map(key -> unquoted(key.toString())).toList();
                for (int i = 0; keys.size() > 1 && i < keys.size(); i++) {
                    String id = names.get(i).replaceFirst("\\.\\w+$", ".id");
                    if (names.get(i).equals(id) || !names.contains(id)) { // a column of a row whose key is there makes no difference
                        without(keys, i, "without the key " + keys.get(i) + " of group by");
                    }
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
        if (node instanceof Function function && isAggregate(function)) {
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
        if (node instanceof Insert insert && insert.getColumns() != null) {
            columns(insert);
        }
        if (node instanceof MergeInsert insert && insert.getColumns() != null) {
            columns(insert.getColumns(), List.of(insert.getValues()));
        }
        if (node instanceof UpdateSet set && set.getColumns().size() > 1) {
            columns(set.getColumns(), List.of(set.getValues()));
        }
        if (node instanceof InExpression in && isWrite(original) && in.getRightExpression() instanceof ParenthesedExpressionList<?> values
                && values.size() > 1) {
            without(objects(values), values.size() - 1, "without the last value of " + shortened(in.toString()));
        }
        toggles(node);
    }

    /** Each column of an insert left out, and each of its rows, where there are several. */
    private void columns(Insert insert) {
        List<List<Object>> rows = new ArrayList<>();
        if (insert.getSelect() instanceof Values values) {
            List<Object> all = objects(values.getExpressions());
            boolean several = !all.isEmpty() && all.stream().allMatch(ParenthesedExpressionList.class::isInstance);
            if (several) {
                all.forEach(row -> rows.add(objects((ExpressionList<?>) row)));
            } else {
                rows.add(all);
            }
            if (several && all.size() > 1) {
                without(all, 0, "without the first row");
                without(all, all.size() - 1, "without the last row");
            }
        } else if (insert.getSelect() instanceof PlainSelect select) {
            rows.add(objects(select.getSelectItems()));
        }
        if (!rows.isEmpty()) {
            columns(insert.getColumns(), rows);
        }
    }

    private void columns(List<?> columns, List<? extends List<?>> rows) {
        List<Object> names = objects(columns);
        if (rows.stream().anyMatch(row -> row.size() != names.size())) {
            return; // a select of all columns
        }
        for (int i = 0; names.size() > 1 && i < names.size(); i++) {
            int at = i;
            Object name = names.remove(at);
            List<Object> values = rows.stream().<Object>map(row -> objects(row).remove(at)).toList();
            note("without the column " + name);
            names.add(at, name);
            for (int row = 0; row < values.size(); row++) {
                objects(rows.get(row)).add(at, values.get(row));
            }
        }
    }

    /** Whether no two rows of the result can be alike, because there is one row, or because it has the keys of its groups, or of its tables. */
    private static boolean hasDifferentRows(PlainSelect select) {
        if (select.getFromItem() == null) {
            return true;
        }
        Set<String> known = new HashSet<>();
        select.getSelectItems().forEach(item -> {
            known.add(unquoted(item.getExpression().toString()));
            if (item.getAlias() != null) {
                known.add(unquoted(item.getAlias().getName()));
            }
        });
        if (select.getGroupBy() != null) {
            return objects(select.getGroupBy().getGroupByExpressionList()).stream()
                    .allMatch(key -> known.contains(unquoted(key.toString())));
        }
        if (select.getSelectItems().stream().anyMatch(item -> AGGREGATED.matcher(item.getExpression().toString()).matches())) {
            return true;
        }
        List<Join> joins = select.getJoins() == null ? List.of() : select.getJoins();
        List<FromItem> tables = Stream.concat(Stream.of(select.getFromItem()), joins.stream().map(Join::getFromItem)).toList();
        for (Object item : select.getSelectItems().stream().map(SelectItem::getExpression).toList()) {
            if (item instanceof AllColumns) {
                tables.stream().map(Mutants::nameOf).filter(name -> !(item instanceof AllTableColumns all)
                        || unquoted(all.getTable().toString()).equals(name)).forEach(name -> known.add(name + ".*"));
            }
        }
        List<EqualsTo> equal = new ArrayList<>(equalities(select.getWhere()));
        joins.forEach(join -> join.getOnExpressions().forEach(on -> equal.addAll(equalities(on))));
        for (int before = -1; before < known.size();) { // what equals a known value is known
            before = known.size();
            for (EqualsTo one : equal) {
                String left = unquoted(one.getLeftExpression().toString());
                String right = unquoted(one.getRightExpression().toString());
                if (isKnown(left, known)) {
                    known.add(right);
                }
                if (isKnown(right, known)) {
                    known.add(left);
                }
            }
            for (FromItem table : tables) { // and so is all of a row whose key is known
                if (hasKey(table, known, tables.size())) {
                    known.add(nameOf(table) + ".*");
                }
            }
        }
        return tables.stream().allMatch(table -> known.contains(nameOf(table) + ".*"));
    }

    private static boolean isAggregate(Function function) {
        return function.getName() != null && AGGREGATES.contains(function.getName().toLowerCase(Locale.ROOT));
    }

    private static boolean hasKey(FromItem from, Set<String> known, int tables) {
        return from instanceof Table table
                && (unquoted(table.getName()).equals("entry_tag") ? Stream.of("entry_id", "tag_id") : Stream.of("id"))
                        .allMatch(column -> isKnown(nameOf(from) + "." + column, known) || tables == 1 && known.contains(column));
    }

    private static boolean isKnown(String value, Set<String> known) {
        return known.contains(value) || known.contains(value.replaceFirst("\\.\\w+$", ".*"))
                || value.matches(":p\\d+|\\d+|cast\\(:p\\d+ as .*");
    }

    private static String nameOf(FromItem from) {
        return unquoted(from.getAlias() != null ? from.getAlias().getName() : from instanceof Table table ? table.getName() : "");
    }

    /** The equalities of which all hold. */
    private static List<EqualsTo> equalities(Expression condition) {
        if (condition instanceof AndExpression both) {
            return Stream.of(both.getLeftExpression(), both.getRightExpression()).flatMap(one -> equalities(one).stream()).toList();
        }
        return condition instanceof EqualsTo one ? List.of(one) : List.of();
    }

    private static String unquoted(String name) {
        return name.replace("\"", "").strip().toLowerCase(Locale.ROOT);
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
        if (one instanceof BinaryExpression binary && COMPARISONS.contains(one.getClass()) && !isConstant(one)) {
            COMPARISONS.stream().filter(type -> type != one.getClass())
                    .forEach(type -> put(others, made(type, binary.getLeftExpression(), binary.getRightExpression()), one));
        }
        if (one instanceof AndExpression || one instanceof OrExpression) {
            BinaryExpression both = (BinaryExpression) one;
            String right = shortened(both.getRightExpression().toString());
            if (!isConstant(both.getRightExpression())) {
                others.put(both.getLeftExpression(), "without the condition " + right);
            }
            if (both.getLeftExpression().getClass() != one.getClass()) { // of several, each is left out where it stands to the right
                others.put(both.getRightExpression(), "without the condition " + shortened(both.getLeftExpression().toString()));
            }
            boolean and = one instanceof AndExpression;
            others.put(made(and ? OrExpression.class : AndExpression.class, both.getLeftExpression(), both.getRightExpression()),
                    (and ? "or instead of and before " : "and instead of or before ") + right);
        }
        if (one instanceof Addition sum) {
            put(others, made(Subtraction.class, sum.getLeftExpression(), sum.getRightExpression()), one);
        }
        if (one instanceof Subtraction difference) {
            put(others, made(Addition.class, difference.getLeftExpression(), difference.getRightExpression()), one);
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

    /** Whether a condition is one that libraries write where there is none, such as 1 = 1. */
    private static boolean isConstant(Object condition) {
        return condition instanceof BinaryExpression both && both.getLeftExpression() instanceof LongValue
                && both.getRightExpression() instanceof LongValue || String.valueOf(condition).equalsIgnoreCase("true");
    }

    private static void put(Map<Expression, String> others, Expression other, Expression one) {
        others.put(other, shortened(other.toString()) + " instead of " + shortened(one.toString()));
    }

    /** Begin and end of a long text. */
    static String shortened(String text) {
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
