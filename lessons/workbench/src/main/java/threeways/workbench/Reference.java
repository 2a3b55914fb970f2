package threeways.workbench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jooq.SQLDialect;

/**
 * A reference implementation: the answer to a question in plain Java, over the rows as records and without SQL. An answer is held against it for
 * some twenty arguments, then another writer changes the rows, and it is asked once more for those whose right answer is another one now. Then
 * so many rows fit that a limit shows, and at last there are none. The first difference is told as a story.
 *
 * <pre>{@code
 * Reference.in(world)
 *         .of("blogs of %s", (Rows rows, Integer year) -> rows.blogs().stream().filter(blog -> blog.year() == year).toList())
 *         .sortedBy(rows -> comparing(Rows.Blog::pubDate).reversed().thenComparing(rows.byTitle()))
 *         .shownAs(blog -> new Headline(blog.title(), blog.pubDate()))
 *         .askedFor(Edges::years)
 *         .agreesWith(blogsOfAYear::newestFirst);
 * }</pre>
 *
 * @param <A>
 *            what is asked for, such as a year
 * @param <R>
 *            what the reference answers with: a row, so that its oddities can be told, or a value
 */
public final class Reference<A, R> {

    /** An answer to the question. */
    @FunctionalInterface
    public interface Answer<A> {

        /**
         * Answers, as what the reference's rows are {@linkplain Reference#shownAs shown as}.
         *
         * @throws Exception
         *             whatever the answer throws; it is told with the argument
         */
        List<?> to(A argument) throws Exception;
    }

    /**
     * What stands in a list for an exception that the question asks for.
     *
     * @param told
     *            which one, and why: {@code a TooManyRowsException, since several blogs have the title}
     */
    public record Refusal(String told) {

        @Override
        public String toString() {
            return told;
        }
    }

    /** A list that an answer has returned, and what was in it then. */
    private record HandedOut(String asked, List<?> list, List<?> held) {
    }

    /** Where an answer is held against a reference. */
    public static final class In {

        private final World world;

        private In(World world) {
            this.world = world;
        }

        /**
         * A question with an argument, and its answer.
         *
         * @param question
         *            what is asked for, with {@code %s} for the argument: {@code blogs of %s}
         */
        public <A, R> Reference<A, R> of(String question, BiFunction<Rows, A, List<R>> reference) {
            return new Reference<>(world, question, once(reference), row -> row, rows -> List.of(), AS_GIVEN, ANY_NUMBER);
        }

        /** A question without an argument. */
        public <R> Reference<String, R> of(String question, Function<Rows, List<R>> reference) {
            return new Reference<String, R>(world, question, (rows, nothing) -> reference.apply(rows), row -> row, rows -> List.of(""),
                    AS_GIVEN, ANY_NUMBER);
        }

        /** A question whose answer is one value, such as a number. */
        public <A, R> Reference<A, R> ofOne(String question, BiFunction<Rows, A, R> reference) {
            return of(question, (rows, argument) -> List.of(reference.apply(rows, argument)));
        }

        /** The same rows are asked up to four times for one argument, and in a large archive plain Java takes as long as the answer. */
        private static <A, R> BiFunction<Rows, A, List<R>> once(BiFunction<Rows, A, List<R>> reference) {
            Map<Rows, Map<A, List<R>>> found = new IdentityHashMap<>();
            return (rows, argument) -> {
                Map<A, List<R>> ofTheseRows = found.computeIfAbsent(rows, first -> new HashMap<>());
                if (!ofTheseRows.containsKey(argument)) { // which may be null
                    ofTheseRows.put(argument, reference.apply(rows, argument));
                }
                return ofTheseRows.get(argument);
            };
        }
    }

    /** After a change, an answer is asked for so many arguments, or for half of them: to remember is to remember everything. */
    private static final int ASKED_AGAIN = 8;

