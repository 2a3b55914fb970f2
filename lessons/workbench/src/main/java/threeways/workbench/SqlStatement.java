package threeways.workbench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jooq.AggregateFunction;
import org.jooq.Param;
import org.jooq.Query;
import org.jooq.QueryPart;
import org.jooq.SQLDialect;
import org.jooq.Select;
import org.jooq.VisitListener;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.jooq.impl.QOM;

/** One statement as it reached JDBC, whichever tool sent it. */
public final class SqlStatement {

    /** What Hibernate writes behind each {@code like}, and jOOQ's parser can't read: it expects a character between the quotes. */
    private static final Pattern NO_ESCAPE_CHARACTER = Pattern.compile("(?i)\\s+escape\\s+''(?!')");

    private static final Pattern WINDOW = Pattern.compile("(?s)\\bover\\s*\\(.*");

    private static final Pattern FIRST_WORD = Pattern.compile("\\A(?:\\s|\\(|--.*|(?s:/\\*.*?\\*/))*+([A-Za-z]+)");

    /** What joins the rows of several queries; jOOQ's model shows the columns of the first of them. */
    private static final Pattern UNION = Pattern.compile("(?i)\\b(?:union|except|intersect)\\b");

    /** What Hibernate loaded with the statement because the check read it, and the answer hadn't. */
    enum Late {
        NOTHING, OBJECT, LIST
    }

    private final String text;
    private Supplier<List<List<Object>>> unread;
    private List<List<Object>> binds;
    private final int batchSize;
    private final String connection;
    private Supplier<Sender> unknown;
    private Sender sender;
    private final boolean successful;
    private long rowsRead;
    private int columns;
    private int maxRows;
    private Optional<Query> parsed;

    /**
     * What has sent it.
     *
     * @param line
     *            the line of the lesson, as a frame of the stack
     * @param isNativeQuery
     *            whether its text was given to Hibernate as it is
     * @param library
     *            the library that handed it to JDBC
     * @param late
     *            what the check read with it for the first time
     */
    record Sender(Optional<StackTraceElement> line, boolean isNativeQuery, Optional<String> library, Late late) {
    }

    /** A statement whose values and sender are read when they are asked for. */
    SqlStatement(String text, Supplier<List<List<Object>>> binds, int batchSize, String connection, Supplier<Sender> sender,
            boolean successful) {
        this.text = text;
        unread = binds;
        this.batchSize = batchSize;
        this.connection = connection;
        unknown = sender;
        this.successful = successful;
    }

    /** One that no test has sent. */
    SqlStatement(String text, List<List<Object>> binds, int batchSize, String connection) {
        this(text, () -> binds, batchSize, connection, () -> new Sender(Optional.empty(), false, Optional.empty(), Late.NOTHING), true);
    }

    /** The text, as the driver got it. */
    public String text() {
        return text;
    }

    /** The first word in lower case, behind comments and parentheses: {@code select}, {@code insert}, {@code with}, … */
    public String kind() {
        Matcher word = FIRST_WORD.matcher(text);
        return word.find() ? word.group(1).toLowerCase(Locale.ROOT) : "";
    }

    /** Whether rows come back: a {@code select}, also one that begins with {@code with} or {@code values}. */
    public boolean isQuery() {
        return List.of("select", "with", "values", "table").contains(kind());
    }

    /** The bind values by position, null for SQL's null; of a batch, those of its first execution. */
    public List<Object> binds() {
        return batchBinds().isEmpty() ? List.of() : batchBinds().get(0);
    }

    /** The bind values of every execution of a batch. */
    public synchronized List<List<Object>> batchBinds() {
        if (binds == null) {
            binds = Collections.unmodifiableList(new ArrayList<>(unread.get()));
            unread = null;
        }
        return binds;
    }

    /** How many executions went to the database in one trip: 0 if it wasn't a batch. */
    public int batchSize() {
        return batchSize;
    }

    /** Which connection it went through, as a name that stays the same for that connection. */
    public String connection() {
        return connection;
    }

    /** The line that sent it, such as {@code BlogsOfAYear.java:27}; empty where no frame of a lesson was on the stack. */
    public String sentFrom() {
        return sender().map(line -> line.getFileName() + ":" + line.getLineNumber()).orElse("");
    }

    /** The same as a frame of the stack. */
    public Optional<StackTraceElement> sender() {
        return sentBy().line();
    }

    private synchronized Sender sentBy() {
        if (sender == null) {
            sender = unknown.get();
            unknown = null;
        }
        return sender;
    }

    /** Whether the database accepted it. */
    public boolean successful() {
        return successful;
    }

    /** How many rows were fetched from its result. */
    public long rowsRead() {
        return rowsRead;
    }

    /** How many columns the rows that were fetched have; 0 where none was fetched. */
    public int columns() {
        return columns;
    }

    /** Whether its text was given to Hibernate as a native query, to read or to change something. */
    public boolean isNativeQuery() {
        return sentBy().isNativeQuery();
    }

    /** The library that handed it to JDBC, by its name; empty if nothing of jOOQ and Hibernate was between. */
    public Optional<String> library() {
        return sentBy().library();
    }

    Late late() {
        return sentBy().late();
    }

    /** The most rows that JDBC asked the database for; 0 for all. */
    void limitedTo(int rows) {
        maxRows = rows;
    }

    void rowRead(int columnsOfRow) {
        rowsRead++;
        columns = columnsOfRow;
    }

    /** This statement once more, behind some other words and with the values that were bound to it. */
    PreparedStatement again(Connection connection, String behind) throws SQLException {
        return again(connection, behind, "");
    }

