package threeways.workbench;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Tells how an answer differs from the reference: what was expected, what came, what is odd about it, and what to do next. */
final class Story {

    /** Sizes, beside multiples of ten, at which answers stop that were written for small archives. */
    private static final Set<Integer> LIMITS = Set.of(1, 5, 25);

    private static final int LONGEST = 40;

    private static final String CAPITALS_FIRST = "In the database's order capitals come before small letters. Sort without lower() and upper(), and not again in Java.";

    /** What an oddity is about: two of one kind don't compete for the cause. */
    private enum Kind {
        DAY, TEXT, AUTHOR, ENTRIES, RATING, TWIN
    }

    /** A property that a row may have, and what to do if just the rows with it are missing. */
    private record Oddity(Kind kind, String fact, String advice, BiPredicate<Rows, Object> holds) {

        boolean isOf(Rows rows, Object row) {
            return holds.test(rows, row);
        }
    }

    /** The more an oddity says, the earlier it stands. */
    private static final List<Oddity> ODDITIES = List.of(
            ofDay("31 December is day 366 of a leap year.", "Let the range end before the next 1 January.",
                    day -> day.getDayOfYear() == 366),
            ofDay("Its date is 29 February, which leap years alone have.", "Don't compute the days of a month or a year yourself.",
                    day -> day.getMonthValue() == 2 && day.getDayOfMonth() == 29),
            ofDay("It is from the last day of the year.", "Let the range end before the next 1 January.",
                    day -> day.getMonthValue() == 12 && day.getDayOfMonth() == 31),
            ofDay("It is from the first day of the year.", "Begin the range with 1 January.", day -> day.getDayOfYear() == 1),
            ofDay("Its year has three digits.", "Compare dates or numbers, and not texts.", day -> day.getYear() < 1000),
            ofText("The text is longer than most.", "Cut nothing off what is stored or typed.", (all, text) -> text.length() > 150),
            ofText("There is a tab in it.", "Bind what was typed as it is.", (all, text) -> text.contains("\t")),
            ofText("The text looks like a piece of SQL.", "Bind it as it is, and refuse no character.",
                    (all, text) -> text.contains("--") || text.contains(";")),
            ofBlog(Kind.AUTHOR, "It has no author.", "An inner join with author leaves it out, a left join doesn't.",
                    (rows, blog) -> blog.authorId() == null),
            ofEntry(Kind.AUTHOR, "Its blog has no author.",
                    "An inner join with author leaves it out: read entry alone, or use a left join.",
                    (rows, entry) -> rows.blog(entry.blogId()) != null && rows.blog(entry.blogId()).authorId() == null),
            ofBlog(Kind.ENTRIES, "It has no entries.", "An inner join with entry leaves it out, a left join doesn't.",
                    (rows, blog) -> rows.entriesOf(blog.id()).isEmpty()),
            ofBlog(Kind.AUTHOR, "Another author has the same name as its author.", "Tell authors apart by their ids.",
                    (rows, blog) -> rows.authorOf(blog) != null && rows.authors().stream()
                            .filter(author -> author.name().equals(rows.authorOf(blog))).count() > 1),
            ofEntry(Kind.RATING, "It has no rating: the column is null.", "A comparison with null is never true: ask with is null.",
                    (rows, entry) -> entry.rating() == null),
            ofEntry(Kind.RATING, "Its rating is 0, and not null.", "Don't take 0 for a missing rating.",
                    (rows, entry) -> Objects.equals(entry.rating(), 0)),
            ofText("There is a backslash in it, by which LIKE escapes the next character.", "Compare with =.",
                    (all, text) -> text.contains("\\")),
            ofText("The text is empty.", "Compare with it as with any other.", (all, text) -> text.isEmpty()),
            ofText("The text begins or ends with a blank.", "Don't trim what is stored or typed.",
                    (all, text) -> !text.strip().equals(text)),
            ofText("The text has two blanks side by side.", "Compare the text as it is.", (all, text) -> text.contains("  ")),
            ofText("Another text differs from it in upper or lower case alone.", "Compare letter by letter.",
                    (all, text) -> all.stream().anyMatch(other -> !other.equals(text) && other.equalsIgnoreCase(text))),
            ofBlog(Kind.TWIN, "Another blog has the same title and day.", "Both count.",
                    (rows, blog) -> rows.blogs().stream().filter(other -> other.title().equals(blog.title())
                            && other.pubDate().equals(blog.pubDate())).count() > 1),
            ofBlog(Kind.TWIN, "Other blogs have the same title.", "Each of them counts.",
                    (rows, blog) -> rows.blogs().stream().filter(other -> other.title().equals(blog.title())).count() > 1));

