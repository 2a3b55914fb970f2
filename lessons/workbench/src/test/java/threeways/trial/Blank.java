package threeways.trial;

import static threeways.workbench.Todo.todo;

import java.util.List;
import java.util.function.Supplier;

/** A stub that nobody has begun. */
public class Blank {

    public List<String> titles() {
        return todo();
    }

    public int number() {
        return todo();
    }

    public void nothing() {
        todo();
    }

    public static Blank make() {
        return todo();
    }

    /** Begun, and then left blank in a corner. */
    public String title() {
        Supplier<String> title = () -> todo();
        return title.get();
    }

    public static class Inner {

        public Inner() {
            todo();
        }
    }

    /** Hides its hole. */
    public String caught() {
        try {
            return todo();
        } catch (AssertionError e) {
            return "something";
        }
    }
}
