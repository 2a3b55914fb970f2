// Caught by Exercise2LikenessTest.compares_a_title_with_what_was_typed: "convinces the compiler only"
package threeways.speakplainsql;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.val;

import org.jooq.Field;

public class Likeness {

    public Field<Integer> of(Field<String> text, String typed) {
        Field<?> likeness = field("difference({0}, {1})", text, val(typed));
        @SuppressWarnings("unchecked")
        Field<Integer> number = (Field<Integer>) likeness;
        return number;
    }
}
