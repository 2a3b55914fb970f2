package threeways.workbench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;

/** Tells how an answer differs from the reference: what was expected, what came, what is odd about it, and what to do next. */
final class Story {

    /** Sizes, beside multiples of ten, at which answers stop that were written for small archives. */
    private static final Set<Integer> LIMITS = Set.of(1, 5, 25);

    private static final int LONGEST = 40;

    /** A property that a row may have, and what it means if just the rows with it are missing. */
    private record Oddity(String of, String missing, BiPredicate<Rows, Object> holds) {
    }

    /** The more an oddity says, the earlier it stands. */
    private static final List<Oddity> ODDITIES = List.of(
            ofDay("31 December is day 366 of a leap year.",
                    "Let the range end before 1 January of the next year, and not 365 days after its "
                            + "first day.",
                    day -> day.getDayOfYear() == 366),
            ofDay("Its date is 29 February, which leap years alone have.", "Don't compute the days of a month or a year yourself.",
                    day -> day.getMonthValue() == 2 && day.getDayOfMonth() == 29),
            ofDay("It is the last day of the year.", "Include it: let the range end before 1 January.",
                    day -> day.getMonthValue() == 12 && day.getDayOfMonth() == 31),
            ofDay("It is the first day of the year.", "Begin the range with 1 January, that day included.", day -> day.getDayOfYear() == 1),
            ofDay("Its year has three digits.", "Compare dates or numbers, and not texts.", day -> day.getYear() < 1000),
            ofText("The text is longer than most.", "Cut nothing off what is stored or typed.", (all, text) -> text.length() > 150),
            ofText("There is a tab in it.", "Bind what was typed as it is, and change no character.", (all, text) -> text.contains("\t")),
            ofText("The text looks like a piece of SQL.", "It is a text like any other: bind it, and refuse or change no character.",
                    (all, text) -> text.contains("--") || text.contains(";")),
            ofBlog("It has no author.", "An inner join leaves it out: use a left join.", (rows, blog) -> blog.authorId() == null),
            ofBlog("It has no entries.", "An inner join leaves it out: use a left join.",
                    (rows, blog) -> rows.entriesOf(blog.id()).isEmpty()),
            ofBlog("Another author has the same name.", "Tell authors apart by their ids, and not by their names.",
                    (rows, blog) -> rows.authorOf(blog) != null && rows.authors().stream()
                            .filter(author -> author.name().equals(rows.authorOf(blog))).count() > 1),
            ofEntry("It has no rating: the column is null.", "A comparison with null is never true: ask with is null.",
                    (rows, entry) -> entry.rating() == null),
            ofEntry("Its rating is 0, and not null.", "Don't take 0 for a missing rating.",
                    (rows, entry) -> Objects.equals(entry.rating(), 0)),
            ofText("The text is empty.", "An empty text is a text like any other.", (all, text) -> text.isEmpty()),
            ofText("The text begins or ends with a blank.", "Don't trim what is stored or typed.",
                    (all, text) -> !text.strip().equals(text)),
            ofText("The text has two blanks side by side.", "Compare the text as it is.", (all, text) -> text.contains("  ")),
            ofText("Another one differs from it in upper or lower case alone.", "Compare the text letter by letter.",
                    (all, text) -> all.stream().anyMatch(other -> !other.equals(text) && other.equalsIgnoreCase(text))),
            ofBlog("Another blog has the same title and day.", "Both count: don't use distinct or a set.",
                    (rows, blog) -> rows.blogs().stream().filter(other -> other.title().equals(blog.title())
                            && other.pubDate().equals(blog.pubDate())).count() > 1),
            ofBlog("Other blogs have the same title.", "Each of them counts.",
                    (rows, blog) -> rows.blogs().stream().filter(other -> other.title().equals(blog.title())).count() > 1));

    private final Rows rows;
    private final Object argument;
    private final String asked;
    private final List<?> expected;
    private final List<Object> expectedShown;
    private final List<Object> came;
    private final Function<Object, Object> shown;

    @SuppressWarnings("unchecked")
    <R> Story(Rows rows, Object argument, String asked, List<R> expected, List<Object> expectedShown, List<Object> came,
            Function<? super R, ?> shown) {
        this.rows = rows;
        this.argument = argument;
        this.asked = asked;
        this.expected = expected;
        this.expectedShown = expectedShown;
        this.came = came;
        this.shown = (Function<Object, Object>) (Function<?, ?>) shown;
    }

