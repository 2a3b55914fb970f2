package threeways.workbench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jooq.DDLQuery;
import org.jooq.DSLContext;
import org.jooq.Named;
import org.jooq.Query;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.conf.RenderNameCase;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.conf.StatementType;
import org.jooq.impl.DSL;
import org.jooq.impl.QOM;
import threeways.blog.db.DefaultSchema;

/**
 * The tables and rows of the course. They are written once, in H2's SQL; where another database would put it in other words, jOOQ's parser and
 * renderer do.
 */
public final class Migrations {

    /** Where the migrations lie on the class path. */
    public static final String FOLDER = "threeways/blog/migrations";

    /** The migrations, in their order. */
    public static final List<String> FILES = List.of("V1__blogs.sql", "V2__entries_and_tags.sql", "V3__versions_and_permalinks.sql",
            "V4__visits.sql");

    /** The tables that they make; a table that refers to another comes after it. */
    public static final List<String> TABLES = inOrderOfReference(DefaultSchema.DEFAULT_SCHEMA.getTables()).stream().map(Named::getName)
            .toList();

    /** The tables whose rows the database numbers. */
    public static final List<String> NUMBERED = inOrderOfReference(DefaultSchema.DEFAULT_SCHEMA.getTables()).stream()
            .filter(table -> table.getIdentity() != null).map(Named::getName).toList();

    /** The sequences that they make; a database without sequences has a table of the same name instead. */
    public static final List<String> SEQUENCES = DefaultSchema.DEFAULT_SCHEMA.getSequences().stream().map(Named::getName).toList();

    /** The number that the next row of a numbered table gets, and a sequence gives next: the seeded rows brought theirs along. */
    public static final int FIRST_NEW_ID = 1000;

    /** The databases of the course that have no sequences. */
    private static final Set<SQLDialect> WITHOUT_SEQUENCES = Set.of(SQLDialect.MYSQL, SQLDialect.SQLITE);

    /** The databases of the course that call a timestamp without a time zone {@code datetime}. */
    private static final Set<SQLDialect> WITH_DATETIME = Set.of(SQLDialect.MYSQL, SQLDialect.MARIADB);

    /** The name of the rows that are made from a seed. */
    static final String GENERATED = "generated";

    /** Read and translated once: a server's world gets them before each test. */
    private static final Map<String, List<String>> ROWS = new ConcurrentHashMap<>();

    private static final Pattern VERSIONED = Pattern.compile("V(\\d+)__.*\\.sql");

    private static final Pattern CREATED = Pattern.compile("(?i)\\bcreate\\s+table\\s+(\\w+)");

    private static final Pattern SEQUENCE = Pattern.compile("(?i)\\bcreate\\s+sequence\\s+(\\w+)");

    private static final Pattern FILLED = Pattern.compile("(?i)\\binsert\\s+into\\s+(\\w+)");

    private Migrations() {
    }

    /** The statements of one of {@link #FILES}, for a database of this dialect. */
    public static List<String> statements(String file, SQLDialect dialect) {
        return translated(text(file), dialect);
    }

    /** The statements that insert the known, the other or the generated rows, for a database of this dialect. */
    public static List<String> rows(String name, SQLDialect dialect) {
        return ROWS.computeIfAbsent(name + " " + dialect, once -> name.equals(GENERATED)
                ? new Literals(dialect).inserts(GeneratedArchive.rows())
                : translated(rowsAsWritten(name), dialect));
    }

    /** The known or the other rows in H2's SQL, one text of several statements. */
    static String rowsAsWritten(String name) {
        return read("/threeways/blog/rows/" + name + ".sql");
    }

    /** The number that the next row gets in a world with these rows, beyond all of theirs. */
    static int firstNewId(String rows) {
        return rows.equals(GENERATED) ? GeneratedArchive.FIRST_NEW_ID : FIRST_NEW_ID;
    }

