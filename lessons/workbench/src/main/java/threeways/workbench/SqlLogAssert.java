package threeways.workbench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractAssert;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;

/**
 * What a lesson says about the statements that were sent. A failure says what was seen and what it means; the statements themselves are shown below
 * every failure of a test, so no message here repeats them.
 */
public final class SqlLogAssert extends AbstractAssert<SqlLogAssert, SqlLog> {

    private static final Pattern SQL_IN_HQL = Pattern.compile("(?i)\\bsql\\s*\\(");

    /** A table behind from or join, and not a column or a function. */
    private static final Pattern TABLE = Pattern.compile("(?i)\\b(?:from|join)\\s+[\"`]?+(\\w++)[\"`]?+(?!\\s*[.(])");

    /** A {@code from} that no table follows. */
    private static final Pattern FROM_WITHOUT_A_TABLE = Pattern
            .compile("(?i)\\b(?:extract|substring|trim)\\s*\\([^()]*?\\bfrom\\b|\\bis\\s+(?:not\\s+)?distinct\\s+from\\b");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private static final Pattern GROUPED = Pattern.compile("(?i)\\bgroup\\s+by\\b");

    /** How a query begins that asks whether there are rows, or how many. */
    private static final Pattern ASKS_WHETHER = Pattern
            .compile(
                    "(?is)\\A\\s*select\\s+(?:exists\\b|1\\b|case\\s+when\\s+exists\\b|count\\s*\\([^()]*\\)\\s+(?:as\\s+\\S+\\s+)?from\\b)");

    private static final Pattern OFFSET = Pattern.compile("(?i)\\boffset\\b");

    /** A comparison that leaves out a value itself, as one does that goes on after a row. */
    private static final Pattern BEHIND = Pattern.compile("(?<!<)>(?!=)|<(?![=>])");

    private static final Pattern FROM_OR_UP_TO = Pattern.compile("(?i)[<>]=|\\bbetween\\b");

    /** What it means that the log is empty, and what to do. */
    static final String NOTHING_SENT = "No statement was sent: the answer remembers an earlier result, uses its own connection, or lacks an "
            + "execute() or fetch(). Ask at each call, over what was passed.";

    SqlLogAssert(SqlLog sql) {
        super(sql, SqlLogAssert.class);
    }

    /** Verifies that no statement was sent. */
    public SqlLogAssert sentNothing() {
        return sentAtMost(0);
    }

    /** Verifies that exactly one statement was sent. */
    public SqlLogAssert sentOneStatement() {
        if (actual.statements().isEmpty()) {
            throw failure("Expected one statement. %s", NOTHING_SENT);
        }
        return sentAtMost(1);
    }

    /** Verifies that at most {@code most} statements were sent. */
    public SqlLogAssert sentAtMost(int most) {
        int sent = actual.statements().size();
        if (sent > most) {
            throw failure("%s, where %s.%s", count(sent, "statement was sent", "statements were sent"),
                    most == 0 ? "none was expected" : most == 1 ? "one is enough" : most + " are enough",
                    sentLate(most).map(late -> " " + howToLoadAtOnce(late) + " Sent: " + theStatements())
                            .orElseGet(() -> whyTooMany(most)));
        }
        return this;
    }

    /** What the check itself had Hibernate load when it read the result, if there are too many statements because of that. */
    private Optional<SqlStatement.Late> sentLate(int most) {
        List<SqlStatement.Late> late = actual.statements().stream().map(SqlStatement::late)
                .filter(what -> what != SqlStatement.Late.NOTHING)
                .toList();
        return late.stream().findFirst().filter(first -> actual.statements().size() - late.size() <= most);
    }

    private static String howToLoadAtOnce(SqlStatement.Late what) {
        return what == SqlStatement.Late.OBJECT
                ? "An object in your result wasn't loaded, and Hibernate loaded it when the check read it. Select or fetch the object itself, and "
                        + "return no reference."
                : "A list in your result wasn't loaded, and Hibernate loaded it when the check read it. Fetch it for all objects at once.";
    }

