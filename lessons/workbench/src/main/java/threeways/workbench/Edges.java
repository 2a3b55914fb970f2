package threeways.workbench;

import static java.util.Comparator.naturalOrder;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * About twenty arguments for a question, chosen from the rows with a fixed seed: ordinary ones first, and then those at the edges, where answers go
 * wrong.
 */
public final class Edges {

    private static final int MANY = 20;

    private static final String TOO_LONG = "longer than any column, ".repeat(9);

    /** The apostrophe of books, which is another character than that of keyboards and SQL. */
    static final char CURLED_QUOTE = '\u2019';

    private Edges() {
    }

    /** Years: leap years, the first and the last, one without blogs, and such as 202 and 20, with which other years begin. */
    public static List<Integer> years(Rows rows) {
        Map<Integer, Long> blogs = rows.blogs().stream().collect(Collectors.groupingBy(Rows.Blog::year, Collectors.counting()));
        List<Integer> years = blogs.keySet().stream().sorted().toList();
        int first = years.stream().filter(year -> year > 999).findFirst().orElse(years.get(0));
        int last = years.get(years.size() - 1);
        int busiest = blogs.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
        Set<Integer> edges = new LinkedHashSet<>(some(years, 6));
        edges.add(busiest);
        edges.addAll(some(years.stream().filter(year -> LocalDate.of(year, 1, 1).isLeapYear()).toList(), 4));
        edges.addAll(List.of(first, last, first - 1, last + 1));
        for (int year = first; year < last; year++) {
            if (!blogs.containsKey(year)) {
                edges.add(year);
            }
        }
        edges.addAll(List.of(202, 20, 2, 2000));
        return List.copyOf(edges);
    }

    /**
     * Titles: of one blog, of several, of none; those that differ in case, blanks or their last letter, hold wildcards, quotes or SQL, are quoted as
     * in a book, too long for the column or in another Unicode form, and the empty one.
     */
    public static List<String> titles(Rows rows) {
        return Stream.concat(texts(rows.blogs().stream().map(Rows.Blog::title).toList()).stream(),
                lookingTheSame(rows).stream().map(Rows.Blog::title)).distinct().toList();
    }

    /** Names of authors: of one, of two, of none, two in a list, those that differ in case or blanks, and one that is too long for the column. */
    public static List<String> authorNames(Rows rows) {
        List<String> stored = rows.authors().stream().map(Rows.Author::name).toList();
        return namesAmong(stored);
    }

    /** Names of tags: used and unused, those that differ in case, and one that isn't there. */
    public static List<String> tags(Rows rows) {
        List<String> stored = rows.tags().stream().map(Rows.Tag::name).toList();
        return namesAmong(stored);
    }

    private static List<String> namesAmong(List<String> stored) {
        return Stream.of(Stream.concat(stored.stream(), texts(stored).stream()).distinct().limit(MANY), inOtherForms(stored),
                Stream.of(stored.get(0) + ", " + stored.get(1), stored.get(0) + "," + stored.get(1), AnotherWriter.MISSING_TEXT))
                .flatMap(Function.identity()).distinct().toList();
    }

    /** Texts that somebody may type, with such among them as differ from a stored one in case or blanks alone. */
    private static List<String> texts(List<String> stored) {
        List<String> inCase = twins(stored, text -> text.toLowerCase(Locale.ROOT));
        List<String> inBlanks = twins(stored, text -> text.strip().replaceAll("\\s+", " "));
        Set<String> edges = new LinkedHashSet<>(some(stored.stream().distinct().filter(text -> !inCase.contains(text)
                && !inBlanks.contains(text)).toList(), 4));
        Map<String, Long> counted = stored.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        edges.addAll(some(stored.stream().distinct().sorted().filter(text -> counted.get(text) > 1).toList(), 2));
        edges.addAll(some(inCase, 4));
        edges.addAll(inBlanks.stream().limit(MANY / 2).toList());
        String known = edges.iterator().next();
        // nobody has stored these, unless an answer changes what was typed
        edges.addAll(List.of(known + " ", " " + known, known.toUpperCase(Locale.ROOT), known.substring(0, known.length() - 1)));
        edges.addAll(some(stored.stream().filter(text -> text.matches(".*[%_'\\\\\"?:].*")).toList(), 4));
        edges.addAll(some(stored.stream().filter(text -> text.contains("'")).map(text -> text.replace('\'', CURLED_QUOTE)).toList(), 1));
        // as long as the column allows, alike but for the last letter; and what is SQL elsewhere
        edges.addAll(some(stored.stream().filter(text -> text.length() > 150).toList(), 2));
        edges.addAll(some(stored.stream().filter(text -> text.contains(";") || text.contains("--")).toList(), 2));
        edges.addAll(inOtherForms(stored).toList());
        edges.addAll(List.of("", "%", AnotherWriter.MISSING_TEXT));
        // a blank at the end doesn't count there
        return edges.stream().filter(text -> !Databases.asked().equals("mysql") || text.equals(text.stripTrailing())).toList();
    }

