// Caught by Exercise2LikenessTest.takes_any_expression_for_a_text: "with the column that it was handed"
package threeways.speakplainsql;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.val;

import org.jooq.Field;

public class Likeness {

    public Field<Integer> of(Field<String> text, String typed) {
        return field("difference(" + text + ", {0})", Integer.class, val(typed));
    }
}