    /** What an answer got right before: an oddity of a row that came isn't the cause, and neither is a limit that a longer list has passed. */
    static final class Evidence {

        /** A row that came, among all rows at that time: in another archive it may be odd. */
        private record Seen(Rows rows, Object row) {
        }

        private final List<Object> arguments = new ArrayList<>();
        private final List<Seen> seen = new ArrayList<>();
        private int longest;

        /** All rows that were expected for the argument came, and no others. */
        void add(Rows rows, Object argument, List<?> expected) {
            arguments.add(argument);
            expected.forEach(row -> seen.add(new Seen(rows, row)));
            longest = Math.max(longest, expected.size());
        }
    }

    private final Rows rows;
    private final Object argument;
    private final String asked;
    private final List<?> expected;
    private final List<Object> expectedShown;
    private final List<Object> came;
    private final Function<Object, Object> shown;
    private final Evidence evidence;

    @SuppressWarnings("unchecked")
    <R> Story(Rows rows, Object argument, String asked, List<R> expected, List<Object> expectedShown, List<Object> came,
            Function<? super R, ?> shown, Evidence evidence) {
        this.rows = rows;
        this.argument = argument;
        this.asked = asked;
        this.expected = expected;
        this.expectedShown = expectedShown;
        this.came = came;
        this.shown = (Function<Object, Object>) (Function<?, ?>) shown;
        this.evidence = evidence;
    }

    private static Oddity ofDay(String fact, String advice, Predicate<LocalDate> holds) {
        return new Oddity(Kind.DAY, fact, advice, (rows, row) -> day(row).filter(holds).isPresent());
    }

    private static Oddity ofBlog(Kind kind, String fact, String advice, BiPredicate<Rows, Rows.Blog> holds) {
        return new Oddity(kind, fact, advice, (rows, row) -> row instanceof Rows.Blog blog && holds.test(rows, blog));
    }

    private static Oddity ofEntry(Kind kind, String fact, String advice, BiPredicate<Rows, Rows.Entry> holds) {
        return new Oddity(kind, fact, advice, (rows, row) -> row instanceof Rows.Entry entry && holds.test(rows, entry));
    }

    private static Oddity ofText(String fact, String advice, BiPredicate<List<String>, String> holds) {
        return new Oddity(Kind.TEXT, fact, advice, (rows, row) -> text(row).filter(text -> holds.test(texts(rows, row), text)).isPresent());
    }

    /** Whether the same rows came, however they are sorted. */
    boolean sameRows() {
        return missing().isEmpty() && extra().isEmpty();
    }

    /** For an answer that has sent no statement at its second call. */
    String remembers(String change) {
        return asked + ", asked again after another writer " + change + ": the same " + counted(came.size())
                + " came as before, and no statement was sent. The answer remembers the first call. Ask the database at each call.";
    }

    /** What came is right no longer, and nothing was sent for it, not even when it was asked for the first time. */
    String decides(String change) {
        return asked + ", asked again after another writer " + change + ": the same " + counted(came.size())
                + " came, and no statement was sent, not even at the first call. The answer decides by itself. Ask the database at each call.";
    }

