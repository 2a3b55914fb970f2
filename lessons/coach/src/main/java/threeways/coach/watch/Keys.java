package threeways.coach.watch;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import threeways.workbench.course.Lesson;
import threeways.workbench.course.Task;

/** What the keys mean, which depends on what is shown. */
final class Keys {

    /** What is shown between the head and the foot. */
    enum View {
        VERDICT, HINTS, LIST, ASK_ANSWER, ANSWER, ASK_RESTART
    }

    /** What a key may ask for. */
    interface Deeds {

        void run();

        void open(Task task);

        void openThePage();

        void startOver();

        void quit();

        void say(String line);
    }

    private final Place place;
    private final Progress progress;
    private final Deeds deeds;
    private final Map<Task, Integer> hints = new HashMap<>();
    private View view = View.VERDICT;
    private Task chosen;
    private String digits = "";

    Keys(Place place, Progress progress, Deeds deeds) {
        this.place = place;
        this.progress = progress;
        this.deeds = deeds;
    }

    View view() {
        return view;
    }

    /** The lesson that is chosen in the list. */
    Lesson chosen() {
        return chosen.lesson();
    }

    /** The first digit of a lesson, if it was typed in the list. */
    String digits() {
        return digits;
    }

    /** How many hints of the current exercise are shown. */
    int hints() {
        return Math.min(hints.getOrDefault(place.current(), 0), PageText.hints(place.current()).size());
    }

    void backToTheVerdict() {
        view = View.VERDICT;
    }

    /** A capital letter is the same key. */
    void pressed(String typed) {
        String key = typed.length() == 1 ? typed.toLowerCase(Locale.ROOT) : typed;
        switch (view) {
            case LIST -> choose(key);
            case ASK_ANSWER -> view = key.equals("y") ? View.ANSWER : View.VERDICT;
            case ASK_RESTART -> {
                view = View.VERDICT;
                if (key.equals("y")) {
                    deeds.startOver();
                }
            }
            default -> command(key);
        }
    }

    private void command(String key) {
        switch (key) {
            case "h" -> {
                hints.put(place.current(), hints() + (hints() == 0 || view == View.HINTS ? 1 : 0));
                view = View.HINTS;
            }
            case "n" -> go(1);
            case "p" -> go(-1);
            case "l" -> {
                view = View.LIST;
                chosen = place.current();
                digits = "";
            }
            case "r" -> {
                view = View.VERDICT;
                deeds.run();
            }
            case "d" -> deeds.openThePage();
            case "s" -> view = progress.isDone(place.current()) ? View.ANSWER : View.ASK_ANSWER;
            case "x" -> view = View.ASK_RESTART;
            case "q" -> deeds.quit();
            default -> view = View.VERDICT;
        }
    }

    private void go(int steps) {
        place.after(steps).ifPresentOrElse(deeds::open,
                () -> deeds.say("  This is the " + (steps < 0 ? "first" : "last") + " exercise."));
    }

    /** In the list: arrows and enter, or the two digits of a lesson. */
    private void choose(String key) {
        List<Lesson> lessons = place.lessons();
        String typed = digits + key;
        if (key.equals(Terminal.UP) || key.equals(Terminal.DOWN)) {
            int next = Math.floorMod(lessons.indexOf(chosen.lesson()) + (key.equals(Terminal.UP) ? -1 : 1), lessons.size());
            chosen = place.openOrFirst(lessons.get(next));
        } else if (key.equals(Terminal.ENTER)) {
            deeds.open(place.isIn(chosen.lesson()) ? place.current() : chosen);
        } else if (typed.matches("\\d")) {
            digits = typed;
        } else if (typed.matches("\\d\\d")) {
            digits = "";
            lessons.stream().filter(lesson -> lesson.name().startsWith(typed)).findFirst().ifPresentOrElse(
                    lesson -> deeds.open(place.openOrFirst(lesson)), () -> deeds.say("  There is no lesson " + typed + "."));
        } else {
            view = View.VERDICT;
            if (!List.of("l", "q", "escape").contains(key)) {
                command(key);
            }
        }
    }
}
