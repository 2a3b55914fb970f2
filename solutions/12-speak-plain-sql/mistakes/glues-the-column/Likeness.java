// Caught by Exercise2LikenessTest.works_for_any_expression_and_inside_others: "as an argument of the template"
package threeways.speakplainsql;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.val;

import org.jooq.Field;

public class Likeness {

    public Field<Integer> of(Field<String> text, String typed) {
        return field("difference(" + text + ", {0})", Integer.class, val(typed));
    }
}
