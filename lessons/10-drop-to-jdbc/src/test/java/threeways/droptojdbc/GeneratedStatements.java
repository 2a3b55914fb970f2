package threeways.droptojdbc;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Makes statements from the grammar that the Javadoc of {@link NamedParameters} states, part by part, so that the right translation of each is
 * known without translating it. The same ones are made in each run.
 */
final class GeneratedStatements {

    private static final int MANY = 6_000;
    private static final int PARTS = 6;
    private static final int LONG = 6_000;

    /** What the Javadoc tells apart. */
    private enum Kind {
        PARAMETER(":", "", "is a parameter and becomes a question mark"), TEXT("'", "'", "is text in quotes and stays as it is"), NAME("\"",
                "\"", "is a name in double quotes and stays as it is"), LINE("--", "\n",
                        "is a comment up to the end of its line and stays as it is"), BLOCK("/*", "*/",
                                "is a comment up to the first */ after its /* and stays as it is"), CAST("::", "",
                                        "is a cast and stays as it is"), COLON(":", "",
                                                "is a colon with no name after it and stays as it is"), OTHER("", "",
                                                        "neither belongs to a parameter nor begins quotes or a comment and stays as it is"), OPEN_TEXT(
                                                                "'", "",
                                                                "is text in quotes that nothing closes: it goes on to the end and stays as it is"), OPEN_NAME(
                                                                        "\"", "",
                                                                        "is a name in double quotes that nothing closes: it goes on to the end and stays as it is"), OPEN_LINE(
                                                                                "--", "",
                                                                                "is a comment up to the end of the statement and stays as it is"), OPEN_BLOCK(
                                                                                        "/*", "",
                                                                                        "is a comment that nothing closes: it goes on to the end and stays as it is");

        private final String open;
        private final String close;
        private final String words;

        Kind(String open, String close, String words) {
            this.open = open;
            this.close = close;
            this.words = words;
        }

        boolean isOpen() {
            return name().startsWith("OPEN");
        }

        /** Whether a part with this body ends where it should, and not before. */
        boolean allows(String body) {
            return switch (this) {
                case PARAMETER -> body.matches("[A-Za-z_][A-Za-z0-9_]*");
                case CAST -> body.isEmpty() || Character.isLetter(body.charAt(0)) || body.startsWith("_");
                case BLOCK, OPEN_BLOCK -> (body + "*/").indexOf("*/") == body.length();
                case LINE, OPEN_LINE -> !body.contains("\n") && !body.contains("\r");
                case COLON -> body.isEmpty();
                case OTHER -> !body.isEmpty();
                default -> true; // a quote in quotes is always doubled
            };
        }
    }

    /** A part of a statement, between its marks in units, each of which could be left out. */
    private record Part(Kind kind, List<String> units) {

        String body() {
            return String.join("", units);
        }

        String sql() {
            return kind.open + body() + kind.close;
        }

        String translated() {
            return kind == Kind.PARAMETER ? "?" : sql();
        }

        boolean isAllowed() {
            return kind.allows(body());
        }

        /** Whether they stay two parts side by side. */
        boolean mayStandBefore(Part next) {
            char first = next.sql().charAt(0);
            return switch (kind) {
                case PARAMETER -> !isInNames(first);
                case COLON -> first != ':' && !(isInNames(first) && !Character.isDigit(first));
                case CAST -> !units.isEmpty() || first != ':';
                case OTHER -> !(body().endsWith("-") && first == '-') && !(body().endsWith("/") && first == '*');
                default -> !kind.isOpen();
            };
        }

        private static boolean isInNames(char c) {
            return c < 128 && (Character.isLetterOrDigit(c) || c == '_');
        }
    }

    /** Found in quotes and in comments. */
    private static final List<String> INSIDE = List.of(":", ":x", ":x", "x", "'", "\"", "-", "--", "/", "*", "/*", "*/", "\\", "$", "$1",
            "$$",
            "`", "#", "+", "!", " ", "\n", ";", "?", "ö", "7", "_", "{0}", "[", ".", ",", "::");

