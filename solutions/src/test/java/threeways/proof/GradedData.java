package threeways.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.sf.jsqlparser.JSQLParserException;
import org.jooq.SQLDialect;
import threeways.workbench.course.Lesson;
import threeways.workbench.Contents;
import threeways.workbench.SqlLog;
import threeways.workbench.SqlStatement;

/**
 * The data is graded, too: each query that our answers send is changed in one place, and a result must differ on one of the three archives, for
 * one of the arguments that the checks use. What never differs is either told apart by more rows, or listed in {@code mutants.txt} beside the
 * answers, with the reason why nobody could tell. A lesson takes part in this if it has that file, be it empty.
 */
final class GradedData {

    private static final String SETTINGS = ";DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE";

    /** More arguments for one text teach nothing. */
    private static final int MOST_BINDS = 60;

    private static final Pattern LISTED = Pattern.compile("(\\w+): (.+?) -- (.+)");

    private static final Map<Lesson, Map<Sent, Set<List<Object>>>> SENT = new HashMap<>();

    private final Lesson lesson;
    private int made;
    private int alike;

    private GradedData(Lesson lesson) {
        this.lesson = lesson;
    }

    /** A query that an answer has sent, and the file that sent it. */
    private record Sent(String file, String text) {
    }

    static boolean takesPart(Lesson lesson) {
        return Course.DATABASE.equals("h2") && Files.exists(list(lesson));
    }

    private static Path list(Lesson lesson) {
        return Course.TOP.resolve("solutions").resolve(lesson.name()).resolve("mutants.txt");
    }

    /** Keeps the queries that a lesson sends meanwhile. */
    static <T> T watching(Lesson lesson, Supplier<T> run) {
        Map<Sent, Set<List<Object>>> queries = new ConcurrentHashMap<>();
        Runnable end = SqlLog.watch(statement -> note(statement, queries));
        try {
            return run.get();
        } finally {
            end.run();
            SENT.put(lesson, queries);
        }
    }

    static void tellsMutantsApart(Lesson lesson) {
        try {
            if (!SENT.containsKey(lesson)) {
                watching(lesson, () -> Course.workshop(lesson).answersToExercises());
            }
            new GradedData(lesson).grade(SENT.get(lesson));
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void grade(Map<Sent, Set<List<Object>>> queries) throws IOException, SQLException {
        Map<String, String> reasons = listed(list(lesson));
        int known = reasons.size();
        Map<String, String> alive = new TreeMap<>();
        try (Archives archives = new Archives()) {
            for (Sent sent : queries.keySet().stream().sorted(Comparator.comparing(Sent::toString)).toList()) {
                if (reasons.containsKey(sent.file().replace(".java", "") + ": *")) {
                    continue;
                }
                survivors(sent, queries.get(sent), archives).forEach((change, mutant) -> {
                    String name = sent.file().replace(".java", "") + ": " + change;
                    if (!reasons.containsKey(name)) {
                        alive.put(name, mutant);
                    }
                });
            }
        }
        System.out.println("Lesson " + lesson.name() + ": " + made + " mutants of " + queries.size() + " queries, " + (made - alike)
                + " told apart by the rows, " + known + " explained");
        assertThat(alive.keySet())
                .as("mutants of our queries that give the same rows on all three archives, for all arguments that the checks use. "
                        + "Add a row that tells one apart, or list it in solutions/%s/mutants.txt, with the reason behind two hyphens",
                        lesson.name())
                .isEmpty();
    }

    private static void note(SqlStatement statement, Map<Sent, Set<List<Object>>> queries) {
        String file = statement.sentFrom().replaceFirst(":.*", "");
        if (statement.isQuery() && !file.isEmpty() && !file.matches("(Exercise\\d+|Examples).*|.*Test\\.java")) {
            Set<List<Object>> binds = queries.computeIfAbsent(new Sent(file, statement.text()), once -> ConcurrentHashMap.newKeySet());
            if (binds.size() < MOST_BINDS) {
                binds.add(new ArrayList<>(statement.binds()));
            }
        }
    }

    private static Map<String, String> listed(Path file) throws IOException {
        Map<String, String> reasons = new LinkedHashMap<>();
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                Matcher one = LISTED.matcher(line);
                if (one.matches()) {
                    reasons.put(one.group(1) + ": " + one.group(2), one.group(3));
                }
            }
        }
        return reasons;
    }

