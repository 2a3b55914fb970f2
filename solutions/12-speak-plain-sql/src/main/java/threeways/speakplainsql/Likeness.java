package threeways.speakplainsql;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.val;

import org.jooq.Field;

/** How alike two texts sound, as an expression for queries in jOOQ. */
public class Likeness {

    /**
     * Returns an expression whose value is the likeness of {@code text} and {@code typed}, as H2's function
     * {@code difference(a, b)} computes it: from 0, not alike, to 4, the same sound in English; null if {@code text} is
     * null. jOOQ has no method for this function.
     *
     * <p>
     * The expression can be used wherever jOOQ takes a field: selected, compared, sorted by, and inside other
     * expressions. It has no alias. jOOQ renders {@code text} for the dialect of the query, and {@code typed} is a bind
     * value, exactly as it was typed.
     *
     * @param text
     *            a column of any table, or any other expression of type String
     * @param typed
     *            what a visitor typed; it may hold any characters
     */
    public Field<Integer> of(Field<String> text, String typed) {
        return field("difference({0}, {1})", Integer.class, text, val(typed));
    }
}
