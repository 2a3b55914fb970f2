package threeways.coach.watch;

import java.util.ArrayList;
import java.util.List;
import threeways.coach.CompileError;
import threeways.coach.worker.Event;
import threeways.workbench.report.Outcome;
import threeways.workbench.report.ReportText;

/** What the screen shows of one moment: where the learner is, what has become of the exercise, and which keys there are. */
final class Picture {

    private static final String KEYS = "h hint  n next  p previous  l list  r run  d page  s answer  x restart  q quit";

    /**
     * What is shown and changes with every run.
     *
     * @param told
     *            the last verdict on the current exercise; null if there is none
     * @param refused
     *            what the compiler refuses; empty if it takes all
     * @param note
     *            what is said for once
     * @param doing
     *            what runs; empty if nothing does
     * @param slow
     *            for how long a check has been running that the learner waits for, in milliseconds; -1 if they needn't be told
     */
    record Moment(Event.Told told, List<CompileError> refused, List<String> note, String doing, long slow) {

        boolean isSlow() {
            return slow >= 0;
        }
    }

    private final Terminal terminal;
    private final Screen screen;
    private final Words words;
    private final Place place;
    private final Progress progress;
    private final Keys keys;

    Picture(Terminal terminal, Screen screen, Words words, Place place, Progress progress, Keys keys) {
        this.terminal = terminal;
        this.screen = screen;
        this.words = words;
        this.place = place;
        this.progress = progress;
        this.keys = keys;
    }

    void show(Moment now) {
        List<String> foot = new ArrayList<>();
        foot.add(words.rule(now.doing()));
        List<String> note = screen.wrapped(now.note());
        foot.addAll(note);
        List<String> body = new ArrayList<>(body(now));
        if (keys.view() == Keys.View.VERDICT && now.note().isEmpty() && !now.isSlow() && now.refused().isEmpty() && now.told() != null
                && now.told().outcome() == Outcome.DONE) {
            (terminal.hasScreen() ? foot : body).add("  " + next());
        }
        foot.addAll(lines(prompt()));
        if (!terminal.hasScreen()) {
            body.addAll(note);
            if (keys.view() != Keys.View.VERDICT) {
                body.add(prompt());
            }
        }
        screen.show(words.head(place.course(), place.current(), progress), body, foot);
    }

    /** In a narrow window a key and its word stay together. */
    private List<String> lines(String prompt) {
        String held = prompt.startsWith(KEYS) ? prompt.replaceAll("(?<! ) (?! )", "\u00a0") : prompt;
        return ReportText.wrap(held, "", terminal.columns()).stream().map(line -> line.replace('\u00a0', ' ').strip()).toList();
    }

    private String prompt() {
        return switch (keys.view()) {
            case ASK_ANSWER -> "Show our answer before yours is green? y shows it, any other key goes back";
            case ASK_RESTART ->
                "Start " + words.files(place.current()) + " over? What is there is kept aside. y does it, any other key goes back";
            case LIST -> (terminal.hasKeys() ? "up, down, enter; esc closes; or " : "") + "the two digits of a lesson: " + keys.digits();
            default -> KEYS + (terminal.hasKeys() ? "" : "  + Enter");
        };
    }

    private List<String> body(Moment now) {
        return switch (keys.view()) {
            case HINTS -> words.hints(place.current(), PageText.hints(place.current()), keys.hints());
            case LIST -> words.list(place.course(), keys.chosen(), progress);
            case ANSWER -> words.answer(place.current());
            case VERDICT, ASK_ANSWER, ASK_RESTART -> verdict(now);
        };
    }

    private List<String> verdict(Moment now) {
        if (now.isSlow()) {
            long seconds = now.slow() / 1000;
            return List.of("  " + place.current(), "", seconds > 1
                    ? "  Running for " + seconds + " s now. A check that never ends is cut."
                    : "  Running the next check.");
        }
        if (!now.refused().isEmpty()) {
            return words.refused(place.current(), now.refused());
        }
        if (now.told() == null) {
            return terminal.hasScreen()
                    ? List.of("  " + place.current(), "",
                            now.doing().isEmpty() ? "  Not run yet. r runs it." : "  Compiling and running ...")
                    : List.of();
        }
        return words.verdict(place.current(), now.told());
    }

    private String next() {
        return place.open().map(open -> place.after(1)
                .map(next -> "n goes on: " + (place.isIn(next.lesson()) ? next.toString() : Words.lesson(next.lesson())))
                .orElseGet(() -> "Still open: lesson " + open.lesson().number() + ", " + open + ". l leads there."))
                .orElse("That was the last open exercise of the course.");
    }
}