    /** The mutants of one query that no rows tell from it: what was changed, and the text. */
    private Map<String, String> survivors(Sent sent, Set<List<Object>> binds, Archives archives) throws SQLException {
        Map<String, String> mutants;
        try {
            mutants = Mutants.of(named(sent.text()));
        } catch (JSQLParserException e) {
            throw new IllegalStateException("This query can't be read, so it has no mutants: " + sent.text(), e);
        }
        boolean ordered = sent.text().toLowerCase(Locale.ROOT).contains("order by");
        Map<List<Object>, List<String>> right = new LinkedHashMap<>();
        for (List<Object> values : binds) {
            right.put(values, archives.ask(filled(named(sent.text()), values), ordered));
        }
        Map<String, String> alive = new LinkedHashMap<>();
        mutants.forEach((text, change) -> {
            Boolean same = isTheSame(text, right, archives, ordered);
            if (same != null) {
                made++;
                if (same) {
                    alike++;
                    alive.put(change, text);
                }
            }
        });
        return alive;
    }

    /** Whether a mutant gives the same rows for all values; null if it is no SQL. */
    private static Boolean isTheSame(String mutant, Map<List<Object>, List<String>> right, Archives archives, boolean ordered) {
        for (Map.Entry<List<Object>, List<String>> one : right.entrySet()) {
            try {
                if (!archives.ask(filled(mutant, one.getKey()), ordered).equals(one.getValue())) {
                    return false;
                }
            } catch (SQLException noSql) {
                return null;
            }
        }
        return true;
    }

    /** The text with a name for each question mark, which keeps its value wherever a mutant puts it. */
    private static String named(String sql) {
        StringBuilder named = new StringBuilder();
        int place = 0;
        char quote = 0;
        for (char c : sql.toCharArray()) {
            if (quote == 0 && c == '?') {
                named.append(":p").append(place++);
                continue;
            }
            quote = quote == 0 && (c == '\'' || c == '"') ? c : quote == c ? 0 : quote;
            named.append(c);
        }
        return named.toString();
    }

    private static String filled(String named, List<Object> values) {
        return Pattern.compile(":p(\\d+)\\b").matcher(named)
                .replaceAll(place -> Matcher.quoteReplacement(literal(values.get(Integer.parseInt(place.group(1))))));
    }

    private static String literal(Object value) {
        if (value == null || value instanceof Number || value instanceof Boolean) {
            return String.valueOf(value);
        }
        String quoted = "'" + value.toString().replace("'", "''") + "'";
        return value instanceof java.sql.Date || value instanceof java.time.LocalDate
                ? "date " + quoted
                : value instanceof java.sql.Timestamp || value instanceof java.time.LocalDateTime
                        ? "timestamp " + quoted.replace('T', ' ')
                        : quoted;
    }

    /** The three archives, each in a database of its own. */
    private static final class Archives implements AutoCloseable {

        private final List<Connection> connections = new ArrayList<>();

        Archives() throws SQLException {
            for (String rows : List.of("known", "other", "generated")) {
                Connection connection = DriverManager.getConnection("jdbc:h2:mem:" + UUID.randomUUID() + SETTINGS);
                connections.add(connection);
                Contents contents = Contents.of(rows);
                try (Statement statement = connection.createStatement()) {
                    for (String sql : Stream.concat(contents.tables(SQLDialect.H2).stream(), contents.rows(SQLDialect.H2).stream())
                            .toList()) {
                        statement.execute(sql);
                    }
                }
            }
        }

        /** The rows of all three; sorted where the query asks for no order. */
        List<String> ask(String sql, boolean ordered) throws SQLException {
            List<String> all = new ArrayList<>();
            for (Connection connection : connections) {
                List<String> found = new ArrayList<>();
                try (Statement statement = connection.createStatement()) {
                    statement.setQueryTimeout(5);
                    try (ResultSet rows = statement.executeQuery(sql)) {
                        while (rows.next()) {
                            StringBuilder line = new StringBuilder();
                            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                                line.append(rows.getString(i)).append('|');
                            }
                            found.add(line.toString());
                        }
                    }
                }
                if (!ordered) {
                    found.sort(null);
                }
                all.add("--");
                all.addAll(found);
            }
            return all;
        }

        @Override
        public void close() throws SQLException {
            for (Connection connection : connections) {
                connection.close();
            }
        }
    }
}
