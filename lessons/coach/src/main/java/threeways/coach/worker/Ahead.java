package threeways.coach.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import threeways.coach.LessonLoader;
import threeways.coach.Trial;
import threeways.workbench.FactoryAhead;
import threeways.workbench.WorldUnavailableError;

/** What the next run of an exercise needs whatever the answer says, made while the learner reads or types. */
final class Ahead {

    private Trial trial;
    private LessonLoader loader;
    private Map<String, Integer> madeOf;

    /** Loads a test class and the classes that it maps, and builds its session factory. */
    void prepare(Trial next, String testClass) {
        giveUp();
        trial = next;
        loader = next.loader();
        try {
            next.within(loader, () -> FactoryAhead.buildFor(loader.get(testClass)));
            madeOf = loader.contents();
        } catch (RuntimeException | LinkageError | WorldUnavailableError e) {
            // the run meets the same, and says so
            giveUp();
        }
    }

    /**
     * The class loader for a run. It gets one of its own if a class has changed that the prepared one has loaded, such as a mapped class that is the
     * answer.
     */
    LessonLoader loader(Trial now) {
        if (loader == null || !now.equals(trial) || !loader.contents().equals(madeOf)) {
            giveUp();
            return now.loader();
        }
        LessonLoader prepared = loader;
        loader = null;
        return prepared;
    }

    private void giveUp() {
        LessonLoader unused = loader;
        loader = null;
        if (unused != null) {
            try {
                unused.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
