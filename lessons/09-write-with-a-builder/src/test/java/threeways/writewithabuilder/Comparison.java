package threeways.writewithabuilder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.hibernate.SessionFactory;
import threeways.workbench.Effort;
import threeways.workbench.Effort.Library;
import threeways.workbench.SqlLog;
import threeways.workbench.SqlStatement;
import threeways.workbench.course.Desk;

/** What the two ways of saving one form took, as a table that the page includes. Nothing in it is written by hand. */
final class Comparison {

    /** What was sent by one of the two. */
    private record Sent(List<SqlStatement> statements, long rowsRead, int commits, long watched) {

        long of(String kind) {
            return statements.stream().filter(one -> one.kind().equals(kind)).mapToLong(one -> Math.max(1, one.batchSize())).sum();
        }
    }

    private final SqlLog sql;
    private final SessionFactory factory;
    private Sent builder;
    private Sent session;

    Comparison(SqlLog sql, SessionFactory factory) {
        this.sql = sql;
        this.factory = factory;
    }

    /** Takes down what {@code save} sends in a builder. */
    void inABuilder(Runnable save) {
        builder = sent(save);
    }

    /** Takes down what {@code save} sends in a session. */
    void inASession(Runnable save) {
        session = sent(save);
    }

    private static Effort effort() {
        Desk desk = Desk.current();
        try {
            return Effort.of(desk.file(BlogDesk.class.getName()),
                    List.of(desk.given(Blog.class.getName()), desk.given(Entry.class.getName())),
                    Path.of(Draft.class.getProtectionDomain().getCodeSource().getLocation().toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private Sent sent(Runnable save) {
        sql.clear();
        factory.getStatistics().clear();
        save.run();
        return new Sent(sql.statements(), sql.rowsRead(), sql.commits(), factory.getStatistics().getEntityLoadCount());
    }

    /**
     * Verifies, where our answers are on trial, that the table is the one in {@code file} under {@code src/test/resources}. Other answers have
     * other numbers, and are none the worse for it. With {@code -Dsql.write=true} the numbers of whatever is on trial are written there.
     */
    void matches(String file) {
        Path path = Desk.current().lesson().resolve("src/test/resources").resolve(file);
        try {
            if (Boolean.getBoolean("sql.write")) {
                Files.writeString(path, table());
            } else if (oursAreOnTrial()) {
                assertThat(table())
                        .as("what the two ways took (%s says something else: run once with -Dsql.write=true, and look at the difference "
                                + "before you commit it)", file)
                        .isEqualTo(Files.readString(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean oursAreOnTrial() {
        Desk desk = Desk.current();
        return desk.sources().equals(desk.lesson().resolve("../../solutions").resolve(desk.name()).resolve("src/main/java").normalize());
    }

    private String table() {
        Effort effort = effort(); // compiles the answer
        List<String> rows = new ArrayList<>();
        rows.add("What it took,In a builder,In a session");
        rows.add("Lines of code,%d,%d".formatted(effort.linesOf("saveInABuilder"), effort.linesOf("saveInASession")));
        rows.add("Annotations in the two entities,%d,%d".formatted(effort.annotationsIn(Library.JOOQ),
                effort.annotationsIn(Library.HIBERNATE)));
        rows.add("Names of the library in the code,%d,%d".formatted(effort.namesIn("saveInABuilder", Library.JOOQ).size(),
                effort.namesIn("saveInASession", Library.HIBERNATE).size()));
        rows.add("The same with the entities,%d,%d".formatted(all(effort, "saveInABuilder", Library.JOOQ),
                all(effort, "saveInASession", Library.HIBERNATE)));
        both(rows, "Statements sent", sent -> (long) sent.statements().stream().mapToInt(one -> Math.max(1, one.batchSize())).sum());
        both(rows, "… select", sent -> sent.of("select"));
        both(rows, "… insert", sent -> sent.of("insert"));
        both(rows, "… update", sent -> sent.of("update"));
        both(rows, "… delete", sent -> sent.of("delete"));
        both(rows, "Trips with the commit", sent -> (long) sent.statements().size() + sent.commits());
        both(rows, "Rows read", Sent::rowsRead);
        both(rows, "Objects loaded and watched", Sent::watched);
        return String.join("\n", rows) + "\n";
    }

    private static int all(Effort effort, String method, Library library) {
        Set<String> names = new TreeSet<>(effort.namesIn(method, library));
        names.addAll(effort.namesInTheMapping(library));
        return names.size();
    }

    private void both(List<String> rows, String what, Function<Sent, Long> number) {
        rows.add("%s,%d,%d".formatted(what, number.apply(builder), number.apply(session)));
    }
}