    /** And for so many that found nothing before, since an answer may remember only that. */
    private static final int ONCE_EMPTY = 2;

    /** Many rows are stored for one of so many arguments that find most: a question for a page has no such argument. */
    private static final int ASKED_FOR_MANY = 3;

    private static final Pattern SORTS_NULLS_ANYWHERE = Pattern.compile("\\border by\\b(?!.*\\bnulls (?:first|last)\\b)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** Twelve hours ahead of UTC, in all years: elsewhere the days of the third century differ, to java.sql.Date. */
    private static final String IN_THE_EAST = "Etc/GMT-12";

    /**
     * What may be sent for one argument, what to do if it is more, and whether the question is also asked when so many rows fit that a limit shows.
     */
    private record Cost(int statements, String advice, boolean many) {
    }

    /** How many statements an answer may send is asked elsewhere. */
    private static final Cost ANY_NUMBER = new Cost(Integer.MAX_VALUE, "", true);

    /** The reference has sorted its rows, and nothing is left open. */
    private static final Function<Rows, Comparator<Object>> AS_GIVEN = rows -> null;

    private final World world;
    private final String question;
    private final BiFunction<Rows, A, List<R>> reference;
    private final Function<? super R, ?> shown;
    private final Function<Rows, List<A>> arguments;
    private final Function<Rows, Comparator<Object>> order;
    private final Cost cost;
    private final List<HandedOut> handedOut = new ArrayList<>();

    /** Arguments for which no statement was sent, although the answer was right. */
    private final Set<A> unasked = new HashSet<>();

    /** Of the answer that is held against this reference now. */
    private Story.Evidence evidence = new Story.Evidence();

    private Reference(World world, String question, BiFunction<Rows, A, List<R>> reference, Function<? super R, ?> shown,
            Function<Rows, List<A>> arguments, Function<Rows, Comparator<Object>> order, Cost cost) {
        this.world = world;
        this.question = question;
        this.reference = reference;
        this.shown = shown;
        this.arguments = arguments;
        this.order = order;
        this.cost = cost;
    }

    /** Begins with the world that the answer asks. */
    public static In in(World world) {
        return new In(world);
    }

    /** What an answer makes of a row, if it isn't the row: it is what is compared, by {@code equals}. */
    public Reference<A, R> shownAs(Function<? super R, ?> shown) {
        return new Reference<>(world, question, reference, shown, arguments, order, cost);
    }

    /** Which arguments are asked for; {@link Edges} has some. */
    public Reference<A, R> askedFor(Function<Rows, List<A>> arguments) {
        return new Reference<>(world, question, reference, shown, arguments, order, cost);
    }

    /** The question leaves the order open. */
    public Reference<A, R> inAnyOrder() {
        return new Reference<>(world, question, reference, shown, arguments, rows -> (one, other) -> 0, cost);
    }

    /**
     * The order that the question asks for. Where it leaves open which of two rows comes first, an answer may choose; {@link Rows#byTitle} sorts as
     * the database does.
     */
    @SuppressWarnings("unchecked")
    public Reference<A, R> sortedBy(Function<Rows, Comparator<R>> order) {
        return new Reference<>(world, question, reference, shown, arguments, rows -> (Comparator<Object>) order.apply(rows),
                cost);
    }

    /**
     * No more statements may be sent than these for any argument, even if the list comes out empty or short.
     *
     * @param advice
     *            what to do if more are sent
     */
    public Reference<A, R> sendingAtMost(int statements, String advice) {
        return new Reference<>(world, question, reference, shown, arguments, order, new Cost(statements, advice, cost.many()));
    }

    /** Another check of the exercise asks when more rows fit than any limit allows; storing them twice is felt at each save. */
    public Reference<A, R> withManyElsewhere() {
        return new Reference<>(world, question, reference, shown, arguments, order, new Cost(cost.statements(), cost.advice(), false));
    }

    /** The answer that is to be held against this reference, by {@link #agree}. */
    public Answered<A, R> answeredBy(Answer<A> answer) {
        return new Answered<>(this, answer);
    }

    /** {@linkplain #agree Holds} one answer against this reference. */
    public void agreesWith(Answer<A> answer) {
        agree(answeredBy(answer));
    }

    /**
     * Asks, lets another writer change the rows, and asks again; then lets so many rows fit that a limit shows, and asks once more, and at last in an
     * empty archive. On H2, nulls sort as in PostgreSQL at first. Several questions are asked before and after the same change, which takes less time
     * than one after the other. The archive stays empty until the next reference: this is the last that most checks ask.
     *
     * @throws AssertionError
     *             at the first difference, or if an answer throws
     */
    public static void agree(Answered<?, ?>... questions) {
        World world = questions[0].reference.world;
        world.asItWas();
        Rows before = world.rows();
        for (Answered<?, ?> question : questions) {
            question.askFirst(before);
        }
        AnotherWriter.change(world, before, 1);
        Rows after = world.rows();
        for (Answered<?, ?> question : questions) {
            question.askAgain(before, after);
        }
        askForMany(world, after, new ArrayList<>(List.of(questions)));
        world.empty(after);
        for (Answered<?, ?> question : questions) {
            question.askForNothing();
        }
        for (Answered<?, ?> question : questions) {
            question.verifyThatListsAreKept();
        }
    }

    /**
     * Asks once more when so many rows fit that a limit of an answer's own shows. The rows that fit one question are kept for all others that they
     * fit too.
     */
    private static void askForMany(World world, Rows rows, List<Answered<?, ?>> questions) {
        while (!questions.isEmpty()) {
            Answered<?, ?> question = questions.remove(0);
            question.copies(rows).ifPresent(copies -> {
                world.store(copies);
                Rows many = copies.beside(rows);
                question.askForMany(many);
                questions.removeIf(another -> another.fitsToo(many));
            });
        }
    }

    /** An answer beside the reference that it is held against. */
    public static final class Answered<A, R> {

        private final Reference<A, R> reference;
        private final Answer<A> answer;
        private Map<A, List<Object>> came;
        private A fitting;

        private Answered(Reference<A, R> reference, Answer<A> answer) {
            this.reference = reference;
            this.answer = answer;
        }

        private void askFirst(Rows rows) {
            List<A> asked = reference.arguments.apply(rows);
            if (asked.isEmpty()) {
                throw new IllegalStateException("No argument is asked for: say askedFor(…) before agreesWith(…).");
            }
            reference.evidence = new Story.Evidence();
            came = reference.askedAbroad(rows, asked, answer);
        }

        private void askAgain(Rows before, Rows after) {
            List<A> changed = new ArrayList<>();
            List<A> onceEmpty = new ArrayList<>();
            int some = Math.min(ASKED_AGAIN, (came.size() + 1) / 2);
            for (A argument : came.keySet()) {
                List<Object> then = reference.shown(before, argument);
                boolean wasEmpty = isNothing(then) && onceEmpty.size() < ONCE_EMPTY;
                if ((changed.size() < some || wasEmpty) && !reference.shown(after, argument).equals(then)) {
                    changed.add(argument);
                    if (wasEmpty) {
                        onceEmpty.add(argument);
                    }
                }
            }
            Set<A> again = new LinkedHashSet<>(changed.subList(0, Math.min(changed.size(), some)));
            again.addAll(onceEmpty);
            if (again.isEmpty()) {
                throw new IllegalStateException(
                        "The changes of the rows change no answer to \"" + reference.question + "\": ask for other arguments.");
            }
            for (A argument : again) {
                reference.holdAgainst(after, argument, answer, came.get(argument), reference.changeOf(before, after, argument));
            }
        }

        /** So many copies that a limit shows; empty if there are none for such a question. */
        private Optional<Copies> copies(Rows rows) {
            for (A argument : mostFirst()) {
                Optional<Copies> copies = Copies.that(rows, some -> reference.found(some, argument));
                if (copies.isPresent()) {
                    if (Nested.isIn(came.get(argument))) {
                        copies.get().addWithin(rows, some -> Nested.size(reference.shown(some, argument)));
                    }
                    fitting = argument;
                    return copies;
                }
            }
            return Optional.empty();
        }

        private void askForMany(Rows rows) {
            reference.holdAgainst(rows, fitting, answer, List.of(), "");
        }

        /** Whether so many of these rows fit it, and it has been asked; one with lists inside its lines needs copies of its own. */
        private boolean fitsToo(Rows rows) {
            Optional<A> argument = mostFirst().stream()
                    .filter(one -> !Nested.isIn(came.get(one)) && reference.found(rows, one) > Copies.MANY).findFirst();
            argument.ifPresent(one -> reference.holdAgainst(rows, one, answer, List.of(), ""));
            return argument.isPresent();
        }

        private List<A> mostFirst() {
            return !reference.cost.many() ? List.of() : byWhatCame().limit(ASKED_FOR_MANY).toList();
        }

        private Stream<A> byWhatCame() {
            return came.keySet().stream().sorted(Comparator.comparingInt((A argument) -> came.get(argument).size()).reversed());
        }

        private void askForNothing() {
            A argument = byWhatCame().findFirst().orElseThrow();
            try {
                reference.holdAgainst(Rows.NONE, argument, answer, List.of(), "");
            } catch (AssertionError wrong) {
                throw new AssertionError("The archive has no rows any more. " + wrong.getMessage(), wrong);
            }
        }

        private void verifyThatListsAreKept() {
            reference.handedOut.stream().filter(one -> !one.list().equals(one.held())).findFirst().ifPresent(filled -> {
                throw new AssertionError(
                        filled.asked() + ": the returned list was changed by a later call. The answer keeps it in a field and fills it "
                                + "again: make a new list in each call, since a caller may keep it.");
            });
        }
    }

    /**
     * Asks while nulls sort as in PostgreSQL: a question says where they go, or leaves it open, and an answer can't rely on H2. Hibernate knows that
     * it is H2, and leaves "nulls last" out where H2 puts them there anyway. And asks as a program far in the east does: a day has no time zone.
     */
    private Map<A, List<Object>> askedAbroad(Rows rows, List<A> asked, Answer<A> answer) {
        Map<A, List<Object>> came = new LinkedHashMap<>();
        Queue<A> left = new LinkedList<>(asked); // an argument may be null, such as a field that wasn't filled in
        while (!left.isEmpty()) {
            try {
                // all in one journey: to set zone and order for each argument takes as long as the answer
                abroad(() -> {
                    while (!left.isEmpty()) {
                        came.put(left.peek(), holdAgainst(rows, left.peek(), answer, List.of(), ""));
                        left.remove();
                    }
                    return came;
                });
            } catch (AssertionError wrong) {
                if (left.isEmpty() || world.dialect() != SQLDialect.H2) {
                    throw wrong;
                }
                came.put(left.peek(), explained(rows, left.peek(), answer, wrong));
                left.remove();
            }
        }
        return came;
    }

    private <T> T abroad(Supplier<T> asked) {
        return world.dialect() == SQLDialect.H2 ? withNullsHigh(() -> world.inZone(IN_THE_EAST, asked::get)) : asked.get();
    }

    /**
     * Finds out what has made an answer wrong.
     *
     * @return what came here, where it was right
     * @throws AssertionError
     *             unless it is Hibernate that relies on the order of nulls
     */
    private List<Object> explained(Rows rows, A argument, Answer<A> answer, AssertionError abroad) {
        List<Object> came = holdAgainst(rows, argument, answer, List.of(), "");
        try {
            world.inZone(IN_THE_EAST, () -> holdAgainst(rows, argument, answer, List.of(), ""));
        } catch (AssertionError e) {
            throw new AssertionError("Right here, and wrong in a JVM twelve hours ahead of UTC (its time zone is " + IN_THE_EAST
                    + "). Bind and read each LocalDate and LocalDateTime as it is: make no instant of it. " + e.getMessage(), e);
        }
        try {
            withNullsHigh(() -> holdAgainst(rows, argument, answer, List.of(), ""));
        } catch (AssertionError e) {
            if (isUpToHibernate(world.log().statements())) {
                return came;
            }
            throw new AssertionError(
                    e.getMessage() + " Here nulls sort as the highest values, as in PostgreSQL: say in the query where they "
                            + "go, with nulls first or nulls last.",
                    e);
        }
        throw abroad;
    }

    /** Whether Hibernate has written what sorts; another tool may have sorted, and then it had to say where nulls go. */
    private static boolean isUpToHibernate(List<SqlStatement> sent) {
        return sent.stream().anyMatch(Reference::isHibernates)
                && sent.stream().allMatch(statement -> isHibernates(statement) || !SORTS_NULLS_ANYWHERE.matcher(statement.text()).find());
    }

    private static boolean isHibernates(SqlStatement statement) {
        return statement.library().filter("Hibernate"::equals).isPresent();
    }

    private <T> T withNullsHigh(Supplier<T> asked) {
        sortNulls("high");
        try {
            return asked.get();
        } finally {
            sortNulls("low");
        }
    }

    private void sortNulls(String highOrLow) {
        world.execute("set default_null_ordering " + highOrLow);
    }

    /** No row, a count of zero, or an exception instead. */
    private static boolean isNothing(List<Object> shown) {
        return shown.stream().allMatch(one -> one instanceof Refusal || one instanceof Number number && number.longValue() == 0);
    }

    /** How many rows the reference finds; none if it can't do with so few. */
    private int found(Rows rows, A argument) {
        try {
            return reference.apply(rows, argument).size();
        } catch (RuntimeException e) {
            return 0;
        }
    }

    private List<Object> shown(Rows rows, A argument) {
        List<Object> all = new ArrayList<>();
        reference.apply(rows, argument).forEach(row -> all.add(shown.apply(row)));
        return all;
    }

    /**
     * Asks once.
     *
     * @param earlier
     *            what came for the same argument before the change
     * @param change
     *            what has changed since then; empty if nothing has
     */
    private List<Object> holdAgainst(Rows rows, A argument, Answer<A> answer, List<Object> earlier, String change) {
        List<R> expected = new ArrayList<>(reference.apply(rows, argument));
        Comparator<Object> sorted = order.apply(rows);
        if (sorted != null) {
            expected.sort(sorted);
        }
        List<Object> expectedShown = new ArrayList<>();
        expected.forEach(row -> expectedShown.add(shown.apply(row)));
        world.log().forgetStatements();
        List<Object> came = ask(argument, answer, expected.isEmpty());
        List<Object> inPlace = sorted == null ? came : tiesAsIn(expected, expectedShown, came, sorted);
        if (inPlace.equals(expectedShown)) {
            evidence.add(rows, argument, expected);
            if (change.isEmpty() && world.log().statements().isEmpty()) {
                unasked.add(argument);
            }
            new SqlLogAssert(world.log()).as("%s. %s", asked(argument), cost.advice()).sentAtMost(cost.statements());
            return came;
        }
        if (came.size() < expected.size() && expected.size() > Copies.MANY) {
            throw new AssertionError(
                    "%s, after %,d rows like one of them were stored: %,d were expected, and %,d came. A limit ends the list, in the query or "
                            .formatted(asked(argument), Copies.MANY, expected.size(), came.size())
                            + "in Java, or equal rows are dropped. Return each row.");
        }
        Nested.firstCut(expectedShown, came).ifPresent(cut -> {
            throw new AssertionError(
                    asked(argument) + ", with %,d rows more in a list inside of a line: %s A limit cuts the inner list, in the query or in "
                            .formatted(Copies.MANY, cut) + "Java. Return each row.");
        });
        Story story = new Story(rows, argument, asked(argument), expected, expectedShown, inPlace, shown, evidence);
        boolean nothingSent = world.log().statements().isEmpty();
        throw new AssertionError(!change.isEmpty() && nothingSent && came.equals(earlier)
                ? unasked.contains(argument) ? story.decides(change) : story.remembers(change)
                : story.differs(!change.isEmpty()) + (nothingSent
                        ? " No statement was sent for it: the answer remembers an earlier call, or decides by itself. Ask the database at each call."
                        : !change.isEmpty() && came.equals(earlier)
                                ? " The same came before the change: ask the database for all of it at each call, and keep nothing."
                                : ""));
    }

    /** What came, with rows between which the order doesn't decide in the order of the reference. */
    private static List<Object> tiesAsIn(List<?> expected, List<Object> expectedShown, List<Object> came, Comparator<Object> order) {
        List<Object> inPlace = new ArrayList<>(came);
        for (int from = 0, to; from < expected.size() && from < came.size(); from = to) {
            to = from + 1;
            while (to < expected.size() && order.compare(expected.get(from), expected.get(to)) == 0) {
                to++;
            }
            List<Object> tied = expectedShown.subList(from, to);
            if (to <= came.size() && Story.sameInAnyOrder(tied, came.subList(from, to))) {
                for (int i = from; i < to; i++) {
                    inPlace.set(i, expectedShown.get(i));
                }
            }
        }
        return inPlace;
    }

    private List<Object> ask(A argument, Answer<A> answer, boolean nothingFits) {
        List<?> came;
        try {
            came = answer.to(argument);
        } catch (Exception e) {
            throw threw(argument, e, nothingFits);
        }
        if (came == null) {
            throw new AssertionError(
                    asked(argument) + ": null came instead of a list. Return a list, empty if nothing "
                            + "is found.");
        }
        List<Object> held = new ArrayList<>(came);
        handedOut.add(new HandedOut(asked(argument), came, held));
        return held;
    }

    /** The question with its argument, as the beginning of a sentence. */
    private String asked(A argument) {
        String asked = question.formatted(Story.told(argument));
        return Character.toUpperCase(asked.charAt(0)) + asked.substring(1);
    }

    private AssertionError threw(A argument, Exception e, boolean nothingFits) {
        String message = Thrown.message(e);
        String advice = (Story.isEarlyYear(argument)
                ? " The year has fewer than four digits: bind it as a number, or dates made by LocalDate.of, and make no text of it."
                : "")
                + Thrown.hint(e).map(hint -> " " + hint)
                        .orElse(nothingFits ? " No row fits, and that isn't an error: return an empty list." : "");
        return new AssertionError(asked(argument) + ": the answer threw " + e.getClass().getSimpleName()
                + (message.isEmpty() ? "." : ": " + message + (advice.isEmpty() || message.matches("(?s).*[.!?]") ? "" : ".")) + advice, e);
    }

    /** The first row that an answer has now and hadn't before, or the other way round. */
    private String changeOf(Rows before, Rows after, A argument) {
        List<R> then = reference.apply(before, argument);
        List<R> now = reference.apply(after, argument);
        if (Stream.concat(then.stream(), now.stream())
                .anyMatch(row -> row instanceof Number || row instanceof Record && Story.isComputed(row))) {
            return "changed the rows"; // a count or a line of a report isn't stored
        }
        return now.stream().filter(row -> !then.contains(row)).findFirst().map(row -> "stored " + Story.named(row))
                .or(() -> then.stream().filter(row -> !now.contains(row)).findFirst().map(row -> "changed or deleted " + Story.named(row)))
                .orElse("changed the rows");
    }
}
