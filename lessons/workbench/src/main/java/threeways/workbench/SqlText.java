package threeways.workbench;

import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How SQL is written down for people: the text that was sent, with line breaks where a clause begins, and the bind values below. */
final class SqlText {

    /** The widest line that a listing of the book may have. */
    static final int LISTING_WIDTH = 84;

    /** Quoted text, a word, white space, or one character of anything else. */
    private static final Pattern TOKEN = Pattern.compile("'(?:[^']|'')*'|\"[^\"]*\"|\\w+|\\s+|.", Pattern.DOTALL);

    private static final Set<String> CLAUSES = Set.of("from", "where", "group", "having", "order", "left", "inner", "join", "cross",
            "union",
            "offset", "fetch", "limit", "set", "values", "for");

    /** What else begins a clause in a {@code merge}; elsewhere {@code when} belongs to a {@code case}. */
    private static final Set<String> CLAUSES_OF_MERGE = Set.of("using", "when");

    /** After these, the next word goes on with their clause. */
    private static final Set<String> OPENERS = Set.of("left", "inner", "cross", "outer", "offset", "delete");

    private SqlText() {
    }

    /** The statements one below the other, each with its bind values as comments. */
    static String listing(List<SqlStatement> statements, int width) {
        return listing(statements, width, Integer.MAX_VALUE);
    }

    /**
     * The same.
     *
     * @param mostRows
     *            how many rows of a batch are shown with their values
     */
    static String listing(List<SqlStatement> statements, int width, int mostRows) {
        return statements.stream().map(statement -> format(statement.text(), width) + binds(statement, mostRows))
                .collect(Collectors.joining("\n\n"));
    }

    private static String binds(SqlStatement statement, int mostRows) {
        List<List<Object>> rows = statement.batchBinds().stream().filter(row -> !row.isEmpty()).toList();
        return rows.stream().limit(mostRows)
                .map(row -> "\n-- binds: " + row.stream().map(SqlText::value).collect(Collectors.joining(", ")))
                .collect(Collectors.joining())
                + (rows.size() > mostRows ? "\n-- and " + (rows.size() - mostRows) + " more of the batch" : "");
    }

    /** A bind value as one reads it: text in quotes, all else bare. */
    static String value(Object value) {
        return value == null || value instanceof Number || value instanceof Boolean || value instanceof Date || value instanceof Temporal
                ? String.valueOf(value)
                : value instanceof Object[] array ? Arrays.toString(array) : "'" + value.toString().replace("'", "''") + "'";
    }

    /** White space folded, so that two texts that differ in line breaks alone are equal. */
    static String normalize(String sql) {
        return sql.strip().replaceAll("\\s+", " ").replace("( ", "(").replace(" )", ")").replace(" ,", ",").replace(", ", ",");
    }

    /** Breaks the lines before clauses and where a line would be wider than {@code width}; changes white space outside quotes only. */
    static String format(String sql, int width) {
        if (sql.contains("\n")) {
            return sql.stripTrailing().stripIndent().strip();
        }
        StringBuilder text = new StringBuilder();
        int lineStart = 0;
        int depth = 0;
        String previous = "";
        boolean space = false;
        int castUpTo = -1;
        boolean merge = sql.strip().toLowerCase(Locale.ROOT).startsWith("merge ");
        List<String> tokens = TOKEN.matcher(sql.strip()).results().map(MatchResult::group).toList();
        for (int i = 0; i < tokens.size(); i++) {
            String token = tokens.get(i);
            if (token.isBlank()) {
                space = true;
                continue;
            }
            String word = token.toLowerCase(Locale.ROOT);
            boolean clause = space && depth == 0
                    && (CLAUSES.contains(word) && !OPENERS.contains(previous) && !(word.equals("for") && previous.equals("value"))
                            || word.equals("select") && previous.equals(")")
                            || merge && CLAUSES_OF_MERGE.contains(word));
            boolean full = space && castUpTo < i
                    && text.length() - lineStart + 1 + lengthUpToABreak(tokens.subList(i, tokens.size())) > width;
            if (clause || full) {
                text.append('\n');
                lineStart = text.length();
                text.append(clause ? "" : "    ");
            } else if (space) {
                text.append(' ');
            }
            text.append(token);
            if (word.equals("cast")) {
                castUpTo = Math.max(castUpTo, closing(tokens, i));
            }
            depth += token.equals("(") ? 1 : token.equals(")") ? -1 : 0;
            // Hibernate writes no space after a comma, and without one there is nowhere to break a line
            space = token.equals(",");
            previous = word;
        }
        return text.toString();
    }

    /** How long the text is that begins here and can't be broken, such as a column with its table and the comma behind it. */
    private static int lengthUpToABreak(List<String> tokens) {
        int length = 0;
        int castUpTo = -1;
        for (int i = 0; i < tokens.size(); i++) {
            String token = tokens.get(i);
            if (token.isBlank() && i > castUpTo) {
                break;
            }
            if (token.equalsIgnoreCase("cast")) {
                castUpTo = Math.max(castUpTo, closing(tokens, i));
            }
            length += token.length();
            if (token.equals(",") && i > castUpTo) {
                break;
            }
        }
        return length;
    }

    /** Where the parenthesis is closed that opens right behind {@code tokens[start]}. */
    private static int closing(List<String> tokens, int start) {
        int depth = 0;
        for (int i = start + 1; i < tokens.size(); i++) {
            depth += tokens.get(i).equals("(") ? 1 : tokens.get(i).equals(")") ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return start;
    }
}