    /** Found outside of both; two letters of other alphabets are taken for k and s by a pattern that ignores case. */
    private static final List<String> OUTSIDE = List.of(" ", "\n", "\r\n", "\t", "a", "7", "_", "-", "/", "*", "$", "$$", "$$", "$$", "$1",
            "`", "`", "`", "#", "[", "]", "?", "\\", "(", ")", ",", ".", ";", "ö", "Ж", "٣", "\u212A", "\u017F", "=", ">=", "|", "{", "}",
            "@",
            "@x", "&x", "#x", "$x", "?x", "%", "\uD83C\uDF5E");

    private static final String LETTERS = "abcxyzABCXYZ_";
    private static final String DIGITS = "0123456789";

    private final Random random = new Random(20260101);

    /**
     * Verifies that a translator follows the grammar.
     *
     * @throws AssertionError
     *             with the shortest statement that it translates wrongly, in words; an exception is wrong as well
     */
    static void agreeWith(Function<String, PositionalSql> translator) {
        List<List<Part>> all = new GeneratedStatements().all();
        List<List<Part>> differ = all.stream().filter(parts -> differs(parts, translator)).toList();
        differ.stream().min(Comparator.comparing(parts -> sql(parts).length())).ifPresent(shortest -> {
            throw new AssertionError("%,d of %,d statements that follow the Javadoc were translated wrongly. ".formatted(differ.size(), all
                    .size()) + told(shortened(shortest, translator), translator));
        });
    }

    private List<List<Part>> all() {
        Stream<List<Part>> anyOnes = IntStream.range(0, MANY).mapToObj(i -> statement(1 + random.nextInt(PARTS)));
        Stream<List<Part>> longOnes = Stream.of(Kind.TEXT, Kind.NAME, Kind.LINE, Kind.BLOCK)
                .map(kind -> List.of(new Part(kind, Collections.nCopies(LONG, "x")), parameter()));
        Stream<List<Part>> manyParts = Stream.of(Collections.nCopies(LONG, parameter()));
        return Stream.of(anyOnes, aroundAParameter(), withinQuotesAndComments(), longOnes, manyParts).flatMap(Function.identity()).toList();
    }

    /** Each character or mark that begins nothing here, once and doubled, before a parameter and around it. */
    private static Stream<List<Part>> aroundAParameter() {
        return OUTSIDE.stream().map(unit -> new Part(Kind.OTHER, List.of(unit)))
                .flatMap(mark -> Stream.of(List.of(mark, parameter()), List.of(mark, mark, parameter()), List.of(parameter(), mark),
                        List.of(mark, parameter(), mark), List.of(mark, mark, parameter(), mark, mark)))
                .filter(GeneratedStatements::areAllowed);
    }

    /** Each of them in each kind of quotes and of comments, closed and open, alone, before a colon and a name, and after them. */
    private static Stream<List<Part>> withinQuotesAndComments() {
        return Stream.of(Kind.values()).filter(kind -> !kind.open.isEmpty() && !kind.open.startsWith(":"))
                .flatMap(kind -> INSIDE.stream().distinct().map(unit -> unit.equals(kind.open) ? unit + unit : unit)
                        .flatMap(unit -> Stream.of(List.of(unit), List.of(unit, ":x"), List.of(":x", unit)))
                        .map(units -> new Part(kind, units)))
                .map(part -> part.kind().isOpen() ? List.of(part) : List.of(part, parameter()))
                .filter(GeneratedStatements::areAllowed);
    }

    private static Part parameter() {
        return new Part(Kind.PARAMETER, List.of("y"));
    }

    private List<Part> statement(int many) {
        List<Part> parts = new ArrayList<>();
        while (parts.size() < many) {
            Part part = part(many - parts.size() == 1);
            if (parts.isEmpty() || parts.get(parts.size() - 1).mayStandBefore(part)) {
                parts.add(part);
            }
        }
        return parts;
    }

    private Part part(boolean last) {
        while (true) {
            Kind kind = any(List.of(Kind.values()));
            Part part = new Part(kind, units(kind));
            if (part.isAllowed() && (last || !kind.isOpen())) {
                return part;
            }
        }
    }

