package threeways.coach.watch;

import java.util.regex.Pattern;

/** Sets off the words of SQL, its texts and its comments. */
final class Sql {

    private static final Pattern TOKEN = Pattern
            .compile("(?<comment>--.*)|(?<text>'(?:[^']|'')*')|(?<word>(?i)\\b(?:select|from|where|group by|"
                    + "having|order by|left|right|inner|outer|cross|join|on|and|or|not|in|is|null|like|between|exists|as|asc|desc|distinct|case|when|"
                    + "then|else|end|union|all|with|recursive|insert into|values|update|set|delete|returning|limit|offset|fetch|first|next|rows|"
                    + "row|only|for|over|partition by|escape|merge|using)\\b)");

    private Sql() {
    }

    /** The line with codes of colour. */
    static String highlighted(String line) {
        return TOKEN.matcher(line).replaceAll(found -> {
            String code = found.group().startsWith("--") ? "2" : found.group().startsWith("'") ? "32" : "36";
            return java.util.regex.Matcher.quoteReplacement("\u001b[" + code + "m" + found.group() + "\u001b[0m");
        });
    }
}
