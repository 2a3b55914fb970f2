// Caught by Exercise2LikenessTest.says_how_alike_two_texts_sound: "A template has places, {0} and {1}"
package threeways.speakplainsql;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.val;

import org.jooq.Field;

public class Likeness {

    public Field<Integer> of(Field<String> text, String typed) {
        return field("difference({1}, {2})", Integer.class, text, val(typed));
    }
}
