package threeways.coach.watch;

import java.util.List;
import java.util.Optional;
import threeways.workbench.course.Lesson;
import threeways.workbench.course.Task;

/** Where in the course the learner is, and which ways lead on from there. */
final class Place {

    private final List<Task> course;
    private final Progress progress;
    private Task current;

    /**
     * @param course
     *            all exercises, in order
     */
    Place(List<Task> course, Progress progress) {
        this.course = course;
        this.progress = progress;
        current = course.get(0);
    }

    List<Task> course() {
        return course;
    }

    List<Lesson> lessons() {
        return course.stream().map(Task::lesson).distinct().toList();
    }

    Task current() {
        return current;
    }

    void moveTo(Task task) {
        current = task;
    }

    boolean isIn(Lesson lesson) {
        return current.lesson().equals(lesson);
    }

    /** The exercise so many steps on, or back if there are fewer than none; empty beyond the ends of the course. */
    Optional<Task> after(int steps) {
        int index = course.indexOf(current) + steps;
        return index < 0 || index >= course.size() ? Optional.empty() : Optional.of(course.get(index));
    }

    /** The exercise with this test. */
    Optional<Task> of(String testClass) {
        return course.stream().filter(task -> task.testClass().equals(testClass)).findFirst();
    }

    List<Task> of(Lesson lesson) {
        return course.stream().filter(task -> task.lesson().equals(lesson)).toList();
    }

    /** The first exercise of the course that isn't done; empty if all are. */
    Optional<Task> open() {
        return open(course);
    }

    /** The first one of a lesson that isn't done; empty if all are. */
    Optional<Task> open(Lesson lesson) {
        return open(of(lesson));
    }

    /** The same, or the first of all. */
    Task openOrFirst(Lesson lesson) {
        return open(lesson).orElseGet(() -> of(lesson).get(0));
    }

    private Optional<Task> open(List<Task> among) {
        return among.stream().filter(task -> !progress.isDone(task)).findFirst();
    }
}
