// Caught by Exercise2LikenessTest.works_for_any_expression_and_inside_others: "and so must your expression"
package threeways.speakplainsql;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.val;

import org.jooq.Field;

public class Likeness {

    public Field<Integer> of(Field<String> text, String typed) {
        return field("coalesce(difference({0}, {1}), 0)", Integer.class, text, val(typed));
    }
}
