package threeways.workbench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderNameCase;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.conf.StatementType;
import org.jooq.impl.DSL;

/**
 * The tables and rows of the course. They are written once, in H2's SQL; where another database would put it in other words, jOOQ's parser and
 * renderer do.
 */
public final class Migrations {

    /** Where the migrations lie on the class path. */
    public static final String FOLDER = "threeways/blog/migrations";

    /** The migrations, in their order. */
    public static final List<String> FILES = List.of("V1__blogs.sql", "V2__entries_and_tags.sql", "V3__versions_and_permalinks.sql");

    /** The tables that they make. */
    public static final List<String> TABLES = List.of("author", "blog", "entry", "tag", "entry_tag", "permalink");

    /** The tables whose rows the database numbers. */
    public static final List<String> NUMBERED = List.of("author", "blog", "entry", "tag", "permalink");

    /** The number that the next row of such a table gets: the seeded rows brought theirs along. */
    public static final int FIRST_NEW_ID = 1000;

    /** Read and translated once: a server's world gets them before each test. */
    private static final Map<String, List<String>> ROWS = new ConcurrentHashMap<>();

    private Migrations() {
    }

    /** The statements of one of {@link #FILES}, for a database of this dialect. */
    public static List<String> statements(String file, SQLDialect dialect) {
        return translated(read("/" + FOLDER + "/" + file), dialect);
    }

    /** The statements that insert the known or the other rows, for a database of this dialect. */
    public static List<String> rows(String name, SQLDialect dialect) {
        return ROWS.computeIfAbsent(name + " " + dialect, once -> translated(read("/threeways/blog/rows/" + name + ".sql"), dialect));
    }

    /** {@code sql}, which is written for H2, in the words of a database of this dialect. */
    public static List<String> translated(String sql, SQLDialect dialect) {
        DSLContext ctx = DSL.using(dialect, new Settings().withParseDialect(SQLDialect.H2).withRenderNameCase(RenderNameCase.LOWER)
                .withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_UNQUOTED).withStatementType(StatementType.STATIC_STATEMENT));
        return Stream.of(ctx.parser().parse(sql).queries()).map(ctx::render).toList();
    }

    private static String read(String resource) {
        try (InputStream in = Migrations.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