    private static Oddity ofDay(String of, String missing, BiPredicate<Rows, Object> holds) {
        return new Oddity(of, missing, holds);
    }

    private static Oddity ofDay(String of, String missing, java.util.function.Predicate<LocalDate> holds) {
        return ofDay(of, missing, (rows, row) -> day(row).filter(holds).isPresent());
    }

    private static Oddity ofBlog(String of, String missing, BiPredicate<Rows, Rows.Blog> holds) {
        return new Oddity(of, missing, (rows, row) -> row instanceof Rows.Blog blog && holds.test(rows, blog));
    }

    private static Oddity ofEntry(String of, String missing, BiPredicate<Rows, Rows.Entry> holds) {
        return new Oddity(of, missing, (rows, row) -> row instanceof Rows.Entry entry && holds.test(rows, entry));
    }

    private static Oddity ofText(String of, String missing, BiPredicate<List<String>, String> holds) {
        return new Oddity(of, missing, (rows, row) -> text(row).filter(text -> holds.test(texts(rows, row), text)).isPresent());
    }

    /** Whether the same rows came, however they are sorted. */
    boolean sameRows() {
        return missing().isEmpty() && extra().isEmpty();
    }

    String remembers(String change) {
        return asked + ", asked again after another writer " + change + ": the same " + counted(came.size()) + " came as before. "
                + "The answer remembers the first call, in a field or a static. Ask the database at each call.";
    }

    String differs(boolean changed) {
        String begin = asked + (changed ? ", asked again after another writer changed the rows: " : ": ");
        if (expected.size() == 1 && came.size() == 1
                && (isComputed(expected.get(0)) || came.get(0) instanceof Reference.Refusal)) {
            String instead = rowShownAs(came.get(0)).map(Story::named).orElseGet(() -> told(came.get(0)));
            return begin + "expected " + named(expected.get(0))
                    + (came.get(0) instanceof Reference.Refusal ? ", and what came is " + instead + "." : ", and " + instead + " came.")
                    + hintForAValue() + aboutTheArgument();
        }
        if (Stream.concat(expected.stream(), rows.blogs().stream()).findFirst().filter(Story::isComputed).isPresent()) {
            return begin + computed();
        }
        List<Object> missing = missing();
        List<Object> extra = extra();
        if (stopsEarly() && !(missing.size() == 1 && oddityOf(missing, true).isPresent())) {
            return begin + "the first " + came.size() + " of " + expected.size()
                    + " came. The answer stops there, as with a limit or a page: "
                    + "return all of them.";
        }
        if (!extra.isEmpty() && (missing.isEmpty() || extra.size() >= missing.size())) {
            return begin + tooMany(extra, missing);
        }
        if (!missing.isEmpty()) {
            return begin + named(missing.get(0)) + " is missing. " + counts() + because(missing);
        }
        return begin + outOfOrder();
    }

    /** Lines that are in no table are compared place by place. */
    private String computed() {
        int at = 0;
        while (at < came.size() && at < expectedShown.size() && came.get(at).equals(expectedShown.get(at))) {
            at++;
        }
        if (at == came.size() && isLimit(at)) {
            return "the first " + at + " of " + expected.size() + " came. The answer stops there, as with a limit: return all of them.";
        }
        if (at == came.size()) {
            return counts() + told(expectedShown.get(at)) + " is missing.";
        }
        if (at == expectedShown.size()) {
            return counts() + told(came.get(at)) + " is one too many.";
        }
        return counts() + "Line " + (at + 1) + " was expected to be " + toldBeside(expectedShown.get(at), came.get(at)) + ", and "
                + toldBeside(came.get(at), expectedShown.get(at)) + " came."
                + (sameRows()
                        ? " The rows are right and their order isn't: sort in the query."
                        : folded(told(expectedShown.get(at))).equals(folded(told(came.get(at))))
                                ? " A text was changed on the way: return what is stored, letter by letter and blank by blank."
                                : aboutTheYear());
    }

    private String aboutTheYear() {
        return argument instanceof Integer year && year < 1000 && year >= 0
                ? " The year has fewer than four digits: compare dates or numbers, and not texts."
                : "";
    }

    private String counts() {
        return expected.size() == came.size()
                ? ""
                : expected.size() + (expected.size() == 1 ? " was" : " were") + " expected, and " + came.size() + " came. ";
    }