    /**
     * One that is longer than any column, and one whose accents are characters of their own. The first doesn't begin like a stored one of full
     * length: on H2, jOOQ casts what it binds to the length of the column.
     */
    private static Stream<String> inOtherForms(List<String> stored) {
        return Stream.concat(Stream.of(TOO_LONG),
                some(stored.stream().filter(text -> !Normalizer.isNormalized(text, Normalizer.Form.NFD))
                        .map(text -> Normalizer.normalize(text, Normalizer.Form.NFD)).toList(), 1).stream());
    }

    /** The texts that aren't told apart any more once they are folded, in groups. */
    private static List<String> twins(List<String> stored, Function<String, String> folded) {
        return stored.stream().distinct().collect(Collectors.groupingBy(folded)).entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue).filter(group -> group.size() > 1).flatMap(Collection::stream).toList();
    }

    /** Days: with many blogs, with one, with none, leap days, the first and the last of a year, and one of the year 202. */
    public static List<LocalDate> days(Rows rows) {
        Map<LocalDate, Long> blogs = rows.blogs().stream().collect(Collectors.groupingBy(Rows.Blog::pubDate, Collectors.counting()));
        List<LocalDate> days = blogs.keySet().stream().sorted().toList();
        Set<LocalDate> edges = new LinkedHashSet<>(some(days, 4));
        edges.add(blogs.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey());
        edges.addAll(some(days.stream().filter(day -> day.getMonthValue() == 2 && day.getDayOfMonth() == 29).toList(), 3));
        edges.addAll(some(days.stream().filter(day -> day.getDayOfYear() >= 365).toList(), 4));
        edges.addAll(some(days.stream().filter(day -> day.getDayOfYear() == 1).toList(), 2));
        edges.addAll(List.of(days.get(0), days.get(0).plusDays(1), days.get(days.size() - 1), days.get(days.size() - 1).plusDays(1)));
        some(days, 2).forEach(day -> edges.add(day.minusDays(1)));
        lookingTheSame(rows).forEach(blog -> edges.add(blog.pubDate()));
        return List.copyOf(edges);
    }

    /** Ratings: each that was given, and one below and one above them. */
    public static List<Integer> ratings(Rows rows) {
        Set<Integer> edges = new LinkedHashSet<>(rows.entries().stream().map(Rows.Entry::rating).filter(rating -> rating != null)
                .sorted(Comparator.reverseOrder()).toList());
        edges.addAll(List.of(-1, 6));
        return List.copyOf(edges);
    }

    /**
     * Ids of blogs: of such with many entries, with one, with none, of one digit and of several, and such as aren't there: one of them ends, in its
     * last 32 bits, like the id of a blog with entries.
     */
    public static List<Long> blogIds(Rows rows) {
        Map<Integer, List<Long>> byEntries = rows.blogs().stream().map(Rows.Blog::id).sorted()
                .collect(Collectors.groupingBy(id -> rows.entriesOf(id).size()));
        Set<Long> edges = new LinkedHashSet<>(some(rows.blogs().stream().map(Rows.Blog::id).toList(), 5));
        byEntries.values().forEach(ids -> edges.addAll(some(ids, 3)));
        edges.addAll(List.of(AnotherWriter.MISSING_ID, 0L, AnotherWriter.NEGATIVE_ID,
                (1L << 32) + byEntries.get(byEntries.keySet().stream().max(naturalOrder()).orElseThrow()).get(0)));
        return List.copyOf(edges);
    }

    /** Ids of authors: all of them, and one that isn't there. */
    public static List<Long> authorIds(Rows rows) {
        return Stream.concat(rows.authors().stream().map(Rows.Author::id).limit(MANY), Stream.of(AnotherWriter.MISSING_ID)).toList();
    }

    /** Some blogs that share title and day with another one. */
    private static List<Rows.Blog> lookingTheSame(Rows rows) {
        return rows.blogs().stream().collect(Collectors.groupingBy(blog -> List.of(blog.title(), blog.pubDate()))).values().stream()
                .filter(blogs -> blogs.size() > 1).map(blogs -> blogs.get(0)).sorted(Comparator.comparing(Rows.Blog::id)).limit(4).toList();
    }

    /** A few of these, the same ones each time. */
    private static <T> List<T> some(Collection<T> of, int many) {
        List<T> shuffled = new ArrayList<>(of);
        Collections.shuffle(shuffled, new Random(7));
        return shuffled.subList(0, Math.min(many, shuffled.size()));
    }
}
