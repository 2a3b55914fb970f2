package threeways.coach.watch;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import threeways.workbench.Databases;
import threeways.workbench.course.Json;
import threeways.workbench.course.Lesson;
import threeways.workbench.course.Task;
import threeways.workbench.report.Outcome;

/**
 * What each exercise came to when it last ran. The file is a cache: an entry counts only for the very sources that it came from, and without it the
 * tests run once more.
 */
final class Progress {

    /** What an exercise came to, and how many of its checks held. */
    record Standing(Outcome outcome, int held, int checks) {
    }

    private final Path top;
    private final Path file;
    private final String instruments;
    /** What holds on one database need not hold on another. */
    private final String database = Databases.asked();
    private final Map<Task, Standing> standings = new HashMap<>();
    /** The sources that all standings of a lesson came from. */
    private final Map<Lesson, String> settled = new HashMap<>();
    private final Properties entries = new Properties();
    /** All lessons that there are, whether or not they are looked at now. */
    private final Map<Lesson, List<Task>> course = new LinkedHashMap<>();

    /** Reads what the file tells of these lessons. A lesson as it was published needs no run: its exercises aren't begun. */
    Progress(Path top, List<Lesson> lessons, Path file) {
        this.top = top;
        this.file = file;
        Lesson.all(top).forEach(lesson -> course.put(lesson, lesson.tasks()));
        instruments = digest(List.of(top.resolve("pom.xml"), top.resolve("lessons/workbench/src/main")));
        try (Reader reader = Files.newBufferedReader(file)) {
            entries.load(reader);
        } catch (IOException | IllegalArgumentException noneYet) {
            entries.clear();
        }
        for (Lesson lesson : lessons) {
            String sources = sources(lesson);
            for (Task task : lesson.tasks()) {
                String[] words = entries.getProperty(key(task), "").split(" ");
                if (words.length == 4 && words[0].equals(sources)) {
                    standings.put(task, new Standing(Outcome.valueOf(words[1]), Integer.parseInt(words[2]), Integer.parseInt(words[3])));
                }
            }
            if (lesson.tasks().stream().allMatch(Stub::isAsPublished)) {
                lesson.tasks().forEach(task -> standings.putIfAbsent(task, new Standing(Outcome.NOT_BEGUN, 0, 0)));
            }
            if (standings.keySet().containsAll(lesson.tasks())) {
                settled.put(lesson, sources);
            }
        }
    }

    /** A short text that is another one as soon as a source of the lesson, its tests or the workbench is. */
    String sources(Lesson lesson) {
        return instruments + digest(List.of(lesson.folder().resolve("src")));
    }

    Optional<Standing> of(Task task) {
        return Optional.ofNullable(standings.get(task));
    }

    boolean isDone(Task task) {
        return of(task).filter(standing -> standing.outcome() == Outcome.DONE).isPresent();
    }

    /** Takes down a result that came from {@code sources}; the rest of the lesson may be cut short by another save. */
    void put(Task task, String sources, Standing standing) {
        settled.remove(task.lesson());
        standings.put(task, standing);
        if (standing.outcome() == Outcome.ENVIRONMENT) {
            // the machine may be another one at the next start
            entries.remove(key(task));
            return;
        }
        entries.setProperty(key(task), sources + " " + standing.outcome() + " " + standing.held() + " " + standing.checks());
    }

    /** Takes down that a lesson has run to its end on {@code sources}. */
    void settle(Lesson lesson, String sources) {
        settled.put(lesson, sources);
    }

    /** Whether a lesson has run to its end as it is now on disk. */
    boolean isSettled(Lesson lesson) {
        return sources(lesson).equals(settled.get(lesson));
    }

    /** Forgets that an exercise was done: its source is being written. The entry in the file is for other sources anyway. */
    void open(Task task) {
        standings.put(task, new Standing(Outcome.NOT_RUN, 0, 0));
    }

    /** Writes the file; if it can't, the next start runs more tests than it would have to, and that is all. */
    void save() {
        try {
            Files.createDirectories(file.getParent());
            try (Writer writer = Files.newBufferedWriter(file)) {
                entries.store(writer, "A cache of the coach's. It may be deleted at any time.");
            }
            tellTheBook();
        } catch (IOException readOnly) {
            // see above
        }
    }

    /**
     * Writes for the book how many exercises of each lesson were done when they last ran: beside the cache, from where the next book takes it, and
     * into the book that is there. It is a script, since a page that was opened as a file can read nothing else.
     */
    private void tellTheBook() throws IOException {
        String script = course.entrySet().stream().map(lesson -> "%s: [%d, %d]".formatted(Json.quoted(lesson.getKey().name()),
                lesson.getValue().stream().filter(task -> entries.getProperty(key(task), "").contains(" " + Outcome.DONE + " ")).count(),
                lesson.getValue().size())).collect(Collectors.joining(", ", "window.progress = {", "};\n"));
        Files.writeString(file.resolveSibling("progress.js"), script);
        Path book = top.resolve("docs/target/book/assets");
        if (Files.isDirectory(book)) {
            Files.writeString(book.resolve("progress.js"), script);
        }
    }

    private String key(Task task) {
        return task.lesson().name() + "." + task.number() + (database.equals("h2") ? "" : "." + database);
    }

    private String digest(List<Path> roots) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path root : roots) {
                for (Path one : files(root)) {
                    digest.update(top.relativize(one).toString().getBytes());
                    digest.update(Files.readAllBytes(one));
                }
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (IOException changing) {
            return "changing";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Path> files(Path root) {
        if (!Files.exists(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