    String differs(boolean changed) {
        String begin = asked + (changed ? ", asked again after changes: " : ": ");
        if (expected.size() == 1 && came.size() == 1
                && (isComputed(expected.get(0)) || came.get(0) instanceof Reference.Refusal)) {
            Optional<String> page = pageDiffers(expectedShown.get(0), came.get(0));
            if (page.isPresent()) {
                return begin + page.get();
            }
            String instead = rowShownAs(came.get(0)).map(Story::named).orElseGet(() -> told(came.get(0)));
            return begin + "expected " + named(expected.get(0))
                    + (came.get(0) instanceof Reference.Refusal ? ", and what came is " + instead + "." : ", and " + instead + " came.")
                    + (aboutTheArgument().isEmpty() ? aboutTheValue() : aboutTheArgument());
        }
        if (Stream.concat(expected.stream(), rows.blogs().stream()).findFirst().filter(Story::isComputed).isPresent()) {
            return begin + computed();
        }
        List<Object> missing = missing();
        List<Object> extra = extra();
        if (stopsEarly() && !(missing.size() == 1 && !odditiesOf(missing).isEmpty()) && !areOfANamesake()) {
            return begin + "the first " + came.size() + " of " + expected.size()
                    + " came. The answer stops there, as with a limit or a page: return all of them.";
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
                + toldBeside(came.get(at), expectedShown.get(at)) + " came." + whyOther(expectedShown.get(at), came.get(at));
    }

    /** What to do about two lines of which one came instead of the other; empty if nothing tells. */
    private String whyOther(Object expectedLine, Object line) {
        String right = told(expectedLine);
        String wrong = told(line);
        if (sameRows()) {
            return " Only the order differs: sort in the query, by all that the Javadoc names.";
        }
        if (folded(right).equals(folded(wrong))) {
            return " A text was changed: return what is stored, letter by letter, blank by blank.";
        }
        if (isTakenApart(right, wrong)) {
            return " A name was taken apart at a separator that it holds: join no names.";
        }
        if (isWithoutTwins(String.valueOf(expectedLine), String.valueOf(line))) { // in full, which a long line isn't told in
            return " Two that look alike are two: leave out distinct and sets.";
        }
        if (isEmptyForNull(right, wrong)) {
            return " An empty text isn't null: return each as it is stored.";
        }
        return aboutTheYear();
    }

    /** Whether nothing but what separates words has become something between two names. */
    private static boolean isTakenApart(String right, String wrong) {
        return wrong.split(", ").length > right.split(", ").length && words(right).equals(words(wrong));
    }

    /** Whether of two equal parts of a line one is missing, and nothing else. */
    private static boolean isWithoutTwins(String right, String wrong) {
        List<String> expected = List.of(words(right).split(" "));
        List<String> found = List.of(words(wrong).split(" "));
        return found.size() < expected.size() && new HashSet<>(expected).equals(new HashSet<>(found));
    }

    private static String words(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]+", " ");
    }

    private static boolean isEmptyForNull(String right, String wrong) {
        return wrong.replaceAll("=null(?=[,\\]])", "=").equals(right);
    }

    /** A number up to it may be a rating: no archive has blogs of such a year. */
    private static final int HIGHEST_RATING = 10;

    /** Whether what was asked for is a year with fewer than four digits. */
    static boolean isEarlyYear(Object argument) {
        return argument instanceof Integer year && year < 1000 && year > HIGHEST_RATING;
    }

    private String aboutTheYear() {
        return isEarlyYear(argument)
                ? " The year has fewer than four digits: compare dates or numbers, and not texts."
                : "";
    }

    private String counts() {
        if (expected.size() == came.size()) {
            return "";
        }
        return counted(expected.size()) + (expected.size() == 1 ? " was" : " were") + " expected, and " + (came.isEmpty()
                ? "none"
                : came.size()) + " came. ";
    }

    private static String counted(int rows) {
        return rows == 1 ? "1 row" : rows + " rows";
    }

    /** Whether an answer may stop after so many rows because it was written for a small archive. */
    private static boolean isLimit(int rows) {
        return LIMITS.contains(rows) || rows > 0 && rows % 10 == 0;
    }