    private List<String> units(Kind kind) {
        return switch (kind) {
            case PARAMETER -> name();
            case CAST -> random.nextInt(4) == 0 ? List.of() : random.nextInt(4) == 0 ? List.of("ö", "d") : name();
            case COLON -> List.of();
            case OTHER -> List.of(any(OUTSIDE));
            case TEXT, OPEN_TEXT -> doubled(inside(), "'");
            case NAME, OPEN_NAME -> doubled(inside(), "\"");
            default -> inside();
        };
    }

    private List<String> name() {
        List<String> letters = new ArrayList<>(List.of(anyOf(LETTERS)));
        int more = random.nextInt(8) == 0 ? 40 : random.nextInt(4);
        IntStream.range(0, more).forEach(i -> letters.add(anyOf(LETTERS + DIGITS)));
        return letters;
    }

    private List<String> inside() {
        return IntStream.range(0, random.nextInt(6)).mapToObj(i -> any(INSIDE)).toList();
    }

    private static List<String> doubled(List<String> units, String quote) {
        return units.stream().map(unit -> unit.equals(quote) ? quote + quote : unit).toList();
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private String anyOf(String characters) {
        return String.valueOf(characters.charAt(random.nextInt(characters.length())));
    }

    private static String sql(List<Part> parts) {
        return parts.stream().map(Part::sql).collect(Collectors.joining());
    }

    private static PositionalSql right(List<Part> parts) {
        return new PositionalSql(parts.stream().map(Part::translated).collect(Collectors.joining()),
                parts.stream().filter(part -> part.kind() == Kind.PARAMETER).map(Part::body).toList());
    }

    private static boolean differs(List<Part> parts, Function<String, PositionalSql> translator) {
        try {
            return !right(parts).equals(translator.apply(sql(parts)));
        } catch (RuntimeException | StackOverflowError thrown) {
            return true;
        }
    }

    /** Leaves out parts, and pieces of parts, as long as there is still a difference. */
    private static List<Part> shortened(List<Part> parts, Function<String, PositionalSql> translator) {
        if (sql(parts).length() >= LONG) {
            return parts; // it is the length that matters
        }
        return shorter(parts).filter(fewer -> differs(fewer, translator)).findFirst().map(fewer -> shortened(fewer, translator)).orElse(
                parts);
    }

    private static Stream<List<Part>> shorter(List<Part> parts) {
        Stream<List<Part>> withoutOne = IntStream.range(0, parts.size()).mapToObj(i -> without(parts, i));
        Stream<List<Part>> withAShorterOne = IntStream.range(0, parts.size()).boxed()
                .flatMap(i -> IntStream.range(0, parts.get(i).units().size()).mapToObj(unit -> {
                    List<Part> changed = new ArrayList<>(parts);
                    changed.set(i, new Part(parts.get(i).kind(), without(parts.get(i).units(), unit)));
                    return changed;
                }));
        return Stream.concat(withoutOne, withAShorterOne).filter(GeneratedStatements::areAllowed);
    }

    private static <T> List<T> without(List<T> all, int place) {
        List<T> fewer = new ArrayList<>(all);
        fewer.remove(place);
        return fewer;
    }

    private static boolean areAllowed(List<Part> parts) {
        return parts.stream().allMatch(Part::isAllowed)
                && IntStream.range(1, parts.size()).allMatch(i -> parts.get(i - 1).mayStandBefore(parts.get(i)));
    }

    private static String told(List<Part> parts, Function<String, PositionalSql> translator) {
        String came;
        try {
            came = told(translator.apply(sql(parts)));
        } catch (RuntimeException | StackOverflowError thrown) {
            came = thrown.toString();
        }
        return "In the shortest one, %s.%n    statement: %s%n    expected:  %s%n    came:      %s".formatted(
                parts.stream().limit(4).map(part -> seen(part.sql()) + " " + part.kind().words).collect(Collectors.joining(", and ")),
                seen(sql(parts)), told(right(parts)), came);
    }

    private static String told(PositionalSql positional) {
        return positional == null ? "null" : seen(positional.text()) + "   with the names " + seen(String.valueOf(positional.names()));
    }

    /** Ends of lines made visible, and not all of a long text. */
    static String seen(String text) {
        String visible = text.replace("\r", "\\r").replace("\n", "\\n").replace("\t", "\\t");
        return visible.length() > 300 ? visible.substring(0, 60) + "… (" + text.length() + " characters)" : visible;
    }
}
