// Caught by Exercise2LikenessTest.works_for_any_expression_and_inside_others: "An operator in a template stands there without parentheses"
package threeways.speakplainsql;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.val;

import org.jooq.Field;

public class Likeness {

    public Field<Integer> of(Field<String> text, String typed) {
        return field("0 + difference({0}, {1})", Integer.class, text, val(typed));
    }
}
