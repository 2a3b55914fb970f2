package threeways.book;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.Scriptable;

/**
 * Colours listings while the book is made, so that a browser has nothing to do. Prism knows the languages, Rhino runs it; {@code highlight.js} beside
 * this class adds what Prism lacks: queries within Java's strings, and words of today's Java and SQL.
 */
final class Highlighter {

    private static final List<String> GRAMMARS = List.of("core", "clike", "java", "sql", "markup", "python", "properties");

    private final Scriptable scope;
    private final Function highlight;

    Highlighter() {
        try (Context context = enter()) {
            scope = context.initSafeStandardObjects();
            for (String grammar : GRAMMARS) {
                run(context, WebJar.PRISM.path("components/prism-" + grammar + ".min.js"));
            }
            run(context, "/threeways/book/highlight.js");
            highlight = (Function) scope.get("highlight", scope);
        }
    }

    /** Whether it has a grammar for this language, the one that a listing names in {@code [source,…]}. */
    boolean knows(String language) {
        try (Context context = enter()) {
            return (Boolean) ((Function) scope.get("knows", scope)).call(context, scope, scope, new Object[]{language});
        }
    }

    /** The code as HTML, with a span around each word that has a colour. */
    String html(String code, String language) {
        try (Context context = enter()) {
            return Context.toString(highlight.call(context, scope, scope, new Object[]{code, language}));
        }
    }

    private static Context enter() {
        Context context = Context.enter();
        context.setLanguageVersion(Context.VERSION_ES6);
        return context;
    }

    private void run(Context context, String resource) {
        try (Reader reader = new InputStreamReader(Highlighter.class.getResourceAsStream(resource), StandardCharsets.UTF_8)) {
            context.evaluateReader(scope, reader, resource, 1, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