    private static String counted(int rows) {
        return rows == 1 ? "1 row" : rows + " rows";
    }

    /** Whether an answer may stop after so many rows because it was written for a small archive. */
    private static boolean isLimit(int rows) {
        return LIMITS.contains(rows) || rows > 0 && rows % 10 == 0;
    }

    private boolean stopsEarly() {
        return came.size() < expected.size() && isLimit(came.size()) && came.equals(expectedShown.subList(0, came.size()));
    }

    /** The rows of the reference that didn't come, each as often as it is missing. */
    private List<Object> missing() {
        Map<Object, Integer> left = tally(came);
        List<Object> missing = new ArrayList<>();
        for (int i = 0; i < expected.size(); i++) {
            if (!take(left, expectedShown.get(i))) {
                missing.add(expected.get(i));
            }
        }
        return missing;
    }

    /** What came and isn't the reference's. */
    private List<Object> extra() {
        Map<Object, Integer> left = tally(expectedShown);
        return came.stream().filter(one -> !take(left, one)).toList();
    }

    private static Map<Object, Integer> tally(List<Object> of) {
        Map<Object, Integer> tally = new HashMap<>();
        of.forEach(one -> tally.merge(one, 1, Integer::sum));
        return tally;
    }

    private static boolean take(Map<Object, Integer> from, Object one) {
        Integer many = from.get(one);
        if (many == null || many == 0) {
            return false;
        }
        from.put(one, many - 1);
        return true;
    }

    /** What just the missing rows have in common, or else what they all have in common. */
    private String because(List<Object> missing) {
        if (came.contains(shown.apply(missing.get(0)))) {
            return "Another row looks the same. Both count: don't use distinct or a set.";
        }
        if (argument instanceof String name && missing.get(0) instanceof Rows.Blog blog && name.equals(rows.authorOf(blog))
                && rows.authors().stream().filter(author -> author.name().equals(name)).count() > 1) {
            return "Another author has the same name, and the blogs of both count: compare the name, and don't take the id of one of them.";
        }
        return oddityOf(missing, true).or(() -> oddityOf(missing, false)).map(oddity -> oddity.of + " " + oddity.missing)
                .orElse(came.isEmpty()
                        ? "The list is empty: look at the conditions of your query."
                        : "Look at the conditions of your query, and at its joins.");
    }

    private Optional<Oddity> oddityOf(List<Object> missing, boolean alone) {
        List<Object> found = new ArrayList<>(expected);
        found.removeAll(missing);
        return ODDITIES.stream().filter(oddity -> missing.stream().allMatch(row -> oddity.holds.test(rows, row)))
                .filter(oddity -> !alone || found.stream().noneMatch(row -> oddity.holds.test(rows, row))).findFirst();
    }

    private String tooMany(List<Object> extra, List<Object> missing) {
        Object first = extra.get(0);
        Optional<Object> original = missing.stream().map(shown).filter(one -> folded(String.valueOf(one)).equals(folded(String.valueOf(
                first)))).findFirst();
        if (original.isPresent()) {
            return "expected " + told(original.get()) + ", and " + told(first)
                    + " came. It was changed on the way: return what is stored, letter "
                    + "by letter and blank by blank.";
        }
        if (expectedShown.contains(first)) {
            return told(first) + " came more than once. " + counts()
                    + "A join brings a row once for each row that it finds: use exists, in or "
                    + "distinct.";
        }
        Object row = rowShownAs(first).orElse(null);
        if (row == null && expected.isEmpty()) {
            return told(first) + " came, and no row fits what was asked for. Bind the argument unchanged, with the type that it has.";
        }
        if (row == null && missing.isEmpty()) {
            return told(first) + " came, and no such row is stored. Return what the database holds, unchanged and in the right columns.";
        }
        if (row == null) {
            return "expected " + told(shown.apply(missing.get(0))) + " for " + named(missing.get(0)) + ", and " + told(first) + " came. "
                    + oddityOf(missing, true).map(oddity -> oddity.of + " ").orElse("")
                    + "Return what the database holds, unchanged and in the right columns.";
        }
        return named(row) + " came, and doesn't belong there. " + counts() + becauseItCame(row);
    }

