package threeways.speakplainsql;

import static threeways.workbench.Todo.todo;

import org.jooq.Field;

/** How alike two texts sound, as a building block for queries in jOOQ. */
public class Likeness {

    /**
     * Makes the expression that says how much {@code text} sounds like what somebody typed: from 0 for "not at all" to 4 for "the same to an
     * English ear". It is H2's own function {@code difference(a, b)}, which jOOQ doesn't know.
     *
     * <p>
     * It goes wherever jOOQ takes a field. jOOQ writes {@code text} as it would anywhere else, and what was typed is bound.
     *
     * @param text
     *            a column, of whichever table, or any other expression for a text
     * @param typed
     *            what somebody typed, whatever characters are in it
     */
    public Field<Integer> of(Field<String> text, String typed) {
        return todo();
    }
}
