package threeways.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.sf.jsqlparser.JSQLParserException;
import threeways.workbench.SqlLog;
import threeways.workbench.SqlStatement;
import threeways.workbench.course.Lesson;
import threeways.workbench.course.Tree;

/**
 * The data is graded, too: each statement that our answers and alternatives send is changed in one place. Of a query, the rows must differ on one of
 * the three archives, for one of the arguments that the checks use; of a write, the rows afterwards, at one of the moments when a check has had
 * it sent. What never differs is either told apart by more rows, or listed in {@code mutants.txt} beside the answers, with the reason why nobody
 * could tell.
 */
final class GradedData {

    /** More arguments for one text teach nothing. */
    private static final int MOST_BINDS = 60;

    /** So many are enough for a mutant that is told apart elsewhere or explained. */
    private static final int ENOUGH = 5;

    /** So often the rows are looked at that a write meets, and a query, in one check. */
    private static final int MOST_WRITES = 8;
    private static final int MOST_QUERIES = 3;

    /** And so often in all checks. */
    private static final int MOST_MOMENTS = 120;

    private static final Pattern LISTED = Pattern.compile("(\\w+): (.+?) -- (.+)");

    private static final Pattern PLACE = Pattern.compile(":p\\d+\\b");

    private static final Pattern LIST = Pattern.compile("(\\?|cast\\(\\? AS \\w+(?: \\(\\d+\\))?\\))(?:, \\1)+");

    /** The name of our answers. */
    static final String OURS = "ours";

    private static final Map<Lesson, GradedData> OF = new HashMap<>();

    private final Lesson lesson;
    private final Set<String> answers;
    private final Map<Sent, Asked> sent = new ConcurrentHashMap<>();
    /** What the statement meets that this thread is about to send. */
    private final ThreadLocal<Archives.Moment> met = new ThreadLocal<>();
    private final ThreadLocal<Archives.State> lastState = new ThreadLocal<>();
    /** How often, by the check's log and the text of the statement: a database may serve several checks. */
    private final Map<SqlLog, Map<String, Integer>> metBy = Collections.synchronizedMap(new WeakHashMap<>());
    private final Set<String> watched = new HashSet<>();
    private int made;
    private int alike;

    private GradedData(Lesson lesson) {
        this.lesson = lesson;
        Path ours = Course.TOP.resolve("solutions").resolve(lesson.name());
        answers = Stream.of("src", "alternatives").flatMap(folder -> Tree.files(ours.resolve(folder)).stream())
                .map(file -> file.getFileName().toString()).collect(Collectors.toSet());
    }

    /** A statement of an answer: the file that sent it, and its text. */
    private record Sent(String file, String text) {
    }

    /**
     * How it was asked.
     *
     * @param line
     *            the line that sent it first, for a query that is composed has many texts
     * @param values
     *            what was bound to a query
     * @param moments
     *            the rows that it has met, if they weren't those of an archive; of a write all
     */
    private record Asked(String line, Set<List<Object>> values, Set<Meeting> moments) {
    }

    /**
     * A statement that meets rows.
     *
     * @param batch
     *            what was bound, for each execution
     */
    private record Meeting(List<List<Object>> batch, Archives.Moment moment) {
    }

    static boolean takesPart() {
        return Course.DATABASE.equals("h2");
    }

    private Path list() {
        return Course.TOP.resolve("solutions").resolve(lesson.name()).resolve("mutants.txt");
    }

    private static GradedData of(Lesson lesson) {
        return OF.computeIfAbsent(lesson, GradedData::new);
    }

    /** Keeps what an answer of this name sends meanwhile. */
    static <T> T watching(Lesson lesson, String name, Supplier<T> run) {
        if (!takesPart() || !LessonProof.Part.MUTANTS.isAskedFor()) {
            return run.get();
        }
        GradedData graded = of(lesson);
        graded.watched.add(name);
        List<Runnable> ends = List.of(SqlLog.watchBefore(graded::meets), SqlLog.watch(graded::note));
        try {
            return run.get();
        } finally {
            ends.forEach(Runnable::run);
        }
    }

