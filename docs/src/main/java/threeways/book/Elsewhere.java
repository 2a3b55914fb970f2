package threeways.book;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import threeways.workbench.CheckMarks;
import threeways.workbench.Databases;
import threeways.workbench.ListingFile;
import threeways.workbench.course.Json;

/**
 * What the other databases got where H2 got the SQL of a page, for a browser that is asked to show it. It stands in a script of its own beside the
 * page, so that a reader of H2's SQL doesn't load it.
 */
final class Elsewhere {

    /** H2 comes first. */
    private static final List<String> OTHERS = Databases.TITLES.subList(1, Databases.TITLES.size());

    /**
     * What several databases got instead.
     *
     * @param sql
     *            the statements; empty if there are none
     * @param why
     *            why there are none, as the test says; empty if it doesn't say
     */
    record Instead(List<String> databases, Optional<String> sql, String why) {
    }

    private final Path top;
    private final Highlighter highlighter;
    private final Map<Path, CheckMarks> marks = new HashMap<>();
    private final List<String> boxes = new ArrayList<>();

    Elsewhere(Path top, Highlighter highlighter) {
        this.top = top;
        this.highlighter = highlighter;
    }

    /**
     * What databases got instead of the statements of a listing. A database that isn't named got the same: the test has sent them there as well.
     *
     * @param sql
     *            a listing that one test holds on all databases
     */
    List<Instead> of(Listing sql, HeldBy heldBy) {
        Map<String, String> parts = parts(sql.file().orElseThrow());
        Map<Instead, List<String>> databases = new LinkedHashMap<>();
        for (String database : OTHERS) {
            Optional<String> why = why(database, heldBy);
            if (why.isPresent() || parts.containsKey(database)) {
                databases.computeIfAbsent(new Instead(List.of(), why.isPresent() ? Optional.empty() : Optional.of(parts.get(database)),
                        why.orElse("")), alike -> new ArrayList<>()).add(database);
            }
        }
        return databases.entrySet().stream().map(alike -> new Instead(alike.getValue(), alike.getKey().sql(), alike.getKey().why()))
                .toList();
    }

    /** What is wrong with what is kept of other databases beside a listing, and with the marks of its test. */
    List<String> problems(Listing sql, HeldBy heldBy) {
        Path file = sql.file().orElseThrow();
        List<String> problems = new ArrayList<>();
        parts(file).forEach((database, text) -> {
            if (!OTHERS.contains(database)) {
                problems.add("there is no database " + database);
            } else if (why(database, heldBy).isPresent()) {
                problems.add(heldBy.check() + " isn't run on " + database + ", and yet a part says what that got");
            } else if (ListingFile.isSame(text, read(file))) {
                problems.add(database + " got the same as H2, so there is no need for its part");
            }
        });
        OTHERS.stream().filter(database -> why(database, heldBy).filter(String::isBlank).isPresent()).findFirst()
                .ifPresent(database -> problems.add("nothing says why " + heldBy.check() + " isn't run on " + database));
        return problems;
    }

    /** Why a database isn't asked for what H2 was asked for, as the marks of the test say; empty if it is. */
    private Optional<String> why(String database, HeldBy heldBy) {
        return marks.computeIfAbsent(top.resolve(heldBy.file()), CheckMarks::in).whyNotOn(Databases.name(database), heldBy.check());
    }

    /** The file that has what other databases got, whether it exists or not. */
    static Path file(Path onH2) {
        return onH2.resolveSibling(ListingFile.ELSEWHERE).resolve(onH2.getFileName());
    }

    /** The listing that a file in such a folder belongs to; the file itself if it is in none. */
    static Path onH2(Path file) {
        Path folder = file.getParent();
        return folder.endsWith(ListingFile.ELSEWHERE) ? folder.resolveSibling(file.getFileName()) : file;
    }

    /** Notes what is to be shown in a box instead, and gives the number of the box. */
    int add(List<Instead> instead) {
        boxes.add(instead.stream().map(this::json).collect(Collectors.joining(",", "[", "]")));
        return boxes.size() - 1;
    }

    private String json(Instead instead) {
        String databases = instead.databases().stream().map(Json::quoted).collect(Collectors.joining(",", "[", "]"));
        return instead.sql()
                .map(sql -> "[%s,%s,%d]".formatted(databases, Json.quoted(highlighter.html(sql, "sql")), HeldBy.statements(sql)))
                .orElseGet(() -> "[%s,%s]".formatted(databases, Json.quoted(instead.why())));
    }

    /** A script and no JSON file, since a page that was opened as a file may not read another one in any other way; empty if there is no box. */
    Optional<String> script() {
        return boxes.isEmpty()
                ? Optional.empty()
                : Optional.of(boxes.stream().collect(Collectors.joining(",\n", "window.elsewhere = [\n", "\n];\n")));
    }

    private Map<String, String> parts(Path onH2) {
        Path file = file(onH2);
        return Files.exists(top.resolve(file)) ? ListingFile.parts(read(file)) : Map.of();
    }

    private String read(Path file) {
        try {
            return Files.readString(top.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