    /** What the statements have in common, and what to do about it. */
    private String whyTooMany(int most) {
        if (most == 0) {
            return actual.statements().stream().flatMap(statement -> statement.sender().stream()).findFirst()
                    .map(line -> " The first came from " + Openings.at(line) + ".").orElse("");
        }
        List<SqlStatement> repeated = actual.statements().stream().collect(Collectors.groupingBy(SqlStatement::text)).values().stream()
                .max(Comparator.comparingInt(List::size)).orElse(List.of());
        if (repeated.size() < 2) {
            return (actual.statements().stream().allMatch(SqlStatement::isQuery)
                    ? howToAskOnce()
                    : " Do it in fewer statements, or leave out what isn't needed.") + " Sent: " + theStatements();
        }
        if (repeated.stream().map(SqlStatement::batchBinds).distinct().count() == 1) {
            return " The same one was sent %d times, with the same values: send it once, and keep the result in a variable."
                    .formatted(repeated.size());
        }
        return repeated.get(0).isQuery()
                ? (repeated.size() == actual.statements().size()
                        ? " All are the same query, "
                        : " The same query was sent %d times, ".formatted(repeated.size())) + howToAskForAll(repeated)
                : " The same %s was sent %d times, with other values: send one statement for all rows, or a batch."
                        .formatted(repeated.get(0).kind(), repeated.size());
    }

    /** What to do about several queries, no two of which are the same. */
    private String howToAskOnce() {
        Predicate<SqlStatement> asksWhether = query -> ASKS_WHETHER.matcher(query.text()).find() && !GROUPED.matcher(query.text()).find();
        if (actual.statements().stream().anyMatch(asksWhether) && !actual.statements().stream().allMatch(asksWhether)) {
            return " One only asks whether there are rows, or how many: leave it out, since the rest can show that.";
        }
        return tables(actual.statements().get(0)).stream()
                .filter(table -> actual.statements().stream().allMatch(query -> tables(query).contains(table))).findFirst()
                .map(" Each reads the table %s. Read all rows and columns that you need of it in one query."::formatted)
                .orElse(" Put one query into the other as a subquery, join their tables, or leave out one that you don't need.");
    }

    /** What to do about one query that was sent again and again with other values. */
    private static String howToAskForAll(List<SqlStatement> repeated) {
        if (goOn(repeated)) {
            return "each for the next rows: send one without limit or offset, and read row by row.";
        }
        return repeated.get(0).isLimited() || !differInDatesAlone(repeated)
                ? "with other values: ask one query for all of them, by a join, in (…) or group by."
                : "with other dates: ask once for the whole range, and add group by only if each part needs its own result.";
    }

    /** Whether each query goes on where the one before has ended, by an offset or after a key. */
    private static boolean goOn(List<SqlStatement> repeated) {
        SqlStatement query = repeated.get(0);
        List<Integer> differing = differing(repeated);
        return query.isLimited() && (OFFSET.matcher(query.text()).find()
                ? differing.size() == 1 && differing.get(0) >= query.binds().size() - 2
                : BEHIND.matcher(query.text()).find() && !FROM_OR_UP_TO.matcher(query.text()).find());
    }

    private static boolean differInDatesAlone(List<SqlStatement> repeated) {
        List<Integer> differing = differing(repeated);
        return !differing.isEmpty() && differing.stream().allMatch(i -> repeated.stream().map(query -> query.binds().get(i))
                .allMatch(value -> value instanceof Temporal || value instanceof Date));
    }

    /** Where statements of one text have different values. */
    private static List<Integer> differing(List<SqlStatement> repeated) {
        List<Object> first = repeated.get(0).binds();
        int count = repeated.stream().mapToInt(query -> query.binds().size()).min().orElse(0);
        return IntStream.range(0, count)
                .filter(i -> !repeated.stream().allMatch(query -> Objects.equals(query.binds().get(i), first.get(i)))).boxed().toList();
    }

    /** The tables that a query reads, as far as {@code from} and {@code join} name them. */
    private static List<String> tables(SqlStatement query) {
        return TABLE.matcher(FROM_WITHOUT_A_TABLE.matcher(query.text()).replaceAll(" ")).results().map(table -> table.group(1)).toList();
    }

    /** The first three, with their lines and how they begin. */
    private String theStatements() {
        String few = actual.statements().stream().limit(3)
                .map(statement -> statement.sender().map(line -> Openings.at(line) + ": ").orElse("") + beginning(statement.text()))
                .collect(Collectors.joining("; "));
        return actual.statements().size() > 3 ? few + "; …" : few;
    }