    /** This statement once more, between some other words and with the values that were bound to it. */
    PreparedStatement again(Connection connection, String behind, String before) throws SQLException {
        PreparedStatement again = connection.prepareStatement(behind + text + before);
        for (int i = 0; i < binds().size(); i++) {
            again.setObject(i + 1, binds().get(i));
        }
        again.setMaxRows(maxRows);
        return again;
    }

    /** The statement as jOOQ's parser reads it; empty where it can't. */
    public Optional<Query> parsed() {
        if (parsed == null) {
            parsed = parse();
        }
        return parsed;
    }

    private Optional<Query> parse() {
        try {
            return Optional.of(DSL.using(Databases.chosen().dialect()).parser()
                    .parseQuery(NO_ESCAPE_CHARACTER.matcher(text).replaceAll("")));
        } catch (RuntimeException unknownToTheParser) {
            // a ParserException as a rule, and an ArrayIndexOutOfBoundsException where it reads past the end of the text
            return Optional.empty();
        }
    }

    /** The values that stand in the text itself instead of being bound; empty where jOOQ's parser can't read it. */
    public List<Object> literals() {
        return parts(Param.class).<Object>map(Param::getValue).filter(value -> value != null).toList();
    }

    /**
     * Whether the query, or one inside it, has a condition on its rows: a {@code where}, a {@code having}, a {@code qualify}, or the {@code on} of an
     * inner join; true where jOOQ's parser can't read it: a guess isn't a reason to refuse an answer.
     */
    public boolean hasCondition() {
        return parsed().isEmpty()
                || parts(Select.class).anyMatch(
                        select -> select.$where() != null || select.$having() != null || select.$qualify() != null)
                || parts(QOM.Join.class).anyMatch(join -> join.$on() != null || !join.$using().isEmpty());
    }

    /** Rows of several queries that are sorted as a whole; jOOQ's model doesn't tell of it. */
    private static final Pattern SORTED_UNION = Pattern
            .compile("(?is)\\b(?:union|except|intersect)\\b.*\\border\\s+by\\b(?:[^()]|\\([^()]*\\))*$");

    /** A query that says in each of its rows how many there are, and nothing else: one row tells as much as all of them. */
    private static final Pattern COUNT_IN_EACH_ROW = Pattern
            .compile("(?is)\\s*select\\s+count\\(\\*\\)\\s+over\\s*\\(\\s*\\)(\\s+(as\\s+)?\\S+)?\\s+from\\b.*");

    /**
     * Whether the query as a whole is cut, by a limit or by JDBC; of a query that aggregates, what it aggregates counts too. False if jOOQ's parser
     * can't read it.
     */
    public boolean isLimited() {
        boolean counts = COUNT_IN_EACH_ROW.matcher(text).matches() && !UNION.matcher(text).find();
        return !counts && (maxRows > 0 || parsed().filter(SqlStatement::hasLimit).isPresent())
                || (counts || returnsOneValue()) && parsed().map(query -> ((Select<?>) query).$where(null)).stream()
                        .anyMatch(query -> partsOf(query).stream().anyMatch(part -> part != query && hasLimit(part)));
    }

    private static boolean hasLimit(QueryPart part) {
        return part instanceof Select<?> select && select.$limit() != null;
    }

    /**
     * Whether the query counts, adds up or takes a maximum over all its rows, without groups: it has one row, which needs no order. False if it
     * gathers values, whose order does matter, and if jOOQ's parser can't read it.
     */
    public boolean returnsOneValue() {
        return !UNION.matcher(text).find() && parsed().filter(query -> query instanceof Select<?> select && select.$groupBy().isEmpty()
                && select.$select().stream().anyMatch(SqlStatement::aggregates)).isPresent();
    }

    private static boolean aggregates(QueryPart column) {
        List<QueryPart> parts = partsOf(column instanceof QOM.FieldAlias<?> alias ? alias.$aliased() : column);
        return parts.stream().anyMatch(part -> Stream.of(QOM.Count.class, QOM.CountTable.class, QOM.Min.class, QOM.Max.class, QOM.Sum.class,
                QOM.Avg.class).anyMatch(type -> type.isInstance(part)))
                && parts.stream().noneMatch(part -> part instanceof Select<?>) && !WINDOW.matcher(column.toString()).find();
    }

    /**
     * Whether the query, or one inside it, has an {@code order by}, be it for its rows or for those that it gathers into an array or a text; true
     * where jOOQ's parser can't read it.
     */
    public boolean hasOrderBy() {
        return parsed().isEmpty() || parts(Select.class).anyMatch(select -> !select.$orderBy().isEmpty())
                || SORTED_UNION.matcher(text).find()
                || parts(AggregateFunction.class)
                        .anyMatch(gathered -> WINDOW.matcher(gathered.toString()).replaceFirst("").contains("order by"));
    }

    /** The parts of the parsed statement that are of {@code type}: a renderer visits each of them, so one is sent through. */
    private <T extends QueryPart> Stream<T> parts(Class<T> type) {
        return parsed().stream().flatMap(query -> partsOf(query).stream()).filter(type::isInstance).map(type::cast)
                .filter(part -> !(part instanceof Param<?> param) || param.isInline());
    }

    private static List<QueryPart> partsOf(QueryPart whole) {
        List<QueryPart> visited = new ArrayList<>();
        DSL.using(new DefaultConfiguration().set(SQLDialect.H2)
                .set(VisitListener.onVisitStart(visit -> visited.add(visit.queryPart())))).renderNamedParams(whole);
        return visited;
    }

    @Override
    public String toString() {
        return SqlText.listing(List.of(this), SqlText.LISTING_WIDTH);
    }
}