    /** {@code sql}, which is written for H2, in the words of a database of this dialect. */
    public static List<String> translated(String sql, SQLDialect dialect) {
        DSLContext ctx = DSL.using(dialect, new Settings().withParseDialect(SQLDialect.H2).withRenderNameCase(RenderNameCase.LOWER)
                .withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_UNQUOTED).withStatementType(StatementType.STATIC_STATEMENT));
        return Stream.of(ctx.parser().parse(sql).queries()).flatMap(query -> query instanceof QOM.CreateSequence sequence
                && WITHOUT_SEQUENCES.contains(dialect) ? tableFor(sequence, ctx).stream() : Stream.of(withoutAZone(ctx, query))).toList();
    }

    /** MySQL's {@code timestamp} is an instant, shown in the connection's time zone, from 1970 on; {@code datetime} is what a clock shows. */
    private static String withoutAZone(DSLContext ctx, Query query) {
        String rendered = ctx.render(query);
        return WITH_DATETIME.contains(ctx.dialect()) && query instanceof DDLQuery
                ? rendered.replaceAll("\\btimestamp(?=\\(\\d\\))", "datetime")
                : rendered;
    }

    /** The table that Hibernate takes for a sequence on a database without them: its one row holds the number that comes next. */
    private static List<String> tableFor(QOM.CreateSequence sequence, DSLContext ctx) {
        String name = ctx.render(sequence.$sequence());
        return List.of("create table " + name + " (next_val bigint)",
                "insert into " + name + " (next_val) values (" + ctx.render(sequence.$startWith()) + ")");
    }

    /** The statements after which such a table gives this number next, whatever was done to its rows. */
    public static List<String> restart(String tableForASequence, int next) {
        return List.of("delete from " + tableForASequence, "insert into " + tableForASequence + " (next_val) values (" + next + ")");
    }

    private static List<Table<?>> inOrderOfReference(List<Table<?>> tables) {
        Set<Table<?>> ordered = new LinkedHashSet<>();
        while (ordered.size() < tables.size()) {
            tables.stream().filter(table -> table.getReferences().stream().allMatch(key -> ordered.contains(key.getKey().getTable())))
                    .forEach(ordered::add);
        }
        return List.copyOf(ordered);
    }

    /** The text of one of {@link #FILES}. */
    static String text(String file) {
        return read("/" + FOLDER + "/" + file);
    }

    /** The texts of the migrations that lie in a folder on the class path, in the order of their versions. */
    static List<String> texts(String folder) {
        URL found = Thread.currentThread().getContextClassLoader().getResource(folder);
        if (found == null) {
            throw new WorldUnavailableError("There is no folder " + folder + " on the class path, so its migrations can't run.");
        }
        try (Stream<Path> files = Files.list(Path.of(found.toURI()))) {
            List<String> texts = new ArrayList<>();
            for (Path file : files.filter(one -> VERSIONED.matcher(one.getFileName().toString()).matches())
                    .sorted(Comparator.comparing(Migrations::version)).toList()) {
                texts.add(Files.readString(file));
            }
            return texts;
        } catch (IOException | URISyntaxException e) {
            throw new WorldUnavailableError("The migrations in " + folder + " can't be read: " + e.getMessage(), e);
        }
    }

    private static Integer version(Path file) {
        Matcher name = VERSIONED.matcher(file.getFileName().toString());
        return name.matches() ? Integer.valueOf(name.group(1)) : 0;
    }

    /** The tables that a migration makes. */
    static List<String> madeBy(String text) {
        return CREATED.matcher(text).results().map(table -> table.group(1)).toList();
    }

    /** The sequences that a migration makes. */
    static List<String> sequencesIn(String text) {
        return SEQUENCE.matcher(text).results().map(sequence -> sequence.group(1)).toList();
    }

    /** The table that an insert fills; empty for another statement. */
    static String tableOf(String insert) {
        Matcher table = FILLED.matcher(insert);
        return table.find() ? table.group(1) : "";
    }

    private static String read(String resource) {
        try (InputStream in = Migrations.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