    private boolean stopsEarly() {
        return came.size() < expected.size() && isLimit(came.size()) && came.size() >= evidence.longest
                && came.equals(expectedShown.subList(0, came.size()));
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

    /** What just the missing rows have in common; what to do about it if nothing else tells them from the rows that came. */
    private String because(List<Object> missing) {
        if (came.contains(shown.apply(missing.get(0)))) {
            return sameInAnyOrder(came, expectedShown.stream().distinct().toList()) || wereMerged(missing)
                    ? "Equal rows were merged: use no distinct and no set, and group by id."
                    : "Another row looks the same. Tell rows apart by id, in maps and groups too.";
        }
        if (areOfANamesake()) {
            return "Another author has the same name, and none of theirs came. Ask by name.";
        }
        List<Oddity> odd = odditiesOf(missing);
        if (odd.isEmpty()) {
            return "Look at the conditions of your query, and at its joins.";
        }
        return isProven(odd)
                ? odd.get(0).fact + " " + odd.get(0).advice
                : odd.get(0).fact + odd.stream().filter(other -> other.kind != odd.get(0).kind).findFirst().map(other -> " " + other.fact)
                        .orElse("");
    }

    /** For each of these rows one came that looks the same, and nothing behind what is shown tells them from those that came. */
    private boolean wereMerged(List<Object> missing) {
        return missing.stream().allMatch(row -> came.contains(shown.apply(row)))
                && odditiesOf(missing).stream().noneMatch(odd -> Set.of(Kind.AUTHOR, Kind.ENTRIES, Kind.RATING).contains(odd.kind));
    }

    /**
     * What each of these rows has, and none that came, now or before; of what came before, days say nothing unless they were asked for by year. A row
     * that was asked for by its text is odd by its text.
     */
    private List<Oddity> odditiesOf(List<Object> missing) {
        List<Object> right = found(missing);
        List<Oddity> odd = ODDITIES.stream().filter(oddity -> missing.stream().allMatch(row -> oddity.isOf(rows, row)))
                .filter(oddity -> right.stream().noneMatch(row -> oddity.isOf(rows, row)))
                .filter(oddity -> oddity.kind == Kind.DAY && !(argument instanceof Integer)
                        || evidence.seen.stream().noneMatch(one -> oddity.isOf(one.rows(), one.row())))
                .toList();
        List<Oddity> ofText = odd.stream().filter(oddity -> oddity.kind == Kind.TEXT).toList();
        return missing.stream().allMatch(row -> text(row).filter(text -> text.equals(argument)).isPresent()) && !ofText.isEmpty()
                ? ofText
                : odd;
    }

    private List<Object> found(List<Object> missing) {
        List<Object> found = new ArrayList<>(expected);
        found.removeAll(missing);
        return found;
    }

    /** Whether blogs were asked for by the name of their author, and just those of one author of that name came. */
    private boolean areOfANamesake() {
        Map<Long, List<Object>> shownByAuthor = new HashMap<>();
        for (int i = 0; i < expected.size(); i++) {
            Long author = expected.get(i) instanceof Rows.Blog blog ? blog.authorId() : null;
            if (author == null || !rows.author(author).name().equals(argument)) {
                return false;
            }
            shownByAuthor.computeIfAbsent(author, first -> new ArrayList<>()).add(expectedShown.get(i));
        }
        return shownByAuthor.size() > 1 && shownByAuthor.values().stream().anyMatch(theirs -> sameInAnyOrder(came, theirs));
    }

    /** Whether rows came that aren't odd, and the missing ones are odd in one way only. */
    private boolean isProven(List<Oddity> odd) {
        return !(came.isEmpty() && evidence.seen.isEmpty()) && odd.stream().allMatch(oddity -> oddity.kind == odd.get(0).kind);
    }

    static boolean sameInAnyOrder(List<Object> some, List<Object> others) {
        return tally(some).equals(tally(others));
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
            return told(first) + " came more than once. " + counts() + (isRepeatedForEachEntry()
                    ? "Each blog came once for each of its entries: use exists, in or distinct."
                    : "Return each row once.");
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
                    + odditiesOf(missing).stream().findFirst().map(oddity -> oddity.fact + " ").orElse("")
                    + "Return what the database holds, unchanged and in the right columns.";
        }
        return named(row) + " came, and doesn't belong there. " + counts() + becauseTheyCame(extra.stream().map(this::rowShownAs)
                .flatMap(Optional::stream).toList());
    }

