// Caught by Exercise2LikenessTest.compares_a_title_with_what_was_typed: "return its number unchanged"
package threeways.speakplainsql;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.nullif;
import static org.jooq.impl.DSL.val;

import org.jooq.Field;

public class Likeness {

    public Field<Integer> of(Field<String> text, String typed) {
        return nullif(field("difference({0}, {1})", Integer.class, text, val(typed)), 0);
    }
}
