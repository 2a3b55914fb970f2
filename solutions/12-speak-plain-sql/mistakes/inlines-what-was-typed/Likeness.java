// Caught by Exercise2LikenessTest.lets_the_database_compare_and_binds_what_was_typed: "still a part of the text"
package threeways.speakplainsql;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;

import org.jooq.Field;

public class Likeness {

    public Field<Integer> of(Field<String> text, String typed) {
        return field("difference({0}, {1})", Integer.class, text, inline(typed));
    }
}