    /** As a join repeats blogs: each as often as it has entries, and one without entries once or not at all. */
    private boolean isRepeatedForEachEntry() {
        Map<Object, Integer> often = tally(came);
        return expected.stream().allMatch(row -> row instanceof Rows.Blog blog && (rows.entriesOf(blog.id()).isEmpty()
                || often.getOrDefault(shown.apply(blog), 0) == rows.entriesOf(blog.id()).size()));
    }

    /** What all of these rows have in common that were not asked for. */
    private String becauseTheyCame(List<Object> extra) {
        if (argument instanceof Long id && rows.author(id) != null && extra.stream().allMatch(row -> row instanceof Rows.Blog blog
                && blog.authorId() != null && !id.equals(blog.authorId()) && rows.author(id).name().equals(rows.authorOf(blog)))) {
            return "Its author has the same name and another id. Compare the ids of authors, not their names.";
        }
        if (argument instanceof Integer year && extra.stream().allMatch(row -> day(row).isPresent())) {
            List<LocalDate> days = extra.stream().flatMap(row -> day(row).stream()).toList();
            int another = days.get(0).getYear();
            if (days.stream().allMatch(day -> day.getYear() != year && String.valueOf(day.getYear()).startsWith(String.valueOf(year)))) {
                return "As a text, " + another + " begins with " + year + ". Compare dates or numbers, and not texts.";
            }
            if (days.stream().allMatch(LocalDate.of(year + 1, 1, 1)::equals)) {
                return "It is from the first day of the next year: let the range end before it.";
            }
            if (days.stream().allMatch(day -> day.getYear() == year - 1)) {
                return "It is from the year before: begin the range with 1 January of " + year + ".";
            }
        }
        if (argument instanceof String typed && extra.stream().allMatch(row -> text(row).isPresent())) {
            List<String> texts = extra.stream().flatMap(row -> text(row).stream()).toList();
            if (texts.stream().allMatch(text -> !text.equals(typed) && text.equalsIgnoreCase(typed))) {
                return "It differs in upper and lower case from what was typed. Compare letter by letter.";
            }
            if (texts.stream().allMatch(text -> !text.equals(typed) && folded(text).equals(folded(typed)))) {
                return "It differs in blanks from what was typed. Compare the text as it is, without trimming.";
            }
            if (texts.stream().allMatch(text -> text.replace('\'', Edges.CURLED_QUOTE).equals(typed))) {
                return "Its quote is another character than the one that was typed. Compare the text as it is.";
            }
            if (texts.stream().allMatch(text -> !text.isEmpty() && typed.length() > text.length() && typed.startsWith(text))) {
                return "What was typed is longer than it, and was cut on the way: bind all of it.";
            }
            if (texts.stream().allMatch(text -> composed(text).equals(composed(typed)))) {
                return "What was typed has another Unicode form: bind it as it is, without normalising.";
            }
            if (typed.isEmpty()) {
                return "The empty text was asked for: compare with it, since it doesn't mean \"all\".";
            }
            if ((typed.contains("%") || typed.contains("_")) && texts.stream().allMatch(text -> isLike(text, typed))
                    && !texts.stream().allMatch(text -> text.contains(typed))) {
                return "% and _ are wildcards of LIKE. Compare with =, or escape them.";
            }
        }
        return "Look at the conditions of your query.";
    }