    private static String beginning(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() > 50 ? line.substring(0, 50) + "…" : line;
    }

    /**
     * Verifies that no more rows were fetched than {@code returned}: the database filters, and what is thrown away in Java has come over the wire for
     * nothing.
     */
    public SqlLogAssert readNoMoreThan(int returned) {
        long read = actual.rowsRead();
        if (read > returned) {
            throw failure(
                    "%s read to return %d. The others were thrown away, counted or merged in Java: let the database filter, count, group or limit.",
                    count(read, "row was", "rows were"), returned);
        }
        return this;
    }

    /** Verifies that at most one row was fetched: a number, which the database has computed. */
    public SqlLogAssert readOneNumber() {
        long read = actual.rowsRead();
        if (read > 1) {
            throw failure("Expected one row with the number, and %d rows were read. %s", read,
                    actual.queries().stream().anyMatch(query -> GROUPED.matcher(query.text()).find())
                            ? "The query returns one for each group: leave group by out, and put each condition into where."
                            : "Don't count rows in Java: select count(*) alone%s.".formatted(actual.queries().stream()
                                    .anyMatch(query -> query.library().filter("Hibernate"::equals).isPresent())
                                            ? ", with Long.class as the type of the result"
                                            : ""));
        }
        return this;
    }

    /**
     * Verifies that the database has no more than {@code rows} rows to hand over for each query, even if the answer stopped reading earlier. The
     * queries run once more for it.
     */
    public SqlLogAssert handedOverNoMoreThan(int rows, World world) {
        for (SqlStatement query : actual.queries()) {
            int all = columns(query, world, "").stream().mapToInt(List::size).max().orElse(0);
            if (all > rows) {
                throw failure(
                        "The result of the query has %s, and %d are enough. The answer stops reading, but many drivers fetch all rows before "
                                + "the first is read. Limit the query in the database.",
                        count(all, "row", "rows"), rows);
            }
        }
        return this;
    }

    /** Verifies that no query is cut by a limit, and no count or sum either. */
    public SqlLogAssert sentWithoutLimit() {
        return eachQuery(query -> !query.isLimited(),
                "Expected all rows, however many there are. %s has a limit, and rows beyond it will be missing one day. Leave out limit, "
                        + "fetch first, setMaxRows and setMaxResults.");
    }

    /** Verifies that each query has a condition on its rows: a {@code where} as a rule, or what does the same. */
    public SqlLogAssert filteredInTheDatabase() {
        return eachQuery(SqlStatement::hasCondition,
                "Expected that the database chooses the rows. %s has no WHERE. Put the condition into the "
                        + "query, and not into Java.");
    }

    /** Verifies that each query has an {@code order by}, if it can have more than one row. */
    public SqlLogAssert sortedInTheDatabase() {
        return eachQuery(query -> query.hasOrderBy() || query.returnsOneValue(),
                "Expected that the database sorts the rows. %s has no ORDER BY, so its rows may come in any order. Sort in the query.");
    }

    /**
     * Verifies that the database handed the rows over in this order, or in the reverse one, so that nothing was left for Java to sort behind an
     * {@code order by} of another kind, nor behind one that leaves some rows in any order. The query runs again for it, and the column that holds
     * {@code values} is looked at. If there is none, since the rows come gathered into one for example, the check holds.
     */
    public SqlLogAssert sortedInTheDatabase(World world, List<String> values) {
        sortedInTheDatabase();
        List<String> sorted = values.stream().sorted().toList();
        List<String> backwards = new ArrayList<>(values);
        Collections.reverse(backwards);
        SqlStatement query = actual.queries().get(0);
        List<List<String>> all = columns(query, world, "");
        List<List<String>> columns = all.stream().filter(column -> column.stream().sorted().toList().equals(sorted)).toList();
        if (!columns.isEmpty() && columns.stream().noneMatch(column -> column.equals(values) || column.equals(backwards))) {
            throw failure("Expected that the database sorts the rows. They were sorted in Java, behind an ORDER BY that sorts by something "
                    + "else. Let the ORDER BY say what the Javadoc asks for. The database's order: %s", columns.get(0));
        }
        if (!columns.isEmpty()) {
            List<String> open = leftOpen(query, world, all.indexOf(columns.get(0)));
            if (!open.isEmpty()) {
                throw failure(
                        "Expected that the database sorts the rows. Its ORDER BY leaves some in any order, which Java or chance decides. "
                                + "Name there all that the Javadoc sorts by. Left in any order: %s",
                        open);
            }
        }
        return this;
    }

