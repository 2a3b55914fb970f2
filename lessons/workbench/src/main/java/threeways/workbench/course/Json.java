package threeways.workbench.course;

/** Text as JSON has it. */
public final class Json {

    private Json() {
    }

    /** The text as a JSON string, in quotes, which is a JavaScript string too. */
    public static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ' || c == '\u2028' || c == '\u2029') { // the last two end a line in JavaScript
                json.append("\\u%04x".formatted((int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }
}