    private String becauseItCame(Object row) {
        if (argument instanceof Long id && row instanceof Rows.Blog blog && blog.authorId() != null && !id.equals(blog.authorId())
                && rows.author(id) != null && rows.author(id).name().equals(rows.authorOf(blog))) {
            return "Its author has the same name and another id. Compare the ids of authors, and not their names.";
        }
        if (argument instanceof Integer year && day(row).isPresent()) {
            LocalDate day = day(row).get();
            if (day.getYear() != year && String.valueOf(day.getYear()).startsWith(String.valueOf(year))) {
                return "As a text, " + day.getYear() + " begins with " + year + ". Compare dates or numbers, and not texts.";
            }
            if (day.equals(LocalDate.of(year + 1, 1, 1))) {
                return "It is the first day of the next year: let the range end before it.";
            }
            if (day.getYear() == year - 1) {
                return "It was published in the year before: begin the range with 1 January of " + year + ".";
            }
        }
        if (argument instanceof String typed && text(row).isPresent()) {
            String text = text(row).get();
            if (text.equalsIgnoreCase(typed)) {
                return "It differs in upper and lower case from what was typed. Compare letter by letter.";
            }
            if (folded(text).equals(folded(typed))) {
                return "It differs in blanks from what was typed. Compare the text as it is, without trimming.";
            }
            if (text.replace('\'', Edges.CURLED_QUOTE).equals(typed)) {
                return "Its quote is another character than the one that was typed. Compare the text as it is.";
            }
            if (typed.isEmpty()) {
                return "The empty text was asked for. It is a text like any other and doesn't mean \"all\": compare with it.";
            }
            if (typed.contains("%") || typed.contains("_")) {
                return "% and _ are wildcards of LIKE. Compare with =, or escape them.";
            }
        }
        return "Look at the conditions of your query.";
    }

