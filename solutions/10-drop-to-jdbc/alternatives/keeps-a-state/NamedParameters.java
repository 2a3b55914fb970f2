package threeways.droptojdbc;

import java.util.ArrayList;
import java.util.List;

public class NamedParameters {

    public PositionalSql translate(String sql) {
        StringBuilder text = new StringBuilder();
        List<String> names = new ArrayList<>();
        StringBuilder name = null;
        State state = State.SQL;
        char before = ' ';
        for (char c : (sql + "\n").toCharArray()) {
            if (name != null) {
                if (isPartOfAName(c) && (name.length() > 0 || !Character.isDigit(c))) {
                    name.append(c);
                    before = c;
                    continue;
                }
                text.append(name.length() > 0 ? "?" : ":");
                if (name.length() > 0) {
                    names.add(name.toString());
                    name = null;
                } else {
                    name = null;
                    if (c == ':') {
                        text.append(':');
                        before = ' ';
                        continue;
                    }
                }
            }
            if (state == State.SQL && c == ':') {
                name = new StringBuilder();
                before = c;
                continue;
            }
            text.append(c);
            State next = state.after(before, c);
            before = next == state ? c : ' ';
            state = next;
        }
        return new PositionalSql(text.substring(0, text.length() - 1), names);
    }

    private static boolean isPartOfAName(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
    }

    private enum State {
        SQL, QUOTE, NAME, LINE, BLOCK;

        State after(char before, char c) {
            return switch (this) {
                case SQL ->
                    c == '\'' ? QUOTE : c == '"' ? NAME : before == '-' && c == '-' ? LINE : before == '/' && c == '*' ? BLOCK : SQL;
                case QUOTE -> c == '\'' ? SQL : QUOTE;
                case NAME -> c == '"' ? SQL : NAME;
                case LINE -> c == '\n' ? SQL : LINE;
                case BLOCK -> before == '*' && c == '/' ? SQL : BLOCK;
            };
        }
    }
}
