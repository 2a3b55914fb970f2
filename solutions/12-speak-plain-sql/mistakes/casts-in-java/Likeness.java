// Caught by Exercise2LikenessTest.says_how_alike_two_texts_sound: "tells the compiler alone"
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