    private static String folded(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    private String outOfOrder() {
        int at = 0;
        while (came.get(at).equals(expectedShown.get(at))) {
            at++;
        }
        Object expectedHere = expected.get(at);
        Object cameHere = expected.get(expectedShown.indexOf(came.get(at)));
        return named(cameHere) + " came before " + named(expectedHere) + ", and should come after it. " + orderHint(expectedHere, cameHere);
    }

    private String orderHint(Object right, Object wrong) {
        if (came.equals(shownInOrder(Comparator.comparing(row -> id(row).map(String::valueOf).orElse(""))))) {
            return "The ids are sorted as texts: as a text, 10 comes before 9. Sort by the number.";
        }
        if (differInCapitals(text(right).orElse("").strip(), text(wrong).orElse("").strip())) {
            return "The database compares letter by letter: capitals come before small letters. Sort by the text itself, without lower or upper.";
        }
        if (came.equals(shownInOrder(Comparator.comparing(row -> id(row).orElse(0L))))) {
            return "The rows came in the order of their ids. Sort them in the query.";
        }
        boolean sameDay = day(right).isPresent() && day(right).equals(day(wrong));
        if (sameDay && !text(right).equals(text(wrong)) && idsDecideWithinADay()) {
            return "They share the day, so the id decides. Add it to the order.";
        }
        if (sameDay && text(right).isPresent() && text(right).get().compareToIgnoreCase(text(wrong).orElse("")) >= 0
                && !text(right).equals(text(wrong))) {
            return "They share the day, and the database compares letter by letter: capitals come before small letters. Let it sort the titles.";
        }
        if (sameDay && text(right).isPresent() && !text(right).equals(text(wrong))) {
            return "They share the day, so the title decides. Add it to the order.";
        }
        if (sameDay) {
            return "They share day and title, so the id decides. Add it to the order.";
        }
        return "Sort in the query, by all that the Javadoc names.";
    }

    private static boolean differInCapitals(String one, String other) {
        return one.equalsIgnoreCase(other) && !one.equals(other);
    }

    /** The reference sorts rows of one day by their ids, and not by chance: the titles of some of them are the other way round. */
    private boolean idsDecideWithinADay() {
        boolean titlesAreTurned = false;
        for (int i = 1; i < expected.size(); i++) {
            Object one = expected.get(i - 1);
            Object next = expected.get(i);
            if (day(one).isPresent() && day(one).equals(day(next)) && !text(one).equals(text(next))) {
                if (id(one).orElse(0L) > id(next).orElse(0L)) {
                    return false;
                }
                titlesAreTurned |= text(one).orElse("").compareToIgnoreCase(text(next).orElse("")) > 0;
            }
        }
        return titlesAreTurned;
    }

    private List<Object> shownInOrder(Comparator<Object> order) {
        return expected.stream().map(row -> (Object) row).sorted(order).map(shown).toList();
    }

    private String hintForAValue() {
        return came.get(0) instanceof Number number && expectedShown.get(0) instanceof Number right
                ? number.longValue() < right.longValue()
                        ? " Rows are left out: look at the ends of ranges, at inner joins, and at nulls."
                                + (argument instanceof Integer year
                                        && year % 4 == 0 && LocalDate.of(year, 1, 1).isLeapYear() ? " A leap year has 366 days." : "")
                        : " Rows are counted that don't belong there, or more than once: look at the conditions and the joins."
                : "";
    }

    private String aboutTheArgument() {
        if (!(argument instanceof String typed)) {
            return "";
        }
        if (!typed.strip().equals(typed)) {
            return " What was typed begins or ends with a blank: don't trim it.";
        }
        if (typed.contains("  ")) {
            return " What was typed has two blanks side by side: leave them as they are.";
        }
        return typed.isEmpty() ? " The empty text is a text like any other: compare with it." : " Compare the text letter by letter.";
    }

    private Optional<Object> rowShownAs(Object one) {
        Stream<? extends Object> all = expected.isEmpty() || expected.get(0) instanceof Rows.Blog
                || expected.get(0) instanceof Reference.Refusal
                        ? rows.blogs().stream()
                        : expected.get(0) instanceof Rows.Entry ? rows.entries().stream() : Stream.empty();
        try {
            return all.filter(row -> one.equals(shown.apply(row))).map(row -> (Object) row).findFirst();
        } catch (ClassCastException ofAnotherKind) {
            return Optional.empty();
        }
    }

    /** Whether the reference answers with something that is in no table. */
    private static boolean isComputed(Object row) {
        return row == null || row.getClass().getEnclosingClass() != Rows.class;
    }

    private static Optional<LocalDate> day(Object row) {
        return row instanceof Rows.Blog blog
                ? Optional.of(blog.pubDate())
                : row instanceof Rows.Entry entry ? Optional.of(entry.writtenOn()) : Optional.empty();
    }

    private static Optional<Long> id(Object row) {
        return row instanceof Rows.Blog blog
                ? Optional.of(blog.id())
                : row instanceof Rows.Entry entry ? Optional.of(entry.id()) : Optional.empty();
    }

    private static Optional<String> text(Object row) {
        return row instanceof Rows.Blog blog
                ? Optional.of(blog.title())
                : row instanceof Rows.Entry entry ? Optional.of(entry.headline()) : Optional.empty();
    }

    private static List<String> texts(Rows rows, Object row) {
        return row instanceof Rows.Entry
                ? rows.entries().stream().map(Rows.Entry::headline).toList()
                : rows.blogs().stream().map(
                        Rows.Blog::title).toList();
    }

    /** How a story names a row. */
    static String named(Object row) {
        return row instanceof Rows.Blog blog
                ? told(blog.title()) + " (published on " + blog.pubDate() + ")"
                : row instanceof Rows.Entry entry
                        ? told(entry.headline()) + " (entry " + entry.id() + " of blog " + entry.blogId() + ")"
                        : row instanceof Rows.Visit visit
                                ? "the visit of " + visit.visitedAt() + " (id " + visit.id() + ")"
                                : told(row);
    }

    /** How a story shows a value beside another one: of two long texts that begin alike, from shortly before where they differ. */
    private static String toldBeside(Object value, Object other) {
        if (!(value instanceof String text && other instanceof String beside)) {
            return told(value);
        }
        int differs = 0;
        while (differs < text.length() && differs < beside.length() && text.charAt(differs) == beside.charAt(differs)) {
            differs++;
        }
        int from = text.lastIndexOf(' ', Math.max(differs - LONGEST / 4, 0)) + 1;
        return differs < LONGEST / 2 || Math.max(text.length(), beside.length()) <= LONGEST
                ? told(value)
                : told("…" + text.substring(from));
    }

    /** How a story shows a value: a text in quotes, and not all of a long one. */
    static String told(Object value) {
        return value instanceof String text
                ? "\"" + (text.length() > LONGEST ? text.substring(0, LONGEST - 10) + "…" : text) + "\""
                        + (text.length() > LONGEST ? " (" + text.length() + " letters)" : "")
                : String.valueOf(value);
    }
}