    static void tellsMutantsApart(Lesson lesson) {
        GradedData graded = of(lesson);
        if (graded.sent.isEmpty()) {
            watching(lesson, OURS, () -> Course.workshop(lesson).answersToExercises());
        }
        try {
            graded.grade();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void grade() throws SQLException {
        long begun = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        Map<String, String> reasons = listed(list());
        Set<String> unused = new TreeSet<>(reasons.keySet());
        // by the line that sends them: a change in a composed query shows if it shows in one of the texts
        Map<String, Map<String, String>> alive = new TreeMap<>();
        Map<String, Set<String>> told = new HashMap<>();
        for (Sent one : sent.keySet().stream().sorted(Comparator.comparing(Sent::toString)).toList()) {
            String stub = one.file().replace(".java", "");
            if (reasons.containsKey(stub + ": *")) {
                unused.remove(stub + ": *");
                continue;
            }
            String place = stub + ": " + sent.get(one).line();
            Set<String> toldHere = told.computeIfAbsent(place, none -> new HashSet<>());
            verdicts(one, sent.get(one),
                    change -> toldHere.contains(stub + ": " + change) || !reasons(stub + ": " + change, reasons).isEmpty())
                    .forEach((change, same) -> {
                        if (same) {
                            alive.computeIfAbsent(place, none -> new TreeMap<>()).put(stub + ": " + change, one.text());
                        } else {
                            toldHere.add(stub + ": " + change);
                        }
                    });
        }
        alive.forEach((place, changes) -> changes.keySet().removeAll(told.getOrDefault(place, Set.of())));
        Set<String> unexplained = new TreeSet<>();
        alive.values().forEach(changes -> unexplained.addAll(changes.keySet()));
        int explained = unexplained.size();
        unexplained.removeIf(name -> {
            List<String> why = reasons(name, reasons);
            unused.removeAll(why);
            return !why.isEmpty();
        });
        System.out.println("Lesson " + lesson.name() + ": " + made + " mutants of " + sent.size() + " statements, " + (made - alike)
                + " told apart by the rows, " + (explained - unexplained.size()) + " kinds explained, in "
                + (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begun) / 1_000_000 + " ms of CPU time");
        alive.values().forEach(changes -> changes.forEach((name, text) -> {
            if (unexplained.contains(name)) {
                System.out.println("  " + name + "\n    in " + text.replaceAll("\\s+", " "));
            }
        }));
        // an alternative that wasn't asked for may need a reason, and answers that don't compile send nothing
        if (watched.size() > lesson.alternatives().size() && !sent.isEmpty()) {
            unused.forEach(name -> System.out.println("  explained without need: " + name));
        }
        assertThat(unexplained)
                .as("These changes of our statements, printed above, find or leave the same rows with all arguments of the checks. Add a row or an "
                        + "argument that tells one apart, or explain it in solutions/%s/mutants.txt: <its name> -- <the reason>.",
                        lesson.name())
                .isEmpty();
    }

    /** The lines of the list that explain a mutant. */
    private static List<String> reasons(String name, Map<String, String> reasons) {
        return reasons.keySet().stream()
                .filter(one -> one.endsWith("*") ? name.startsWith(one.substring(0, one.length() - 1)) : name.equals(one)).toList();
    }

    /**
     * Reads the rows that a statement is about to meet: of a few in each check. A write may be kept from what another transaction has committed since, so
     * the rows are read again; a query meets what the one before it met.
     */
    private void meets(SqlLog log, String text, Connection connection) {
        try {
            boolean write = Mutants.isWrite(text);
            Archives.State state = Archives.state(connection);
            Map<String, Integer> often = metBy.computeIfAbsent(log, one -> new ConcurrentHashMap<>());
            if (often.merge(text, 1, Integer::sum) > (write ? MOST_WRITES : MOST_QUERIES)) {
                met.remove();
                lastState.remove();
            } else if (write || !state.equals(lastState.get())) {
                met.set(Archives.ours().moment(connection).orElse(null));
                lastState.set(state);
            }
        } catch (SQLException anotherDatabase) {
            met.remove();
            lastState.remove();
        }
    }

    private void note(SqlStatement statement) {
        String file = statement.sender().map(GradedData::file).filter(answers::contains).orElse("");
        boolean write = Mutants.isWrite(statement.text());
        if (file.isEmpty() || !write && !statement.isQuery()) {
            return;
        }
        Asked asked = sent.computeIfAbsent(new Sent(file, statement.text()), once -> new Asked(statement.sentFrom(),
                ConcurrentHashMap.newKeySet(), ConcurrentHashMap.newKeySet()));
        int places = PLACE.matcher(named(statement.text())).results().mapToInt(place -> 1).sum();
        if (statement.batchBinds().stream().anyMatch(values -> values.size() < places) || places > 0 && statement.batchBinds().isEmpty()) {
            return; // refused before all was bound
        }
        List<List<Object>> batch = statement.batchBinds().isEmpty() ? List.of(List.of()) : statement.batchBinds();
        if (!write && asked.values().size() < MOST_BINDS) {
            asked.values().add(batch.get(0));
        }
        if (met.get() != null && (write || !met.get().changes().isEmpty()) && asked.moments().size() < MOST_MOMENTS) {
            asked.moments().add(new Meeting(batch, met.get()));
        }
    }

    /** The file of a class; one that was made while the program ran, such as a proxy, has none of its own. */
    private static String file(StackTraceElement frame) {
        return frame.getFileName() == null
                ? frame.getClassName().replaceAll("\\$.*", "").replaceAll(".*\\.", "") + ".java"
                : frame.getFileName();
    }

    private static Map<String, String> listed(Path file) {
        Map<String, String> reasons = new LinkedHashMap<>();
        for (String line : Course.read(file).lines().toList()) {
            Matcher one = LISTED.matcher(line);
            if (one.matches()) {
                reasons.put(one.group(1) + ": " + one.group(2), one.group(3));
            }
        }
        return reasons;
    }

    /**
     * What was changed in each mutant of a statement, and whether all rows are the same nevertheless.
     *
     * @param settled
     *            whether such a change was told apart before or is explained, so that no more rows need be tried
     */
    private Map<String, Boolean> verdicts(Sent one, Asked asked, Predicate<String> settled) {
        String named = named(one.text());
        Map<String, Boolean> notAsked = Map.of("not asked: " + Mutants.shortened(withoutNumbers(named.replaceAll("\\s+", " "))), true);
        if (Mutants.isWrite(named) && asked.moments().isEmpty()) {
            return notAsked;
        }
        Map<String, String> mutants = new LinkedHashMap<>();
        Set<String> same;
        Set<String> noSql = new HashSet<>();
        try {
            mutants.putAll(Mutants.of(named));
            same = Mutants.isWrite(named)
                    ? alikeAfterwards(named, Mutants.tableOf(named), mutants.keySet(), asked, noSql)
                    : alikeWhenAsked(named, mutants.keySet(), asked, noSql, text -> settled.test(withoutNumbers(mutants.get(text))));
        } catch (SQLException otherTables) {
            return notAsked;
        } catch (JSQLParserException unknownToTheParser) {
            return Map.of("not read: " + Mutants.shortened(withoutNumbers(named.replaceAll("\\s+", " "))), true);
        }
        Map<String, Boolean> verdicts = new LinkedHashMap<>();
        mutants.forEach((text, change) -> {
            if (!noSql.contains(text)) {
                made++;
                alike += same.contains(text) ? 1 : 0;
                verdicts.merge(withoutNumbers(change), same.contains(text), Boolean::logicalAnd);
            }
        });
        return verdicts;
    }

    /** A composed query has more placeholders in one text than in another, longer lists, and perhaps values in its text. */
    private static String withoutNumbers(String change) {
        return LIST.matcher(PLACE.matcher(change).replaceAll("?").replaceAll("\\b\\d{2,}\\b", "N")).replaceAll("$1, ...");
    }

    private static Set<String> alikeWhenAsked(String named, Set<String> mutants, Asked asked, Set<String> noSql, Predicate<String> settled)
            throws SQLException {
        boolean ordered = named.toLowerCase(Locale.ROOT).contains("order by");
        Set<String> same = new LinkedHashSet<>(mutants);
        int tried = 0;
        for (List<Object> values : asked.values()) {
            boolean often = ++tried > ENOUGH;
            List<String> right = Archives.ours().ask(named, values, ordered);
            for (Iterator<String> rest = same.iterator(); rest.hasNext();) {
                String mutant = rest.next();
                if (often && settled.test(mutant)) {
                    continue;
                }
                try {
                    if (!Archives.ours().ask(mutant, values, ordered).equals(right)) {
                        rest.remove();
                    }
                } catch (SQLException e) {
                    noSql.add(mutant);
                    rest.remove();
                }
            }
        }
        Set<String> open = same.stream().filter(settled.negate()).collect(Collectors.toSet());
        same.removeAll(open);
        for (Meeting one : asked.moments()) {
            compare(named, open, noSql, texts -> Archives.ours().ask(one.moment(), texts, one.batch().get(0), ordered));
        }
        same.addAll(open);
        return same;
    }

    private static Set<String> alikeAfterwards(String named, String table, Set<String> mutants, Asked asked, Set<String> noSql)
            throws SQLException {
        Set<String> same = new LinkedHashSet<>(mutants);
        for (Meeting one : asked.moments()) {
            compare(named, same, noSql, texts -> Archives.ours().write(one.moment(), table, texts, one.batch()));
        }
        return same;
    }

    @FunctionalInterface
    private interface Outcomes {

        Map<String, List<String>> of(List<String> texts) throws SQLException;
    }

    /** Takes away the mutants whose outcome differs from the statement's. */
    private static void compare(String named, Set<String> same, Set<String> noSql, Outcomes trial) throws SQLException {
        if (same.isEmpty()) {
            return;
        }
        List<String> texts = new ArrayList<>(same);
        texts.add(0, named);
        Map<String, List<String>> outcomes = trial.of(texts);
        if (!outcomes.containsKey(named)) {
            return; // rows that can't be stored so, since the database has left them half-written
        }
        same.removeIf(mutant -> {
            if (!outcomes.containsKey(mutant)) {
                noSql.add(mutant);
            }
            return !outcomes.containsKey(mutant) || !outcomes.get(mutant).equals(outcomes.get(named));
        });
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
}
