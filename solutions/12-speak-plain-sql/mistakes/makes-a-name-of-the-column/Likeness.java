// Caught by Exercise2LikenessTest.takes_the_column_of_any_table: "looked up by hand, lacks one of these"
package threeways.speakplainsql;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.val;

import org.jooq.Field;

public class Likeness {

    public Field<Integer> of(Field<String> text, String typed) {
        return field("difference({0}, {1})", Integer.class, field(text.getName()), val(typed));
    }
}
