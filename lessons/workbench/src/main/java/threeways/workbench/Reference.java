package threeways.workbench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A reference implementation: the answer to a question in plain Java, over the rows as records and without SQL. An answer is held against it for
 * some twenty arguments, then another writer changes the rows, and it is asked once more for those whose right answer is another one now. The
 * first difference is told as a story.
 *
 * <pre>{@code
 * Reference.in(world)
 *         .of("blogs of %s", (Rows rows, Integer year) -> rows.blogs().stream().filter(blog -> blog.year() == year)
 *                 .sorted(comparing(Rows.Blog::pubDate).reversed().thenComparing(Rows.Blog::title)).toList())
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
            return new Reference<>(world, question, reference, row -> row, rows -> List.of(), true);
        }

        /** A question without an argument. */
        public <R> Reference<String, R> of(String question, Function<Rows, List<R>> reference) {
            return new Reference<String, R>(world, question, (rows, nothing) -> reference.apply(rows), row -> row, rows -> List.of(""),
                    true);
        }

        /** A question whose answer is one value, such as a number. */
        public <A, R> Reference<A, R> ofOne(String question, BiFunction<Rows, A, R> reference) {
            return of(question, (rows, argument) -> List.of(reference.apply(rows, argument)));
        }
    }

    /** After a change, an answer is asked this often at most: to remember is to remember everything. */
    private static final int ASKED_AGAIN = 8;

    private final World world;
    private final String question;
    private final BiFunction<Rows, A, List<R>> reference;
    private final Function<? super R, ?> shown;
    private final Function<Rows, List<A>> arguments;
    private final boolean ordered;

    private Reference(World world, String question, BiFunction<Rows, A, List<R>> reference, Function<? super R, ?> shown,
            Function<Rows, List<A>> arguments, boolean ordered) {
        this.world = world;
        this.question = question;
        this.reference = reference;
        this.shown = shown;
        this.arguments = arguments;
        this.ordered = ordered;
    }

    /** Begins with the world that the answer asks. */
    public static In in(World world) {
        return new In(world);
    }

    /** What an answer makes of a row, if it isn't the row: it is what is compared, by {@code equals}. */
    public Reference<A, R> shownAs(Function<? super R, ?> shown) {
        return new Reference<>(world, question, reference, shown, arguments, ordered);
    }

    /** Which arguments are asked for; {@link Edges} has some. */
    public Reference<A, R> askedFor(Function<Rows, List<A>> arguments) {
        return new Reference<>(world, question, reference, shown, arguments, ordered);
    }

    /** The question leaves the order open. */
    public Reference<A, R> inAnyOrder() {
        return new Reference<>(world, question, reference, shown, arguments, false);
    }

    /**
     * Asks, lets another writer change the rows, and asks again.
     *
     * @throws AssertionError
     *             at the first difference, or if the answer throws
     */
    public void agreesWith(Answer<A> answer) {
        Rows before = world.rows();
        List<A> asked = arguments.apply(before);
        if (asked.isEmpty()) {
            throw new IllegalStateException("No argument is asked for: say askedFor(…) before agreesWith(…).");
        }
        Map<A, List<Object>> came = new LinkedHashMap<>();
        for (A argument : asked) {
            came.put(argument, holdAgainst(before, argument, answer, List.of(), ""));
        }
        AnotherWriter.change(world, before, 1);
        Rows after = world.rows();
        List<A> again = asked.stream().filter(argument -> !shown(after, argument).equals(shown(before, argument))).limit(ASKED_AGAIN)
                .toList();
        if (again.isEmpty()) {
            throw new IllegalStateException("The changes of the rows change no answer to \"" + question + "\": ask for other arguments.");
        }
        for (A argument : again) {
            holdAgainst(after, argument, answer, came.get(argument), changeOf(before, after, argument));
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
        List<R> expected = reference.apply(rows, argument);
        List<Object> expectedShown = new ArrayList<>();
        expected.forEach(row -> expectedShown.add(shown.apply(row)));
        world.log().forgetStatements();
        List<Object> came = ask(argument, answer);
        Story story = new Story(rows, argument, asked(argument), expected, expectedShown, came, shown);
        if (ordered ? came.equals(expectedShown) : story.sameRows()) {
            return came;
        }
        throw new AssertionError(!change.isEmpty() && came.equals(earlier) ? story.remembers(change) : story.differs(!change.isEmpty()));
    }

    private List<Object> ask(A argument, Answer<A> answer) {
        List<?> came;
        try {
            came = answer.to(argument);
        } catch (Exception e) {
            throw threw(argument, e);
        }
        if (came == null) {
            throw new AssertionError(
                    asked(argument) + ": null came instead of a list. Return a list, empty if nothing "
                            + "is found.");
        }
        return new ArrayList<>(came);
    }

    /** The question with its argument, as the beginning of a sentence. */
    private String asked(A argument) {
        return Character.toUpperCase(question.charAt(0)) + question.substring(1).formatted(Story.told(argument));
    }

    private AssertionError threw(A argument, Exception e) {
        return new AssertionError(asked(argument) + ": the answer threw " + e.getClass().getSimpleName()
                + Stream.ofNullable(e.getMessage()).map(message -> ": " + message.strip()).findFirst().orElse("."), e);
    }

    /** The first row that an answer has now and hadn't before, or the other way round. */
    private String changeOf(Rows before, Rows after, A argument) {
        List<R> then = reference.apply(before, argument);
        List<R> now = reference.apply(after, argument);
        return now.stream().filter(row -> !then.contains(row)).findFirst().map(row -> "stored " + Story.named(row))
                .or(() -> then.stream().filter(row -> !now.contains(row)).findFirst().map(row -> "changed or deleted " + Story.named(row)))
                .orElse("changed the rows");
    }
}
