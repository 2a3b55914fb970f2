package threeways.workbench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.assertj.core.api.AbstractAssert;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;

/**
 * What a lesson says about the statements that were sent. A failure says what was seen and what it means; the statements themselves are shown
 * below every failure of a test, so no message here repeats them.
 */
public final class SqlLogAssert extends AbstractAssert<SqlLogAssert, SqlLog> {

    private static final Pattern SQL_IN_HQL = Pattern.compile("(?i)\\bsql\\s*\\(");

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
            throw failure("nothing was sent to the database, so this answer can't come from there");
        }
        return sentAtMost(1);
    }

    /** Verifies that at most {@code most} statements were sent. */
    public SqlLogAssert sentAtMost(int most) {
        int sent = actual.statements().size();
        if (sent > most) {
            throw failure("%s, where %s", count(sent, "statement was sent", "statements were sent"),
                    most == 0 ? "none was expected" : most == 1 ? "one is enough" : most + " are enough");
        }
        return this;
    }

    /**
     * Verifies that no more rows were fetched than {@code returned}: the database filters, and what is thrown away in Java has come over the
     * wire for nothing.
     */
    public SqlLogAssert readNoMoreThan(int returned) {
        long read = actual.rowsRead();
        if (read > returned) {
            throw failure("%s read to return %d: let the database do the rest",
                    count(read, "row was", "rows were"), returned);
        }
        return this;
    }

    /**
     * Verifies that the database has no more than {@code rows} rows to hand over for each query, even if the answer stopped reading earlier. The queries run
     * once more for it.
     */
    public SqlLogAssert handedOverNoMoreThan(int rows, World world) {
        for (SqlStatement query : actual.queries()) {
            int all = columns(query, world).stream().mapToInt(List::size).max().orElse(0);
            if (all > rows) {
                throw failure(
                        "the result of the query has %s, where %d are enough. The answer stops reading, but many drivers fetch all rows before "
                                + "the first is read. Limit the query in the database",
                        count(all, "row", "rows"), rows);
            }
        }
        return this;
    }

    /** Verifies that no query is cut by a limit. */
    public SqlLogAssert sentWithoutLimit() {
        return eachQuery(query -> !query.isLimited(),
                "a query has a limit, and all rows were asked for: if there are more than that one day, the others are "
                        + "missing. Leave the limit out");
    }

    /** Verifies that each query has a condition on its rows: a {@code where} as a rule, or what does the same. */
    public SqlLogAssert filteredInTheDatabase() {
        return eachQuery(SqlStatement::hasCondition, "a query has no WHERE: the rows were not chosen by the database");
    }

    /** Verifies that each query has an {@code order by}. */
    public SqlLogAssert sortedInTheDatabase() {
        return eachQuery(SqlStatement::hasOrderBy,
                "a query has no ORDER BY: without one the database may return rows in any order it likes");
    }

    /**
     * Verifies that the database handed the rows over in this order, so that nothing was left for Java to sort behind an {@code order by} of
     * another kind. The query runs once more for it, and the column that holds {@code values} is looked at; where none does, as where the
     * rows come gathered into one, nobody is blamed on a guess.
     */
    public SqlLogAssert sortedInTheDatabase(World world, List<String> values) {
        sortedInTheDatabase();
        List<String> sorted = values.stream().sorted().toList();
        List<List<String>> columns = columns(actual.queries().get(0), world).stream()
                .filter(column -> column.stream().sorted().toList().equals(sorted)).toList();
        if (!columns.isEmpty() && columns.stream().noneMatch(values::equals)) {
            throw failure("the database handed the rows over in another order than this answer: %s. They were sorted in Java, behind an "
                    + "ORDER BY that sorts by something else; let the one in the SQL say what is asked for", columns.get(0));
        }
        return this;
    }

    /** The rows of a query that runs once more, unrecorded, column by column and as text; none where it can't. */
    private static List<List<String>> columns(SqlStatement query, World world) {
        List<List<String>> columns = new ArrayList<>();
        try (Connection connection = world.connect();
                PreparedStatement statement = query.again(connection, "");
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
     * Verifies that all statements have one text: what differs from call to call travels beside it, however well it may be hidden in a longer
     * value.
     */
    public SqlLogAssert sentOneText() {
        List<String> texts = actual.statements().stream().map(SqlStatement::text).distinct().toList();
        if (texts.size() > 1) {
            throw failure(
                    "%d different statements were sent, and the calls differ in a value alone: the value is a part of the SQL. Bind it, so "
                            + "that the SQL is the same for every value",
                    texts.size());
        }
        return this;
    }

    /** Verifies that no value of the caller's stands in the text of a statement: not as it is, and not at the beginning of a longer one. */
    public SqlLogAssert bound(Object... values) {
        for (SqlStatement statement : actual.statements()) {
            for (Object literal : statement.literals()) {
                for (Object value : values) {
                    if (String.valueOf(literal).startsWith(String.valueOf(value))) {
                        throw failure(
                                "%s stands in the text of the SQL. Bind it: concatenated SQL is a new statement for each value, and "
                                        + "what a visitor types may become a part of it.",
                                SqlText.value(literal));
                    }
                }
            }
        }
        return this;
    }

    /**
     * Verifies that the database itself looked at no more than {@code rows} rows for each query: what it leaves out doesn't come over the wire,
     * but it was looked at all the same. The queries run once more for it.
     */
    public SqlLogAssert lookedAtNoMoreThan(int rows, World world) {
        if (actual.queries().isEmpty()) {
            throw failure("no query was sent, so this answer can't come from the database");
        }
        for (SqlStatement query : actual.queries()) {
            QueryPlan plan = world.explain(query);
            if (plan.scanCount() > rows) {
                throw failure("the database looked at %d rows to find the few, where %d are enough. Its plan says %s: %s", plan.scanCount(),
                        rows, String.join(", then ", plan.ways()),
                        plan.scansATable()
                                ? "it went through a table from end to end (tableScan). No index helps where a condition hides the column in a "
                                        + "function, since the index knows the column and not what the function makes of it"
                                : plan.readsAWholeIndex()
                                        ? "it read an index from end to end, since no condition narrowed it. Compare the column itself: a "
                                                + "function or a cast hides it from the index. And leave nothing out by offset"
                                        : "it went through an index, and the condition that it could use there leaves too much of it. Ask for a "
                                                + "narrower range, without an offset, and limit the rows");
            }
        }
        return this;
    }

    /**
     * Verifies that Hibernate wrote the SQL, from HQL, from Criteria or from the mapping: no native query, and no JDBC behind its back.
     * {@code factory} must keep statistics, and have begun them with the test.
     */
    public SqlLogAssert writtenByHibernate(SessionFactory factory) {
        Statistics statistics = factory.getStatistics();
        int sent = actual.statements().size();
        if (sent > statistics.getPrepareStatementCount()) {
            throw failure("%s past Hibernate, over a connection of its own or a borrowed one. Here Hibernate writes the SQL",
                    count(sent - statistics.getPrepareStatementCount(), "statement went", "statements went"));
        }
        if (actual.statements().stream().anyMatch(SqlStatement::isNativeQuery)) {
            throw failure("the SQL was written by hand: this is a native query. Here Hibernate writes it, from HQL or Criteria");
        }
        return this;
    }

    /**
     * Verifies {@link #writtenByHibernate}, and that no piece of SQL came in through {@code sql('…')}, a side door of HQL's; that of Criteria
     * leaves no trace.
     */
    public SqlLogAssert writtenByHibernateAlone(SessionFactory factory) {
        writtenByHibernate(factory);
        if (Arrays.stream(factory.getStatistics().getQueries()).anyMatch(hql -> SQL_IN_HQL.matcher(hql).find())) {
            throw failure("a part of the SQL was written by hand, in sql('...') of HQL. Here Hibernate writes all of it");
        }
        return this;
    }

    /** Verifies that every connection and every statement that was opened has been closed. */
    public SqlLogAssert closedEverything() {
        if (actual.openConnections() > 0) {
            throw failure("%s still open, taken at %s. A pool runs dry that way: close it on every path out",
                    count(actual.openConnections(), "connection is", "connections are"),
                    String.join(", ", actual.openConnectionsTakenAt()));
        }
        if (actual.openStatements() > 0) {
            throw failure("%s still open. A pooled connection lives on, and its statements with it: close them too",
                    count(actual.openStatements(), "statement is", "statements are"));
        }
        return this;
    }

    /**
     * Verifies that the statements are those of {@code file}, a listing under {@code src/test/resources}: their texts and bind values; line
     * breaks don't count. With {@code -Dsql.write=true} the file is written instead.
     */
    public SqlLogAssert matches(String file) {
        new ListingFile(file, actual.testClass()).compareWith(actual.toString()).ifPresent(difference -> {
            throw failure("%s", difference);
        });
        return this;
    }

    /**
     * Verifies that the statements are those that {@code file} shows for one of the databases: what stands there between the line {@code -- PostgreSQL},
     * for example, and the line of the next database. With {@code -Dsql.write=true} that part of the file is written instead.
     */
    public SqlLogAssert matches(String file, String database) {
        new ListingFile(file, actual.testClass()).comparePartWith(database, actual.toString()).ifPresent(difference -> {
            throw failure("%s", difference);
        });
        return this;
    }

    private SqlLogAssert eachQuery(Predicate<SqlStatement> condition, String otherwise) {
        List<SqlStatement> queries = actual.queries();
        if (queries.isEmpty()) {
            throw failure("no query was sent, so this answer can't come from the database");
        }
        if (!queries.stream().allMatch(condition)) {
            throw failure("%s", otherwise);
        }
        return this;
    }

    private static String count(long number, String one, String many) {
        return String.format(Locale.ROOT, "%d %s", number, number == 1 ? one : many);
    }
}
