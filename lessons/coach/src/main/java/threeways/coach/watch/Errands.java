package threeways.coach.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import threeways.workbench.course.Lesson;
import threeways.workbench.course.Task;

/** What is done with files because a key asks for it, and what is said of it. */
final class Errands {

    private final Path top;
    private final Words words;
    private final Screen screen;

    Errands(Path top, Words words, Screen screen) {
        this.top = top;
        this.words = words;
        this.screen = screen;
    }

    /**
     * Opens a lesson's page of the book, which is made before if it isn't there.
     *
     * @param afterwards
     *            takes what is to be said when the page was opened, in another thread
     * @return what is to be said now
     */
    List<String> openThePage(Lesson lesson, Consumer<List<String>> afterwards) {
        Path page = Browser.page(top, lesson);
        boolean made = page.toFile().exists();
        Watch.start("coach-book", () -> {
            boolean shown = (made || Browser.makeTheBook(top)) && page.toFile().exists() && Browser.open(page);
            String told = shown
                    ? "Opened: "
                    : page.toFile().exists()
                            ? "Nothing here opens pages. It is at "
                            : "The book could not be made; `mvn package -pl docs` says why. The page's source: ";
            afterwards.accept(said(told + words.fromTheTop(page.toFile().exists() ? page : lesson.page())));
        });
        return made
                ? List.of("  Opening " + screen.link(words.fromTheTop(page), page))
                : said("The book is being made, which takes a minute; this page opens when it is there. Its source: "
                        + words.fromTheTop(lesson.page()));
    }

    /**
     * Puts the stub of an exercise back, and keeps what was there.
     *
     * @param changed
     *            takes what is to be said with the next result, since the change is seen like any other
     * @return what is to be said now, if nothing was changed
     */
    List<String> startOver(Task task, Consumer<List<String>> changed) {
        try {
            Optional<Path> kept = Stub.restore(top, task, top.resolve(".coach/kept"));
            changed.accept(said(kept.map(path -> "Started over. Yours is kept: " + words.fromTheTop(path)).orElse("Started over.")));
            return List.of();
        } catch (NoSuchFileException e) {
            return said("Nothing was changed: the stub as it was published is missing in " + e.getFile() + ".");
        } catch (IOException | UncheckedIOException e) {
            return said("What was there can't be kept or replaced: " + e.getMessage());
        }
    }

    private static List<String> said(String words) {
        return List.of("  " + words);
    }
}