    /**
     * The values of a column that change places if a query sorts by it as well, after all else: its {@code order by} doesn't put them in an order.
     */
    private static List<String> leftOpen(SqlStatement query, World world, int index) {
        List<List<String>> up = columns(query, world, ", %d asc".formatted(index + 1));
        List<List<String>> down = columns(query, world, ", %d desc".formatted(index + 1));
        if (up.size() <= index || down.size() <= index) {
            return List.of(); // behind this text the words mean nothing
        }
        return IntStream.range(0, up.get(index).size()).filter(i -> !up.get(index).get(i).equals(down.get(index).get(i)))
                .mapToObj(i -> up.get(index).get(i)).toList();
    }

    /** The rows of a query that runs once more, unrecorded, column by column and as text; none where it can't. */
    private static List<List<String>> columns(SqlStatement query, World world, String before) {
        List<List<String>> columns = new ArrayList<>();
        try (Connection connection = world.connect();
                PreparedStatement statement = query.again(connection, "", before);
                ResultSet rows = statement.executeQuery()) {
            int count = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int i = 0; i < count; i++) {
                    if (columns.size() <= i) {
                        columns.add(new ArrayList<>());
                    }
                    columns.get(i).add(String.valueOf(rows.getString(i + 1)));
                }
            }
            return columns;
        } catch (SQLException notAgain) {
            return List.of();
        }
    }

    /**
     * Verifies that all statements have one text: what differs from call to call travels beside it, however well it may be hidden in a longer value.
     */
    public SqlLogAssert sentOneText() {
        List<String> texts = actual.statements().stream().map(SqlStatement::text).distinct().toList();
        if (texts.size() > 1) {
            throw failure(
                    "%d different statements were sent, and the calls differ in a value alone: the value is a part of the SQL. Bind it, so "
                            + "that the SQL is the same for every value.",
                    texts.size());
        }
        return this;
    }

    /** Verifies that no value of the caller's stands in the text of a statement: not as it is, and not at the beginning of a longer one. */
    public SqlLogAssert bound(Object... values) {
        for (SqlStatement statement : actual.statements()) {
            if (Stream.of(values).noneMatch(value -> mayStandIn(statement.text(), value))) {
                continue;
            }
            for (Object literal : statement.literals()) {
                for (Object value : values) {
                    if (String.valueOf(literal).startsWith(String.valueOf(value))) {
                        throw failure("%s stands in the text of the SQL. Bind it: %s", SqlText.value(literal), howToBind(statement));
                    }
                }
            }
        }
        return this;
    }

    /** Whether the first word or number of a value is in the text. To read a statement takes as long as to send some, so others aren't read. */
    private static boolean mayStandIn(String text, Object value) {
        Matcher first = WORD.matcher(String.valueOf(value));
        return !first.find() || text.toLowerCase(Locale.ROOT).contains(first.group().toLowerCase(Locale.ROOT));
    }

    private static String howToBind(SqlStatement statement) {
        return switch (statement.library().orElse("JDBC")) {
            case "Hibernate" ->
                "name it in the query and use setParameter, or give Criteria the value itself. Concatenation and literal(…) write it "
                        + "into the text.";
            case "jOOQ" ->
                "hand jOOQ the plain value. Concatenation, inline(…) and a setting for static statements write it into the text.";
            default ->
                "write ? and set the parameter. What is concatenated makes a new statement of each value, and a visitor's text a part of it.";
        };
    }

    /**
     * Verifies that the database itself looked at no more than {@code rows} rows for each query: what it leaves out doesn't come over the wire, but
     * it was looked at all the same. The queries run once more for it.
     */
    public SqlLogAssert lookedAtNoMoreThan(int rows, World world) {
        verifyAsked();
        for (SqlStatement query : actual.queries()) {
            QueryPlan plan = world.explain(query);
            if (plan.scanCount() > rows) {
                throw failure("The database looked at %d rows, and %d are enough. %s Its plan: %s", plan.scanCount(), rows,
                        plan.scansATable()
                                ? "It read a table from end to end (tableScan), since a function or a cast hides the column from the index, or "
                                        + "no condition names it. Compare the column itself."
                                : plan.readsAWholeIndex()
                                        ? "It read an index from end to end, since no condition narrowed it. Compare the column itself, without "
                                                + "a function or a cast, and skip nothing by offset."
                                        : "It used an index, and read too much of it: " + howToReadLess(query, plan),
                        String.join(", then ", plan.ways()));
            }
        }
        return this;
    }

    private static String howToReadLess(SqlStatement query, QueryPlan plan) {
        List<String> tables = tables(query);
        Optional<String> twice = tables.stream().filter(table -> Collections.frequency(tables, table) > 1).findFirst();
        if (twice.isPresent()) {
            return "it looked at %s twice. Read all columns in one step, without joining the table to itself.".formatted(twice.get());
        }
        boolean countsAll = query.returnsOneValue() || GROUPED.matcher(query.text()).find();
        if (countsAll && plan.readsAnIndexFromOneSide()) {
            return "the range has only one bound. Add the other one on the column itself, as in >= first and < next.";
        }
        return query.isLimited() || countsAll
                ? "ask for a narrower range, with a first and a last value, and skip nothing by offset."
                : "the query has no limit, and one in Java stops the database too late. Put it into the query, or ask for a narrower range.";
    }

    /**
     * Verifies that Hibernate wrote the SQL, from HQL, from Criteria or from the mapping: no native query, and no JDBC behind its back.
     * {@code factory} must keep statistics, and have begun them with the test.
     */
    public SqlLogAssert writtenByHibernate(SessionFactory factory) {
        Statistics statistics = factory.getStatistics();
        int sent = actual.statements().size();
        if (sent > statistics.getPrepareStatementCount()) {
            throw failure("Expected Hibernate to write the SQL, and %s past Hibernate, over a JDBC connection. Use HQL or Criteria.",
                    count(sent - statistics.getPrepareStatementCount(), "statement went", "statements went"));
        }
        if (actual.statements().stream().anyMatch(SqlStatement::isNativeQuery)) {
            throw failure("Expected Hibernate to write the SQL, and this is a native query, written by hand. Use HQL or Criteria.");
        }
        return this;
    }

    /**
     * Verifies {@link #writtenByHibernate}, and that no piece of SQL came in through {@code sql('…')}, a side door of HQL's; that of Criteria leaves
     * no trace.
     */
    public SqlLogAssert writtenByHibernateAlone(SessionFactory factory) {
        writtenByHibernate(factory);
        if (Arrays.stream(factory.getStatistics().getQueries()).anyMatch(hql -> SQL_IN_HQL.matcher(hql).find())) {
            throw failure("Expected Hibernate to write all of the SQL, and a part of it was written by hand, in sql('...') of HQL. Use the "
                    + "functions that HQL has.");
        }
        return this;
    }

    /** Verifies that no statement went through jOOQ or Hibernate: the answer calls JDBC itself. */
    public SqlLogAssert sentOverJdbcAlone() {
        actual.statements().stream().map(SqlStatement::library).flatMap(Optional::stream).findFirst().ifPresent(library -> {
            throw failure(
                    "Expected JDBC alone, and %s sent a statement. Use a PreparedStatement of java.sql, and read its ResultSet yourself.",
                    library);
        });
        return this;
    }

    /** Verifies that nothing was committed or rolled back: the transaction is the caller's, or the caller wants none. */
    public SqlLogAssert leftTheTransactionToTheCaller() {
        if (actual.commits() > 0) {
            throw failure("Expected no commit, and %s%s", sentAt(actual.commitsSentAt()), switch (actual.committed()) {
                case CALLERS -> ". The transaction belongs to the caller, who ends it. Leave out commit(), and jOOQ's transaction(…) and "
                        + "Hibernate's inTransaction(…), which commit.";
                case ANSWERS -> ", of a transaction that the answer began. Begin none, by transaction(…), inTransaction(…) or otherwise, "
                        + "and work over what was passed.";
                case NONE -> ", where no transaction had begun. Leave out commit().";
            });
        }
        if (actual.rollbacks() > 0) {
            throw failure("Expected no rollback, and %s%s", sentAt(actual.rollbacksSentAt()), switch (actual.rolledBack()) {
                case CALLERS ->
                    ". The transaction belongs to the caller, and what they changed in it is gone. Leave out rollback(), and let "
                            + "exceptions reach the caller.";
                case ANSWERS ->
                    ", of a transaction that the answer began. Begin none: work over what was passed, and leave out rollback().";
                case NONE -> ", where no transaction had begun. Leave out rollback(), and let exceptions reach the caller.";
            });
        }
        return this;
    }

    private static String sentAt(List<String> lines) {
        return lines.size() == 1
                ? "one was sent at " + lines.get(0)
                : "%d were sent, the first at %s".formatted(lines.size(), lines.get(0));
    }

    /** Verifies that every connection and every statement that was opened has been closed. */
    public SqlLogAssert closedEverything() {
        if (actual.openConnections() > 0) {
            throw failure("Expected every connection to be closed, and %s still open, taken at %s. The pool will have none left: use "
                    + "try-with-resources.",
                    count(actual.openConnections(), "connection is", "connections are"),
                    String.join(", ", actual.openConnectionsTakenAt()));
        }
        if (actual.openStatements() > 0) {
            throw failure(
                    "Expected every statement to be closed, and %s still open. A pooled connection keeps them: use try-with-resources.",
                    count(actual.openStatements(), "statement is", "statements are"));
        }
        return this;
    }

    /**
     * Verifies that the statements are those of {@code file}, a listing under {@code src/test/resources}: their texts and bind values; line breaks
     * don't count. With {@code -Dsql.write=true} the file is written instead.
     */
    public SqlLogAssert matches(String file) {
        new ListingFile(file, actual.testClass()).compareWith(actual.toString()).ifPresent(difference -> {
            throw failure("%s", difference);
        });
        return this;
    }

    /**
     * Verifies that the statements are those that {@code file} shows for one of the databases: what stands there between the line
     * {@code -- PostgreSQL}, for example, and the line of the next database. With {@code -Dsql.write=true} that part of the file is written instead.
     */
    public SqlLogAssert matches(String file, String database) {
        new ListingFile(file, actual.testClass()).comparePartWith(database, actual.toString()).ifPresent(difference -> {
            throw failure("%s", difference);
        });
        return this;
    }

    /**
     * Holds each query against a condition.
     *
     * @param otherwise
     *            what a failure says, with {@code %s} for the query that doesn't meet it
     */
    private SqlLogAssert eachQuery(Predicate<SqlStatement> condition, String otherwise) {
        verifyAsked();
        actual.queries().stream().filter(condition.negate()).findFirst().ifPresent(query -> {
            throw failure("%s", otherwise.formatted(which(query)) + textOf(query));
        });
        return this;
    }

    /** A query, as the beginning of a sentence: by its place among the statements if there are several, and by the line that sent it. */
    private String which(SqlStatement query) {
        int sent = actual.statements().size();
        return (sent == 1 ? "The query" : "Statement %d of %d".formatted(place(query), sent))
                + Optional.of(query.sentFrom()).filter(line -> !line.isEmpty()).map(line -> " (" + line + ")").orElse("");
    }

    /** Its text on a line of its own, if the statements that are shown below every failure don't show it. */
    private String textOf(SqlStatement query) {
        return place(query) <= Failure.SHOWN ? "" : System.lineSeparator() + "Its SQL: " + query.text();
    }

    private int place(SqlStatement query) {
        return actual.statements().indexOf(query) + 1;
    }

    private void verifyAsked() {
        if (actual.queries().isEmpty()) {
            throw failure("Expected a query. %s", actual.statements().isEmpty()
                    ? NOTHING_SENT
                    : "Only other statements were sent, such as " + actual.statements().get(0).kind() + ".");
        }
    }

    private static String count(long number, String one, String many) {
        return String.format(Locale.ROOT, "%d %s", number, number == 1 ? one : many);
    }
}
