// Caught by Exercise2LikenessTest.says_how_alike_two_texts_sound: "was taken for a piece of text"
package threeways.speakplainsql;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.val;

import org.jooq.Field;

public class Likeness {

    public Field<Integer> of(Field<String> text, String typed) {
        return field("difference({0}, '{1}')", Integer.class, text, val(typed));
    }
}