    /** Whether LIKE finds the text. */
    private static boolean isLike(String text, String pattern) {
        StringBuilder regex = new StringBuilder();
        for (char letter : pattern.toCharArray()) {
            regex.append(letter == '%' ? ".*" : letter == '_' ? "." : Pattern.quote(String.valueOf(letter)));
        }
        return Pattern.compile(".*" + regex + ".*", Pattern.DOTALL).matcher(text).matches();
    }

    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
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
        return named(cameHere) + " came before " + named(expectedHere) + ". " + orderHint(expectedHere, cameHere);
    }

    private String orderHint(Object right, Object wrong) {
        if (came.equals(shownInOrder(Comparator.comparing(row -> id(row).orElse(0L))))) {
            return "The rows came in the order of their ids. Sort them in the query.";
        }
        if (came.equals(shownInOrder(Comparator.comparing(row -> id(row).map(String::valueOf).orElse(""))))) {
            return "The ids are sorted as texts: as a text, 10 comes before 9. Sort by the number.";
        }
        if (differInCapitals(text(right).orElse("").strip(), text(wrong).orElse("").strip())) {
            return CAPITALS_FIRST;
        }
        if (right instanceof Rows.Blog second && wrong instanceof Rows.Blog first && authorsDecide()) {
            return Objects.equals(rows.authorOf(second), rows.authorOf(first))
                    ? "Their authors have one name, so the id decides. Add it to the order."
                    : "The first " + by(first) + ", the second " + by(second) + ". Sort by these names, with nulls last.";
        }
        if (day(right).isEmpty() || !day(right).equals(day(wrong))) {
            return "Sort in the query, by all that the Javadoc names.";
        }
        if (text(right).equals(text(wrong))) {
            return "They have the same day and title" + (id(right).orElse(0L) < id(wrong).orElse(0L)
                    ? ", so the id decides. Add it to the order."
                    : ". Sort by all that the Javadoc names.");
        }
        if (idsDecideWithinADay()) {
            return "They have the same day, so the id decides. Add it to the order.";
        }
        if (!titlesDecideWithinADay()) {
            return "They have the same day. Sort in the query, by all that the Javadoc names.";
        }
        return cameByDayWithoutCase()
                ? CAPITALS_FIRST
                : "They have the same day, so the title decides. Add it to the order.";
    }

    private String by(Rows.Blog blog) {
        return rows.authorOf(blog) == null ? "has no author" : "is by " + told(rows.authorOf(blog));
    }

    /** The reference sorts blogs by the names of their authors, with blogs without an author at the end, and not by the day. */
    private boolean authorsDecide() {
        List<String> names = expected.stream().map(row -> row instanceof Rows.Blog blog ? rows.authorOf(blog) : null)
                .takeWhile(Objects::nonNull).toList();
        List<LocalDate> days = expected.stream().flatMap(row -> day(row).stream()).toList();
        return names.stream().distinct().count() > 2 && isSorted(names) && !isSorted(days)
                && expected.subList(names.size(), expected.size()).stream()
                        .allMatch(row -> row instanceof Rows.Blog blog && rows.authorOf(blog) == null);
    }

    /** Upwards or downwards. */
    private static <T extends Comparable<? super T>> boolean isSorted(List<T> values) {
        List<T> upwards = values.stream().sorted().toList();
        return values.equals(upwards) || values.equals(values.stream().sorted(Comparator.reverseOrder()).toList());
    }

    private static boolean differInCapitals(String one, String other) {
        return one.equalsIgnoreCase(other) && !one.equals(other);
    }

    /** The days came as in the reference, and the titles of each as if capitals were small letters. */
    private boolean cameByDayWithoutCase() {
        List<Object> rowsThatCame = came.stream().map(one -> (Object) expected.get(expectedShown.indexOf(one))).toList();
        for (int i = 0; i < rowsThatCame.size(); i++) {
            Object one = rowsThatCame.get(i);
            if (!day(one).equals(day(expected.get(i))) || i > 0 && day(one).equals(day(rowsThatCame.get(i - 1)))
                    && text(rowsThatCame.get(i - 1)).orElse("").compareToIgnoreCase(text(one).orElse("")) > 0) {
                return false;
            }
        }
        return true;
    }

    /** The reference sorts rows of one day by their titles, in either case of letters. */
    private boolean titlesDecideWithinADay() {
        for (int i = 1; i < expected.size(); i++) {
            String one = text(expected.get(i - 1)).orElse("");
            String next = text(expected.get(i)).orElse("");
            if (day(expected.get(i - 1)).equals(day(expected.get(i))) && one.compareTo(next) > 0 && one.compareToIgnoreCase(next) > 0) {
                return false;
            }
        }
        return true;
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

    /** A count of a leap year that is short of just the blogs of its last day tells why. */
    /** Of two pages, each a record of a list and a total, what differs first: a list in full would hide it. */
    private static Optional<String> pageDiffers(Object right, Object wrong) {
        if (!(right instanceof Record) || wrong == null || right.getClass() != wrong.getClass()) {
            return Optional.empty();
        }
        Object[] expected = values(right);
        Object[] found = values(wrong);
        if (expected.length != 2 || !(expected[0] instanceof List<?> rows) || !(expected[1] instanceof Number)
                || !(found[0] instanceof List<?> others)) {
            return Optional.empty();
        }
        if (!expected[1].equals(found[1])) {
            return Optional
                    .of("the total was expected to be %s, and %s came. Count with all conditions that choose rows, and with none that "
                            .formatted(expected[1], found[1]) + "chooses the page.");
        }
        if (rows.size() != others.size()) {
            return Optional.of(
                    "the total is right. %s expected on the page, and %d came. Skip and limit by what was asked for, and by nothing else."
                            .formatted(counted(rows.size()) + (rows.size() == 1 ? " was" : " were"), others.size()));
        }
        return IntStream.range(0, rows.size()).filter(at -> !rows.get(at).equals(others.get(at))).boxed().findFirst()
                .map(at -> "place %d of the page was expected to be %s, and %s came. Sort by all that the Javadoc names, and skip nothing else."
                        .formatted(at + 1, rows.get(at), others.get(at)));
    }

    private static Object[] values(Object page) {
        return Stream.of(page.getClass().getRecordComponents()).map(component -> {
            try {
                return component.getAccessor().invoke(page);
            } catch (ReflectiveOperationException unreadable) {
                return "";
            }
        }).toArray();
    }

    private String aboutTheValue() {
        if (!(came.get(0) instanceof Number number) || !(expectedShown.get(0) instanceof Number right)) {
            return "";
        }
        long missing = right.longValue() - number.longValue();
        return argument instanceof Integer year && LocalDate.of(year, 1, 1).isLeapYear() && missing > 0
                && rows.blogs().stream().filter(blog -> blog.pubDate().equals(LocalDate.of(year, 12, 31))).count() == missing
                        ? " 31 December is day 366 of a leap year: let the range end before the next 1 January."
                        : " Look at the conditions and the joins of your query.";
    }

    /** What is odd about a text that was typed, unless an answer for another such text was right. */
    private String aboutTheArgument() {
        if (isOddlyTyped(text -> !text.strip().equals(text))) {
            return " What was typed begins or ends with a blank: don't trim it.";
        }
        if (isOddlyTyped(text -> text.contains("  "))) {
            return " What was typed has two blanks side by side: leave them as they are.";
        }
        return isOddlyTyped(String::isEmpty) ? " The empty text is a text like any other: compare with it." : "";
    }

    private boolean isOddlyTyped(Predicate<String> odd) {
        return argument instanceof String typed && odd.test(typed)
                && evidence.arguments.stream().noneMatch(right -> right instanceof String text && odd.test(text));
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
    static boolean isComputed(Object row) {
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
                ? (blog.title().isEmpty() ? "an empty title" : told(blog.title())) + " (published on " + blog.pubDate() + ")"
                : row instanceof Rows.Entry entry
                        ? told(entry.headline()) + " (entry " + entry.id() + ")"
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
